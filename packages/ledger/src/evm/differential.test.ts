// Goal: the market in memory, which the simulation uses, behaves like the contracts.
// Method: the same random actions, valid and invalid, on both. Each must end with the same code,
// and leave every account with the same money and every provider with the same record.

import {
  type AccountId,
  type Channel,
  type Hash,
  Hex,
  Request,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { sampleTopUp } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AuthorizationWithOffer,
  createScenario,
  type Scenario,
  UNIT,
  worldFromChain,
} from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { createMemoryChain } from '../memory/index.ts'
import { type StakeMarket, stakeMarkets } from '../money/stakes.ts'
import { anvilOfTests } from './chain/anvil.fixture.ts'
import { createTestWorld } from './world.fixture.ts'

const kinds = [
  'deposit',
  'withdraw',
  'stake',
  'unbond',
  'withdraw-stake',
  'open',
  'open',
  'open',
  'open',
  'settle',
  'settle',
  'settle',
  'close',
  'close-with-last',
  'close-together',
  'ask-close',
  'expire',
  'top-up',
  'cancel-nonces',
  'ask',
  'ask',
  'lock',
  'lock',
  'claim',
  'release',
  'cancel',
  'refund',
  'claim',
  'flag',
  'flag',
  'rate',
  'rate',
  'advance',
  'quarantine',
  'audit-window',
  'retire-offer',
  'collect',
  'collect',
  'operator',
] as const

type MarketAction = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
  readonly size: number
  readonly twist: number
}

const acts: fc.Arbitrary<readonly MarketAction[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    who: fc.nat(3),
    which: fc.nat(5),
    size: fc.nat(12),
    // Small numbers select a fault in the action; most numbers select none.
    twist: fc.nat(24),
  }),
  { minLength: 50, maxLength: 70 },
)

/** One side of the comparison: a market, and the ids of the sessions and requests opened in it. */
type MarketRunState = {
  readonly scenario: Scenario
  readonly sessions: Hash[]
  readonly requests: Hash[]
}

/** Base units that a usual session or request reserves, on both sides. */
const CAP = UNIT / 10n

const amounts = [0n, 1n, 2n, 7n, 19n, 20n, 999n, UNIT / 100n, UNIT / 10n, CAP, CAP + 1n, UNIT]
const amountOf = ({ size }: MarketAction): bigint => amounts[size] ?? 20n * UNIT

const marketOf = ({ which }: MarketAction): StakeMarket => stakeMarkets[which % 3] ?? 'court'

const ghost: Hash = `0x${'ee'.repeat(32)}`
/** Returns one of the ids, newer ones more often; rarely an id that does not exist. */
const pick = (ids: readonly Hash[], { which, twist }: MarketAction): Hash =>
  (twist === 24 ? undefined : ids.at(-1 - Math.min(which, ids.length - 1))) ?? ghost

async function promise(
  { scenario }: MarketRunState,
  id: Hash,
  act: MarketAction,
): Promise<Channel.SignedVoucher> {
  const good = await scenario.voucher(id, amountOf(act), BigInt(act.which))
  if (act.twist > 0) return good
  const digest = Voucher.hash(good.voucher, scenario.domain)
  return { ...good, signature: await scenario.client.signer.sign(digest) }
}

/**
 * Returns the sender and the options of a settlement: by the provider, or by another account
 * without consent, with the provider's consent, or with a consent that the client signed.
 */
async function settling(side: MarketRunState, ledger: Ledger, act: MarketAction, id: Hash) {
  const { provider, client, domain } = side.scenario
  const options = await promise(side, id, act)
  if (act.twist > 10) return { sender: provider, options }
  if (act.twist < 3) return { sender: ledger, options }
  const { signer } = act.twist === 3 ? client : provider
  const total = act.twist === 4 ? options.voucher.total + 1n : options.voucher.total
  const digest = Session.settlementConsentHash({ ...options.voucher, total }, domain)
  return { sender: ledger, options: { ...options, consent: await signer.sign(digest) } }
}

