// Tables and networks of a part of what is shown, as texts.
import type { Network } from "../model/data.js";
import { at } from "../model/data.js";
import { proofsOf } from "../model/evidence.js";
import type { View } from "../model/filter.js";

/** What is taken away, ascending. */
export interface Selection {
  vertices: number[];
  edges: number[];
}

/** Spreadsheets take a field that begins with one of these for a formula: an apostrophe before it keeps it a text. */
const cell = (value: string | number): string => {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** With a byte order mark, for spreadsheets. */
const csv = (rows: (string | number)[][]): string => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

export function tiesCsv(network: Network, view: View, selection: Selection): string {
  const header = ["source", "target", "relation", "undirected", "origin", "weight", "statements", "documents", "clauses", "confidence", "quotes"];
  const rows = selection.edges.map((index) => {
    const edge = at(network.edges, index);
    const proofs = proofsOf(network, edge, view.statements);
    const distinct = (values: string[]): string => [...new Set(values.filter((value) => value !== ""))].join("; ");
    return [
      at(network.vertices, edge.source).id,
      at(network.vertices, edge.target).id,
      edge.relation,
      edge.directed ? "false" : "true",
      edge.background ? "background" : "stated",
      at(view.weight, index),
      proofs.length,
      distinct(proofs.map((proof) => (edge.background ? "" : proof.statement.document))),
      distinct(proofs.map((proof) => proof.statement.clause)),
      Math.max(0, ...proofs.map((proof) => proof.statement.confidence)),
      proofs.flatMap((proof) => proof.quotations.filter((quotation) => !quotation.isValidity).map((quotation) => quotation.quote)).join(" | "),
    ];
  });
  return csv([header, ...rows]);
}

export function entitiesCsv(network: Network, selection: Selection): string {
  const header = ["id", "name", "english", "kind", "code", "macro_region", "longitude", "latitude", ...network.measures.map((measure) => measure.name)];
  const rows = selection.vertices.map((index) => {
    const vertex = at(network.vertices, index);
    const measures = network.measures.map((measure) => at(measure.values, index) ?? "");
    return [vertex.id, vertex.name, vertex.en, vertex.kind, vertex.code, vertex.group, vertex.map?.[0] ?? "", vertex.map?.[1] ?? "", ...measures];
  });
  return csv([header, ...rows]);
}

/** Node-link, as graphology, NetworkX, d3 and ECharts read it, with all evidence. */
export function networkJson(network: Network, view: View, selection: Selection): string {
  const nodes = selection.vertices.map((index) => {
    const { id, name, en, kind, code, group, map } = at(network.vertices, index);
    const measures = Object.fromEntries(network.measures.map((measure) => [measure.name, at(measure.values, index)]));
    const place = map === null ? {} : { longitude: map[0], latitude: map[1] };
    return { id, key: id, name, label: name, kind, attributes: { label: name, label_en: en, kind, code, macro_region: group, ...place, ...measures } };
  });
  const edges = selection.edges.map((index) => {
    const edge = at(network.edges, index);
    const evidence = proofsOf(network, edge, view.statements).flatMap((proof) =>
      proof.quotations.map(({ span, quote }) => ({ document: proof.statement.document, clause: proof.statement.clause, span, quote })),
    );
    const weight = at(view.weight, index);
    const key = `e${String(index).padStart(4, "0")}`;
    const attributes = { relation: edge.relation, origin: edge.background ? "background" : "stated", weight };
    const [source, target] = [at(network.vertices, edge.source).id, at(network.vertices, edge.target).id];
    return { key, id: key, source, target, relation: edge.relation, undirected: !edge.directed, weight, attributes, evidence };
  });
  const file = { directed: true, multigraph: true, graph: { made_by: `jiedui ${network.program}` }, options: { type: "mixed", multi: true, allowSelfLoops: true }, nodes, edges };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A statement file: the documents, then the statements behind the edges. */
export function statementsFile(network: Network, view: View, selection: Selection): string {
  const statements = new Set(selection.edges.flatMap((edge) => at(network.edges, edge).statements.filter((statement) => at(view.statements, statement))));
  const chosen = [...statements].sort((a, b) => a - b).map((statement) => at(network.statements, statement));
  const cited = new Set(chosen.map((statement) => statement.document));
  const documents = network.documents.filter((document) => document.title !== "" && cited.has(document.document));
  return [...documents, ...chosen].map((line) => `${JSON.stringify(line)}\n`).join("");
}
