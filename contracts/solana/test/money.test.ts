// Deposits, withdrawals, stakes and tokens: accounts can withdraw exactly the deposited amounts.

import { Price } from '@ostrom/protocol'
import type { Address } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, tokenBalanceOf } from '../interface/index.ts'
import { openAnswer, PROMPT, postAnswer, writeAnswer } from './answer-instructions.ts'
import { errorNameFrom, keyOf } from './chain.ts'
import { initialize, NATIVE, type ProgramFixture, publish, startTrade, UNIT } from './market.ts'
import { lockRequest, openRequest } from './request-instructions.ts'
import { closeByProvider, openSession, settle } from './session-instructions.ts'
import { listToken } from './token-instructions.ts'

let market: ProgramFixture
beforeAll(async () => {
  market = await startTrade()
})

describe('the native asset', () => {
  test('goes in and out, and the market holds what it owes', async () => {
    const { stranger } = market.actors
    const address = await market.at.asset(NATIVE)
    const before = market.chain.lamportsOf(address)
    expect(await errorNameFrom(market.deposit(stranger, 5n * UNIT))).toBeUndefined()
    expect(market.chain.lamportsOf(address) - before).toBe(5n * UNIT)
    const wallet = market.chain.lamportsOf(stranger.address)
    expect(await errorNameFrom(market.withdraw(stranger, 2n * UNIT))).toBeUndefined()
    const gained = market.chain.lamportsOf(stranger.address) - wallet
    expect(gained).toBe(2n * UNIT - 5_000n)
    expect((await market.balanceOf(stranger)).available).toBe(3n * UNIT)
  })

  test('refuses nothing, too much, and the money of others', async () => {
    const { stranger, client } = market.actors
    expect(await errorNameFrom(market.deposit(stranger, 0n))).toBe('AmountZero')
    expect(await errorNameFrom(market.withdraw(stranger, 0n))).toBe('AmountZero')
    expect(await errorNameFrom(market.withdraw(stranger, 4n * UNIT))).toBe('InsufficientFunds')
    expect(await errorNameFrom(market.withdraw(stranger, UNIT, { from: client }))).toBe(
      'NotAllowed',
    )
    const { available, reserved } = await market.balanceOf(client)
    const { id } = await openSession(market)
    expect(await errorNameFrom(market.withdraw(client, available))).toBe('InsufficientFunds')
    await closeByProvider(market, id)
    expect(await market.balanceOf(client)).toMatchObject({ available, reserved })
    const own = await market.at.asset(NATIVE)
    expect(await errorNameFrom(market.withdraw(stranger, 1n, { target: own }))).toBe(
      'AccountInvalid',
    )
  })

  test('sums that do not fit are refused', async () => {
    const { stranger } = market.actors
    expect(await errorNameFrom(market.withdraw(stranger, (1n << 64n) - 1n))).toBe(
      'InsufficientFunds',
    )
    expect(await errorNameFrom(market.stake(stranger, (1n << 64n) - 1n))).toBe('InsufficientFunds')
  })

  test('coins that arrived without a deposit go to the fee sink', async () => {
    const { stranger, feeSink } = market.actors
    const asset = await market.at.asset(NATIVE)
    const config = await market.at.config()
    const accounts = { asset, vault: asset, config, feeBalance: await market.balance(feeSink) }
    const sweep = () => market.send([market.build('sweep', { data: {}, accounts })], stranger)
    expect(await errorNameFrom(sweep())).toBe('AmountZero')
    market.chain.fund(asset, 777n)
    const { available } = await market.balanceOf(feeSink)
    expect(await errorNameFrom(sweep())).toBeUndefined()
    expect((await market.balanceOf(feeSink)).available - available).toBe(777n)
    expect(await errorNameFrom(sweep())).toBe('AmountZero')
  })

  test('an empty balance gives its rent back to who paid it', async () => {
    const { owner } = market.actors
    const newcomer = await keyOf(50)
    market.chain.fund(newcomer.address)
    const balance = await market.balance(newcomer)
    const asset = await market.at.asset(NATIVE)
    const opening = { payer: owner.address, balance, asset }
    const data = { owner: bytesOf(newcomer.address) }
    const act = market.build('openBalance', { data, accounts: opening })
    await market.done([act], owner)
    await market.done([act], owner)
    await market.deposit(newcomer, 1n)
    const close = async (payer: Address) => {
      const accounts = { owner: newcomer.address, balance, payer }
      return market.send([market.build('closeBalance', { data: {}, accounts })], newcomer)
    }
    expect(await errorNameFrom(close(owner.address))).toBe('AccountNotErasable')
    await market.withdraw(newcomer, 1n)
    expect(await errorNameFrom(close(newcomer.address))).toBe('AccountInvalid')
    expect(await errorNameFrom(close(owner.address))).toBeUndefined()
    // Lamports that a stranger sends to the closed address do not prevent a new balance there.
    market.chain.fund(balance, 5n)
    await market.done([act], owner)
    expect((await market.balanceOf(newcomer)).available).toBe(0n)
  })
})

