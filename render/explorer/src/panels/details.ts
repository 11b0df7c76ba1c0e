// The overview, one entity with its partners, or one tie with everything it rests on.
import type { App } from "../app.js";
import { citationOf } from "../model/citation.js";
import type { Edge } from "../model/data.js";
import { at, otherEnd } from "../model/data.js";
import { dateOf } from "../model/dates.js";
import type { Proof, Quotation } from "../model/evidence.js";
import { proofsOf, validityOf } from "../model/evidence.js";
import { entityRows, rankOf, shortNumber } from "../model/table.js";
import { button, h } from "../view/dom.js";
import { inLanguage, nameOf, titleOf } from "../view/names.js";
import { kindSwatch, relationSwatch } from "../view/swatches.js";
import { copyButton, entityButton, list, section, tieButton } from "./common.js";

const LEADING = 8;

function overview(app: App): Node[] {
  const { network, view, t } = app;
  const leading = entityRows(network, view, "ties", false).slice(0, LEADING);
  const documents = network.documents.map((document) =>
    h("div", { class: "document" }, h("strong", {}, titleOf(document)), document.title === titleOf(document) ? null : h("div", {}, document.title), h("div", { class: "muted" }, [dateOf(document), document.issuers.join("、")].filter((part) => part !== "").join(" · "))),
  );
  return [
    h("p", { class: "lead" }, t("intro")),
    section(t("leading"), list(leading.map((row) => h("div", { class: "row" }, entityButton(app, row.vertex), h("span", { class: "count" }, String(row.ties)))))),
    section(t("documents"), list(documents)),
  ];
}

function backButton(app: App): HTMLButtonElement {
  return button(
    `← ${app.t("backToOverview")}`,
    () => {
      app.update({ entity: "", tie: -1 });
    },
    { class: "quiet" },
  );
}

function measureList(app: App, vertex: number): HTMLElement | null {
  const rows = app.network.measures.flatMap((measure) => {
    const value = at(measure.values, vertex);
    const rank = value === null ? "" : app.t("rank", rankOf(measure.values, value));
    return value === null ? [] : [h("dt", {}, inLanguage(measure.title, app.state.language)), h("dd", {}, shortNumber(value), " ", h("span", { class: "muted" }, rank))];
  });
  return rows.length === 0 ? null : section(app.t("measures"), h("dl", { class: "pairs" }, ...rows));
}

/** By relation, then direction, the partners in vertex order. */
function partners(app: App, vertex: number): HTMLElement {
  const { network, view, t } = app;
  const edges = at(network.edgesAt, vertex).filter((edge) => at(view.edgeShown, edge));
  const arrow = (edge: Edge): string => (!edge.directed ? "" : edge.source === vertex ? "→ " : "← ");
  const relations = Object.entries(network.style.relations).flatMap(([relation, look]) => {
    const own = edges.map((edge) => at(network.edges, edge)).filter((edge) => edge.relation === relation);
    if (own.length === 0) {
      return [];
    }
    const rows = own
      .sort((a, b) => arrow(a).localeCompare(arrow(b)) || otherEnd(a, vertex) - otherEnd(b, vertex))
      .map((edge) => tieButton(app, edge.index, `${arrow(edge)}${nameOf(network, otherEnd(edge, vertex), app.state.labels)}`));
    return [h("div", { class: "group" }, h("h4", {}, relationSwatch(look, app.palette), inLanguage(look.label, app.state.language), h("span", { class: "count" }, String(own.length))), list(rows, "plain partners"))];
  });
  return section(t("partners"), ...(relations.length === 0 ? [h("p", { class: "muted" }, t("noPartners"))] : relations));
}

function entity(app: App, vertex: number): Node[] {
  const { network, state, t } = app;
  const { kind, name, en, code, group, names, id } = at(network.vertices, vertex);
  const words = network.style.groups[group];
  const look = network.style.kinds[kind];
  const facts = [inLanguage(look.label, state.language), words === undefined ? "" : inLanguage(words, state.language), code];
  const others = names.filter((other) => other !== en);
  const to = (end: "from" | "to"): void => {
    app.update({ panel: "paths", path: { ...state.path, [end]: id } });
  };
  return [
    backButton(app),
    h("h2", { class: "entity-name" }, kindSwatch(look, app.palette), state.language === "en" && en !== "" ? en : name, h("span", { class: "muted" }, state.language === "en" && en !== "" ? name : en)),
    h("p", { class: "muted" }, facts.filter((fact) => fact !== "").join(" · ")),
    ...(others.length === 0 ? [] : [h("p", { class: "muted small" }, `${t("otherNames")}: ${others.join("、")}`)]),
    h(
      "div",
      { class: "buttons" },
      button(t("ringsAround"), () => {
        app.update({ layout: "rings" });
      }),
      button(t("pathsFrom"), () => {
        to("from");
      }),
      button(t("pathsTo"), () => {
        to("to");
      }),
    ),
    partners(app, vertex),
    ...[measureList(app, vertex)].filter((part) => part !== null),
  ];
}

