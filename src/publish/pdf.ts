import type { Maker } from './publish.ts';

export const writePdf: Maker<'pdf'> = () => Promise.reject(new Error('not written yet'));
