import type { Maker } from './publish.ts';

export const writePptx: Maker<'pptx'> = () => Promise.reject(new Error('not written yet'));
