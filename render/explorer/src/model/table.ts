// The tables: the same content as the canvas, sortable.
import type { Network } from "./data.js";
import { at } from "./data.js";
import type { View } from "./filter.js";

export interface EntityRow {
  vertex: number;
  ties: number;
  values: (number | null)[];
}

const byValue = (a: number | null, b: number | null): number => (a === null || b === null ? (a === null ? 1 : 0) - (b === null ? 1 : 0) : a - b);

/** `sort` is `name`, `kind`, `ties` or a measure; entities without a value come last. Ties in the order of vertices. */
export function entityRows(network: Network, view: View, sort: string, ascending: boolean): EntityRow[] {
  const rows = view.vertices.map((vertex) => ({
    vertex,
    ties: at(network.edgesAt, vertex).filter((edge) => at(view.edgeShown, edge)).length,
    values: network.measures.map((measure) => at(measure.values, vertex)),
  }));
  const column = network.measures.findIndex((measure) => measure.name === sort);
  const order = ascending ? 1 : -1;
  const compare = (a: EntityRow, b: EntityRow): number => {
    if (column >= 0) {
      const [left, right] = [at(a.values, column), at(b.values, column)];
      return left === null || right === null ? byValue(left, right) : order * (left - right);
    }
    if (sort === "name") {
      return order * at(network.vertices, a.vertex).name.localeCompare(at(network.vertices, b.vertex).name, "zh-Hans-u-co-pinyin");
    }
    return sort === "kind" ? order * (a.vertex - b.vertex) : order * (a.ties - b.ties);
  };
  return rows.sort((a, b) => compare(a, b) || a.vertex - b.vertex);
}

/** `sort` is `documents`, `relation`, `source` or `target`. */
export function tieRows(network: Network, view: View, sort: string, ascending: boolean): number[] {
  const order = ascending ? 1 : -1;
  const key = (edge: number): number => {
    const { source, target, relation } = at(network.edges, edge);
    const relations = Object.keys(network.style.relations);
    return sort === "documents" ? at(view.weight, edge) : sort === "relation" ? relations.indexOf(relation) : sort === "target" ? target : source;
  };
  return [...view.edges].sort((a, b) => order * (key(a) - key(b)) || a - b);
}

/** Competition ranking: the number of greater values and one. */
export const rankOf = (values: readonly (number | null)[], value: number): number => 1 + values.filter((each) => each !== null && each > value).length;

export function shortNumber(value: number | null): string {
  if (value === null) {
    return "–";
  }
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
