import {
  createDisposableAccounts,
  type DisposableAccount,
  type DisposableAccounts,
  PrivateUnavailableError,
  type ProxyAccess,
} from '@ostrom/gateway'
import type { DisposableHoldings } from '@ostrom/gateway-web/context/disposable-service'
import type { TicketKeyRow } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { depositRest } from '@ostrom/ledger/deposit-rest'
import { BaseError } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { DISPOSABLE_FILE } from '../../context/disposable-ledger.ts'
import { openSharedState } from '../../context/open-state.ts'
import { openPrivateProxies } from './private-proxies.ts'
import type { TicketHome } from './ticket-holder.ts'

// Disposable accounts of a folder, for commands and the web app: docs/spec/proxy.md, section 8.

/** Runs `act` with the accounts of a folder. Only one process at a time can open them. */
export async function withDisposableAccounts<T>(
  { home, ledger }: Pick<TicketHome, 'home' | 'ledger'>,
  act: (accounts: DisposableAccounts) => Promise<T>,
): Promise<T> {
  await initializeHome(home.path)
  const state = await openSharedState(home.path, DISPOSABLE_FILE)
  try {
    const system = { random: systemRandom, clock: systemClock }
    return await act(createDisposableAccounts({ state, ledger, ...system }))
  } finally {
    await state.close()
  }
}

/** Returns the accounts of a folder with their present balances. */
export async function listDisposableHoldings(
  ticketHome: Pick<TicketHome, 'home' | 'ledger'>,
): Promise<readonly DisposableHoldings[]> {
  const { ledger } = ticketHome
  const found = await withDisposableAccounts(ticketHome, (accounts) => accounts.list())
  return await Promise.all(found.map(async (one) => ({ ...one, ...(await coinOf(ledger, one)) })))
}

async function coinOf(ledger: Ledger, { account }: Pick<DisposableAccount, 'account'>) {
  const { nativeAsset: asset } = ledger
  const wallet = await ledger.walletBalance(account, asset)
  return { wallet, vault: await ledger.balance(account, asset) }
}

/**
 * Asks a proxy of the configuration to send an account the value of one ticket. Each call uses new
 * network identities, so that proxies cannot link two payouts.
 *
 * @throws {PrivateUnavailableError} The configuration names no suitable proxy, or no ticket is
 * left.
 */
export async function fundDisposableAccount(
  ticketHome: TicketHome,
  name: string,
): Promise<DisposableAccount> {
  const { config, ledger } = ticketHome
  const { private: settings } = config.gateway ?? {}
  const { payoutFeeMax } = settings ?? {}
  if (!settings || payoutFeeMax === undefined) {
    const reason = 'no proxy is named that may send coin to an account'
    const remedy = 'Set `gateway.private` with `payoutFeeMax`: docs/guides/private.md.'
    throw new PrivateUnavailableError({ reason, remedy })
  }
  return await withDisposableAccounts(ticketHome, async (accounts) => {
    const opened = await openPrivateProxies(ticketHome, settings, () => {})
    try {
      const proxies = await opened.list(ledger.nativeAsset)
      return await fundByFirst(accounts, { name, proxies, payoutFeeMax })
    } finally {
      await opened.close()
    }
  })
}

/** Asks one proxy after the other, until one accepts the ticket. */
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

/**
 * Deposits the whole balance of the ledger's account in the Vault, to buy tickets of a key.
 *
 * @returns Number of tickets that the balance pays: at least one.
 * @throws {ArgumentInvalidError} The key's tickets are in another asset than the native token, or
 * the balance does not pay a single ticket of the key.
 */
export async function depositForTickets(ledger: Ledger, row: TicketKeyRow): Promise<number> {
  const { value, fee, asset } = row.terms
  const refuse = (expected: string) =>
    new ArgumentInvalidError({ argument: 'key', value: row.keyId, expected })
  if (asset !== ledger.nativeAsset) throw refuse("a key of the chain's own coin")
  const { wallet, vault } = await coinOf(ledger, ledger)
  if (wallet + vault < value + fee) throw refuse('a key whose ticket the account pays')
  await depositRest(ledger)
  const count = Number((await ledger.balance(ledger.account, asset)) / (value + fee))
  if (count === 0) throw refuse('a key whose ticket the account pays, beside gas')
  return count
}
