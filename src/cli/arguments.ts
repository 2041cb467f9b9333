/** The command line as a person types it → a command with its options. Pure; what is wrong is said by a code. */

export type Wrong = {
  /** What is possible, or what was probably meant; '' = nothing is known of that. */
  readonly possible?: string;
  readonly code:
    | 'unknown-command'
    | 'unknown-option'
    | 'value-missing'
    | 'path-missing'
    | 'too-many-paths'
    | 'bad-value';
  readonly value: string;
};

/** Options by which something is chosen about charts. */
export const CHART_CHOICES = [
  'measure',
  'rows',
  'from',
  'to',
  'plan',
  'by',
  'indicator',
  'beside',
  'between',
  'order',
  'funnel',
  'centre',
  'body',
] as const;

/** Options that take a value, for each command. */
const OPTIONS = {
  analyse: [
    'lens',
    'drop-types',
    'where',
    'direction',
    'measures',
    'format',
    'seed',
    'recipe',
    'communities',
    'resolution',
    'runs',
    'out',
    'lang',
    'encoding',
  ],
  convert: ['to', 'delimiter', 'pseudonymise', 'secret', 'least', 'lang', 'encoding'],
  merge: ['name', 'to', 'delimiter', 'lang', 'encoding'],
  compare: [
    'by',
    'test',
    'between',
    'match',
    'draws',
    'seed',
    'format',
    'recipe',
    'out',
    'lens',
    'drop-types',
    'where',
    'lang',
    'encoding',
  ],
  test: [
    'test',
    'condition',
    'statistics',
    'x',
    'y',
    'measure',
    'kind',
    'between',
    'draws',
    'seed',
    'format',
    'out',
    'lens',
    'drop-types',
    'where',
    'direction',
    'lang',
    'encoding',
  ],
  check: ['lang', 'encoding'],
  measures: ['lang'],
  methods: ['lens', 'drop-types', 'where', 'direction', 'measures', 'format', 'seed', 'lang', 'encoding'],
  figure: [
    'template',
    'figure',
    'chart',
    ...CHART_CHOICES,
    'layout',
    'ring',
    'size-by',
    'size',
    'hulls',
    'focus',
    'steps',
    'language',
    'notes',
    'page',
    'title',
    'subtitle',
    'caption',
    'names',
    'text-scale',
    'legend',
    'theme',
    'colours',
    'patterns',
    'transparent',
    'logo',
    'coded',
    'secret',
    'dpi',
    'out',
    'lang',
    'lens',
    'drop-types',
    'where',
    'direction',
    'seed',
    'encoding',
  ],
  report: [
    'out',
    'about',
    'without',
    'since',
    'until',
    'language',
    'figure',
    'layout',
    'ring',
    'size-by',
    'size',
    'hulls',
    'title',
    'subtitle',
    'caption',
    'coded',
    'secret',
    'lens',
    'drop-types',
    'where',
    'direction',
    'lang',
    'encoding',
  ],
  help: ['lang'],
} as const satisfies Record<string, readonly string[]>;

export type CommandId = keyof typeof OPTIONS;
/** As many as a command line can name at all. */
const MOST_PATHS = 100_000;
/** Least and most paths of a command. */
const PATHS: Readonly<Record<CommandId, readonly [least: number, most: number]>> = {
  analyse: [1, 1],
  convert: [2, 2],
  merge: [2, 1000],
  compare: [1, 1000],
  test: [1, 2],
  check: [1, 1],
  measures: [0, 0],
  methods: [1, 1],
  figure: [1, MOST_PATHS],
  report: [1, MOST_PATHS],
  help: [0, 0],
};
/** Options that are there or not. */
const FLAGS: ReadonlySet<string> = new Set(['pseudonymise', 'coded', 'patterns', 'transparent']);

export type Command = {
  readonly id: CommandId;
  /** As many as the command needs; of `convert` and `merge`, the last one is written to. */
  readonly paths: readonly string[];
  readonly options: ReadonlyMap<string, string>;
};

/** @param args without the interpreter and the script */
export function parseArguments(args: readonly string[]): Command | Wrong {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h' || rest.includes('--help'))
    return { id: 'help', paths: [], options: langOf(args) };
  if (!Object.hasOwn(OPTIONS, first))
    return { code: 'unknown-command', value: first, possible: Object.keys(OPTIONS).join(', ') };
  const id = first as CommandId;
  const known: readonly string[] = OPTIONS[id];
  const options = new Map<string, string>();
  const paths: string[] = [];
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i]!;
    if (!arg.startsWith('--')) {
      paths.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    if (!known.includes(name))
      return { code: 'unknown-option', value: `--${name} (${id})`, possible: nearest(name, known) };
    if (FLAGS.has(name) && equals < 0) {
      options.set(name, 'yes');
      continue;
    }
    const value = equals < 0 ? rest[++i] : arg.slice(equals + 1);
    if (value === undefined || (equals < 0 && value.startsWith('--')))
      return { code: 'value-missing', value: `--${name}` };
    const possible = possibleFor(name, value);
    if (possible !== null) return { code: 'bad-value', value: `--${name} ${value}`, possible };
    options.set(name, value);
  }
  const [least, most] = PATHS[id];
  if (paths.length > most) return { code: 'too-many-paths', value: paths[most]! };
  if (paths.length < least) return { code: 'path-missing', value: id };
  return { id, paths, options };
}

type Rule = { readonly holds: (value: string) => boolean; readonly possible: string };
const oneOf = (...list: readonly string[]): Rule => ({
  holds: (value) => list.includes(value),
  possible: list.join(', '),
});
const wholeNumber = (least: number, most: number): Rule => ({
  holds: (value) => /^-?\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
  possible: `${least} … ${most}`,
});

/** Options whose values are the same for all commands. */
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['lang', oneOf('de', 'en')],
  ['delimiter', oneOf(';', ',')],
  ['direction', oneOf('ignored', 'recorded')],
  ['communities', oneOf('leiden', 'louvain')],
  [
    'resolution',
    {
      holds: (value) => /^\d{1,3}(\.\d{1,6})?$/.test(value) && Number(value) > 0,
      possible: '0.000001 … 999',
    },
  ],
  ['runs', wholeNumber(1, 9999)],
  ['dpi', wholeNumber(36, 1200)],
  ['least', wholeNumber(1, 9999)],
  ['seed', wholeNumber(-999_999_999, 999_999_999)],
]);

/** Null where the value may be. */
function possibleFor(name: string, value: string): string | null {
  const rule = RULES.get(name);
  return rule && !rule.holds(value) ? rule.possible : null;
}

/** The options that were probably meant: those that begin alike or differ by few letters; else all. */
function nearest(name: string, known: readonly string[]): string {
  const close = known.filter((one) => one.startsWith(name) || name.startsWith(one) || steps(one, name) <= 2);
  return (close.length > 0 ? close : known).map((one) => `--${one}`).join(', ');
}

/** Letters to put in, take out or change (Levenshtein 1966). */
function steps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++)
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

function langOf(args: readonly string[]): ReadonlyMap<string, string> {
  const at = args.indexOf('--lang');
  const value = at >= 0 ? args[at + 1] : undefined;
  return new Map(value === undefined ? [] : [['lang', value]]);
}
