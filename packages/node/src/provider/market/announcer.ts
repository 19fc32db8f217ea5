import {
  effectiveModelStatus,
  isLedgerError,
  type Ledger,
  type MarketReader,
  type ModelVersion,
  type OfferTerms,
} from '@ostrom/ledger'
import { generateSealKey, type SealKey } from '@ostrom/network/seal'
import {
  type AccountId,
  type AssetId,
  Cbor,
  type Clock,
  Endpoint,
  type Hash,
  type Hex,
  Offer,
  Profile,
  Schema,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { Storage } from '@ostrom/storage'
import { nowSeconds } from '../../now-seconds.ts'
import { verificationOf } from '../answers/verification.ts'
import { ANNOUNCE_AHEAD_MAX, ENDPOINT_SECONDS, PUBLISH_ATTEMPTS_MAX } from '../limits.ts'
import { offeredTiers, type ServedModel } from '../served-model.ts'

/** Publishes a provider's offers and endpoint on chain. */
export type Announcer = {
  /** Publishes missing offers, retires outdated ones, announces addresses and seal key. */
  announce(): Promise<void>
  /** Publishes missing offers of available models, and retires this provider's other offers. */
  publish(): Promise<void>
  /**
   * Announces the endpoint again after half of the key's lifetime, or if addresses or examined
   * artifacts changed. Publishes offers again if the chain's terms for offers changed, or if a
   * model became available or unavailable.
   */
  refresh(): Promise<void>
  /** Returns this provider's published offers, by hash. */
  offers(): ReadonlyMap<Hash, { readonly offer: Offer.Offer; readonly served: ServedModel }>
  /** Returns the secret keys of the seal keys that have not expired, newest first. */
  sealKeys(): readonly Hex.Hex[]
  sealKey(): Hex.Hex
}

/** A provider's statements about itself, which are not verified. */
export type SelfDescription = {
  /** Location of the provider's machines: see `Endpoint.regionSchema`. */
  readonly region?: string
  /** Public profile, published to the storage by its hash. */
  readonly profile?: Profile.Profile
}

export type AnnouncerOptions = {
  readonly ledger: Ledger
  /** The provider's account: the node's own, or one that the node operates. */
  readonly provider: AccountId
  readonly market: MarketReader
  readonly state: StateStore
  readonly clock: Clock
  readonly served: readonly ServedModel[]
  readonly addresses: () => readonly string[]
  readonly storage?: Storage | undefined
  readonly settings?: SelfDescription | undefined
  /** Artifacts that a validator of the same account examines; none when absent. */
  readonly examinedArtifacts?: (() => readonly Hash[]) | undefined
}

type SealKeyRecord = SealKey & { readonly expiresAtSeconds: bigint }

const KEYS = 'provider/seal-keys'

/** Maximum number of valid seal keys: two by rotation, and two more after changes of the clock. */
const KEYS_MAX = 4
const keysSchema: Schema.Schema<readonly SealKeyRecord[]> = Schema.list(
  Schema.object({
    secretKey: Schema.hex(32),
    publicKey: Schema.hex(32),
    expiresAtSeconds: Schema.unsigned(64),
  }),
  8,
)

/** Creates the service that publishes a provider's offers and its endpoint. */
export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { ledger, market, provider, state, clock, served } = options
  let offers: ReadonlyMap<Hash, { offer: Offer.Offer; served: ServedModel }> = new Map()
  let keys: readonly SealKeyRecord[] = []
  /** Last announced endpoint; `undefined` before the first. */
  let published: { readonly expiresAtSeconds: bigint; readonly reach: string } | undefined
  /** Chain terms of the published offers, by asset. */
  let terms: ReadonlyMap<AssetId, OfferTerms> = new Map()
  /** Models that were available at the last publication. */
  let available: readonly ServedModel[] = []

  const rotate = async (now: bigint) => {
    // The new key is in use before its announcement is sent, because a client may read the block
    // with the announcement before this node does.
    keys = await rotateKeys(state, now)
    const { publicKey, expiresAtSeconds } = keys[0]!
    const reach = reachOf(options)
    const endpoint = { provider, sealKey: publicKey, ...reach, expiresAtSeconds }
    await announceEndpoint(ledger, { ...endpoint, ...statementsOf(options) }, now)
    published = { expiresAtSeconds, reach: textOf(reach) }
  }

  const termsNow = () => termsOf(options)
  const availableNow = () => served.filter(({ model }) => model.isAvailable?.() ?? true)
  const publishOnce = async () => {
    await market.sync()
    const offerable = availableNow()
    const now = await termsNow()
    const listings = await market.offersOf(provider)
    const offered = new Map<Hash, { offer: Offer.Offer; served: ServedModel }>()
    for (const model of offerable) {
      const registered = await ledger.modelVersion(model.version)
      const { status } = (await effectiveModelStatus(ledger, model.version)) ?? {}
      for (const [tier, prices] of offeredTiers(model)) {
        const content = offerContentOf(options, {
          model: { ...model, prices },
          version: registered,
          terms: now.get(model.asset)!,
        })
        const same = listings.find(
          ({ offer, offerHash }) =>
            Offer.serviceTierOf(offer) === tier &&
            Offer.hash({ ...content, nonce: offer.nonce }, ledger.domain) === offerHash,
        )
        const unique = BigInt(clock.nowMs())
        const offer = same?.offer ?? { ...content, nonce: Offer.nonceFrom({ tier, unique }) }
        // A quarantined version gets no new offer. An existing offer remains published, but
        // the chain opens no sessions under it.
        if (!same && status === 'quarantined') continue
        if (!same) await ledger.publishOffer(offer)
        offered.set(Offer.hash(offer, ledger.domain), { offer, served: model })
      }
    }
    for (const { offerHash } of listings) {
      if (!offered.has(offerHash)) await ledger.retireOffer(offerHash)
    }
    offers = offered
    terms = now
    available = offerable
  }

  const publish = () => retryOutdated(publishOnce)

  return {
    publish,
    async announce() {
      await publish()
      await storeProfile(options)
      await rotate(await announcementSeconds(options))
    },
    async refresh() {
      const seconds = await announcementSeconds(options)
      const half = seconds + ENDPOINT_SECONDS / 2n
      const reach = reachOf(options)
      // A node without any address, for example after the loss of its relay, keeps its last
      // announcement.
      const moved = reach.addresses.length > 0 && published?.reach !== textOf(reach)
      if (!published || moved || published.expiresAtSeconds <= half) await rotate(seconds)
      const now = new Set(availableNow())
      const isSameSet = now.size === available.length && available.every((one) => now.has(one))
      // The chain opens sessions only under offers with its current stake ratio, and with at least
      // its current fee and audit window.
      if (!isSameSet || !isSameTerms(await termsNow(), terms)) await publish()
    },
    offers: () => offers,
    sealKeys: () => keys.map((key) => key.secretKey),
    sealKey: () => keys[0]!.publicKey,
  }
}

