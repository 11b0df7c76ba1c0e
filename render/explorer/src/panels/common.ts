// Pieces that several panels show.
import type { App } from "../app.js";
import { copyText } from "../export/download.js";
import { at } from "../model/data.js";
import { button, h } from "../view/dom.js";
import { inLanguage, nameOf } from "../view/names.js";
import { kindSwatch, relationSwatch } from "../view/swatches.js";

export function entityButton(app: App, vertex: number): HTMLButtonElement {
  const { kind } = at(app.network.vertices, vertex);
  const press = (): void => {
    app.openEntity(vertex);
  };
  return h("button", { class: "link entity", attributes: { type: "button" }, on: { click: press } }, kindSwatch(app.network.style.kinds[kind], app.palette), nameOf(app.network, vertex, app.state.labels));
}

/** `A → B`, `A — B`. */
export function tieText(app: App, index: number): string {
  const { source, target, directed } = at(app.network.edges, index);
  return `${nameOf(app.network, source, app.state.labels)} ${directed ? "→" : "—"} ${nameOf(app.network, target, app.state.labels)}`;
}

export function relationText(app: App, index: number): string {
  const edge = at(app.network.edges, index);
  const label = inLanguage(app.network.style.relations[edge.relation].label, app.state.language);
  return edge.background ? `${label} (${app.t("origin.background")})` : label;
}

/** A row that opens the tie; `text` where the ends need not be named in full. */
export function tieButton(app: App, index: number, text = tieText(app, index)): HTMLButtonElement {
  const edge = at(app.network.edges, index);
  const press = (): void => {
    app.openTie(index);
  };
  const weight = at(app.view.weight, index);
  return h(
    "button",
    { class: `link tie${app.state.tie === index ? " chosen" : ""}`, attributes: { type: "button", "aria-label": `${text}, ${relationText(app, index)}` }, on: { click: press } },
    relationSwatch(app.network.style.relations[edge.relation], app.palette),
    h("span", { class: "grow" }, text),
    h("span", { class: "muted" }, relationText(app, index)),
    weight > 1 && h("span", { class: "count" }, String(weight)),
  );
}

export const list = (items: Node[], className = "plain"): HTMLUListElement => h("ul", { class: className }, ...items.map((item) => h("li", {}, item)));

export function copyButton(app: App, label: string, text: () => string): HTMLButtonElement {
  return button(label, () => {
    void copyText(text()).then((isCopied) => {
      app.announce(app.t(isCopied ? "copied" : "notCopied"));
    });
  });
}

export const section = (title: string, ...children: Node[]): HTMLElement => h("section", {}, h("h3", {}, title), ...children);