/**
 * Returns the sender and the options of a claim, as `settling` does for a settlement. The consent
 * to a claim names a least total: the voucher's total, a higher one or a lower one.
 */
async function claiming(side: MarketRunState, ledger: Ledger, act: MarketAction, id: Hash) {
  const { provider, client, domain } = side.scenario
  const options = await promise(side, id, act)
  if (act.twist > 10) return { sender: provider, options }
  if (act.twist < 3) return { sender: ledger, options }
  const { signer } = act.twist === 3 ? client : provider
  const { sessionId: requestId, total, count, receiptsRoot } = options.voucher
  const totalMin = { 4: total + 1n, 5: total / 2n }[act.twist] ?? total
  const agreed = { requestId, totalMin, count, receiptsRoot }
  const signature = await signer.sign(Request.claimConsentHash(agreed, domain))
  const told = act.twist === 6 ? totalMin / 2n : totalMin
  return { sender: ledger, options: { ...options, consent: { totalMin: told, signature } } }
}

/** Returns an authorization with one wrong field or none, as the action says. */
async function authorization(
  { scenario }: MarketRunState,
  act: MarketAction,
): Promise<AuthorizationWithOffer> {
  const now = await scenario.client.nowSeconds()
  const nonce = act.twist === 1 ? 1n : scenario.nonce()
  const fields = [
    { cap: amountOf(act), nonce },
    { nonce },
    { nonce, openBySeconds: now - 50n },
    { nonce, openBySeconds: now + 5_000n },
    { nonce, expiresAtSeconds: now - 50n },
    { nonce, expiresAtSeconds: now + 90n * 86_400n },
    { nonce, offerHash: ghost },
    { nonce, provider: scenario.stranger.account },
  ][act.twist]
  return scenario.authorize(fields ?? { nonce })
}

const money: Partial<
  Record<
    MarketAction['kind'],
    (side: MarketRunState, ledger: Ledger, act: MarketAction) => Promise<unknown>
  >
> = {
  deposit: (_, ledger, act) => ledger.deposit({ asset: ledger.nativeAsset, amount: amountOf(act) }),
  withdraw: (_, ledger, act) =>
    ledger.withdraw({ asset: ledger.nativeAsset, amount: amountOf(act) }),
  stake: (_, ledger, act) => ledger.addStake({ market: marketOf(act), amount: amountOf(act) }),
  unbond: (_, ledger, act) =>
    ledger.startUnbonding({ market: marketOf(act), amount: amountOf(act) }),
  'withdraw-stake': (_, ledger, act) => ledger.withdrawStake({ market: marketOf(act) }),
  operator: ({ scenario }, ledger, act) => {
    const operator = act.twist < 12 ? scenario.stranger.account : undefined
    return ledger.setOperator({ market: marketOf(act), operator })
  },
  collect(side, ledger, { size }) {
    const escrow = size % 2 ? 'sessions' : 'requests'
    return ledger.collectPay({ escrow, subjects: [ghost, ...side[escrow]] })
  },
  'cancel-nonces': (_, ledger, act) => ledger.cancelNonces(BigInt(act.which)),
  async advance({ scenario }, _, act) {
    await scenario.advance([100n, 200n, 400n, 1_900n, 4_000n, 700_000n][act.which] ?? 1n)
  },
  async quarantine({ scenario }, _, act) {
    const { setModelStatus, version } = scenario
    await setModelStatus(version, act.twist < 3 ? 'quarantined' : 'active')
  },
  'audit-window': ({ scenario }, _, act) =>
    scenario.setParameter('auditWindowSeconds', act.twist < 12 ? 0n : 3_600n),
  'retire-offer': async ({ scenario }, ledger, act) => {
    if (act.twist === 0) await ledger.retireOffer(scenario.offerHash)
  },
}

