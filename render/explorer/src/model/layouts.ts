// Where vertices stand. Every layout is a function of what is shown; units are points of the drawing, y upwards.
import type { Network } from "./data.js";
import { at, otherEnd } from "./data.js";
import type { View } from "./filter.js";
import type { LayoutName } from "./state.js";

export interface Place {
  x: number;
  y: number;
}

/** Something drawn below the network: a caption, a circle or a frame. */
export type Backdrop =
  | { shape: "caption"; at: Place; text: string; group?: string; side?: "left" | "below" }
  | { shape: "circle"; at: Place; radius: number }
  | { shape: "line"; from: Place; to: Place };

export interface Layout {
  places: Place[];
  backdrops: Backdrop[];
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 90;

/** Places round a middle, the first in it (Vogel 1979). */
function spiral(middle: Place, position: number, spacing: number): Place {
  const radius = spacing * Math.sqrt(position) * 0.7;
  const angle = position * GOLDEN_ANGLE;
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
}

interface Extent {
  middle: Place;
  radius: number;
  width: number;
  height: number;
}

function extentOf(places: readonly Place[]): Extent {
  if (places.length === 0) {
    return { middle: { x: 0, y: 0 }, radius: 0, width: 0, height: 0 };
  }
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b));
  const middle = { x: (least(xs) + most(xs)) / 2, y: (least(ys) + most(ys)) / 2 };
  const radius = places.reduce((r, place) => Math.max(r, Math.hypot(place.x - middle.x, place.y - middle.y)), 0);
  return { middle, radius, width: most(xs) - least(xs), height: most(ys) - least(ys) };
}

/** The middle of the neighbours that have a place. */
function middleOfNeighbours(network: Network, vertex: number, places: readonly (Place | null)[]): Place | null {
  const known = at(network.edgesAt, vertex).flatMap((edge) => {
    const place = places[otherEnd(at(network.edges, edge), vertex)];
    return place === null || place === undefined ? [] : [place];
  });
  if (known.length === 0) {
    return null;
  }
  return { x: known.reduce((sum, place) => sum + place.x, 0) / known.length, y: known.reduce((sum, place) => sum + place.y, 0) / known.length };
}

const MOST_STRETCH = 1.8;
const SCREEN = 1.15; // width to height of the usual canvas

/** Drawings for print are wide, as their names are; on a screen there is room above and below. */
function stretchOf(network: Network): number {
  const places = network.vertices.flatMap((vertex) => (vertex.at === null ? [] : [{ x: vertex.at[0], y: vertex.at[1] }]));
  const { width, height } = extentOf(places);
  return height === 0 ? 1 : Math.min(MOST_STRETCH, Math.max(1, width / height / SCREEN));
}

/** The drawing that jiedui made of the stated network; what it has no place for stands on circles around it, each near its
 * neighbours. */
function force(network: Network): Layout {
  const stretch = stretchOf(network);
  const known = network.vertices.map((vertex) => (vertex.at === null ? null : { x: vertex.at[0], y: vertex.at[1] * stretch }));
  const extent = extentOf(known.filter((place) => place !== null));
  const outside = network.vertices.filter((vertex) => vertex.at === null);
  const angle = (vertex: number): number => {
    const middle = middleOfNeighbours(network, vertex, known);
    return middle === null ? Math.PI : Math.atan2(middle.y - extent.middle.y, middle.x - extent.middle.x);
  };
  const sorted = outside.map((vertex) => ({ vertex: vertex.index, angle: angle(vertex.index) })).sort((a, b) => a.angle - b.angle || a.vertex - b.vertex);
  const radius = extent.radius + 1.5 * SPACING;
  const onCircle = Math.max(1, Math.floor((2 * Math.PI * radius) / SPACING));
  const circles = Math.ceil(sorted.length / onCircle);
  const places = known.map((place) => place ?? { x: 0, y: 0 });
  sorted.forEach(({ vertex }, i) => {
    const turn = -Math.PI + (2 * Math.PI * i) / sorted.length;
    const distance = radius + (i % circles) * SPACING;
    places[vertex] = { x: extent.middle.x + distance * Math.cos(turn), y: extent.middle.y + distance * Math.sin(turn) };
  });
  return { places, backdrops: [] };
}

const MACRO_REGIONS = ["west", "northeast", "central", "east"];

