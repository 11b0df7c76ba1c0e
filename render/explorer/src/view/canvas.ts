// The network on the screen: sigma with our two programs, and a layer below for captions, circles and the grid of degrees.
import { MultiGraph } from "graphology";
import Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Network } from "../model/data.js";
import { at } from "../model/data.js";
import { distanceToCurve } from "../model/curves.js";
import type { View } from "../model/filter.js";
import type { Layout, Place } from "../model/layouts.js";
import type { Camera, State } from "../model/state.js";
import type { Palette } from "./colors.js";
import { CurvedProgram, StraightProgram } from "./edge_program.js";
import { Glide } from "./glide.js";
import { FONT, broken, drawNames, hoverDrawer } from "./labels.js";
import { groupName } from "./names.js";
import { ShapeProgram } from "./node_program.js";
import type { Emphasis } from "./scene.js";
import type { SceneNode } from "./scene.js";
import { sceneEdges, sceneNodes } from "./scene.js";
import { ARROW_NAMES, LINE_NAMES, shapeNumber } from "./shapes.js";

export interface CanvasEvents {
  entity: (vertex: number) => void;
  tie: (edge: number) => void;
  nothing: () => void;
  /** The reader has moved the drawing and rests; null: all of it is seen. */
  camera: (camera: Camera | null) => void;
}

const REST = 250; // milliseconds

/** Above this the drawing moves as a picture (glide.ts). */
const MANY_EDGES = 3000;
/** Names that are tried at one time. */
const MOST_NAMES = 400;
const PAN_STEP = 60;
/** Pixels within which a line is meant. */
const GRASP = 6;
/** How near the rim a vertex may be and yet be seen. */
const MARGIN = 24;

export interface Picture {
  view: View;
  layout: Layout;
  state: State;
  palette: Palette;
  emphasis: Emphasis | null;
}

export class Canvas {
  private readonly graph = new MultiGraph();
  private readonly sigma: Sigma;
  private readonly glide: Glide;
  private readonly backdrop: HTMLCanvasElement;
  private readonly names: HTMLCanvasElement;
  /** The largest first; those that stand out before all. */
  private nodes: SceneNode[] = [];
  private palette: Palette;
  private drawn: SceneNode[] = [];
  private edges: { edge: number; from: Place; to: Place; bend: number }[] = [];
  private hasMoved = false;
  private picture: Picture | null = null;
  private laidOut: Layout | null = null;