const sessions: typeof money = {
  async open(side, ledger, act) {
    const authorized = await authorization(side, act)
    const sender = act.twist === 8 ? ledger : side.scenario.provider
    await sender.openSession(authorized)
    side.sessions.push(Session.idOf(authorized.authorization, side.scenario.domain))
  },
  async settle(side, ledger, act) {
    const { sender, options } = await settling(side, ledger, act, pick(side.sessions, act))
    await sender.settle(options)
  },
  close: (side, ledger, act) =>
    (act.twist < 2 ? ledger : side.scenario.provider).closeSession({
      sessionId: pick(side.sessions, act),
      matured: act.twist % 2 ? side.sessions : [],
    }),
  async 'close-with-last'(side, _, act) {
    const sessionId = pick(side.sessions, act)
    const last = await promise(side, sessionId, act)
    await side.scenario.provider.closeSession({ sessionId, last })
  },
  async 'close-together'(side, ledger, act) {
    const { domain, provider, client } = side.scenario
    const sessionId = pick(side.sessions, act)
    const last = await promise(side, sessionId, act)
    const { total, count } = last.voucher
    const spoiled = { 3: { total: total + 1n }, 5: { count: count + 1n } }[act.twist]
    const root = act.twist === 6 ? { receiptsRoot: ghost } : {}
    const consent = { ...last.voucher, sessionId, ...spoiled, ...root }
    const { signer } = act.twist === 4 ? client : provider
    const consentSignature = await signer.sign(Session.closeConsentHash(consent, domain))
    await ledger.closeCooperatively({ last, consentSignature })
  },
  async 'ask-close'(side, ledger, act) {
    const { domain, signer, stranger } = side.scenario
    const sessionId = pick(side.sessions, act)
    const digest = Session.closeRequestHash({ sessionId }, domain)
    const by = act.twist === 0 ? stranger.signer : signer
    await ledger.requestClose({ sessionId, signature: await by.sign(digest) })
  },
  expire: (side, ledger, act) => ledger.expireSession(pick(side.sessions, act)),
  async 'top-up'(side, ledger, act) {
    const { domain, client, stranger } = side.scenario
    const sessionId = pick(side.sessions, act)
    const now = await client.nowSeconds()
    const validUntilSeconds = act.twist === 1 ? now - 50n : now + 50n
    const topUp = sampleTopUp({ sessionId, cap: CAP + amountOf(act), validUntilSeconds })
    const { signer } = act.twist === 0 ? stranger : client
    const signature = await signer.sign(Session.topUpHash(topUp, domain))
    await ledger.raiseCap({ topUp, signature })
  },
}

const requests: typeof money = {
  async ask(side, ledger, act) {
    const { scenario } = side
    const costMax = act.twist < 3 ? amountOf(act) : CAP
    const deadline = { 3: -50n, 4: 9n * 86_400n }[act.twist] ?? 3_000n
    const deadlineSeconds = (await scenario.client.nowSeconds()) + deadline
    const made = await scenario.terms({ costMax, deadlineSeconds })
    const sender = act.twist === 5 ? ledger : scenario.client
    await sender.openRequest({ terms: made })
    side.requests.push(Request.idOf(made, scenario.domain))
  },
  async lock(side, ledger, act) {
    const { offer, provider } = side.scenario
    const requestId = pick(side.requests, act)
    const reach = { addresses: ['/dns/a/tcp/1'], sealKey: Hex.zeroHash }
    const other = act.twist === 0 ? { ...offer, nonce: 77n } : offer
    await (act.twist < 3 ? ledger : provider).lockRequest({ requestId, offer: other, ...reach })
  },
  async claim(side, ledger, act) {
    const { sender, options } = await claiming(side, ledger, act, pick(side.requests, act))
    await sender.claimRequest(options)
  },
  release: (side, ledger, act) =>
    (act.twist < 2 ? ledger : side.scenario.provider).releaseRequest(pick(side.requests, act)),
  cancel: (side, ledger, act) =>
    (act.twist < 2 ? ledger : side.scenario.client).cancelRequest(pick(side.requests, act)),
  refund: (side, ledger, act) => ledger.refundRequest(pick(side.requests, act)),
  flag: (side, ledger, act) => judging(side, ledger, act, 'flag'),
  rate: (side, ledger, act) => judging(side, ledger, act, 'rate'),
}

