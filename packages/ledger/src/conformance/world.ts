import {
  type AccountId,
  type AssetId,
  type Channel,
  type Domain,
  type Endpoint,
  type Hash,
  Hex,
  Manifest,
  Offer,
  Price,
  Request,
  Session,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import {
  sampleAuthorization,
  sampleEndpoint,
  sampleManifest,
  sampleOffer,
  sampleRequestTerms,
} from '@ostrom/protocol/testing'
import { expect } from 'vitest'
import type { ChainParameters } from '../chain-parameters.ts'
import { type LedgerErrorCode, ledgerErrorCodes } from '../errors.ts'
import type { LedgerEvent } from '../events.ts'
import type { Ledger } from '../ledger.ts'
import { readAllEvents } from '../queries/all-events.ts'
import { capabilitiesOf } from '../queries/capabilities.ts'
import type { ModelStatus } from '../registry/models.ts'
import type { ClaimOptions } from '../requests/requests.ts'
import type { SettleOptions } from '../sessions/sessions.ts'

/**
 * World that an adapter gives the suite: a fresh market with funded accounts, and control of time.
 */
export type ConformanceWorld = {
  /** At least ten connections, each with at least 100 units of the native token in its wallet. */
  readonly ledgers: readonly Ledger[]
  advance(seconds: bigint): Promise<void>
  /** Sets a parameter of the chain, as a decision of governance does. */
  setParameter(name: SettableParameter, value: bigint): Promise<void>
  /** Sets a version's lasting status, as a jury's ruling does. */
  setModelStatus(version: Hash, status: ModelStatus): Promise<void>
  /**
   * Sets the status that the guardian gives a version and that lapses; absent on chains without it.
   */
  setGuardianStatus?(version: Hash, status: Exclude<ModelStatus, 'retired'>): Promise<void>
  /**
   * Announces an endpoint with any bytes in place of its addresses, without the adapter's checks.
   *
   * @param index Index of the provider in `ledgers`.
   */
  announceRawEndpoint(index: number, bytes: Uint8Array): Promise<void>
  /** One unit of the native token, in base units; `UNIT` unless given. */
  readonly unit?: bigint
  /** A listed token of six decimals, of which each wallet holds `TOKENS` base units. */
  readonly token?: AssetId
  /** Opens a swap that buys `token` from the treasury; absent where there is no governance. */
  createSwap?(): Promise<AccountId>
  /** Checks that the chain's balances add up, if the adapter can; throws if they do not. */
  checkInvariants(): void | Promise<void>
  close(): Promise<void>
}

/** Base units of the world's token in each wallet: a million tokens. */
export const TOKENS = 10n ** 12n

/** Controls of a chain that runs in this process. */
export type InProcessChain = {
  connect(secretKey: Uint8Array): Ledger
  fund(account: AccountId, amount: bigint, asset?: AssetId): void
  advance(seconds: bigint): void
  mine(): void
  setParameter(name: SettableParameter, value: bigint): void
  setModelStatus(version: Hash, status: ModelStatus): void
  setGuardianStatus(version: Hash, status: Exclude<ModelStatus, 'retired'>): void
  checkInvariants(): void
}

/** A world over a chain of this process, with ten funded accounts. */
export function worldFromChain(chain: InProcessChain, token?: AssetId): ConformanceWorld {
  const ledgers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) =>
    chain.connect(new Uint8Array(32).fill(n)),
  )
  for (const { account } of ledgers) {
    chain.fund(account, 100n * UNIT)
    if (token) chain.fund(account, TOKENS, token)
  }
  return {
    ...(token && { token }),
    ledgers,
    advance: async (seconds) => {
      chain.advance(seconds)
      chain.mine()
    },
    setParameter: async (name, value) => chain.setParameter(name, value),
    setModelStatus: async (version, status) => chain.setModelStatus(version, status),
    setGuardianStatus: async (version, status) => chain.setGuardianStatus(version, status),
    // This chain has no contracts, so an account takes the place of the swap and pays the price
    // that votes set.
    async createSwap() {
      const swap = ledgers[4]
      if (!swap) throw new Error('a world has ten ledgers')
      await swap.deposit({ asset: swap.nativeAsset, amount: UNIT })
      return swap.account
    },
    // This chain stores addresses as a list of texts, which cannot hold arbitrary bytes, so an
    // endpoint without addresses takes their place.
    async announceRawEndpoint(index) {
      const ledger = ledgers[index]
      if (!ledger) throw new Error('there is no such ledger')
      await ledger.announceEndpoint(await endpointAt(ledger))
    },
    checkInvariants: () => chain.checkInvariants(),
    close: async () => {},
  }
}

