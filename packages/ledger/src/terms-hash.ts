import { type AccountId, type Hash, Hex, Keccak } from '@ostrom/protocol'
import { hashAbiEncoded } from './abi-hash.ts'
import type { StorageDealTerms } from './storage-deals/storage-deals.ts'

// Hashes of terms: Keccak-256 of the contracts' ABI encoding. A transaction that deposits money
// names the hash of the terms that its sender read, so that the contract can refuse other terms.

const WORD_BYTES = 32

const wordOf = (value: number): Uint8Array => {
  const hex = value.toString(16).padStart(2 * WORD_BYTES, '0')
  return Hex.toBytes(`0x${hex}`)
}

/** Returns `IStorageDeals.termsHashOf` of a deal. */
export function hashDealTerms({
  client,
  terms,
}: {
  readonly client: AccountId
  readonly terms: StorageDealTerms
}): Hash {
  const { root, chunkCount, epochs, period, windowSeconds, fee, stake } = terms
  const times = [epochs, BigInt(period), windowSeconds] as const
  return hashAbiEncoded(client, root, BigInt(chunkCount), ...times, fee, stake)
}

/** Returns `Honeypots.termsHashOf` of a committed honeypot. */
export const hashHoneypotTerms = (honeypot: {
  readonly honeypotOwner: AccountId
  readonly epoch: bigint
  readonly bond: bigint
  readonly commitment: Hash
}): Hash =>
  hashAbiEncoded(honeypot.honeypotOwner, honeypot.epoch, honeypot.bond, honeypot.commitment)

/** Returns `Dataset.textsHash` of a proposal. */
export function hashDatasetTexts({
  cid,
  license,
}: {
  readonly cid: string
  readonly license: string
}): Hash {
  const [first, second] = [encodeText(cid), encodeText(license)]
  const heads = [wordOf(2 * WORD_BYTES), wordOf(2 * WORD_BYTES + first.length)]
  return Hex.from(Keccak.keccak256(Hex.concat(...heads, first, second)))
}

/**
 * Encodes a text as its length in bytes (one word of 32 bytes) and its bytes, padded with zeros to
 * whole words.
 */
function encodeText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil(bytes.length / WORD_BYTES) * WORD_BYTES)
  padded.set(bytes)
  return Hex.concat(wordOf(bytes.length), padded)
}

/** Returns `Datasets.termsHashOf` of a dataset. */
export const hashDatasetTerms = (dataset: {
  readonly proposer: AccountId
  readonly bond: bigint
  readonly textsHash: Hash
}): Hash => hashAbiEncoded(dataset.proposer, dataset.bond, dataset.textsHash)
