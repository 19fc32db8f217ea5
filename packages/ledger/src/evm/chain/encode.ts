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
  Schema,
} from '@ostrom/protocol'
import { decodeAbiParameters, encodeAbiParameters, type Hex as ViemHex } from 'viem'
import { type FlagReason, flagReasons } from '../../registry/flag-reasons.ts'
import { onchainTermsDefault } from '../../requests/onchain-answers.ts'

const nobody: AccountId = `0x${'00'.repeat(20)}`

/** The client library returns addresses in mixed case; ids here are lower case. */
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

/** Returns the royalties; absent ones are zero on chain and omitted here. */
export const royaltiesOf = ({ royalty0, royalty1 }: RoyaltyPair): readonly Offer.Royalty[] =>
  [royalty0, royalty1]
    .filter(({ bps }) => bps > 0)
    .map(({ recipient, bps }) => ({ recipient: accountOf(recipient), bps }))

/** Returns an offer as its contract's struct. */
export const offerStruct = ({ royalties, verification, ...offer }: Offer.Offer) => ({
  ...offer,
  ...verification,
  ...pairOf(royalties),
})

type OfferStruct = ReturnType<typeof offerStruct>

/**
 * Returns an offer from an event, which has the contract's field names and addresses in mixed case.
 */
export const offerOf = ({ royalty0, royalty1, ...words }: OfferStruct): Offer.Offer => {
  const { artifact, engineClass, counting, sampling, tier, ...terms } = words
  return {
    provider: accountOf(terms.provider),
    modelVersion: terms.modelVersion,
    asset: accountOf(terms.asset),
    prices: terms.prices,
    feeBps: terms.feeBps,
    royalties: royaltiesOf({ royalty0, royalty1 }),
    windowSeconds: terms.windowSeconds,
    court: accountOf(terms.court),
    stakeRatio: terms.stakeRatio,
    nonce: terms.nonce,
    verification: { artifact, engineClass, counting, sampling, tier },
  }
}

export const registrationStruct = (options: {
  readonly version: Hash
  readonly registration: Registration.Registration
}) => {
  const { name, manifest, royalties, access } = options.registration
  const { creator, parents, license } = manifest
  return {
    modelVersion: options.version,
    creator,
    name,
    parents,
    artifacts: manifest.artifacts.map(({ format, quantization, cid, sha256, bytes }) => ({
      format,
      quantization,
      cid,
      sha256Hash: sha256,
      size: bytes,
    })),
    license: license.spdx,
    licenseCid: license.text?.cid ?? '',
    access: Registration.accessModes.indexOf(access),
    ...pairOf(royalties),
  }
}

export const artifactOf = (artifact: {
  readonly format: string
  readonly quantization: string
  readonly cid: string
  readonly sha256Hash: ViemHex
  readonly size: bigint
}): Manifest.Artifact => ({
  // The registry accepts any text as a format, so this one may be unknown.
  format: artifact.format as Manifest.ArtifactFormat,
  quantization: artifact.quantization,
  cid: artifact.cid,
  sha256: artifact.sha256Hash,
  bytes: artifact.size,
  files: [],
})

/** Returns the terms of a request that escrows store; its other terms are its details. */
export const termsStruct = (terms: Request.RequestTerms) => {
  const { client, signer, asset, costMax, deadlineSeconds, nonce } = terms
  return { client, signer, asset, costMax, deadlineSeconds, nonce }
}

const answerProofs: readonly Request.AnswerProofMode[] = ['none', 'audited', 'required']

/**
 * Returns the terms of an on-chain request that the contract stores; its other terms are its
 * details.
 */
export const onchainTermsStruct = (terms: Request.RequestTerms) => {
  const { client, asset, costMax: reward, deadlineSeconds, nonce } = terms
  const { onchain = onchainTermsDefault } = terms
  const { proof, verifier = nobody, callbackGas, callbackFee, answerBytesMax } = onchain
  return {
    client,
    asset,
    reward,
    deadlineSeconds,
    nonce,
    proof: answerProofs.indexOf(proof),
    verifier,
    callbackGas,
    callbackFee,
    answerBytesMax,
  }
}

/** Converts the terms of a request for an on-chain answer from the form that events have. */
export function onchainTermsOf(
  struct: Omit<ReturnType<typeof onchainTermsStruct>, 'verifier'> & { readonly verifier: string },
): Request.OnchainTerms {
  const { callbackGas, callbackFee, answerBytesMax } = struct
  const proof = answerProofs[struct.proof] ?? 'none'
  const verifier = accountOf(struct.verifier)
  const named = verifier === nobody ? {} : { verifier }
  return { proof, ...named, callbackGas, callbackFee, answerBytesMax }
}

