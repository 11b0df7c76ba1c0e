// How far edges bend, so that parallel ones are seen one beside the other.
import type { Edge } from "./data.js";

const BEND = 0.22;

/** For each edge in the list the distance of its control point from the chord, in chords, to the left of the way from source
 * to target; 0 for an edge that is alone. */
export function bends(edges: readonly Edge[]): Map<number, number> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${String(edge.source)},${String(edge.target)}` : `${String(edge.target)},${String(edge.source)}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [edge]);
    } else {
      group.push(edge);
    }
  }
  const result = new Map<number, number>();
  for (const group of groups.values()) {
    group.forEach((edge, i) => {
      const side = edge.source < edge.target ? 1 : -1;
      result.set(edge.index, side * (i - (group.length - 1) / 2) * BEND);
    });
  }
  return result;
}
