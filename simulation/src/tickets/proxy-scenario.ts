import type { Answer } from '@ostrom/gateway'
import { ALLOWANCE_UNLIMITED } from '@ostrom/ledger'
import { createProxy, type PayoutSettings, type ProxyRole } from '@ostrom/node/proxy'
import { Cbor, Schema } from '@ostrom/protocol'
import type { TicketAcceptor } from '@ostrom/tickets'
import type { NetworkTap } from '../faults/network-tap.ts'
import type { GatewaySetup, ProviderSetup } from '../network/party-setup.ts'
import {
  createSimulatedNetwork,
  type SimulatedNetworkOptions,
  UNIT,
} from '../network/simulated-network.ts'
import { plainQuestionOf } from '../questions/questions.ts'
import { createTestTickets, ticketSourceOf } from './tickets.fixture.ts'

/** Price of one output token of the provider, in base units. */
const TOKEN = UNIT / 1_000_000n

/** Value of a ticket and the fee of the proxy, in base units. */
export const TICKET = 50n * TOKEN
export const FEE = 10n * TOKEN

/** Most tickets of one purchase. */
const PURCHASE_MAX = 64

const never = new AbortController().signal

/** Reads an amount in the encoding of `Cbor`. */
const wide = Schema.unsigned(128)

/** Creates a provider, a proxy, and a client that asks through the proxy with bought tickets. */
export async function createProxyScenario({
  tickets: count = 8,
  provider: providerSetup = {},
  gateway: gatewaySetup = {},
  proxyTap,
  acceptor,
  payouts,
  ...options
}: createProxyScenario.Options = {}) {
  const world = await createSimulatedNetwork(options)
  const { time, chain } = world
  const { nativeAsset: asset } = chain
  const provider = await world.startProvider('provider', providerSetup)
  const issuing = await time.until(createTestTickets({ asset, value: TICKET }))
  const bought: Uint8Array[] = []
  while (bought.length < count) {
    const some = Math.min(PURCHASE_MAX, count - bought.length)
    bought.push(...(await time.until(issuing.buy(some))))
  }
  const proxyLedger = world.ledgerOf('proxy')
  const honest = issuing.acceptorOf(proxyLedger.account)
  const launchProxy = () =>
    world.launchRole(
      'proxy',
      (ports): ProxyRole =>
        createProxy({
          ...ports,
          acceptor: acceptor?.(honest) ?? honest,
          settings: { ticketFee: FEE, sessionCap: UNIT / 10n, ...(payouts && { payouts }) },
        }),
      proxyTap,
    )
  let proxy = launchProxy()
  await time.until(proxy.started)
  chain.fund(proxyLedger.account, 10n * UNIT)
  await proxyLedger.deposit({ asset, amount: 5n * UNIT })
  const spender = proxyLedger.approvals?.spenders.get('sessions')
  if (spender) await proxyLedger.approvals?.approve({ spender, asset, amount: ALLOWANCE_UNLIMITED })
  let client: ReturnType<typeof world.launchGateway>
  const source = ticketSourceOf(issuing.key, bought, () => client.state)
  const launchClient = () =>
    world.launchGateway('client', {
      ...gatewaySetup,
      proxy: { addresses: ['/memory/p2p/proxy'], tickets: source, ticketFeeMax: FEE },
    })
  client = launchClient()
  await time.until(client.started)
  const startAnswer = (text: string, maxTokens = 40, signal = never): Promise<Answer> => {
    const inference = client.gateway.privateInference!
    return inference.answer(plainQuestionOf(text, { maxTokens }), signal)
  }
  return {
    world,
    time,
    chain,
    provider,
    issuing,
    bought,
    proxyLedger,
    startAnswer,
    get proxy() {
      return proxy
    },
    get client() {
      return client
    },
    async restartProxy() {
      proxy.kill()
      proxy = launchProxy()
      await time.until(proxy.started)
    },
    async restartClient() {
      client.kill()
      client = launchClient()
      await time.until(client.started)
    },
    /**
     * Returns totals of the records on the proxy's disk: the numbers of accepted tickets and open
     * sessions, and the base units of clients' credits, fees and payouts.
     */
    async books() {
      const { state } = proxy
      const sum = async (prefix: string, fields: readonly string[]) => {
        let total = 0n
        for (const { value } of await state.list(prefix)) {
          const record = Cbor.decode(value, (one) => one as Record<string, unknown>)
          for (const field of fields) total += wide(record[field], field)
        }
        return total
      }
      const tickets = (await state.list('proxy/ticket/')).length
      const balance = await sum('proxy/credit/', ['balance'])
      const fees = await sum('proxy/credit/', ['fees'])
      const open = (await state.list('proxy/session/')).length
      const paidOut = await sum('proxy/payout/', ['amount', 'fee'])
      return { tickets, balance, fees, open, paidOut }
    },
    /** Returns the number of tickets that the client has spent. */
    taken: async () => (await client.state.get('test/taken'))?.[0] ?? 0,
  }
}

export declare namespace createProxyScenario {
  type Options = SimulatedNetworkOptions & {
    readonly tickets?: number
    readonly provider?: ProviderSetup
    readonly gateway?: Omit<GatewaySetup, 'proxy'>
    readonly proxyTap?: NetworkTap
    readonly acceptor?: (honest: TicketAcceptor) => TicketAcceptor
    readonly payouts?: PayoutSettings
  }
}
