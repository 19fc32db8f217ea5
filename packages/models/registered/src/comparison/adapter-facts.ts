import type { Ledger, ModelAdapter } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'

/** The registered facts about an adapter that a comparison shows. */
export type AdapterFacts = Pick<
  ModelAdapter,
  'base' | 'rank' | 'alpha' | 'targetModules' | 'trainingSteps' | 'datasetHash'
>

/**
 * Returns the registered facts about a version that is an adapter; `undefined` for any other
 * version.
 */
export async function adapterFactsOf(
  ledger: Pick<Ledger, 'adapters'>,
  version: Hash,
): Promise<AdapterFacts | undefined> {
  const found = await ledger.adapters?.adapter(version)
  if (!found) return undefined
  const { base, rank, alpha, targetModules, trainingSteps, datasetHash } = found
  return { base, rank, alpha, targetModules, trainingSteps, datasetHash }
}
