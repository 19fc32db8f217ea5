import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { MalformedError } from '../errors/errors.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/** Maximum addresses that one provider announces. */
export const ADDRESSES_MAX = 8

/** Maximum artifacts that one validator announces. */
export const ARTIFACTS_MAX = 16

/**
 * Maximum bytes of addresses and artifacts together: `ADDRESSES_BYTES_MAX` of the contract
 * `Offers`.
 */
const REACH_BYTES_MAX = 2_112

/**
 * Addresses and encryption key of a provider or validator, and the artifacts that a validator can
 * examine. They change often, so they are not a part of offers. The account's chain key signs an
 * endpoint.
 */
export type Endpoint = {
  readonly provider: Hex.AccountId
  /** X25519 public key (32 bytes) for sealed prompts, RFC 9180. */
  readonly sealKey: Hex.Hex
  /** Multiaddrs, each ending in the peer's id. */
  readonly addresses: readonly string[]
  /** SHA-256 of the model artifacts that this account examines as a validator; absent for none. */
  readonly artifacts?: readonly Hex.Hash[]
  /** Region by the provider's unverified claim, see `regionSchema`; empty if not stated. */
  readonly region: string
  /** SHA-256 of the provider's public `Profile`; 32 zero bytes without a profile. */
  readonly profile: Hex.Hash
  readonly issuedAtSeconds: bigint
  readonly expiresAtSeconds: bigint
}

/** The part of an endpoint that is stored on chain as bytes. */
export type Reach = Pick<Endpoint, 'addresses' | 'artifacts'>

/** Statements of an account about itself, which readers cannot verify. */
export type Statements = Pick<Endpoint, 'region' | 'profile'>

/** The statements of an account that states nothing. */
export const noStatements: Statements = { region: '', profile: Hex.zeroHash }

/** An endpoint in the form on chain: addresses and artifacts as bytes, texts as 32 bytes. */
export type Announcement = Omit<Endpoint, keyof Reach | 'region'> & {
  /** `encodeReach` of addresses and artifacts. */
  readonly addresses: Hex.Hex
  readonly region: Hex.Hash
}

type EndpointFields = Omit<Announcement, 'addresses'> & { readonly addressesHash: Hex.Hash }

/** Maximum bytes of a region, which is one word on each chain. */
const REGION_BYTES = 32
const regionPattern = /^[a-z]{2}(-[a-z0-9]+)*$/

/**
 * Returns true for a region: two letters for a country, in lower case, with optional subdivisions.
 * No list of countries (ISO 3166) is consulted.
 */
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

/**
 * Returns the canonical bytes of addresses and artifacts, as published on chain: dag-cbor of one
 * list, the addresses as text and then the artifacts as bytes.
 */
export const encodeReach = ({ addresses, artifacts = [] }: Reach): Uint8Array =>
  Cbor.encode([...addresses, ...artifacts.map((hash) => Hex.toBytes(hash))])

const addressSchema = Schema.text(256)

const artifactSchema: Schema.Schema<Hex.Hash> = (value, path) =>
  Schema.hash(Hex.from(Schema.bytes(32)(value, path)), path)

/**
 * Decodes addresses and artifacts.
 *
 * @throws {MalformedError} Not a list of at most `ADDRESSES_MAX` addresses and, after them, at most
 *   `ARTIFACTS_MAX` artifacts.
 */
export function decodeReach(bytes: Uint8Array): Reach {
  const entries = Schema.list<unknown>((entry) => entry, ADDRESSES_MAX + ARTIFACTS_MAX)
  const list = Cbor.decode(bytes, entries, 'addresses')
  const first = list.findIndex((entry) => typeof entry !== 'string')
  const split = first < 0 ? list.length : first
  const addresses = Schema.list(addressSchema, ADDRESSES_MAX)(list.slice(0, split), 'addresses')
  const artifacts = Schema.list(artifactSchema, ARTIFACTS_MAX)(list.slice(split), 'artifacts')
  return { addresses, ...(artifacts.length > 0 && { artifacts }) }
}

/**
 * Returns the first artifacts, without duplicates, that fit into an announcement with these
 * addresses.
 */
export function announceableArtifacts(
  addresses: readonly string[],
  artifacts: readonly Hex.Hash[],
): readonly Hex.Hash[] {
  const fitting = [...new Set(artifacts)].slice(0, ARTIFACTS_MAX)
  while (
    fitting.length > 0 &&
    encodeReach({ addresses, artifacts: fitting }).length > REACH_BYTES_MAX
  ) {
    fitting.pop()
  }
  return fitting
}

/**
 * Decodes announced addresses and artifacts. Accounts can announce arbitrary bytes, so invalid ones
 * decode as no address and no artifact: a reader must not fail at them.
 */
export function announcedReach(bytes: Uint8Array): Reach {
  try {
    return decodeReach(bytes)
  } catch {
    return { addresses: [] }
  }
}

/**
 * Returns an endpoint in the form that chains carry.
 *
 * @throws {MalformedError} The region is no region.
 */
export function toAnnouncement(endpoint: Endpoint): Announcement {
  const { artifacts: _, ...fields } = endpoint
  const addresses = Hex.from(encodeReach(endpoint))
  return { ...fields, addresses, region: encodeRegion(fields.region) }
}

/**
 * Returns the endpoint of an announcement. Its fields are untrusted: invalid addresses are read as
 * none, and an invalid region as an empty one.
 */
export function fromAnnouncement(announcement: Announcement): Endpoint {
  const { addresses, ...fields } = announcement
  const region = decodeRegion(fields.region)
  return { ...fields, ...announcedReach(Hex.toBytes(addresses)), region }
}

/** Returns the digest that the account's chain key signs. */
export function hash(endpoint: Endpoint, domain: Domain): Hex.Hash {
  const { addresses, ...fields } = toAnnouncement(endpoint)
  const addressesHash = Hex.from(sha256(Hex.toBytes(addresses)))
  return digest(endpointStruct, { ...fields, addressesHash }, domain)
}
