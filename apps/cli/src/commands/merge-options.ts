import type { MergeMethod } from '@ostrom/model-metadata'
import type { Command } from 'commander'
import { ArgumentInvalidError, numberArgument } from '../context/arguments.ts'

/** What every merge is named by. */
export type MergeNameOptions = {
  readonly as: string
  readonly weight?: readonly number[]
  readonly license: string
}

/** How a merge is made. */
export type MergeCommandOptions = MergeNameOptions & {
  readonly method: string
  readonly interpolation: number
  readonly density: number
}

const methods = ['linear', 'slerp', 'ties'] as const

const fraction = (argument: string) => numberArgument({ argument, min: 0, max: 1, whole: false })
const weightArgument = numberArgument({ argument: '--weight', min: -100, max: 100, whole: false })
const weightsArgument = (value: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  weightArgument(value),
]

/** Options of `MergeNameOptions`, for parts called `noun`. */
export const withMergeName = (command: Command, noun: string, named: string): Command =>
  command
    .requiredOption('--as <alias>', `name of the ${named}`)
    .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
    .option(
      '--weight <number...>',
      `weight of each ${noun}, in order; 1 when absent`,
      weightsArgument,
    )

/** Options of `MergeCommandOptions`. */
export const withMergeMethod = (command: Command, noun: string): Command =>
  withMergeName(command, noun, 'merged model')
    .option('--method <method>', `one of ${methods.join(', ')}`, 'linear')
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

/** @throws {ArgumentInvalidError} No such method. */
export function mergeMethodOf({
  method,
  interpolation,
  density,
}: MergeCommandOptions): MergeMethod {
  const kind = methods.find((candidate) => candidate === method)
  if (kind === 'slerp') return { kind, share: interpolation }
  if (kind === 'ties') return { kind, density }
  if (kind) return { kind }
  const expected = `one of ${methods.join(', ')}`
  throw new ArgumentInvalidError({ argument: '--method', value: method, expected: expected })
}

/** A weight for each part. @throws {ArgumentInvalidError} More or fewer are named. */
export function mergeWeightsOf(
  names: readonly string[],
  { weight = names.map(() => 1) }: MergeNameOptions,
  noun: string,
): readonly number[] {
  if (weight.length === names.length) return weight
  throw new ArgumentInvalidError({
    argument: '--weight',
    value: `${weight.length}`,
    expected: `one for each ${noun}`,
  })
}
