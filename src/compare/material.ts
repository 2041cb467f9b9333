/** A source read through its lens, as columns: everything that comparing needs, cheap to hand to a worker. */
import { type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { FORMALITIES, FREQUENCIES } from '../model/vocabulary.ts';
import type { Material, Source } from './compare.ts';

/** Beside a named hub, another centre counts as recorded when so many bodies other than centres are tied to it. */
const OWN_TIES = 5;

/**
 * The centres whose ties were recorded: the project's hub; where nobody named one, every centre that stands for itself and is
 * tied to any body that is no centre, or to nobody at all (it may have been asked and have named none). Centres that others
 * merely mention, and blocks of centres, are not among them.
 */
export function focalCentres({ hub, bodies, graph }: Lensed): number[] {
  const least = hub === null ? 1 : OWN_TIES;
  return bodies.flatMap((body, v) => {
    if (v === hub) return [v];
    if (body.kind !== 'centre' || body.block !== null) return [];
    let others = 0;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
      if (bodies[graph.targets[k]!]!.kind !== 'centre') others++;
    const alone = hub === null && graph.offsets[v] === graph.offsets[v + 1];
    return others >= least || alone ? [v] : [];
  });
}

/**
 * O(n + m); what it makes is small enough to be copied to a worker within a frame.
 * @param lensed the source already read through its lens, where it is at hand
 */
export function materialOf({ id, label, project, lens }: Source, lensed = read(project, lens)): Material {
  const { bodies, graph, labels } = lensed;
  const regions = [...project.regions.values()];
  const regionIndex = new Map(regions.map((r, i) => [r.id, i] as const));
  const documents = [...project.sources.values()];
  return {
    source: id,
    label,
    year: project.about.year,
    aggregate: project.about.aggregate,
    synthetic: project.about.synthetic,
    lens,
    sectors: lensed.sectors,
    graph,
    labels,
    ids: bodies.map((b) => b.id),
    regions,
    region: Int32Array.from(bodies, (b) => (b.region === null ? -1 : (regionIndex.get(b.region) ?? -1))),
    centres: focalCentres(lensed).map((vertex) => ({ vertex, label: bodies[vertex]!.label })),
    centresLeftOut: leftOut(project, lensed),
    ties: rowsOf(
      lensed,
      documents.map((d) => d.id),
    ),
    documents: documents.map((d) => ({ id: d.id, year: d.year })),
  };
}

/** One pass over the rows: this runs on the page, where every millisecond is seen. */
function rowsOf({ ties }: Lensed, documentIds: readonly string[]): Material['ties'] {
  const formalities = new Map<string | null, number>(FORMALITIES.map((id, i) => [id, i]));
  const frequencies = new Map<string | null, number>(FREQUENCIES.map((id, i) => [id, i]));
  const documents = new Map<string | undefined, number>(documentIds.map((id, i) => [id, i]));
  let count = 0;
  for (const { edge } of ties) if (edge >= 0) count++;
  const rows = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    formality: new Int8Array(count),
    frequency: new Int8Array(count),
    document: new Int32Array(count),
  };
  let row = 0;
  for (const { edge, source, target, tie } of ties) {
    if (edge < 0) continue;
    rows.source[row] = source;
    rows.target[row] = target;
    rows.formality[row] = formalities.get(tie?.formality ?? null) ?? -1;
    rows.frequency[row] = frequencies.get(tie?.frequency ?? null) ?? -1;
    rows.document[row++] = documents.get(tie?.evidence?.document) ?? -1;
  }
  return rows;
}

function leftOut(project: Project, { hub, vertexOf }: Lensed): number {
  if (hub !== null) return 0;
  let count = 0;
  for (const { id, kind, block } of project.bodies.values())
    if (kind === 'centre' && block === null && !vertexOf.has(id)) count++;
  return count;
}
