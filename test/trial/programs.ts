/** Programs of other people that open what we write. Each is started, given files, and what it says is read. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { surroundings } from '../../src/cli/surroundings.ts';
import { type Pixels, readPng, readPpm } from './pixels.ts';
import { unpackWoff } from './woff.ts';

const MOST = 1 << 30;

/** Which of them are here. */
export function here(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

const run = (program: string, ...list: readonly string[]): Buffer =>
  execFileSync(program, [...list], { maxBuffer: MOST, stdio: ['ignore', 'pipe', 'ignore'] });

/** Faces for librsvg, which looks for them where the system keeps its own. */
export async function installFaces(folder: string): Promise<void> {
  const faces = join(folder, 'faces');
  mkdirSync(faces, { recursive: true });
  const parts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
  const files = [
    ...parts.flatMap((part) => [400, 600].map((weight) => `source-sans-3-${part}-${weight}-normal.woff`)),
    'noto-sans-arabic-arabic-400-normal.woff',
    'noto-emoji-emoji-400-normal.woff',
  ];
  for (const file of files) {
    writeFileSync(join(faces, file.replace('.woff', '.ttf')), unpackWoff(await surroundings.face(file)));
  }
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${faces}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = config;
}

/** librsvg. @param width in pixels */
export const rsvg = (svg: string, width: number): Pixels =>
  readPng(run('rsvg-convert', '-w', String(width), '--background-color', 'white', svg));

/** Poppler's picture of a page. */
export const poppler = (pdf: string, width: number, page = 1): Pixels =>
  readPpm(
    run(
      'pdftoppm',
      '-f',
      String(page),
      '-l',
      String(page),
      '-scale-to-x',
      String(width),
      '-scale-to-y',
      '-1',
      pdf,
    ),
  );

export const pdfText = (pdf: string): string => run('pdftotext', '-raw', pdf, '-').toString('utf8');

/** Names of faces, and whether each is in the file. */
export const pdfFaces = (pdf: string): readonly { readonly name: string; readonly isInside: boolean }[] =>
  run('pdffonts', pdf)
    .toString()
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const found = /^(\S+)\s+.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line);
      return { name: found?.[1] ?? line, isInside: found?.[2] === 'yes' };
    });

export const pdfPixelPictures = (pdf: string): number =>
  run('pdfimages', '-list', pdf).toString().trim().split('\n').length - 2;

export function pdfInfo(pdf: string): ReadonlyMap<string, string> {
  const lines = run('pdfinfo', pdf).toString().split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** LibreOffice turns all files of a folder into PDF. @returns the names of what came */
export function office(folder: string, ending: string, out: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (files.length === 0) return [];
  const { FONTCONFIG_FILE: _, ...environment } = process.env;
  spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${out}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...files.map((name) => join(folder, name)),
    ],
    { stdio: 'ignore', env: environment, timeout: 900_000 },
  );
  return readdirSync(out).filter((name) => name.endsWith('.pdf'));
}