/** One cluster for each macro-region, one for each kind of what lies in none; the best connected in the middle of each. */
function regions(network: Network, view: View): Layout {
  const degree = network.vertices.map((vertex) => at(network.edgesAt, vertex.index).filter((edge) => at(view.edgeShown, edge)).length);
  const clusters = new Map<string, number[]>();
  const names = new Set(network.vertices.map((vertex) => vertex.group).filter((group) => group !== ""));
  const order = [...MACRO_REGIONS.filter((name) => names.has(name)), ...[...names].filter((name) => !MACRO_REGIONS.includes(name)).sort()];
  for (const name of order) {
    clusters.set(name, []);
  }
  for (const vertex of view.vertices) {
    const { group, kind } = at(network.vertices, vertex);
    const name = group === "" ? `kind:${kind}` : group;
    clusters.set(name, [...(clusters.get(name) ?? []), vertex]);
  }
  const shown = [...clusters].filter(([, members]) => members.length > 0);
  const cells = shown.map(([name, members]) => ({ name, members, radius: SPACING * 0.7 * Math.sqrt(members.length) + SPACING * 0.6 }));
  const width = 2.6 * Math.sqrt(cells.reduce((sum, cell) => sum + cell.radius ** 2, 0));
  const places = network.vertices.map(() => ({ x: 0, y: 0 }));
  const backdrops: Backdrop[] = [];
  let [left, top, height] = [0, 0, 0];
  for (const cell of cells) {
    if (left > 0 && left + 2 * cell.radius > width) {
      [left, top, height] = [0, top - height - SPACING * 0.8, 0];
    }
    const middle = { x: left + cell.radius, y: top - cell.radius };
    [...cell.members].sort((a, b) => at(degree, b) - at(degree, a) || a - b).forEach((vertex, i) => {
      places[vertex] = spiral(middle, i, SPACING);
    });
    backdrops.push({ shape: "circle", at: middle, radius: cell.radius }, { shape: "caption", at: { x: middle.x, y: top }, text: "", group: cell.name });
    left += 2 * cell.radius + SPACING * 0.5;
    height = Math.max(height, 2 * cell.radius);
  }
  return { places, backdrops };
}

const DEGREE = 60; // points of the drawing

/** Mercator, in points. */
function projected([longitude, latitude]: [number, number]): Place {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return { x: longitude * DEGREE, y: ((y * 180) / Math.PI) * DEGREE };
}

interface Bounds {
  left: number;
  right: number;
  low: number;
  high: number;
}

