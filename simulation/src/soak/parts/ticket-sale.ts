import { generateKeyPairSync } from 'node:crypto'
import { requireMember } from '@ostrom/ledger'
import { acceptorChainOf, createIssuer, holderChainOf } from '@ostrom/node/issuer'
import type { Clock, Hash } from '@ostrom/protocol'
import {
  type CountingAcceptor,
  createIssuerClient,
  createTicketAcceptor,
  createTicketHolder,
  type IssuerClient,
  type TicketHolder,
} from '@ostrom/tickets'
import { type SimulatedNetwork, UNIT } from '../../network/simulated-network.ts'
import type { PartyPorts } from '../../runtime/party-host.ts'
import { DEPOSIT, expectEqual, type SoakPart } from './soak-part.ts'
import { createSteppingRole } from './stepping-role.ts'

const DAY_SECONDS = 86_400n
const HOUR_SECONDS = 3_600n

/**
 * Periods of the keys: the tickets of a day are returned on the next day, and paid on the day after
 * that. The defaults would need ten days.
 */
export const TICKET_TIMES = {
  postSeconds: HOUR_SECONDS,
  refundSeconds: 26n * HOUR_SECONDS,
  challengeSeconds: HOUR_SECONDS,
}

/** Milliseconds between two steps of the issuer and of the proxy. */
const STEP_MS = 5 * 60_000

/** Milliseconds between two looks at a sale. */
const LOOK_MS = 60_000

/** Most looks at a sale: half an hour. */
const LOOKS_MAX = 30

/** Tickets that are bought in each use, and the part of them that is spent. */
const BOUGHT = 3
const SPENT = 2

const VALUE = UNIT / 1_000n

/**
 * Returns a clock for deadlines of answers, whose waits end only when they are aborted: virtual
 * time passes while this machine signs, so a deadline would depend on the speed of the machine.
 */
const withoutDeadlines = (clock: Clock): Clock => ({
  ...clock,
  sleep: (_, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) resolve()
      signal?.addEventListener('abort', () => resolve(), { once: true })
    }),
})

/** The tickets of one use. */
type Sale = {
  readonly keyId: Hash
  readonly endSeconds: bigint
  isReturned: boolean
}

/** Software of the buyer and of the proxy. */
type SaleParties = {
  client: IssuerClient
  holder: TicketHolder
  acceptor: CountingAcceptor
}

/** Starts the issuer, the person who buys tickets, and the proxy. */
async function startParties(world: SimulatedNetwork) {
  const { time, chain } = world
  const { nativeAsset: asset } = chain
  const issuer = world.ledgerOf('issuer')
  for (const name of ['issuer', 'ticket-buyer', 'ticket-proxy']) {
    const ledger = world.ledgerOf(name)
    chain.fund(ledger.account, 2n * DEPOSIT)
    await ledger.deposit({ asset, amount: DEPOSIT })
  }
  const clientOf = ({ network, clock }: PartyPorts) =>
    createIssuerClient({
      network,
      clock: withoutDeadlines(clock),
      addressesOf: () => ['/memory/p2p/issuer'],
    })
  const parties: Partial<SaleParties> = {}
  const issuerHost = world.launchRole('issuer', (ports) => {
    const role = createIssuer({
      ...ports,
      createRsaKey: async () => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey,
      denominations: [{ asset, value: VALUE, fee: VALUE / 100n, soldMax: 16 }],
      epochSeconds: DAY_SECONDS,
    })
    return createSteppingRole(ports, {
      stepMs: STEP_MS,
      step: (signal) => role.step(signal),
      start: () => role.serve(),
    })
  })
  const buyerHost = world.launchRole('ticket-buyer', (ports) => {
    const { state, random } = ports
    const client = clientOf(ports)
    const chain = holderChainOf(ports.ledger)
    parties.client = client
    parties.holder = createTicketHolder({ chain, client, state, random })
    return { start: async () => {}, stop: async () => {} }
  })
  const proxyHost = world.launchRole('ticket-proxy', (ports) => {
    const { state, log, ledger } = ports
    const role = createTicketAcceptor({
      issuers: [issuer.account],
      client: clientOf(ports),
      chain: acceptorChainOf(ledger),
      state,
      unpostedMax: 8n * VALUE,
      log,
    })
    parties.acceptor = role
    return createSteppingRole(ports, { stepMs: STEP_MS, step: () => role.step() })
  })
  const hosts = [issuerHost, buyerHost, proxyHost]
  await time.until(Promise.all(hosts.map(({ started }) => started)))
  return { hosts, parties: parties as SaleParties }
}

