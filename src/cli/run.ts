/** A command with its arguments → what it prints and how it ends. */
import '../i18n/all.ts';
import { runAnalyse } from './analyse.ts';
import { type Command, parseArguments, type Wrong } from './arguments.ts';
import { runCheck } from './check.ts';
import { runCompare } from './compare.ts';
import { type Console, type ExitCode, say } from './console.ts';
import { runConvert } from './convert.ts';
import { runFigure } from './figure.ts';
import { helpText } from './help.ts';
import { runMeasures } from './measures.ts';
import { runMerge } from './merge.ts';
import { runMethods } from './methods.ts';
import { runReport } from './report.ts';
import { runTestCommand } from './test.ts';

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
    const possible = command.possible ?? '';
    say(
      console,
      `${de}: ${command.value}${possible && `\nMöglich: ${possible}`}\nHilfe: drehscheibe --help`,
      `${en}: ${command.value}${possible && `\nPossible: ${possible}`}\nHelp: drehscheibe --help`,
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
    case 'compare':
      return runCompare(command, console);
    case 'test':
      return runTestCommand(command, console);
    case 'check':
      return runCheck(command, console);
    case 'measures':
      return runMeasures(console);
    case 'methods':
      return runMethods(command, console);
    case 'figure':
      return runFigure(command, console);
    case 'report':
      return runReport(command, console);
    case 'help':
      console.out(helpText(console.language));
      return 0;
  }
}
