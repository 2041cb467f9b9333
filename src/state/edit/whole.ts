/** Verbs that reach further than one record: merging two bodies, splitting a block, what is said of the network, its lists. */
import { furtherSource } from '../../i18n/by-hand.ts';
import { type Fault, faultsInAbout, faultsInRegion, faultsInSource } from '../../model/edit/faults.ts';
import { type MergeOptions, type MergePlan, planMerge } from '../../model/edit/merge-bodies.ts';
import {
  aboutChange,
  newRegion,
  newSource,
  putRegionChange,
  putSourceChange,
} from '../../model/edit/records.ts';
import { removeRegionChange, removeSourceChange } from '../../model/edit/remove.ts';
import { planSplit, type SplitOptions, type SplitPlan } from '../../model/edit/split-block.ts';
import type { About, Id, Region, SourceDocument } from '../../model/project.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';
import { type Added, forgetGone } from './bodies.ts';

type Merging = Omit<MergeOptions, 'further'>;

/** What merging would do, to be shown before. @throws when one of the two is not there, or both are the same */
export const mergePlan = (options: Merging): MergePlan =>
  planMerge(store.getState().project, { ...options, further: furtherSource });

/** Two bodies become one; the one that stays is selected. One step, undone by one undo. */
export function mergeBodies(options: Merging): void {
  const { project } = store.getState();
  const plan = mergePlan(options);
  const gone = project.bodies.get(options.gone)?.label ?? options.gone;
  commit(plan.change, 'commands:step.merge', { gone, kept: plan.body.label });
  const { selected, profile, focus } = store.getState();
  store.setState({
    selected: selected === options.gone ? options.kept : selected,
    profile: profile === options.gone ? options.kept : profile,
    focus: focus?.body === options.gone ? { ...focus, body: options.kept } : focus,
  });
  forgetGone();
}

/** What splitting would do, to be shown before. @throws when the body is not there or is no block */
export const splitPlan = (options: SplitOptions): SplitPlan => planSplit(store.getState().project, options);

/** A block becomes bodies with names. One step. */
export function splitBlock(options: SplitOptions): void {
  const { project } = store.getState();
  const body = project.bodies.get(options.block)?.label ?? options.block;
  commit(splitPlan(options).change, 'commands:step.split', { body });
  forgetGone();
}

/** Name, description, year, licence, hub of the network. */
export function changeAbout(fields: Partial<Omit<About, 'id'>>): readonly Fault[] {
  const { project, language } = store.getState();
  const to = { ...project.about, ...fields };
  const faults = faultsInAbout(project, to);
  if (faults.length > 0) return faults;
  const onlyName = Object.keys(fields).every((field) => field === 'name');
  if (onlyName)
    commit(aboutChange(project, fields), 'commands:step.rename', { name: to.name[language] ?? to.name.de });
  else commit(aboutChange(project, fields), 'commands:step.about');
  return [];
}

export function addSource(fields: Omit<SourceDocument, 'id'>): Added {
  const { project } = store.getState();
  const source = newSource(project, fields);
  const faults = faultsInSource(source);
  if (faults.length > 0) return { done: false, faults };
  commit(putSourceChange(project, source), 'commands:step.addSource', { name: source.title });
  return { done: true, id: source.id };
}

export function changeSource(id: Id, fields: Partial<Omit<SourceDocument, 'id'>>): readonly Fault[] {
  const { project } = store.getState();
  const before = project.sources.get(id);
  if (!before) return [{ field: 'id', code: 'body-gone' }];
  const source = { ...before, ...fields };
  const faults = faultsInSource(source);
  if (faults.length === 0)
    commit(putSourceChange(project, source), 'commands:step.editSource', { name: source.title });
  return faults;
}

/** With every citation of it; `citing` says which. */
export function removeSource(id: Id): void {
  const { project } = store.getState();
  const source = project.sources.get(id);
  if (source) commit(removeSourceChange(project, id), 'commands:step.removeSource', { name: source.title });
}

export function addRegion(fields: Omit<Region, 'id'>): Added {
  const { project } = store.getState();
  const region = newRegion(project, fields);
  const faults = faultsInRegion(region);
  if (faults.length > 0) return { done: false, faults };
  commit(putRegionChange(project, region), 'commands:step.addRegion', { name: region.label });
  return { done: true, id: region.id };
}

export function changeRegion(id: Id, fields: Partial<Omit<Region, 'id'>>): readonly Fault[] {
  const { project } = store.getState();
  const before = project.regions.get(id);
  if (!before) return [{ field: 'id', code: 'region-gone' }];
  const region = { ...before, ...fields };
  const faults = faultsInRegion(region);
  if (faults.length === 0)
    commit(putRegionChange(project, region), 'commands:step.editRegion', { name: region.label });
  return faults;
}

export function removeRegion(id: Id): void {
  const { project } = store.getState();
  const region = project.regions.get(id);
  if (region) commit(removeRegionChange(project, id), 'commands:step.removeRegion', { name: region.label });
}
