/**
 * One WebGL program for every line of a tie: solid (formal and plain, told apart by width), dashed (planned or sought),
 * dotted (person-bound). Ties of the same pair are bent apart by their lanes. Lengths in the shader are CSS pixels.
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { HEAD, HEAD_GAP, HEAD_SHARE, HEAD_WIDTH } from '../../../drawing/arrow.ts';
import type { LineStyle } from '../../../drawing/look.ts';
import { type Emphasis, LEAST_RADIUS, type Lit } from './emphasis.ts';
import type { BodyAttributes } from './node-program.ts';

/** What the stage writes on an edge of the graph that Sigma draws. */
export type TieAttributes = {
  /** Width in layout units. */
  size: number;
  /** Bent where it lies beside others, or is a loop. */
  type: 'straight' | 'bent';
  color: string;
  style: LineStyle;
  lane: number;
  /** An arrow at the target. */
  arrow: boolean;
  lit: Lit;
  zIndex: number;
};

/** Lit ties that are drawn beside the part of all while a large picture moves. */
const MOST_LIT = 500;

const STYLE_CODES: Record<LineStyle, number> = { formal: 0, plain: 0, planned: 1, 'person-bound': 2 };

/** The head of an arrow as in figures. */
const HEAD_DEFINES = `
#define HEAD ${HEAD.toFixed(2)}
#define SHARE ${HEAD_SHARE.toFixed(2)}
#define HEAD_WIDTH ${HEAD_WIDTH.toFixed(2)}
#define GAP ${HEAD_GAP.toFixed(2)}
#define LEAST ${LEAST_RADIUS.toFixed(2)}
`;

const VERTEX = /* glsl */ `${HEAD_DEFINES}
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_width;
attribute vec4 a_colour;
attribute float a_style;
attribute float a_lane;
attribute float a_radius;
attribute float a_end;
attribute float a_lit;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_dim;
uniform float u_ties;
varying float v_across;
varying float v_along;
varying float v_half;
varying float v_style;
varying float v_alpha;
varying vec4 v_colour;
varying vec4 v_id;
varying float v_tip;
varying float v_head;
const float bias = 255.0 / 254.0;
void main() {
  float pixel = 2.0 * u_correctionRatio;
  float scale = 1.0 / u_sizeRatio;
  float lit = step(0.5, a_lit);
  float t = a_corner.x;
  // All in pixels from the source from here on.
  vec2 way = (a_target - a_source) / pixel;
  float reach = length(way);
  vec2 at;
  vec2 heading;
  if (reach > 0.0) {
    // Straight alone, bent sideways by lane beside others.
    vec2 normal = vec2(-way.y, way.x) / reach;
    vec2 bend = -normal * 2.0 * a_lane * min(9.0, 0.12 * reach);
    at = way * t + bend * 2.0 * t * (1.0 - t);
    heading = normalize(way + bend * 2.0 * (1.0 - 2.0 * t));
  } else {
    // A body tied to itself: a small loop above it.
    float r = 0.5 * (a_radius * scale + 7.0);
    float turn = 6.2831853 * t;
    at = vec2(-r * sin(turn), r * (1.0 - cos(turn)) + r);
    heading = vec2(-cos(turn), sin(turn));
    reach = 6.2831853 * r;
  }
  float width = a_width * scale * (a_style > 1.5 ? 1.6 : 1.0);
  v_half = max(width, 0.75) * 0.5 * (1.0 + 0.4 * lit * u_dim);
  // a_end: the target's radius where there is an arrow, else below zero.
  float end = max(LEAST, a_end * scale) * 1.1 + GAP;
  v_tip = reach - end;
  v_head = a_end < 0.0 ? 0.0 : clamp(SHARE * (v_tip - max(LEAST, a_radius * scale)), 0.0, HEAD);
  if (v_head < 2.0) v_head = 0.0;
  float widest = max(v_half, HEAD_WIDTH * v_head);
  float across = a_width == 0.0 ? 0.0 : a_corner.y * (widest + 1.0);
  vec2 position = a_source + (at + vec2(-heading.y, heading.x) * across) * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_across = across;
  v_along = t * reach;
  v_style = a_style;
  v_alpha = mix(u_ties, mix(0.09 * u_ties, 1.0, lit), u_dim);
  v_colour = vec4(a_colour.rgb, 1.0);
  v_id = vec4(a_id.rgb, min(1.0, a_id.a * bias));
}`;

