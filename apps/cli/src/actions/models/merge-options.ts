import type { MergeMethod } from '@ostrom/model-metadata'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { mergeMethods } from '../../command-line/option-values.ts'

/** Options that name the result of a merge; every merge command has them. */
export type MergeNameOptions = {
  readonly as: string
  readonly weight?: readonly number[]
  readonly license: string
}

/** Options of a merge: the names, the method, and the parameters of this method. */
export type MergeCommandOptions = MergeNameOptions & {
  readonly method: string
  readonly interpolation: number
  readonly density: number
}

/** @throws {ArgumentInvalidError} No merge method has this name. */
export function mergeMethodOf({
  method,
  interpolation,
  density,
}: MergeCommandOptions): MergeMethod {
  const kind = mergeMethods.find((candidate) => candidate === method)
  if (kind === 'slerp') return { kind, share: interpolation }
  if (kind === 'ties') return { kind, density }
  if (kind) return { kind }
  const expected = `one of ${mergeMethods.join(', ')}`
  throw new ArgumentInvalidError({ argument: '--method', value: method, expected })
}

/**
 * Returns one weight for each named model or adapter. Without `--weight`, each weight is 1.
 *
 * @throws {ArgumentInvalidError} The number of weights differs from the number of names.
 */
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
