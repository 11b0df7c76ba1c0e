// The hops that ties add up to: one arc from vertex to vertex, whatever number of ties allow it (analysis/src/paths.cpp).
import type { Network } from "../model/data.js";
import { at } from "../model/data.js";
import type { Direction } from "./automaton.js";
import { labelsOfEdge, labelsOfPattern } from "./automaton.js";
import type { Pattern } from "./pattern.js";

export type HopWeight = "one" | "documents" | "statements";

export interface HopArc {
  from: number;
  to: number;
  edges: number[];
  labels: number;
  weight: number;
  /** In 1 / unit. */
  length: number;
}

export interface HopTable {
  /** Sorted by `from`, then `to`. */
  arcs: HopArc[];
  /** Arcs of vertex v: from begin[v] to begin[v + 1]. */
  begin: number[];
  unit: number;
}

function jointWeight(network: Network, edges: readonly number[], statements: readonly boolean[], weight: HopWeight): number {
  if (weight === "one") {
    return 1;
  }
  const counted = new Set(edges.flatMap((edge) => at(network.edges, edge).statements.filter((statement) => at(statements, statement))));
  return weight === "statements" ? counted.size : new Set([...counted].map((s) => at(network.statements, s).document)).size;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The least common multiple of the weights, so that lengths are whole numbers; 1 where sums would not be exact. */
function commonMultiple(vertices: number, weights: readonly number[]): number {
  const limit = 2 ** 53 / (vertices + 1);
  let multiple = 1;
  for (const weight of weights) {
    const factor = weight / gcd(multiple, weight);
    if (multiple * factor > limit) {
      return 1;
    }
    multiple *= factor;
  }
  return multiple;
}

export interface TieChoice {
  edges: readonly boolean[];
  statements: readonly boolean[];
  pattern: Pattern | null;
  direction: Direction;
  weight: HopWeight;
}

export function hopTable(network: Network, ties: TieChoice): HopTable {
  const wanted = labelsOfPattern(ties.pattern, ties.direction);
  const rows = network.vertices.map(() => new Map<number, HopArc>());
  for (const edge of network.edges) {
    if (!at(ties.edges, edge.index)) {
      continue;
    }
    for (const [from, to] of [[edge.source, edge.target] as const, [edge.target, edge.source] as const]) {
      const labels = labelsOfEdge(edge, from);
      if ((labels & wanted) === 0 || from === to) {
        continue;
      }
      const arc = at(rows, from).get(to) ?? { from, to, edges: [], labels: 0, weight: 1, length: 1 };
      arc.edges.push(edge.index);
      arc.labels |= labels;
      at(rows, from).set(to, arc);
    }
  }
  const arcs: HopArc[] = [];
  const begin = [0];
  for (const row of rows) {
    arcs.push(...[...row.values()].sort((a, b) => a.to - b.to));
    begin.push(arcs.length);
  }
  for (const arc of arcs) {
    arc.weight = jointWeight(network, arc.edges, ties.statements, ties.weight);
  }
  const unit = commonMultiple(network.vertices.length, arcs.map((arc) => arc.weight));
  for (const arc of arcs) {
    arc.length = unit / arc.weight;
  }
  return { arcs, begin, unit };
}