/** Returns the chain's current terms for offers, by asset. */
async function termsOf({
  ledger,
  served,
}: AnnouncerOptions): Promise<ReadonlyMap<AssetId, OfferTerms>> {
  const found = new Map<AssetId, OfferTerms>()
  // The reads are sequential, so that after a failure no other read is still running.
  for (const { asset } of served)
    if (!found.has(asset)) found.set(asset, await ledger.offerTerms(asset))
  return found
}

/**
 * Returns the later of the chain's time and this machine's time, in seconds, because readers
 * compare the end of an announcement with either. A development
 * chain whose time was moved can be ahead of all machines.
 */
async function announcementSeconds({ ledger, clock }: AnnouncerOptions): Promise<bigint> {
  const [onChain, own] = [await ledger.nowSeconds(), nowSeconds(clock)]
  return onChain > own ? onChain : own
}

/** Returns the addresses and examined artifacts that an announcement would have now. */
function reachOf({ addresses: read, examinedArtifacts }: AnnouncerOptions): Endpoint.Reach {
  const addresses = [...read()].sort()
  const artifacts = Endpoint.announceableArtifacts(addresses, examinedArtifacts?.() ?? [])
  return { addresses, ...(artifacts.length > 0 && { artifacts }) }
}

const textOf = ({ addresses, artifacts = [] }: Endpoint.Reach): string =>
  [...addresses, ...artifacts].join()