/** Looks every minute, for half an hour at most, until `look` returns something. */
async function awaitSome<T>(
  { clock }: SimulatedNetwork['time'],
  what: string,
  look: () => Promise<T | undefined>,
): Promise<T> {
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    const found = await look()
    if (found !== undefined) return found
    await clock.sleep(LOOK_MS)
  }
  throw new Error(`${what} has not come in half an hour`)
}

/**
 * A person who buys tickets from an issuer, spends some of them at a proxy, and returns the rest.
 * The issuer opens a key a day, and settles each after its periods.
 */
export async function createTicketSale(world: SimulatedNetwork): Promise<SoakPart> {
  const { time } = world
  const { hosts, parties } = await startParties(world)
  const { client, holder, acceptor } = parties
  const issuer = world.ledgerOf('issuer')
  const tickets = requireMember(issuer, 'tickets')
  let sales: Sale[] = []
  let lastSeconds: bigint | undefined

  /** Returns the key that is on sale, as its issuer and the chain say. */
  const keyOnSale = () =>
    awaitSome(time, 'a key on sale', async () => {
      const now = await issuer.nowSeconds()
      for (const { keyId } of await client.keys(issuer.account)) {
        const key = await tickets.ticketKey(keyId)
        if (key && key.terms.endSeconds > now) return keyId
      }
      return undefined
    })

  async function buyAndSpend(): Promise<Sale> {
    const keyId = await keyOnSale()
    const key = await holder.learnKey(issuer.account, keyId)
    const { ready } = await holder.buy({ keyId, count: BOUGHT })
    const signed = async () => ((await holder.fetch()).waiting === 0 ? true : undefined)
    if (ready < BOUGHT) await awaitSome(time, 'the signatures of tickets', signed)
    const source = (await holder.source(keyId))!
    for (let at = 0; at < SPENT; at++) {
      const ticket = await source.take()
      if (!ticket) throw new Error('a bought ticket is not there')
      expectEqual('a spent ticket', await acceptor.accept(keyId, ticket), 'accepted')
      expectEqual('a ticket that is shown again', await acceptor.accept(keyId, ticket), 'known')
    }
    return { keyId, endSeconds: BigInt(key.endsAt), isReturned: false }
  }

  /** Returns the unspent ticket of an earlier sale, and collects its value once it is settled. */
  async function followUp(sale: Sale, now: bigint, wasAbsent: boolean): Promise<Sale | undefined> {
    const { keyId, endSeconds } = sale
    const { postSeconds, refundSeconds, challengeSeconds } = await tickets.ticketTimes()
    const openFrom = endSeconds + postSeconds
    const openUntil = openFrom + refundSeconds
    if (!sale.isReturned && now > openFrom) {
      // A holder that is away during the whole period loses the unspent tickets.
      if (now > openUntil && wasAbsent) return undefined
      expectEqual('returned tickets', (await holder.returnUnspent(keyId)).opened, BOUGHT - SPENT)
      sale.isReturned = true
    }
    if (now <= openUntil + challengeSeconds) return sale
    const key = await awaitSome(time, 'the settlement of a key', async () => {
      const found = await tickets.ticketKey(keyId)
      return found?.isSettled ? found : undefined
    })
    expectEqual('whether an honest issuer has broken its word', key.isBroken, false)
    expectEqual('the tickets that a proxy posted', key.posted, SPENT)
    expectEqual('collected tickets', (await holder.collect(keyId)).collected, BOUGHT - SPENT)
    return undefined
  }

  return {
    party: 'buyer of tickets',
    minutes: [6 * 60],
    hosts: () => hosts,
    async use() {
      const now = await issuer.nowSeconds()
      const { refundSeconds } = await tickets.ticketTimes()
      const wasAbsent = lastSeconds !== undefined && now > lastSeconds + refundSeconds
      lastSeconds = now
      const left: Sale[] = []
      for (const sale of sales) {
        const next = await followUp(sale, now, wasAbsent)
        if (next) left.push(next)
      }
      sales = [...left, await buyAndSpend()]
    },
  }
}
