import { expose } from 'comlink';
import { paintWork } from '../src/jobs/work/paint.ts';
import { createPainter } from '../src/publish/canvas.ts';

declare const self: DedicatedWorkerGlobalScope;

const painter = createPainter({
  addFace: async (family, bytes) => {
    const face = new FontFace(family, bytes, { weight: '200 900' });
    self.fonts.add(await face.load());
    return () => void self.fonts.delete(face);
  },
  pause: () => new Promise((done) => setTimeout(done)),
});

expose(paintWork(painter));
