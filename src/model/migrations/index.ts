/**
 * Upgraders of the project file, oldest first: the n-th turns version n into version n + 1. A new version adds one file
 * `v<n>-to-v<n+1>.ts` here, one line below, and keeps an old file as a fixture. An upgrader gets and gives plain JSON.
 */
import { v1ToV2 } from './v1-to-v2.ts';

export type Upgrader = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export const UPGRADERS: readonly Upgrader[] = [v1ToV2];
