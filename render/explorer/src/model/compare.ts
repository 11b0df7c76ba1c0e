// What two documents state, side by side.
import type { Network } from "./data.js";
import { at } from "./data.js";

export interface Comparison {
  onlyOne: number[];
  both: number[];
  onlyOther: number[];
}

/** Of the listed edges; a document states an edge when one of its statements that count does. */
export function compareDocuments(network: Network, edges: readonly number[], counts: readonly boolean[], one: string, other: string): Comparison {
  const result: Comparison = { onlyOne: [], both: [], onlyOther: [] };
  for (const edge of edges) {
    const documents = new Set(
      at(network.edges, edge)
        .statements.filter((statement) => at(counts, statement))
        .map((statement) => at(network.statements, statement).document),
    );
    const list = documents.has(one) ? (documents.has(other) ? result.both : result.onlyOne) : documents.has(other) ? result.onlyOther : null;
    list?.push(edge);
  }
  return result;
}
