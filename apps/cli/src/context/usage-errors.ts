import { BaseError } from '@ostrom/protocol'
import type { Command, CommanderError } from 'commander'

/** A command was called with options or arguments that it does not have. */
export class CommandUsageError extends BaseError<'command-usage-invalid'> {
  override readonly name = 'CommandUsageError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'command-usage-invalid',
      retry: 'never',
      summary: 'The arguments or options of the command are invalid.',
      details: [
        `Reason: ${reason}.`,
        'Run the command with --help to see its options and arguments.',
      ],
    })
  }
}

/** Makes commander throw usage errors, so that the CLI prints them like all other errors. */
export const rejectInvalidUsage = (program: Command): Command =>
  program.configureOutput({ outputError: () => {} }).exitOverride(throwCommandUsageError)

function throwCommandUsageError(error: CommanderError): never {
  // Help was asked for, or the version, and is printed.
  if (error.exitCode === 0) process.exit(0)
  // Help in place of a missing command: it is printed, too.
  if (error.code === 'commander.help') process.exit(1)
  throw new CommandUsageError({ reason: error.message.replace(/^error: /, '').replace(/\.$/, '') })
}
