/** Groups in the methods paragraph: by which search they were found, how often it ran, and how far its runs agree. */
import { number } from './format.ts';
import { type Language, phrase, translate } from './index.ts';
import { inBrackets, type MethodsGroups, type Section } from './methods-input.ts';

/** What each search cites, as in `references.ts`. */
const METHOD_CITES: Readonly<Record<MethodsGroups['method'], string>> = {
  leiden: 'Traag, Waltman & van Eck 2019',
  louvain: 'Blondel et al. 2008',
};
const MODULARITY = 'Newman & Girvan 2004';
const RESOLUTION = 'Reichardt & Bornholdt 2006';
const RAND = 'Hubert & Arabie 1985';
const INFORMATION = 'Danon et al. 2005';

export function groupSection(groups: MethodsGroups | null, language: Language): readonly Section[] {
  if (!groups) return [];
  const t = translate(language);
  const { method, resolution, runs, seed, weighted, answer } = groups;
  const asked = t('methods:groups.asked', {
    method: `${phrase(language, `methods:groups.${method}`)}${inBrackets([METHOD_CITES[method]])}`,
    quality: inBrackets([MODULARITY, RESOLUTION]),
    resolution: number(resolution, language, resolution % 1 === 0 ? 0 : 2),
    weights: t(weighted ? 'methods:groups.weighted' : 'methods:groups.unweighted'),
    count: runs,
    runs: number(runs, language, 0),
    seed,
  });
  if (answer.declined !== null) {
    const because = phrase(language, `groups:decline.${answer.declined}`);
    return [
      {
        heading: 'groups',
        paragraphs: [`${asked} ${t('methods:groups.declined', { because })}`],
        cites: [METHOD_CITES[method], MODULARITY, RESOLUTION],
      },
    ];
  }
  const { sizes, modularity, stability, sameRuns, sectors } = answer;
  const found = t('methods:groups.found', {
    count: sizes.length,
    q: number(modularity, language, 4),
    same: number(sameRuns, language, 0),
    runs: number(runs, language, 0),
  });
  const agree = Number.isNaN(stability)
    ? []
    : [t('methods:groups.stability', { rand: number(stability, language, 3), cite: inBrackets([RAND]) })];
  const against = sectors
    ? [
        t('methods:groups.sectors', {
          count: sectors.bodies,
          ari: number(sectors.ari, language, 3),
          nmi: number(sectors.nmi, language, 3),
          cite: inBrackets([INFORMATION]),
        }),
      ]
    : [];
  return [
    {
      heading: 'groups',
      paragraphs: [[asked, found, ...agree, ...against].join(' ')],
      cites: [
        METHOD_CITES[method],
        MODULARITY,
        RESOLUTION,
        ...(agree.length + against.length > 0 ? [RAND] : []),
        ...(sectors ? [INFORMATION] : []),
      ],
    },
  ];
}
