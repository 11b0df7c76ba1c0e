// The shapes of the kinds as SVG paths, for legends and the exported picture. The canvas draws the same shapes as distances
// (node_program.ts).

/** Around 0, 0; the circle has radius 1. y downwards. */
const PATHS: Record<string, string> = {
  rounded: "M1,0A1,1 0 1 1 -1,0A1,1 0 1 1 1,0Z",
  ellipse: "M1.1,0A1.1,.72 0 1 1 -1.1,0A1.1,.72 0 1 1 1.1,0Z",
  plain: "M.62,0A.62,.62 0 1 1 -.62,0A.62,.62 0 1 1 .62,0Z",
  box: "M-.82,-.82H.82V.82H-.82Z",
  cornered: "M-.4,-.95H.4L.95,-.4V.4L.4,.95H-.4L-.95,.4V-.4Z",
  octagon: "M-.4,-.95H.4L.95,-.4V.4L.4,.95H-.4L-.95,.4V-.4Z",
  folder: "M-.95,-.8H-.1V-.5H.95V.75H-.95Z",
  tab: "M-.68,-.95H.15V-.7H.68V.95H-.68Z",
  note: "M-.8,-.85H.25L.8,-.3V.85H-.8Z",
  component: "M0,-1.1L1.1,0L0,1.1L-1.1,0Z",
};

/** Their numbers in the canvas. */
export const SHAPE_NAMES = ["rounded", "ellipse", "plain", "box", "cornered", "folder", "tab", "note", "component"] as const;

export const shapePath = (shape: string): string => PATHS[shape] ?? "M-.82,-.82H.82V.82H-.82Z";

export function shapeNumber(shape: string): number {
  const position = SHAPE_NAMES.findIndex((name) => name === (shape === "octagon" ? "cornered" : shape));
  return position < 0 ? 3 : position;
}

export const LINE_NAMES = ["solid", "thick", "twin", "dashed", "twin_dashed", "dotted"] as const;
export const ARROW_NAMES = ["normal", "open", "hollow", "diamond", "hollow_diamond", "dot", "hollow_dot", "tee"] as const;

export interface LineLook {
  /** Times the width of a plain line. */
  wide: number;
  isTwin: boolean;
  /** Pixels on and off; 0: no gaps. */
  on: number;
  off: number;
}

const LOOKS: Record<string, LineLook> = {
  solid: { wide: 1, isTwin: false, on: 0, off: 0 },
  thick: { wide: 2, isTwin: false, on: 0, off: 0 },
  twin: { wide: 2.6, isTwin: true, on: 0, off: 0 },
  dashed: { wide: 1, isTwin: false, on: 7, off: 4 },
  twin_dashed: { wide: 2.6, isTwin: true, on: 7, off: 4 },
  dotted: { wide: 1.2, isTwin: false, on: 2, off: 3 },
};

export const lineLook = (line: string): LineLook => LOOKS[line] ?? { wide: 1, isTwin: false, on: 0, off: 0 };
