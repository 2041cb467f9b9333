import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms that keep nothing between two calls. */
const ROOMS = [
  'analysis',
  'base',
  'compare',
  'data',
  'drawing',
  'graph',
  'io',
  'layout',
  'model',
  'publish',
] as const;
/** What keeps something (the open network, its storage, workers), or puts something else in the place of a module. */
const KEEPS = /\/(state|views|jobs|figures|cli)\/|vi\.(mock|stub|useFake)|initWasm/;

/**
 * Test files that may share what has been read of `src` with others that the same worker runs: those of the rooms that keep
 * nothing and that ask for nothing above them. Reading it for each of them would take a third of the whole run.
 */
export const keepingNothing = (root: string): readonly string[] =>
  ROOMS.flatMap((room) =>
    readdirSync(join(root, 'test', room), { recursive: true, encoding: 'utf8' })
      .map((path) => join('test', room, path).replaceAll('\\', '/'))
      .filter((path) => /\.test\.tsx?$/.test(path) && !KEEPS.test(readFileSync(join(root, path), 'utf8'))),
  );
