/** The command line: `npm run -s drehscheibe -- analyse data/networks/dortmund-2023`. See help.ts for what it can do. */
import '../i18n/all.ts';
import { runAnalyse } from './analyse.ts';
import { type Command, parseArguments, type Wrong } from './arguments.ts';
import { runCheck } from './check.ts';
import { type Console, type ExitCode, languageOf, say } from './console.ts';
import { runConvert } from './convert.ts';
import { runFigure } from './figure.ts';
import { helpText } from './help.ts';
import { runMeasures } from './measures.ts';
import { runMerge } from './merge.ts';

const WRONG: Readonly<Record<Wrong['code'], readonly [de: string, en: string]>> = {
  'unknown-command': ['Unbekannter Befehl', 'Unknown command'],
  'unknown-option': ['Unbekannte Option', 'Unknown option'],
  'value-missing': ['Es fehlt ein Wert für', 'A value is missing for'],
  'path-missing': ['Es fehlt ein Pfad für', 'A path is missing for'],
  'too-many-paths': ['Zu viele Pfade, ab', 'Too many paths, from'],
  'bad-value': ['Dieser Wert ist nicht möglich', 'This value is not possible'],
};

export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  const command: Command | Wrong = parseArguments(args);
  if ('code' in command) {
    const [de, en] = WRONG[command.code];
    say(
      console,
      `${de}: ${command.value}\nHilfe: drehscheibe --help`,
      `${en}: ${command.value}\nHelp: drehscheibe --help`,
    );
    return 2;
  }
  switch (command.id) {
    case 'analyse':
      return runAnalyse(command, console);
    case 'convert':
      return runConvert(command, console);
    case 'merge':
      return runMerge(command, console);
    case 'check':
      return runCheck(command, console);
    case 'measures':
      return runMeasures(console);
    case 'figure':
      return runFigure(command, console);
    case 'help':
      console.out(helpText(console.language));
      return 0;
  }
}

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
process.exitCode = await run(args, {
  language: languageOf(langOption(args), process.env),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
