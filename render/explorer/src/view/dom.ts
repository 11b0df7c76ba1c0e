// Elements with texts. Nothing here reads markup: every text becomes a text node.

type Child = Node | string | null | false;
type Handler = (event: Event) => void;

export interface Options {
  class?: string;
  id?: string;
  attributes?: Record<string, string | number | boolean>;
  on?: Record<string, Handler>;
}

function fill(element: Element, options: Options, children: readonly Child[]): void {
  if (options.class !== undefined) {
    element.setAttribute("class", options.class);
  }
  if (options.id !== undefined) {
    element.id = options.id;
  }
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const [event, handler] of Object.entries(options.on ?? {})) {
    element.addEventListener(event, handler);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
}

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, options: Options = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, options, children);
  return element;
}

export function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string | number>, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, { attributes }, children);
  return element;
}

export const button = (text: string, press: () => void, options: Options = {}): HTMLButtonElement =>
  h("button", { ...options, attributes: { type: "button", ...options.attributes }, on: { click: press } }, text);

let counter = 0;
/** A form field under its label. */
export function field(label: string, control: HTMLElement, options: Options = {}): HTMLElement {
  control.id ||= `field-${String((counter += 1))}`;
  return h("div", { class: "field", ...options }, h("label", { attributes: { for: control.id } }, label), control);
}

export function select(values: readonly (readonly [string, string])[], chosen: string, change: (value: string) => void, options: Options = {}): HTMLSelectElement {
  const element = h("select", options, ...values.map(([value, text]) => h("option", { attributes: { value, selected: value === chosen } }, text)));
  element.addEventListener("change", () => {
    change(element.value);
  });
  return element;
}

export function checkbox(label: Child[], checked: boolean, change: (checked: boolean) => void): HTMLLabelElement {
  const input = h("input", { attributes: { type: "checkbox", checked } });
  input.addEventListener("change", () => {
    change(input.checked);
  });
  return h("label", { class: "check" }, input, ...label);
}

/** Puts the children in place of what was there; the element of the same place keeps the focus. */
export function replaceKeepingFocus(parent: Element, ...children: Node[]): void {
  if (!parent.hasChildNodes()) {
    parent.append(...children);
    return;
  }
  const active = document.activeElement;
  const path = active !== null && parent.contains(active) ? pathTo(parent, active) : null;
  const scroll = parent.scrollTop;
  parent.replaceChildren(...children);
  parent.scrollTop = scroll;
  if (path !== null) {
    const next = follow(parent, path);
    if (next instanceof HTMLElement) {
      next.focus({ preventScroll: true });
    }
  }
}

function pathTo(root: Element, element: Element): number[] {
  const path: number[] = [];
  for (let at: Element = element; at !== root && at.parentElement !== null; at = at.parentElement) {
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path;
}

const follow = (root: Element, path: readonly number[]): Element | undefined =>
  path.reduce<Element | undefined>((element, position) => element?.children[position], root);
