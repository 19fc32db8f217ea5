import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { mergeMethods } from '../../command-line/option-values.ts'

const fraction = (argument: string) => numberArgument({ argument, min: 0, max: 1, whole: false })

const weightArgument = numberArgument({ argument: '--weight', min: -100, max: 100, whole: false })

const weightsArgument = (value: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  weightArgument(value),
]

/** Adds the options of `MergeNameOptions`; `noun` is the name of the merged parts. */
export const withMergeName = (command: Command, noun: string, named: string): Command =>
  command
    .requiredOption('--as <alias>', `name of the ${named}`)
    .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
    .option(
      '--weight <number...>',
      `weight of each ${noun}, in order; 1 when absent`,
      weightsArgument,
    )

/** Adds the options of `MergeCommandOptions`. */
export const withMergeMethod = (command: Command, noun: string): Command =>
  withMergeName(command, noun, 'merged model')
    .option('--method <method>', `one of ${mergeMethods.join(', ')}`, 'linear')
    .option(
      '--interpolation <number>',
      'slerp: interpolation factor from the first to the second',
      fraction('--interpolation'),
      0.5,
    )
    .option(
      '--density <number>',
      'ties: fraction of each change to keep',
      fraction('--density'),
      0.2,
    )
