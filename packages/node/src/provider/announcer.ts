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
  type Endpoint,
  type Hash,
  Hex,
  Offer,
  Profile,
  Schema,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { Storage } from '@ostrom/storage'
import { nowSeconds } from '../now-seconds.ts'
import { ANNOUNCE_AHEAD_MAX, ENDPOINT_SECONDS, PUBLISH_ATTEMPTS_MAX } from './limits.ts'
import type { ServedModel } from './served-model.ts'
import { verificationOf } from './verification.ts'

/** What the provider tells the chain about itself. */
export type Announcer = {
  /** Publishes missing offers, retires outdated ones, announces address and sealing key. */
  announce(): Promise<void>
  /** Publishes missing offers, of models that are served (again). */
  publish(): Promise<void>
  /** Announces again: a key half of whose time is over, other addresses, another fee. */
  refresh(): Promise<void>
  /** Standing offers of ours, by hash. */
  offers(): ReadonlyMap<Hash, { readonly offer: Offer.Offer; readonly served: ServedModel }>
  /** Secret keys that questions may be sealed to, newest first. */
  sealKeys(): readonly Hex.Hex[]
  sealKey(): Hex.Hex
}

/** What a provider says of itself; nobody checks it. */
export type SelfDescription = {
  /** Where its machines are: see `Endpoint.regionSchema`. */
  readonly region?: string
  /** Kept in the storage, where anybody finds it by its hash. */
  readonly profile?: Profile.Profile
}

export type AnnouncerOptions = {
  readonly ledger: Ledger
  /** Whose offers they are; the node's own account, or one whose operator it is. */
  readonly provider: AccountId
  readonly market: MarketReader
  readonly state: StateStore
  readonly clock: Clock
  readonly served: readonly ServedModel[]
  readonly addresses: () => readonly string[]
  readonly storage?: Storage
  readonly settings?: SelfDescription
}

type SealKeyRecord = SealKey & { readonly expiresAtSeconds: bigint }

const KEYS = 'provider/seal-keys'

/** Keys that questions may still be sealed to: two, and what clocks that disagree may add. */
const KEYS_MAX = 4
const keysSchema: Schema.Schema<readonly SealKeyRecord[]> = Schema.list(
  Schema.object({
    secretKey: Schema.hex(32),
    publicKey: Schema.hex(32),
    expiresAtSeconds: Schema.unsigned(64),
  }),
  8,
)

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { ledger, market, provider, state, clock, served } = options
  let offers: ReadonlyMap<Hash, { offer: Offer.Offer; served: ServedModel }> = new Map()
  let keys: readonly SealKeyRecord[] = []
  /** What clients were told last; `undefined` before the first time. */
  let told: { readonly expiresAtSeconds: bigint; readonly addresses: string } | undefined
  /** The chain's own terms that standing offers have, by asset. */
  let terms: ReadonlyMap<AssetId, OfferTerms> = new Map()

  const rotate = async () => {
    const now = nowSeconds(clock)
    // Usable before it is announced: a client may have read it before we hear of its block.
    keys = await rotateKeys(state, now)
    const { publicKey, expiresAtSeconds } = keys[0]!
    const addresses = [...options.addresses()].sort()
    const reach = { provider, sealKey: publicKey, addresses, expiresAtSeconds }
    await announceEndpoint(ledger, { ...reach, ...selfDescriptionOf(options) }, now)
    told = { expiresAtSeconds, addresses: addresses.join() }
  }

  const termsNow = () => termsOf(options)
  const publishOnce = async () => {
    await market.sync()
    const now = await termsNow()
    const standing = await market.offersOf(provider)
    const kept = new Map<Hash, { offer: Offer.Offer; served: ServedModel }>()
    for (const model of served) {
      const known = await ledger.modelVersion(model.version)
      const words = offerContentOf(options, { model, known, terms: now.get(model.asset)! })
      const same = standing.find(({ offer, offerHash }) => {
        const again = { ...words, nonce: offer.nonce }
        return Offer.hash(again, ledger.domain) === offerHash
      })
      const offer = same?.offer ?? { ...words, nonce: BigInt(clock.nowMs()) }
      // Nobody may sell it now. What stands stays: no session opens by it before it is restored.
      const { status } = (await effectiveModelStatus(ledger, model.version)) ?? {}
      if (!same && status === 'quarantined') continue
      if (!same) await ledger.publishOffer(offer)
      kept.set(Offer.hash(offer, ledger.domain), { offer, served: model })
    }
    for (const { offerHash } of standing) {
      if (!kept.has(offerHash)) await ledger.retireOffer(offerHash)
    }
    offers = kept
    terms = now
  }

  const publish = () => retryOutdated(publishOnce)

  return {
    publish,
    async announce() {
      await publish()
      await storeProfile(options)
      await rotate()
    },
    async refresh() {
      const half = nowSeconds(clock) + ENDPOINT_SECONDS / 2n
      const addresses = [...options.addresses()].sort().join()
      // A node that has lost its relay for a moment is found again where it was.
      const moved = addresses !== '' && told?.addresses !== addresses
      if (!told || moved || told.expiresAtSeconds <= half) await rotate()
      // Sessions are opened only under terms that are as good as those of the moment.
      if (!isSameTerms(await termsNow(), terms)) await publish()
    },
    offers: () => offers,
    sealKeys: () => keys.map((key) => key.secretKey),
    sealKey: () => keys[0]!.publicKey,
  }
}

