/** The project, as the same object for as long as no picture of it would look different: figures may come and change meanwhile. */
import { useRef } from 'react';
import type { Project } from '../../model/project.ts';
import { isSameData } from '../../state/figures/fingerprint.ts';
import { useApp } from '../../state/store.ts';

export function useData(): Project {
  const project = useApp((s) => s.project);
  const kept = useRef(project);
  if (!isSameData(kept.current, project)) kept.current = project;
  return kept.current;
}
