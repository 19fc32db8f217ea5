import { Session } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { assetLike, expectRefusal, type Scenario } from '../world.ts'

const market = 'sessions'

/** Deposits, withdrawals and stakes. */
export function moneySuite(scenario: () => Scenario): void {
  describe('money', () => {
    test('a deposit is available and can be withdrawn at any time', async () => {
      const { stranger: ledger, unit } = scenario()
      const asset = ledger.nativeAsset
      const before = await ledger.balance(ledger.account, asset)
      await ledger.deposit({ asset, amount: 3n * unit })
      const during = await ledger.balance(ledger.account, asset)
      expect(during - before).toBe(3n * unit)
      const wallet = await ledger.walletBalance(ledger.account, asset)
      const { gasCost } = await ledger.withdraw({ asset, amount: 2n * unit })
      const after = await ledger.balance(ledger.account, asset)
      expect(after - before).toBe(unit)
      const gained = (await ledger.walletBalance(ledger.account, asset)) - wallet
      expect(gained).toBe(2n * unit - gasCost)
    })

    test('refuses to withdraw more than is available, and nothing', async () => {
      const { stranger: ledger } = scenario()
      const asset = ledger.nativeAsset
      const available = await ledger.balance(ledger.account, asset)
      await expectRefusal(ledger.withdraw({ asset, amount: available + 1n }), 'insufficient-funds')
      await expectRefusal(ledger.withdraw({ asset, amount: 0n }), 'amount-invalid')
      await expectRefusal(ledger.deposit({ asset, amount: 0n }), 'amount-invalid')
    })

    test('refuses to deposit more than the wallet holds', async () => {
      const { stranger: ledger, unit } = scenario()
      const asset = ledger.nativeAsset
      const wallet = await ledger.walletBalance(ledger.account, asset)
      await expectRefusal(ledger.deposit({ asset, amount: wallet + unit }), 'insufficient-funds')
    })

    test('backs no offer in an asset that is not allowed', async () => {
      const { provider } = scenario()
      await expectRefusal(provider.offerTerms(assetLike(provider, 0x77)), 'asset-not-allowed')
    })

    test('reserved money cannot be withdrawn', async () => {
      const { client, offer, openSession } = scenario()
      await openSession()
      const available = await client.balance(client.account, offer.asset)
      const wish = { asset: offer.asset, amount: available + 1n }
      await expectRefusal(client.withdraw(wish), 'insufficient-funds')
    })
  })

  describe('stakes', () => {
    test('unbonds after the delay and not before', async () => {
      const { stranger: ledger, advance, unit } = scenario()
      const asset = ledger.nativeAsset
      await ledger.addStake({ market, amount: 2n * unit })
      expect((await ledger.stake(ledger.account, market)).amount).toBe(2n * unit)
      await ledger.startUnbonding({ market, amount: unit })
      const { unbondingSeconds } = await ledger.parameters()
      const during = await ledger.stake(ledger.account, market)
      expect(during).toMatchObject({ amount: unit, unbonding: unit })
      const now = await ledger.nowSeconds()
      expect(during.unbondsAtSeconds - now <= unbondingSeconds).toBe(true)
      await expectRefusal(ledger.withdrawStake({ market }), 'unbonding-not-over')
      const available = await ledger.balance(ledger.account, asset)
      await advance(unbondingSeconds)
      await ledger.withdrawStake({ market })
      const after = await ledger.balance(ledger.account, asset)
      expect(after - available).toBe(unit)
      const left = await ledger.stake(ledger.account, market)
      expect(left).toMatchObject({ amount: unit, unbonding: 0n, inUse: 0n })
      await expectRefusal(ledger.withdrawStake({ market }), 'amount-invalid')
    })

    test('refuses to unbond zero and more than is bonded', async () => {
      const { ledgers } = scenario()
      const ledger = ledgers[4] as (typeof ledgers)[number]
      await expectRefusal(ledger.addStake({ market, amount: 0n }), 'amount-invalid')
      await expectRefusal(ledger.startUnbonding({ market, amount: 0n }), 'amount-invalid')
      await expectRefusal(ledger.startUnbonding({ market, amount: 1n }), 'stake-too-low')
    })

    test('stake that backs work cannot leave until its pay is collected', async () => {
      const { provider, offer, openSession, voucher, collectPay, cap } = scenario()
      const inUse = async () => (await provider.stake(provider.account, market)).inUse
      const before = await inUse()
      const sessionId = await openSession()
      const open_ = await inUse()
      expect(open_).toBeGreaterThan(before)
      const { amount } = await provider.stake(provider.account, market)
      const wish = { market, amount: amount - open_ + 1n } as const
      await expectRefusal(provider.startUnbonding(wish), 'stake-in-use')
      await provider.closeSession({ sessionId, last: await voucher(sessionId, cap) })
      if (offer.windowSeconds > 0) {
        expect(await inUse()).toBe(open_)
        await expectRefusal(provider.startUnbonding(wish), 'stake-in-use')
      }
      await collectPay(sessionId)
      expect(await inUse()).toBe(before)
    })

    test('an operator opens and closes, and moves no stake', async () => {
      const { provider, stranger: operator, authorize, domain } = scenario()
      await expectRefusal(operator.openSession(await authorize()), 'account-mismatch')
      await provider.setOperator({ market, operator: operator.account })
      expect((await provider.stake(provider.account, market)).operator).toBe(operator.account)
      const authorized = await authorize()
      await operator.openSession(authorized)
      await operator.closeSession({ sessionId: Session.idOf(authorized.authorization, domain) })
      const { amount } = await operator.stake(operator.account, market)
      const more = { market, amount: amount + 1n } as const
      await expectRefusal(operator.startUnbonding(more), 'stake-too-low')
      await provider.setOperator({ market, operator: undefined })
      await expectRefusal(operator.openSession(await authorize()), 'account-mismatch')
    })
  })
}
