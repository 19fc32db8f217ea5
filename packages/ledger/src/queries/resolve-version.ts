import { type Hash, Hex } from '@ostrom/protocol'
import type { Ledger } from '../ledger.ts'
import { effectiveModelStatus } from './effective-model-status.ts'
import type { MarketReader } from './market.ts'

/** What tells which version a name stands for. The market is asked only for a recommended one. */
export type VersionReads = {
  readonly ledger: Ledger
  readonly market: Pick<MarketReader, 'sync' | 'offersFor'>
}

/**
 * Returns the version that a client means. A hash is itself. A name is the version that votes
 * recommend of the model, while it is offered and open for work; otherwise the one that its
 * creator's alias names.
 *
 * @returns `undefined` for what the chain does not know.
 */
export async function resolveVersion(
  { ledger, market }: VersionReads,
  model: string,
): Promise<Hash | undefined> {
  if (Hex.is(model, 32)) return (await ledger.modelVersion(model)) && model
  const recommended = await ledger.governance?.promotedVersion(model)
  if (recommended !== undefined) {
    const { status } = (await effectiveModelStatus(ledger, recommended)) ?? {}
    const isOpen = status === 'active' || status === 'warned'
    await market.sync()
    if (isOpen && (await market.offersFor(recommended)).length > 0) return recommended
  }
  return await ledger.resolveModel(model)
}
