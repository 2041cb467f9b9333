import { expose } from 'comlink';
import { layoutWork } from '../src/jobs/work/layout.ts';
import { LAYOUTS_BY_ID } from '../src/layout/index.ts';

expose(layoutWork(LAYOUTS_BY_ID));
