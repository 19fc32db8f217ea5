import { assert, Offer } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import { SALE_ANSWER_SECONDS, SALE_PRICE_SECONDS } from '../../governance/treasury.ts'
import { BURN_ADDRESS } from '../../memory/money/system-accounts.ts'
import { auditTest, serveSession } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  createGovernanceFixture,
  decide,
  type GovernanceFixture,
  governanceOf,
  proposalCid,
} from './fixture.ts'

const BPS = 10_000n
/** Native base units for 1e18 base units of the token. */
const PRICE = 10n ** 27n
/** Maximum amount of the token per sale, in its base units. */
const AMOUNT_MAX = 100_000n
const FEE = 200_000n

/**
 * Tests sales of token income for the native token, with price, amount, swap and schedule set by
 * votes.
 */
export function salesSuite(scenario: () => Scenario): void {
  let fixture: GovernanceFixture
  let nonce = 2_000n
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)

  const token = () => {
    const { token: found } = scenario()
    if (!found) throw new Error('the world has a token')
    return found
  }

  /** Pays a fee in the token to the treasury. */
  async function earn(): Promise<void> {
    const { client, provider, domain, offer: native } = scenario()
    const terms = await client.offerTerms(token())
    const offer = { ...native, ...terms, asset: token(), nonce: ++nonce }
    await provider.publishOffer(offer)
    const own = { ...scenario(), offer, offerHash: Offer.hash(offer, domain) }
    const total = (FEE * BPS) / BigInt(terms.feeBps)
    const { id } = await serveSession(own, { client, total, answers: 1 })
    await own.collectPay(id)
  }

  /** Sells the token, checks the event's amounts against the balances, and returns the amounts. */
  async function sell() {
    const { client } = scenario()
    const governance = governanceOf(client)
    const { treasuryAccount, sell: send } = governance
    const read = async () => ({
      token: await client.balance(treasuryAccount, token()),
      native: await client.balance(treasuryAccount, client.nativeAsset),
      burnt: await client.balance(BURN_ADDRESS, client.nativeAsset),
      reserve: (await governance.treasuryBalance(token())).reserve,
    })
    const before = await read()
    await send(token())
    const after = await read()
    const { amount, received, burnt } = await eventOf(client, 'token-sold')
    expect(before.token - after.token).toBe(amount)
    expect(after.native - before.native).toBe(received - burnt)
    expect(after.burnt - before.burnt).toBe(burnt)
    // The proceeds follow the price, less a slippage of at most 1 %.
    const most = (amount * PRICE) / 10n ** 18n
    expect(received).toBeGreaterThanOrEqual((most * 99n) / 100n)
    return { amount, received, burnt, reserved: after.reserve - before.reserve }
  }

  describe('sales of a token', () => {
    beforeAll(async () => {
      const { client } = scenario()
      if (!client.governance) return
      fixture = await createGovernanceFixture(scenario())
      await client.deposit({ asset: token(), amount: 20n * FEE * 10n, approve: 'sessions' })
    }, 300_000)

    story('need a price and a swap of votes, and happen once in a period', async () => {
      const { client, createSwap, advance } = scenario()
      const governance = governanceOf(client)
      await earn()
      await expectRefusal(governance.sell(token()), 'sale-not-due')
      const account = await createSwap?.()
      assert(account, 'a world with governance has a swap')
      const pricing = { token: token(), price: PRICE, amountMax: AMOUNT_MAX }
      const actions = [
        { kind: 'set-swap', account } as const,
        { kind: 'set-sale', ...pricing } as const,
      ]
      await decide(scenario(), fixture, { actions, cid: proposalCid(1) })
      // The sale waits, so that another vote can end it first.
      const decided = await governance.tokenSale(token())
      expect(decided).toMatchObject({ price: PRICE, amountMax: AMOUNT_MAX })
      const wait = decided.nextAtSeconds - (await client.nowSeconds())
      expect(wait).toBeGreaterThan(SALE_ANSWER_SECONDS - 60n)
      await expectRefusal(governance.sell(token()), 'sale-not-due')
      await advance(SALE_ANSWER_SECONDS)
      expect(await sell()).toMatchObject({ amount: AMOUNT_MAX, burnt: 0n, reserved: 0n })
      await expectRefusal(governance.sell(token()), 'sale-not-due')
      const { value: period } = await governance.setting('saleSeconds')
      const { nextAtSeconds } = await governance.tokenSale(token())
      // A chain's clock may advance between the sale and this reading.
      const now = await client.nowSeconds()
      expect(nextAtSeconds).toBeLessThanOrEqual(now + period)
      expect(nextAtSeconds).toBeGreaterThan(now + period - 60n)
      await advance(period)
      expect(await sell()).toMatchObject({ amount: FEE - AMOUNT_MAX })
      await advance(period)
      await expectRefusal(governance.sell(token()), 'nothing-to-distribute')
    })

    // Finding: GOV-18
    story('sales reserve and burn the governed shares, on the governed schedule', async () => {
      const { client, advance } = scenario()
      const governance = governanceOf(client)
      const decided = { reserveBps: 2_500n, burnBps: 4_000n, saleSeconds: 7_200n } as const
      const actions = Object.entries(decided).map(
        ([name, value]) =>
          ({ kind: 'set-setting', name: name as keyof typeof decided, value }) as const,
      )
      await decide(scenario(), fixture, { actions, cid: proposalCid(2) })
      await earn()
      const reserved = (AMOUNT_MAX * decided.reserveBps) / BPS
      const seen = await sell()
      expect(seen).toMatchObject({ amount: AMOUNT_MAX - reserved, reserved })
      expect(seen.burnt).toBe((seen.received * decided.burnBps) / BPS)
      await expectRefusal(governance.sell(token()), 'sale-not-due')
      await advance(decided.saleSeconds)
      await sell()
      // A price that is not renewed expires, until a vote sets it again.
      await earn()
      const { untilSeconds } = await governance.tokenSale(token())
      const rest = untilSeconds - (await client.nowSeconds())
      expect(rest).toBeGreaterThan(0n)
      expect(rest).toBeLessThan(SALE_PRICE_SECONDS)
      await advance(rest)
      await expectRefusal(governance.sell(token()), 'sale-not-due')
      const renewed = {
        kind: 'set-sale',
        token: token(),
        price: PRICE,
        amountMax: AMOUNT_MAX,
      } as const
      await decide(scenario(), fixture, { actions: [renewed], cid: proposalCid(4) })
      await sell()
      // The price of zero ends the sales.
      const ending = { kind: 'set-sale', token: token(), price: 0n, amountMax: 0n } as const
      await decide(scenario(), fixture, { actions: [ending], cid: proposalCid(3) })
      await expectRefusal(governance.sell(token()), 'sale-not-due')
    })
  })
}
