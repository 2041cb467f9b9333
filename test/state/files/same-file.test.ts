/** Project files on disk: written again where they were, asked about when changed elsewhere, never into another's file. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAnything } from '../../../src/io/index.ts';
import { isSealedFile, sealFile, unsealFile } from '../../../src/io/sealed-file.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import { emptyProject } from '../../../src/model/project.ts';
import { openProject } from '../../../src/state/actions.ts';
import {
  expectBack,
  expectSealed,
  type FileHandle,
  forgetFiles,
  goesBack,
  hasCome,
} from '../../../src/state/files/file-links.ts';
import { fileNameOf } from '../../../src/state/files/file-name.ts';
import { saveProject } from '../../../src/state/files/same-file.ts';
import { INITIAL, type ProjectCard, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const work: Pick<Jobs, 'writeFiles'> = {
  writeFiles: async (format, project, _, options) => writeAnything(format, project, options),
};

/** A file on a disk that everybody can write. */
class Disk {
  text = '';
  modified = 1000;
  writes = 0;
  permission: PermissionState = 'granted';
  failing: Error | null = null;
  constructor(readonly name: string) {}
  readonly handle = (): FileHandle => ({
    name: this.name,
    getFile: async () => new File([this.text], this.name, { lastModified: this.modified }),
    queryPermission: async () => this.permission,
    requestPermission: async () => this.permission,
    createWritable: async () => {
      if (this.failing) throw this.failing;
      let text = '';
      return {
        write: async (bytes: Uint8Array) => {
          text += new TextDecoder().decode(bytes);
        },
        close: async () => {
          this.text = text;
          this.modified += 1000;
          this.writes++;
        },
      } as unknown as FileSystemWritableFileStream;
    },
  });
  byOthers(text: string): void {
    this.text = text;
    this.modified += 5000;
  }
}

let asked: string[] = [];
let next: Disk | Error | null = null;
/** The file that the person will choose when asked for a place. */
function offered(name: string): Disk {
  const disk = new Disk(name);
  next = disk;
  return disk;
}
const s = () => store.getState();
const project = bundled('delmenhorst-2012');

