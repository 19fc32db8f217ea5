import { describe, expect, test } from 'vitest'
import { assetLike, refused, type Scenario, UNIT } from './world.ts'

/** Deposits, withdrawals and stakes. */
export function moneySuite(scenario: () => Scenario): void {
  describe('money', () => {
    test('deposited money is available and can be withdrawn at any time', async () => {
      const { stranger: ledger } = scenario()
      const asset = ledger.nativeAsset
      const before = await ledger.balance(ledger.account, asset)
      await ledger.deposit({ asset, amount: 3n * UNIT })
      const during = await ledger.balance(ledger.account, asset)
      expect(during - before).toBe(3n * UNIT)
      const wallet = await ledger.walletBalance(ledger.account, asset)
      const { gasCost } = await ledger.withdraw({ asset, amount: 2n * UNIT })
      const after = await ledger.balance(ledger.account, asset)
      expect(after - before).toBe(UNIT)
      const gained = (await ledger.walletBalance(ledger.account, asset)) - wallet
      expect(gained).toBe(2n * UNIT - gasCost)
    })

    test('refuses to withdraw more than is available, and nothing', async () => {
      const { stranger: ledger } = scenario()
      const asset = ledger.nativeAsset
      const available = await ledger.balance(ledger.account, asset)
      await refused(ledger.withdraw({ asset, amount: available + 1n }), 'insufficient-funds')
      await refused(ledger.withdraw({ asset, amount: 0n }), 'amount-invalid')
      await refused(ledger.deposit({ asset, amount: 0n }), 'amount-invalid')
    })

    test('refuses to deposit more than the wallet holds', async () => {
      const { stranger: ledger } = scenario()
      const asset = ledger.nativeAsset
      const wallet = await ledger.walletBalance(ledger.account, asset)
      await refused(ledger.deposit({ asset, amount: wallet + UNIT }), 'insufficient-funds')
    })

    test('refuses assets that are not allowed', async () => {
      const { stranger: ledger } = scenario()
      const asset = assetLike(ledger, 0x77)
      await refused(ledger.deposit({ asset, amount: 1n }), 'asset-not-allowed')
    })

    test('reserved money cannot be withdrawn', async () => {
      const { client, offer, open } = scenario()
      await open()
      const available = await client.balance(client.account, offer.asset)
      const wish = { asset: offer.asset, amount: available + 1n }
      await refused(client.withdraw(wish), 'insufficient-funds')
    })
  })

  describe('stakes', () => {
    test('unbonds after the delay and not before', async () => {
      const { stranger: ledger, advance } = scenario()
      const asset = ledger.nativeAsset
      await ledger.stakeUp(2n * UNIT)
      expect((await ledger.stake(ledger.account)).amount).toBe(2n * UNIT)
      await ledger.startUnbonding(UNIT)
      const { unbondingSeconds } = await ledger.parameters()
      const during = await ledger.stake(ledger.account)
      expect(during).toMatchObject({ amount: UNIT, unbonding: UNIT })
      const now = await ledger.nowSeconds()
      expect(during.unbondsAtSeconds - now <= unbondingSeconds).toBe(true)
      await refused(ledger.withdrawStake(), 'unbonding-not-over')
      const available = await ledger.balance(ledger.account, asset)
      await advance(unbondingSeconds)
      await ledger.withdrawStake()
      const after = await ledger.balance(ledger.account, asset)
      expect(after - available).toBe(UNIT)
      expect(await ledger.stake(ledger.account)).toMatchObject({ amount: UNIT, unbonding: 0n })
      await refused(ledger.withdrawStake(), 'amount-invalid')
    })

    test('a stake is nothing, or at least the least', async () => {
      const { ledgers } = scenario()
      const ledger = ledgers[4] as (typeof ledgers)[number]
      const { stakeMin } = await ledger.parameters()
      await refused(ledger.stakeUp(stakeMin - 1n), 'stake-too-low')
      await refused(ledger.stakeUp(0n), 'amount-invalid')
      await refused(ledger.startUnbonding(1n), 'stake-too-low')
    })
  })
}
