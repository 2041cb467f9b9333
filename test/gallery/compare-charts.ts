/** Pictures of the Compare view, from a bundled and a made-up network. */
import { readFileSync } from 'node:fs';
import { compare } from '../../src/compare/index.ts';
import { materialOf } from '../../src/compare/material.ts';
import type { LandOutline } from '../../src/drawing/charts/land-map.ts';
import type { ThemeName } from '../../src/drawing/look.ts';
import { funnelPicture } from '../../src/figures/comparing/funnel-picture.ts';
import { MORE } from '../../src/figures/comparing/more-pictures.ts';
import { PICTURES } from '../../src/figures/comparing/pictures.ts';
import { isChart, type Picturing, type Sheet } from '../../src/figures/comparing/picturing.ts';
import { differencePicture, stripPicture } from '../../src/figures/comparing/strip-picture.ts';
import type { Language } from '../../src/i18n/index.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { type Bundled, bundled } from './bundled.ts';
import type { Entry } from './entry.ts';

const pictured = new Map<string, Picturing>();

const LAENDER: readonly LandOutline[] = JSON.parse(
  readFileSync(new URL('../../data/geo/laender.json', import.meta.url), 'utf8'),
);

/** The practice data's regions laid on the real Länder, so that all of the map is seen. */
function allLaender(): Picturing {
  const p = picturing('practice-135' as Bundled, 'ties-per-100000');
  const lands = [...new Set(p.comparison.units.map(({ land }) => land))].sort();
  const units = p.comparison.units.map((unit) => ({
    ...unit,
    land: LAENDER[lands.indexOf(unit.land)]?.name ?? '',
  }));
  return { ...p, comparison: { ...p.comparison, units } };
}

/** A comparison with the tests between kinds of region, as the view asks for it. Few draws: pictures only need intervals. */
export function picturing(
  id: Bundled | 'practice-135',
  indicator: string,
  language: Language = 'de',
): Picturing {
  const key = `${id} ${indicator} ${language}`;
  const before = pictured.get(key);
  if (before) return before;
  const materials = [
    materialOf({ id: 'open', label: id, project: bundled(id as Bundled), lens: EVERYTHING }),
  ];
  const comparison = compare({ materials, by: 'region', between: [], small: 80 });
  const tested = compare({
    materials,
    by: 'region',
    indicators: [],
    between: ['size'],
    tests: [indicator],
    draws: 499,
  });
  const found: Picturing = {
    comparison,
    tested,
    indicator: comparison.indicators.find((i) => i.id === indicator)!,
    beside: comparison.indicators.find((i) => i.id === 'committees-per-centre')!,
    between: 'size',
    pair: ['city', 'rural'],
    order: 'name',
    language,
    sourceLabel: (source) => source,
    outlines: LAENDER,
  };
  pictured.set(key, found);
  return found;
}

const sheet = (title: string, width = 860, theme: ThemeName = 'light'): Sheet => ({
  width,
  theme,
  title,
  note: 'n = 135 Regionen · alle Arten von Einrichtungen · alle Verbindungsarten · synthetisch, kalibriert – keine Erhebung',
});

const practice = (indicator: string) => picturing('practice-135', indicator);

const drawn = (id: (typeof PICTURES)[number], p: Picturing, on: Sheet) => {
  const chart = MORE[id](p, on);
  if (!isChart(chart)) throw new Error(chart.why);
  return chart;
};

export const COMPARE_CHARTS: readonly Entry[] = [
  {
    name: 'compare-strip',
    draw: () => stripPicture(practice('committees-per-centre'), sheet('Gremien je Kontaktstelle')),
  },
  {
    name: 'compare-strip-dark',
    draw: () =>
      stripPicture(practice('density-adjusted'), sheet('Dichte, bereinigt um die Größe', 640, 'dark')),
  },
  {
    name: 'compare-strip-narrow',
    draw: () => stripPicture(practice('share-regular'), sheet('Anteil regelmäßig', 358)),
  },
  {
    name: 'compare-difference',
    draw: () => {
      const p = practice('committees-per-centre');
      return differencePicture(p, p.tested!.answers[1]!, sheet('Unterschied', 560))!;
    },
  },
  ...(['density', 'inhabitants'] as const).map(
    (kind): Entry => ({
      name: `compare-funnel-${kind}`,
      draw: () => {
        const p = practice('density-adjusted');
        return funnelPicture(p, p.comparison.funnels.find((f) => f.kind === kind)!, sheet('Trichter', 1100));
      },
    }),
  ),
  {
    name: 'compare-funnel-narrow',
    draw: () => {
      const p = practice('density-adjusted');
      return funnelPicture(p, p.comparison.funnels[0]!, sheet('Trichter', 358, 'dark'));
    },
  },
  ...PICTURES.filter((id) => id !== 'landmap').map(
    (id): Entry => ({
      name: `compare-${id}`,
      draw: () => drawn(id, practice('ties-per-100000'), sheet(`Übungsdaten: ${id}`, 1000)),
    }),
  ),
  ...PICTURES.filter((id) => id !== 'tiles').map(
    (id): Entry => ({
      name: `compare-${id}-few`,
      draw: () =>
        drawn(id, picturing('four-regions', 'ties-per-centre'), sheet(`Vier Regionen: ${id}`, 358, 'dark')),
    }),
  ),
  {
    name: 'compare-landmap',
    draw: () => drawn('landmap', allLaender(), sheet('Alle Länder: Landkarte', 900)),
  },
];
