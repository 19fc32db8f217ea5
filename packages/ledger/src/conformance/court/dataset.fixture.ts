import { type AccountId, Dataset, type Hash } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import type { TransactionWithId } from '../../transaction.ts'
import { hashOf } from './fixture.ts'

/** Returns the canonical bytes of a manifest of a creator; each seed gives another dataset. */
export const manifestBy = (creator: AccountId, seed: number): Uint8Array =>
  Dataset.encode({
    name: `rows ${seed}`,
    creator,
    license: { spdx: 'MIT' },
    format: 'jsonl',
    data: { cid: 'bafyrows', sha256: hashOf(seed), bytes: 16n },
    records: 1n,
    description: '',
  })

/**
 * Challenges a dataset with its present terms hash, or with a zero hash if the chain lacks the
 * dataset.
 */
export async function challengeDataset(
  ledger: Ledger,
  { dataset, evidence }: { readonly dataset: Hash; readonly evidence: Hash },
): Promise<TransactionWithId> {
  const datasets = requireMember(ledger, 'datasets')
  const { termsHash = hashOf(0) } = (await datasets.dataset(dataset)) ?? {}
  return await datasets.disputeDataset({ dataset, termsHash, evidence })
}
