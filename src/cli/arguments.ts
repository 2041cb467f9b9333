/** The command line as a person types it → a command with its options. Pure; what is wrong is said by a code. */

export type Wrong = {
  readonly code:
    | 'unknown-command'
    | 'unknown-option'
    | 'value-missing'
    | 'path-missing'
    | 'too-many-paths'
    | 'bad-value';
  readonly value: string;
};

/** Options that take a value, for each command. */
const OPTIONS = {
  analyse: [
    'lens',
    'drop-types',
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
    'direction',
    'lang',
    'encoding',
  ],
  check: ['lang', 'encoding'],
  measures: ['lang'],
  methods: ['lens', 'drop-types', 'direction', 'measures', 'format', 'seed', 'lang', 'encoding'],
  figure: [
    'template',
    'figure',
    'layout',
    'ring',
    'size',
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
    'direction',
    'seed',
    'encoding',
  ],
  report: [
    'out',
    'about',
    'without',
    'layout',
    'size',
    'coded',
    'secret',
    'lens',
    'drop-types',
    'lang',
    'encoding',
  ],
  help: ['lang'],
} as const satisfies Record<string, readonly string[]>;

export type CommandId = keyof typeof OPTIONS;
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
  figure: [1, 1],
  report: [1, 1],
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
  if (!Object.hasOwn(OPTIONS, first)) return { code: 'unknown-command', value: first };
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
    if (!known.includes(name)) return { code: 'unknown-option', value: `--${name}` };
    if (FLAGS.has(name) && equals < 0) {
      options.set(name, 'yes');
      continue;
    }
    const value = equals < 0 ? rest[++i] : arg.slice(equals + 1);
    if (value === undefined || (equals < 0 && value.startsWith('--')))
      return { code: 'value-missing', value: `--${name}` };
    if (!allowed(name, value)) return { code: 'bad-value', value: `--${name} ${value}` };
    options.set(name, value);
  }
  const [least, most] = PATHS[id];
  if (paths.length > most) return { code: 'too-many-paths', value: paths[most]! };
  if (paths.length < least) return { code: 'path-missing', value: id };
  return { id, paths, options };
}

/** Options whose values are the same for all commands. */
function allowed(name: string, value: string): boolean {
  if (name === 'lang') return value === 'de' || value === 'en';
  if (name === 'delimiter') return value === ';' || value === ',';
  if (name === 'direction') return value === 'ignored' || value === 'recorded';
  if (name === 'communities') return value === 'leiden' || value === 'louvain';
  if (name === 'resolution') return /^\d{1,3}(\.\d{1,6})?$/.test(value) && Number(value) > 0;
  if (name === 'runs') return /^[1-9]\d{0,3}$/.test(value);
  if (name === 'dpi') return /^\d{2,4}$/.test(value) && Number(value) >= 36 && Number(value) <= 1200;
  if (name === 'least') return /^[1-9]\d{0,3}$/.test(value);
  return name !== 'seed' || /^-?\d{1,9}$/.test(value);
}

function langOf(args: readonly string[]): ReadonlyMap<string, string> {
  const at = args.indexOf('--lang');
  const value = at >= 0 ? args[at + 1] : undefined;
  return new Map(value === undefined ? [] : [['lang', value]]);
}
