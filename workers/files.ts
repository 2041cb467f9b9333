import { expose } from 'comlink';
import { alikeIn } from '../src/io/alike.ts';
import { fingerprint } from '../src/io/fingerprint.ts';
import { engine } from '../src/io/import/engine.ts';
import { readAnything, writeAnything } from '../src/io/index.ts';
import { lossOf } from '../src/io/loss.ts';
import { share } from '../src/io/share.ts';
import { filesWork } from '../src/jobs/work/files.ts';

expose(
  filesWork({
    readFiles: readAnything,
    writeProject: writeAnything,
    engine,
    lossOf,
    alikeIn,
    fingerprint,
    practice: async () => (await import('../src/practice/large.ts')).default(),
    share,
  }),
);
