/**
 * What a project loses on its way into a file and back, format by format: told to the person before the file is written.
 * What is not listed here comes back (tests hold that for random projects).
 */
import type { Issue } from '../base/issue.ts';
import type { IssueCode } from '../model/issue-codes.ts';
import type { Id, Project } from '../model/project.ts';
import { BODY_COLUMNS, TIE_COLUMNS } from './columns.ts';
import { bodyCells, tieCells } from './data-package.ts';
import { dlName, matricesOf } from './dl-write.ts';
import { stemOf } from './files.ts';
import { IssueList } from './issue-list.ts';
import { namesInFile } from './names-only.ts';
import { vertexLook } from './pajek-write.ts';
import { TieIds } from './ties-table.ts';
import { withLegalXml } from './xml-write.ts';

/** @returns warnings, one for each kind of loss and column, with the number of records; empty when nothing is lost */
export function lossOf(formatId: string, project: Project): readonly Issue<IssueCode>[] {
  const issues = new IssueList();
  const say = (code: IssueCode, number: number, more: Readonly<Record<string, string>> = {}) => {
    if (number > 0) issues.add('warning', code, undefined, { number, ...more });
  };
  if (formatId === 'gexf' || formatId === 'graphml')
    say('loss-control-characters', withLegalXml(project).replaced);
  else if (formatId === 'pajek' || formatId === 'pajek-project') pajekLoss(project, say);
  else if (formatId === 'dl') {
    dlLoss(project, say);
    headLoss(project, stemOf(dlName(project)), say, project.about.synthetic);
  } else if (formatId === 'nodes-and-ties') headLoss(project, 'nodes', say);
  if (!KEEPS_ALL.has(formatId)) keptLoss(project, say);
  return issues.list();
}

/** Formats that hold what a person keeps beside the network. */
const KEEPS_ALL: ReadonlySet<string> = new Set(['project-file', 'data-package']);

function keptLoss(
  { snapshots, plans, arrangements, views, figures, slides, paragraphs }: Project,
  say: Say,
): void {
  say('loss-snapshots', snapshots.size);
  say('loss-plans', plans.size);
  say('loss-arrangements', arrangements.size);
  say('loss-views', views.size);
  say('loss-figures', figures.size);
  say('loss-slides', slides.size);
  say('loss-paragraphs', paragraphs.size);
}

type Say = (code: IssueCode, number: number, more?: Readonly<Record<string, string>>) => void;

/**
 * @param stem what a project without a name of its own is called after its file
 * @param mark whether the file cannot say that the data are made up, either
 */
function headLoss({ about, regions, sources }: Project, stem: string, say: Say, mark = false): void {
  const columns = [
    ...(about.id === stem ? [] : ['id']),
    ...(about.name.de === stem && !about.name.en ? [] : ['name']),
    ...(about.description.de || about.description.en ? ['description'] : []),
    ...(about.year === null ? [] : ['year']),
    ...(about.hub === null ? [] : ['hub']),
    ...(about.aggregate ? ['aggregate'] : []),
    ...(mark ? ['synthetic'] : []),
    ...(about.license === '' ? [] : ['license']),
  ];
  say('loss-about', columns.length, { columns: columns.join(', ') });
  say('loss-regions', regions.size);
  say('loss-sources', sources.size);
}

/** Bodies that are known by another name than theirs. */
function nameLoss(project: Project, names: ReadonlyMap<Id, string>, say: Say): void {
  let ids = 0;
  let labels = 0;
  for (const { id, label } of project.bodies.values()) {
    if (names.get(id) !== id) ids++;
    if (names.get(id) !== label) labels++;
  }
  say('loss-body-ids', ids);
  say('loss-labels', labels);
}

type Cells = { readonly own: readonly string[]; readonly extra: Readonly<Record<string, string>> };

/** Counts filled cells of the columns that a file does not hold. */
function columnLoss(
  records: Iterable<{ readonly cells: Cells; readonly kept: readonly string[] }>,
  columns: readonly string[],
  held: ReadonlySet<string>,
  code: IssueCode,
  say: Say,
): void {
  const counts = new Map<string, number>();
  const count = (column: string) => counts.set(column, (counts.get(column) ?? 0) + 1);
  for (const { cells, kept } of records) {
    cells.own.forEach((cell, at) => {
      if (cell !== '' && !held.has(columns[at]!)) count(columns[at]!);
    });
    for (const [name, value] of Object.entries(cells.extra))
      if (value !== '' && !kept.includes(name)) count(name);
  }
  for (const [column, number] of counts) say(code, number, { column });
}

const PAJEK_BODY: ReadonlySet<string> = new Set([
  ...['id', 'label', 'kind', 'category', 'sector', 'level', 'region', 'block', 'block_count'],
]);
const TIE: ReadonlySet<string> = new Set(['id', 'source', 'target', 'type', 'weight']);

function pajekLoss(project: Project, say: Say): void {
  const names = namesInFile(project);
  nameLoss(project, names, say);
  const ties = [...project.ties.values()];
  const derived = new TieIds();
  const given = new Map<Id, true>();
  let ids = 0;
  for (const tie of ties) {
    const id = derived.next(names.get(tie.source)!, names.get(tie.target)!, tie.type, given);
    given.set(id, true);
    if (id !== tie.id) ids++;
  }
  say('loss-tie-ids', ids);
  const stated = ties.filter((tie) => tie.weight !== null);
  const areOnes = stated.every((tie) => tie.weight === 1);
  say('loss-weights', areOnes ? stated.length : ties.length - stated.length);
  columnLoss(
    [...project.bodies.values()].map((body) => ({
      cells: bodyCells(body),
      kept: vertexLook(body.extra).said,
    })),
    BODY_COLUMNS,
    PAJEK_BODY,
    'loss-body-column',
    say,
  );
  columnLoss(
    ties.map((tie) => ({ cells: tieCells(tie), kept: [] })),
    TIE_COLUMNS,
    TIE,
    'loss-tie-column',
    say,
  );
}

function dlLoss(project: Project, say: Say): void {
  const names = namesInFile(project);
  nameLoss(project, names, say);
  let joined = 0;
  let ids = 0;
  for (const [type, cells] of matricesOf(project)) {
    const derived = new TieIds();
    const given = new Map<Id, true>();
    for (const cell of cells.values()) {
      joined += cell.ties - 1;
      const id = derived.next(names.get(cell.source)!, names.get(cell.target)!, type, given);
      given.set(id, true);
      if (id !== cell.id) ids++;
    }
  }
  say('loss-tie-ids', ids);
  say('loss-parallel', joined);
  columnLoss(
    [...project.bodies.values()].map((body) => {
      const { own, extra } = bodyCells(body);
      // Every body is read as a partner.
      const cells = own.map((cell, at) => (BODY_COLUMNS[at] === 'kind' && cell === 'partner' ? '' : cell));
      return { cells: { own: cells, extra }, kept: [] };
    }),
    BODY_COLUMNS,
    new Set(['id', 'label']),
    'loss-body-column',
    say,
  );
  columnLoss(
    [...project.ties.values()].map((tie) => ({ cells: tieCells(tie), kept: [] })),
    TIE_COLUMNS,
    TIE,
    'loss-tie-column',
    say,
  );
}
