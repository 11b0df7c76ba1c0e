// The k best paths between two entities.
import type { App } from "../app.js";
import { at } from "../model/data.js";
import { isBeyondCommands, pathCommand } from "../model/commands.js";
import type { PathChoice } from "../model/state.js";
import { shortNumber } from "../model/table.js";
import type { Hop, PartnerPath } from "../paths/paths.js";
import { button, field, h, select } from "../view/dom.js";
import { nameOf } from "../view/names.js";
import { copyButton, list, tieButton } from "./common.js";

function endInput(app: App, end: "from" | "to"): { field: HTMLElement; value: () => string } {
  const id = app.state.path[end];
  const vertex = app.network.vertexById.get(id);
  const input = h("input", {
    id: `path-${end}`,
    attributes: { type: "text", list: "entity-names", autocomplete: "off", required: true, value: vertex === undefined ? id : nameOf(app.network, vertex, app.state.labels === "en" ? "en" : "zh") },
  });
  return { field: field(app.t(end), input), value: () => input.value };
}

/** The id of a name that somebody wrote, or the name where nobody bears it. */
function idOf(app: App, name: string): string {
  const vertex = app.names.best(name);
  return vertex === null ? name.trim() : at(app.network.vertices, vertex).id;
}

function form(app: App): HTMLElement {
  const { t, state } = app;
  const { path } = state;
  const [from, to] = [endInput(app, "from"), endInput(app, "to")];
  const draft: PathChoice = { ...path };
  const number = (label: string, key: "most" | "maxHops", most: number): HTMLElement => {
    const input = h("input", { attributes: { type: "number", min: 1, max: most, value: path[key] } });
    input.addEventListener("input", () => {
      draft[key] = Math.max(1, Math.min(most, Math.trunc(Number(input.value) || 1)));
    });
    return field(label, input);
  };
  const pattern = h("input", { attributes: { type: "text", value: path.pattern, autocomplete: "off", spellcheck: false, "aria-describedby": "pattern-hint" } });
  const find = (event: Event): void => {
    event.preventDefault();
    app.update({ path: { ...draft, from: idOf(app, from.value()), to: idOf(app, to.value()), pattern: pattern.value.trim() } });
  };
  const swap = (): void => {
    app.update({ path: { ...draft, from: idOf(app, to.value()), to: idOf(app, from.value()), pattern: pattern.value.trim() } });
  };
  const names = h("datalist", { id: "entity-names" }, ...app.view.vertices.slice(0, 500).map((vertex) => h("option", { attributes: { value: nameOf(app.network, vertex, state.labels === "en" ? "en" : "zh") } })));
  return h(
    "form",
    { class: "path-form", on: { submit: find } },
    names,
    from.field,
    to.field,
    field(t("pattern"), pattern, { class: "field wide" }),
    h("p", { class: "muted small wide", id: "pattern-hint" }, t("patternHint")),
    number(t("howMany"), "most", 50),
    number(t("maxHops"), "maxHops", 12),
    field(
      t("prefer"),
      select([["one", t("prefer.one")], ["documents", t("prefer.documents")], ["statements", t("prefer.statements")]], path.weight, (value) => {
        draft.weight = value === "documents" || value === "statements" ? value : "one";
      }),
    ),
    field(
      t("direction"),
      select([["drop", t("direction.drop")], ["keep", t("direction.keep")]], path.direction, (value) => {
        draft.direction = value === "keep" ? "keep" : "drop";
      }),
    ),
    h("div", { class: "buttons wide" }, h("button", { class: "primary", attributes: { type: "submit" } }, t("findPaths")), button(t("swap"), swap)),
  );
}

/** The ties of a hop, read in the direction of the path. */
function hopItem(app: App, hop: Hop): HTMLElement {
  const arrow = (index: number): string => {
    const edge = at(app.network.edges, index);
    return !edge.directed ? "—" : edge.source === hop.from ? "→" : "←";
  };
  const name = (vertex: number): string => nameOf(app.network, vertex, app.state.labels);
  return list(hop.edges.map((edge) => tieButton(app, edge, `${name(hop.from)} ${arrow(edge)} ${name(hop.to)}`)));
}

function pathItem(app: App, path: PartnerPath, number: number): HTMLElement {
  const cost = path.cost === path.hops.length ? "" : `, ${app.t("cost", shortNumber(path.cost))}`;
  const names = [path.hops[0]?.from ?? 0, ...path.hops.map((hop) => hop.to)].map((vertex) => nameOf(app.network, vertex, app.state.labels));
  return h("section", { class: "path" }, h("h3", {}, app.t("pathHeading", number, path.hops.length) + cost), h("p", { class: "way" }, names.join(" › ")), h("ol", { class: "hops" }, ...path.hops.map((hop) => h("li", {}, hopItem(app, hop)))));
}

function results(app: App): Node[] {
  const { paths, t, state } = app;
  if (paths.kind === "none") {
    return [h("p", { class: "muted" }, t("pathFilter"))];
  }
  if (paths.kind === "problem") {
    return [h("p", { class: "problem", attributes: { role: "alert" } }, paths.text)];
  }
  const { answer } = paths;
  return [
    ...(answer.isComplete ? [] : [h("p", { class: "problem" }, t("stopped"))]),
    ...(answer.paths.length === 0 ? [h("p", { class: "problem", attributes: { role: "status" } }, t(state.path.from === state.path.to ? "sameEnds" : "noPath"))] : []),
    ...answer.paths.map((path, i) => pathItem(app, path, i + 1)),
    h("pre", { attributes: { tabindex: 0 } }, pathCommand(app.network, state)),
    ...(isBeyondCommands(state.choice) ? [h("p", { class: "muted small" }, t("beyondCommands"))] : []),
    h("div", { class: "buttons" }, copyButton(app, t("copy"), () => pathCommand(app.network, state))),
  ];
}

export const pathsPanel = (app: App): Node[] => [form(app), ...results(app)];
