/** The documents behind what is looked at: those that the counted ties cite. */
import { type Cited, citeKey, NO_PUBLICATION } from '../base/publication.ts';
import type { Lensed } from './lens.ts';
import type { Id, Project, SourceDocument } from './project.ts';

/** In the order of the project's sources. */
export function documentsOf(project: Project, { ties }: Pick<Lensed, 'ties'>): readonly SourceDocument[] {
  const cited = new Set<Id | undefined>(ties.map(({ tie }) => tie?.evidence?.document));
  return [...project.sources.values()].filter(({ id }) => cited.has(id));
}

/** Documents as entries of a bibliography; a publisher stands where an author would. */
export function citedDocuments(documents: readonly SourceDocument[]): readonly Cited[] {
  const taken = new Set<string>();
  return documents.map(({ id, title, publisher, year }, i) => {
    const own = citeKey(id).replace(/^\d+/, '');
    const key = own === '' || taken.has(own) ? `document${i + 1}` : own;
    taken.add(key);
    const by = publisher === '' ? id : publisher;
    return {
      key,
      publication: {
        ...NO_PUBLICATION,
        authors: [{ family: by, given: '' }],
        title: title === '' ? id : title,
        publisher: by,
        year,
      },
    };
  });
}
