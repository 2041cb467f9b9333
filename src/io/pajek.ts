/**
 * Format 'pajek': Pajek's networks (.net), one- and two-mode, alone, with partitions (.clu) and vectors (.vec) beside them, or
 * all in one project (.paj). Labels are the ids, since that is what people know; a label that is not the only one of its kind
 * gets its number. Coordinates, shapes and colours become the columns of `graph-look.ts`, partitions and vectors columns of
 * their name.
 */
import { readWord } from './cell-words.ts';
import { BODY_COLUMNS, EXTRA_PREFIX } from './columns.ts';
import { baseName, endingOf, failed, stemOf } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import {
  type GraphEdge,
  type GraphNode,
  idsByName,
  oldText,
  type Progress,
  projectOf,
  startOf,
  whileParsing,
} from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { withoutMirrors } from './mirror.ts';
import { type Network, PajekParser, type Part, RELATION } from './pajek-parse.ts';
import { isComment, linesOf } from './pajek-text.ts';
import { writePajek, writePajekProject } from './pajek-write.ts';

export const pajek: Format = {
  id: 'pajek',
  extensions: ['net', 'paj', 'clu', 'vec'],
  sniff: (files) => {
    if (files.length === 0 || files.length > MOST_FILES) return 0;
    const kinds = files.map(kindOf);
    if (kinds.includes(null)) return 0;
    return kinds.includes('network') ? 0.95 : 0.5;
  },
  read,
  write: writePajek,
};

/** The same in one file; read as 'pajek'. */
export const pajekProject: Format = {
  id: 'pajek-project',
  extensions: ['paj'],
  sniff: () => 0,
  write: writePajekProject,
};

const MOST_FILES = 100;

/** What a file is by its first lines; null = none of Pajek's. */
function kindOf(file: InFile): 'network' | Part['kind'] | null {
  if (file.bytes.length === 0) return null;
  const lines: string[] = [];
  for (const { line } of linesOf(startOf(file, 64 * 1024))) {
    if (isComment(line)) continue;
    lines.push(line);
    if (lines.length === 4) break;
  }
  const first = /^\*(vertices|network|partition|vector)\b/i.exec(lines[0] ?? '')?.[1]?.toLowerCase();
  if (first === undefined) return null;
  if (first !== 'vertices') return 'network';
  const bare = lines.slice(1).filter((line) => /^[+-]?[\d.]{1,40}(?:[eE][+-]?\d{1,4})?$/.test(line));
  if (lines.length < 2 || bare.length < lines.length - 1) return 'network';
  // Vertices without labels are numbered from 1 one by one; a partition of that kind says so by its ending.
  const ending = endingOf(file.name);
  const counted = bare.every((line, i) => line === String(i + 1));
  if (counted && ending !== 'clu' && ending !== 'vec') return 'network';
  return ending === 'vec' || bare.some((line) => line.includes('.')) ? 'vector' : 'partition';
}

function read(files: readonly InFile[], progress?: Progress): ReadResult {
  const issues = new IssueList();
  const parsers: PajekParser[] = [];
  let file = files[0]?.name ?? '';
  let main: PajekParser | null = null;
  for (const each of files) {
    const kind = kindOf(each);
    const text = oldText(each, issues);
    if (text === null || kind === null) continue;
    const parser = new PajekParser(issues, kind);
    const at = whileParsing(progress, text.length);
    parser.read(each.name, text, each.bytes.length, at && ((done) => at(done)));
    if (parser.tooLarge) return failed('pajek', issues);
    if (kind === 'network' && main === null) {
      main = parser;
      file = each.name;
    } else if (kind === 'network') {
      issues.add('note', 'file-not-read', { file: each.name });
      continue;
    }
    parsers.push(parser);
  }
  const network = main?.networks[0];
  if (!main || !network) {
    if (!issues.hasErrors) issues.add('error', 'no-network', { file });
    return failed('pajek', issues);
  }
  sayRest(main, network, file, issues);
  const parts = parsers.flatMap((parser) => parser.parts);
  const nodes = nodesOf(network, parts, file, issues);
  const edges = edgesOf(network, nodes, file, issues);
  return projectOf({ nodes, edges, head: main.head }, file, 'pajek', issues, progress);
}

function sayRest(parser: PajekParser, network: Network, file: string, issues: IssueList): void {
  const others = parser.networks.slice(1);
  const names = (list: readonly string[]) => list.slice(0, 10).join(', ').slice(0, 200);
  if (others.length > 0)
    issues.add(
      'warning',
      'several-networks',
      { file },
      { number: others.length, names: names(others.map((other) => other.name)) },
    );
  for (const what of parser.others.slice(0, 20))
    issues.add('note', 'part-not-read', { file }, { what: what.slice(0, 100) });
  if (parser.times > 0) issues.add('warning', 'time-intervals', { file }, { number: parser.times });
  const strange = [...network.relations].filter((relation) => readWord('tieTypes', relation) === null);
  if (network.relations.size > 1 && strange.length > 0)
    issues.add(
      'warning',
      'several-relations',
      { file },
      { number: network.relations.size, names: names([...network.relations]) },
    );
  const { firstMode, size } = network;
  if (firstMode !== null)
    issues.add('warning', 'two-mode', { file }, { rows: firstMode, columns: size - firstMode });
}

