import { errorClass } from '@ostrom/protocol'
import { type Command, CommanderError } from 'commander'
import { nearestName } from './nearest-name.ts'

/** Exit status of a command that failed. */
const FAILURE_STATUS = 1

/** Exit status of a wrong command line, for which nothing was tried. */
const USAGE_STATUS = 2

/** A command was called with options or arguments that it does not have. */
export class CommandUsageError extends errorClass('CommandUsageError', {
  code: 'command-usage-invalid',
  retry: 'never',
  summary: 'The arguments or options of the command are invalid.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Run the command with --help to see its options and arguments.',
  ],
}) {}

/**
 * Returns whether commander threw this error after it printed help: then nothing remains to be
 * printed.
 */
export const isHelpShown = (error: unknown): error is CommanderError =>
  error instanceof CommanderError

/** The exit status for an error. */
export function exitStatusOf(error: unknown): number {
  // Help that replaces a missing subcommand means a wrong command line; requested help does not.
  if (isHelpShown(error)) return error.code === 'commander.help' ? USAGE_STATUS : 0
  return error instanceof CommandUsageError ? USAGE_STATUS : FAILURE_STATUS
}

/** Makes commander throw usage errors, so that the CLI prints them like all other errors. */
export const rejectInvalidUsage = (program: Command): Command =>
  program.configureOutput({ outputError: () => {} }).exitOverride(throwCommandUsageError)

function throwCommandUsageError(error: CommanderError): never {
  // This does not call `process.exit()`, because commands also run in the processes of tests.
  if (error.exitCode === 0 || error.code === 'commander.help') throw error
  throw new CommandUsageError({ reason: error.message.replace(/^error: /, '').replace(/\.$/, '') })
}

/**
 * Makes commands with an action of their own suggest the intended subcommand. Commander itself
 * treats a wrong subcommand as an extra argument, and suggests nothing.
 */
export function suggestSubcommands(command: Command): void {
  for (const inner of command.commands) suggestSubcommands(inner)
  if (command.commands.length === 0 || command.registeredArguments.length > 0) return
  command.exitOverride((error) => {
    const [word] = command.args
    if (error.code !== 'commander.excessArguments' || word === undefined) {
      throwCommandUsageError(error)
    }
    const names = command.commands.flatMap((inner) => [inner.name(), ...inner.aliases()])
    const nearest = nearestName(word, names)
    const hint = nearest === undefined ? `one of ${names.join(', ')}` : `Did you mean ${nearest}?`
    throw new CommandUsageError({ reason: `unknown command '${word}' (${hint})` })
  })
}
