/**
 * What a figure was drawn from, as a few signs: two equal ones mean that the picture would show the same bodies, ties and sources. What
 * nobody sees in a picture – notes, contacts, next steps, evidence – is no part of it, so that a telephone number that is
 * corrected makes no figure out of date.
 */

import { inSlices } from '../../base/pace.ts';
import { STRIDE, toEnd } from '../../base/pauses.ts';
import { planOf } from '../../figures/what-if/plan-of.ts';
import { same } from '../../model/change.ts';
import type { Figure } from '../../model/figure.ts';
import type { Lens, Lensed } from '../../model/lens.ts';
import { type Body, type Project, TABLES, type TableName, type Tie } from '../../model/project.ts';
import { lensedOf, readAhead } from '../select.ts';

/**
 * Two independent 32-bit FNV-1a sums (Fowler, Noll & Vo 1991) over the characters: 64 bits tell any two states of a person's
 * network apart in practice, and need no wait as the platform's digests do.
 */
class Sum {
  private a = 0x811c9dc5;
  private b = 0x9747b28c;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.a = Math.imul(this.a ^ code, 0x01000193);
      this.b = Math.imul(this.b ^ (code + 0x9e37), 0x01000193) ^ (this.b >>> 13);
    }
    // Where one text ends matters: 'ab','c' is not 'a','bc'.
    this.a = Math.imul(this.a ^ 0x1f, 0x01000193);
    this.b = Math.imul(this.b ^ 0x2b, 0x01000193);
  }

  toString(): string {
    const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
    return hex(this.a) + hex(this.b);
  }
}

const bodyText = ({ id, kind, label, category, sector, place, region, block }: Body): string =>
  JSON.stringify([id, kind, label, category, sector?.value ?? null, place, region, block]);
const tieText = (tie: Tie): string =>
  JSON.stringify([
    tie.id,
    tie.source,
    tie.target,
    tie.type,
    tie.formality,
    tie.frequency,
    tie.stage,
    tie.status,
    tie.since,
    tie.until,
    tie.personBound,
    tie.weight,
  ]);

/** The same with places to pause. O(bodies + ties) */
export function* fingerprinting(project: Project, lensed: Lensed): Generator<void, string> {
  const sum = new Sum();
  const { name, year, hub, synthetic } = project.about;
  sum.add(JSON.stringify([name, year, hub, synthetic]));
  for (const { id, title, publisher } of project.sources.values())
    sum.add(JSON.stringify([id, title, publisher]));
  let n = 0;
  for (const body of lensed.bodies) {
    sum.add(bodyText(body));
    if (++n % STRIDE === 0) yield;
  }
  for (const { tie } of lensed.ties) {
    // A tie that the lens makes of two others changes with them.
    if (tie) sum.add(tieText(tie));
    if (++n % STRIDE === 0) yield;
  }
  return `${lensed.bodies.length}-${lensed.ties.length}-${sum}`;
}

/** @returns counts of bodies and ties, and 16 hexadecimal digits */
export const fingerprintOf = (project: Project, lensed: Lensed): string =>
  toEnd(fingerprinting(project, lensed));

/** Through which lens a figure sees the network. */
export const lensOf = ({ subject }: Pick<Figure, 'subject'>): Lens =>
  subject.of === 'map' ? subject.looked.lens : subject.lens;

/** What people keep beside the network and no picture shows; all else makes another picture. */
const BESIDE: ReadonlySet<TableName> = new Set<TableName>([
  'figures',
  'slides',
  'views',
  'plans',
  'paragraphs',
]);

/** Whether every figure would look the same in both: a figure that is changed changes no other. */
export const isSameData = (a: Project, b: Project): boolean =>
  a === b || (a.about === b.about && TABLES.every((table) => BESIDE.has(table) || a[table] === b[table]));

type Known = { readonly project: Project; readonly lens: Lens; readonly print: string };
/** Of as many lenses as figures of one network usually have. */
const KEPT = 32;
let known: readonly Known[] = [];
const seen = (project: Project, lens: Lens): string | null =>
  known.find((k) => isSameData(k.project, project) && (k.lens === lens || same(k.lens, lens)))?.print ?? null;
function keep(project: Project, lens: Lens, print: string): string {
  known = [{ project, lens, print }, ...known].slice(0, KEPT);
  return print;
}

/** With the kept play that a chart is of: its steps belong to what is drawn. */
function withPlan(print: string, project: Project, { subject }: Pick<Figure, 'subject'>): string {
  if (subject.of !== 'chart' || subject.chart !== 'what-if') return print;
  const plan = planOf(project, subject.choices.plan);
  const sum = new Sum();
  sum.add(JSON.stringify(plan?.steps ?? []));
  return `${print}-${sum}`;
}

/** Of what a figure shows of the project as it is now; worked out once for each lens. O(bodies + ties) the first time */
export function dataOf(project: Project, figure: Pick<Figure, 'subject'>): string {
  const lens = lensOf(figure);
  const print = seen(project, lens) ?? keep(project, lens, fingerprintOf(project, lensedOf(project, lens)));
  return withPlan(print, project, figure);
}

/** The same without holding up the page. @throws AbortError */
export async function dataAhead(
  project: Project,
  figure: Pick<Figure, 'subject'>,
  signal?: AbortSignal,
): Promise<string> {
  const lens = lensOf(figure);
  const found = seen(project, lens);
  if (found !== null) return withPlan(found, project, figure);
  await readAhead(project, lens, signal);
  const print = keep(project, lens, await inSlices(fingerprinting(project, lensedOf(project, lens)), signal));
  return withPlan(print, project, figure);
}
