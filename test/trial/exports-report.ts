/** The table of the export trial: the worst of each check, and every case that does not hold. */
import type { Judged } from './exports-checks.ts';

/** The most that a check may give; what is not listed is told and not judged. */
const LIMITS: Readonly<Record<string, number>> = {
  'SVG: librsvg unlike Chromium, %': 3,
  'SVG: texts over each other': 0,
  'SVG: texts beyond the page': 0,
  'PDF: words not found': 0,
  'PDF: faces not inside': 0,
  'PDF: pictures of pixels': 0,
  'PDF: page off, in points': 0.1,
  'PDF: not tagged': 0,
  'PDF: off from SVG, % of the width': 0.5,
  'PDF: unlike SVG, %': 3,
  'PPTX: bodies not found': 0,
  'PPTX: words not found': 0,
  'PNG: pixels across off': 1,
  'PNG: unlike SVG, %': 3,
  'HTML: words not found': 0,
  'PPTX: off from SVG, % of the width': 0.5,
  'PPTX: ties not glued': 0,
  'PPTX: pictures of pixels': 0,
  'PPTX: notes missing': 0,
  'LibreOffice: slides not opened': 0,
  'HTML: errors, policy, requests': 0,
  'HTML: no bodies': 0,
  'HTML: no title': 0,
  'HTML, kB': 400,
  'PNG: dpi off 300': 0,
  'PNG: pixels off 13⅓ inches': 0,
  'DOCX: headings not found by LibreOffice': 0,
  'DOCX: chapter without headings': 0,
};

export type Report = { readonly text: string; readonly faults: readonly string[] };

export function reportOf(judged: ReadonlyMap<string, Judged>, withOffice: boolean): Report {
  const checks = [...new Set([...judged.values()].flatMap((each) => Object.keys(each)))];
  const faults: string[] = [];
  const rows = checks.map((check) => {
    let worst = { name: '', value: Number.NEGATIVE_INFINITY };
    let sum = 0;
    let asked = 0;
    for (const [name, values] of judged) {
      const value = values[check];
      if (value === undefined) continue;
      sum += value;
      asked++;
      if (value > worst.value) worst = { name, value };
      const limit = LIMITS[check];
      if (limit !== undefined && !(value <= limit)) faults.push(`${name} – ${check}: ${short(value)}`);
    }
    const limit = LIMITS[check];
    return `| ${check} | ${limit === undefined ? '' : short(limit)} | ${short(sum / asked)} | ${short(worst.value)} | ${worst.value > 0 ? worst.name : ''} |`;
  });
  const text = [
    '# Exports, opened by other programs',
    '',
    `${judged.size} sets of files: every template × bundled network, every layout on three networks, every chart on one to three, languages and templates taking turns; every layout and chart with names that look like markup, in emoji, in Arabic, of 300 letters; three networks by the command line. Written by \`npm run trial:exports${withOffice ? ' -- --office' : ''}\`.`,
    '',
    '| check | at most | mean | worst | of |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    faults.length === 0
      ? 'Nothing is beyond its limit.'
      : `Beyond their limits (${faults.length}):\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    '',
  ].join('\n');
  return { text, faults };
}

const short = (value: number): string => String(Number(value.toFixed(value < 10 ? 2 : 0)));
