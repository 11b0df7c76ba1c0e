// The current view as a picture for print: the same scene as on the canvas, with title, legend and sources.
import type { Network } from "../model/data.js";
import { at } from "../model/data.js";
import type { Labels, State } from "../model/state.js";
import type { Layout } from "../model/layouts.js";
import { LIGHT, kindColors, relationColor } from "../view/colors.js";
import { FONT, broken } from "../view/labels.js";
import type { Translate } from "../view/messages.js";
import { groupName, inLanguage, titleOf } from "../view/names.js";
import type { SceneEdge, SceneNode } from "../view/scene.js";
import { lineLook, shapePath } from "../view/shapes.js";

export interface SvgScene {
  network: Network;
  state: State;
  layout: Layout;
  nodes: SceneNode[];
  edges: SceneEdge[];
  title: string;
  t: Translate;
}

const WIDTH = 1400;
const MARGIN = 60;
const LABEL = 12;

/** Characters that XML has no place for go; the rest is escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const n = (value: number): string => String(Math.round(value * 100) / 100);

interface Point {
  x: number;
  y: number;
}

/** From the drawing to the page; y downwards. */
function fitted(nodes: readonly SceneNode[]): { place: (point: Point) => Point; height: number; scale: number } {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b), 0), xs.reduce((a, b) => Math.max(a, b), 1)];
  const [low, high] = [ys.reduce((a, b) => Math.min(a, b), 0), ys.reduce((a, b) => Math.max(a, b), 1)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left), (WIDTH - 2 * MARGIN) / (high - low));
  const shift = (WIDTH - (right - left) * scale) / 2;
  return {
    scale,
    height: (high - low) * scale + 2 * MARGIN,
    place: ({ x, y }) => ({ x: (x - left) * scale + shift, y: (high - y) * scale + MARGIN }),
  };
}

function arrowPath(name: string, tip: Point, way: Point, size: number): string {
  const at = (along: number, aside: number): string => `${n(tip.x - way.x * along - way.y * aside)},${n(tip.y - way.y * along + way.x * aside)}`;
  const half = size / 2;
  if (name === "diamond" || name === "hollow_diamond") {
    return `M${at(0, 0)}L${at(half, half * 0.7)}L${at(size, 0)}L${at(half, -half * 0.7)}Z`;
  }
  if (name === "dot" || name === "hollow_dot") {
    return `M${at(0, 0)}A${n(half)},${n(half)} 0 1 1 ${at(size, 0)}A${n(half)},${n(half)} 0 1 1 ${at(0, 0)}Z`;
  }
  if (name === "tee") {
    return `M${at(0, half)}L${at(0, -half)}`;
  }
  return `M${at(size, half)}L${at(0, 0)}L${at(size, -half)}${name === "open" ? "" : "Z"}`;
}

