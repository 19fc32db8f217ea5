import { type AccountId, type AssetId, type Hash, zeroHash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { assert } from '../errors/errors.ts'
import {
  type ReceiptCore,
  type SamplingMode,
  samplingModes,
  type TokenCounting,
  tokenCountings,
} from '../inference/receipt.ts'
import { type PriceMap, priceMapSchema } from '../money/price.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/** Maximum royalty recipients: the model's creator and the base model's. */
export const ROYALTIES_MAX = 2

export type Royalty = {
  readonly recipient: AccountId
  /** Share of the gross price, in basis points. */
  readonly bps: number
}

/** Levels of evidence, in ascending order: docs/spec/verification.md, section 16. */
export const tiers = ['T0', 'T1', 'T1b', 'T2', 'T3'] as const
export type Tier = (typeof tiers)[number]

/**
 * A provider's signed terms for the computation of answers. The answers' receipts must satisfy
 * them. Later versions may extend the lists `tokenCountings`, `samplingModes` and `tiers`, so an
 * offer may have an index beyond their ends.
 */
export type VerificationTerms = {
  /** SHA-256 of the served artifact; 32 zero bytes for any artifact of the manifest. */
  readonly artifact: Hash
  /**
   * SHA-256 of the engine's build description, as in receipts and calibrations; zero for any build.
   */
  readonly engineClass: Hash
  /** Index into `tokenCountings`. */
  readonly counting: number
  /**
   * Index into `samplingModes`: the least verifiable mode of answers, unless the client requests
   * another one.
   */
  readonly sampling: number
  /** Index into `tiers`: the highest tier of answers under this offer. */
  readonly tier: number
}

/**
 * The terms under which a provider serves one model version. They bind a session, and neither side
 * can change them while it is open.
 */
export type Offer = {
  readonly provider: AccountId
  /** Hash of the model version's manifest, see `Manifest.hash`. */
  readonly modelVersion: Hash
  readonly asset: AssetId
  readonly prices: PriceMap
  /** The network's fee, in basis points of the gross price, deducted from the provider's pay. */
  readonly feeBps: number
  readonly royalties: readonly Royalty[]
  /** Audit window in seconds, in which pay matures and the court may hold it; zero for none. */
  readonly windowSeconds: number
  /** The court for agreements under this offer; the zero account for none. */
  readonly court: AccountId
  /** Amount that 10^18 native base units of stake back, in base units of the asset. */
  readonly stakeRatio: bigint
  readonly verification: VerificationTerms
  /**
   * Distinguishes offers with equal terms: a provider may publish retired terms again. Its
   * highest byte is an index into `serviceTiers`.
   */
  readonly nonce: bigint
}

/**
 * Service tiers with the names of OpenAI's API, except for `padded`: its answers come in parts of
 * one size at fixed times, see `Padding`. An offer belongs to one tier and has the prices of this
 * tier; a later version may extend the list.
 */
export const serviceTiers = ['default', 'flex', 'priority', 'padded'] as const
export type ServiceTier = (typeof serviceTiers)[number]

/** Number of low bits of a nonce; the bits above them are the index of the service tier. */
const NONCE_BITS = 56n

/**
 * Returns the service tier of an offer. The tier is part of the signed terms, so neither side can
 * change it while a session is open. Returns `unknown` for a tier of a later version.
 *
 * @see docs/spec/sessions.md, "Service tiers".
 */
export const serviceTierOf = ({ nonce }: Pick<Offer, 'nonce'>): ServiceTier | 'unknown' =>
  serviceTiers[Number(nonce >> NONCE_BITS)] ?? 'unknown'

/** Returns the nonce of an offer of a service tier. */
export function nonceFrom(options: {
  readonly tier: ServiceTier
  /** At most 56 bits, such as milliseconds since 1970. */
  readonly unique: bigint
}): bigint {
  const { tier, unique } = options
  assert(unique >= 0n && unique >> NONCE_BITS === 0n, 'a nonce has 56 bits below its tier')
  return (BigInt(serviceTiers.indexOf(tier)) << NONCE_BITS) | unique
}

const royaltySchema = Schema.object({ recipient: Schema.account, bps: Schema.integer(1, 10_000) })

/** Verification terms of an offer whose answers have receipts, but no further evidence. */
export const unverifiedTerms: VerificationTerms = {
  artifact: zeroHash,
  engineClass: zeroHash,
  counting: tokenCountings.indexOf('retokenized'),
  sampling: samplingModes.indexOf('unverified'),
  tier: tiers.indexOf('T0'),
}

const verificationTermsSchema: Schema.Schema<VerificationTerms> = Schema.object({
  artifact: Schema.hash,
  engineClass: Schema.hash,
  counting: Schema.integer(0, 255),
  sampling: Schema.integer(0, 255),
  tier: Schema.integer(0, 255),
})

export const offerSchema: Schema.Schema<Offer> = Schema.object({
  provider: Schema.account,
  modelVersion: Schema.hash,
  asset: Schema.account,
  prices: priceMapSchema,
  feeBps: Schema.integer(0, 10_000),
  royalties: Schema.list(royaltySchema, ROYALTIES_MAX),
  windowSeconds: Schema.integer(0, 0xffff_ffff),
  court: Schema.account,
  stakeRatio: Schema.unsigned(128),
  verification: verificationTermsSchema,
  nonce: Schema.unsigned(64),
})

type OfferFields = Omit<Offer, 'prices' | 'royalties' | 'verification'> &
  PriceMap &
  VerificationTerms & {
    readonly royaltyRecipient0: AccountId
    readonly royaltyBps0: number
    readonly royaltyRecipient1: AccountId
    readonly royaltyBps1: number
  }

/** Absent royalties have the zero account and zero basis points in the hash. */
export const offerStruct: StructType<OfferFields> = {
  name: 'Offer',
  contract: 'offers',
  fields: [
    ['provider', 'account'],
    ['modelVersion', 'bytes32'],
    ['asset', 'account'],
    ['input', 'uint128'],
    ['cachedInput', 'uint128'],
    ['output', 'uint128'],
    ['image', 'uint128'],
    ['second', 'uint128'],
    ['request', 'uint128'],
    ['feeBps', 'uint16'],
    ['royaltyRecipient0', 'account'],
    ['royaltyBps0', 'uint16'],
    ['royaltyRecipient1', 'account'],
    ['royaltyBps1', 'uint16'],
    ['windowSeconds', 'uint32'],
    ['court', 'account'],
    ['stakeRatio', 'uint128'],
    ['artifact', 'bytes32'],
    ['engineClass', 'bytes32'],
    ['counting', 'uint8'],
    ['sampling', 'uint8'],
    ['tier', 'uint8'],
    ['nonce', 'uint64'],
  ],
}

const zeroAccount = (asset: AssetId): AccountId => `0x${'0'.repeat(asset.length - 2)}`

/**
 * Returns the id of an offer: the digest of its terms. A session authorization has it as
 * `offerHash`.
 */
export function hash(offer: Offer, domain: Domain): Hash {
  const { prices, royalties, verification, ...rest } = offer
  const fields: OfferFields = {
    ...rest,
    ...prices,
    ...verification,
    royaltyRecipient0: royalties[0]?.recipient ?? zeroAccount(offer.asset),
    royaltyBps0: royalties[0]?.bps ?? 0,
    royaltyRecipient1: royalties[1]?.recipient ?? zeroAccount(offer.asset),
    royaltyBps1: royalties[1]?.bps ?? 0,
  }
  return digest(offerStruct, fields, domain)
}

/** An offer's verification terms, with names in place of the indexes into lists. */
export type VerificationLabels = {
  /** Absent if the provider may serve any artifact of the manifest. */
  readonly artifact?: Hash
  /** Absent if the offer names no build. */
  readonly engineClass?: Hash
  readonly counting: TokenCounting | 'unknown'
  readonly sampling: SamplingMode | 'unknown'
  readonly tier: Tier | 'unknown'
}

/**
 * Returns an offer's verification terms with names; the name is `unknown` for an index that only a
 * later version knows.
 */
export function verificationLabels(verification: VerificationTerms): VerificationLabels {
  const { artifact, engineClass, counting, sampling, tier } = verification
  return {
    ...(artifact !== zeroHash && { artifact }),
    ...(engineClass !== zeroHash && { engineClass }),
    counting: tokenCountings[counting] ?? 'unknown',
    sampling: samplingModes[sampling] ?? 'unknown',
    tier: tiers[tier] ?? 'unknown',
  }
}

/** A term of an offer that a receipt can violate. */
export type ViolatedTerm = 'modelVersion' | 'artifact' | 'engineClass' | 'counting' | 'sampling'

const UNVERIFIED = samplingModes.indexOf('unverified')

/**
 * Returns the first term of an offer that an answer violates, as shown by its receipt; undefined if
 * it violates none. A user seed or greedy sampling violates no term, because the client may have
 * requested it.
 *
 * @see docs/spec/verification.md, section 16; on chain, `FraudProofs.proveOfferBreach`.
 */
export function violatedTerm(offer: Offer, receipt: ReceiptCore): ViolatedTerm | undefined {
  const { artifact, engineClass, counting, sampling } = offer.verification
  if (receipt.modelVersion !== offer.modelVersion) return 'modelVersion'
  if (artifact !== zeroHash && receipt.artifactHash !== artifact) return 'artifact'
  if (engineClass !== zeroHash && receipt.engineHash !== engineClass) return 'engineClass'
  // Embeddings and images have no tokens, so the chain compares neither counting nor sampling of
  // their receipts with the offer.
  if (receipt.outputTokens === 0n) return undefined
  if (receipt.counting > counting) return 'counting'
  return receipt.sampling >= UNVERIFIED && receipt.sampling > sampling ? 'sampling' : undefined
}

/** Verifiability classes of answers under an offer, in ascending order. */
export const verifiabilityClasses = ['none', 'declared', 'replayable', 'calibrated'] as const
export type VerifiabilityClass = (typeof verifiabilityClasses)[number]

/**
 * Requirements that an offer can lack for a better verifiability class. `calibration`: the artifact
 * has no calibration for any build, so no validator scores its answers. `validators`: the
 * validators that announce the artifact have, in sum, too little settled weight
 * (docs/spec/verification.md, section 17). `build-calibration`: the artifact has no calibration for
 * the offer's build.
 */
export const missingRequirements = [
  'court',
  'counting',
  'sampling',
  'tier',
  'artifact',
  'engineClass',
  'calibration',
  'validators',
  'build-calibration',
] as const
export type MissingRequirement = (typeof missingRequirements)[number]

/** The artifact and the engine build that a registered calibration is for. */
export type CalibratedBuild = { readonly artifactHash: Hash; readonly engineHash: Hash }

/** Data besides the offer that determine its verifiability class. */
export type VerifiabilityContext = {
  /** The network's court; absent on a network without one. */
  readonly court: AccountId | undefined
  /** SHA-256 of the artifacts that the model version's manifest lists. */
  readonly artifacts: readonly Hash[]
  /** Registered calibrations of that version. */
  readonly calibrations: readonly CalibratedBuild[]
  /**
   * SHA-256 of each artifact whose announcing validators have, in sum, enough settled weight:
   * docs/spec/verification.md, section 17.
   */
  readonly audited: readonly Hash[]
}

/**
 * Returns the first requirement that an offer lacks for a better class, in the order of
 * `missingRequirements`; undefined if it lacks none. Pure. Derived from the signed offer and the
 * state of the chain only.
 *
 * @see docs/spec/verification.md, section 16.
 */
export function missingRequirement(
  { court, verification }: Pick<Offer, 'court' | 'verification'>,
  context: VerifiabilityContext,
): MissingRequirement | undefined {
  const { artifact, engineClass, counting, sampling, tier } = verification
  const drawn = samplingModes[sampling]
  // Only the network's court counts, not another one that the provider named in its offer.
  if (context.court === undefined || court !== context.court) return 'court'
  if (tokenCountings[counting] !== 'ids') return 'counting'
  if (drawn === undefined || drawn === 'unverified') return 'sampling'
  if (tiers[tier] === undefined || tier < tiers.indexOf('T1')) return 'tier'
  if (!context.artifacts.includes(artifact)) return 'artifact'
  if (engineClass === zeroHash) return 'engineClass'
  const same = context.calibrations.filter(({ artifactHash }) => artifactHash === artifact)
  if (same.length === 0) return 'calibration'
  if (!context.audited.includes(artifact)) return 'validators'
  if (!same.some(({ engineHash }) => engineHash === engineClass)) return 'build-calibration'
  return undefined
}

/**
 * Returns the verifiability class of answers under an offer. `declared`: the terms permit replay,
 * but the artifact has no calibration, or validators with too little weight announce it.
 * `replayable`: validators replay answers, and this network's court can judge them. `calibrated`: a
 * calibration of the same build bounds the differences between honest machines. Pure.
 *
 * @see docs/spec/verification.md, section 16.
 */
export function verifiabilityClass(
  offer: Pick<Offer, 'court' | 'verification'>,
  context: VerifiabilityContext,
): VerifiabilityClass {
  const lack = missingRequirement(offer, context)
  if (lack === undefined) return 'calibrated'
  if (lack === 'build-calibration') return 'replayable'
  return lack === 'calibration' || lack === 'validators' ? 'declared' : 'none'
}
