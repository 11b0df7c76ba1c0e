// Everything that the canvas shows as tables.
import type { App } from "../app.js";
import type { Edge } from "../model/data.js";
import { at } from "../model/data.js";
import { TABLES } from "../model/state.js";
import { entityRows, shortNumber, tieRows } from "../model/table.js";
import { button, h } from "../view/dom.js";
import { inLanguage } from "../view/names.js";
import { entityButton, relationText } from "./common.js";

const PAGE = 100;
let rowsShown = PAGE;
let shownFor = "";

interface Column {
  key: string;
  title: string;
  isNumber: boolean;
}

function header(app: App, columns: Column[], sorted: string): HTMLElement {
  const cells = columns.map((column) => {
    const isSorted = column.key === sorted;
    const press = (): void => {
      app.update({ sort: column.key, ascending: isSorted ? !app.state.ascending : !column.isNumber });
    };
    const mark = isSorted ? (app.state.ascending ? " ↑" : " ↓") : "";
    const sort = !isSorted ? "none" : app.state.ascending ? "ascending" : "descending";
    return h("th", { class: column.isNumber ? "number" : "", attributes: { scope: "col", "aria-sort": sort } }, button(column.title + mark, press, { class: "sort" }));
  });
  return h("thead", {}, h("tr", {}, ...cells));
}

function entities(app: App): { table: HTMLElement; rows: number; note: Node[] } {
  const { network, state, t } = app;
  const sorted = ["name", "kind", "ties", ...network.measures.map((measure) => measure.name)].includes(state.sort) ? state.sort : "ties";
  const columns = [
    { key: "name", title: t("name"), isNumber: false },
    { key: "kind", title: t("kind"), isNumber: false },
    { key: "ties", title: t("tieCount"), isNumber: true },
    ...network.measures.map((measure) => ({ key: measure.name, title: inLanguage(measure.title, state.language), isNumber: true })),
  ];
  const rows = entityRows(network, app.view, sorted, state.sort === sorted && state.ascending);
  const body = rows.slice(0, rowsShown).map((row) => {
    const { kind } = at(network.vertices, row.vertex);
    const numbers = [row.ties, ...row.values].map((value) => h("td", { class: "number" }, shortNumber(value)));
    return h("tr", { class: at(network.vertices, row.vertex).id === state.entity ? "chosen" : "" }, h("th", { attributes: { scope: "row" } }, entityButton(app, row.vertex)), h("td", {}, inLanguage(network.style.kinds[kind].label, state.language)), ...numbers);
  });
  const measure = network.measures.find((each) => each.name === sorted);
  const note = measure === undefined ? [] : [h("p", { class: "muted small" }, t("definition", inLanguage(measure.title, state.language), measure.source, measure.formula)), h("p", { class: "muted small" }, measure.convention)];
  return { table: h("table", {}, header(app, columns, sorted), h("tbody", {}, ...body)), rows: rows.length, note };
}

function evidenceCell(app: App, edge: Edge): HTMLElement {
  const press = (): void => {
    app.openTie(edge.index);
  };
  return h("td", {}, button(relationText(app, edge.index), press, { class: "link" }));
}

function ties(app: App): { table: HTMLElement; rows: number; note: Node[] } {
  const { network, state, t } = app;
  const columns = [
    { key: "source", title: t("source"), isNumber: false },
    { key: "relation", title: t("relation"), isNumber: false },
    { key: "target", title: t("target"), isNumber: false },
    { key: "documents", title: t("documentCount"), isNumber: true },
  ];
  const sorted = columns.some((column) => column.key === state.sort) ? state.sort : "documents";
  const rows = tieRows(network, app.view, sorted, state.sort === sorted && state.ascending);
  const body = rows.slice(0, rowsShown).map((index) => {
    const edge = at(network.edges, index);
    return h("tr", { class: index === state.tie ? "chosen" : "" }, h("td", {}, entityButton(app, edge.source), edge.directed ? " →" : ""), evidenceCell(app, edge), h("td", {}, entityButton(app, edge.target)), h("td", { class: "number" }, String(at(app.view.weight, index))));
  });
  return { table: h("table", {}, header(app, columns, sorted), h("tbody", {}, ...body)), rows: rows.length, note: [] };
}

export function tablePanel(app: App): Node[] {
  const { state, t } = app;
  const wanted = `${state.table} ${state.sort}`;
  rowsShown = wanted === shownFor ? rowsShown : PAGE;
  shownFor = wanted;
  const choices = TABLES.map((table) =>
    button(
      t(table),
      () => {
        app.update({ table, sort: "", ascending: false });
      },
      { class: "segment", attributes: { "aria-pressed": String(state.table === table) } },
    ),
  );
  const { table, rows, note } = state.table === "entities" ? entities(app) : ties(app);
  const left = rows - rowsShown;
  const more = button(t("more", Math.min(PAGE, left)), () => {
    rowsShown += PAGE;
    app.update({});
  });
  return [h("div", { class: "segments" }, ...choices, h("span", { class: "muted" }, t("tableRows", rows))), h("div", { class: "scroll", attributes: { tabindex: 0, role: "region", "aria-label": t(state.table) } }, table), ...(left > 0 ? [more] : []), ...note];
}
