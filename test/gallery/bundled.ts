/** Bundled networks, laid out and drawn as the product does it, for figures of the gallery and for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  communitiesOf,
  communityDecline,
  communityRuns,
  USUAL_COMMUNITIES,
} from '../../src/analysis/communities/communities.ts';
import { onGround } from '../../src/cli/on-ground.ts';
import { type DrawnFigure, drawFigurePage, type PageSetting } from '../../src/drawing/figure-page.ts';
import { plainPage, plainPageOf } from '../../src/drawing/figure-templates.ts';
import type { PlacedGround } from '../../src/drawing/ground-of.ts';
import type { ThemeName } from '../../src/drawing/look.ts';
import { buildScene, type Scene } from '../../src/drawing/scene.ts';
import type { Language } from '../../src/i18n/index.ts';
import { captionOf, figureSaid, sceneWords } from '../../src/i18n/scene-words.ts';
import { dataPackage } from '../../src/io/data-package.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import type { LayoutInput, Positions } from '../../src/layout/layout.ts';
import { EVERYTHING, hubsOf, type Lens, type Lensed, read } from '../../src/model/lens.ts';
import { levelsOf } from '../../src/model/levels.ts';
import type { Project } from '../../src/model/project.ts';
import { groundFor, withHulls } from '../../src/state/placing/ground-shapes.ts';
import type { HullId } from '../../src/state/store.ts';

const NETWORKS = fileURLToPath(new URL('../../data/networks/', import.meta.url));

export const BUNDLED = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'nakos-2007-national',
  'four-regions',
] as const;
export type Bundled = (typeof BUNDLED)[number];

const projects = new Map<string, Project>();

export function bundled(id: Bundled): Project {
  let project = projects.get(id);
  if (!project) {
    const folder = join(NETWORKS, id);
    const files = readdirSync(folder).map((name) => ({
      name: `${id}/${name}`,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));
    const result = dataPackage.read!(files);
    if (!result.project)
      throw new Error(`${id} cannot be read: ${JSON.stringify(result.issues.slice(0, 3))}`);
    project = result.project;
    projects.set(id, project);
  }
  return project;
}

export const layoutInput = (lensed: Lensed, edit: Partial<LayoutInput> = {}): LayoutInput => ({
  graph: lensed.graph,
  labels: lensed.labels,
  hubs: hubsOf(lensed),
  ring: null,
  seed: 1,
  ...edit,
});

/** Number of neighbours of each vertex. */
export const degrees = ({ graph }: Lensed): Float64Array =>
  Float64Array.from({ length: graph.n }, (_, v) => graph.offsets[v + 1]! - graph.offsets[v]!);

export type SceneChoice = {
  readonly layout?: string;
  readonly hulls?: HullId;
  readonly theme?: ThemeName;
  readonly language?: Language;
  readonly lens?: Partial<Lens>;
  readonly title?: string;
  readonly sized?: boolean;
};

const STEPS: Record<Language, (value: number) => string> = {
  de: (value) => (Number.isNaN(value) ? 'nicht verbunden' : value === 1 ? '1 Schritt' : `${value} Schritte`),
  en: (value) => (Number.isNaN(value) ? 'not reached' : value === 1 ? '1 step' : `${value} steps`),
};

/** Groups in the net as the product finds them; null where there are none, as in a star. */
export function groupsIn({ graph, labels, bodies }: Lensed): Int32Array | null {
  const order = Uint32Array.from(bodies.keys()).sort((a, b) => (bodies[a]!.id < bodies[b]!.id ? -1 : 1));
  const question = { ...USUAL_COMMUNITIES, graph, labels, order, weighted: false };
  if (communityDecline(question) !== null) return null;
  return communitiesOf(question, [communityRuns(question, 0, question.runs)]).groupOf;
}

/** The ground of a layout in German and light colours. */
export const groundOfLayout = (
  positions: Positions,
  project: Project,
  lensed: Lensed,
  places: ReturnType<typeof onGround>['names'] | null = null,
): PlacedGround | null =>
  groundFor(positions, { project, lensed, theme: 'light', language: 'de', groups: groupsIn(lensed), places });

export function sceneOf(project: Project, choice: SceneChoice = {}): Scene {
  const language = choice.language ?? 'de';
  const lensed = read(project, { ...EVERYTHING, ...choice.lens });
  const layout = LAYOUTS_BY_ID.get(choice.layout ?? 'sector-wheel')!;
  const label = language === 'de' ? 'Direkte Kontakte' : 'Direct contacts';
  const theme = choice.theme ?? 'light';
  const groups = choice.layout === 'circular' || choice.hulls === 'group' ? groupsIn(lensed) : null;
  const ground = choice.layout === 'geographic' ? onGround(project, lensed) : null;
  const positions = layout.run(
    layoutInput(lensed, { level: levelsOf(lensed), group: groups, ...ground?.facts }),
  );
  const said = { project, lensed, theme, language, groups, places: ground?.names ?? null };
  const scene = buildScene({
    lensed,
    positions,
    theme,
    ground: groundFor(positions, said),
    sizeBy: choice.sized === false ? null : { values: degrees(lensed), label },
    words: sceneWords(language, STEPS[language]),
    caption: captionOf(project, lensed, language, choice.title),
  });
  return choice.hulls ? withHulls(scene, choice.hulls, said) : scene;
}

export type PageChange = {
  readonly [K in 'words' | 'legend' | 'footer' | 'look']?: Partial<PageSetting[K]>;
};

/** The page of a format, or of so many pixels, with what is different about it. */
export function pageWith(page: string | { width: number; height: number }, change: PageChange = {}) {
  const plain = typeof page === 'string' ? plainPage(page) : plainPageOf(page.width, page.height);
  return {
    ...plain,
    words: { ...plain.words, ...change.words },
    legend: { ...plain.legend, ...change.legend },
    footer: { ...plain.footer, ...change.footer },
    look: { ...plain.look, ...change.look },
  };
}

/** A scene as a figure. */
export const figureOf = (scene: Scene, figure: PageSetting, language: Language = 'de'): DrawnFigure =>
  drawFigurePage({ picture: { of: 'map', scene }, figure, said: figureSaid(language), fontDataUri: null });
