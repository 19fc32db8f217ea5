// A proxy that the test plays message by message, over a network in memory, and the tickets and
// the state of its client.

import type { Scenario } from '@ostrom/ledger/conformance'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { createHub } from '@ostrom/network/memory'
import { Channel, type Hash, ProxyChannel } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import type { TicketKey } from '@ostrom/tickets'
import { createRandomCounting } from '../../testing/index.ts'
import { TestProviderChannel } from '../provider.fixture.ts'

/** Base units that one ticket gives the client as credit, and that the proxy keeps of it. */
export const TICKET_CREDIT = 10n ** 15n
export const TICKET_FEE = 10n ** 12n

const native = `0x${'00'.repeat(20)}` as const

export const ticketKey: TicketKey = {
  keyId: `0x${'51'.repeat(32)}`,
  issuer: `0x${'15'.repeat(20)}`,
  asset: native,
  value: TICKET_CREDIT + TICKET_FEE,
  fee: 1n,
  endsAt: 2 ** 31,
}

/** Creates tickets that are told apart by their first byte, which counts from 1. */
function createTickets(count: number) {
  let taken = 0
  return {
    key: ticketKey,
    async take() {
      if (taken === count) return undefined
      return new Uint8Array(ProxyChannel.TICKET_BYTES).fill(++taken)
    },
    /** Number of tickets that were taken. */
    taken: () => taken,
  }
}

type MessageOf<Kind extends ProxyChannel.ProxiedMessage['kind']> = Extract<
  ProxyChannel.ProxiedMessage,
  { kind: Kind }
>
type Terms = Extract<ProxyChannel.ProxyMessage, { kind: 'terms' }>

/** The proxy's end of one channel. */
export class ScriptedProxyChannel {
  readonly channel: NetworkChannel
  readonly #messages: AsyncIterator<Uint8Array>

  constructor(channel: NetworkChannel) {
    this.channel = channel
    this.#messages = channel.receive()
  }

  /** Returns the client's next message, which must be of this kind. */
  async next<Kind extends ProxyChannel.ProxiedMessage['kind']>(
    kind: Kind,
  ): Promise<MessageOf<Kind>> {
    const message = await this.#read()
    if (message?.kind !== kind) throw new Error(`the client sent ${message?.kind}, not ${kind}`)
    return message as MessageOf<Kind>
  }

  send(message: ProxyChannel.ProxyMessage): Promise<void> {
    return this.channel.send(ProxyChannel.encode(message))
  }

  /** Reads the first message, and states terms that fit the ticket, except for `fields`. */
  async sendTerms(fields: Partial<Terms> = {}): Promise<MessageOf<'begin'>> {
    const begin = await this.next('begin')
    await this.send({
      kind: 'terms',
      asset: native,
      ticketCredit: TICKET_CREDIT,
      ticketFee: TICKET_FEE,
      balance: 0n,
      capMax: 10n ** 18n,
      ...fields,
    })
    return begin
  }

  /** Takes a ticket and reports the balance. Returns the number of the ticket. */
  async creditTicket(balance = TICKET_CREDIT): Promise<number> {
    const { ticket } = await this.next('ticket')
    await this.send({ kind: 'credited', balance })
    return ticket[0]!
  }

  /** Opens the session for which the client asks, with its cap. */
  async openSession(sessionId: Hash, cap?: bigint): Promise<MessageOf<'open'>> {
    const open = await this.next('open')
    await this.send({ kind: 'session', sessionId, cap: cap ?? open.cap })
    return open
  }

  /** Returns the channel as the provider behind the proxy sees it. The proxy signs no voucher. */
  provider(scenario: Scenario, sessionId: Hash): TestProviderChannel {
    const read = () => this.#read()
    async function* receive() {
      for (let message = await read(); message; message = await read()) {
        yield Channel.encode(signed(message))
      }
    }
    const { remote } = this.channel
    const far: NetworkChannel = {
      remote,
      receive,
      send: (bytes) => this.channel.send(bytes),
      close: () => this.channel.close(),
      abort: (error) => this.channel.abort(error),
    }
    return new TestProviderChannel(far, scenario, sessionId)
  }

  async #read(): Promise<ProxyChannel.ProxiedMessage | undefined> {
    const { value, done } = await this.#messages.next()
    return done ? undefined : ProxyChannel.decodeClient(value)
  }
}

/** Returns a client's message as the proxy forwards it to the provider, with an empty signature. */
function signed(message: ProxyChannel.ProxiedMessage): Channel.ClientMessage {
  switch (message.kind) {
    case 'pay':
    case 'consent':
      return { ...message, signature: '0x' }
    case 'infer':
    case 'allow':
    case 'stop':
    case 'finish':
      return message
    default:
      throw new Error(`a proxy forwards no ${message.kind}`)
  }
}

/** Creates a proxy, and what its client needs to reach it and to pay `tickets` tickets. */
export async function createScriptedProxy({ tickets: count = 8 } = {}) {
  const hub = createHub()
  const [near, far] = ['client', 'proxy'].map((name) => hub.createNetwork({ name }))
  await Promise.all([near!.start(), far!.start()])
  const arrived: ScriptedProxyChannel[] = []
  const waiting: ((channel: ScriptedProxyChannel) => void)[] = []
  let dials = 0
  far!.handle(ProxyChannel.PROXY_PROTOCOL, (channel) => {
    dials += 1
    const accepted = new ScriptedProxyChannel(channel)
    const resolve = waiting.shift()
    if (resolve) resolve(accepted)
    else arrived.push(accepted)
  })
  const tickets = createTickets(count)
  const access = {
    addresses: far!.addresses(),
    network: near!,
    tickets,
    ticketFeeMax: TICKET_FEE,
  }
  return {
    access,
    tickets,
    state: createStateMemory(),
    random: createRandomCounting(),
    /** Returns the next channel that the client opens. */
    accept: () =>
      new Promise<ScriptedProxyChannel>((resolve) => {
        const channel = arrived.shift()
        if (channel) resolve(channel)
        else waiting.push(resolve)
      }),
    /** Number of channels that the client has opened. */
    dials: () => dials,
    /** Cuts all channels, as a lost connection does. */
    cut: () => hub.disconnect('client', 'proxy'),
  }
}
