import type { Ledger, ModelAdapter } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'

/** Terms of an adapter. */
export type AdapterFacts = Pick<
  ModelAdapter,
  'base' | 'rank' | 'alpha' | 'targetModules' | 'trainingSteps' | 'datasetHash'
>

/** Returns the terms of an adapter version; `undefined` for any other version. */
export async function adapterFactsOf(
  ledger: Pick<Ledger, 'adapters'>,
  version: Hash,
): Promise<AdapterFacts | undefined> {
  const found = await ledger.adapters?.adapter(version)
  if (!found) return undefined
  const { base, rank, alpha, targetModules, trainingSteps, datasetHash } = found
  return { base, rank, alpha, targetModules, trainingSteps, datasetHash }
}
