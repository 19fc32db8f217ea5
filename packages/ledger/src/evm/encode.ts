import {
  type AccountId,
  Cbor,
  Endpoint,
  type Hash,
  Hex,
  type Manifest,
  type Offer,
  Registration,
  type Request,
  Shape,
} from '@ostrom/protocol'
import type { Hex as ViemHex } from 'viem'
import { type FlagReason, flagReasons } from '../flags.ts'

const nobody: AccountId = `0x${'00'.repeat(20)}`

/** Addresses come from the client library in mixed case; ids here are lower case. */
export const accountOf = (address: string): AccountId => address.toLowerCase() as AccountId

const royaltyAt = (royalties: readonly Offer.Royalty[], index: number) => {
  const { recipient, bps } = royalties[index] ?? { recipient: nobody, bps: 0 }
  return { recipient, bps }
}

export type RoyaltyPair = {
  readonly royalty0: { readonly recipient: string; readonly bps: number }
  readonly royalty1: { readonly recipient: string; readonly bps: number }
}

const pairOf = (royalties: readonly Offer.Royalty[]) => ({
  royalty0: royaltyAt(royalties, 0),
  royalty1: royaltyAt(royalties, 1),
})

/** Absent royalties are zero on chain and left out here. */
export const royaltiesOf = ({ royalty0, royalty1 }: RoyaltyPair): readonly Offer.Royalty[] =>
  [royalty0, royalty1]
    .filter(({ bps }) => bps > 0)
    .map(({ recipient, bps }) => ({ recipient: accountOf(recipient), bps }))

export const offerStruct = ({ royalties, ...offer }: Offer.Offer) => ({
  ...offer,
  ...pairOf(royalties),
})

export const registrationStruct = (options: {
  readonly version: Hash
  readonly registration: Registration.Registration
}) => {
  const { name, manifest, royalties, access } = options.registration
  const { creator, parents, license } = manifest
  return {
    ...{ modelVersion: options.version, creator, name, parents },
    artifacts: manifest.artifacts.map(({ format, quantization, cid, sha256, bytes }) => ({
      ...{ format, quantization, cid, sha256Hash: sha256, size: bytes },
    })),
    ...{ license: license.spdx, licenseCid: license.text?.cid ?? '' },
    ...{ access: Registration.accesses.indexOf(access), ...pairOf(royalties) },
  }
}

export const artifactOf = (artifact: {
  readonly format: string
  readonly quantization: string
  readonly cid: string
  readonly sha256Hash: ViemHex
  readonly size: bigint
}): Manifest.Artifact => ({
  // The registry takes any text; formats that are unknown here simply match nothing.
  format: artifact.format as Manifest.Format,
  ...{ quantization: artifact.quantization, cid: artifact.cid },
  ...{ sha256: artifact.sha256Hash, bytes: artifact.size, files: [] },
})

/** A mutable copy, which the ABI types ask for. */
export const termsFilter = (filter: Request.Filter) => ({
  ...filter,
  providers: [...filter.providers],
})

export const termsStruct = ({ filter, ...terms }: Request.RequestTerms) => ({
  ...terms,
  filter: termsFilter(filter),
})

export const endpointStruct = ({ addresses, ...endpoint }: Endpoint.Endpoint) => ({
  ...endpoint,
  addresses: Hex.from(Endpoint.encodeAddresses(addresses)),
  region: Endpoint.encodeRegion(endpoint.region),
})

const reachShape = Shape.object({
  addresses: Shape.list(Shape.text(256), Endpoint.ADDRESSES_MAX),
  sealKey: Shape.bytes(32),
})

/** Where a provider is reached for one request, and under which key. */
export type Reach = { readonly addresses: readonly string[]; readonly sealKey: Hex.Hex }

/** The bytes of a lock's `endpoint`: dag-cbor of addresses and sealing key. */
export const encodeReach = ({ addresses, sealKey }: Reach): Hex.Hex =>
  Hex.from(Cbor.encode({ addresses: [...addresses], sealKey: Hex.toBytes(sealKey) }))

/** Reads a lock's `endpoint`; nonsense reads as a provider that cannot be reached. */
export function decodeReach(bytes: Hex.Hex): Reach {
  try {
    const { addresses, sealKey } = Cbor.decode(Hex.toBytes(bytes), reachShape, 'endpoint')
    return { addresses, sealKey: Hex.from(sealKey) }
  } catch {
    return { addresses: [], sealKey: Hex.zeroHash }
  }
}

/** A flag's reason as 32 bytes: its text, filled up with zeros, so that explorers can show it. */
export function encodeReason(reason: FlagReason): Hex.Hash {
  const bytes = new Uint8Array(32)
  bytes.set(new TextEncoder().encode(reason))
  return Hex.from(bytes)
}

const reasons = new Map(flagReasons.map((reason) => [encodeReason(reason), reason]))

export const decodeReason = (bytes: Hex.Hash): FlagReason => reasons.get(bytes) ?? 'other'
