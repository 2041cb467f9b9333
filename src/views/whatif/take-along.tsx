/** The way out: sentences, table, pictures. */
import { Download } from 'lucide-react';
import { deltaRows } from '../../figures/what-if/rows.ts';
import { translate } from '../../i18n/index.ts';
import {
  effectSentences,
  pieceSentences,
  playName,
  roleSentences,
  survivorSentences,
} from '../../i18n/what-if-sentence.ts';
import { store } from '../../state/store.ts';
import {
  copyPlayText,
  type PlayPage,
  savePlayCsv,
  savePlayPicture,
  savePlayWorkbook,
} from '../../state/what-if/what-if-out.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { roleChange } from './outcome.tsx';
import type { Play, Sides } from './use-play.ts';

/** What the page says now. */
function pageOf({ steps, project, effect, body, played, before }: Play, sides: Sides | null): PlayPage {
  const { language } = store.getState();
  const role =
    body && sides?.after.lensed.vertexOf.has(body.id)
      ? roleSentences(roleChange(sides.before, sides.after, body.id), language)
      : [];
  // On the page a heading says whose role it is; on paper the sentences have to.
  const whose = body ? `${translate(language)('whatif:role.title', { body: body.label })}: ` : '';
  return {
    steps,
    played,
    lensed: before,
    name: playName(steps, project, language),
    body: body?.label ?? null,
    cutOff: new Set(effect.pieces.flatMap((piece) => piece.map(({ id }) => id))),
    sentences: [
      ...effectSentences(effect, language),
      ...pieceSentences(effect, language),
      ...survivorSentences(effect, language),
      ...role.map((text, i) => (i === 0 ? whose + text : text)),
    ],
    rows: sides
      ? [
          ...(body ? deltaRows(sides.before, sides.after, body.id) : []),
          ...deltaRows(sides.before, sides.after, null),
        ]
      : [],
  };
}

export function TakeAlong({ play, sides }: { readonly play: Play; readonly sides: Sides | null }) {
  const { t } = useWords();
  const page = () => pageOf(play, sides);
  return (
    <Menu
      label={t('whatif:out.open')}
      entries={[
        { id: 'text', label: t('whatif:out.text'), run: () => void copyPlayText(page()) },
        { id: 'csv', label: t('whatif:out.csv'), run: () => void savePlayCsv(page()) },
        { id: 'xlsx', label: t('whatif:out.xlsx'), run: () => void savePlayWorkbook(page()) },
        { id: 'svg', label: t('whatif:out.svg'), run: () => void savePlayPicture(page(), 'svg') },
        { id: 'png', label: t('whatif:out.png'), run: () => void savePlayPicture(page(), 'png') },
      ]}
      trigger={
        <Button isDisabled={play.steps.length === 0 || sides === null || sides.stale}>
          <Download aria-hidden="true" />
          {t('whatif:out.open')}
        </Button>
      }
    />
  );
}