/** An endpoint without addresses, as of now. */
export async function endpointAt(ledger: Ledger): Promise<Endpoint.Endpoint> {
  const now = await ledger.nowSeconds()
  const times = { issuedAtSeconds: now, expiresAtSeconds: now + 60n }
  return sampleEndpoint({ provider: ledger.account, addresses: [], ...times })
}

export type SettableParameter = Exclude<
  keyof ChainParameters,
  'claimWindowSeconds' | 'stakeRatioBps' | 'settleIntervalSeconds'
>

/** One unit of a native token of eighteen decimals, in base units. */
export const UNIT = 10n ** 18n

export const signerSecret = (n: number): Uint8Array => {
  const secret = new Uint8Array(32)
  secret[31] = n
  secret[0] = 1
  return secret
}

export const artifactOf = (seed: number): Manifest.Artifact => ({
  cid: `bafkrei${'a'.repeat(51)}${seed}`,
  sha256: Hex.from(new Uint8Array(32).fill(seed)),
  bytes: 1_000n + BigInt(seed),
  format: 'gguf',
  quantization: 'q8_0',
  files: ['model.gguf'],
})

export const manifestOf = (
  creator: AccountId,
  fields: Partial<Manifest.Manifest> = {},
): Manifest.Manifest => sampleManifest({ creator, artifacts: [artifactOf(1)], ...fields })

/** All numbers differ, so that a test fails if a chain confuses two fields. */
const verification: Offer.VerificationTerms = {
  artifact: artifactOf(1).sha256,
  engineClass: Hex.from(new Uint8Array(32).fill(12)),
  counting: 1,
  sampling: 2,
  tier: 3,
}

/** A market with one model, one provider and one client, ready for sessions and requests. */
export type Scenario = ConformanceWorld & {
  readonly unit: bigint
  /** Default reserve of sessions and requests. */
  readonly cap: bigint
  /** Prices at which 1,000 output tokens cost a thousandth of a unit. */
  readonly prices: Price.PriceMap
  readonly creator: Ledger
  readonly provider: Ledger
  readonly client: Ledger
  readonly stranger: Ledger
  /** Signer of the client's vouchers. */
  readonly signer: Signer
  readonly domain: Domain
  readonly offer: Offer.Offer
  readonly offerHash: Hash
  readonly version: Hash
  /** Ids from `openRequest`: their vouchers are signed in another domain than those of sessions. */
  readonly openedRequests: Set<Hash>
  /** A nonce that was not used before. */
  nonce(): bigint
  authorize(fields?: Partial<Session.SessionAuthorization>): Promise<AuthorizationWithOffer>
  /** Opens a session and returns its id. */
  openSession(fields?: Partial<Session.SessionAuthorization>): Promise<Hash>
  voucher(sessionId: Hash, total: bigint, count?: bigint): Promise<Channel.SignedVoucher>
  /**
   * Adds the provider's consent to the settlement of a voucher, so that any account may send it.
   */
  withConsent(options: Channel.SignedVoucher): Promise<SettleOptions>
  /**
   * Adds the provider's consent to a claim of at least `totalMin`; the voucher's total when absent.
   */
  withClaimConsent(options: Channel.SignedVoucher, totalMin?: bigint): Promise<ClaimOptions>
  terms(fields?: Partial<Request.RequestTerms>): Promise<Request.RequestTerms>
  /** Opens a request and returns its id. */
  openRequest(fields?: Partial<Request.RequestTerms>): Promise<Hash>
  lockRequest(requestId: Hash): Promise<void>
  /**
   * Advances time by the audit window, and collects the pay of ended sessions, or of ended
   * requests. Does nothing on chains that pay at once.
   */
  collectPay(...subjects: Hash[]): Promise<void>
}

