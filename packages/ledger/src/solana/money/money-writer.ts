import { addressOf, bytesOf, openTokenAccount, tokenAccountOf } from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { LedgerWriter } from '../../ledger.ts'
import type { Instructions } from '../program/instructions.ts'
import { addressHash, keyBytes } from '../program/program.ts'

type MoneyWriteMethods =
  | 'deposit'
  | 'withdraw'
  | 'addStake'
  | 'startUnbonding'
  | 'withdrawStake'
  | 'setOperator'
  | 'cancelNonces'

const NATIVE = Hex.from(new Uint8Array(32))

/** Returns the writes of money and stake for an account. */
export const moneyWriter = (acts: Instructions): Pick<LedgerWriter, MoneyWriteMethods> => ({
  ...walletWrites(acts),
  ...stakeWrites(acts),
})

function walletWrites(acts: Instructions): Pick<LedgerWriter, 'deposit' | 'withdraw'> {
  const { market, reader, account, payer, build, balance, createMissingAccounts } = acts
  const { at } = market

  /**
   * Returns the addresses of an asset's record in the program and of this account's balance of the
   * asset.
   */
  async function assetAccounts(asset: Hex.Hex) {
    const address = at.asset(keyBytes(asset))
    const listed = (await market.read('asset', address))?.listed === 1
    return { listed, places: { asset: await address, balance: await balance(account, asset) } }
  }

  /** Returns the addresses of the token accounts of the wallet and of the market's vault. */
  async function tokenAccounts(asset: Hex.Hex) {
    const mint = keyBytes(asset)
    return { wallet: await tokenAccountOf(bytesOf(payer), mint), vault: await at.vault(mint) }
  }

  return {
    async deposit({ asset, amount }) {
      const { listed, places } = await assetAccounts(asset)
      check(listed, 'asset-not-allowed', { asset })
      check(amount > 0n, 'amount-invalid', { amount })
      const wallet = await reader.walletBalance(addressHash(payer), asset)
      check(wallet >= amount, 'insufficient-funds', { account, asset, needed: amount, wallet })
      const open = await createMissingAccounts({ balances: [{ account, asset }], client: account })
      const data = { amount }
      if (asset === NATIVE) {
        const accounts = { payer, ...places }
        return acts.send('deposit', [...open, build('deposit', { data, accounts })])
      }
      const { wallet: source, vault } = await tokenAccounts(asset)
      const accounts = { payer, ...places, source, vault }
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
      // Delisted assets are allowed, too: every deposit can be withdrawn.
      const { places } = await assetAccounts(asset)
      const data = { amount }
      if (asset === NATIVE) {
        const accounts = { owner: payer, target: payer, ...places }
        return acts.send('withdraw', [build('withdraw', { data, accounts })])
      }
      const { wallet: target, vault } = await tokenAccounts(asset)
      const mint = addressOf(keyBytes(asset))
      const open = openTokenAccount({ payer, owner: payer, mint, account: target })
      const accounts = { owner: payer, ...places, target, vault }
      return acts.send('withdraw', [open, build('withdrawToken', { data, accounts })])
    },
  }
}

function stakeWrites(
  acts: Instructions,
): Pick<LedgerWriter, Exclude<MoneyWriteMethods, 'deposit' | 'withdraw'>> {
  const { market, reader, account, payer, key, build, balance, createMissingAccounts } = acts
  const { at } = market
  return {
    // One stake backs all markets, so the given market does not matter.
    async addStake({ market: of, amount }) {
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
      const instructionAccounts = {
        config: await at.config(),
        providerRecord: await at.provider(key),
      }
      const accounts = { owner: payer, ...instructionAccounts }
      return acts.send('unstake', [build('unstake', { data: { amount }, accounts })])
    },
    async withdrawStake({ market: of }) {
      const { unbonding } = await reader.stake(account, of)
      check(unbonding > 0n, 'amount-invalid', { unbonding })
      const instructionAccounts = {
        providerRecord: await at.provider(key),
        balance: await balance(account, NATIVE),
      }
      const accounts = { owner: payer, ...instructionAccounts }
      return acts.send('withdrawStake', [build('withdrawStake', { data: {}, accounts })])
    },
    async setOperator({ operator }) {
      const accounts = { owner: payer, providerRecord: await at.provider(key) }
      const data = { operator: keyBytes(operator ?? NATIVE) }
      const open = await createMissingAccounts({ provider: account })
      const act = build('setOperator', { data, accounts })
      return acts.send('setOperator', [...open, act])
    },
    async cancelNonces(floor) {
      const accounts = { owner: payer, clientRecord: await at.client(key) }
      const open = await createMissingAccounts({ client: account })
      const act = build('cancelNonces', { data: { floor }, accounts })
      return acts.send('cancelNonces', [...open, act])
    },
  }
}

/**
 * Returns the instructions that add stake. The money moves from the wallet to the account's
 * balance, and from there to the stake.
 */
async function stakeInstructions(acts: Instructions, amount: bigint) {
  const { market, account, payer, key, build, balance, createMissingAccounts } = acts
  const { at } = market
  const balances = [{ account, asset: NATIVE }]
  const open = await createMissingAccounts({ balances, provider: account })
  const address = await balance(account, NATIVE)
  const money = { payer, asset: await at.asset(keyBytes(NATIVE)), balance: address }
  const pay = build('deposit', { data: { amount }, accounts: money })
  const config = await at.config()
  const accounts = {
    owner: payer,
    config,
    providerRecord: await at.provider(key),
    balance: address,
  }
  const stake = build('stake', { data: { amount }, accounts })
  return [...open, pay, stake]
}
