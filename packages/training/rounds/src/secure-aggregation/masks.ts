import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { blake3 } from '@noble/hashes/blake3.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { AggregationRefusedError } from '../errors.ts'
import {
  assertMaskKeys,
  assertMembers,
  attemptHash,
  type FederatedMemberKey,
  isSignedBy,
  type MaskKey,
  maskKeysHash,
  memberKeyOf,
  type RoundAttempt,
} from './mask-keys.ts'

/** The signed part of a masked update, which the coordinator checks before it reads the numbers. */
export type UpdateHead = {
  readonly member: FederatedMemberKey
  /** Hash of the mask keys of all members, by `maskKeysHash`. */
  readonly keys: Hash
  /** SHA-256 of the masked numbers, `body`. */
  readonly bodyHash: Hash
  readonly signature: Hex.Hex
}

/** An update that is uniformly random to each party that lacks one of its masks. */
export type MaskedUpdate = UpdateHead & {
  /** The masked numbers, 32 bits each, little-endian. */
  readonly body: Uint8Array
}

const INFO = new TextEncoder().encode('ostrom:PairMask:v2')

/** Returns the digest of a masked update, which its member signs. */
export const headDigest = (
  attempt: RoundAttempt,
  { keys, bodyHash }: Pick<UpdateHead, 'keys' | 'bodyHash'>,
): Uint8Array => Hex.toBytes(attemptHash('ostrom:MaskedUpdate:v3', attempt, keys, bodyHash))

/**
 * Returns the common mask of two members for one attempt: `count` words of 32 bits. Both members
 * and their keys are in the salt, because different keys can have the same shared secret. Otherwise
 * a member could send another member's key plus a point of small order, and get the same mask.
 *
 * @param pair The key of the earlier member, and the key of the later member.
 */
export function pairMask(
  attempt: RoundAttempt,
  pair: readonly [MaskKey, MaskKey],
  options: { readonly maskSecret: Uint8Array; readonly key: Hex.Hex; readonly count: number },
): Uint32Array {
  const shared = x25519.getSharedSecret(options.maskSecret, Hex.toBytes(options.key))
  const names = pair.flatMap(({ member, key }) => [member, key])
  const salt = Hex.toBytes(attemptHash('ostrom:PairSalt:v2', attempt, ...names))
  const key = hkdf(sha256, shared, salt, INFO, 32)
  const bytes = blake3(new Uint8Array(0), { key, dkLen: 4 * options.count })
  return wordsOf(bytes)
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true))
}

function bytesOf(words: Uint32Array | Int32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length)
  const view = new DataView(bytes.buffer)
  for (const [at, word] of words.entries()) view.setUint32(4 * at, word >>> 0, true)
  return bytes
}

/**
 * Masks an update. In each pair of members the earlier member adds the pair's mask and the later
 * member subtracts it, modulo 2^32, so that all masks add up to zero (Bonawitz et al., CCS 2017,
 * section 4.0.1, without recovery of members that drop out).
 *
 * @throws {AggregationRefusedError} The errors of `assertMaskKeys`, or the secrets do not belong to
 * one member and its mask key.
 */
export function maskUpdate(values: Int32Array, options: maskUpdate.Options): MaskedUpdate {
  const { attempt, members, keys, memberSecret, maskSecret } = options
  assertMaskKeys(attempt, { members, keys })
  const member = memberKeyOf(memberSecret)
  const own = members.indexOf(member)
  const ownKey = keys[own]
  if (ownKey?.key !== Hex.from(x25519.getPublicKey(maskSecret))) {
    throw new AggregationRefusedError({ reason: 'the own key of this try is another one' })
  }
  const masked = Uint32Array.from(values, (value) => value >>> 0)
  for (const [at, other] of keys.entries()) {
    if (at === own) continue
    const sign = own < at ? 1 : -1
    const pair = own < at ? ([ownKey, other] as const) : ([other, ownKey] as const)
    const { key } = other
    const mask = pairMask(attempt, pair, { maskSecret, key, count: values.length })
    // An array of 32-bit words wraps around by itself.
    for (const [i, word] of mask.entries()) masked[i] = (masked[i] as number) + sign * word
  }
  const body = bytesOf(masked)
  const head = { keys: maskKeysHash(keys), bodyHash: Hex.from(sha256(body)) as Hash }
  const signature = Hex.from(ed25519.sign(headDigest(attempt, head), memberSecret))
  return { member, keys: head.keys, bodyHash: head.bodyHash, body, signature }
}

