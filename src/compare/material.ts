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
  const rows = lensed.ties.filter((t) => t.edge >= 0);
  const documents = [...project.sources.values()];
  const documentIndex = new Map(documents.map((d, i) => [d.id, i] as const));
  const cited = (documentId: string | undefined) =>
    documentId === undefined ? -1 : (documentIndex.get(documentId) ?? -1);
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
    ties: {
      source: Int32Array.from(rows, (t) => t.source),
      target: Int32Array.from(rows, (t) => t.target),
      formality: Int8Array.from(rows, (t) => (t.tie?.formality ? FORMALITIES.indexOf(t.tie.formality) : -1)),
      frequency: Int8Array.from(rows, (t) => (t.tie?.frequency ? FREQUENCIES.indexOf(t.tie.frequency) : -1)),
      document: Int32Array.from(rows, (t) => cited(t.tie?.evidence?.document)),
    },
    documents: documents.map(({ id: documentId, year }) => ({ id: documentId, year })),
  };
}

function leftOut(project: Project, { hub, vertexOf }: Lensed): number {
  if (hub !== null) return 0;
  let count = 0;
  for (const { id, kind, block } of project.bodies.values())
    if (kind === 'centre' && block === null && !vertexOf.has(id)) count++;
  return count;
}
