import { ArgumentInvalidError } from '@ostrom/command-line/arguments'
import { table } from '@ostrom/command-line/output'
import { depositRest } from '@ostrom/console/account/deposit-rest'
import {
  createDisposableAccounts,
  type DisposableAccount,
  type DisposableAccounts,
  PrivateUnavailableError,
  type ProxyAccess,
} from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import { BaseError } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { openPrivateProxies } from '../composition/private-proxies.ts'
import { initializeHome } from '../config/data-folder.ts'
import { type CommandContext, openContext, withLedger, withMarket } from '../context/context.ts'
import { DISPOSABLE_FILE } from '../context/disposable-ledger.ts'
import { openSharedState } from '../context/open-state.ts'
import { buyAndShow, keyOnSale } from './tickets.ts'

/** Runs `act` with the accounts of a folder. */
async function withAccounts<T>(
  context: CommandContext,
  act: (accounts: DisposableAccounts, ledger: Ledger) => Promise<T>,
): Promise<T> {
  return await withLedger(context, async (ledger) => {
    await initializeHome(context.home.path)
    const state = await openSharedState(context.home.path, DISPOSABLE_FILE)
    try {
      const system = { random: systemRandom, clock: systemClock }
      return await act(createDisposableAccounts({ state, ledger, ...system }), ledger)
    } finally {
      await state.close()
    }
  })
}

/** Runs `ostrom disposable make <name>`. */
export async function makeDisposable(
  name: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  await withAccounts(context, async (accounts) => {
    const made = await accounts.make(name)
    const text = `Made ${made.account}. It has nothing yet: ostrom disposable fund ${name}`
    context.output.result(made, text)
  })
}

/** Runs `ostrom disposable fund <name>`. */
export async function fundDisposable(
  name: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const { home, config } = context
  await withAccounts(context, async (accounts, ledger) => {
    const { private: settings } = config.gateway ?? {}
    const { payoutFeeMax } = settings ?? {}
    if (!settings || payoutFeeMax === undefined) {
      const reason = 'no proxy is named that may send coin to an account'
      const remedy = 'Set `gateway.private` with `payoutFeeMax`: docs/guides/private.md.'
      throw new PrivateUnavailableError({ reason, remedy })
    }
    const proxies = await openPrivateProxies({ home, config, ledger }, settings, () => {})
    try {
      const found = await proxies.list(ledger.nativeAsset)
      const funded = await fundByFirst(accounts, { name, proxies: found, payoutFeeMax })
      const { amount = 0n, dueSeconds = 0n } = funded.waiting ?? {}
      const until = new Date(Number(dueSeconds) * 1_000).toISOString()
      const text = `${context.formatAmount(amount)} are sent to ${name} until ${until}.`
      context.output.result(funded, text, context.nativeUnit)
    } finally {
      await proxies.close()
    }
  })
}

/** Asks one proxy after the other, until one takes the ticket. */
async function fundByFirst(
  accounts: DisposableAccounts,
  options: {
    readonly name: string
    readonly proxies: readonly ProxyAccess[]
    readonly payoutFeeMax: bigint
  },
): Promise<DisposableAccount> {
  const { name, proxies, payoutFeeMax } = options
  let failure: unknown
  for (const proxy of proxies) {
    try {
      return await accounts.fund(name, proxy, { payoutFeeMax })
    } catch (error) {
      const isWaiting = BaseError.is(error) && error.code === 'payout-waiting'
      if (isWaiting || failure === undefined) failure = error
    }
  }
  throw failure
}

/** Runs `ostrom disposable list`. */
export async function listDisposables(_options: unknown, command: Command): Promise<void> {
  const context = await openContext(command)
  await withAccounts(context, async (accounts, ledger) => {
    const { nativeAsset: asset } = ledger
    const rows = await Promise.all(
      (await accounts.list()).map(async (one) => ({
        ...one,
        wallet: await ledger.walletBalance(one.account, asset),
        vault: await ledger.balance(one.account, asset),
      })),
    )
    const lines = rows.map(({ name, account, wallet, vault, waiting }) => [
      name,
      account,
      context.formatAmount(wallet),
      context.formatAmount(vault),
      waiting ? context.formatAmount(waiting.amount) : '',
    ])
    const head = ['name', 'account', 'wallet', 'Vault', 'on its way']
    context.output.result(rows, table(head, lines), context.nativeUnit)
  })
}

/** Runs `ostrom disposable sweep <name> <key>`. */
export async function sweepDisposable(
  name: string,
  key: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const context = { ...(await openContext(command)), disposable: name }
  await withMarket(context, async (market, ledger) => {
    const row = await keyOnSale({ market, ledger }, key)
    const { value, fee, asset } = row.terms
    const { nativeAsset, account } = ledger
    const refuse = (expected: string) =>
      new ArgumentInvalidError({ argument: 'key', value: key, expected })
    if (asset !== nativeAsset) throw refuse("a key of the chain's own coin")
    if ((await holdings(ledger)) < value + fee) throw refuse('a key whose ticket the account pays')
    await depositRest(ledger)
    const count = Number((await ledger.balance(account, asset)) / (value + fee))
    if (count === 0) throw refuse('a key whose ticket the account pays, beside gas')
    await buyAndShow(context, { market, ledger, row, count })
  })
}

/** Native coin of an account in wallet and Vault. */
async function holdings(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  const [wallet, vault] = await Promise.all([
    ledger.walletBalance(account, nativeAsset),
    ledger.balance(account, nativeAsset),
  ])
  return wallet + vault
}
