import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { AggregationRefusedError } from '../errors.ts'
import { FEDERATED_MEMBERS_MAX, FEDERATED_MEMBERS_MIN } from '../limits.ts'
import { taggedHash } from '../tagged-hash.ts'

/** Public key of a member of a federated run: ed25519, 32 bytes. */
export type FederatedMemberKey = Hex.Hex

/** One try of a round. Keys of a try are used once, and never for another one. */
export type RoundAttempt = {
  /** SHA-256 of the run's document, which names its members. */
  readonly run: Hash
  /** From 1. */
  readonly round: number
  /** From 1; a void try is followed by the next one. */
  readonly attempt: number
}

/** A member's key for the masks of one try, signed by the member. */
export type MaskKey = {
  readonly member: FederatedMemberKey
  /** Public key of X25519 (RFC 7748), 32 bytes. */
  readonly key: Hex.Hex
  /** Signature of ed25519 (RFC 8032), 64 bytes. */
  readonly signature: Hex.Hex
}

const refused = (reason: string) => new AggregationRefusedError({ reason })

/** Returns the public key of a member's secret of 32 bytes. */
export const memberKeyOf = (secret: Uint8Array): FederatedMemberKey =>
  Hex.from(ed25519.getPublicKey(secret))

const keyDigest = ({ run, round, attempt }: RoundAttempt, key: Hex.Hex): Uint8Array =>
  Hex.toBytes(taggedHash('ostrom:MaskKey:v1', run, round, attempt, key))

/**
 * Signs the public key of a mask secret for one try.
 *
 * @param secrets.maskSecret 32 random bytes, drawn anew for each try.
 */
export function announceMaskKey(
  attempt: RoundAttempt,
  secrets: { readonly memberSecret: Uint8Array; readonly maskSecret: Uint8Array },
): MaskKey {
  const key: Hex.Hex = Hex.from(x25519.getPublicKey(secrets.maskSecret))
  const signature = ed25519.sign(keyDigest(attempt, key), secrets.memberSecret)
  return { member: memberKeyOf(secrets.memberSecret), key, signature: Hex.from(signature) }
}

/** Whether text is a signature by a member. Malformed keys and signatures are none. */
export function isSignedBy(
  member: FederatedMemberKey,
  { digest, signature }: { readonly digest: Uint8Array; readonly signature: Hex.Hex },
): boolean {
  try {
    return ed25519.verify(Hex.toBytes(signature), digest, Hex.toBytes(member))
  } catch {
    return false
  }
}

/**
 * Checks the members of a run: 3 to 32 different ones.
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
 * Checks that the keys are those of all members, each signed for this try.
 *
 * @throws {AggregationRefusedError} A member is missing, or a key is another member's, of another
 *   try or another run.
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
    const digest = keyDigest(attempt, found.key)
    if (!isSignedBy(member, { digest, signature: found.signature })) {
      throw refused(`the key of member ${at + 1} is not signed by it for this try`)
    }
  }
  if (new Set(keys.map(({ key }) => key)).size !== keys.length)
    throw refused('two keys are the same')
}

const statementDigest = (run: Hash, text: string): Uint8Array =>
  Hex.toBytes(taggedHash('ostrom:MemberStatement:v1', run, new TextEncoder().encode(text)))

/** Signs a text of a member about its part in a run. */
export const signStatement = (run: Hash, text: string, memberSecret: Uint8Array): Hex.Hex =>
  Hex.from(ed25519.sign(statementDigest(run, text), memberSecret))

/** @throws {AggregationRefusedError} The text is not signed by the member for this run. */
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
