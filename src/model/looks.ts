/** How the network can be looked at: ids of layouts and of outlines, as figures, scenes, saved views and addresses keep them. */
import type { Id } from './project.ts';

export const LAYOUTS = [
  'sector-wheel',
  'force',
  'two-mode',
  'sector-triangle',
  'layered',
  'geographic',
  'circular',
  'by-hand',
] as const;
export type LayoutId = (typeof LAYOUTS)[number];

/** By what outlines are drawn around bodies that lie together. */
export const HULLS = ['sector', 'group', 'region'] as const;
export type HullId = (typeof HULLS)[number];

/** A body and those within so many steps of it. */
export type Focus = { readonly body: Id; readonly steps: number };
