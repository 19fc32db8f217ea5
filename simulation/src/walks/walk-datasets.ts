import { type AccountId, Dataset, type Hash, Hex } from '@ostrom/protocol'
import type { TrialParty } from '../trials/trial-participants.ts'
import { allParties, type RandomWalk } from './random-walk.ts'

const DATASETS = 4

type WalkDataset = { readonly creator: TrialParty; readonly manifest: Uint8Array }

/** The datasets of a walk, each from a different party. */
export const manifestsOf = ({ stage }: RandomWalk): readonly WalkDataset[] =>
  allParties(stage)
    .slice(0, DATASETS)
    .map((creator) => ({ creator, manifest: manifestBy(creator.ledger.account) }))

const manifestBy = (creator: AccountId): Uint8Array =>
  Dataset.encode({
    name: 'rows',
    creator,
    license: { spdx: 'CC-BY-4.0' },
    format: 'jsonl',
    data: { cid: 'bafkreia', sha256: Hex.zeroHash, bytes: 1n },
    records: 1n,
    description: '',
  })

export const datasetsOf = (walk: RandomWalk): readonly Hash[] =>
  manifestsOf(walk).map(({ manifest }) => Hex.sha256Hex(manifest))
