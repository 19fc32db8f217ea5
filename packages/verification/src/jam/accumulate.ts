import { EpochBlock, Hex } from '@ostrom/protocol'
import {
  blockOf,
  decodeHeader,
  decodeTotals,
  encodeTotals,
  HEADER_BYTES,
  noTotals,
  numberBytes,
  totalFields,
} from './batch.ts'
import { OUTPUT_BYTES } from './refine.ts'

/** Storage of Ostrom's service on JAM: values by their keys, which are in hexadecimal digits. */
export type JamStorage = ReadonlyMap<Hex.Hex, Uint8Array>

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** Documented keys of the service's storage: docs/spec/jam.md, section 5. */
export const storageKeys = {
  /** Hash of the only authorizer whose packages are accepted. Set when the service is created. */
  authorizer: text('authorizer'),
  /** Epoch and hash of the latest block. */
  latest: text('latest'),
  /** Number of blocks, and the sum of the totals (`BatchTotals`) of all blocks. */
  totals: text('totals'),
  /** Output of `refine` from which the block of an epoch was made. */
  block: (epoch: bigint): Uint8Array => Hex.join([text('block/'), numberBytes(epoch, 8)]),
} as const

/** The part of a work item's result that `accumulate` reads. */
export type JamOperand = {
  readonly authorizer: Hex.Hash
  /** Output of `refine`; undefined if it failed. */
  readonly result: Uint8Array | undefined
}

/**
 * Computes how one result changes the storage: the service's `accumulate` for one operand. Pure.
 *
 * @returns The changed keys with their values; none for a refused package, which has another
 *   authorizer, no result, an epoch not after the latest, or another previous block.
 * @throws {RangeError} A sum of totals would exceed its bits; the service then panics.
 * @see docs/spec/jam.md, section 5.
 */
export function accumulate(storage: JamStorage, { authorizer, result }: JamOperand): JamStorage {
  const read = (key: Uint8Array) => storage.get(Hex.from(key))
  const allowed = read(storageKeys.authorizer)
  const none: JamStorage = new Map()
  if (!allowed || Hex.from(allowed) !== authorizer) return none
  if (result?.length !== OUTPUT_BYTES) return none
  const header = decodeHeader(result.subarray(0, HEADER_BYTES))
  const latest = latestOf(storage)
  if (latest && header.epoch <= latest.epoch) return none
  if (header.previous !== (latest?.hash ?? Hex.zeroHash)) return none

  const before = totalsIn(storage)
  const sums = Object.fromEntries(
    totalFields.map(([name, bytes]) => {
      const sum = (before?.totals ?? noTotals)[name] + header.totals[name]
      if (sum >> BigInt(8 * bytes) !== 0n) throw new RangeError(`the sum of ${name} overflows`)
      return [name, sum]
    }),
  ) as typeof noTotals
  const hash = Hex.toBytes(EpochBlock.hash(blockOf(header)))
  const blocks = numberBytes((before?.blocks ?? 0n) + 1n, 8)
  return new Map([
    [Hex.from(storageKeys.block(header.epoch)), result],
    [Hex.from(storageKeys.latest), Hex.join([numberBytes(header.epoch, 8), hash])],
    [Hex.from(storageKeys.totals), Hex.join([blocks, encodeTotals(sums)])],
  ])
}

/** Reads the latest block's epoch and hash; undefined before the first. */
export function latestOf(storage: JamStorage) {
  const bytes = storage.get(Hex.from(storageKeys.latest))
  if (!bytes) return undefined
  return { epoch: BigInt(Hex.from(bytes.subarray(0, 8))), hash: Hex.from(bytes.subarray(8)) }
}

/**
 * Reads the number of blocks and the sum of the blocks' totals; undefined before the first block.
 */
export function totalsIn(storage: JamStorage) {
  const bytes = storage.get(Hex.from(storageKeys.totals))
  if (!bytes) return undefined
  return { blocks: BigInt(Hex.from(bytes.subarray(0, 8))), totals: decodeTotals(bytes.subarray(8)) }
}