function boundsOf(points: readonly [number, number][], margin: number): Bounds {
  const range = (values: number[]): [number, number] => [values.reduce((a, b) => Math.min(a, b)) - margin, values.reduce((a, b) => Math.max(a, b)) + margin];
  const [left, right] = range(points.map((point) => point[0]));
  const [low, high] = range(points.map((point) => point[1]));
  return { left, right, low, high };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Degrees around the places that are shown; foreign countries farther away stand on the rim, in their direction. */
const RIM = 4;

/** The positions of the gazetteer over a grid of degrees; no borders. What has none stands in a block on the right. Where
 * many share a place they are spread a little. */
function map(network: Network, view: View): Layout {
  const shown = view.vertices.map((vertex) => at(network.vertices, vertex));
  const located = shown.flatMap((vertex) => (vertex.map === null ? [] : [{ vertex, degrees: vertex.map }]));
  const near = located.filter(({ vertex }) => vertex.kind !== "country");
  const places = network.vertices.map(() => ({ x: 0, y: 0 }));
  if (located.length === 0) {
    return { places: block(places, shown.map((vertex) => vertex.index), { x: 0, y: 0 }, 8), backdrops: [] };
  }
  const bounds = boundsOf((near.length > 0 ? near : located).map(({ degrees }) => degrees), RIM);
  const taken = new Map<string, number>();
  for (const { vertex, degrees } of located) {
    const place = projected([clamp(degrees[0], bounds.left, bounds.right), clamp(degrees[1], bounds.low, bounds.high)]);
    const cell = `${String(Math.round(place.x / 40))},${String(Math.round(place.y / 40))}`;
    const before = taken.get(cell) ?? 0;
    taken.set(cell, before + 1);
    places[vertex.index] = spiral(place, before, 60);
  }
  const rest = shown.filter((vertex) => vertex.map === null).map((vertex) => vertex.index);
  const corner = projected([bounds.right, bounds.high]);
  const rows = Math.ceil(Math.sqrt(rest.length * 3));
  return { places: block(places, rest, { x: corner.x + 3 * SPACING, y: corner.y }, rows), backdrops: graticule(bounds) };
}

/** Columns of so many rows from a corner to the right. */
function block(places: Place[], vertices: readonly number[], corner: Place, rows: number): Place[] {
  vertices.forEach((vertex, i) => {
    places[vertex] = { x: corner.x + Math.floor(i / rows) * 2.2 * SPACING, y: corner.y - (i % rows) * 1.2 * SPACING };
  });
  return places;
}

function graticule({ left, right, low, high }: Bounds): Backdrop[] {
  const step = 10;
  const lines: Backdrop[] = [];
  for (let longitude = Math.ceil(left / step) * step; longitude <= right; longitude += step) {
    const foot = projected([longitude, low]);
    const text = `${String(Math.abs(longitude))}°${longitude < 0 ? "W" : "E"}`;
    lines.push({ shape: "line", from: foot, to: projected([longitude, high]) }, { shape: "caption", at: foot, text, side: "below" });
  }
  for (let latitude = Math.ceil(low / step) * step; latitude <= high; latitude += step) {
    const end = projected([left, latitude]);
    const text = `${String(Math.abs(latitude))}°${latitude < 0 ? "S" : "N"}`;
    lines.push({ shape: "line", from: end, to: projected([right, latitude]) }, { shape: "caption", at: end, text, side: "left" });
  }
  return lines;
}

/** How many shown ties away from a vertex each one is; -1: not at all. */
export function distances(network: Network, view: View, from: number): number[] {
  const distance = network.vertices.map(() => -1);
  distance[from] = 0;
  const queue = [from];
  for (const vertex of queue) {
    for (const edge of at(network.edgesAt, vertex)) {
      const next = otherEnd(at(network.edges, edge), vertex);
      if (at(view.edgeShown, edge) && at(distance, next) < 0) {
        distance[next] = at(distance, vertex) + 1;
        queue.push(next);
      }
    }
  }
  return distance;
}

/** A vertex in the middle and the others on rings by their distance; each near the one it was reached through. What it does
 * not reach is on the outermost ring. */
function rings(network: Network, view: View, centre: number): Layout {
  const distance = distances(network, view, centre);
  const farthest = view.vertices.reduce((most, vertex) => Math.max(most, at(distance, vertex)), 0);
  const places = network.vertices.map(() => ({ x: 0, y: 0 }));
  const angles = network.vertices.map(() => 0);
  const backdrops: Backdrop[] = [];
  let radius = 0;
  for (let ring = 1; ring <= farthest + 1; ++ring) {
    const members = view.vertices.filter((vertex) => vertex !== centre && (ring > farthest ? at(distance, vertex) < 0 : at(distance, vertex) === ring));
    if (members.length === 0) {
      continue;
    }
    const inner = (vertex: number): number => {
      const before = at(network.edgesAt, vertex)
        .filter((edge) => at(view.edgeShown, edge))
        .map((edge) => otherEnd(at(network.edges, edge), vertex))
        .filter((other) => at(distance, other) === ring - 1);
      return before.reduce((sum, other) => sum + at(angles, other), 0) / Math.max(1, before.length);
    };
    const sorted = members.map((vertex) => ({ vertex, angle: inner(vertex) })).sort((a, b) => a.angle - b.angle || a.vertex - b.vertex);
    radius = Math.max(radius + (ring === 1 ? 3.2 : 1.5) * SPACING, (members.length * 1.4 * SPACING) / (2 * Math.PI));
    sorted.forEach(({ vertex }, i) => {
      const angle = (2 * Math.PI * (i + 0.5)) / sorted.length;
      angles[vertex] = angle;
      places[vertex] = { x: radius * Math.sin(angle), y: radius * Math.cos(angle) };
    });
    backdrops.push({ shape: "circle", at: { x: 0, y: 0 }, radius });
  }
  return { places, backdrops };
}

/** `centre` is asked by rings only. */
export function layOut(name: LayoutName, network: Network, view: View, centre: number | null): Layout {
  if (name === "regions") {
    return regions(network, view);
  }
  if (name === "map") {
    return map(network, view);
  }
  return name === "rings" && centre !== null ? rings(network, view, centre) : force(network);
}
