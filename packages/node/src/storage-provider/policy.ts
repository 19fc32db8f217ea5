import type { StorageDealTerms } from '@ostrom/ledger'
import { Chunks } from '@ostrom/protocol'

// Decides which offers a keeper takes: docs/spec/storage-deals.md, section 6.

/** A keeper's requirements for an offer. Money is in native base units. */
export type StorageProviderPolicy = {
  /** Least fee for each GiB and day of the term. */
  readonly feePerGibDayMin: bigint
  /** Most stake behind one promise. */
  readonly stakeMax: bigint
  /** Most bytes of all contents that are kept by promise. */
  readonly bytesMax: bigint
  /** Least time for an answer. */
  readonly windowSecondsMin: bigint
  /** Epochs: draws at most once in this period, because each answer costs gas. */
  readonly periodMin: number
  /** Longest term. */
  readonly termSecondsMax: bigint
}

const GIB = 1024n ** 3n
const DAY_SECONDS = 86_400n

/** Bytes that a promise's pieces have at most. */
export const bytesOf = ({ chunkCount }: Pick<StorageDealTerms, 'chunkCount'>): bigint =>
  BigInt(chunkCount) * BigInt(Chunks.CHUNK_BYTES)

const termOf = ({ epochs }: StorageDealTerms, epochSeconds: bigint): bigint => epochs * epochSeconds

/** The least fee for which a policy keeps that much for that long, rounded up. */
export function feeUp(
  { feePerGibDayMin }: StorageProviderPolicy,
  terms: StorageDealTerms,
  epochSeconds: bigint,
): bigint {
  const unit = GIB * DAY_SECONDS
  return (feePerGibDayMin * bytesOf(terms) * termOf(terms, epochSeconds) + unit - 1n) / unit
}

/** Why a policy does not want an offer; undefined where it does. */
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
