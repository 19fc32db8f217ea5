import { PrivateUnavailableError, type ProxyAccess, type ProxySource } from '@ostrom/gateway'
import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import { type AssetId, BaseError, type Hash, type Log } from '@ostrom/protocol'
import type { TicketHolder, TicketKey } from '@ostrom/tickets'
import type { GatewayConfig } from '../../config/config.ts'
import { type CloseStack, closeAll } from '../../system/running-role.ts'
import { openClientNetwork } from '../network/open-network.ts'
import { TICKETS_END_SECONDS, TICKETS_FETCH_MS, TICKETS_KNOWN_MS } from './limits.ts'
import { type TicketHome, withTickets } from './ticket-holder.ts'

type PrivateConfig = NonNullable<GatewayConfig['private']>

/** Keys with held tickets, and the number of unspent tickets of each. */
type Spendable = Awaited<ReturnType<TicketHolder['spendable']>>

/** The proxies of a configuration, and the tickets of its folder. */
export type PrivateProxies = ProxySource & {
  /**
   * Returns the unspent tickets that can be spent now, with their keys.
   *
   * @throws {StateUnavailableError}
   */
  tickets(): Promise<Spendable>
  close(): Promise<void>
}

/**
 * Opens the dependencies of private questions: two networks, each with a new identity for this run.
 * One dials proxies and the other issuers, so that proxies and issuers see different peer ids.
 *
 * @throws {TicketsUnsupportedError}
 */
export async function openPrivateProxies(
  ticketHome: TicketHome,
  settings: PrivateConfig,
  log: Log,
): Promise<PrivateProxies> {
  const { config, ledger } = ticketHome
  requireTickets(ledger)
  const closing: CloseStack = []
  const open = async () => {
    const network = await openClientNetwork(config)
    await network.start()
    closing.push(() => network.stop())
    return network
  }
  try {
    const [network, issuers] = [await open(), await open()]
    /** Uses of the tickets run one after the other, because their file can be open only once. */
    let turn: Promise<unknown> = Promise.resolve()
    const inTurn = <T>(act: (holder: TicketHolder) => Promise<T>): Promise<T> => {
      const done = turn.then(() => withTickets(ticketHome, issuers, act))
      turn = done.catch(() => {})
      return done
    }
    const take = (keyId: Hash) =>
      inTurn(async (holder) => await (await holder.source(keyId))?.take())
    const tickets = createTicketView({ ticketHome, settings, inTurn, log })
    const accessesOf = (key: TicketKey): readonly ProxyAccess[] =>
      settings.proxies.map(({ addresses }) => ({
        addresses,
        network,
        tickets: { key, take: () => take(key.keyId) },
        ticketFeeMax: settings.ticketFeeMax,
      }))
    return {
      tickets: async () => [...(await tickets())],
      list: async (asset) => (await keysFor(asset, await tickets())).flatMap(accessesOf),
      async close() {
        await turn
        await closeAll(closing)
      },
    }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

/**
 * Returns the keys of an asset. Keys with unspent tickets come first, sorted by the time when they
 * end. A key without unspent tickets may still have credit left at a proxy.
 *
 * @throws {PrivateUnavailableError} No ticket was bought, or all tickets have ended.
 */
async function keysFor(asset: AssetId, held: Spendable): Promise<readonly TicketKey[]> {
  const usable = held.filter(({ key }) => key.asset === asset)
  if (usable.length === 0) {
    const reason = 'this folder holds no ticket of the asset that a proxy could be paid with'
    const remedy = 'Buy tickets: `ostrom tickets list`, then `ostrom tickets buy`.'
    throw new PrivateUnavailableError({ reason, remedy })
  }
  const rank = ({ unspent }: Spendable[number]) => (unspent > 0 ? 0 : 1)
  return usable
    .toSorted((a, b) => rank(a) - rank(b) || a.key.endsAt - b.key.endsAt)
    .map(({ key }) => key)
}

/**
 * Creates a reader of the spendable tickets; it also fetches signatures for bought tickets that
 * have none yet.
 */
function createTicketView(options: {
  readonly ticketHome: TicketHome
  readonly settings: PrivateConfig
  readonly inTurn: <T>(act: (holder: TicketHolder) => Promise<T>) => Promise<T>
  readonly log: Log
}): () => Promise<Spendable> {
  const { ticketHome, settings, inTurn, log } = options
  let known: { readonly atMs: number; readonly held: Spendable } | undefined
  let fetchedMs = Number.NEGATIVE_INFINITY
  const read = async (): Promise<Spendable> => {
    const now = Number(await ticketHome.ledger.nowSeconds())
    const isUsable = ({ key }: Spendable[number]) =>
      key.endsAt - TICKETS_END_SECONDS > now && key.value > settings.ticketFeeMax
    const held = (await inTurn((holder) => holder.spendable())).filter(isUsable)
    const nowMs = performance.now()
    if (held.some(({ unspent }) => unspent > 0) || nowMs - fetchedMs < TICKETS_FETCH_MS) return held
    fetchedMs = nowMs
    try {
      const { ready } = await inTurn((holder) => holder.fetch())
      if (ready === 0) return held
    } catch (error) {
      log('tickets-not-fetched', { code: BaseError.is(error) ? error.code : '' })
      return held
    }
    return (await inTurn((holder) => holder.spendable())).filter(isUsable)
  }
  return async () => {
    if (known && performance.now() - known.atMs < TICKETS_KNOWN_MS) return known.held
    const held = await read()
    known = { atMs: performance.now(), held }
    return held
  }
}