function quotation(app: App, part: Quotation): HTMLElement {
  const { t } = app;
  const text =
    part.quote === ""
      ? h("p", { class: "muted" }, t("noQuote"))
      : h("blockquote", {}, part.before === "" ? null : h("span", { class: "context" }, `…${part.before}`), h("mark", {}, part.quote), part.after === "" ? null : h("span", { class: "context" }, `${part.after}…`));
  const place = t("characters", part.span[0], part.span[1]);
  return h("div", {}, part.isValidity ? h("div", { class: "muted small" }, t("validWords")) : null, text, h("div", { class: "muted small" }, place));
}

function proof(app: App, one: Proof, edge: Edge): HTMLElement {
  const { t, state, network } = app;
  const { statement, document } = one;
  if (edge.background) {
    return h("article", { class: "proof" }, h("p", {}, t("fromGazetteer")), statement.rule ? h("p", { class: "muted small" }, t("ruleIs", statement.rule)) : null);
  }
  const date = dateOf(document);
  const facts = [statement.clause === "" ? "" : t("clause", statement.clause), date === "" ? t("undatedDocument") : t("written", date)].filter((fact) => fact !== "");
  const small = [statement.rule ? t("ruleIs", statement.rule) : "", t("confidenceIs", statement.confidence), statement.fields && statement.fields.length > 0 ? `${t("fields")}: ${statement.fields.join("、")}` : "", statement.note ?? ""];
  const parties = statement.participants.flatMap((participant) => {
    const vertex = network.vertexById.get(participant.entity);
    return vertex === undefined || vertex === edge.source || vertex === edge.target ? [] : [entityButton(app, vertex)];
  });
  return h(
    "article",
    { class: "proof" },
    h("h4", {}, document === undefined ? statement.document : titleOf(document)),
    document === undefined || document.title === "" || document.title === titleOf(document) ? null : h("p", { class: "small" }, document.title),
    h("p", { class: "facts" }, facts.join(" · ")),
    ...(one.quotations.length === 0 ? [h("p", { class: "muted" }, t("noQuote"))] : one.quotations.map((part) => quotation(app, part))),
    parties.length === 0 ? null : h("p", { class: "small" }, `${t("participants")}: `, ...parties),
    h("p", { class: "muted small" }, small.filter((part) => part !== "").join(" · ")),
    h("div", { class: "buttons" }, copyButton(app, t("cite"), () => citationOf(one, state.language))),
  );
}

function tie(app: App, index: number): Node[] {
  const { network, state, t, view } = app;
  const edge = at(network.edges, index);
  const proofs = proofsOf(network, edge, view.statements);
  const look = network.style.relations[edge.relation];
  const { from, to } = validityOf(network, edge);
  const documents = at(view.weight, index);
  const facts = [
    t(edge.directed ? "directed" : "undirected"),
    edge.background ? t("origin.background") : documents === 1 ? t("statedByOne", 1, proofs.length) : t("statedBy", documents, proofs.length),
    from === "" && to === "" ? "" : `${t("valid")} ${from}–${to}`,
  ];
  return [
    backButton(app),
    h("h2", { class: "tie-name" }, entityButton(app, edge.source), h("span", { class: "arrow", attributes: { "aria-hidden": true } }, edge.directed ? "→" : "—"), entityButton(app, edge.target)),
    h("p", { class: "relation" }, relationSwatch(look, app.palette), h("strong", {}, inLanguage(look.label, state.language)), h("span", { class: "muted" }, facts.filter((fact) => fact !== "").join(" · "))),
    h("div", { class: "buttons" }, copyButton(app, t("copyLink"), () => location.href)),
    section(t("evidence"), ...proofs.map((one) => proof(app, one, edge))),
  ];
}

export function detailsPanel(app: App): Node[] {
  const { network, state } = app;
  if (state.tie >= 0 && state.tie < network.edges.length) {
    return tie(app, state.tie);
  }
  const vertex = network.vertexById.get(state.entity);
  return vertex === undefined ? overview(app) : entity(app, vertex);
}
