/** The command line: `npm run -s drehscheibe -- analyse data/networks/dortmund-2023`. See help.ts for what it can do. */
import { parseArguments } from './arguments.ts';
import { type Console, languageOf } from './console.ts';
import { run } from './run.ts';
import { isPart, spread } from './spread.ts';

function langOption(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang');
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

const args = process.argv.slice(2);
// A closed pipe (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const part = isPart(process.env);
const console: Console = {
  language: languageOf(langOption(args), process.env),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  part,
};
const command = parseArguments(args);
const shared = part || 'code' in command ? null : await spread(command, process.argv[1]!, console);
process.exitCode = shared ?? (await run(args, console));
