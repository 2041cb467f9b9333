/**
 * What is to be seen in a figure, in so few lines that a change can be read in a diff: every text with its place, and of the shapes of
 * each group and look how many there are, where, and how spread. Kept beside the gallery in `seen/`, and compared by its tests; a
 * change that was meant is kept by `npm run gallery -- --keep`.
 *
 * Places are whole pixels, compared with a tolerance: sines and logarithms differ in their last digits from machine to machine.
 */
const TOKEN = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([a-zA-Z:-]+)="([^"]*)"/g;
const SHAPES: readonly string[] = ['path', 'circle', 'rect'];
/** Bodies and ties have groups or ids of their own; what they look like belongs to the group around. */
const ONE_OF_MANY = /^(?:body|tie|label)-/;

type Attributes = ReadonlyMap<string, string>;

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : name === 'gt' ? '>' : name === 'quot' ? '"' : '’',
  );

const attributesOf = (list: string): Attributes =>
  new Map([...list.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, value!]));

/** Where a shape begins. */
function placeOf(name: string, attributes: Attributes): [number, number] {
  const number = (key: string) => Number(attributes.get(key) ?? 0);
  if (name === 'circle') return [number('cx'), number('cy')];
  if (name === 'rect') return [number('x') + number('width') / 2, number('y') + number('height') / 2];
  const points = (attributes.get('d') ?? '').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? [];
  return [points[0] ?? 0, points[1] ?? 0];
}

const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-dasharray'] as const;
const lookOf = (attributes: Attributes): string =>
  LOOKS.flatMap((key) => attributes.get(key) ?? []).join(' ');

/** @returns one line a text, in the order of the figure, after one line a group and look of shapes */
export function seenIn(svg: string): string {
  const shapes = new Map<string, [number, number][]>();
  const texts: string[] = [];
  const groups: string[] = [];
  const stack: { readonly name: string; readonly attributes: Attributes }[] = [];
  let word: { at: [number, number]; readonly lines: string[] } | null = null;
  for (const [, closing, name = '', list = '', empty, text] of svg.matchAll(TOKEN)) {
    const top = stack.at(-1)?.name;
    if (text !== undefined) {
      if (word && (top === 'text' || top === 'tspan') && text.trim() !== '')
        word.lines.push(unescaped(text.trim()));
      continue;
    }
    if (closing) {
      stack.pop();
      if (name === 'g') groups.pop();
      if (name === 'text' && word) {
        texts.push(`${Math.round(word.at[0])} ${Math.round(word.at[1])} ${word.lines.join(' / ')}`);
        word = null;
      }
      continue;
    }
    const attributes = attributesOf(list);
    if (name === 'g') {
      const id = attributes.get('id') ?? '';
      groups.push(id === '' || ONE_OF_MANY.test(id) ? (groups.at(-1) ?? '') : id);
    }
    if (name === 'text')
      word = {
        at: [Number(attributes.get('x') ?? Number.NaN), Number(attributes.get('y') ?? Number.NaN)],
        lines: [],
      };
    if (name === 'tspan' && word && Number.isNaN(word.at[0]))
      word.at = [Number(attributes.get('x')), Number(attributes.get('y'))];
    if (SHAPES.includes(name) && !stack.some((s) => s.name === 'defs')) {
      const key = `${groups.at(-1) ?? ''} ${name} ${lookOf(attributes)}`;
      const at = placeOf(name, attributes);
      const known = shapes.get(key);
      if (known) known.push(at);
      else shapes.set(key, [at]);
    }
    if (empty) {
      if (name === 'g') groups.pop();
    } else stack.push({ name, attributes });
  }
  const lines = [...shapes].map(([key, at]) => `# ${key.trim()}: ${spreadOf(at)}`);
  return `${[...lines, ...texts].join('\n')}\n`;
}

/** Number, middle, and mean distance from the middle. */
function spreadOf(at: readonly (readonly [number, number])[]): string {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(at.map((p) => p[0])), mean(at.map((p) => p[1]))];
  const far = mean(at.map((p) => Math.hypot(p[0] - x, p[1] - y)));
  return `${at.length} at ${Math.round(x)} ${Math.round(y)} within ${Math.round(far)}`;
}

/** Pixels by which places may differ. */
const TOLERANCE = 2;
const PLACES = /^(?:(-?\d+) (-?\d+) |.* at (-?\d+) (-?\d+) within (\d+)$)/;
const wordsOf = (line: string): string =>
  line.startsWith('#') ? line.replace(/ at -?\d+ -?\d+ within \d+$/, '') : line.replace(/^\S+ \S+ /, '');
const placesOf = (line: string): number[] =>
  (PLACES.exec(line)?.slice(1) ?? []).flatMap((n) => (n === undefined ? [] : [Number(n)]));

function isSame(a: string, b: string): boolean {
  const [p, q] = [placesOf(a), placesOf(b)];
  return (
    wordsOf(a) === wordsOf(b) && p.length === q.length && p.every((x, i) => Math.abs(x - q[i]!) <= TOLERANCE)
  );
}

/** What is seen now and was not before (+), and what is no longer (−); empty when the figure is the same. Order does not count. */
export function changesSince(before: string, now: string): string[] {
  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
  const gone = linesOf(before);
  const come: string[] = [];
  for (const line of linesOf(now)) {
    const at = gone.findIndex((other) => isSame(other, line));
    if (at >= 0) gone.splice(at, 1);
    else come.push(line);
  }
  return [...gone.map((line) => `− ${line}`), ...come.map((line) => `+ ${line}`)];
}
