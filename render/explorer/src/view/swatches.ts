// Small drawings of kinds and relations for lists: the legend.
import type { KindLook, RelationLook } from "../model/data.js";
import type { Palette } from "./colors.js";
import { kindColors, relationColor } from "./colors.js";
import { svg } from "./dom.js";
import { lineLook, shapePath } from "./shapes.js";

export function kindSwatch(look: KindLook, palette: Palette): SVGElement {
  const { fill, outline } = kindColors(look, palette);
  return svg(
    "svg",
    { class: "swatch", viewBox: "-1.3 -1.3 2.6 2.6", width: 16, height: 16, "aria-hidden": "true" },
    svg("path", { d: shapePath(look.shape), fill, stroke: outline, "stroke-width": 0.2 }),
  );
}

export function relationSwatch(look: RelationLook, palette: Palette): SVGElement {
  const color = relationColor(look, palette);
  const { wide, isTwin, on, off } = lineLook(look.line);
  const line = (y: number, width: number): SVGElement =>
    svg("line", { x1: 1, y1: y, x2: 29, y2: y, stroke: color, "stroke-width": width, "stroke-dasharray": on === 0 ? "none" : `${String(on)} ${String(off)}` });
  const lines = isTwin ? [line(4.6, 1.5), line(7.6, 1.5)] : [line(6, 1.7 * wide)];
  return svg("svg", { class: "swatch line", viewBox: "0 0 30 12", width: 30, height: 12, "aria-hidden": "true" }, ...lines);
}
