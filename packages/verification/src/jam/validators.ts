import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { Hex } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'
import { numberBytes } from './batch.ts'

/** A validator in the configuration of the service's authorizer. */
export type JamValidator = {
  /** Ed25519 key, 32 bytes. */
  readonly key: Uint8Array
  /** Weight of the validator's signature; below 2^57. */
  readonly weight: bigint
}

/** Maximum validators in one configuration. */
export const VALIDATORS_MAX = limit(64, 'validators', 'no honest user')

const ENTRY_BYTES = 40
const WEIGHT_BITS = 57n

/** Returns the authorizer's configuration: keys and weights. */
export const encodeConfiguration = (validators: readonly JamValidator[]): Uint8Array =>
  Hex.join(validators.flatMap(({ key, weight }) => [key, numberBytes(weight, 8)]))

/** Returns the validators of a configuration; undefined if the configuration is invalid. */
export function decodeConfiguration(bytes: Uint8Array): readonly JamValidator[] | undefined {
  const count = bytes.length / ENTRY_BYTES
  if (!Number.isInteger(count) || count < 1 || count > VALIDATORS_MAX) return undefined
  const validators = Array.from({ length: count }, (_, index) => {
    const entry = bytes.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)
    return { key: entry.subarray(0, 32), weight: BigInt(Hex.from(entry.subarray(32))) }
  })
  return validators.some(({ weight }) => weight >> WEIGHT_BITS !== 0n) ? undefined : validators
}

/** Checks a signature of 64 bytes. */
export type IsSigned = (options: {
  readonly key: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}) => boolean

/**
 * Verifies Ed25519 like the service: RFC 8032 without the cofactor, and keys of small order are
 * refused. `ed25519.verify` multiplies by the cofactor, so it accepts signatures that this function
 * refuses.
 */
export const isSigned: IsSigned = ({ key, message, signature }) => {
  if (!ed25519.verify(signature, message, key, { zip215: false })) return false
  const { Point } = ed25519
  const scalar = Point.Fn.create(littleEndian(signature.subarray(32)))
  const challenge = Point.Fn.create(
    littleEndian(sha512(Hex.join([signature.subarray(0, 32), key, message]))),
  )
  const negated = Point.fromBytes(key).negate()
  const expected = Point.BASE.multiplyUnsafe(scalar).add(negated.multiplyUnsafe(challenge))
  return Hex.from(expected.toBytes()) === Hex.from(signature.subarray(0, 32))
}

const littleEndian = (bytes: Uint8Array): bigint => BigInt(Hex.from(bytes.toReversed()))
