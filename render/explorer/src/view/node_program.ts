// Vertices on the canvas: one square each, on which the fragment shader finds the shape by its distance function.
import { NodeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_fill;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_scale;
varying vec4 v_fill;
varying vec4 v_outline;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
void main() {
  v_radius = a_size * u_scale;
  float reach = v_radius * 1.2 + 2.0;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + a_corner * reach / u_dimensions * 2.0, 0.0, 1.0);
  v_at = a_corner * reach;
  v_shape = a_shape;
#ifdef PICKING_MODE
  v_fill = a_id;
  v_outline = a_id;
#else
  v_fill = a_fill;
  v_outline = a_outline;
#endif
  v_fill.a *= 255.0 / 254.0;
  v_outline.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_fill;
varying vec4 v_outline;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
uniform float u_pixels;

float box(vec2 p, vec2 low, vec2 high) {
  vec2 d = abs(p - (low + high) * 0.5) - (high - low) * 0.5;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float distanceTo(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return (length(p / vec2(1.1, 0.72)) - 1.0) * 0.75;
  if (shape < 2.5) return length(p) - 0.62;
  if (shape < 3.5) return box(p, vec2(-0.82), vec2(0.82));
  if (shape < 4.5) return max(box(p, vec2(-0.95), vec2(0.95)), (abs(p.x) + abs(p.y) - 1.35) * 0.7071);
  if (shape < 5.5) return min(box(p, vec2(-0.95, -0.75), vec2(0.95, 0.5)), box(p, vec2(-0.95, 0.0), vec2(-0.1, 0.8)));
  if (shape < 6.5) return min(box(p, vec2(-0.68, -0.95), vec2(0.68, 0.7)), box(p, vec2(-0.68, 0.0), vec2(0.15, 0.95)));
  if (shape < 7.5) return max(box(p, vec2(-0.8, -0.85), vec2(0.8, 0.85)), (p.x + p.y - 1.1) * 0.7071);
  return (abs(p.x) + abs(p.y) - 1.1) * 0.7071;
}

void main() {
  float outside = distanceTo(v_at / v_radius, v_shape) * v_radius;
#ifdef PICKING_MODE
  if (outside > 2.0) discard;
  gl_FragColor = v_fill;
#else
  float border = max(1.4 * u_pixels, v_radius * 0.14);
  vec4 color = mix(v_fill, v_outline, smoothstep(-border - 0.6, -border + 0.6, outside));
  float cover = 1.0 - smoothstep(-0.7, 0.7, outside);
  gl_FragColor = color * cover;
#endif
}
`;

const UNIFORMS = ["u_matrix", "u_dimensions", "u_scale", "u_pixels"] as const;

export interface NodeLook extends NodeDisplayData {
  outline: string;
  shape: number;
}

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_outline", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeLook): void {
    const array = this.array;
    let i = startIndex;
    array[i++] = data.x;
    array[i++] = data.y;
    array[i++] = nodeIndex;
    array[i++] = data.size;
    array[i++] = floatColor(data.color);
    array[i++] = floatColor(data.outline);
    array[i] = data.shape;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
    gl.uniform1f(uniformLocations.u_scale, params.pixelRatio / params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixels, params.pixelRatio);
  }
}
