/** A comparison on its way out: tables, a workbook, results with their recipe, and pictures. */
import { VERSION } from '../../base/version.ts';
import type { Comparison, Indicator } from '../../compare/compare.ts';
import { indicatorsOf } from '../../compare/indicators.ts';
import { betweenOf, byOf, contrastOf, indicatorOf } from '../../figures/comparing/choosing.ts';
import { answerRows, type CompareRows, unitRows } from '../../i18n/compare-table.ts';
import { number } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import { type OutCell, utf8 } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { drawnFile, takeOut, workbookFile } from '../files/take-out.ts';
import type { State } from '../store.ts';
import { sourcesOf } from './compare-run.ts';

/** Files are called after what was compared first. */
const stemOf = (s: State): string => `${s.project.about.id}-compare`;

export const sourceLabels = (s: State): ((id: string) => string) => {
  const labels = new Map(sourcesOf(s).map(({ id, label }) => [id, label] as const));
  return (id) => labels.get(id) ?? id;
};

/** Indicators of a comparison with those that were only tested. */
const allIndicators = ({ units }: Comparison): readonly Indicator[] => indicatorsOf(units);

export function unitTable(s: State): CompareRows {
  const { values } = s.comparing;
  return values ? unitRows(values, s.language, sourceLabels(s)) : [];
}

export function testTable(s: State): CompareRows {
  const { values, tested } = s.comparing;
  return values && tested ? answerRows(tested, allIndicators(values), s.language, sourceLabels(s)) : [];
}

/** What the numbers are about, a row each: question, lens, networks, draws, seed, version, and whether they are made up. */
export function aboutRows(s: State): readonly (readonly [string, OutCell])[] {
  const { language, comparing, lens } = s;
  const t = translate(language);
  const sources = sourcesOf(s);
  const synthetic = sources.some((source) => source.project.about.synthetic);
  return [
    [t('comparing:leave.about.question'), t(`comparing:byChoice.${byOf(s)}`)],
    [
      t('comparing:leave.about.lens'),
      lensQuestion(lens, { ...s.project.about, year: null, synthetic: false }, language),
    ],
    [t('comparing:leave.about.sources'), sources.map(({ label }) => label).join('; ')],
    [t('comparing:leave.about.draws'), comparing.draws],
    [t('comparing:leave.about.seed'), comparing.seed],
    [t('comparing:leave.about.note'), t('comparing:noRanking')],
    ...(synthetic ? [[t('comparing:leave.about.mark'), t('lens:synthetic')] as const] : []),
    [t('comparing:leave.about.version'), VERSION],
  ];
}

/** Under every table stands what it is a table of. */
const withAbout = (rows: CompareRows, s: State): CompareRows => [...rows, [], ...aboutRows(s)];

export const saveUnits = (): Promise<void> => takeOut((s) => csv(s, 'units', unitTable(s)));
export const saveTests = (): Promise<void> => takeOut((s) => csv(s, 'tests', testTable(s)));

const csv = (s: State, name: string, rows: CompareRows): OutFile =>
  writeResults(`${stemOf(s)}-${name}.csv`, withAbout(rows, s), s.language);

/** Values, tests and what they are about, a sheet each. */
export const saveWorkbook = (): Promise<void> =>
  takeOut((s) => {
    const t = translate(s.language);
    const tests = testTable(s);
    return workbookFile(`${stemOf(s)}.xlsx`, t('comparing:title'), s.language, [
      { name: t('comparing:leave.sheetUnits'), rows: unitTable(s) },
      ...(tests.length > 1 ? [{ name: t('comparing:leave.sheetTests'), rows: tests }] : []),
      { name: t('comparing:leave.sheetAbout'), rows: [['', ''], ...aboutRows(s)], prose: true },
    ]);
  });

/** Tables with a recipe that says what was asked of which data, so that it can be asked again. */
export const saveResults = (): Promise<void> => takeOut((s) => resultsFile(s, jobs()));

/** Results as JSON: what was asked, of what, and every number that came of it. Maps become lists, since ids come from people. */
export async function resultsFile(s: State, work: Pick<Jobs, 'fingerprint'>): Promise<OutFile> {
  const { values, tested, without, draws, seed, testAll } = s.comparing;
  const sources = await Promise.all(
    sourcesOf(s).map(async ({ id, label, project }) => ({
      id,
      label,
      project: project.about.id,
      bodies: project.bodies.size,
      ties: project.ties.size,
      sha256: await work.fingerprint(project),
      ...(project.about.synthetic ? { synthetic: true as const } : {}),
    })),
  );
  const recipe = {
    by: byOf(s),
    without: [...without],
    between: values ? betweenOf(s.comparing, values) : null,
    tests: testAll || !values ? null : [indicatorOf(s.comparing, values).id],
    match: tested ? 'inhabitants' : null,
    contrast: values ? contrastOf(s.comparing, values) : null,
    draws,
    seed,
    lens: s.lens,
    sources,
  };
  const results = {
    format: 'drehscheibe-comparison',
    version: 1,
    product: VERSION,
    language: s.language,
    recipe,
    units: values?.units ?? [],
    indicators: values?.indicators ?? [],
    values: [...(values?.values ?? [])].map(([id, list]) => ({ indicator: id, values: list })),
    comparability: values?.comparability ?? [],
    funnels: values?.funnels ?? [],
    groups: [...(tested?.groups ?? [])].map(([between, groups]) => ({ between, groups })),
    answers: tested?.answers ?? [],
    overall: tested?.overall ?? [],
    matchings: tested?.matchings ?? [],
  };
  return { name: `${stemOf(s)}.json`, bytes: utf8(`${JSON.stringify(results, null, 1)}\n`) };
}

// ------------------------------------------------------------------------------------------------------- pictures

/** 'n = 135 Regionen · … · Daten: … · Stand 2007 · synthetisch …': what stands under every picture that leaves the page. */
export function figureNote(s: State, units: string): string {
  const { language, lens } = s;
  const t = translate(language);
  const sources = sourcesOf(s);
  const [first] = sources;
  const years = new Set(sources.map((x) => x.project.about.year));
  const year = years.size === 1 ? (first?.project.about.year ?? null) : null;
  const synthetic = sources.some((x) => x.project.about.synthetic);
  const names = sources.map(({ label }) => label);
  const shown =
    names.length > 4 ? [...names.slice(0, 3), `+ ${number(names.length - 3, language, 0)}`] : names;
  return [
    t('comparing:figure.counts', { units }),
    lensQuestion(lens, { ...s.project.about, year, synthetic }, language),
    t('comparing:figure.sources', { names: shown.join('; ') }),
    ...documentsOf(s),
    t('comparing:noRanking'),
    t('comparing:figure.version', { version: VERSION }),
  ].join(' · ');
}

/** Titles of the documents that the data cite, as far as there is room for them. */
function documentsOf(s: State): readonly string[] {
  const titles = new Set(
    sourcesOf(s).flatMap(({ project }) => [...project.sources.values()].map((d) => d.title)),
  );
  if (titles.size === 0 || titles.size > 3) return [];
  return [
    translate(s.language)(titles.size > 1 ? 'figure:sources' : 'figure:source', {
      source: [...titles].join('; '),
    }),
  ];
}

/** @param draw gets the face that travels inside the file, and gives a whole document on white */
export const savePicture = (
  name: string,
  format: 'svg' | 'png',
  draw: (fontDataUri: string | null) => string,
): Promise<void> => takeOut((s) => drawnFile(`${stemOf(s)}-${name}`, format, draw));