function edgeSvg(edge: SceneEdge, from: Point & { size: number }, to: Point & { size: number }, title: string): string {
  const chord = { x: to.x - from.x, y: to.y - from.y };
  const length = Math.max(1, Math.hypot(chord.x, chord.y));
  // Left of the way where y points upwards is this where it points downwards.
  const bend = { x: (from.x + to.x) / 2 + chord.y * edge.bend, y: (from.y + to.y) / 2 - chord.x * edge.bend };
  const curve = (t: number): Point => ({
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * bend.x + t ** 2 * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * bend.y + t ** 2 * to.y,
  });
  const { wide, isTwin, on, off } = lineLook(edge.line);
  const width = edge.width * 1.1;
  const size = edge.arrow === "" ? 0 : 6 + width * wide * 1.5;
  const begin = Math.min(0.45, from.size / length);
  const end = Math.max(0.55, 1 - (to.size + 1) / length);
  const neck = Math.max(begin, end - size / length);
  const [a, z, tip] = [curve(begin), curve(neck), curve(end)];
  // The part of the curve between two parameters is a curve with this control point.
  const mixed = (s: number, t: number): Point => ({
    x: (1 - s) * (1 - t) * from.x + (s + t - 2 * s * t) * bend.x + s * t * to.x,
    y: (1 - s) * (1 - t) * from.y + (s + t - 2 * s * t) * bend.y + s * t * to.y,
  });
  const middle = mixed(begin, neck);
  const d = `M${n(a.x)},${n(a.y)}Q${n(middle.x)},${n(middle.y)} ${n(z.x)},${n(z.y)}`;
  const dashes = on === 0 ? "" : ` stroke-dasharray="${String(on)} ${String(off)}"`;
  const line = (stroke: string, strokeWidth: number): string => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(strokeWidth)}"${dashes}/>`;
  const lines = line(edge.color, width * wide) + (isTwin ? line(LIGHT.paper, width * wide * 0.36) : "");
  const reach = Math.max(0.01, Math.hypot(tip.x - z.x, tip.y - z.y));
  const way = { x: (tip.x - z.x) / reach, y: (tip.y - z.y) / reach };
  const isHollow = edge.arrow.startsWith("hollow") || edge.arrow === "open" || edge.arrow === "tee";
  const arrow = edge.arrow === "" ? "" : `<path d="${arrowPath(edge.arrow, tip, way, size)}" fill="${isHollow ? (edge.arrow === "open" || edge.arrow === "tee" ? "none" : LIGHT.paper) : edge.color}" stroke="${edge.color}"/>`;
  return `<g><title>${escaped(title)}</title>${lines}${arrow}</g>`;
}

function nodeSvg(node: SceneNode, place: Point, title: string): string {
  const shape = `<path transform="translate(${n(place.x)} ${n(place.y)}) scale(${n(node.size)})" d="${shapePath(node.shape)}" fill="${node.fill}" stroke="${node.outline}" stroke-width="${n(1.4 / node.size)}"/>`;
  const lines = node.isFaded ? [] : node.label.split("\n").flatMap(broken);
  const label = lines.map((line, i) => `<text x="${n(place.x)}" y="${n(place.y + node.size + 3 + LABEL + i * (LABEL + 2))}">${escaped(line)}</text>`);
  return `<g><title>${escaped(title)}</title>${shape}${label.join("")}</g>`;
}

function legendSvg(scene: SvgScene, top: number): { text: string; height: number } {
  const { network, state, t } = scene;
  const kinds = Object.entries(network.style.kinds).filter(([kind]) => scene.nodes.some((node) => at(network.vertices, node.vertex).kind === kind));
  const relations = Object.entries(network.style.relations).filter(([relation]) => scene.edges.some((edge) => at(network.edges, edge.edge).relation === relation));
  const parts: string[] = [];
  const column = 170;
  const columns = Math.floor((WIDTH - 2 * MARGIN) / column);
  let cell = 0;
  const position = (): Point => ({ x: MARGIN + (cell % columns) * column, y: top + Math.floor(cell / columns) * 22 });
  for (const [, look] of kinds) {
    const { x, y } = position();
    const { fill, outline } = kindColors(look, LIGHT);
    parts.push(`<path transform="translate(${n(x + 10)} ${n(y)}) scale(7)" d="${shapePath(look.shape)}" fill="${fill}" stroke="${outline}" stroke-width="0.2"/><text class="key" x="${n(x + 26)}" y="${n(y + 4)}">${escaped(inLanguage(look.label, state.language))}</text>`);
    cell += 1;
  }
  cell = Math.ceil(cell / columns) * columns;
  for (const [, look] of relations) {
    const { x, y } = position();
    const { wide, isTwin, on, off } = lineLook(look.line);
    const color = relationColor(look, LIGHT);
    const line = (stroke: string, width: number): string => `<path d="M${n(x)},${n(y)}h20" stroke="${stroke}" stroke-width="${n(width)}"${on === 0 ? "" : ` stroke-dasharray="${String(on)} ${String(off)}"`}/>`;
    parts.push(`${line(color, 1.6 * wide)}${isTwin ? line(LIGHT.paper, 1.5) : ""}<text class="key" x="${n(x + 26)}" y="${n(y + 4)}">${escaped(inLanguage(look.label, state.language))}</text>`);
    cell += 1;
  }
  const height = Math.ceil(cell / columns) * 22;
  const measure = network.measures.find((each) => each.name === state.size);
  const notes = [measure === undefined ? "" : `${t("size")}: ${inLanguage(measure.title, state.language)}`, t("thickness")].filter((note) => note !== "").join(" · ");
  parts.push(`<text class="note" x="${String(MARGIN)}" y="${n(top + height + 12)}">${escaped(notes)}</text>`);
  const sources = network.documents.filter((document) => state.choice.documents === null || state.choice.documents.includes(document.document)).map(titleOf);
  const listed = sources.length > 6 ? [...sources.slice(0, 6), "…"] : sources;
  parts.push(`<text class="note" x="${String(MARGIN)}" y="${n(top + height + 30)}">${escaped(`${t("documents")}: ${listed.join("; ")}`)}</text>`);
  return { text: parts.join(""), height: height + 50 };
}

