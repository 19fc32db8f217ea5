// Goal: fifty deaths of real providers in mid-answer: each answer is whole, and what its client was
// told that it costs is what the chain settles, to the unit.
// Method: three providers in processes of their own, killed (SIGKILL) after some of its
// text, and started again on their disks; the real gateway, with every session closed at the end.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSse } from '@ostrom/engine/sse'
import { readAllEvents } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NodeProcess, startNodeProcess } from '../dev/node-process.ts'
import {
  MODEL,
  post,
  startTestNetwork,
  type TestGatewayProcess,
  type TestNetwork,
} from './test-network.ts'

const TEST_MS = 900_000
const PROVIDERS = 3
const DEATHS = 50
const TOKENS = 400
/** Characters after which a provider dies: each up to `AFTER_MAX` comes once before any again. */
const AFTER_MAX = 200
const AFTER_STEP = 37

type ProviderHome = { readonly account: string; readonly folder: string; node: NodeProcess }

let network: TestNetwork
const homes: ProviderHome[] = []

beforeAll(async () => {
  network = await startTestNetwork({ providers: PROVIDERS })
  for (const node of network.network.providers) {
    const log = await readFile(join(node.folder, 'log.jsonl'), 'utf8')
    const ready = log.split('\n').find((line) => line.includes('provider-ready'))
    const account = /0x[0-9a-f]{40}/i.exec(ready ?? '')?.[0]?.toLowerCase()
    homes.push({ account: account!, folder: node.folder, node })
  }
}, TEST_MS)

afterAll(async () => {
  for (const { node } of homes) await node.stop()
  await network?.close()
}, TEST_MS)

type StreamedChunk = {
  readonly choices?: readonly {
    readonly delta: { readonly content?: string }
    readonly finish_reason: string | null
  }[]
  readonly usage?: { readonly completion_tokens: number } | null
  readonly ostrom?: { readonly provider: string; readonly cost: string }
  readonly error?: { readonly message: string }
}

/** Streams an answer of `TOKENS` tokens, and kills who gives it after so many characters. */
async function askAndKill(gateway: TestGatewayProcess, after: number) {
  const response = await post(gateway, {
    model: MODEL,
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: TOKENS,
    // The end tokens of the bundled model, which then never ends by itself.
    logit_bias: { 0: -100, 1: -100, 2: -100 },
    messages: [{ role: 'user', content: 'Tell me a story about the sea.' }],
  })
  expect(response.status).toBe(200)
  const first = response.headers.get('x-ostrom-provider')?.toLowerCase()
  const home = homes.find(({ account }) => account === first)!
  let [characters, tokens, cost, isKilled] = [0, 0, 0n, false]
  let last: string | undefined
  const finishes: string[] = []
  for await (const data of readSse(response.body!)) {
    if (!data.startsWith('{')) continue
    const { choices = [], usage, ostrom, error } = JSON.parse(data) as StreamedChunk
    expect(error).toBeUndefined()
    for (const { delta, finish_reason: finish } of choices) {
      if (finish) finishes.push(finish)
      if (!delta.content) continue
      characters += delta.content.length
      if (isKilled || characters < after) continue
      process.kill(home.node.pid!, 'SIGKILL')
      isKilled = true
    }
    if (usage) tokens = usage.completion_tokens
    if (ostrom) [last, cost] = [ostrom.provider.toLowerCase(), BigInt(ostrom.cost)]
  }
  return { home, isResumed: last !== first, tokens, finishes, cost }
}

test(
  'fifty deaths leave each answer whole, and the chain settles what they cost, to the unit',
  async () => {
    const gateway = await network.startGateway('--no-web')
    let [told, resumed] = [0n, 0]
    for (let death = 0; death < DEATHS; death++) {
      const after = 1 + ((death * AFTER_STEP) % AFTER_MAX)
      const { home, isResumed, tokens, finishes, cost } = await askAndKill(gateway, after)
      expect({ tokens, finishes }, `death ${death}`).toEqual({
        tokens: TOKENS,
        finishes: ['length'],
      })
      told += cost
      if (isResumed) resumed++
      await home.node.ended
      home.node = startNodeProcess(home.folder)
      // Two of three are there whenever the next one dies.
      await home.node.ready
    }
    // One that gave its last token before it died has given all.
    expect(resumed).toBeGreaterThan(DEATHS / 2)
    await gateway.stop()
    const ledger = await network.ledger()
    const opened = (await readAllEvents(ledger)).flatMap((event) =>
      event.kind === 'session-opened' ? event.sessionId : [],
    )
    const stateOf = async (id: Hash) => (await ledger.session(id))!
    const isOver = async () =>
      (await Promise.all(opened.map(stateOf))).every(({ status }) => status === 'closed')
    await expect.poll(isOver, { timeout: 120_000 }).toBe(true)
    const settled = (await Promise.all(opened.map(stateOf))).map((session) => session.settled)
    expect(settled.reduce((sum, one) => sum + one, 0n)).toBe(told)
  },
  TEST_MS,
)