function judging(
  side: MarketRunState,
  ledger: Ledger,
  act: MarketAction,
  how: 'flag' | 'rate',
): Promise<unknown> {
  const { client, provider, stranger } = side.scenario
  const subject = pick(act.size % 2 ? side.sessions : side.requests, act)
  const judged = act.twist === 0 ? stranger : provider
  const sender = act.twist === 1 ? ledger : client
  const where = { subject, provider: judged.account }
  if (how === 'flag') return sender.flag({ ...where, reason: 'other' })
  return sender.rate({ ...where, score: act.twist % 7 })
}

const doings = { ...money, ...sessions, ...requests }

/** Returns the outcome of an action: its error code, or `done`. */
async function outcome(side: MarketRunState, act: MarketAction): Promise<string> {
  const ledger = side.scenario.ledgers[act.who] as Ledger
  try {
    await doings[act.kind]?.(side, ledger, act)
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/** Filters that a provider passes or not, by its completions and its stake. */
const strict = [{ completionsMin: 1n }, { completionsMin: 3n }, { stakeMin: UNIT }]

/**
 * Filters by court: a court that does not exist, that court together with a named provider, and an
 * account that is no court.
 */
const courts = (provider: AccountId): readonly Partial<Request.ProviderFilter>[] => [
  { court: NOBODY },
  { court: NOBODY, providers: [provider] },
  { court: provider },
]
const NOBODY: AccountId = `0x${'00'.repeat(20)}`

/** A stake without its seconds, which differ slightly between the two sides. */
async function stakeOf(client: Ledger, account: AccountId, market: StakeMarket) {
  const { unbondsAtSeconds: _, ...stake } = await client.stake(account, market)
  return stake
}

/**
 * Returns everything that a market states about its parties, except their wallets, which differ by
 * gas.
 */
async function stateOf({ scenario, sessions: opened, requests: requestIds }: MarketRunState) {
  const { client, ledgers, provider } = scenario
  const asset = client.nativeAsset
  return {
    balances: await Promise.all(ledgers.map(({ account }) => client.balance(account, asset))),
    stakes: await Promise.all(
      ledgers.flatMap(({ account }) =>
        stakeMarkets.map((market) => stakeOf(client, account, market)),
      ),
    ),
    record: await client.providerRecord(provider.account),
    passes: await Promise.all(
      [...strict, ...courts(provider.account)].map((filter) =>
        client.passesFilter({ ...Request.anyProvider, ...filter }, provider.account),
      ),
    ),
    sessions: (await Promise.all(opened.map((id) => client.session(id)))).map((session) => ({
      status: session?.status,
      cap: session?.cap,
      settled: session?.settled,
      count: session?.count,
      root: session?.receiptsRoot,
      pay: session?.pay?.status,
    })),
    requests: (await Promise.all(requestIds.map((id) => client.request(id)))).map((request) => ({
      status: request?.status,
      paid: request?.paid,
      pay: request?.pay?.status,
    })),
  }
}

const anvil = anvilOfTests()

const newSide = (scenario: Scenario): MarketRunState => ({ scenario, sessions: [], requests: [] })

test('the same actions end the same way in memory and on the chain', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const evm = newSide(await createScenario(await createTestWorld(anvil)))
      let nowSeconds = await evm.scenario.client.nowSeconds()
      const chain = createMemoryChain({ clock: { nowMs: () => Number(nowSeconds) * 1_000 } })
      const world = worldFromChain(chain)
      // Time passes on the chain; the market in memory follows it.
      const memory = newSide(await createScenario({ ...world, advance: async () => {} }))
      for (const [index, act] of list.entries()) {
        const ended = await outcome(evm, act)
        nowSeconds = await evm.scenario.client.nowSeconds()
        const step = `${index}: ${JSON.stringify(act)}`
        expect(`${await outcome(memory, act)} at ${step}`).toBe(`${ended} at ${step}`)
        expect(await stateOf(memory), step).toEqual(await stateOf(evm))
        chain.checkInvariants()
      }
      await evm.scenario.close()
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
