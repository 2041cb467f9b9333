/** What can be done with what was clicked: a body, a tie, or the empty paper. */
import { type Language, translate } from '../../i18n/index.ts';
import type { Id, Project } from '../../model/project.ts';
import { DIRECTED } from '../../model/vocabulary.ts';
import { focusOn } from '../../state/actions.ts';
import { chooseHub } from '../../state/commands/choose-hub.ts';
import {
  editBody,
  editTie,
  openDelete,
  openMerge,
  openNewBody,
  openNewTie,
  openSplit,
  startConnecting,
} from '../../state/edit/editing.ts';
import { reverseTies } from '../../state/edit/ties.ts';
import { choose, explore, exploreOthers, exploreWay } from '../../state/looking/exploring.ts';

export type MenuOf = {
  readonly body: Id | null;
  readonly tie: Id | null;
  /** Where it was clicked, in CSS pixels of the canvas. */
  readonly at: readonly [number, number];
  /** The same in the layout's units, for a body that is put there. */
  readonly place: readonly [number, number];
};

export type MenuLine = {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
};

export function entriesOf(menu: MenuOf, project: Project, language: Language): readonly MenuLine[] {
  const t = translate(language);
  const body = menu.body === null ? undefined : project.bodies.get(menu.body);
  const tie = menu.tie === null ? undefined : project.ties.get(menu.tie);
  if (body) {
    const { id } = body;
    return [
      { id: 'edit', label: t('edit:actions.edit'), keys: 'F2', run: () => editBody(id) },
      { id: 'connect', label: t('edit:actions.connect'), keys: 'C', run: () => startConnecting(id) },
      { id: 'tie', label: t('edit:tie.add'), run: () => openNewTie(id) },
      { id: 'add', label: t('edit:actions.addBodyHere'), run: () => openNewBody({ to: id }) },
      { id: 'way', label: t('explore:menu.way'), keys: 'W', run: () => exploreWay(id) },
      {
        id: 'shared',
        label: t('explore:menu.shared'),
        run: () => {
          choose([id]);
          explore({ is: 'shared' });
        },
      },
      { id: 'others', label: t('explore:menu.others'), keys: 'P', run: () => exploreOthers(id) },
      { id: 'focus', label: t('edit:actions.focus'), run: () => focusOn({ body: id, steps: 1 }) },
      ...(project.about.hub === id
        ? []
        : [{ id: 'hub', label: t('edit:actions.hub'), run: () => chooseHub(id) }]),
      { id: 'merge', label: t('edit:actions.merge'), run: () => openMerge(id) },
      ...(body.block ? [{ id: 'split', label: t('edit:actions.split'), run: () => openSplit(id) }] : []),
      {
        id: 'delete',
        label: t('edit:actions.delete'),
        keys: language === 'de' ? 'Entf' : 'Delete',
        run: () => openDelete([id]),
      },
    ];
  }
  if (tie) {
    const { id } = tie;
    return [
      { id: 'edit', label: t('edit:actions.edit'), keys: 'F2', run: () => editTie(id) },
      ...(DIRECTED.includes(tie.type)
        ? [{ id: 'reverse', label: t('edit:actions.reverse'), run: () => reverseTies([id]) }]
        : []),
      {
        id: 'delete',
        label: t('edit:actions.delete'),
        keys: language === 'de' ? 'Entf' : 'Delete',
        run: () => openDelete([], [id]),
      },
    ];
  }
  return [
    {
      id: 'add',
      label: t('edit:actions.addBody'),
      keys: 'N',
      run: () => openNewBody({ at: menu.place }),
    },
    { id: 'connect', label: t('edit:actions.connectMap'), keys: 'C', run: () => startConnecting(null) },
  ];
}
