/** Entry: words and state first, then the window; the last session or the first bundled network fills it. */
import '@fontsource-variable/source-sans-3/wght.css';
import './views/shell/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from './state/start.ts';
import { App } from './views/shell/app.tsx';

start();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