describe('stakes', () => {
  test('a stake is zero or at least the minimum, and is free after the delay', async () => {
    const { stranger } = market.actors
    const key = bytesOf(stranger.address)
    const providerRecord = await market.at.provider(key)
    const config = await market.at.config()
    const accounts = { owner: stranger.address, config, providerRecord }
    const unstake = (amount: bigint) =>
      market.send([market.build('unstake', { data: { amount }, accounts })], stranger)
    const take = async () => {
      const balance = await market.balance(stranger)
      const instructionAccounts = { owner: stranger.address, providerRecord, balance }
      return market.send(
        [market.build('withdrawStake', { data: {}, accounts: instructionAccounts })],
        stranger,
      )
    }
    expect(await errorNameFrom(market.stake(stranger, UNIT / 10n - 1n))).toBe('StakeTooLow')
    expect(await errorNameFrom(market.stake(stranger, 0n))).toBe('AmountZero')
    expect(await errorNameFrom(market.stake(stranger, UNIT))).toBeUndefined()
    expect(await errorNameFrom(unstake(UNIT - 1n))).toBe('StakeTooLow')
    expect(await errorNameFrom(unstake(2n * UNIT))).toBe('StakeTooLow')
    const { available } = await market.balanceOf(stranger)
    expect(await errorNameFrom(unstake(UNIT))).toBeUndefined()
    expect(await errorNameFrom(take())).toBe('StakeUnbonding')
    market.chain.advance(7n * 86_400n)
    expect(await errorNameFrom(take())).toBeUndefined()
    expect((await market.balanceOf(stranger)).available - available).toBe(UNIT)
    expect(await errorNameFrom(take())).toBe('AmountZero')
  })
})

describe('deployment', () => {
  test('only the upgrade authority sets the market up, and only once', async () => {
    const { stranger, authority } = market.actors
    expect(await errorNameFrom(initialize(market, stranger))).toBe('NotAllowed')
    expect(await errorNameFrom(initialize(market, authority))).toBe('AccountExists')
  })
})

describe('a token', () => {
  test('a token is deposited, pays a session and an answer, and is withdrawn in full', async () => {
    const { client, provider } = market.actors
    const { mint, wallet } = await listToken(market, client, 1_000_000n)
    const key = bytesOf(mint)
    await market.openBalances(key)
    const vault = await market.at.vault(key)
    const vaultAccounts = { asset: await market.at.asset(key), vault }
    const balance = await market.balance(client, key)
    const deposit = (amount: bigint) => {
      const accounts = { payer: client.address, balance, source: wallet, ...vaultAccounts }
      return market.send([market.build('depositToken', { data: { amount }, accounts })], client)
    }
    expect(await errorNameFrom(deposit(1_000_001n))).toBeDefined()
    expect(await errorNameFrom(deposit(1_000_000n))).toBeUndefined()
    const { offer, offerHash } = market
    const prices = { ...Price.zeroPrices, request: 10n }
    const asset = `0x${Buffer.from(key).toString('hex')}` as const
    expect(await errorNameFrom(publish(market, { asset, prices, nonce: 5n }))).toBeUndefined()
    const { id, outcome } = await openSession(market, { cap: 600_000n })
    expect(outcome.refusal).toBeUndefined()
    expect(await errorNameFrom(settle(market, { id, total: 500_000n }))).toBeUndefined()
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    const terms = { previous: 0n, total: 500_000n, feeBps: 1_000, royaltyBps: [500] }
    const { net } = Price.split(terms)
    expect((await market.balanceOf(provider, key)).available).toBe(net)
    await answerFor(50_000n, { ...Price.zeroPrices, request: 10n })
    const fee = Price.split({ ...terms, total: 50_000n })
    expect((await market.balanceOf(provider, key)).available).toBe(net + fee.net)
    const take = (amount: bigint, target: Address) => {
      const accounts = { owner: client.address, balance, target, ...vaultAccounts }
      return market.send([market.build('withdrawToken', { data: { amount }, accounts })], client)
    }
    // A payment from the vault to itself would lower the owed amount, but not the vault's tokens.
    expect(await errorNameFrom(take(1n, vault))).toBe('AmountMismatch')
    expect(await errorNameFrom(take(450_001n, wallet))).toBe('InsufficientFunds')
    expect(await errorNameFrom(take(450_000n, wallet))).toBeUndefined()
    expect(await tokenBalanceOf(market.chain.bytesAt(wallet))).toBe(450_000n)
    expect(await tokenBalanceOf(market.chain.bytesAt(vault))).toBe(550_000n)
    expect((await market.read('asset', market.at.asset(key))).owed).toBe(550_000n)
    Object.assign(market, { offer, offerHash })
  })
})

/** Opens a request for an answer on the chain, and runs it up to the payment. */
async function answerFor(costMax: bigint, pricesMax: Price.PriceMap): Promise<void> {
  const request = { costMax, pricesMax, answer: 1, prompt: PROMPT }
  const { id, outcome } = await openRequest(market, request)
  expect(outcome.refusal).toBeUndefined()
  for (const act of [lockRequest, openAnswer, writeAnswer, postAnswer]) {
    expect(await errorNameFrom(act(market, id))).toBeUndefined()
  }
}
