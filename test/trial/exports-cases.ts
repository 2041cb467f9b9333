/**
 * What the trial of exports draws. Not every pair of everything – that would be thousands –, but each of these in full:
 *
 * - every template on every bundled network, languages taking turns;
 * - every layout on three networks (a star with committees, four regions, one of aggregates), templates and languages taking turns,
 *   outlines around sectors, groups and regions on every other one;
 * - every chart that they have something for on two networks (a hub with years, regions beside each other), likewise; those that compare
 *   also on the practice network of 135 centres;
 * - every layout and every chart with names that no format may take for anything but text.
 */
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { CHARTS, chartsFor } from '../../src/figures/offered-charts.ts';
import type { Figure, FigureSubject } from '../../src/model/figure.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { HULLS, LAYOUTS } from '../../src/model/looks.ts';
import type { Project } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';

const NETWORKS = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'four-regions',
  'nakos-2007-national',
] as const;

/** The day on which everything is drawn. */
const TODAY = '2026-11-22';

/** Names that no format may take for anything but text. */
const HARD = [
  '<script>alert(1)</script>',
  'A &amp; B &lt;',
  'Familien 👩‍👩‍👧 Treff 👍',
  'مركز المساعدة الذاتية',
  `Sehr ${'langer '.repeat(41)}Name mit 300 Zeichen`,
  'Ärzt*innen ) ( \\ %PDF {x}',
  '__proto__',
  ']]> <![CDATA[ "Anführung" \'einfach\'',
  'Zeile eins\u2028Zeile zwei\u00a0und\u00adweich',
];

/** A network in which some bodies and all regions have such names, the largest as well as the smallest. */
export function hardlyNamed(project: Project): Project {
  const degree = new Map<string, number>();
  for (const { source, target } of project.ties.values())
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const ids = [...project.bodies.keys()]
    .filter((id) => id !== project.about.hub)
    .sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1));
  const bodies = new Map(project.bodies);
  HARD.forEach((label, i) => {
    const id = i % 2 === 0 ? ids[i >> 1] : ids[ids.length - 1 - (i >> 1)];
    if (id !== undefined) bodies.set(id, { ...bodies.get(id)!, label });
  });
  const regions = new Map(
    [...project.regions].map(
      ([id, region], i) => [id, { ...region, label: HARD[i % HARD.length]! }] as const,
    ),
  );
  return { ...project, bodies, regions };
}

/** Some who were put somewhere by hand. */
function byHand(project: Project): Project {
  const pins = [...project.bodies.keys()]
    .slice(0, 6)
    .map((body, i) => ({ body, x: Math.cos(i) * (0.4 + i / 10), y: Math.sin(i) * (0.4 + i / 10) }));
  return { ...project, arrangements: new Map([['by-hand', { id: 'by-hand', pins }]]) };
}

export type Case = {
  readonly name: string;
  readonly project: Project;
  readonly figure: Figure;
};

type Turn = { readonly template: string; readonly language: 'de' | 'en' };
const SHORT = ['report', 'talk', 'council'] as const;
/** The i-th of a series: another template and another language each time. */
const turn = (i: number): Turn => ({
  template: SHORT[i % SHORT.length]!,
  language: i % 2 === 0 ? 'de' : 'en',
});

function caseOf(
  what: string,
  network: string,
  project: Project,
  subject: FigureSubject,
  { template, language }: Turn,
): Case {
  return {
    name: `${what}-${network}-${template}-${language}`,
    project,
    figure: figureFrom(template, { id: 'figure', name: what, language, subject }),
  };
}

const mapOf = (layout: string, hulls: string | null): FigureSubject => ({
  of: 'map',
  looked: { lens: EVERYTHING, layout, ring: 'distance', sizeBy: 'degree', focus: null, hulls },
  places: [],
});
const chartOf = (chart: string): FigureSubject => ({ of: 'chart', chart, lens: EVERYTHING, choices: {} });

/** @param only part of a case's name; '' = all */
export function casesOf(only: string): readonly Case[] {
  const templates = NETWORKS.flatMap((network, n) =>
    [...TEMPLATES.keys()].map((template, i) =>
      caseOf('template', network, bundled(network), mapOf('sector-wheel', null), {
        template,
        language: (n + i) % 2 === 0 ? 'de' : 'en',
      }),
    ),
  );
  const layouts = (['dortmund-2023', 'four-regions', 'nakos-2007-national'] as const).flatMap((network, n) =>
    LAYOUTS.map((layout, i) =>
      caseOf(
        `layout-${layout}`,
        network,
        layout === 'by-hand' ? byHand(bundled(network)) : bundled(network),
        mapOf(layout, (n + i) % 2 === 0 ? null : HULLS[(i >> 1) % HULLS.length]!),
        turn(n + i),
      ),
    ),
  );
  const charts = (['dortmund-2023', 'four-regions'] as const).flatMap((network, n) =>
    chartsFor(bundled(network), EVERYTHING, TODAY).map((id, i) =>
      caseOf(`chart-${id}`, network, bundled(network), chartOf(id), turn(n + i)),
    ),
  );
  const practice = bundled('practice-135');
  const compared = CHARTS.filter(({ needs }) => needs === 'units').map(({ id }, i) =>
    caseOf(`chart-${id}`, 'practice-135', practice, chartOf(id), turn(i + 1)),
  );
  const hub = hardlyNamed(bundled('dortmund-2023'));
  const regions = hardlyNamed(practice);
  const hard = [
    caseOf('template', 'hard-names', hub, mapOf('sector-wheel', null), {
      template: 'poster',
      language: 'de',
    }),
    ...LAYOUTS.map((layout, i) =>
      caseOf(
        `layout-${layout}`,
        'hard-names',
        layout === 'by-hand' ? byHand(hub) : hub,
        mapOf(layout, null),
        turn(i),
      ),
    ),
    ...CHARTS.map(({ id, needs }, i) =>
      caseOf(`chart-${id}`, 'hard-names', needs === 'units' ? regions : hub, chartOf(id), turn(i)),
    ),
  ];
  return [...templates, ...layouts, ...charts, ...compared, ...hard].filter(({ name }) =>
    name.includes(only),
  );
}
