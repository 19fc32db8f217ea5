import { sha256 } from '@noble/hashes/sha2.js'
import {
  assert,
  Cbor,
  Contribution,
  EpochBlock,
  type Hash,
  Hex,
  Merkle,
  Schema,
} from '@ostrom/protocol'

// Combines the events of an epoch into one block: the kinds of `EpochItem`. `refine` checks one
// batch without any other, so batches can be checked in parallel. `accumulate` adds batches to the
// chain of blocks, in order. Both functions are pure, and the block is the same for every division
// of the items into batches. docs/spec/verification.md, section 7.

/** One event that an epoch's block contains. */
export type EpochItem =
  /** The settled receipts of a session or request. */
  | {
      readonly kind: 'answers'
      readonly subject: Hash
      readonly receiptsRoot: Hash
      readonly count: bigint
      /** Settled amount, in base units of the asset of the session or request. */
      readonly total: bigint
    }
  /** A session or request whose answers more than half of the validators' weight endorsed. */
  | { readonly kind: 'validated'; readonly subject: Hash }
  /** A model version's artifact. */
  | { readonly kind: 'weights'; readonly version: Hash; readonly artifactHash: Hash }
  | { readonly kind: 'dataset'; readonly dataset: Hash; readonly accepted: boolean }
  /** A change of a parameter by governance, with the new value. */
  | { readonly kind: 'parameter'; readonly name: string; readonly value: bigint }
  /** Verdict of a court case. */
  | { readonly kind: 'verdict'; readonly subject: Hash; readonly verdict: string }
  /** Points of an account in one role: docs/spec/governance.md, section 1. */
  | ({ readonly kind: 'contribution' } & Contribution.Contribution)

/** Maximum items of one work package. */
export const PACKAGE_ITEMS_MAX = 4_096

export const epochItemSchema: Schema.Schema<EpochItem> = Schema.union<EpochItem>({
  answers: Schema.object({
    kind: Schema.oneOf('answers'),
    subject: Schema.hash,
    receiptsRoot: Schema.hash,
    count: Schema.unsigned(64),
    total: Schema.unsigned(128),
  }),
  validated: Schema.object({ kind: Schema.oneOf('validated'), subject: Schema.hash }),
  weights: Schema.object({
    kind: Schema.oneOf('weights'),
    version: Schema.hash,
    artifactHash: Schema.hash,
  }),
  dataset: Schema.object({
    kind: Schema.oneOf('dataset'),
    dataset: Schema.hash,
    accepted: Schema.boolean,
  }),
  parameter: Schema.object({
    kind: Schema.oneOf('parameter'),
    name: Schema.text(64),
    value: Schema.unsigned(128),
  }),
  verdict: Schema.object({
    kind: Schema.oneOf('verdict'),
    subject: Schema.hash,
    verdict: Schema.text(32),
  }),
  contribution: Schema.object({
    kind: Schema.oneOf('contribution'),
    account: Schema.account,
    role: Schema.oneOf(...Contribution.roles),
    points: Schema.unsigned(128),
  }),
})

/** A batch of the events of one epoch. */
export type WorkPackage = { readonly epoch: bigint; readonly items: readonly EpochItem[] }

export const workPackageSchema: Schema.Schema<WorkPackage> = Schema.object({
  epoch: Schema.unsigned(64),
  items: Schema.list(epochItemSchema, PACKAGE_ITEMS_MAX),
})

/** Returns the bytes of a batch, the input of `refine`. */
export const encodePackage = (work: WorkPackage): Uint8Array => Cbor.encode(work)

/** Result of a checked batch. */
export type WorkReport = {
  readonly epoch: bigint
  /** Leaves of the items, in ascending order without duplicates. */
  readonly leaves: readonly Hash[]
  readonly answers: bigint
}

/** One block of the chain of epochs. */
export type AccumulatedBlock = EpochBlock.EpochBlock

const hashOf = (value: unknown): Hash => Hex.from(sha256(Cbor.encode(value)))

/**
 * Returns an item's leaf under the root of its block. The contract `Contributions` also computes
 * the leaf of a contribution.
 */
export const leafOf = (item: EpochItem): Hash =>
  item.kind === 'contribution' ? Contribution.leaf(item) : hashOf(item)

/** Returns a block's hash, which the next block refers to and the chain stores. */
export const blockHash = (block: AccumulatedBlock): Hash => EpochBlock.hash(block)

const ascending = (a: Hash, b: Hash): number => (a < b ? -1 : a > b ? 1 : 0)
const unique = (leaves: readonly Hash[]): Hash[] => [...new Set(leaves)].sort(ascending)

/**
 * Checks one batch. A JAM service runs this function off the chain, in a core of JAM.
 *
 * @param bytes A `WorkPackage` in canonical dag-cbor.
 * @throws {MalformedError} The bytes are no work package.
 */
export function refine(bytes: Uint8Array): WorkReport {
  const { epoch, items } = Cbor.decode(bytes, workPackageSchema, 'work package')
  const itemsByLeaf = new Map(items.map((item) => [leafOf(item), item]))
  const answers = [...itemsByLeaf.values()].reduce(
    (sum, item) => sum + (item.kind === 'answers' ? item.count : 0n),
    0n,
  )
  return { epoch, leaves: unique([...itemsByLeaf.keys()]), answers }
}

/**
 * Builds an epoch's block from its batches. A JAM service runs this function on JAM's chain.
 *
 * @param previous The previous block; undefined for the first.
 * @throws {InvariantError} The epoch is not after that of the previous block, a batch belongs to
 *   another epoch, or two batches have the same item, which the totals would count twice.
 */
export function accumulate(
  previous: AccumulatedBlock | undefined,
  { epoch, reports }: { readonly epoch: bigint; readonly reports: readonly WorkReport[] },
): AccumulatedBlock {
  assert(!previous || epoch > previous.epoch, 'blocks follow each other in time')
  assert(
    reports.every((report) => report.epoch === epoch),
    'all batches of a block are of its epoch',
  )
  const all = reports.flatMap(({ leaves }) => leaves)
  const leaves = unique(all)
  assert(leaves.length === all.length, 'an item is in one batch of an epoch only')
  return {
    epoch,
    previous: previous ? blockHash(previous) : Hex.zeroHash,
    root: Merkle.rootOf(leaves),
    items: BigInt(leaves.length),
    answers: reports.reduce((sum, report) => sum + report.answers, 0n),
  }
}

/** Index of an item's leaf under its block's root, and the Merkle proof of the leaf. */
export type EpochInclusionProof = {
  readonly index: bigint
  readonly count: bigint
  readonly path: readonly Hash[]
}

/** Returns a proof that an item is in a block; undefined if it is not. */
export function prove(
  reports: readonly WorkReport[],
  item: EpochItem,
): EpochInclusionProof | undefined {
  const leaves = unique(reports.flatMap(({ leaves }) => leaves))
  const index = leaves.indexOf(leafOf(item))
  if (index < 0) return undefined
  return { index: BigInt(index), count: BigInt(leaves.length), path: Merkle.prove(leaves, index) }
}

/** Returns true if a proof shows that an item is in a block. */
export const includes = (
  block: AccumulatedBlock,
  item: EpochItem,
  { index, count, path }: EpochInclusionProof,
): boolean =>
  count === block.items &&
  Merkle.verify({ id: leafOf(item), index, count, proof: path, root: block.root })
