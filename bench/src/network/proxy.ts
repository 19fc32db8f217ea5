// Time to first token through a proxy, compared with the same question asked directly, in
// alternating turns. The setup is real libp2p over loopback, tickets of a real issuer, a chain in
// memory, and an engine that echoes. Target: at most 100 ms more (p50) in an open session.

import { randomBytes } from 'node:crypto'
import type { InferenceService } from '@ostrom/gateway'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createProxy } from '@ostrom/node/proxy'
import {
  createTestTickets,
  ticketSourceOf,
} from '../../../simulation/src/tickets/tickets.fixture.ts'
import { echoModel } from '../market/echo-model.ts'
import { type OpenRole, startRoles } from '../market/market.ts'
import { neverAborted, textQuestion } from '../market/questions.ts'
import { type BenchFigure, median, quantile } from '../measure/figures.ts'

const UNIT = 10n ** 18n
const ADDED_MS_MAX = 100
const ROUNDS_WARM = 10
const ROUNDS = 100
const TICKETS = 32
const TICKET = UNIT / 1_000n
const FEE = TICKET / 100n

/** Milliseconds to the first text of an answer. */
async function firstMs(inference: InferenceService, round: number): Promise<number> {
  const startMs = performance.now()
  const question = textQuestion(`Question ${round}`, { maxTokens: 16 })
  const answer = await inference.answer(question, neverAborted)
  let found: number | undefined
  for await (const { kind } of answer.events) {
    if (kind === 'text') found ??= performance.now() - startMs
  }
  if (found === undefined) throw new Error('an answer without text')
  return found
}

/**
 * Starts a proxy with a wallet. Returns it with a client's tickets, and with the second network
 * peer from which the client reaches the proxy.
 */
async function startProxy(openRole: OpenRole) {
  const [serving, asking] = [await openRole(), await openRole()]
  const { ledger } = serving
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 10n * UNIT, approve: 'sessions' })
  const issuing = await createTestTickets({ asset: ledger.nativeAsset, value: TICKET })
  const bought = await issuing.buy(TICKETS)
  const proxy = createProxy({
    ...serving,
    acceptor: issuing.acceptorOf(ledger.account),
    settings: { ticketFee: FEE, sessionCap: UNIT },
  })
  await proxy.start()
  return {
    addresses: serving.network.addresses(),
    network: asking.network,
    tickets: ticketSourceOf(issuing.key, bought, () => asking.state),
    ticketFeeMax: FEE,
    async stop() {
      await proxy.stop()
      await asking.network.stop()
      await serving.network.stop()
    },
  }
}

export async function run(): Promise<readonly BenchFigure[]> {
  const chain = createMemoryChain()
  const connect = async () => {
    const ledger = chain.connect(new Uint8Array(randomBytes(32)))
    chain.fund(ledger.account, 1_000n * UNIT)
    return ledger
  }
  const bench = await echoModel()
  const creator = await connect()
  const market = await startRoles({ creator, connect, unit: UNIT, startProxy }, [bench])
  const { inference, privateInference } = market.gateway
  if (!privateInference) throw new Error('a gateway with a proxy answers privately')
  const direct: number[] = []
  const proxied: number[] = []
  for (let round = 0; round < ROUNDS_WARM + ROUNDS; round++) {
    const ways = [
      async () => direct.push(await firstMs(inference, round)),
      async () => proxied.push(await firstMs(privateInference, round)),
    ]
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) await way()
  }
  for (const times of [direct, proxied]) times.splice(0, ROUNDS_WARM)
  await market.gateway.closeSessions()
  await market.stop()
  const added = median(proxied.map((ms, at) => ms - direct[at]!))
  const late = quantile(proxied, 0.95) - quantile(direct, 0.95)
  const figure = (what: string, ms: number): BenchFigure => ({
    what,
    value: `${ms.toFixed(2)} ms`,
    number: ms,
    unit: ' ms',
    target: `<= ${ADDED_MS_MAX} ms`,
    isReached: ms <= ADDED_MS_MAX,
  })
  return [
    figure('added to the first token by a proxy, p50', added),
    figure('added to the first token by a proxy, p95', late),
  ]
}
