import { generateKeyPairSync } from 'node:crypto'
import type { Ledger } from '@ostrom/ledger'
import { createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import type { Network } from '@ostrom/network'
import { createHub, type NetworkHub } from '@ostrom/network/memory'
import type { Clock, Hash } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import {
  type CountingAcceptor,
  createIssuerClient,
  createTicketAcceptor,
  createTicketHolder,
  type IssuerClient,
  type TicketHolder,
} from '@ostrom/tickets'
import { createIssuer, type Issuer } from './issuer.ts'
import { acceptorChainOf, holderChainOf } from './ticket-chains.ts'

// An issuer, a buyer and a proxy on a chain in memory, each with a disk that survives a kill.

export const VALUE = 1_000n
export const FEE = 10n
export const PRICE: bigint = VALUE + FEE
export const TIMES = {
  saleMinSeconds: 60n,
  saleMaxSeconds: 100_000n,
  postSeconds: 1_000n,
  refundSeconds: 1_000n,
  challengeSeconds: 1_000n,
}
const EPOCH = 10_000n
const START = 1_000_000n

/** One key for all tests, because generating a key takes a tenth of a second. */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A stopped clock: every wait lasts until it is aborted. */
const clock: Clock = {
  nowMs: () => 0,
  sleep: (_, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) resolve()
      signal?.addEventListener('abort', () => resolve(), { once: true })
    }),
}

let seed = 0
/** Bytes that differ each time. */
const random = (size: number): Uint8Array => {
  seed++
  return Uint8Array.from({ length: size }, (_, at) => (seed * 31 + at * 17 + (seed >> 8)) & 0xff)
}

/** Counts commits and transactions, and kills the process at one of them. */
export type KillSwitch = { left: number; isKilled: boolean }

/** Thrown by each call of a process that was killed. */
class KilledError extends Error {}

function strike(kill: KillSwitch): void {
  if (kill.isKilled) throw new KilledError('killed')
  if (kill.left-- > 0) return
  kill.isKilled = true
  throw new KilledError('killed')
}

/** A state that kills its process before or after a commit. */
function mortalState(inner: StateStore, kill: KillSwitch): StateStore {
  return {
    get: (key) => inner.get(key),
    list: (prefix, options) => inner.list(prefix, options),
    async commit(changes: readonly StateChange[]) {
      strike(kill)
      await inner.commit(changes)
      strike(kill)
    },
    close: () => inner.close(),
  }
}

/** A ledger that kills its process before or after a transaction. */
function mortalLedger(inner: Ledger, kill: KillSwitch): Ledger {
  const tickets = Object.fromEntries(
    Object.entries(inner.tickets ?? {}).map(([name, call]) => {
      const isRead = /^(ticket|opened|payment)/.test(name)
      const act = call as (options: unknown) => Promise<unknown>
      const mortal = async (options: unknown) => {
        strike(kill)
        const done = await act(options)
        strike(kill)
        return done
      }
      return [name, isRead ? call : mortal]
    }),
  )
  return { ...inner, tickets: tickets as NonNullable<Ledger['tickets']> }
}

export type TicketWorld = {
  readonly chain: MemoryChain
  readonly hub: NetworkHub
  readonly issuerLedger: Ledger
  readonly buyerLedger: Ledger
  readonly proxyLedger: Ledger
  /** Starts the issuer's process on its disk. The process runs until this switch kills it. */
  openIssuer(kill?: KillSwitch): Promise<Issuer>
  openHolder(kill?: KillSwitch): TicketHolder
  /** Opens a holder of the same account on a state that is already open. */
  openHolderOn(state: StateStore): TicketHolder
  /** The holder's client of the issuer. */
  readonly holderClient: IssuerClient
  /** A holder on the same disk that has forgotten the tickets that it gave to proxies. */
  openForgetful(): TicketHolder
  /** Creates another peer, which can open channels to the issuer. */
  createPeer(
    name: string,
  ): Promise<Pick<Network, 'connect'> & { readonly issuer: readonly string[] }>
  openAcceptor(kill?: KillSwitch): CountingAcceptor
  /** Id of the key that is on sale. */
  keyId(): Promise<Hash>
  /** Advances the chain to this many seconds after the end of the sale. */
  untilAfterSale(seconds: bigint): Promise<void>
}

