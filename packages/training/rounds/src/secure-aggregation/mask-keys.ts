import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { AggregationRefusedError } from '../errors.ts'
import { FEDERATED_MEMBERS_MAX, FEDERATED_MEMBERS_MIN } from '../limits.ts'
import { taggedHash } from '../tagged-hash.ts'

/** Public key of a member of a federated run: ed25519, 32 bytes. */
export type FederatedMemberKey = Hex.Hex

/**
 * One attempt at a round of a federated run. Keys of an attempt are never used for another attempt.
 */
export type RoundAttempt = {
  /** SHA-256 of the run's document, which names its members. */
  readonly run: Hash
  /**
   * Random number of the coordinator's process, because attempts start at 1 again after its
   * restart.
   */
  readonly session: Hash
  /** Number of the round, from 1. */
  readonly round: number
  /** Number of the attempt from 1; the next one follows a failed attempt. */
  readonly attempt: number
}

/** A member's key for the masks of one attempt, signed by the member. */
export type MaskKey = {
  readonly member: FederatedMemberKey
  /** Public key of X25519 (RFC 7748), 32 bytes. */
  readonly key: Hex.Hex
  /** SHA-256 of the state that the member's update starts from: all members have the same. */
  readonly state: Hash
  /** Signature of ed25519 (RFC 8032), 64 bytes. */
  readonly signature: Hex.Hex
}

const refused = (reason: string) => new AggregationRefusedError({ reason })

/** Returns the public key of a member's secret of 32 bytes. */
export const memberKeyOf = (secret: Uint8Array): FederatedMemberKey =>
  Hex.from(ed25519.getPublicKey(secret))

/**
 * Returns a hash over a tag, the fields of an attempt and further parts, so that it fits no other
 * attempt.
 */
export const attemptHash = (
  tag: string,
  { run, session, round, attempt }: RoundAttempt,
  ...parts: readonly Hex.Hex[]
): Hash => taggedHash(tag, run, session, round, attempt, ...parts)

/** Returns the digest of a mask key, which its member signs. */
export const keyDigest = (
  attempt: RoundAttempt,
  { key, state }: Pick<MaskKey, 'key' | 'state'>,
): Uint8Array => Hex.toBytes(attemptHash('ostrom:MaskKey:v3', attempt, key, state))

/**
 * Any scalar detects a key of small order, because X25519 scalars are multiples of the cofactor.
 */
const ANY_SCALAR = new Uint8Array(32).fill(1)

/**
 * Returns true if the shared secret of a key with every other key is the public value 0 (RFC 7748,
 * 6.1).
 */
function isOfSmallOrder(key: Hex.Hex): boolean {
  try {
    x25519.getSharedSecret(ANY_SCALAR, Hex.toBytes(key))
    return false
  } catch {
    return true
  }
}

/**
 * Signs the public key of a mask secret for one attempt.
 *
 * @param options.maskSecret 32 random bytes, new for each attempt.
 * @param options.state SHA-256 of the state that the update starts from.
 */
export function announceMaskKey(
  attempt: RoundAttempt,
  options: {
    readonly memberSecret: Uint8Array
    readonly maskSecret: Uint8Array
    readonly state: Hash
  },
): MaskKey {
  const { memberSecret, maskSecret, state } = options
  const key: Hex.Hex = Hex.from(x25519.getPublicKey(maskSecret))
  const signature = Hex.from(ed25519.sign(keyDigest(attempt, { key, state }), memberSecret))
  return { member: memberKeyOf(memberSecret), key, state, signature }
}

/**
 * Returns true if `signature` is a member's valid signature of `digest`; false for malformed keys
 * and signatures.
 */
export function isSignedBy(
  member: FederatedMemberKey,
  { digest, signature }: { readonly digest: Uint8Array; readonly signature: Hex.Hex },
): boolean {
  try {
    // Verified by RFC 8032, because with the rules of ZIP 215 any party can sign for a key of small
    // order.
    const rules = { zip215: false }
    return ed25519.verify(Hex.toBytes(signature), digest, Hex.toBytes(member), rules)
  } catch {
    return false
  }
}

/**
 * Checks that a run has 3 to 32 different members.
 *
 * @throws {AggregationRefusedError}
 */
export function assertMembers(members: readonly FederatedMemberKey[]): void {
  const count = members.length
  if (count < FEDERATED_MEMBERS_MIN || count > FEDERATED_MEMBERS_MAX) {
    throw refused(
      `${count} members, where ${FEDERATED_MEMBERS_MIN} to ${FEDERATED_MEMBERS_MAX} are due`,
    )
  }
  if (new Set(members).size !== count) throw refused('a member stands twice in the run')
}

/**
 * Checks that a key belongs to a member and is signed by it for this attempt.
 *
 * @throws {AggregationRefusedError} The key belongs to no member, to another attempt or run, or has
 * small order.
 */
export function assertMaskKey(
  attempt: RoundAttempt,
  { members, key }: { readonly members: readonly FederatedMemberKey[]; readonly key: MaskKey },
): void {
  const at = members.indexOf(key.member)
  if (at < 0) throw refused('the key is of no member')
  const digest = keyDigest(attempt, key)
  if (!isSignedBy(key.member, { digest, signature: key.signature })) {
    throw refused(`the key of member ${at + 1} is not signed by it for this try`)
  }
  if (isOfSmallOrder(key.key)) throw refused(`the key of member ${at + 1} is of small order`)
}

/**
 * Checks that there is a key of each member, signed for this attempt, and that all members start
 * from the same state.
 *
 * @throws {AggregationRefusedError} A member is missing, two keys are equal, or a key belongs to
 * another member, attempt, run or state, or has small order.
 */
export function assertMaskKeys(
  attempt: RoundAttempt,
  options: { readonly members: readonly FederatedMemberKey[]; readonly keys: readonly MaskKey[] },
): void {
  const { members, keys } = options
  assertMembers(members)
  if (keys.length !== members.length)
    throw refused(`${keys.length} keys of ${members.length} members`)
  for (const [at, member] of members.entries()) {
    const found = keys[at]
    if (found?.member !== member) throw refused(`the key of member ${at + 1} is missing`)
    assertMaskKey(attempt, { members, key: found })
    if (found.state !== keys[0]?.state) {
      throw refused(`member ${at + 1} starts from another state than member 1`)
    }
  }
  if (new Set(keys.map(({ key }) => key)).size !== keys.length)
    throw refused('two keys are the same')
}

/** Returns the hash by which a masked update names the keys of its masks, in order. */
export const maskKeysHash = (keys: readonly MaskKey[]): Hash =>
  taggedHash(
    'ostrom:MaskKeys:v1',
    ...keys.flatMap(({ member, key, state }) => [member, key, state]),
  )

/** Returns the digest of a statement, which its member signs. */
export const statementDigest = (run: Hash, text: string): Uint8Array =>
  Hex.toBytes(taggedHash('ostrom:MemberStatement:v1', run, new TextEncoder().encode(text)))

/** Signs a text of a member about its part in a run. */
export const signStatement = (run: Hash, text: string, memberSecret: Uint8Array): Hex.Hex =>
  Hex.from(ed25519.sign(statementDigest(run, text), memberSecret))

/** @throws {AggregationRefusedError} The text has no signature of the member for this run. */
export function assertStatement(
  run: Hash,
  statement: {
    readonly member: FederatedMemberKey
    readonly text: string
    readonly signature: Hex.Hex
  },
): void {
  const { member, text, signature } = statement
  if (isSignedBy(member, { digest: statementDigest(run, text), signature })) return
  throw refused('a statement is not signed by its member for this run')
}
