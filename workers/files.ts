import { expose } from 'comlink';
import { fingerprint, pseudonymCodes } from '../src/io/fingerprint.ts';
import { engine } from '../src/io/import/engine.ts';
import { readAnything, writeAnything } from '../src/io/index.ts';
import { lossOf } from '../src/io/loss.ts';
import { filesWork } from '../src/jobs/work/files.ts';
import { pseudonymise } from '../src/model/pseudonymise.ts';

expose(
  filesWork({
    readFiles: readAnything,
    writeProject: writeAnything,
    engine,
    lossOf,
    fingerprint,
    share: async (project, sharing, secret, language) =>
      pseudonymise(project, sharing, await pseudonymCodes(project.bodies.keys(), secret), language),
  }),
);