const never = (): KillSwitch => ({ left: Number.POSITIVE_INFINITY, isKilled: false })
export const signal: AbortSignal = new AbortController().signal

/** Money of each account in the Vault. */
export const FUNDS = 1_000_000n

export async function createTicketWorld(): Promise<TicketWorld> {
  const chain = createMemoryChain({ ticketTimes: TIMES, startSeconds: START })
  const hub = createHub()
  const [issuerLedger, buyerLedger, proxyLedger] = [1, 2, 3].map((n) =>
    chain.connect(new Uint8Array(32).fill(n)),
  ) as [Ledger, Ledger, Ledger]
  for (const ledger of [issuerLedger, buyerLedger, proxyLedger]) {
    chain.fund(ledger.account, FUNDS)
    await ledger.deposit({ asset: chain.nativeAsset, amount: FUNDS })
  }
  const disks = {
    issuer: createStateDisk(),
    holder: createStateDisk(),
    acceptor: createStateDisk(),
  } satisfies Record<string, StateDisk>
  const open = (name: keyof typeof disks, kill: KillSwitch) =>
    mortalState(createStateMemory({ disk: disks[name] }), kill)
  const issuerNetwork = hub.createNetwork({ name: 'issuer' })
  await issuerNetwork.start()
  const clientOf = async (name: string) => {
    const network = hub.createNetwork({ name })
    await network.start()
    return createIssuerClient({ network, clock, addressesOf: () => issuerNetwork.addresses() })
  }
  const clients = { holder: await clientOf('holder'), acceptor: await clientOf('acceptor') }
  const log = () => {}
  return {
    chain,
    hub,
    issuerLedger,
    buyerLedger,
    proxyLedger,
    holderClient: clients.holder,
    async openIssuer(kill = never()) {
      const ledger = mortalLedger(issuerLedger, kill)
      const state = open('issuer', kill)
      const denominations = [{ asset: chain.nativeAsset, value: VALUE, fee: FEE, soldMax: 100 }]
      const createRsaKey = async () => privateKey
      const system = { clock, random, log, network: issuerNetwork }
      const shared = { ...system, state, createRsaKey, denominations, epochSeconds: EPOCH }
      const issuer = createIssuer({ ...shared, ledger })
      await issuer.serve()
      return issuer
    },
    openHolder(kill = never()) {
      const chainOfHolder = holderChainOf(mortalLedger(buyerLedger, kill))
      const state = open('holder', kill)
      return createTicketHolder({ chain: chainOfHolder, client: clients.holder, state, random })
    },
    openHolderOn(state) {
      const chainOfHolder = holderChainOf(buyerLedger)
      return createTicketHolder({ chain: chainOfHolder, client: clients.holder, state, random })
    },
    openForgetful() {
      const state = open('holder', never())
      const given = 'ticket-holder/given/'
      const list: StateStore['list'] = async (prefix, options) =>
        prefix.startsWith(given) ? [] : await state.list(prefix, options)
      const chainOfHolder = holderChainOf(buyerLedger)
      const forgetful = { ...state, list }
      return createTicketHolder({
        chain: chainOfHolder,
        client: clients.holder,
        state: forgetful,
        random,
      })
    },
    async createPeer(name) {
      const network = hub.createNetwork({ name })
      await network.start()
      return { connect: (options) => network.connect(options), issuer: issuerNetwork.addresses() }
    },
    openAcceptor(kill = never()) {
      return createTicketAcceptor({
        issuers: [issuerLedger.account],
        client: clients.acceptor,
        chain: acceptorChainOf(mortalLedger(proxyLedger, kill)),
        state: open('acceptor', kill),
        unpostedMax: 3n * VALUE,
        log,
      })
    },
    async keyId() {
      const { events } = await buyerLedger.events(undefined)
      for (const event of events) if (event.kind === 'ticket-key-opened') return event.keyId
      throw new Error('no key was opened')
    },
    async untilAfterSale(seconds) {
      const end = (START / EPOCH + 1n) * EPOCH
      chain.advance(end + seconds - (await buyerLedger.nowSeconds()))
      chain.mine()
    },
  }
}
