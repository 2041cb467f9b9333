import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { compare } from '../../../src/compare/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { share } from '../../../src/io/share.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import { EVERYTHING } from '../../../src/model/lens.ts';
import { drawFigure } from '../../../src/state/figures/drawing.ts';
import { FIGURE_CHARTS } from '../../../src/state/figures/figure-charts.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { checkSvg } from '../../drawing/svg-check.ts';
import { bundled } from '../../fixtures/bundled.ts';
const work: any = {
  layout: async (id: any, input: any) => LAYOUTS_BY_ID.get(id)!.run(input),
  analyse: async ({ graph, labels, measures }: any) => analyse({ graph, labels, options: DEFAULT_OPTIONS }, measures),
  share: ({ project, sharing, secret, language }: any) => share(project, sharing, secret, language),
  compare: async (q: any) => compare(q),
};
it('look', async () => {
  mkdirSync('/tmp/hf7/look', { recursive: true });
  for (const net of (process.env.NETS ?? 'practice-135,four-regions,dortmund-2023').split(',')) {
    store.setState({ ...INITIAL, project: bundled(net as never) }, true);
    for (const chart of (process.env.CHARTS?.split(',') ?? [...FIGURE_CHARTS.keys()])) for (const template of (process.env.TEMPLATES ?? 'talk').split(',')) {
      const figure = figureFrom(template as never, { id: 'f', name: 'F', language: (process.env.LANG2 ?? 'de') as never, subject: { of: 'chart', chart, lens: EVERYTHING, choices: {} } });
      try {
        const { svg } = await drawFigure(store.getState(), figure, undefined, undefined, work);
        writeFileSync(`/tmp/hf7/look/${net}-${chart}-${template}.svg`, svg);
        try { checkSvg(svg); } catch (e) { console.log('CHECK', net, chart, template, String((e as Error).message).slice(0, 300)); }
      } catch (e) { console.log('FAIL', net, chart, template, String((e as Error).stack).slice(0, 500)); }
    }
  }
}, 300000);