/** Returns the statements of announcements; an absent setting makes no statement. */
function statementsOf({ settings = {} }: AnnouncerOptions): Endpoint.Statements {
  const { region, profile } = settings
  return {
    ...Endpoint.noStatements,
    ...(region !== undefined && { region }),
    ...(profile && { profile: Profile.hash(profile) }),
  }
}

/** Stores the profile that announcements reference by hash. */
async function storeProfile({ storage, settings }: AnnouncerOptions): Promise<void> {
  if (!storage || !settings?.profile) return
  const { profile } = settings
  const { cid } = await storage.add([Profile.encode(profile)])
  await storage.pin(cid)
}

/** Retries a publication if the chain's terms for offers changed after they were read. */
async function retryOutdated(publish: () => Promise<void>): Promise<void> {
  for (let left = PUBLISH_ATTEMPTS_MAX; ; left--) {
    try {
      return await publish()
    } catch (error) {
      if (!isLedgerError(error, 'offer-outdated') || left <= 1) throw error
    }
  }
}

/**
 * Announces an endpoint as of the second `now`, or as of a later second if the chain already has an
 * announcement of `now`.
 */
async function announceEndpoint(
  ledger: Ledger,
  endpoint: Omit<Endpoint.Endpoint, 'issuedAtSeconds'>,
  now: bigint,
): Promise<void> {
  for (let ahead = 0n; ; ahead++) {
    try {
      await ledger.announceEndpoint({ ...endpoint, issuedAtSeconds: now + ahead })
      return
    } catch (error) {
      // After a quick restart, the previous announcement may have the same second.
      if (!isLedgerError(error, 'endpoint-stale') || ahead >= ANNOUNCE_AHEAD_MAX) throw error
    }
  }
}

const isSameTerms = (
  now: ReadonlyMap<AssetId, OfferTerms>,
  before: ReadonlyMap<AssetId, OfferTerms>,
): boolean =>
  [...now].every(([asset, { feeBps, windowSeconds, court, stakeRatio }]) => {
    const old = before.get(asset)
    const same = old?.feeBps === feeBps && old.windowSeconds === windowSeconds
    return same && old.court === court && old.stakeRatio === stakeRatio
  })

/** Returns the current offer of a model without its nonce. */
function offerContentOf(
  { provider, ledger }: Pick<AnnouncerOptions, 'provider' | 'ledger'>,
  options: {
    readonly model: ServedModel
    readonly version: ModelVersion | undefined
    readonly terms: OfferTerms
  },
): Omit<Offer.Offer, 'nonce'> {
  const { model, version: registered, terms } = options
  return {
    provider,
    modelVersion: model.version,
    asset: model.asset,
    prices: model.prices,
    ...terms,
    royalties: registered?.royalties ?? [],
    verification: verificationOf(model, ledger),
  }
}

/**
 * Returns the valid keys, newest first. Adds a key if the newest one has at most half of its
 * lifetime left. Also adds a key if the newest one has at least two lifetimes left, because the
 * clock was ahead when that key was made.
 */
async function rotateKeys(state: StateStore, now: bigint): Promise<readonly SealKeyRecord[]> {
  const stored = await state.get(KEYS)
  const records = stored ? Cbor.decode(stored, keysSchema, 'seal keys') : []
  const alive = records.filter((key) => key.expiresAtSeconds > now)
  const lasts = (alive[0]?.expiresAtSeconds ?? now) - now
  const fresh = lasts > ENDPOINT_SECONDS / 2n && lasts < 2n * ENDPOINT_SECONDS
  const newest = { ...generateSealKey(), expiresAtSeconds: now + ENDPOINT_SECONDS }
  const keys = fresh ? alive : [newest, ...alive].slice(0, KEYS_MAX)
  await state.commit([{ kind: 'put', key: KEYS, value: Cbor.encode(keys) }])
  return keys
}
