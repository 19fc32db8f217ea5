import type { Ledger, MarketReader, ModelVersion, OfferListing } from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, Offer } from '@ostrom/protocol'
import { CALIBRATION_FRESH_MS, CALIBRATION_STALE_MS, MARKET_KEYS_MAX } from './limits.ts'
import {
  createStaleWhileRevalidate,
  createStaleWhileRevalidateMap,
} from './stale-while-revalidate.ts'

type WithOffer = Pick<OfferListing, 'offer'>

/** How far answers of a version can be checked, by what its offers promise. */
export type Verifiability = {
  /** True on a chain with a court, where text can be checked. */
  readonly hasCourt: boolean
  /** True where validators judge some artifact of the version: one is calibrated. */
  readonly isJudged: boolean
  /** Files of the version; empty where the chain does not know it. */
  readonly artifacts: ModelVersion['artifacts']
  readonly classOf: (listing: WithOffer) => Offer.VerifiabilityClass
  /** What keeps an offer from a better class; undefined where nothing does. */
  readonly lackOf: (listing: WithOffer) => Offer.MissingRequirement | undefined
}

/** Reads the classes of offers, and remembers what the chain says of them. */
export function createVerifiability(options: {
  readonly ledger: Pick<Ledger, 'offerTerms' | 'nativeAsset' | 'modelVersion'>
  readonly market: Pick<MarketReader, 'calibratedArtifacts' | 'sync'>
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
  return async (version) => {
    const judge = await court.get()
    const hasCourt = judge !== undefined
    // Nothing else is looked at where nobody judges.
    const files = hasCourt ? await artifacts(version).get() : []
    const calibrated = hasCourt ? await calibrations(version).get() : []
    const hashes = files.map(({ sha256 }) => sha256)
    const known = { court: judge, artifacts: hashes, calibrations: calibrated }
    return {
      hasCourt,
      artifacts: files,
      isJudged: calibrated.some(({ artifactHash }) => hashes.includes(artifactHash)),
      classOf: ({ offer }) => Offer.verifiabilityClass(offer, known),
      lackOf: ({ offer }) => Offer.missingRequirement(offer, known),
    }
  }
}