export type AuthorizationWithOffer = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
  readonly offer: Offer.Offer
}

/** An account or asset of the chain's own length, each of whose bytes is `byte`. */
export const assetLike = (ledger: Ledger, byte: number): Hex.Hex =>
  Hex.from(new Uint8Array(Hex.size(ledger.nativeAsset)).fill(byte))

/** Registers a model, publishes an offer, stakes and deposits. */
export async function createScenario(world: ConformanceWorld): Promise<Scenario> {
  const [creator, provider, client, stranger] = world.ledgers as [Ledger, Ledger, Ledger, Ledger]
  const { domain, nativeAsset: asset } = client
  const { unit = UNIT } = world
  const prices = { ...Price.zeroPrices, input: unit / 2n, output: unit }
  const signer = client.createSigner(signerSecret(1))
  const royalties = [{ recipient: creator.account, bps: 500 }]
  const manifest = manifestOf(creator.account)
  const version = Manifest.hash(manifest)
  await creator.registerModel({ name: 'tiny', manifest, royalties, access: 'public' })
  const offer = sampleOffer({
    provider: provider.account,
    modelVersion: version,
    asset,
    prices,
    ...(await client.offerTerms(asset)),
    royalties,
    verification,
    nonce: 1n,
  })
  await provider.addStake({ market: 'sessions', amount: unit })
  await provider.addStake({ market: 'requests', amount: unit })
  await provider.publishOffer(offer)
  await provider.deposit({ asset, amount: unit })
  await client.deposit({ asset, amount: 10n * unit, approve: 'sessions' })
  let nonces = 0n
  const offerHash = Offer.hash(offer, domain)
  const amounts = { unit, cap: unit / 10n, prices }
  const base = { ...world, ...amounts, creator, provider, client, stranger, signer, domain }
  const openedRequests = new Set<Hash>()
  const parts = { ...base, offer, offerHash, version, openedRequests, nonce: () => ++nonces }
  return { ...parts, ...sessionMethods(parts), ...requestMethods(parts) }
}

type ScenarioMethods =
  | 'authorize'
  | 'openSession'
  | 'voucher'
  | 'withConsent'
  | 'withClaimConsent'
  | 'terms'
  | 'openRequest'
  | 'lockRequest'
  | 'collectPay'
type ScenarioParts = Omit<Scenario, ScenarioMethods>

type SessionMethods =
  | 'authorize'
  | 'openSession'
  | 'voucher'
  | 'withConsent'
  | 'withClaimConsent'
  | 'withClaimConsent'
  | 'collectPay'