const prices = [
  { name: 'input', type: 'uint128' },
  { name: 'cachedInput', type: 'uint128' },
  { name: 'output', type: 'uint128' },
  { name: 'image', type: 'uint128' },
  { name: 'second', type: 'uint128' },
  { name: 'request', type: 'uint128' },
] as const

const filter = [
  { name: 'court', type: 'address' },
  { name: 'completionsMin', type: 'uint64' },
  { name: 'stakeMin', type: 'uint128' },
  { name: 'providers', type: 'address[]' },
] as const

const details = [
  { name: 'modelVersion', type: 'bytes32' },
  { name: 'pricesMax', type: 'tuple', components: prices },
  { name: 'filter', type: 'tuple', components: filter },
  { name: 'input', type: 'bytes' },
] as const

const detailsParameters = [{ type: 'tuple', components: details }] as const

/**
 * Encodes the requirements of a request, in the form in which the contract `Offers` compares them
 * with an offer: `RequestDetails`. `court`: the network's court, for a filter that names none.
 */
export function encodeDetails(
  terms: Request.RequestTerms,
  { input, court: ours }: { readonly input: Hex.Hex; readonly court: AccountId },
): Hex.Hex {
  const { modelVersion, pricesMax, filter } = terms
  const { court = ours, completionsMin, stakeMin, providers } = filter
  const encodedFilter = { court, completionsMin, stakeMin, providers: [...providers] }
  return encodeAbiParameters(detailsParameters, [
    { modelVersion, pricesMax, filter: encodedFilter, input },
  ])
}

/** Requirements in the details of a request. */
export type RequestDetails = Pick<Request.RequestTerms, 'modelVersion' | 'pricesMax' | 'filter'> & {
  readonly input: Hex.Hex
}

/**
 * Reads a request's details; undefined for details that no offer could ever match. A filter under
 * the network's court, `ours`, is returned without a court.
 */
export function decodeDetails(details: Hex.Hex, ours: AccountId): RequestDetails | undefined {
  try {
    const [{ modelVersion, pricesMax, filter, input }] = decodeAbiParameters(
      detailsParameters,
      details,
    )
    const { court, completionsMin, stakeMin } = filter
    const providers = filter.providers.map(accountOf)
    const other = accountOf(court) === accountOf(ours) ? {} : { court: accountOf(court) }
    return {
      modelVersion,
      pricesMax,
      filter: { ...other, completionsMin, stakeMin, providers },
      input,
    }
  } catch {
    return undefined
  }
}

const reachShape = Schema.object({
  addresses: Schema.list(Schema.text(256), Endpoint.ADDRESSES_MAX),
  sealKey: Schema.bytes(32),
})

/** Addresses of a provider for one request, and its sealing key. */
export type ProviderEndpoint = { readonly addresses: readonly string[]; readonly sealKey: Hex.Hex }

/** The bytes of a lock's `endpoint`: dag-cbor of addresses and sealing key. */
export const encodeProviderEndpoint = ({ addresses, sealKey }: ProviderEndpoint): Hex.Hex =>
  Hex.from(Cbor.encode({ addresses: [...addresses], sealKey: Hex.toBytes(sealKey) }))

/** Reads a lock's `endpoint`; malformed bytes give a provider without addresses. */
export function decodeProviderEndpoint(bytes: Hex.Hex): ProviderEndpoint {
  try {
    const { addresses, sealKey } = Cbor.decode(Hex.toBytes(bytes), reachShape, 'endpoint')
    return { addresses, sealKey: Hex.from(sealKey) }
  } catch {
    return { addresses: [], sealKey: Hex.zeroHash }
  }
}

/**
 * Returns a flag's reason as 32 bytes: its text, padded with zeros, so that explorers can show it.
 */
export function encodeReason(reason: FlagReason): Hex.Hash {
  const bytes = new Uint8Array(32)
  bytes.set(new TextEncoder().encode(reason))
  return Hex.from(bytes)
}

const reasons = new Map(flagReasons.map((reason) => [encodeReason(reason), reason]))

/** Returns the reason of a flag; an unknown one is `other`. */
export const decodeReason = (bytes: Hex.Hash): FlagReason => reasons.get(bytes) ?? 'other'
