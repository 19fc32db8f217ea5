// Compares the time of a sealed answer with the time of the same question in plain mode, in which
// the gateway reads prompt and answer. The two modes alternate. The setup is one gateway behind a
// real HTTP server, one provider over real libp2p on the loopback interface, a chain in memory, and
// an engine that echoes. In sealed mode, the client is the code of a web page: it counts the tokens
// of its prompt, encrypts it, decrypts the answer and checks the receipt. Target: in an open
// session, the first text arrives less than 5 ms later (p50).

import { randomBytes } from 'node:crypto'
import { readSse } from '@ostrom/engine/sse'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import {
  askBlind,
  type BlindClientSession,
  type ChainView,
  type GatewayFetch,
  openBlindSession,
} from '@ostrom/gateway/blind-client'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { listen } from '@ostrom/http-server/listen'
import type { Ledger } from '@ostrom/ledger'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createStateMemory } from '@ostrom/state/memory'
import { echoModel } from '../market/echo-model.ts'
import { type BenchModel, type BenchRoles, startRoles } from '../market/market.ts'
import { neverAborted, textQuestion } from '../market/questions.ts'
import { createSystemClock } from '../market/system-clock.ts'
import { type BenchFigure, median, quantile } from '../measure/figures.ts'

const UNIT = 10n ** 18n
const ADDED_MS_MAX = 5
/** In base units. It is low, so that the provider's stake backs the sessions of both modes. */
const SESSION_CAP = UNIT / 1_000n
const ROUNDS_WARM = 20
const ROUNDS = 200
const TOKENS = 16
const KEEP_ALIVE_MS = 600_000

const random = (size: number): Uint8Array => new Uint8Array(randomBytes(size))

/** Milliseconds from a question to the first text of its answer, and to the answer's end. */
type AnswerTimes = { readonly first: number; readonly whole: number }

/** Returns the times of an answer whose texts arrive one by one. */
async function timesOf(startMs: number, texts: AsyncIterable<string>): Promise<AnswerTimes> {
  let first: number | undefined
  for await (const text of texts) if (text !== '') first ??= performance.now() - startMs
  if (first === undefined) throw new Error('an answer without text')
  return { first, whole: performance.now() - startMs }
}

type Delta = { readonly choices?: readonly { readonly delta: { readonly content?: string } }[] }

async function* plainTexts(fetch: GatewayFetch, text: string): AsyncGenerator<string> {
  const messages = [{ role: 'user', content: text }]
  const body = { model: 'bench', stream: true, temperature: 0.8, max_tokens: TOKENS, messages }
  const headers = { 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch('/v1/chat/completions', request)
  if (!response.ok || !response.body) throw new Error(await response.text())
  for await (const data of readSse(response.body)) {
    if (!data.startsWith('{')) continue
    yield (JSON.parse(data) as Delta).choices?.[0]?.delta.content ?? ''
  }
}

async function* sealedTexts(blind: BlindClientSession, content: string): AsyncGenerator<string> {
  const { sampler } = textQuestion(content)
  const prompt = { kind: 'messages', messages: [{ role: 'user', content }] } as const
  const asked = { prompt, sampler, maxTokens: TOKENS, signal: neverAborted, random }
  for await (const event of askBlind(blind, asked)) if (event.kind === 'tokens') yield event.text
}

/** Opens a session like a page: a separate account only reads the chain. */
async function openPage(
  fetch: GatewayFetch,
  { manifest }: BenchRoles,
  {
    ledger,
    ...files
  }: { readonly ledger: Ledger } & Pick<BenchModel, 'tokenizerJson' | 'template'>,
): Promise<BlindClientSession> {
  const market = createMarketMemory(ledger)
  await market.sync()
  const chain: ChainView = {
    nowSeconds: () => ledger.nowSeconds(),
    isOffered: async (provider, hash) =>
      (await market.offersOf(provider)).some(({ offerHash }) => offerHash === hash),
    endpoint: (provider) => market.endpoint(provider),
  }
  const { tokenizerJson, template } = files
  const tokenizer = await createLocalHost().open(async () => ({ tokenizerJson, template }))
  return await openBlindSession({
    fetch,
    model: 'bench',
    domain: ledger.domain,
    chain,
    keys: ledger,
    operator: async () => undefined,
    modelOf: async () => ({ manifest, tokenizer }),
    clock: createSystemClock(),
    random,
  })
}

/** Asks the same question in both modes. The mode that is first alternates. */
async function measure(fetch: GatewayFetch, blind: BlindClientSession) {
  const plain: AnswerTimes[] = []
  const sealed: AnswerTimes[] = []
  for (let round = 0; round < ROUNDS_WARM + ROUNDS; round++) {
    const text = `Question ${round}, as a person would ask it.`
    const ways = [
      async () => plain.push(await timesOf(performance.now(), plainTexts(fetch, text))),
      async () => sealed.push(await timesOf(performance.now(), sealedTexts(blind, text))),
    ]
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) await way()
  }
  for (const times of [plain, sealed]) times.splice(0, ROUNDS_WARM)
  return { plain, sealed }
}

export async function run(): Promise<readonly BenchFigure[]> {
  const chain = createMemoryChain()
  const connect = async () => {
    const ledger = chain.connect(random(32))
    chain.fund(ledger.account, 1_000n * UNIT)
    return ledger
  }
  const bench = await echoModel()
  const options = { creator: await connect(), connect, unit: UNIT, sessionCap: SESSION_CAP }
  const market = await startRoles(options, [bench])
  const { gateway, tokenizers } = market
  const { inference, blind: sessions } = gateway
  const http = createGatewayHttp({
    inference,
    blind: sessions,
    tokenizers,
    state: createStateMemory(),
    clock: createSystemClock(),
    random,
    log: () => {},
  })
  const { secret } = await http.keys.create({ name: 'bench', settlement: 'session' })
  await gateway.warm(['bench'])
  const { server, url } = await listen({
    fetch: (one) => http.handle(one),
    host: '127.0.0.1',
    port: 0,
  })
  // Prevents connections from expiring if the process is delayed.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const authorization = `Bearer ${secret}`
  const ask: GatewayFetch = (path, init) =>
    fetch(`${url}${path}`, { ...init, headers: { ...init.headers, authorization } })
  const page = await openPage(ask, market, { ledger: await connect(), ...bench })
  const { plain, sealed } = await measure(ask, page)
  await page.session.finish()
  await gateway.closeSessions()
  await market.stop()
  server.closeAllConnections()
  server.close()
  const figure = (what: string, ms: number, msMax?: number): BenchFigure => ({
    what,
    value: `${ms.toFixed(2)} ms`,
    number: ms,
    unit: ' ms',
    target: msMax === undefined ? 'none' : `< ${msMax} ms`,
    isReached: msMax === undefined || ms < msMax,
  })
  return (['first', 'whole'] as const).flatMap((part) => {
    const [before, now] = [plain, sealed].map((times) => times.map((one) => one[part]))
    const added = median(now!.map((ms, at) => ms - before![at]!))
    const late = quantile(now!, 0.95) - quantile(before!, 0.95)
    const of = part === 'first' ? 'to the first text' : `to a whole answer of ${TOKENS} tokens`
    return [
      figure(`plain, ${of}, p50`, median(before!)),
      figure(`added ${of} by blind mode, p50`, added, ADDED_MS_MAX),
      figure(`added ${of} by blind mode, p95`, late),
    ]
  })
}