// ------------------------------------------------------------------------------------------------------- vertices

function nodesOf(
  network: Network,
  parts: readonly Part[],
  file: string,
  issues: IssueList,
): readonly GraphNode[] {
  const labels = Array.from({ length: network.size }, (_, i) => network.vertices.get(i + 1)?.label ?? '');
  const ids = idsByName(labels);
  const nodes = labels.map((label, i) => {
    const attributes = new Map(network.vertices.get(i + 1)?.attributes);
    if (label !== '') attributes.set('label', label);
    if (network.firstMode !== null) attributes.set('kind', i < network.firstMode ? 'partner' : 'network');
    return { id: ids[i]!, attributes };
  });
  const taken = new Set<string>();
  for (const part of parts) {
    if (part.size !== network.size || part.values.length !== network.size) {
      issues.add('note', 'part-not-read', { file }, { what: part.name.slice(0, 100) });
      continue;
    }
    const { column, isUnderstood } = columnOf(part, network, file, taken);
    part.values.forEach((value, i) => {
      const word = part.legend.get(value) ?? (isUnderstood && value === '0' ? '' : value);
      if (word !== '') nodes[i]!.attributes.set(column, word);
    });
  }
  return nodes;
}

/** 'netz-sector.clu' beside 'netz.net' → 'sector'; numbers without a legend mean nothing to us and are kept only. */
function columnOf(
  part: Part,
  network: Network,
  file: string,
  taken: Set<string>,
): { readonly column: string; readonly isUnderstood: boolean } {
  const stem = baseName(part.name).replace(/\.(?:clu|vec)$/i, '') || part.kind;
  const lower = stem.toLowerCase();
  const ours = BODY_COLUMNS.find((column) => lower === column || lower.endsWith(`-${column}`));
  const shorter = [stemOf(file), stemOf(network.name)].find(
    (name) => name !== '' && lower.startsWith(name) && /^[-_. ]./.test(lower.slice(name.length)),
  );
  const plain = ours ?? (shorter === undefined ? stem : stem.slice(shorter.length + 1));
  const isUnderstood = part.legend.size > 0 || (ours === 'block_count' && part.kind === 'vector');
  let column = isUnderstood ? plain : EXTRA_PREFIX + plain;
  while (taken.has(column)) column += '*';
  taken.add(column);
  return { column, isUnderstood };
}

// ---------------------------------------------------------------------------------------------------------- lines

function edgesOf(
  network: Network,
  nodes: readonly GraphNode[],
  file: string,
  issues: IssueList,
): readonly GraphEdge[] {
  const { firstMode } = network;
  const idOf = (number: number): string => nodes[number - 1]?.id ?? `#${number}`;
  const cells =
    firstMode === null ? withoutMirrors(network.cells, network.size) : { kept: network.cells, different: 0 };
  if (cells.different > 0)
    issues.add('warning', 'matrix-not-symmetric', { file }, { number: cells.different });
  const lines = [
    ...network.lines,
    ...cells.kept.map(({ row, column, value }) => ({
      from: row,
      to: column,
      weight: value,
      directed: false,
      attributes: new Map<string, string>(),
    })),
  ];
  // Pajek writes a 1 where nothing is known: a file of ones says that there are ties, not how strong they are.
  const plain = lines.every(({ weight }) => weight === '' || Number(weight) === 1);
  return lines.map(({ from, to, weight, directed, attributes }) => {
    const turned = firstMode !== null && from > firstMode && to <= firstMode;
    readRelation(attributes);
    if (firstMode !== null && !attributes.has('type')) attributes.set('type', 'network-membership');
    if (weight !== '' && !plain) attributes.set('weight', weight);
    return {
      source: idOf(turned ? to : from),
      target: idOf(turned ? from : to),
      attributes,
      ...(directed && firstMode === null ? { direction: 'directed' as const } : {}),
    };
  });
}

/** A relation, or a line's label, that is one of our types of ties is its type. */
function readRelation(attributes: Map<string, string>): void {
  for (const column of [RELATION, 'label']) {
    const word = attributes.get(column);
    const type = word === undefined ? null : readWord('tieTypes', word);
    if (type === null || attributes.has('type')) continue;
    attributes.delete(column);
    attributes.set('type', type);
  }
}
