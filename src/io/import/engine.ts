/** The three steps of an import, as the file worker offers them. */
import { glimpse } from './glimpse.ts';
import type { ImportEngine } from './import.ts';
import { inspect } from './inspect.ts';
import { stage } from './stage.ts';
import { suggest } from './suggest.ts';

export const engine: ImportEngine = { inspect, suggest, stage, glimpse };
