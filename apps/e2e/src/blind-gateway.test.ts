// Goal: a gateway in blind mode never has a page's question: not in its memory or that of its
// children, not on its disk, not in its log, and not on its network connection. In plain mode, the
// same search finds the question.
// Method: a gateway process, a page's client in the test process, a recorder of bytes between the
// two, and a planted word; all writable memory of the gateway's processes is read.
// Requirements: R001-11, R004-4
// Missing for R004-4: the class of a proven answer is not private, because the proof shows it.

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import {
  askBlind,
  type ChainView,
  fetchModel,
  type GatewayFetch,
  openBlindSession,
} from '@ostrom/gateway/blind-client'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { sampleSampler } from '@ostrom/protocol/testing'
import { expect, onTestFinished, test } from 'vitest'
import { filesOf } from './find-secrets.ts'
import { MODEL, openSharedNetwork } from './network.fixture.ts'
import { countInMemory } from './process-memory.ts'
import { recordBytes } from './record-bytes.ts'

const BLIND = 'canary-b71d0c9e lighthouse'
const PLAIN = 'canary-5e2f8a64 lighthouse'
const random = (size: number) => Uint8Array.from(randomBytes(size))
const never = new AbortController().signal
const sampler = sampleSampler()

const network = openForTests(() => openSharedNetwork('evm'))
const gateway = openForTests(
  () => network.startGateway('--no-web'),
  (one) => one.stop(),
)

/** Asks as a page does, and returns the answer's tokens. */
async function askAsPage(fetch: GatewayFetch, text: string): Promise<readonly number[]> {
  const ledger = await network.ledger()
  const market = createMarketMemory(ledger)
  await market.sync()
  const chain: ChainView = {
    nowSeconds: () => ledger.nowSeconds(),
    isOffered: async (provider, hash) =>
      (await market.offersOf(provider)).some(({ offerHash }) => offerHash === hash),
    endpoint: (provider) => market.endpoint(provider),
  }
  const blind = await openBlindSession({
    fetch,
    model: MODEL,
    domain: ledger.domain,
    chain,
    keys: ledger,
    operator: async (provider) => (await ledger.stake(provider, 'sessions')).operator,
    modelOf: (version) => fetchModel({ fetch, version, tokenizers: createLocalHost() }),
    clock: systemClock,
    random,
  })
  const prompt = { kind: 'messages', messages: [{ role: 'user', content: text }] } as const
  const ids: number[] = []
  let end = false
  for await (const event of askBlind(blind, {
    prompt,
    maxTokens: 12,
    sampler,
    signal: never,
    random,
  })) {
    if (event.kind === 'tokens') ids.push(...event.ids)
    end ||= event.kind === 'end'
  }
  expect(end).toBe(true)
  await blind.session.finish()
  return ids
}

/** Returns the number of files on the gateway's disk, logs included, that contain a text. */
async function countOnDisk(text: string): Promise<number> {
  let hits = 0
  for (const path of await filesOf(network.clientFolder))
    if ((await readFile(path)).includes(text)) hits++
  return hits
}

test.skipIf(process.platform !== 'linux')(
  'a question in blind mode is nowhere in a gateway, and one in plain mode is found',
  async () => {
    const wire = await recordBytes(gateway.url)
    onTestFinished(() => wire.close())
    const authorization = `Bearer ${gateway.key}`
    const ask: GatewayFetch = (path, init) =>
      fetch(`${wire.url}${path}`, { ...init, headers: { ...init.headers, authorization } })
    const ids = await askAsPage(ask, `Tell me of the ${BLIND}.`)
    expect(ids.length).toBeGreaterThan(0)
    expect(wire.text()).toContain('/v1/blind/sessions')
    expect(wire.text()).not.toContain('canary-')
    expect(await countOnDisk('canary-')).toBe(0)
    const blind = await countInMemory(gateway.pid, [BLIND, 'canary-b71d0c9e'])
    expect(blind.hits).toBe(0)
    expect(blind.bytes).toBeGreaterThan(50_000_000)

    // The control: the same search in plain mode, in which the gateway reads the question.
    const messages = [{ role: 'user', content: `Tell me of the ${PLAIN}.` }]
    const body = JSON.stringify({ model: MODEL, max_tokens: 12, messages })
    const headers = { 'content-type': 'application/json' }
    const plain = await ask('/v1/chat/completions', { method: 'POST', headers, body })
    expect(plain.status, await plain.text()).toBe(200)
    expect(wire.text()).toContain(PLAIN)
    expect((await countInMemory(gateway.pid, [PLAIN])).hits).toBeGreaterThan(0)
    // Neither question is on the disk: the gateway stores no question in plain mode either.
    expect(await countOnDisk('canary-')).toBe(0)
  },
)
