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

interface Point {
  x: number;
  y: number;
}

const PIECES = 12;

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(1e-12, dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + t * dx - point.x, from.y + t * dy - point.y);
}

/** How far a point is from an edge as it is drawn (y upwards); Infinity where that is certainly more than `reach`. */
export function distanceToCurve(point: Point, from: Point, to: Point, bend: number, reach: number): number {
  const slack = reach + Math.abs(bend) * (Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
  const isOutside =
    point.x < Math.min(from.x, to.x) - slack || point.x > Math.max(from.x, to.x) + slack || point.y < Math.min(from.y, to.y) - slack || point.y > Math.max(from.y, to.y) + slack;
  if (isOutside) {
    return Infinity;
  }
  if (bend === 0) {
    return distanceToLine(point, from, to);
  }
  const middle = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend };
  const curve = (t: number): Point => ({ x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * middle.x + t ** 2 * to.x, y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * middle.y + t ** 2 * to.y });
  let least = Infinity;
  for (let i = 0; i < PIECES; ++i) {
    least = Math.min(least, distanceToLine(point, curve(i / PIECES), curve((i + 1) / PIECES)));
  }
  return least;
}
