import {
  type AuditedArtifact,
  auditedArtifacts,
  type Ledger,
  type MarketReader,
  type ModelVersion,
  type OfferListing,
} from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, Offer } from '@ostrom/protocol'
import { CALIBRATION_FRESH_MS, CALIBRATION_STALE_MS, MARKET_KEYS_MAX } from './limits.ts'
import {
  createStaleWhileRevalidate,
  createStaleWhileRevalidateMap,
} from './stale-while-revalidate.ts'

type WithOffer = Pick<OfferListing, 'offer'>

/** How well the answers of one model version can be checked, under each of its offers. */
export type Verifiability = {
  /** True on a chain with a court, which can judge text answers. */
  readonly hasCourt: boolean
  /**
   * True if validators judge at least one artifact of the version: the artifact is calibrated, and
   * the validators that announce audits of it have enough weight for a quorum. If true, the gateway
   * excludes offers of unjudged artifacts, so validators without a quorum must not count.
   */
  readonly isJudged: boolean
  /** Artifacts of the version; empty if the chain does not know it, or has no court. */
  readonly artifacts: ModelVersion['artifacts']
  readonly classOf: (listing: WithOffer) => Offer.VerifiabilityClass
  /** Returns the requirement that an offer lacks for a better class; undefined if none. */
  readonly lackOf: (listing: WithOffer) => Offer.MissingRequirement | undefined
}

/** Creates a reader of the verifiability of versions, which caches chain state. */
export function createVerifiability(options: {
  readonly ledger: Pick<Ledger, 'offerTerms' | 'nativeAsset' | 'modelVersion'> &
    auditedArtifacts.Options['ledger']
  readonly market: Pick<MarketReader, 'calibratedArtifacts' | 'sync'> &
    auditedArtifacts.Options['market']
  readonly clock: Clock
}): (version: Hash) => Promise<Verifiability> {
  const { ledger, market, clock } = options
  const ages = { clock, freshMs: CALIBRATION_FRESH_MS, staleMs: CALIBRATION_STALE_MS }
  const keyed = { ...ages, keysMax: MARKET_KEYS_MAX }
  const court = createStaleWhileRevalidate({
    ...ages,
    read: async (): Promise<AccountId | undefined> => {
      const terms = await ledger.offerTerms(ledger.nativeAsset)
      return BigInt(terms.court) === 0n ? undefined : terms.court
    },
  })
  const artifacts = createStaleWhileRevalidateMap({
    ...keyed,
    read: async (version) => (await ledger.modelVersion(version as Hash))?.artifacts ?? [],
  })
  const calibrations = createStaleWhileRevalidateMap({
    ...keyed,
    read: async (version) => {
      await market.sync()
      return await market.calibratedArtifacts(version as Hash)
    },
  })
  const announced = createStaleWhileRevalidateMap({
    ...keyed,
    read: async (version) => {
      await market.sync()
      return await auditedArtifacts({ ledger, market, version: version as Hash })
    },
  })
  return async (version) => {
    const judge = await court.get()
    const hasCourt = judge !== undefined
    // Without a court there is no use for artifacts and calibrations.
    const files = hasCourt ? await artifacts(version).get() : []
    const calibrated = hasCourt ? await calibrations(version).get() : []
    // Artifacts that validators announce improve the class of calibrated artifacts only, so they
    // are read only if there are calibrations.
    const audited = calibrated.length > 0 ? await announced(version).get() : []
    const hashes = files.map(({ sha256 }) => sha256)
    const announcedHashes = audited.map(({ hash }) => hash)
    const known = { artifacts: hashes, calibrations: calibrated, audited: announcedHashes }
    const context = { court: judge, ...known }
    const isJudged = ({ hash, hasQuorum }: AuditedArtifact) =>
      hasQuorum &&
      hashes.includes(hash) &&
      calibrated.some(({ artifactHash }) => artifactHash === hash)
    return {
      hasCourt,
      artifacts: files,
      isJudged: audited.some(isJudged),
      classOf: ({ offer }) => Offer.verifiabilityClass(offer, context),
      lackOf: ({ offer }) => Offer.missingRequirement(offer, context),
    }
  }
}
