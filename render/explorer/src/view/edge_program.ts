// Ties on the canvas: a strip along a quadratic curve and an arrow. All is computed in pixels of the canvas, so lines keep their
// width and their dashes at every zoom.
import { EdgeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_look; // width, bend, line, arrow
attribute vec3 a_corner; // along, side, 0: line, 1: arrow
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_scale;
uniform float u_pixels;
varying vec4 v_color;
varying vec4 v_at; // along and aside in pixels, half width, length of an arrow
varying vec3 v_look; // line, arrow, part

vec2 pixel(vec2 place) {
  return ((u_matrix * vec3(place, 1.0)).xy * 0.5 + 0.5) * u_dimensions;
}

void main() {
  vec2 from = pixel(a_source);
  vec2 to = pixel(a_target);
  float size = max(length(to - from), 1.0);
  vec2 aside = vec2(from.y - to.y, to.x - from.x) / size;
  vec2 bend = (from + to) * 0.5 + aside * size * a_look.y;
  float wide = a_look.z < 0.5 ? 1.0 : a_look.z < 1.5 ? 2.0 : a_look.z < 2.5 ? 2.6 : a_look.z < 3.5 ? 1.0 : a_look.z < 4.5 ? 2.6 : 1.2;
  float width = max(u_pixels, a_look.x * wide * clamp(u_scale / u_pixels, 0.75, 2.0) * u_pixels);
  float head = a_look.w < 0.5 ? 0.0 : 5.5 * u_pixels + width * 1.5;
  float begin = a_radii.x * u_scale / size;
  float end = 1.0 - (a_radii.y * u_scale + u_pixels) / size;
  float neck = end - head / size;
  bool isHidden = neck <= begin || (a_corner.z > 0.5 && head == 0.0);
  float t = a_corner.z > 0.5 ? neck : mix(begin, neck, a_corner.x);
  vec2 place = mix(mix(from, bend, t), mix(bend, to, t), t);
  vec2 tip = mix(mix(from, bend, end), mix(bend, to, end), end);
  vec2 way = a_corner.z > 0.5 ? normalize(tip - place) : normalize(mix(bend - from, to - bend, t));
#ifdef PICKING_MODE
  float slack = 4.0 * u_pixels;
#else
  float slack = u_pixels;
#endif
  float across = a_corner.z > 0.5 ? head * 0.55 + slack : width * 0.5 + slack;
  float along = a_corner.z > 0.5 ? a_corner.x * head : 0.0;
  place += way * along + vec2(-way.y, way.x) * a_corner.y * across;
  gl_Position = isHidden ? vec4(2.0, 2.0, 0.0, 1.0) : vec4(place / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_at = vec4(a_corner.z > 0.5 ? along : (t - begin) * size, a_corner.y * across, width * 0.5, head);
  v_look = vec3(a_look.z, a_look.w, a_corner.z);
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_at;
varying vec3 v_look;
uniform float u_pixels;

float inside(float distance) {
  return clamp(0.5 - distance, 0.0, 1.0);
}

float line() {
  float cover = inside(abs(v_at.y) - v_at.z);
  bool isTwin = (v_look.x > 1.5 && v_look.x < 2.5) || (v_look.x > 3.5 && v_look.x < 4.5);
  if (isTwin) cover *= inside(v_at.z * 0.34 - abs(v_at.y));
  float on = v_look.x > 4.5 ? 2.0 : 7.0;
  float off = v_look.x > 4.5 ? 3.0 : 4.0;
  if (v_look.x > 2.5) cover *= inside(mod(v_at.x / u_pixels, on + off) - on);
  return cover;
}

float arrow() {
  float half_width = v_at.w * 0.5;
  float x = v_at.x / v_at.w;
  float y = abs(v_at.y) / half_width;
  float triangle = (y - (1.0 - x)) * half_width * 0.8;
  float diamond = (y - (1.0 - abs(2.0 * x - 1.0))) * half_width * 0.7;
  float dot = (length(vec2(2.0 * x - 1.0, y)) - 1.0) * half_width;
  float rim = 1.6 * u_pixels;
  if (v_look.y < 1.5) return inside(triangle);
  if (v_look.y < 2.5) return inside(triangle) * inside(-triangle - rim);
  if (v_look.y < 3.5) return inside(triangle) * (1.0 - inside(triangle + rim) * inside((0.15 - x) * v_at.w));
  if (v_look.y < 4.5) return inside(diamond);
  if (v_look.y < 5.5) return inside(diamond) * inside(-diamond - rim);
  if (v_look.y < 6.5) return inside(dot);
  if (v_look.y < 7.5) return inside(dot) * inside(-dot - rim);
  return inside((0.75 - x) * v_at.w);
}

void main() {
#ifdef PICKING_MODE
  gl_FragColor = v_color;
#else
  gl_FragColor = v_color * (v_look.z > 0.5 ? arrow() : line());
#endif
}
`;

const UNIFORMS = ["u_matrix", "u_dimensions", "u_scale", "u_pixels"] as const;

/** Two triangles for each piece of the line, two for the arrow. */
function corners(pieces: number): number[][] {
  const square = (begin: number, end: number, part: number): number[][] => [
    [begin, -1, part],
    [end, -1, part],
    [begin, 1, part],
    [begin, 1, part],
    [end, -1, part],
    [end, 1, part],
  ];
  const line = Array.from({ length: pieces }, (_, i) => square(i / pieces, (i + 1) / pieces, 0));
  return [...line, square(0, 1, 1)].flat();
}

export interface EdgeLook extends EdgeDisplayData {
  bend: number;
  line: number;
  /** 0: none, else the number of the arrow and one. */
  arrow: number;
}

function programWith(pieces: number) {
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      const data = corners(pieces);
      return {
        VERTICES: data.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_look", size: 4, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 3, type: FLOAT }],
        CONSTANT_DATA: data,
      };
    }

    override processVisibleItem(edgeIndex: number, startIndex: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeLook): void {
      const array = this.array;
      let i = startIndex;
      array[i++] = source.x;
      array[i++] = source.y;
      array[i++] = target.x;
      array[i++] = target.y;
      array[i++] = source.size;
      array[i++] = target.size;
      array[i++] = data.size;
      array[i++] = data.bend;
      array[i++] = data.line;
      array[i++] = data.arrow;
      array[i++] = floatColor(data.color);
      array[i] = edgeIndex;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(uniformLocations.u_scale, params.pixelRatio / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixels, params.pixelRatio);
    }
  };
}

export const StraightProgram = programWith(1);
export const CurvedProgram = programWith(12);
