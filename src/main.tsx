/** Entry: words and state first, then the window; the last session or the first bundled network fills it. */
import '@fontsource-variable/source-sans-3/wght.css';
import './views/shell/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from './state/start.ts';
import { store } from './state/store.ts';
import { App } from './views/shell/app.tsx';
import { VIEW } from './views/shell/load.ts';

const ready = start();
// On its way with the words, not after them.
void VIEW[store.getState().view].load().catch(() => {});
await ready;
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