function sessionMethods(parts: ScenarioParts): Pick<Scenario, SessionMethods> {
  const { client, provider, stranger, signer, domain, offer, offerHash, openedRequests } = parts
  const domainOf = (subject: Hash) =>
    openedRequests.has(subject) ? Request.domain(domain) : domain
  const authorize: Scenario['authorize'] = async (fields) => {
    const now = await client.nowSeconds()
    const authorization = sampleAuthorization({
      client: client.account,
      signer: signer.account,
      provider: provider.account,
      asset: offer.asset,
      offerHash,
      cap: parts.cap,
      nonce: parts.nonce(),
      openBySeconds: now + 300n,
      expiresAtSeconds: now + 7_200n,
      ...fields,
    })
    const message = Session.authorizationMessage(authorization, domain)
    return { authorization, signature: await client.signer.sign(message), offer }
  }
  return {
    authorize,
    async openSession(fields) {
      const authorized = await authorize(fields)
      await provider.openSession(authorized)
      return Session.idOf(authorized.authorization, domain)
    },
    async voucher(sessionId, total, count = 1n) {
      const receiptsRoot = Hex.from(new Uint8Array(32).fill(Number(count % 256n)))
      const voucher = { sessionId, total, count, receiptsRoot }
      return { voucher, signature: await signer.sign(Voucher.hash(voucher, domainOf(sessionId))) }
    },
    async withClaimConsent({ voucher, signature }, totalMin = voucher.total) {
      const { sessionId: requestId, count, receiptsRoot } = voucher
      const digest = Request.claimConsentHash({ requestId, totalMin, count, receiptsRoot }, domain)
      const consent = { totalMin, signature: await provider.signer.sign(digest) }
      return { voucher, signature, consent }
    },
    async withConsent(options) {
      const { voucher } = options
      const digest = Session.settlementConsentHash(voucher, domain)
      return { ...options, consent: await provider.signer.sign(digest) }
    },
    async collectPay(...subjects) {
      if (!capabilitiesOf(client).has('maturation')) return
      const escrow = subjects.some((subject) => openedRequests.has(subject))
        ? 'requests'
        : 'sessions'
      await parts.advance(BigInt(offer.windowSeconds))
      await stranger.collectPay({ escrow, subjects })
    },
  }
}

function requestMethods(
  parts: ScenarioParts,
): Pick<Scenario, 'terms' | 'openRequest' | 'lockRequest'> {
  const { client, provider, signer, domain, offer, version } = parts
  const terms: Scenario['terms'] = async (fields) =>
    sampleRequestTerms({
      client: client.account,
      signer: signer.account,
      modelVersion: version,
      asset: offer.asset,
      pricesMax: parts.prices,
      costMax: parts.cap,
      deadlineSeconds: (await client.nowSeconds()) + 600n,
      nonce: parts.nonce(),
      ...fields,
    })
  return {
    terms,
    async openRequest(fields) {
      const made = await terms(fields)
      await client.openRequest({ terms: made })
      const id = Request.idOf(made, domain)
      parts.openedRequests.add(id)
      return id
    },
    async lockRequest(requestId) {
      const addresses = ['/ip4/127.0.0.1/tcp/4001']
      await provider.lockRequest({ requestId, offer, addresses, sealKey: sealKeyOf(1) })
    },
  }
}

export const sealKeyOf = (n: number): Hex.Hex => Hex.from(new Uint8Array(32).fill(n))

/** Expects a refusal with this code. */
export async function expectRefusal(
  act: Promise<unknown>,
  code: LedgerErrorCode | 'voucher-over-cap' | 'voucher-not-increasing',
): Promise<void> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error, `expected ${code}, but it was done`).toBeDefined()
  const seen = error as { code?: string; message: string; details?: readonly string[] }
  expect(seen.code, seen.message).toBe(code)
  // Every refusal says what was wrong and what to do.
  expect(seen.details?.length ?? 0).toBeGreaterThan(0)
  const codes = [...ledgerErrorCodes, 'voucher-over-cap', 'voucher-not-increasing']
  expect(codes).toContain(seen.code)
}

/** Returns the chain's last event of a kind that `accepts` admits; throws if there is none. */
export async function eventOf<K extends LedgerEvent['kind']>(
  ledger: Ledger,
  kind: K,
  accepts: (event: Extract<LedgerEvent, { kind: K }>) => boolean = () => true,
): Promise<Extract<LedgerEvent, { kind: K }>> {
  const events = await readAllEvents(ledger)
  const found = events.filter(
    (event): event is Extract<LedgerEvent, { kind: K }> => event.kind === kind,
  )
  const last = found.filter(accepts).at(-1)
  if (!last) throw new Error(`no event ${kind}`)
  return last
}
