// What of the network is looked at.
import type { Network, Statement } from "./data.js";
import { at } from "./data.js";
import { dateOf, firstDay, lastDay } from "./dates.js";
import type { Kind, Origin, Relation } from "./vocabulary.js";
import { STATED_RELATIONS } from "./vocabulary.js";

/** `null`: not chosen. Then relations are the eight that documents state, kinds and documents are all. */
export interface Choice {
  relations: Relation[] | null;
  kinds: Kind[] | null;
  documents: string[] | null;
  origins: Origin[];
  from: string;
  to: string;
  confidence: number;
}

export const everything: Choice = { relations: null, kinds: null, documents: null, origins: ["stated"], from: "", to: "", confidence: 0 };

export interface View {
  /** Which statements count. */
  statements: boolean[];
  /** Which edges and vertices are shown, and the shown ones in order. */
  edgeShown: boolean[];
  vertexShown: boolean[];
  edges: number[];
  vertices: number[];
  /** For each edge the number of different documents among the statements that count. */
  weight: number[];
}

/** The rule of `TimeWindow`: a document dated by year or month has to lie within as a whole; undated ones are left out. */
function isWithin(network: Network, statement: Statement, choice: Choice): boolean {
  if ((choice.from === "" && choice.to === "") || statement.origin === "background") {
    return true;
  }
  const date = dateOf(network.documentById.get(statement.document));
  return date !== "" && (choice.from === "" || firstDay(date) >= firstDay(choice.from)) && (choice.to === "" || lastDay(date) <= lastDay(choice.to));
}

/** Background rests on no document: choosing documents does not touch it. */
export function admittedStatements(network: Network, choice: Choice): boolean[] {
  const documents = choice.documents === null ? null : new Set(choice.documents);
  return network.statements.map(
    (statement) =>
      (documents === null || statement.origin === "background" || documents.has(statement.document)) &&
      statement.confidence >= choice.confidence &&
      isWithin(network, statement, choice),
  );
}

export const chosenRelations = (choice: Choice): ReadonlySet<Relation> => new Set(choice.relations ?? STATED_RELATIONS);

/** Edges by relation and origin that at least one statement that counts supports. */
export function admittedEdges(network: Network, statements: boolean[], relations: ReadonlySet<Relation>, origins: readonly Origin[]): boolean[] {
  const chosen = new Set(origins);
  return network.edges.map(
    (edge) =>
      relations.has(edge.relation) &&
      chosen.has(edge.background ? "background" : "stated") &&
      edge.statements.some((statement) => at(statements, statement)),
  );
}

const positions = (flags: boolean[]): number[] => flags.flatMap((flag, index) => (flag ? [index] : []));

export function viewOf(network: Network, choice: Choice): View {
  const statements = admittedStatements(network, choice);
  const kinds = choice.kinds === null ? null : new Set(choice.kinds);
  const isKind = network.vertices.map((vertex) => kinds === null || kinds.has(vertex.kind));
  const admitted = admittedEdges(network, statements, chosenRelations(choice), choice.origins);
  const edgeShown = admitted.map((flag, index) => {
    const edge = at(network.edges, index);
    return flag && at(isKind, edge.source) && at(isKind, edge.target);
  });
  const vertexShown = network.vertices.map((vertex) => at(network.edgesAt, vertex.index).some((edge) => at(edgeShown, edge)));
  const weight = network.edges.map((edge) => new Set(edge.statements.filter((s) => at(statements, s)).map((s) => at(network.statements, s).document)).size);
  return { statements, edgeShown, vertexShown, edges: positions(edgeShown), vertices: positions(vertexShown), weight };
}
