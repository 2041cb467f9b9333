import { expose } from 'comlink';
import { readFiles, writeProject } from '../src/io/index.ts';
import { filesWork } from '../src/jobs/work/files.ts';

expose(filesWork({ readFiles, writeProject }));
