// What a tie rests on, ready to be shown.
import type { Edge, Network, Piece, Statement } from "./data.js";
import { at, passageKey } from "./data.js";
import type { DocumentRecord } from "./data.js";

export interface Quotation {
  before: string;
  quote: string;
  after: string;
  /** False: the document was not given, or has another text there. */
  hasContext: boolean;
  span: [number, number];
  /** The words that state how long the tie holds. */
  isValidity: boolean;
}

export interface Proof {
  index: number;
  statement: Statement;
  document: DocumentRecord | undefined;
  quotations: Quotation[];
}

/** Line ends between Chinese characters disappear, other blank space becomes one blank. */
export const oneLine = (text: string): string => text.replace(/(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])/gu, "").replace(/\s+/g, " ");

export function proofOf(network: Network, index: number): Proof {
  const statement = at(network.statements, index);
  const pieces: (Piece & { isValidity: boolean })[] = statement.evidence.map((piece) => ({ ...piece, isValidity: false }));
  if (statement.valid_by) {
    pieces.push({ ...statement.valid_by, isValidity: true });
  }
  const quotations = pieces.map((piece, i) => {
    const passage = network.passages.get(passageKey(index, i));
    return {
      before: oneLine(passage?.before ?? "").trimStart(),
      quote: oneLine(passage?.quote ?? piece.quote),
      after: oneLine(passage?.after ?? "").trimEnd(),
      hasContext: passage !== undefined,
      span: piece.span,
      isValidity: piece.isValidity,
    };
  });
  return { index, statement, document: network.documentById.get(statement.document), quotations };
}

/** The proofs of an edge whose statements count. */
export const proofsOf = (network: Network, edge: Edge, counts: readonly boolean[]): Proof[] =>
  edge.statements.filter((statement) => at(counts, statement)).map((statement) => proofOf(network, statement));

/** When all statements of the edge state a bound: the earliest beginning and the latest end. */
export function validityOf(network: Network, edge: Edge): { from: string; to: string } {
  const from = edge.statements.map((statement) => at(network.statements, statement).valid_from ?? "");
  const to = edge.statements.map((statement) => at(network.statements, statement).valid_to ?? "");
  return {
    from: from.includes("") ? "" : from.reduce((a, b) => (b < a ? b : a)),
    to: to.includes("") ? "" : to.reduce((a, b) => (b > a ? b : a)),
  };
}
