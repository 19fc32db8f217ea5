import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { blake3 } from '@noble/hashes/blake3.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Hex } from '@ostrom/protocol'
import { AggregationRefusedError } from '../errors.ts'
import { taggedHash } from '../tagged-hash.ts'
import {
  assertMaskKeys,
  assertMembers,
  type FederatedMemberKey,
  isSignedBy,
  type MaskKey,
  memberKeyOf,
  type RoundAttempt,
} from './mask-keys.ts'

/** An update that is uniformly random to each party that lacks one of its masks. */
export type MaskedUpdate = {
  readonly member: FederatedMemberKey
  /** Numbers of 32 bits, little-endian. */
  readonly body: Uint8Array
  readonly signature: Hex.Hex
}

const INFO = new TextEncoder().encode('ostrom:PairMask:v1')

const bodyDigest = ({ run, round, attempt }: RoundAttempt, body: Uint8Array): Uint8Array =>
  Hex.toBytes(taggedHash('ostrom:MaskedUpdate:v1', run, round, attempt, sha256(body)))

/** Returns the mask that two members have in common for one try: `count` words of 32 bits. */
function pairMask(
  attempt: RoundAttempt,
  options: { readonly maskSecret: Uint8Array; readonly key: Hex.Hex; readonly count: number },
): Uint32Array {
  // X25519 refuses keys of small order, whose shared secret everybody knows.
  const shared = x25519.getSharedSecret(options.maskSecret, Hex.toBytes(options.key))
  const { run, round, attempt: number } = attempt
  const salt = Hex.toBytes(taggedHash('ostrom:PairSalt:v1', run, round, number))
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
 * Masks an update: of each pair of members the earlier one adds their mask and the later one
 * subtracts it, modulo 2^32, so that the masks of all members add up to zero (Bonawitz et al.,
 * CCS 2017, section 4.0.1, without recovery of members that drop out).
 *
 * @throws {AggregationRefusedError} As `assertMaskKeys`, or the secrets are of no member.
 */
export function maskUpdate(values: Int32Array, options: maskUpdate.Options): MaskedUpdate {
  const { attempt, members, keys, memberSecret, maskSecret } = options
  assertMaskKeys(attempt, { members, keys })
  const member = memberKeyOf(memberSecret)
  const own = members.indexOf(member)
  if (keys[own]?.key !== Hex.from(x25519.getPublicKey(maskSecret))) {
    throw new AggregationRefusedError({ reason: 'the own key of this try is another one' })
  }
  const masked = Uint32Array.from(values, (value) => value >>> 0)
  for (const [other, { key }] of keys.entries()) {
    if (other === own) continue
    const sign = own < other ? 1 : -1
    const mask = pairMask(attempt, { maskSecret, key, count: values.length })
    // An array of 32-bit words wraps around by itself.
    for (const [at, word] of mask.entries()) masked[at] = (masked[at] as number) + sign * word
  }
  const body = bytesOf(masked)
  const signature = ed25519.sign(bodyDigest(attempt, body), memberSecret)
  return { member, body, signature: Hex.from(signature) }
}

export declare namespace maskUpdate {
  type Options = {
    readonly attempt: RoundAttempt
    /** All members, in the order of the run's document. */
    readonly members: readonly FederatedMemberKey[]
    /** Their keys of this try, in the same order. */
    readonly keys: readonly MaskKey[]
    readonly memberSecret: Uint8Array
    /** The secret of the own key of this try. */
    readonly maskSecret: Uint8Array
  }
}

/**
 * Adds the masked updates of all members. The sum is exactly that of the updates. A try with a
 * missing member has no sum: what was received of it is random.
 *
 * @param options.count Parameters of an update.
 * @throws {AggregationRefusedError} An update is missing, of another length, or not signed by its
 *   member for this try.
 */
export function sumMaskedUpdates(
  updates: readonly MaskedUpdate[],
  options: {
    readonly attempt: RoundAttempt
    readonly members: readonly FederatedMemberKey[]
    readonly count: number
  },
): Int32Array {
  const { attempt, members, count } = options
  assertMembers(members)
  const sum = new Int32Array(count)
  for (const [at, member] of members.entries()) {
    const found = updates.filter((one) => one.member === member)
    const [update] = found
    if (!update || found.length > 1) {
      const reason = `member ${at + 1} has ${found.length} updates, so the try is void`
      throw new AggregationRefusedError({ reason })
    }
    const { body, signature } = update
    const isSigned = isSignedBy(member, { digest: bodyDigest(attempt, body), signature })
    if (!isSigned || body.length !== 4 * count) {
      const due = 'another length, or no signature for this try'
      const reason = `the update of member ${at + 1} has ${due}`
      throw new AggregationRefusedError({ reason })
    }
    for (const [index, word] of wordsOf(body).entries()) {
      sum[index] = (sum[index] as number) + word
    }
  }
  return sum
}

/** Returns a sum as bytes; `sumOfBytes` is its inverse. */
export const bytesOfSum = (sum: Int32Array): Uint8Array => bytesOf(sum)

/** Returns the sum in bytes. */
export const sumOfBytes = (bytes: Uint8Array): Int32Array => Int32Array.from(wordsOf(bytes))