beforeEach(() => {
  store.setState({ ...INITIAL, project, openKey: 'one' }, true);
  forgetFiles();
  asked = [];
  Object.assign(globalThis, {
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
      asked.push(suggestedName);
      if (next instanceof Disk) return next.handle();
      throw next ?? new DOMException('', 'AbortError');
    },
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
});

const answered = async (answer: 'overwrite' | 'as' | null) => {
  await expect.poll(() => s().dialog?.is).toBe('file-changed');
  const { dialog } = s();
  if (dialog?.is === 'file-changed') dialog.answer(answer);
};

describe('saving', () => {
  test('asks once, then writes to the same file again', async () => {
    const disk = offered('netz.drehscheibe.json');
    expect(await saveProject({}, work)).toBe(true);
    expect(await saveProject({}, work)).toBe(true);
    expect(asked).toEqual(['Delmenhorst-2012.drehscheibe.json']);
    expect(disk.writes).toBe(2);
    expect(JSON.parse(disk.text).about.id).toBe('delmenhorst-2012');
    expect(s().files.get('one')).toMatchObject({ name: 'netz.drehscheibe.json', encrypted: false });
    await saveProject({ as: true }, work);
    expect(asked).toHaveLength(2);
  });

  test('a file that was changed elsewhere is not written over unless the person says so', async () => {
    const disk = offered('netz.json');
    await saveProject({}, work);
    disk.byOthers('{"anders":1}');
    let saving = saveProject({}, work);
    await answered(null);
    expect(await saving).toBe(false);
    expect(disk.text).toBe('{"anders":1}');

    saving = saveProject({}, work);
    await answered('overwrite');
    expect(await saving).toBe(true);
    expect(disk.text).toContain('delmenhorst-2012');

    disk.byOthers('{"anders":2}');
    const other = offered('zweite.json');
    saving = saveProject({}, work);
    await answered('as');
    expect(await saving).toBe(true);
    expect(disk.text).toBe('{"anders":2}');
    expect(other.text).toContain('delmenhorst-2012');
    // From now on it is the other file's.
    await saveProject({}, work);
    expect([disk.writes, other.writes]).toEqual([2, 2]);
  });

  test('another project never goes into this one’s file', async () => {
    const disk = offered('netz.json');
    await saveProject({}, work);
    store.setState({ openKey: 'two', project: bundled('dortmund-2023') });
    const other = offered('zwei.json');
    await saveProject({}, work);
    expect([disk.writes, other.writes]).toEqual([1, 1]);
    expect(disk.text).toContain('delmenhorst-2012');
  });

  test('a refusal and a failure are said, and the old file stays', async () => {
    const disk = offered('netz.json');
    await saveProject({}, work);
    const before = disk.text;
    disk.permission = 'denied';
    expect(await saveProject({}, work)).toBe(false);
    disk.permission = 'granted';
    disk.failing = new DOMException('no room', 'QuotaExceededError');
    expect(await saveProject({}, work)).toBe(false);
    expect(disk.text).toBe(before);
    expect(
      s()
        .notices.map((n) => n.key)
        .slice(-2),
    ).toEqual(['commands:notice.fileRefused', 'commands:notice.notWritten']);
  });

  test('closing the question is no error', async () => {
    next = null;
    expect(await saveProject({}, work)).toBe(false);
    expect(s().notices).toEqual([]);
  });

  test('an encrypted file is encrypted again, also under another name', async () => {
    const disk = offered('netz.drehscheibe.enc.json');
    await saveProject({ passphrase: 'vier Worte und mehr' }, work);
    const first = disk.text;
    expect(asked).toEqual(['Delmenhorst-2012.drehscheibe.enc.json']);
    await saveProject({}, work);
    const file = { name: disk.name, bytes: new TextEncoder().encode(disk.text) };
    expect(disk.text).not.toBe(first);
    expect(isSealedFile(file)).toBe(true);
    const opened = await unsealFile(file, 'vier Worte und mehr');
    expect(opened.ok && new TextDecoder().decode(opened.file.bytes)).toContain('delmenhorst-2012');
    const other = offered('andere.enc.json');
    await saveProject({ as: true }, work);
    expect(isSealedFile({ name: '', bytes: new TextEncoder().encode(other.text) })).toBe(true);
  });

  test('an encrypted project is not written in plain without a word', async () => {
    const disk = offered('netz.json');
    store.setState({ cards: [{ isOpen: true, encrypted: true, key: 'one' } as ProjectCard] });
    expect(await saveProject({}, work)).toBe(false);
    expect(s().dialog?.is).toBe('seal-file');
    expect(disk.writes).toBe(0);
    expect(await saveProject({ plain: true }, work)).toBe(true);
    expect(disk.text).toContain('"drehscheibe"');
  });
});

describe('opening', () => {
  const comes = (key: string, of = project) => {
    openProject(of);
    store.setState({ openKey: key });
  };

  test('a project goes back to the file that it came from', async () => {
    const disk = new Disk('kam.json');
    disk.text = 'alt';
    expectBack(disk.handle());
    comes('three');
    await hasCome();
    expect(s().files.get('three')?.name).toBe('kam.json');
    expect(await saveProject({}, work)).toBe(true);
    expect(asked).toEqual([]);
    expect(disk.writes).toBe(1);
  });

  test('one that was opened with a passphrase goes back encrypted', async () => {
    const disk = new Disk('kam.enc.json');
    expectBack(disk.handle());
    expectSealed('vier Worte und mehr');
    comes('three');
    await hasCome();
    await saveProject({}, work);
    expect(disk.text).toContain('drehscheibe-sealed');
  });

  test('a file of which nothing came belongs to no project that is opened later', async () => {
    const disk = new Disk('kaputt.json');
    expectBack(disk.handle());
    await hasCome();
    comes('later');
    await hasCome();
    offered('neu.json');
    await saveProject({}, work);
    expect(disk.writes).toBe(0);
    expect(asked).toHaveLength(1);
  });

  test('nor does one whose turn was taken by another opening', async () => {
    const disk = new Disk('spaet.json');
    expectBack(disk.handle());
    comes('first');
    comes('second');
    await hasCome();
    expect(s().files.size).toBe(0);
  });

  test('only single project files are written back', async () => {
    const [plain] = await writeAnything('project-file', project);
    expect(goesBack([plain!])).toBe(true);
    expect(goesBack([await sealFile(plain!, 'vier Worte und mehr')])).toBe(true);
    expect(goesBack([plain!, plain!])).toBe(false);
    expect(goesBack([{ name: 'liste.csv', bytes: new TextEncoder().encode('a;b\n1;2') }])).toBe(false);
  });
});

test.each([
  ['Selbsthilfe in Gütersloh', 'Selbsthilfe-in-Gütersloh.drehscheibe.json'],
  ['../../etc/passwd', 'etc-passwd.drehscheibe.json'],
  ['Netz: „A“ / B?', 'Netz-A-B.drehscheibe.json'],
  ['…', 'x1.drehscheibe.json'],
])('%s is called %s', (name, file) => {
  const of = emptyProject({ id: 'x1', name: { de: name } });
  expect(fileNameOf({ project: of, language: 'de' }, false)).toBe(file);
});
