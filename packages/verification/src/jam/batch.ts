import { sha256 } from '@noble/hashes/sha2.js'
import { type EpochBlock, type Hash, Hex } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'
import * as Epoch from '../epoch.ts'

// An epoch's batch in the form that the JAM service reads: docs/spec/jam.md, section 3. All numbers
// are big-endian.

/** Sums over the items of a batch. */
export type BatchTotals = {
  readonly items: bigint
  readonly answers: bigint
  /** Settled amounts of the answers that `answers` counts, each in base units of its asset. */
  readonly paid: bigint
  readonly points: bigint
  /** Number of sessions and requests whose answers validators endorsed. */
  readonly validated: bigint
  /** Number of artifacts of new model versions. */
  readonly weights: bigint
  readonly datasetsAccepted: bigint
  readonly datasetsRefused: bigint
  /** Number of parameters that governance changed. */
  readonly parameters: bigint
  /** Number of cases that juries decided. */
  readonly verdicts: bigint
}

/** Totals in the order of their encoding, with the size of each in bytes. */
export const totalFields = [
  ['items', 8],
  ['answers', 8],
  ['paid', 16],
  ['points', 16],
  ['validated', 8],
  ['weights', 8],
  ['datasetsAccepted', 8],
  ['datasetsRefused', 8],
  ['parameters', 8],
  ['verdicts', 8],
] as const satisfies readonly (readonly [keyof BatchTotals, number])[]

/** The part of a batch that validators sign. */
export type BatchHeader = {
  readonly epoch: bigint
  /** Hash of the previous block; zeros for the first. */
  readonly previous: Hash
  /** Root over the leaves of all items, in ascending order. */
  readonly root: Hash
  readonly totals: BatchTotals
}

export const TOTALS_BYTES = 96
export const HEADER_BYTES = 8 + 32 + 32 + TOTALS_BYTES

/** A validator's signature, with the index of the validator in the authorizer's configuration. */
export type BatchSignature = { readonly validator: number; readonly signature: Uint8Array }

/** The parts of a decoded payload, whose contents are not checked yet. */
export type BatchPayload = {
  readonly header: Uint8Array
  readonly signatures: readonly BatchSignature[]
  /** A claim about one inference of a classifier; empty without a claim. */
  readonly claim: Uint8Array
  /** A `WorkPackage` in dag-cbor, as `Epoch.refine` takes it. */
  readonly batch: Uint8Array
}

const PAYLOAD_VERSION = 1
const SIGNATURE_BYTES = 64

/** Maximum bytes of a payload that the service reads. */
export const PAYLOAD_BYTES_MAX = limit(327_680, 'bytes', 'no honest user')

/** Returns the big-endian bytes of a number. */
export const numberBytes = (value: bigint, bytes: number): Uint8Array =>
  Hex.toBytes(`0x${value.toString(16).padStart(2 * bytes, '0')}`)

const numberOf = (bytes: Uint8Array): bigint => BigInt(bytes.length ? Hex.from(bytes) : 0)

/** Totals of an empty batch. */
export const noTotals = Object.fromEntries(totalFields.map(([name]) => [name, 0n])) as BatchTotals

/** Returns the sums of items. Equal items count once. */
export function totalsOf(items: readonly Epoch.EpochItem[]): BatchTotals {
  const unique = new Map(items.map((item) => [Epoch.leafOf(item), item]))
  const totals: Record<keyof BatchTotals, bigint> = { ...noTotals }
  for (const item of unique.values()) {
    totals.items += 1n
    if (item.kind === 'answers') {
      totals.answers += item.count
      totals.paid += item.total
    } else if (item.kind === 'contribution') totals.points += item.points
    else if (item.kind === 'validated') totals.validated += 1n
    else if (item.kind === 'weights') totals.weights += 1n
    else if (item.kind === 'parameter') totals.parameters += 1n
    else if (item.kind === 'verdict') totals.verdicts += 1n
    else if (item.accepted) totals.datasetsAccepted += 1n
    else totals.datasetsRefused += 1n
  }
  return totals
}

/** Encodes totals for the service on JAM: numbers of fixed length. */
export const encodeTotals = (totals: BatchTotals): Uint8Array =>
  Hex.join(totalFields.map(([name, bytes]) => numberBytes(totals[name], bytes)))