export declare namespace maskUpdate {
  type Options = {
    readonly attempt: RoundAttempt
    /** All members, in the order of the run's document. */
    readonly members: readonly FederatedMemberKey[]
    /** The members' keys of this attempt, in the same order. */
    readonly keys: readonly MaskKey[]
    readonly memberSecret: Uint8Array
    /** Secret of this member's mask key of the attempt. */
    readonly maskSecret: Uint8Array
  }
}

/** The attempt, members and mask keys for which a masked update must be made. */
export type UpdateTerms = {
  readonly attempt: RoundAttempt
  /** All members, in the order of the run's document. */
  readonly members: readonly FederatedMemberKey[]
  /** The members' keys of this attempt, in the same order. */
  readonly keys: readonly MaskKey[]
}

/**
 * Checks a member's signed statement about its update, without the update's numbers.
 *
 * @throws {AggregationRefusedError} The statement belongs to no member, to another attempt or run,
 * or its masks have other keys.
 */
export function assertUpdateHead(head: UpdateHead, { attempt, members, keys }: UpdateTerms): void {
  const { member, signature } = head
  const place = members.indexOf(member) + 1
  const refuse = (reason: string) => new AggregationRefusedError({ reason })
  if (place === 0) throw refuse('the update is of no member')
  if (!isSignedBy(member, { digest: headDigest(attempt, head), signature })) {
    throw refuse(`the update of member ${place} is not signed by it for this try`)
  }
  if (head.keys === maskKeysHash(keys)) return
  throw refuse(`the update of member ${place} has masks of other keys than those of this try`)
}

/**
 * Checks the numbers of an update whose head was already checked.
 *
 * @param options.count Parameters of an update.
 * @throws {AggregationRefusedError} The numbers differ from the signed ones, or their count is
 * wrong.
 */
export function assertUpdateBody(
  { member, bodyHash, body }: MaskedUpdate,
  { members, count }: Pick<UpdateTerms, 'members'> & { readonly count: number },
): void {
  if (body.length === 4 * count && Hex.from(sha256(body)) === bodyHash) return
  const place = members.indexOf(member) + 1
  const reason = `the update of member ${place} has another length or other bytes than it signed`
  throw new AggregationRefusedError({ reason })
}

/**
 * Adds the masked updates of all members. The masks cancel, so the result is exactly the sum of the
 * updates without masks. An attempt with a missing member has no sum, because the received part of
 * it is random.
 *
 * @param options.count Parameters of an update.
 * @throws {AggregationRefusedError} An update is missing, has another length, is not signed by its
 * member for this attempt, or has masks of other keys.
 */
export function sumMaskedUpdates(
  updates: readonly MaskedUpdate[],
  options: UpdateTerms & { readonly count: number },
): Int32Array {
  const { members, count } = options
  assertMembers(members)
  const sum = new Int32Array(count)
  for (const [at, member] of members.entries()) {
    const found = updates.filter((one) => one.member === member)
    const [update] = found
    if (!update || found.length > 1) {
      const reason = `member ${at + 1} has ${found.length} updates, so the try is void`
      throw new AggregationRefusedError({ reason })
    }
    assertUpdateHead(update, options)
    assertUpdateBody(update, options)
    for (const [index, word] of wordsOf(update.body).entries()) {
      sum[index] = (sum[index] as number) + word
    }
  }
  return sum
}

/** Returns a sum as bytes; `sumOfBytes` is its inverse. */
export const bytesOfSum = (sum: Int32Array): Uint8Array => bytesOf(sum)

/** Returns the sum that `bytesOfSum` wrote as bytes. */
export const sumOfBytes = (bytes: Uint8Array): Int32Array => Int32Array.from(wordsOf(bytes))
