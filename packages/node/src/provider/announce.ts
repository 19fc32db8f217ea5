import type { Ledger, Market } from '@ostrom/ledger'
import { generateSealKey, type SealKey } from '@ostrom/network/seal'
import { Cbor, type Clock, type Hash, type Hex, Offer, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { ENDPOINT_SECONDS } from './limits.ts'
import { nowSeconds } from './serve-channel.ts'
import type { ServedModel } from './served-model.ts'

/** What the provider tells the chain about itself. */
export type Announcer = {
  /** Publishes missing offers, retires outdated ones, announces address and sealing key. */
  announce(): Promise<void>
  /** Announces again once half of the key's time is over. */
  refresh(): Promise<void>
  /** Standing offers of ours, by hash. */
  offers(): ReadonlyMap<Hash, { readonly offer: Offer.Offer; readonly served: ServedModel }>
  /** Secret keys that questions may be sealed to, newest first. */
  sealKeys(): readonly Hex.Hex[]
  sealKey(): Hex.Hex
}

export type AnnouncerOptions = {
  readonly ledger: Ledger
  readonly market: Market
  readonly state: State
  readonly clock: Clock
  readonly served: readonly ServedModel[]
  readonly addresses: () => readonly string[]
}

type KeyRecord = SealKey & { readonly expiresAtSeconds: bigint }

const KEYS = 'provider/seal-keys'
const keysShape: Shape.Shape<readonly KeyRecord[]> = Shape.list(
  Shape.object({
    secretKey: Shape.hex(32),
    publicKey: Shape.hex(32),
    expiresAtSeconds: Shape.unsigned(64),
  }),
  8,
)

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { ledger, market, state, clock, served } = options
  const offers = new Map<Hash, { offer: Offer.Offer; served: ServedModel }>()
  let keys: readonly KeyRecord[] = []

  const rotate = async () => {
    const now = nowSeconds(clock)
    const stored = await state.get(KEYS)
    const known = stored ? Cbor.decode(stored, keysShape, 'seal keys') : []
    const alive = known.filter((key) => key.expiresAtSeconds > now)
    const fresh = alive[0] && alive[0].expiresAtSeconds > now + ENDPOINT_SECONDS / 2n
    const newest = { ...generateSealKey(), expiresAtSeconds: now + ENDPOINT_SECONDS }
    keys = fresh ? alive : [newest, ...alive]
    await state.commit([{ kind: 'put', key: KEYS, value: Cbor.encode(keys) }])
    const { publicKey, expiresAtSeconds } = keys[0]!
    await ledger.announceEndpoint({
      provider: ledger.account,
      sealKey: publicKey,
      addresses: options.addresses(),
      issuedAtSeconds: now,
      expiresAtSeconds,
    })
  }

  return {
    async announce() {
      await market.sync()
      const parameters = await ledger.parameters()
      const standing = await market.offersOf(ledger.account)
      const kept = new Set<Hash>()
      for (const model of served) {
        const version = await ledger.modelVersion(model.version)
        const terms = {
          provider: ledger.account,
          modelVersion: model.version,
          asset: model.asset,
          prices: model.prices,
          feeBps: parameters.feeBps,
          royalties: version?.royalties ?? [],
        }
        const same = standing.find(({ offer, offerHash }) => {
          const again = { ...terms, nonce: offer.nonce }
          return Offer.hash(again, ledger.domain) === offerHash
        })
        const offer = same?.offer ?? { ...terms, nonce: BigInt(clock.nowMs()) }
        if (!same) await ledger.publishOffer(offer)
        const offerHash = Offer.hash(offer, ledger.domain)
        kept.add(offerHash)
        offers.set(offerHash, { offer, served: model })
      }
      for (const { offerHash } of standing) {
        if (!kept.has(offerHash)) await ledger.retireOffer(offerHash)
      }
      await rotate()
    },
    async refresh() {
      const newest = keys[0]
      const due = !newest || newest.expiresAtSeconds <= nowSeconds(clock) + ENDPOINT_SECONDS / 2n
      if (due) await rotate()
    },
    offers: () => offers,
    sealKeys: () => keys.map((key) => key.secretKey),
    sealKey: () => keys[0]!.publicKey,
  }
}