/** Decodes totals; the inverse of `encodeTotals`. */
export function decodeTotals(bytes: Uint8Array): BatchTotals {
  let at = 0
  const entries = totalFields.map(([name, length]) => {
    at += length
    return [name, numberOf(bytes.subarray(at - length, at))]
  })
  return Object.fromEntries(entries) as BatchTotals
}

/** Encodes a header for the service on JAM. */
export const encodeHeader = ({ epoch, previous, root, totals }: BatchHeader): Uint8Array =>
  Hex.join([numberBytes(epoch, 8), Hex.toBytes(previous), Hex.toBytes(root), encodeTotals(totals)])

/** Decodes a header of `HEADER_BYTES`. */
export const decodeHeader = (bytes: Uint8Array): BatchHeader => ({
  epoch: numberOf(bytes.subarray(0, 8)),
  previous: Hex.from(bytes.subarray(8, 40)),
  root: Hex.from(bytes.subarray(40, 72)),
  totals: decodeTotals(bytes.subarray(72, HEADER_BYTES)),
})

/** Returns the epoch block that a header describes. Other chains anchor the same block. */
export const blockOf = ({ epoch, previous, root, totals }: BatchHeader): EpochBlock.EpochBlock => ({
  epoch,
  previous,
  root,
  items: totals.items,
  answers: totals.answers,
})

/** Returns header and bytes of a batch, with the items in the order that the service requires. */
export function batchOf(
  previous: Hash,
  { epoch, items }: Epoch.WorkPackage,
): { readonly header: BatchHeader; readonly batch: Uint8Array } {
  const ordered = [...new Map(items.map((item) => [Epoch.leafOf(item), item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item)
  const batch = Epoch.encodePackage({ epoch, items: ordered })
  const { root } = Epoch.accumulate(undefined, { epoch, reports: [Epoch.refine(batch)] })
  return { header: { epoch, previous, root, totals: totalsOf(items) }, batch }
}

const BATCH_TAG = new TextEncoder().encode('ostrom:jam:batch:v1')
const TOKEN_TAG = new TextEncoder().encode('ostrom:jam:token:v1')

/** Returns the message that validators sign for a batch. */
export const batchMessage = (header: Uint8Array, claim: Uint8Array): Uint8Array =>
  Hex.join([BATCH_TAG, header, sha256(claim)])

/** Returns the message that a validator signs so that the authorizer admits a package to a core. */
export const tokenMessage = (payload: Uint8Array): Uint8Array =>
  Hex.join([TOKEN_TAG, sha256(payload)])

/** Encodes the payload of a work item for the service on JAM. */
export const encodePayload = ({ header, signatures, claim, batch }: BatchPayload): Uint8Array =>
  Hex.join([
    Uint8Array.of(PAYLOAD_VERSION),
    header,
    Uint8Array.of(signatures.length),
    ...signatures.flatMap(({ validator, signature }) => [Uint8Array.of(validator), signature]),
    numberBytes(BigInt(claim.length), 2),
    claim,
    batch,
  ])

/**
 * Decodes an untrusted payload; undefined if it is too long, has another version or ends too early.
 */
export function decodePayload(bytes: Uint8Array): BatchPayload | undefined {
  if (bytes.length > PAYLOAD_BYTES_MAX || bytes[0] !== PAYLOAD_VERSION) return undefined
  const count = bytes[1 + HEADER_BYTES]
  if (count === undefined) return undefined
  const signaturesAt = 2 + HEADER_BYTES
  const claimAt = signaturesAt + count * (1 + SIGNATURE_BYTES)
  if (claimAt + 2 > bytes.length) return undefined
  const claimEnd = claimAt + 2 + Number(numberOf(bytes.subarray(claimAt, claimAt + 2)))
  if (claimEnd > bytes.length) return undefined
  const signatures = Array.from({ length: count }, (_, index) => {
    const at = signaturesAt + index * (1 + SIGNATURE_BYTES)
    return { validator: bytes[at]!, signature: bytes.subarray(at + 1, at + 1 + SIGNATURE_BYTES) }
  })
  return {
    header: bytes.subarray(1, 1 + HEADER_BYTES),
    signatures,
    claim: bytes.subarray(claimAt + 2, claimEnd),
    batch: bytes.subarray(claimEnd),
  }
}
