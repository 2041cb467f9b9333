/** The command line without a process: the same command, its two outputs and how it ends, in a tenth of the time. */
import { type Console, languageOf } from '../../src/cli/console.ts';
import { run } from '../../src/cli/run.ts';

export type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** @param args as a person types them; the language is English unless `--lang` says otherwise */
export async function inside(...args: readonly string[]): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const at = args.indexOf('--lang');
  const option = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  const console: Console = {
    language: languageOf(option, { LC_ALL: 'en_GB.UTF-8' }),
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  };
  const status = await run(args, console);
  return { status, stdout, stderr };
}
