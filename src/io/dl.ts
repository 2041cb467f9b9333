/**
 * Format 'dl': UCINET's data language – full and half matrices, edge lists, node lists, edge arrays, one- and two-mode, one or
 * several matrices, labels in the head or in the data. Labels are the ids. A matrix named as one of our types of ties is that
 * type; otherwise its name is kept as `relation`.
 */
import { DIRECTED } from '../model/vocabulary.ts';
import { readWord } from './cell-words.ts';
import { DlData } from './dl-data.ts';
import { type DlHeader, readDlHeader } from './dl-header.ts';
import { writeDl } from './dl-write.ts';
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import {
  type GraphEdge,
  type GraphNode,
  idsByName,
  oldText,
  type Progress,
  projectOf,
  startOf,
} from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { type Cell, withoutMirrors } from './mirror.ts';
import { RELATION } from './pajek-parse.ts';

export const dl: Format = {
  id: 'dl',
  extensions: ['dl', 'txt', 'dat'],
  sniff: (files) =>
    files.length === 1 && /^dl[\s,]{1,50}(?:n|nr|nc|nm|format)\s{0,20}=/i.test(startOf(files[0]!)) ? 0.95 : 0,
  read: (files, progress) => read(files[0]!, progress),
  write: (project) => [writeDl(project)],
};

/** Things that may be announced without any data about them. */
const MOST_UNSAID = 100_000;

function read(file: InFile, progress?: Progress): ReadResult {
  const issues = new IssueList();
  const text = oldText(file, issues);
  if (text === null) return failed('dl', issues);
  const head = readDlHeader(text);
  const rows = head.rows ?? head.n ?? head.columns ?? 0;
  const columns = head.columns ?? head.n ?? head.rows ?? 0;
  const limit = Math.max(MOST_UNSAID, file.bytes.length);
  if (rows + columns > 2 * limit || head.matrices > 10_000) {
    const number = Math.max(rows, columns, head.matrices);
    issues.add('error', 'count-too-large', { file: file.name }, { number, limit });
    return failed('dl', issues);
  }
  if (head.dataAt === null) {
    issues.add('error', 'no-graph', { file: file.name });
    return failed('dl', issues);
  }
  const data = new DlData(text, head, rows, columns, file.name, issues);
  if (!data.read(progress)) return failed('dl', issues);
  const isTwoMode = data.isTwoMode;
  const names = isTwoMode ? [...data.rowNames, ...data.columnNames] : data.rowNames;
  const ids = idsByName(names);
  const nodes: GraphNode[] = names.map((name, i) => {
    const attributes = new Map<string, string>();
    if (name !== '') attributes.set('label', name);
    if (isTwoMode) attributes.set('kind', i < data.rowNames.length ? 'partner' : 'network');
    return { id: ids[i]!, attributes };
  });
  if (isTwoMode)
    issues.add(
      'warning',
      'two-mode',
      { file: file.name },
      { rows: data.rowNames.length, columns: data.columnNames.length },
    );
  const edges = edgesOf(head, data, ids, file.name, issues);
  return projectOf({ nodes, edges }, file.name, 'dl', issues, progress);
}

function edgesOf(
  head: DlHeader,
  data: DlData,
  ids: readonly string[],
  file: string,
  issues: IssueList,
): readonly GraphEdge[] {
  const offset = data.isTwoMode ? data.rowNames.length : 0;
  const edges: GraphEdge[] = [];
  const strange: string[] = [];
  let different = 0;
  // A matrix of ones says that there are ties, not how strong they are.
  const plain =
    data.isMatrix && data.matrices.every((cells) => cells.every(({ value }) => Number(value) === 1));
  data.matrices.forEach((cells, m) => {
    const relation = head.matrixLabels?.[m] ?? (head.matrices > 1 ? String(m + 1) : '');
    const type = relation === '' ? null : readWord('tieTypes', relation);
    if (relation !== '' && type === null) strange.push(relation);
    let kept: readonly Cell[] = cells;
    if (!data.isTwoMode && !(type !== null && DIRECTED.includes(type))) {
      const mirrored = withoutMirrors(cells, data.rowNames.length);
      kept = mirrored.kept;
      if (data.isMatrix) different += mirrored.different;
    }
    for (const { row, column, value } of kept) {
      const attributes = new Map<string, string>();
      if (type !== null) attributes.set('type', type);
      else {
        if (data.isTwoMode) attributes.set('type', 'network-membership');
        if (relation !== '') attributes.set(RELATION, relation);
      }
      if (value !== '' && !plain) attributes.set('weight', value);
      edges.push({ source: ids[row - 1]!, target: ids[offset + column - 1]!, attributes });
    }
  });
  if (different > 0) issues.add('warning', 'matrix-not-symmetric', { file }, { number: different });
  if (strange.length > 0 && head.matrices > 1)
    issues.add(
      'warning',
      'several-relations',
      { file },
      { number: head.matrices, names: strange.slice(0, 10).join(', ').slice(0, 200) },
    );
  return edges;
}
