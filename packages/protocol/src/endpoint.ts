import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from './cbor.ts'
import type { Domain } from './domain.ts'
import * as Hex from './hex.ts'
import * as Shape from './shape.ts'
import { digest, type Kind } from './signed-object.ts'

/** Most addresses that one provider announces. */
export const ADDRESSES_MAX = 8

/**
 * Where and under which key a provider is reached. Rotated often, so it stands beside the offers
 * and not in them. Signed by the provider's chain key.
 */
export type Endpoint = {
  readonly provider: Hex.AccountId
  /** X25519 public key (32 bytes) that prompts are sealed to, RFC 9180. */
  readonly sealKey: Hex.Hex
  /** Multiaddrs, each ending in the peer's id. */
  readonly addresses: readonly string[]
  readonly issuedAtSeconds: bigint
  readonly expiresAtSeconds: bigint
}

type EndpointFields = Omit<Endpoint, 'addresses'> & { readonly addressesHash: Hex.Hash }

export const endpointKind: Kind<EndpointFields> = {
  name: 'Endpoint',
  contract: 'offers',
  fields: [
    ['provider', 'account'],
    ['sealKey', 'bytes32'],
    ['addressesHash', 'bytes32'],
    ['issuedAtSeconds', 'uint64'],
    ['expiresAtSeconds', 'uint64'],
  ],
}

/** Canonical bytes of the addresses, as published on chain: dag-cbor of a list of text. */
export const encodeAddresses = (addresses: readonly string[]): Uint8Array =>
  Cbor.encode([...addresses])

/**
 * Reads what `encodeAddresses` wrote.
 *
 * @throws {MalformedError} Not a list of at most `ADDRESSES_MAX` addresses.
 */
export const decodeAddresses = (bytes: Uint8Array): readonly string[] =>
  Cbor.decode(bytes, Shape.list(Shape.text(256), ADDRESSES_MAX), 'addresses')

/** Digest that the provider's chain key signs. */
export function hash({ addresses, ...rest }: Endpoint, domain: Domain): Hex.Hash {
  const addressesHash = Hex.from(sha256(encodeAddresses(addresses)))
  return digest(endpointKind, { ...rest, addressesHash }, domain)
}