/** Terms that the chain asks of offers now, by asset. */
async function termsOf({
  ledger,
  served,
}: AnnouncerOptions): Promise<ReadonlyMap<AssetId, OfferTerms>> {
  const assets = [...new Set(served.map(({ asset }) => asset))]
  const found = assets.map(async (asset) => [asset, await ledger.offerTerms(asset)] as const)
  return new Map(await Promise.all(found))
}

/** What announcements say of the provider itself. */
function selfDescriptionOf({ settings = {} }: AnnouncerOptions) {
  const { region = '', profile } = settings
  return { region, profile: profile ? Profile.hash(profile) : Hex.zeroHash }
}

/** Keeps the document that announcements name by its hash. */
async function storeProfile({ storage, settings }: AnnouncerOptions): Promise<void> {
  if (!storage || !settings?.profile) return
  const { profile } = settings
  const { cid } = await storage.add([Profile.encode(profile)])
  await storage.pin(cid)
}

/** Fee and royalties may change between reading them and publishing: then they are read again. */
async function retryOutdated(publish: () => Promise<void>): Promise<void> {
  for (let left = PUBLISH_ATTEMPTS_MAX; ; left--) {
    try {
      return await publish()
    } catch (error) {
      if (!isLedgerError(error, 'offer-outdated') || left <= 1) throw error
    }
  }
}

/** Announces an endpoint; a second later than now where one of this second stands already. */
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
      // A provider that was restarted at once had announced in the same second.
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

/** What a model is offered under now, but for the number that tells offers apart. */
function offerContentOf(
  { provider, ledger }: Pick<AnnouncerOptions, 'provider' | 'ledger'>,
  options: {
    readonly model: ServedModel
    readonly known: ModelVersion | undefined
    readonly terms: OfferTerms
  },
): Omit<Offer.Offer, 'nonce'> {
  const { model, known, terms } = options
  return {
    provider,
    modelVersion: model.version,
    asset: model.asset,
    prices: model.prices,
    ...terms,
    royalties: known?.royalties ?? [],
    verification: verificationOf(model, ledger),
  }
}

/** The keys that are still good, newest first: with a new one where the newest is half over. */
async function rotateKeys(state: StateStore, now: bigint): Promise<readonly SealKeyRecord[]> {
  const stored = await state.get(KEYS)
  const known = stored ? Cbor.decode(stored, keysSchema, 'seal keys') : []
  const alive = known.filter((key) => key.expiresAtSeconds > now)
  const fresh = alive[0] && alive[0].expiresAtSeconds > now + ENDPOINT_SECONDS / 2n
  const newest = { ...generateSealKey(), expiresAtSeconds: now + ENDPOINT_SECONDS }
  const keys = fresh ? alive : [newest, ...alive].slice(0, KEYS_MAX)
  await state.commit([{ kind: 'put', key: KEYS, value: Cbor.encode(keys) }])
  return keys
}