// Dashes and dots in pixels, as in the SVG drawing (src/drawing/svg.ts).
const FRAGMENT = /* glsl */ `${HEAD_DEFINES}
precision highp float;
varying float v_across;
varying float v_along;
varying float v_half;
varying float v_style;
varying float v_alpha;
varying vec4 v_colour;
varying vec4 v_id;
varying float v_tip;
varying float v_head;
uniform float u_pixelRatio;
float cover(float d) { return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0); }
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_id;
  #else
  float d = abs(v_across) - v_half;
  if (v_style > 1.5) {
    float along = mod(v_along, 3.7) - 1.85;
    d = length(vec2(along, v_across)) - max(v_half, 0.8);
  } else if (v_style > 0.5) {
    float along = abs(mod(v_along, 8.5) - 4.25) - 2.5;
    d = max(d, along);
  }
  if (v_head > 0.0) {
    // The line ends inside the head; what lies behind the tip is left out.
    float back = v_tip - v_along;
    d = max(d, 0.5 * v_head - back);
    float side = (abs(v_across) - HEAD_WIDTH * back) * 0.92;
    d = min(d, max(max(side, back - v_head), -back));
  }
  float alpha = cover(d) * v_alpha;
  gl_FragColor = vec4(v_colour.rgb * alpha, alpha);
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_dim', 'u_ties', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

/**
 * The program class for one stage; `emphasis` is read anew at every frame.
 * @param segments straight pieces that a line is made of: 1 for straight lines, more for bent ones
 */
export function createTieProgram(emphasis: Emphasis, segments: number) {
  /** Places of lit ties in the buffer. */
  const lit = new Set<number>();
  return class TieProgram extends EdgeProgram<Uniform, BodyAttributes, TieAttributes> {
    override drawLabel = () => {};

    override reallocate(capacity: number) {
      lit.clear();
      super.reallocate(capacity);
    }

    override drawWebGL(method: number, program: ProgramInfo) {
      const { gl, frameBuffer } = program;
      // Sigma's second picture, of what is under the pointer, is never read (see pick.ts).
      if (frameBuffer !== null) return;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      const ties = Math.ceil(this.capacity * emphasis.share);
      const context = gl as WebGL2RenderingContext;
      context.drawArraysInstanced(method, 0, this.VERTICES, ties);
      if (ties >= this.capacity) return;
      // What is lit stays while only a part is drawn: each with the buffer read from its own place on.
      gl.bindBuffer(gl.ARRAY_BUFFER, program.buffer);
      let left = MOST_LIT;
      for (const place of lit) {
        if (place < ties || left-- <= 0) continue;
        let offset = place * this.ATTRIBUTES_ITEMS_COUNT * Float32Array.BYTES_PER_ELEMENT;
        for (const attribute of this.ATTRIBUTES)
          offset += this.bindAttribute(attribute, program, offset, true);
        context.drawArraysInstanced(method, 0, this.VERTICES, 1);
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: 2 * (segments + 1),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_colour', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_style', size: 1, type: FLOAT },
          { name: 'a_lane', size: 1, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_end', size: 1, type: FLOAT },
          { name: 'a_lit', size: 1, type: FLOAT },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        // x runs from source to target, y across the line.
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * (segments + 1) }, (_, i) => [
          (i >> 1) / segments,
          i % 2 === 0 ? -1 : 1,
        ]),
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const tie = data as EdgeDisplayData & TieAttributes;
      const { array } = this;
      const place = start / this.ATTRIBUTES_ITEMS_COUNT;
      if (tie.lit) lit.add(place);
      else lit.delete(place);
      let i = start;
      array[i++] = source.x;
      array[i++] = source.y;
      array[i++] = target.x;
      array[i++] = target.y;
      array[i++] = tie.size;
      array[i++] = floatColor(tie.color);
      array[i++] = STYLE_CODES[tie.style];
      array[i++] = tie.lane;
      array[i++] = source.size;
      array[i++] = tie.arrow ? target.size : -1;
      array[i++] = tie.lit;
      array[i++] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(at.u_dim, emphasis.dim);
      // Fewer ties are drawn stronger, so that the picture stays about as dark.
      gl.uniform1f(at.u_ties, Math.min(1, emphasis.ties / Math.sqrt(emphasis.share)));
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
    }
  };
}
