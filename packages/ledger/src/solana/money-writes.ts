import { addressOf, bytesOf, openTokenAccount, tokenAccountOf } from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { LedgerWriter } from '../ledger.ts'
import type { Acts } from './acts.ts'
import { hashOf, keyOf } from './market.ts'

type MoneyWrites =
  | 'deposit'
  | 'withdraw'
  | 'stakeUp'
  | 'startUnbonding'
  | 'withdrawStake'
  | 'nameOperator'
  | 'cancelNonces'

const NATIVE = Hex.from(new Uint8Array(32))

export const moneyWrites = (acts: Acts): Pick<LedgerWriter, MoneyWrites> => ({
  ...walletWrites(acts),
  ...stakeWrites(acts),
})

function walletWrites(acts: Acts): Pick<LedgerWriter, 'deposit' | 'withdraw'> {
  const { market, reader, account, me, build, balance, opening } = acts
  const { at } = market

  /** The asset's record and this account's balance in it. */
  async function placesOf(asset: Hex.Hex) {
    const place = at.asset(keyOf(asset))
    const listed = (await market.read('asset', place))?.listed === 1
    return { listed, places: { asset: await place, balance: await balance(account, asset) } }
  }

  /** Where a token is held: by the wallet, and by the market. */
  async function tokenPlaces(asset: Hex.Hex) {
    const mint = keyOf(asset)
    return { wallet: await tokenAccountOf(bytesOf(me), mint), vault: await at.vault(mint) }
  }

  return {
    async deposit({ asset, amount }) {
      const { listed, places } = await placesOf(asset)
      check(listed, 'asset-not-allowed', { asset })
      check(amount > 0n, 'amount-invalid', { amount })
      const wallet = await reader.walletBalance(hashOf(me), asset)
      check(wallet >= amount, 'insufficient-funds', { account, asset, needed: amount, wallet })
      const open = await opening({ balances: [{ account, asset }], client: account })
      const data = { amount }
      if (asset === NATIVE) {
        const accounts = { payer: me, ...places }
        return acts.send('deposit', [...open, build('deposit', { data, accounts })])
      }
      const { wallet: source, vault } = await tokenPlaces(asset)
      const accounts = { payer: me, ...places, source, vault }
      return acts.send('deposit', [...open, build('depositToken', { data, accounts })])
    },
    async withdraw({ asset, amount }) {
      check(amount > 0n, 'amount-invalid', { amount })
      const available = await reader.balance(account, asset)
      check(available >= amount, 'insufficient-funds', {
        account,
        asset,
        needed: amount,
        available,
      })
      // Also of assets that are no longer listed: what was paid in can always be taken out.
      const { places } = await placesOf(asset)
      const data = { amount }
      if (asset === NATIVE) {
        const accounts = { owner: me, target: me, ...places }
        return acts.send('withdraw', [build('withdraw', { data, accounts })])
      }
      const { wallet: target, vault } = await tokenPlaces(asset)
      const mint = addressOf(keyOf(asset))
      const open = openTokenAccount({ payer: me, owner: me, mint, account: target })
      const accounts = { owner: me, ...places, target, vault }
      return acts.send('withdraw', [open, build('withdrawToken', { data, accounts })])
    },
  }
}

function stakeWrites(acts: Acts): Pick<LedgerWriter, Exclude<MoneyWrites, 'deposit' | 'withdraw'>> {
  const { market, reader, account, me, key, build, balance, opening } = acts
  const { at } = market
  return {
    // One stake backs all, so it does not matter for which market it is put up.
    async stakeUp({ market: of, amount }) {
      check(amount > 0n, 'amount-invalid', { amount })
      const { stakeMin } = await reader.parameters()
      const { amount: staked } = await reader.stake(account, of)
      check(staked + amount >= stakeMin, 'stake-too-low', { stake: staked + amount, stakeMin })
      return acts.send('stake', await stakeInstructions(acts, amount))
    },
    async startUnbonding({ market: of, amount }) {
      check(amount > 0n, 'amount-invalid', { amount })
      const { amount: staked } = await reader.stake(account, of)
      check(staked >= amount, 'stake-too-low', { stake: staked, amount })
      const places = { config: await at.config(), providerRecord: await at.provider(key) }
      const accounts = { owner: me, ...places }
      return acts.send('unstake', [build('unstake', { data: { amount }, accounts })])
    },
    async withdrawStake({ market: of }) {
      const { unbonding } = await reader.stake(account, of)
      check(unbonding > 0n, 'amount-invalid', { unbonding })
      const places = {
        providerRecord: await at.provider(key),
        balance: await balance(account, NATIVE),
      }
      const accounts = { owner: me, ...places }
      return acts.send('withdrawStake', [build('withdrawStake', { data: {}, accounts })])
    },
    async nameOperator({ operator }) {
      const accounts = { owner: me, providerRecord: await at.provider(key) }
      const data = { operator: keyOf(operator ?? NATIVE) }
      const open = await opening({ provider: account })
      const act = build('nameOperator', { data, accounts })
      return acts.send('nameOperator', [...open, act])
    },
    async cancelNonces(floor) {
      const accounts = { owner: me, clientRecord: await at.client(key) }
      const open = await opening({ client: account })
      const act = build('cancelNonces', { data: { floor }, accounts })
      return acts.send('cancelNonces', [...open, act])
    },
  }
}

/** A stake is money of the wallet, by way of the balance. */
async function stakeInstructions(acts: Acts, amount: bigint) {
  const { market, account, me, key, build, balance, opening } = acts
  const { at } = market
  const balances = [{ account, asset: NATIVE }]
  const open = await opening({ balances, provider: account })
  const place = await balance(account, NATIVE)
  const money = { payer: me, asset: await at.asset(keyOf(NATIVE)), balance: place }
  const pay = build('deposit', { data: { amount }, accounts: money })
  const config = await at.config()
  const accounts = { owner: me, config, providerRecord: await at.provider(key), balance: place }
  const stake = build('stake', { data: { amount }, accounts })
  return [...open, pay, stake]
}
