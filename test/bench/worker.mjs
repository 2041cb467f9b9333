/** Entry of a thread: Node takes no TypeScript hook from the main thread, so each registers its own. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
