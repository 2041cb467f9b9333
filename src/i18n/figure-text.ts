/** A figure in words, for those who do not see it: in documents as their alternative text, under slides, on the clipboard. */
import type { Scene } from '../drawing/scene.ts';
import type { Annotation } from '../model/figure.ts';
import { number } from './format.ts';
import { type Language, translate } from './index.ts';

/** Bodies that are named of each group: of more, the most important. */
const MOST = 60;

/**
 * One line a statement: how much is shown, who stands in the middle, who belongs to what colour with how many ties, what was written
 * onto it, and where it comes from.
 * @param count as it may be shown @param isCoded nothing from which a count that is held back would follow: no ties a body, nobody of a small group
 */
export function figureText(
  scene: Scene,
  annotations: readonly Annotation[],
  language: Language,
  count: (value: number) => string = (value) => number(value, language),
  isCoded = false,
): readonly string[] {
  const t = translate(language);
  const ties = new Uint32Array(scene.nodes.length);
  for (const { source, target } of scene.edges) {
    ties[source]!++;
    if (target !== source) ties[target]!++;
  }
  const groups = new Map<string, number[]>();
  for (const v of scene.nodes.keys()) {
    const means = scene.nodes[v]!.colourMeans?.() ?? '';
    const members = groups.get(means);
    if (members) members.push(v);
    else groups.set(means, [v]);
  }
  const member = (v: number): string =>
    isCoded
      ? scene.nodes[v]!.label
      : t('pictured:member', { label: scene.nodes[v]!.label, number: count(ties[v]!) });
  const counts = new Map(scene.legend.map((entry) => [entry.label, 'count' in entry ? entry.count : null]));
  const lineOf = (name: string, members: readonly number[]): string => {
    const said = isCoded ? (counts.get(name) ?? members.length) : members.length;
    // Whoever is listed can be counted.
    if (count(said) !== number(members.length, language))
      return t('pictured:groupHeld', { name, number: count(said) });
    const sorted = [...members].sort(
      (a, b) => scene.nodes[b]!.importance - scene.nodes[a]!.importance || a - b,
    );
    const rest = sorted.length - MOST;
    const list = [
      ...sorted.slice(0, rest > 0 ? MOST : sorted.length).map(member),
      ...(rest > 0 ? [t('pictured:more', { count: rest })] : []),
    ].join('; ');
    return name === '' ? `${list}.` : t('pictured:group', { name, number: count(said), members: list });
  };
  const { caption } = scene;
  const hubs = scene.nodes.filter(({ hub }) => hub).map(({ label }) => label);
  const notes = annotations.flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
  return [
    caption.mark ?? '',
    caption.counts,
    hubs.length > 0 ? t('pictured:middle', { names: hubs.join(', ') }) : '',
    ...inOrderOfLegend(scene, groups).map(([name, members]) => lineOf(name, members)),
    scene.edges.length > 0 && !isCoded ? t('pictured:ties') : '',
    notes.length > 0 ? t('pictured:notes', { notes: notes.join('; ') }) : '',
    ...aboutLines(caption),
  ].filter((line) => line !== '');
}

/** How it was read, and where it comes from. */
export const aboutLines = (caption: Scene['caption']): readonly string[] =>
  [[caption.lens, caption.date].filter((part) => part !== '').join(' · '), caption.source].filter(
    (line) => line !== '',
  );

function inOrderOfLegend(
  { legend }: Scene,
  groups: ReadonlyMap<string, readonly number[]>,
): readonly (readonly [string, readonly number[]])[] {
  const order = new Map(
    legend.flatMap((e) => (e.of === 'sector' || e.of === 'group' ? [e.label] : [])).map((l, i) => [l, i]),
  );
  const place = (name: string) => order.get(name) ?? order.size;
  return [...groups].sort(([a], [b]) => place(a) - place(b));
}
