/** A region or source that a person names while editing a record: added with it, in the same step. */
import { apply, type Change, NO_CHANGE, squash } from '../../model/change.ts';
import { newRegion, newSource, putRegionChange, putSourceChange } from '../../model/edit/records.ts';
import type { Id, Project, Region, SourceDocument, SourceRef } from '../../model/project.ts';

export type Along = {
  readonly region?: Omit<Region, 'id'>;
  readonly source?: Omit<SourceDocument, 'id'>;
};

export type WithAlong = {
  /** The project with what comes along. */
  readonly project: Project;
  readonly change: Change;
  /** Id of the new source; null = none came along. */
  readonly source: Id | null;
  /** Fields of a body that name what came along. @param source the citation as it is, for its lines */
  readonly fieldsOf: (source: SourceRef | null) => { readonly region?: Id; readonly source?: SourceRef };
};

export function withAlong(project: Project, along: Along): WithAlong {
  const region = along.region ? newRegion(project, along.region) : null;
  const source = along.source ? newSource(project, along.source) : null;
  const change = squash(
    region ? putRegionChange(project, region) : NO_CHANGE,
    source ? putSourceChange(project, source) : NO_CHANGE,
  );
  return {
    project: apply(project, change),
    change,
    source: source?.id ?? null,
    fieldsOf: (cited) => ({
      ...(region ? { region: region.id } : {}),
      ...(source ? { source: { document: source.id, lines: cited?.lines ?? '' } } : {}),
    }),
  };
}