function backdropSvg(scene: SvgScene, place: (point: Point) => Point, scale: number): string {
  return scene.layout.backdrops
    .map((backdrop) => {
      if (backdrop.shape === "circle") {
        const { x, y } = place(backdrop.at);
        return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(backdrop.radius * scale)}" fill="none" stroke="${LIGHT.faint}"/>`;
      }
      if (backdrop.shape === "line") {
        const [from, to] = [place(backdrop.from), place(backdrop.to)];
        return `<path d="M${n(from.x)},${n(from.y)}L${n(to.x)},${n(to.y)}" stroke="${LIGHT.faint}"/>`;
      }
      const { x, y } = place(backdrop.at);
      const text = backdrop.group === undefined ? backdrop.text : groupName(scene.network, backdrop.group, scene.state.language);
      return `<text class="note" text-anchor="middle" x="${n(x - (backdrop.side === "left" ? 20 : 0))}" y="${n(y + (backdrop.side === undefined ? -5 : backdrop.side === "below" ? 15 : 4))}">${escaped(text)}</text>`;
    })
    .join("");
}

export function svgPicture(scene: SvgScene): string {
  const { network, nodes, edges, state } = scene;
  const { place, height, scale } = fitted(nodes);
  const head = 44;
  const shifted = (point: Point): Point => {
    const { x, y } = place(point);
    return { x, y: y + head };
  };
  const places = new Map(nodes.map((node) => [node.vertex, { ...shifted(node), size: node.size }]));
  const nowhere = { x: 0, y: 0, size: 0 };
  const names: Labels = state.labels;
  const name = (vertex: number): string => (names === "en" ? at(network.vertices, vertex).en || at(network.vertices, vertex).name : at(network.vertices, vertex).name);
  const lines = edges.map((edge) => {
    const { source, target, relation, directed } = at(network.edges, edge.edge);
    const title = `${name(source)} ${directed ? "→" : "—"} ${name(target)}: ${inLanguage(network.style.relations[relation].label, state.language)}`;
    return edgeSvg(edge, places.get(source) ?? nowhere, places.get(target) ?? nowhere, title);
  });
  const points = nodes.map((node) => nodeSvg(node, places.get(node.vertex) ?? nowhere, name(node.vertex)));
  const legend = legendSvg(scene, head + height + 10);
  const total = head + height + 10 + legend.height;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${n(total)}" width="${String(WIDTH)}" height="${n(total)}">` +
    `<style>text{font:${String(LABEL)}px ${FONT.replaceAll('"', "'")};fill:${LIGHT.text};text-anchor:middle}.key,.note,.title{text-anchor:start}.note{fill:${LIGHT.muted}}.title{font-size:20px;font-weight:600}g>text{paint-order:stroke;stroke:${LIGHT.paper};stroke-width:3px;stroke-linejoin:round}</style>` +
    `<rect width="100%" height="100%" fill="${LIGHT.paper}"/><text class="title" x="${String(MARGIN)}" y="40">${escaped(scene.title)}</text>` +
    `${backdropSvg(scene, shifted, scale)}${lines.join("")}${points.join("")}${legend.text}</svg>\n`
  );
}
