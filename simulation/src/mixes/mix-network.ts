import type { GatewayFetch } from '@ostrom/gateway/blind-client'
import { createGatewayHttp, type GatewayHttp } from '@ostrom/gateway/http'
import { ALLOWANCE_UNLIMITED } from '@ostrom/ledger'
import { createProxy } from '@ostrom/node/proxy'
import { Channel } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import type { TicketSource } from '@ostrom/tickets'
import {
  createSimulatedNetwork,
  type GatewayHost,
  PRICES,
  UNIT,
} from '../network/simulated-network.ts'
import { createBlindPages } from '../tickets/blind-page.ts'
import { createTestTickets } from '../tickets/tickets.fixture.ts'
import { createSwitchedProvider } from './bad-provider.ts'

// A network that answers many mixes, one after another: its bad providers change between two mixes,
// and each mix has a gateway and a key of its own.

/** Most events of a network in its whole life. */
const EVENTS_MAX = 20_000_000

/** Speed of all engines. */
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 100_000 }

/** Milliseconds within which providers close sessions on the chain. */
const CLOSE_MS = 2_000

/** Small checkpoints, because the answers are short. */
export const CHECKPOINT = { checkpointTokens: 16, prefillTokens: 64 }

/** Prices of the honest provider. Prompts are cheap, so that a checkpoint is short, too. */
export const prices = { ...PRICES, input: PRICES.output / 8n }

/** Returns the prices of the bad provider at a place, below those of the honest one. */
export const pricesOfBad = (at: number) => ({
  ...prices,
  input: (prices.input * BigInt(8 + 2 * at)) / 16n,
  output: (prices.output * BigInt(8 + 2 * at)) / 16n,
})

const TICKET = UNIT / 5_000n
const FEE = TICKET / 5n
/** Tickets of one client: more than any mix costs. */
const TICKETS = 8

/** Cost of a ticket, and the amount that it pays providers, in base units. */
const ticketPrice = { cost: TICKET + TICKET / 100n, credit: TICKET - FEE }

/** Returns what a client is charged for payments of this amount to providers through a proxy. */
export const ticketCostUp = (amount: bigint): bigint =>
  (amount * ticketPrice.cost + ticketPrice.credit - 1n) / ticketPrice.credit

/** Creates a network with as many bad providers and an honest one, which is the dearest. */
export async function createMixNetwork(badCount: number) {
  const world = await createSimulatedNetwork({ deliver: () => [10], eventsMax: EVENTS_MAX })
  const { time } = world
  const bad = Array.from({ length: badCount }, () =>
    createSwitchedProvider((ms) => time.clock.sleep(ms)),
  )
  for (const [at, { faultInjection }] of bad.entries()) {
    const setup = { echo, settings: CHECKPOINT, prices: pricesOfBad(at), honest: false }
    await world.startProvider(`p${at}`, { ...setup, faultInjection })
  }
  let refusals = 0
  const onSend = (_: string, bytes: Uint8Array) => {
    if (Channel.decodeProvider(bytes).kind === 'refused') refusals += 1
    return 'pass' as const
  }
  const tap = { onSend }
  const setup = { echo, settings: CHECKPOINT, prices }
  await world.startProvider('honest', { ...setup, faultInjection: { tap } })
  let proxied: ReturnType<typeof createProxyAccess> | undefined
  let pages: ReturnType<typeof createBlindPages> | undefined
  return {
    world,
    time,
    bad,
    honest: world.ledgerOf('honest').account,
    /** Returns how often the honest provider refused a session or a question. */
    refusals: () => refusals,
    /** Returns the base units of all signed vouchers. */
    promised: () =>
      [...world.accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n),
    pages() {
      pages ??= createBlindPages(world, world.prng.fork('page').bytes)
      return pages
    },
    /** Starts a gateway with one key. */
    async startClient(name: string, { isPrivate, budgetTotal }: ClientOptions): Promise<MixClient> {
      proxied ??= isPrivate ? createProxyAccess(world) : undefined
      const proxy = isPrivate ? await (await proxied!)() : undefined
      const host = await world.startGateway(name, { deposit: UNIT, ...(proxy && { proxy }) })
      const { inference, blind } = host.gateway
      const random = world.prng.fork(`requests of ${name}`).bytes
      const context = { inference, blind, clock: time.clock, random, log: () => {} }
      const http = createGatewayHttp({ ...context, state: createStateMemory() })
      const budget = budgetTotal === undefined ? {} : { budgetTotal }
      const terms = { name: 'alice', settlement: 'session', ...budget } as const
      const { secret } = await time.until(http.keys.create(terms))
      const fetch: GatewayFetch = async (path, init) => {
        const headers = { ...(init.headers as object), authorization: `Bearer ${secret}` }
        const request = new Request(`http://gateway.test${path}`, { ...init, headers })
        return await http.handle(request)
      }
      return { host, http, fetch }
    },
    /** Closes the sessions of a client, so that its providers have room for other ones. */
    async stopClient({ host }: MixClient) {
      await time.until(host.gateway.closeSessions())
      await time.pass(CLOSE_MS)
      await time.until(host.stop())
    },
  }
}

export type MixNetwork = Awaited<ReturnType<typeof createMixNetwork>>
export type MixClient = {
  readonly host: GatewayHost
  readonly http: GatewayHttp
  readonly fetch: GatewayFetch
}

type ClientOptions = { readonly isPrivate: boolean; readonly budgetTotal: bigint | undefined }

/** Starts a proxy. Returns a function that gives a client access to it, with new tickets. */
async function createProxyAccess(world: Awaited<ReturnType<typeof createSimulatedNetwork>>) {
  const { time, chain } = world
  const { nativeAsset: asset } = chain
  const issuing = await time.until(createTestTickets({ asset, value: TICKET }))
  const ledger = world.ledgerOf('proxy')
  chain.fund(ledger.account, 1_000n * UNIT)
  await ledger.deposit({ asset, amount: 500n * UNIT })
  const acceptor = issuing.acceptorOf(ledger.account)
  const settings = { ticketFee: FEE, sessionCap: UNIT / 10n }
  const proxy = world.launchRole('proxy', (ports) => createProxy({ ...ports, acceptor, settings }))
  await time.until(proxy.started)
  const spender = ledger.approvals?.spenders.get('sessions')
  if (spender) await ledger.approvals?.approve({ spender, asset, amount: ALLOWANCE_UNLIMITED })
  return async () => {
    const bought = [...(await time.until(issuing.buy(TICKETS)))]
    const tickets: TicketSource = { key: issuing.key, take: async () => bought.shift() }
    return { addresses: ['/memory/p2p/proxy'], tickets, ticketFeeMax: FEE }
  }
}
