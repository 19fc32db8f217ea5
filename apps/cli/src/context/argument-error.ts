import { BaseError, errorClass, InputInvalidError } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { errorCommands } from './error-commands.ts'

/** Options that have another name than the field of a library for which they stand. */
const optionsOfFields: Readonly<Record<string, string>> = {
  contextLength: 'context',
  evaluationRows: 'test',
  isQuantized: 'quantized',
  modelVersion: 'adapterVersion',
}

type CommandFailedValues = { readonly cause: BaseError; readonly details: readonly string[] }

/** An error of a library whose details name options of the command, or other commands. */
class CommandFailedError extends errorClass('CommandFailedError', {
  code: ({ cause }) => cause.code,
  retry: ({ cause }) => cause.retry,
  summary: ({ cause }) => cause.summary,
  details: ({ details }: CommandFailedValues) => details,
}) {}

const camelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Returns the option or argument that a field stands for, in a command or in one above it. */
function wordOf(field: string, command: Command | null): string | undefined {
  if (command === null) return undefined
  const names = [field, optionsOfFields[field]]
  const option = command.options.find((one) => names.includes(one.attributeName()))
  if (option) return option.long ?? option.short
  const argument = command.registeredArguments.find((one) => camelCase(one.name()) === field)
  return argument?.name() ?? wordOf(field, command.parent)
}

/** Returns a text with the names of options in place of the fields that it has in backticks. */
const withOptions = (text: string, command: Command): string =>
  text.replaceAll(/`([a-zA-Z]+)`/g, (whole, field: string) => {
    const word = wordOf(field, command)
    return word?.startsWith('-') ? word : whole
  })

/**
 * Returns an error of a library in the words of a command: an invalid input is an invalid option or
 * argument, fields in backticks are options, and a remedy names its command. A field that the
 * command does not have, such as one of a job's file, keeps its name.
 */
export function argumentErrorOf(error: unknown, command: Command): unknown {
  if (!BaseError.is(error) || error instanceof CommandUsageError) return error
  if (error instanceof InputInvalidError) {
    const { field, value } = error
    const expected = withOptions(error.expected, command)
    const argument = wordOf(field, command) ?? field
    return new ArgumentInvalidError({ argument, value, expected, cause: error })
  }
  const own = error.details.map((detail) => withOptions(detail, command))
  const added = errorCommands[error.code]
  const namesCommand = own.some((detail) => detail.includes('`ostrom '))
  const details = added === undefined || namesCommand ? own : [...own, added]
  const isSame = details.every((detail, at) => detail === error.details[at])
  return isSame ? error : new CommandFailedError({ cause: error, details })
}
