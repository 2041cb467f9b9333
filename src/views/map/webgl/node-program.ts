/**
 * One WebGL program for every shape of a body, drawn by signed distance so that outlines stay sharp at any zoom: circle,
 * ringed circle, diamond, hexagon, square; filled or open, double outline for blocks, tri-colour ring for cross-sector
 * bodies, accent ring for the selection. All lengths in the shader are CSS pixels.
 *
 * Signed distances after Inigo Quilez, '2D distance functions' (2018).
 */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from '../../../drawing/look.ts';
import type { TieAttributes } from './edge-program.ts';
import { type Emphasis, LEAST_RADIUS, type Lit } from './emphasis.ts';

/** What the stage writes on a node of the graph that Sigma draws. */
export type BodyAttributes = {
  x: number;
  y: number;
  /** Radius in layout units; Sigma scales it with the camera. */
  size: number;
  type: 'body';
  fill: string;
  shape: Shape;
  open: boolean;
  cross: boolean;
  block: boolean;
  lit: Lit;
  zIndex: number;
};

const SHAPE_CODES: Record<Shape, number> = {
  circle: 0,
  'ringed-circle': 1,
  diamond: 2,
  hexagon: 3,
  square: 4,
};
const OPEN = 1;
const CROSS = 2;
const BLOCK = 4;

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_fill;
attribute float a_shape;
attribute float a_flags;
attribute float a_lit;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_least;
uniform float u_dim;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_flags;
varying float v_lit;
varying float v_fade;
varying vec4 v_fill;
varying vec4 v_id;
const float bias = 255.0 / 254.0;
void main() {
  float radius = max(a_size / u_sizeRatio, u_least);
  // Room for the rim, for a double outline, for the rings of what is pointed at or selected: every pixel of it is computed.
  float reach = radius * 1.3 + (a_lit > 1.5 ? 12.0 : a_flags > 3.5 ? 5.5 : 2.5);
  // Hidden items are all zeros: nothing is left of them.
  if (a_size == 0.0) reach = 0.0;
  vec2 position = a_position + a_corner * reach * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_at = vec2(a_corner.x, -a_corner.y) * reach;
  v_radius = radius;
  v_shape = a_shape;
  v_flags = a_flags;
  v_lit = a_lit;
  v_fade = u_dim * (1.0 - step(0.5, a_lit));
  v_fill = vec4(a_fill.rgb, 1.0);
  v_id = vec4(a_id.rgb, min(1.0, a_id.a * bias));
}`;

// The measures below are those of the SVG drawing (src/drawing/node-svg.ts), so that map and figure look the same.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_flags;
varying float v_lit;
varying float v_fade;
varying vec4 v_fill;
varying vec4 v_id;
uniform vec3 u_page;
uniform vec3 u_quiet;
uniform vec3 u_accent;
uniform vec3 u_cross0;
uniform vec3 u_cross1;
uniform vec3 u_cross2;
uniform float u_pixelRatio;

// Every shape has the area of the circle with radius r.
float distanceTo(vec2 p, float r) {
  if (v_shape < 1.5) return length(p) - r;
  p = abs(p);
  if (v_shape < 2.5) return (p.x + p.y - r * 1.2533141) * 0.70710678;
  if (v_shape < 3.5) {
    // Corners above and below.
    float a = r * 0.9523128;
    const vec3 k = vec3(-0.8660254, 0.5, 0.57735027);
    p = p.yx;
    p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
    p -= vec2(clamp(p.x, -k.z * a, k.z * a), a);
    return length(p) * sign(p.y);
  }
  vec2 d = p - vec2(r * 0.8862269);
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float cover(float d) { return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0); }
float disc(float r) { return cover(distanceTo(v_at, r)); }
float outline(float r, float width) { return cover(abs(distanceTo(v_at, r)) - width * 0.5); }
vec4 over(vec4 below, vec3 colour, float alpha) {
  return vec4(colour * alpha, alpha) + below * (1.0 - alpha);
}
// A disc within a ring: the sign of a contact centre.
vec4 ringed(vec4 below, float r, vec3 fill, vec3 line) {
  float width = max(1.0, min(r * 0.12, 2.6));
  below = over(below, line, outline(r - width * 0.5, width));
  return over(below, fill, disc(max(r * 0.45, r - width - r * 0.16)));
}

void main() {
  float r = v_radius;
  bool open = mod(v_flags, 2.0) > 0.5;
  bool cross = mod(floor(v_flags / 2.0), 2.0) > 0.5;
  bool block = v_flags > 3.5;
  bool centre = v_shape > 0.5 && v_shape < 1.5;
  #ifdef PICKING_MODE
  gl_FragColor = distanceTo(v_at, r) < 3.0 ? v_id : vec4(0.0);
  #else
  vec3 line = open ? u_quiet : v_fill.rgb;
  vec3 fill = open ? u_page : v_fill.rgb;
  // A rim of the page's colour keeps lines off the shape.
  float rim = r + (block ? 4.0 : 1.2);
  vec4 colour = vec4(u_page, 1.0) * disc(rim);
  if (block) colour = over(colour, cross ? u_quiet : line, outline(r + 2.4, 1.0));
  if (cross) {
    float band = max(1.5, min(r * 0.2, 5.0));
    float gap = max(0.7, r * 0.06);
    float turn = fract(atan(v_at.x, -v_at.y) / 6.2831853 + 1.0);
    vec3 third = turn < 0.3333333 ? u_cross0 : turn < 0.6666667 ? u_cross1 : u_cross2;
    colour = over(colour, third, outline(r - band * 0.5, band));
    float core = max(r * 0.3, r - band - gap);
    if (centre) colour = ringed(colour, core, fill, line);
    else colour = over(colour, fill, disc(core));
  } else if (centre) {
    colour = ringed(colour, r, fill, line);
  } else if (open) {
    float width = max(1.2, min(2.0, r * 0.16));
    colour = over(colour, fill, disc(r - width * 0.5));
    colour = over(colour, line, outline(r - width * 0.5, width));
  } else {
    colour = over(colour, fill, disc(r));
  }
  colour.rgb = mix(colour.rgb, u_page * colour.a, v_fade * 0.8);
  if (v_lit > 1.5) {
    float width = v_lit > 2.5 ? 2.5 : 1.75;
    float at = rim + 2.0 + width * 0.5;
    colour = over(colour, u_page, outline(at, width + 2.0) * 0.85);
    colour = over(colour, u_accent, outline(at, width));
  }
  gl_FragColor = colour;
  #endif
}`;

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_least',
  'u_dim',
  'u_page',
  'u_quiet',
  'u_accent',
  'u_cross0',
  'u_cross1',
  'u_cross2',
  'u_pixelRatio',
] as const;
type Uniform = (typeof UNIFORMS)[number];

