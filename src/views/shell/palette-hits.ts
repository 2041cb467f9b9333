/** What the palette finds for what was typed, and in which order it stands there. */
import { closeness, closenessTo, type Folded, finder, fold, matches, plain } from '../../base/fold.ts';
import type { Language } from '../../i18n/index.ts';
import type { Body, Id } from '../../model/project.ts';
import { categoryName } from '../../model/vocabulary.ts';
import type { Command } from '../../state/commands/command.ts';
import { commandLabel } from '../parts/command-words.ts';

/** How many of each kind are shown for what was typed. */
export const MOST = 12;
/** With nothing typed, commands are there to be looked through. */
const MOST_UNTYPED = 40;

export type Searchable = { readonly body: Body; readonly text: Folded };

/** Names, places and categories of bodies, made ready once for many queries. */
export const searchable = (bodies: ReadonlyMap<Id, Body>, language: Language): readonly Searchable[] =>
  [...bodies.values()].map((body) => ({
    body,
    text: fold(`${body.label} ${body.place} ${categoryName(body.category, language)}`),
  }));

/** The bodies that fit, those first whose name begins as it was typed; none when nothing was typed. */
export function bodyHits(all: readonly Searchable[], query: string): readonly Body[] {
  if (query.trim() === '') return [];
  const found = finder(query);
  const closenessOf = closenessTo(query);
  const near: Record<0 | 1 | 2, Body[]> = { 0: [], 1: [], 2: [] };
  for (const { body, text } of all) {
    if (!found(text)) continue;
    near[closenessOf(body.label)].push(body);
    if (near[2].length === MOST) break;
  }
  return [...near[2], ...near[1], ...near[0]].slice(0, MOST);
}

/** The commands that fit, those first whose name begins as it was typed. @param enabled those that can be run now, in their order */
export function commandHits(
  enabled: readonly Command[],
  query: string,
  language: Language,
): readonly Command[] {
  if (query.trim() === '') return enabled.slice(0, MOST_UNTYPED);
  return enabled
    .filter((c) => matches(`${commandLabel(c, language)} ${c.keywords ?? ''}`, query))
    .map((command) => ({ command, near: nearness(commandLabel(command, language), query) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST)
    .map(({ command }) => command);
}

/**
 * Whether commands stand above bodies: when one of them is called more like what was typed than any body is. “Hilfe” is the name of
 * a command, and a part of many names of bodies; whoever types half a name of a body finds that first.
 */
export function commandsFirst(
  commands: readonly Command[],
  bodies: readonly Body[],
  query: string,
  language: Language,
): boolean {
  const most = (names: readonly string[]) => Math.max(-1, ...names.map((name) => nearness(name, query)));
  return (
    most(commands.map((command) => commandLabel(command, language))) > most(bodies.map(({ label }) => label))
  );
}

/** As `closeness`, and above all what is called exactly so. */
const nearness = (name: string, query: string): number =>
  plain(name) === plain(query.trim()) ? 3 : closeness(name, query);