  constructor(
    private readonly network: Network,
    container: HTMLElement,
    palette: Palette,
    events: CanvasEvents,
  ) {
    this.palette = palette;
    const current = (): Palette => this.palette;
    this.sigma = new Sigma(this.graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: "shape",
      defaultEdgeType: "straight",
      nodeProgramClasses: { shape: ShapeProgram },
      nodeHoverProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { straight: StraightProgram, curved: CurvedProgram },
      defaultDrawNodeHover: hoverDrawer(current),
      renderLabels: false,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      stagePadding: 64,
      zIndex: false,
      zoomToSizeRatioFunction: (ratio) => Math.max(0.35, ratio ** 0.6),
    });
    this.glide = new Glide(this.sigma, () => this.edges.length > MANY_EDGES);
    for (const unused of ["edgeLabels", "labels"]) {
      const layer = this.sigma.getCanvases()[unused];
      if (layer !== undefined) {
        layer.style.display = "none";
      }
    }
    this.backdrop = this.sigma.createCanvas("backdrop", { beforeLayer: "edges" });
    this.names = this.sigma.createCanvas("names", { afterLayer: "labels" });
    this.sigma.on("afterRender", () => {
      this.drawBackdrop();
      this.drawNames();
    });
    this.sigma.on("clickNode", ({ node }) => {
      events.entity(Number(node));
    });
    this.sigma.on("clickStage", ({ event }) => {
      const edge = this.edgeAt(event);
      if (edge === null) {
        events.nothing();
      } else {
        events.tie(edge);
      }
    });
    this.watchPointer(container);
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.sigma.getCamera().on("updated", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        events.camera(this.camera());
      }, REST);
    });
  }

  /** sigma reads back what it has drawn to learn what is under the pointer, and waits for the graphics processor at every
   * move. Here it is computed, and not at all while the drawing is dragged. */
  private watchPointer(container: HTMLElement): void {
    let isDragging = false;
    container.addEventListener("pointerdown", () => {
      isDragging = true;
    });
    addEventListener("pointerup", () => {
      isDragging = false;
    });
    Object.assign(this.sigma as object, {
      getNodeAtPosition: (point: Place): string | null => (isDragging && this.hasMoved ? null : this.nodeAt(point)),
    });
    this.sigma.getCamera().on("updated", () => {
      this.hasMoved = true;
    });
    container.addEventListener("pointerdown", () => {
      this.hasMoved = false;
    });
    container.addEventListener("pointermove", (event) => {
      if (!isDragging) {
        const box = container.getBoundingClientRect();
        const point = { x: event.clientX - box.left, y: event.clientY - box.top };
        container.style.cursor = this.nodeAt(point) !== null || this.edgeAt(point) !== null ? "pointer" : "";
      }
    });
  }

  /** The key of the vertex under a point of the canvas; of several the smallest, which lies on top. */
  private nodeAt(point: Place): string | null {
    const place = this.sigma.viewportToGraph(point);
    const one = this.sigma.viewportToGraph({ x: point.x + 1, y: point.y });
    const unit = Math.hypot(one.x - place.x, one.y - place.y);
    let found: SceneNode | null = null;
    for (const node of this.drawn) {
      const reach = Math.max(4, this.sigma.scaleSize(node.size)) * unit;
      if (Math.hypot(node.x - place.x, node.y - place.y) <= reach && (found === null || node.size < found.size)) {
        found = node;
      }
    }
    return found === null ? null : String(found.vertex);
  }

  /** The edge that passes within a few pixels of a point of the canvas. */
  private edgeAt(point: Place): number | null {
    const place = this.sigma.viewportToGraph(point);
    const one = this.sigma.viewportToGraph({ x: point.x + 1, y: point.y });
    let reach = GRASP * Math.hypot(one.x - place.x, one.y - place.y);
    let found: number | null = null;
    for (const edge of this.edges) {
      const away = distanceToCurve(place, edge.from, edge.to, edge.bend, reach);
      if (away < reach) {
        [reach, found] = [away, edge.edge];
      }
    }
    return found;
  }

  show(picture: Picture): void {
    this.picture = picture;
    this.palette = picture.palette;
    const { view, layout, state, palette, emphasis } = picture;
    this.graph.clear();
    const nodes = sceneNodes(this.network, view, layout, state, palette, emphasis);
    this.drawn = nodes;
    this.nodes = [...nodes].filter((node) => !node.isFaded).sort((a, b) => b.size - a.size || a.vertex - b.vertex);
    for (const node of nodes) {
      this.graph.addNode(node.vertex, {
        x: node.x,
        y: node.y,
        size: node.size,
        color: node.fill,
        outline: node.outline,
        shape: shapeNumber(node.shape),
        label: node.label,
      });
    }
    const edges = sceneEdges(this.network, view, palette, emphasis);
    const stated = [...edges.filter((edge) => edge.isFaded), ...edges.filter((edge) => !edge.isFaded)];
    this.edges = [];
    for (const edge of stated) {
      const { source, target } = at(this.network.edges, edge.edge);
      this.edges.push({ edge: edge.edge, from: at(layout.places, source), to: at(layout.places, target), bend: edge.bend });
      this.graph.addEdgeWithKey(edge.edge, source, target, {
        size: edge.width,
        color: edge.color,
        bend: edge.bend,
        line: Math.max(0, LINE_NAMES.findIndex((name) => name === edge.line)),
        arrow: 1 + ARROW_NAMES.findIndex((name) => name === edge.arrow),
        type: edge.bend === 0 ? "straight" : "curved",
      });
    }
    if (this.laidOut !== layout) {
      this.laidOut = layout;
      this.sigma.setCustomBBox(null);
      this.look(state.camera);
    }
    this.glide.renew();
    this.sigma.refresh();
  }

  camera(): Camera | null {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return x === 0.5 && y === 0.5 && ratio === 1 ? null : { x, y, ratio };
  }

  look(camera: Camera | null): void {
    this.sigma.getCamera().setState(camera ?? { x: 0.5, y: 0.5, ratio: 1 });
  }

  fit(): void {
    this.move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    this.move({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  pan(right: number, down: number): void {
    const camera = this.sigma.getCamera();
    const { width, height } = this.sigma.getDimensions();
    const unit = camera.ratio / Math.min(width, height);
    camera.setState({ x: camera.x + right * PAN_STEP * unit, y: camera.y - down * PAN_STEP * unit });
  }

  /** Brings a vertex into the picture where it is not. */
  reveal(vertex: number): void {
    const node = this.nodes.find((each) => each.vertex === vertex);
    const data = this.sigma.getNodeDisplayData(vertex);
    if (node === undefined || data === undefined) {
      return;
    }
    const { x, y } = this.sigma.graphToViewport(node);
    const { width, height } = this.sigma.getDimensions();
    if (x < MARGIN || y < MARGIN || x > width - MARGIN || y > height - MARGIN) {
      this.move({ x: data.x, y: data.y });
    }
  }

  resize(): void {
    this.sigma.resize();
    this.glide.renew();
    this.sigma.refresh();
  }

  private move(to: Partial<CameraState>): void {
    const camera = this.sigma.getCamera();
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      camera.setState(to);
    } else {
      void camera.animate(to, { duration: 200 });
    }
  }

  /** A layer of our own, cleared and in pixels of the page. */
  private layer(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const { width, height } = this.sigma.getDimensions();
    const ratio = window.devicePixelRatio;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    const context = canvas.getContext("2d");
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }

  private drawNames(): void {
    const context = this.layer(this.names);
    if (context === null) {
      return;
    }
    const { width, height } = this.sigma.getDimensions();
    const items = [];
    for (const node of this.nodes) {
      const { x, y } = this.sigma.graphToViewport(node);
      if (x > -20 && y > -20 && x < width + 20 && y < height + 20) {
        const isLoud = this.picture?.emphasis?.vertices.has(node.vertex) ?? false;
        items.push({ x, y, radius: this.sigma.scaleSize(node.size), lines: node.label.split("\n").flatMap(broken), isLoud: isLoud && (this.picture?.emphasis?.vertices.size ?? 0) < 12 });
      }
      if (items.length === MOST_NAMES) {
        break;
      }
    }
    drawNames(context, items, this.palette, width);
  }

  private drawBackdrop(): void {
    const context = this.layer(this.backdrop);
    if (context === null || this.picture === null) {
      return;
    }
    const { layout, palette, state } = this.picture;
    context.lineWidth = 1;
    context.font = `12px ${FONT}`;
    context.textAlign = "center";
    for (const backdrop of layout.backdrops) {
      context.strokeStyle = palette.faint;
      context.fillStyle = palette.muted;
      if (backdrop.shape === "caption") {
        const { x, y } = this.sigma.graphToViewport(backdrop.at);
        context.fillText(backdrop.group === undefined ? backdrop.text : groupName(this.network, backdrop.group, state.language), x - (backdrop.side === "left" ? 20 : 0), y + (backdrop.side === undefined ? -5 : backdrop.side === "below" ? 15 : 4));
      } else if (backdrop.shape === "circle") {
        const { x, y } = this.sigma.graphToViewport(backdrop.at);
        const edge = this.sigma.graphToViewport({ x: backdrop.at.x + backdrop.radius, y: backdrop.at.y });
        context.beginPath();
        context.arc(x, y, Math.hypot(edge.x - x, edge.y - y), 0, Math.PI * 2);
        context.stroke();
      } else {
        const from = this.sigma.graphToViewport(backdrop.from);
        const to = this.sigma.graphToViewport(backdrop.to);
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
      }
    }
  }
}
