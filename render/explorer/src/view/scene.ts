// What is drawn, in units of the drawing: one description for the canvas and for the exported picture.
import type { Network } from "../model/data.js";
import { at } from "../model/data.js";
import { bends } from "../model/curves.js";
import type { View } from "../model/filter.js";
import type { Layout } from "../model/layouts.js";
import type { State } from "../model/state.js";
import type { Palette } from "./colors.js";
import { kindColors, mix, relationColor } from "./colors.js";
import { nameOf } from "./names.js";

export interface SceneNode {
  vertex: number;
  x: number;
  y: number;
  size: number;
  shape: string;
  fill: string;
  outline: string;
  label: string;
  isFaded: boolean;
}

export interface SceneEdge {
  edge: number;
  bend: number;
  width: number;
  color: string;
  line: string;
  arrow: string;
  isFaded: boolean;
}

/** What stands out; null: everything. */
export interface Emphasis {
  vertices: ReadonlySet<number>;
  edges: ReadonlySet<number>;
}

const SMALLEST = 4.5;
const LARGEST = 15;

/** Up to so many vertices stand large; of more there is less room for each. */
const ROOMY = 250;

/** The area follows the measure between its least and greatest value among what is shown. */
export function sizesOf(network: Network, view: View, measure: string): Map<number, number> {
  const values = network.measures.find((each) => each.name === measure)?.values;
  const room = Math.min(1, Math.sqrt(ROOMY / Math.max(1, view.vertices.length)));
  if (values === undefined) {
    return new Map(view.vertices.map((vertex) => [vertex, (room * (SMALLEST + LARGEST)) / 2.4]));
  }
  const known = view.vertices.flatMap((vertex) => values[vertex] ?? []);
  const low = known.reduce((a, b) => Math.min(a, b), Infinity);
  const high = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const share = (value: number | null | undefined): number => (value === null || value === undefined || high <= low ? 0 : (value - low) / (high - low));
  return new Map(view.vertices.map((vertex) => [vertex, room * Math.sqrt(SMALLEST ** 2 + share(values[vertex]) * (LARGEST ** 2 - SMALLEST ** 2))]));
}

const FADED = 0.78;
/** Up to so many ties stand in full colour; of more each is fainter, so that what lies dense is what looks dense. */
const FEW_TIES = 400;
const FAINTEST = 0.7;

export function sceneNodes(network: Network, view: View, layout: Layout, state: State, palette: Palette, emphasis: Emphasis | null): SceneNode[] {
  const sizes = sizesOf(network, view, state.size);
  return view.vertices.map((vertex) => {
    const look = network.style.kinds[at(network.vertices, vertex).kind];
    const { fill, outline } = kindColors(look, palette);
    const isFaded = emphasis !== null && !emphasis.vertices.has(vertex);
    const fade = (color: string): string => (isFaded ? mix(color, palette.paper, FADED) : color);
    return {
      vertex,
      ...at(layout.places, vertex),
      size: sizes.get(vertex) ?? SMALLEST,
      shape: look.shape,
      fill: fade(fill),
      outline: fade(outline),
      label: nameOf(network, vertex, state.labels, "\n"),
      isFaded,
    };
  });
}

export function sceneEdges(network: Network, view: View, palette: Palette, emphasis: Emphasis | null): SceneEdge[] {
  const edges = view.edges.map((edge) => at(network.edges, edge));
  const bend = bends(edges);
  const veil = emphasis === null ? Math.min(FAINTEST, Math.max(0, Math.log10(edges.length / FEW_TIES) * 0.4)) : 0;
  const room = Math.max(0.5, Math.min(1, Math.sqrt(FEW_TIES / Math.max(1, edges.length))));
  return edges.map((edge) => {
    const look = network.style.relations[edge.relation];
    const isFaded = emphasis !== null && !emphasis.edges.has(edge.index);
    const color = mix(relationColor(look, palette), palette.paper, veil);
    return {
      edge: edge.index,
      bend: bend.get(edge.index) ?? 0,
      width: room * (1 + 0.55 * Math.log2(Math.max(1, at(view.weight, edge.index)))),
      color: isFaded ? mix(color, palette.paper, FADED + 0.06) : color,
      line: look.line,
      arrow: edge.directed ? look.arrow : "",
      isFaded,
    };
  });
}
