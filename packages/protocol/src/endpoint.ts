import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from './cbor.ts'
import type { Domain } from './domain.ts'
import { MalformedError } from './errors.ts'
import * as Hex from './hex.ts'
import * as Schema from './schema.ts'
import { digest, type StructType } from './signed-object.ts'

/** Maximum addresses that one provider announces. */
export const ADDRESSES_MAX = 8

/**
 * Addresses and encryption key of a provider. They change often, so they are not a part of offers.
 * The provider's chain key signs an endpoint.
 */
export type Endpoint = {
  readonly provider: Hex.AccountId
  /** X25519 public key (32 bytes) that prompts are sealed to, RFC 9180. */
  readonly sealKey: Hex.Hex
  /** Multiaddrs, each ending in the peer's id. */
  readonly addresses: readonly string[]
  /** Region by the provider's unverified claim, see `regionSchema`; empty if not stated. */
  readonly region: string
  /** SHA-256 of its public `Profile`; 32 zero bytes without a profile. */
  readonly profile: Hex.Hash
  readonly issuedAtSeconds: bigint
  readonly expiresAtSeconds: bigint
}

type EndpointFields = Omit<Endpoint, 'addresses'> & { readonly addressesHash: Hex.Hash }

/** Maximum bytes of a region, which is one word on each chain. */
const REGION_BYTES = 32
const regionPattern = /^[a-z]{2}(-[a-z0-9]+)*$/

/** Returns true for a region: a country of ISO 3166 in lower case, with optional subdivisions. */
export const isRegion = (text: string): boolean =>
  text.length <= REGION_BYTES && regionPattern.test(text)

/** Schema of a region, such as `de`, `us-ca` or `de-hel1`. */
export const regionSchema: Schema.Schema<string> = (value, path) => {
  const region = Schema.text(REGION_BYTES)(value, path)
  if (isRegion(region)) return region
  const reason = 'not a region such as `de` or `us-ca`: a country and subdivisions with hyphens'
  throw new MalformedError({ what: 'region', path, reason })
}

/**
 * Encodes a region as 32 bytes: its ASCII text, padded with zeros; all zeros without a region.
 *
 * @throws {MalformedError} The text is no region.
 */
export function encodeRegion(region: string): Hex.Hash {
  const bytes = new Uint8Array(REGION_BYTES)
  if (region !== '') bytes.set(new TextEncoder().encode(regionSchema(region, 'region')))
  return Hex.from(bytes)
}

/** Decodes a region. Bytes on chain are untrusted; invalid ones decode to an empty region. */
export function decodeRegion(bytes: Hex.Hash): string {
  const text = new TextDecoder('ascii').decode(Hex.toBytes(bytes)).replace(/\0+$/, '')
  return isRegion(text) ? text : ''
}

export const endpointStruct: StructType<EndpointFields> = {
  name: 'Endpoint',
  contract: 'offers',
  fields: [
    ['provider', 'account'],
    ['sealKey', 'bytes32'],
    ['addressesHash', 'bytes32'],
    ['region', 'bytes32'],
    ['profile', 'bytes32'],
    ['issuedAtSeconds', 'uint64'],
    ['expiresAtSeconds', 'uint64'],
  ],
}

/** Returns the canonical bytes of addresses, as published on chain: dag-cbor of a list of text. */
export const encodeAddresses = (addresses: readonly string[]): Uint8Array =>
  Cbor.encode([...addresses])

/**
 * Decodes addresses.
 *
 * @throws {MalformedError} Not a list of at most `ADDRESSES_MAX` addresses.
 */
export const decodeAddresses = (bytes: Uint8Array): readonly string[] =>
  Cbor.decode(bytes, Schema.list(Schema.text(256), ADDRESSES_MAX), 'addresses')

/** Returns the digest that the provider's chain key signs. */
export function hash({ addresses, ...rest }: Endpoint, domain: Domain): Hex.Hash {
  const addressesHash = Hex.from(sha256(encodeAddresses(addresses)))
  const region = encodeRegion(rest.region)
  return digest(endpointStruct, { ...rest, addressesHash, region }, domain)
}
