import type { StorageDealTerms } from '@ostrom/ledger'
import { Chunks } from '@ostrom/protocol'

// Decides on the offers that a storage provider accepts: docs/spec/storage-deals.md, section 6.

/** A storage provider's requirements for an offer. Money is in native base units. */
export type StorageProviderPolicy = {
  /** Minimum fee for each GiB and day of the term. */
  readonly feePerGibDayMin: bigint
  /** Maximum stake of one deal. */
  readonly stakeMax: bigint
  /** Maximum total bytes of the contents of all deals. */
  readonly bytesMax: bigint
  /** Minimum time that a deal leaves for the proof of a drawn chunk, in seconds. */
  readonly windowSecondsMin: bigint
  /** Minimum average number of epochs between two draws, because each proof costs gas. */
  readonly periodMin: number
  /** Maximum term of a deal, in seconds. */
  readonly termSecondsMax: bigint
}

const GIB = 1024n ** 3n
const DAY_SECONDS = 86_400n

/** Returns the maximum bytes of a deal's content: its number of chunks times the chunk size. */
export const bytesOf = ({ chunkCount }: Pick<StorageDealTerms, 'chunkCount'>): bigint =>
  BigInt(chunkCount) * BigInt(Chunks.CHUNK_BYTES)

const termOf = ({ epochs }: StorageDealTerms, epochSeconds: bigint): bigint => epochs * epochSeconds

/** Returns the minimum fee of a policy for the bytes and term of a deal, rounded up. */
export function feeUp(
  { feePerGibDayMin }: StorageProviderPolicy,
  terms: StorageDealTerms,
  epochSeconds: bigint,
): bigint {
  const unit = GIB * DAY_SECONDS
  return (feePerGibDayMin * bytesOf(terms) * termOf(terms, epochSeconds) + unit - 1n) / unit
}

/** Returns why a policy rejects an offer; undefined if it accepts. */
export function rejectionOf(
  policy: StorageProviderPolicy,
  terms: StorageDealTerms,
  { epochSeconds, bytesKept }: { readonly epochSeconds: bigint; readonly bytesKept: bigint },
): 'fee' | 'stake' | 'window' | 'period' | 'term' | 'bytes' | undefined {
  if (terms.fee < feeUp(policy, terms, epochSeconds)) return 'fee'
  if (terms.stake > policy.stakeMax) return 'stake'
  if (terms.windowSeconds < policy.windowSecondsMin) return 'window'
  if (terms.period < policy.periodMin) return 'period'
  if (termOf(terms, epochSeconds) > policy.termSecondsMax) return 'term'
  if (bytesKept + bytesOf(terms) > policy.bytesMax) return 'bytes'
  return undefined
}
