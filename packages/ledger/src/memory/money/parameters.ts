import { governedParameterNames } from '@ostrom/protocol/governed-numbers'
import type { ChainParameters } from '../../chain-parameters.ts'
import { isInUnits, parameterField } from '../../governance/parameter-values.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'

/** Parameters whose amounts are shares of the minimum stake. */
const stakeShares = governedParameterNames.filter(isInUnits).map(parameterField)

/**
 * Returns the amounts of `stakeShares` for another minimum stake, so that each stays the same share
 * of it.
 */
const sharesOf = (former: ChainParameters, stakeMin: bigint): Partial<ChainParameters> =>
  Object.fromEntries(
    stakeShares.map((name) => [name, (BigInt(former[name]) * stakeMin) / former.stakeMin]),
  )

/** Sets a parameter at once. Does not check the sender. */
export function setParameter(
  context: TransactionContext,
  name: keyof ChainParameters,
  value: bigint,
): void {
  const typed = name === 'feeBps' ? Number(value) : value
  const { state } = context
  const former = parametersOf(state)
  const shares = name === 'stakeMin' ? sharesOf(former, value) : {}
  state.parameters.set('now', { ...former, ...shares, [name]: typed })
  context.emit({ kind: 'parameter-changed', name, value })
}