/** The program class for one stage; `emphasis` is read anew at every frame. */
export function createBodyProgram(emphasis: Emphasis) {
  return class BodyProgram extends NodeProgram<Uniform, BodyAttributes, TieAttributes> {
    // The stage places labels itself, and lights bodies up by the program.
    override drawLabel = () => {};
    override drawHover = () => {};

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo) {
      // Sigma's second picture, of what is under the pointer, is never read (see pick.ts).
      if (frameBuffer !== null) return;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      // The largest come first.
      const bodies = Math.ceil(this.capacity * emphasis.bodies);
      (gl as WebGL2RenderingContext).drawArraysInstanced(method, 0, this.VERTICES, bodies);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_flags', size: 1, type: FLOAT },
          { name: 'a_lit', size: 1, type: FLOAT },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData) {
      const body = data as NodeDisplayData & BodyAttributes;
      const { array } = this;
      let i = start;
      array[i++] = body.x;
      array[i++] = body.y;
      array[i++] = body.size;
      array[i++] = floatColor(body.fill);
      array[i++] = SHAPE_CODES[body.shape];
      array[i++] = (body.open ? OPEN : 0) + (body.cross ? CROSS : 0) + (body.block ? BLOCK : 0);
      array[i++] = body.lit;
      array[i++] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(at.u_least, LEAST_RADIUS);
      gl.uniform1f(at.u_dim, emphasis.dim);
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
      gl.uniform3fv(at.u_page, emphasis.page);
      gl.uniform3fv(at.u_quiet, emphasis.quiet);
      gl.uniform3fv(at.u_accent, emphasis.accent);
      gl.uniform3fv(at.u_cross0, emphasis.cross[0]!);
      gl.uniform3fv(at.u_cross1, emphasis.cross[1]!);
      gl.uniform3fv(at.u_cross2, emphasis.cross[2]!);
    }
  };
}
