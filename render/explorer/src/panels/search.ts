// The search field: a combobox over the names of the network.
import type { App } from "../app.js";
import { at } from "../model/data.js";
import { h } from "../view/dom.js";
import { inLanguage, nameOf } from "../view/names.js";
import { kindSwatch } from "../view/swatches.js";

/** Built once; `app` gives what holds at the moment. */
export function searchBox(app: () => App): { element: HTMLElement; translate: () => void } {
  const results = h("ul", { id: "search-results", class: "results", attributes: { role: "listbox", hidden: true } });
  const input = h("input", {
    id: "search",
    attributes: { type: "search", role: "combobox", autocomplete: "off", spellcheck: false, "aria-expanded": "false", "aria-controls": "search-results", "aria-autocomplete": "list" },
  });
  const status = h("span", { class: "unseen", attributes: { role: "status" } });
  let found: number[] = [];
  let active = -1;

  const close = (): void => {
    results.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
    status.textContent = "";
  };
  const activate = (position: number): void => {
    active = position;
    [...results.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === position));
    });
    input.setAttribute("aria-activedescendant", `search-${String(position)}`);
    results.children[position]?.scrollIntoView({ block: "nearest" });
  };
  const open = (vertex: number): void => {
    close();
    input.value = "";
    app().openEntity(vertex);
  };
  const update = (): void => {
    const current = app();
    const { network, t, state } = current;
    const matches = current.names.find(input.value);
    found = matches.map((match) => match.vertex);
    if (input.value.trim() === "") {
      close();
      return;
    }
    const options = matches.map(({ vertex, form }, i) =>
      h(
        "li",
        {
          id: `search-${String(i)}`,
          attributes: { role: "option", "aria-selected": "false" },
          on: {
            mousedown: (event) => {
              event.preventDefault();
              open(vertex);
            },
          },
        },
        kindSwatch(network.style.kinds[at(network.vertices, vertex).kind], current.palette),
        h("span", { class: "grow" }, nameOf(network, vertex, "both")),
        h("span", { class: "muted small" }, form === "" ? inLanguage(network.style.kinds[at(network.vertices, vertex).kind].label, state.language) : form),
      ),
    );
    results.replaceChildren(...(options.length > 0 ? options : [h("li", { class: "muted", attributes: { role: "option", "aria-disabled": "true", "aria-selected": "false" } }, t("noMatch"))]));
    status.textContent = t("matches", matches.length);
    results.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (matches.length > 0) {
      activate(0);
    }
  };
  input.addEventListener("input", update);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const vertex = found[active];
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && !results.hidden && vertex !== undefined) {
      event.preventDefault();
      open(vertex);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0 && !results.hidden) {
      event.preventDefault();
      activate((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    }
  });
  const translate = (): void => {
    const { t } = app();
    input.placeholder = t("searchHint");
    input.setAttribute("aria-label", t("search"));
    results.setAttribute("aria-label", t("search"));
  };
  return { element: h("div", { class: "search" }, input, results, status), translate };
}
