/** A fingerprint follows the content, not the file or the order of records. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, fingerprint } from '../../src/io/fingerprint.ts';
import { readFiles, writeProject } from '../../src/io/index.ts';
import type { Project, Table } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';
import { anyProject } from '../model/arbitrary.ts';

const turned = <T>(table: Table<T>): Table<T> => new Map([...table].reverse());

test('SHA-256 of the canonical text, as another implementation computes it', async () => {
  const project = bundled('dortmund-2023');
  const expected = createHash('sha256').update(canonical(project)).digest('hex');
  expect(await fingerprint(project)).toBe(expected);
});

test.each(['project-file', 'data-package'])('the same from a %s', async (format) => {
  const project = bundled('dortmund-2023');
  const back = readFiles(writeProject(format, project)).project!;
  expect(await fingerprint(back)).toBe(await fingerprint(project));
});

test('order does not matter, content does', () =>
  fc.assert(
    fc.asyncProperty(anyProject, async (project) => {
      const other: Project = { ...project, bodies: turned(project.bodies), ties: turned(project.ties) };
      expect(await fingerprint(other)).toBe(await fingerprint(project));
      const [first] = project.bodies.values();
      const edited = new Map(project.bodies).set(first!.id, { ...first!, label: `${first!.label}!` });
      expect(await fingerprint({ ...project, bodies: edited })).not.toBe(await fingerprint(project));
    }),
  ));
