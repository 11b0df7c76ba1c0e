// Names on the canvas: in the order of importance, each beside its vertex where it covers no other name.
import type { Palette } from "./colors.js";

export const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';

const HEIGHT = 12;
const LINE = HEIGHT + 2;
const LONGEST = 20;

const isWide = (character: string): boolean => character > "\u2e7f";
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

/** Breaks a long name into two lines of about the same length: English between words, Chinese anywhere. */
export function broken(name: string): string[] {
  const width = widthOf(name);
  if (width <= LONGEST) {
    return [name];
  }
  const parts = /[\u2e80-\uffff]/.test(name) ? [...name] : name.split(/(?<= )/);
  let first = "";
  let taken = 0;
  for (const part of parts) {
    if (first !== "" && widthOf(first) + widthOf(part) / 2 > width / 2) {
      break;
    }
    first += part;
    taken += 1;
  }
  return [first.trimEnd(), parts.slice(taken).join("")].filter((line) => line !== "");
}

export interface Named {
  x: number;
  y: number;
  radius: number;
  lines: string[];
  isLoud: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const CELL = 80;

/** Boxes that are taken, found by the cells of a grid that they cover. */
class Taken {
  private readonly cells = new Map<string, Box[]>();

  private *keys(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); ++x) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); ++y) {
        yield `${String(x)},${String(y)}`;
      }
    }
  }
  add(box: Box): void {
    for (const key of this.keys(box)) {
      const list = this.cells.get(key);
      if (list === undefined) {
        this.cells.set(key, [box]);
      } else {
        list.push(box);
      }
    }
  }
  meets(box: Box): boolean {
    return [...this.keys(box)].some((key) => this.cells.get(key)?.some((other) => meets(box, other)) ?? false);
  }
}

/** Below, above, right, left; null where all four are taken. */
function freePlace(item: Named, width: number, taken: readonly Taken[], within: number): Box | null {
  const height = item.lines.length * LINE;
  const gap = item.radius + 2;
  const corners = [
    [item.x - width / 2, item.y + gap],
    [item.x - width / 2, item.y - gap - height],
    [item.x + gap + 2, item.y - height / 2],
    [item.x - gap - 2 - width, item.y - height / 2],
  ];
  for (const [wanted = 0, top = 0] of corners) {
    const isBeside = top === item.y - height / 2;
    const left = isBeside ? wanted : Math.max(2, Math.min(within - width - 2, wanted));
    const box = { left, top, right: left + width, bottom: top + height };
    if (taken.every((each) => !each.meets(box)) && left >= 0 && box.right <= within) {
      return box;
    }
  }
  return null;
}

/** So many of the first may cover other vertices rather than stay without a name. */
const IMPORTANT = 12;

/** On a canvas that is `within` wide; `items` in the order in which they may choose their places. Loud ones are always named. */
export function drawNames(context: CanvasRenderingContext2D, items: readonly Named[], palette: Palette, within: number): void {
  const names = new Taken();
  const circles = new Taken();
  for (const { x, y, radius } of items) {
    circles.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  context.textBaseline = "top";
  context.textAlign = "center";
  context.lineJoin = "round";
  for (const [position, item] of items.entries()) {
    context.font = `${item.isLoud ? "600" : "500"} ${String(HEIGHT)}px ${FONT}`;
    const width = item.lines.reduce((most, line) => Math.max(most, context.measureText(line).width), 0);
    const below = { left: item.x - width / 2, top: item.y + item.radius + 2, right: item.x + width / 2, bottom: item.y + item.radius + 2 + item.lines.length * LINE };
    const isFirst = item.isLoud || position < IMPORTANT;
    const box = freePlace(item, width, [names, circles], within) ?? (isFirst ? freePlace(item, width, [names], within) : null) ?? (item.isLoud ? below : null);
    if (box === null) {
      continue;
    }
    names.add(box);
    item.lines.forEach((line, i) => {
      const x = (box.left + box.right) / 2;
      const y = box.top + 1 + i * LINE;
      context.lineWidth = 3;
      context.strokeStyle = palette.paper;
      context.strokeText(line, x, y);
      context.fillStyle = palette.text;
      context.fillText(line, x, y);
    });
  }
}

interface Hovered {
  x: number;
  y: number;
  size: number;
  label?: string | null;
}

/** A ring round the vertex under the pointer, and its name on a plate. */
export function hoverDrawer(palette: () => Palette) {
  return (context: CanvasRenderingContext2D, data: Hovered): void => {
    const { paper, text, accent, muted } = palette();
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
    context.lineWidth = 2;
    context.strokeStyle = accent;
    context.stroke();
    const lines = (data.label ?? "").split("\n").filter((line) => line !== "");
    if (lines.length === 0) {
      return;
    }
    context.font = `600 ${String(HEIGHT + 1)}px ${FONT}`;
    context.textAlign = "center";
    context.textBaseline = "top";
    const width = lines.reduce((most, line) => Math.max(most, context.measureText(line).width), 0) + 14;
    const top = data.y + data.size + 5;
    context.beginPath();
    context.roundRect(data.x - width / 2, top, width, lines.length * (LINE + 1) + 8, 4);
    context.fillStyle = paper;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = muted;
    context.stroke();
    context.fillStyle = text;
    lines.forEach((line, i) => {
      context.fillText(line, data.x, top + 5 + i * (LINE + 1));
    });
  };
}
