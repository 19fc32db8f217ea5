import type { Ledger, Listing, ModelVersion } from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, Offer } from '@ostrom/protocol'
import { createFresh, createFreshMap } from './fresh.ts'
import {
  CALIBRATION_FRESH_MS,
  CALIBRATION_KEYS_MAX,
  CALIBRATION_STALE_MS,
  MARKET_KEYS_MAX,
} from './limits.ts'

/** How far answers of a version can be checked, by what its offers promise. */
export type Verifiability = {
  /** True on a chain with a court, where text can be checked. */
  readonly hasCourt: boolean
  /** Files of the version; empty where the chain does not know it. */
  readonly artifacts: ModelVersion['artifacts']
  readonly classOf: (listing: Pick<Listing, 'offer' | 'offerHash'>) => Offer.Class
}

/** Reads the classes of offers, and remembers what the chain says of them. */
export function createVerifiability(options: {
  readonly ledger: Pick<Ledger, 'offerTerms' | 'nativeAsset' | 'modelVersion' | 'calibration'>
  readonly clock: Clock
}): (version: Hash, listings: readonly Listing[]) => Promise<Verifiability> {
  const { ledger, clock } = options
  const ages = { clock, freshMs: CALIBRATION_FRESH_MS, staleMs: CALIBRATION_STALE_MS }
  const court = createFresh({
    ...ages,
    read: async (): Promise<AccountId | undefined> => {
      const terms = await ledger.offerTerms(ledger.nativeAsset)
      return BigInt(terms.court) === 0n ? undefined : terms.court
    },
  })
  const artifacts = createFreshMap({
    ...{ ...ages, keysMax: MARKET_KEYS_MAX },
    read: async (version) => (await ledger.modelVersion(version as Hash))?.artifacts ?? [],
  })
  const calibrations = createFreshMap({
    ...{ ...ages, keysMax: CALIBRATION_KEYS_MAX },
    read: async (key) => {
      const [version, artifactHash, engineHash] = key.split(' ') as [Hash, Hash, Hash]
      return (await ledger.calibration({ version, artifactHash, engineHash })) !== undefined
    },
  })
  return async (version, listings) => {
    const known = { court: await court.get() }
    const files = known.court === undefined ? [] : await artifacts(version).get()
    const hashes = files.map(({ sha256 }) => sha256)
    const found = listings.map(async ({ offerHash, offer }): Promise<[Hash, Offer.Class]> => {
      const classIf = (calibrated: boolean) =>
        Offer.classOf(offer, { ...known, artifacts: hashes, calibrated })
      // Nothing else needs to be read of what no calibration would raise.
      if (classIf(true) === 'none') return [offerHash, 'none']
      const { artifact, engineClass } = offer.verification
      return [offerHash, classIf(await calibrations(`${version} ${artifact} ${engineClass}`).get())]
    })
    const classes = new Map(await Promise.all(found))
    return {
      hasCourt: known.court !== undefined,
      artifacts: files,
      classOf: ({ offerHash }) => classes.get(offerHash) ?? 'none',
    }
  }
}
