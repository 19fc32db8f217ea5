import { type Ledger, requireMember } from '@ostrom/ledger'
import { type AccountId, assert, Dataset, type Hash, Hex } from '@ostrom/protocol'

type DatasetSeed = { readonly seed: number }

/**
 * Returns the canonical bytes of a manifest with `creator` as its creator. Each seed gives another
 * manifest.
 */
const manifestBy = (creator: AccountId, { seed }: DatasetSeed): Uint8Array =>
  Dataset.encode({
    name: `bench ${seed}`,
    creator,
    license: { spdx: 'MIT' },
    format: 'jsonl',
    data: { cid: 'bafkreibench', sha256: Hex.zeroHash, bytes: 1n },
    records: 1n,
    description: '',
  })

/** Returns the id of the dataset that an account can propose for a seed. */
export const datasetBy = ({ account }: Pick<Ledger, 'account'>, seed: DatasetSeed): Hash =>
  Hex.sha256Hex(manifestBy(account, seed))

/** Proposes a dataset, and challenges it from another account. Returns the id of the case. */
export async function disputeNewDataset(
  { proposer, challenger }: { readonly proposer: Ledger; readonly challenger: Ledger },
  seed: DatasetSeed,
): Promise<bigint> {
  const datasets = requireMember(proposer, 'datasets')
  const manifest = manifestBy(proposer.account, seed)
  await datasets.proposeDataset({ manifest, cid: 'bafkreibench', license: 'MIT' })
  const dataset = datasetBy(proposer, seed)
  const record = await datasets.dataset(dataset)
  assert(record, 'the dataset was proposed')
  const { termsHash } = record
  const words = { dataset, termsHash, evidence: Hex.sha256Hex(manifest) }
  return (await requireMember(challenger, 'datasets').disputeDataset(words)).id
}
