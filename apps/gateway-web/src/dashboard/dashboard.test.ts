// Goal: the owner of a node can read its work, and no other person can.
// Method: a model that this file implements, with instrumented calls, and a clock that the test
// advances; then the status server on a free port, called by the code with which a gateway reads
// it, and by unauthorized callers.
// Requirements: R003-15

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineStreamPart, GenerateOptions, LoadedModel } from '@ostrom/engine'
import { afterEach, describe, expect, test } from 'vitest'
import { homeOf } from '../data-folder/home.ts'
import { createNodeDirectory } from './node-directory.ts'
import { createNodeMetrics } from './node-metrics.ts'
import { quantile } from './percentiles.ts'
import { fetchReplicas } from './replicas.ts'
import { createStatusService } from './status.ts'
import { startStatusServer } from './status-server.ts'

/** A clock that a test advances; its sleeps last until their signal aborts. */
function handClock() {
  let nowMs = 1_000
  return {
    nowMs: () => nowMs,
    turn: (byMs: number) => {
      nowMs += byMs
    },
    sleep: (_delayMs: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal?.aborted) resolve()
        signal?.addEventListener('abort', () => resolve(), { once: true })
      }),
  }
}

const token: EngineStreamPart = { kind: 'tokens', ids: [7] }
const account = `0x${'ab'.repeat(20)}`
const usage = { inputTokens: 5, cachedInputTokens: 0, outputTokens: 3 }

/** A model that takes 100 ms for the prompt and 50 ms for each of its three tokens. */
function modelOf(clock: ReturnType<typeof handClock>, isBroken = false): LoadedModel {
  async function* generate(): AsyncGenerator<EngineStreamPart> {
    clock.turn(100)
    yield { kind: 'prefill', tokens: 5, cached: 0 }
    if (isBroken) throw new Error('the engine stopped')
    for (let made = 0; made < 3; made++) {
      if (made > 0) clock.turn(50)
      yield token
    }
    yield { kind: 'end', finish: 'stop', ...usage }
  }
  return { generate } as unknown as LoadedModel
}

const optionsFor = (signal = new AbortController().signal) =>
  ({ signal }) as unknown as GenerateOptions

async function drain(pieces: AsyncIterable<unknown>, upTo = Number.POSITIVE_INFINITY) {
  let count = 0
  for await (const _piece of pieces) if (++count >= upTo) break
}

describe('metrics', () => {
  test('measure answers, and tell those that were left from those that failed', async () => {
    const clock = handClock()
    const metrics = createNodeMetrics(clock)
    const model = metrics.instrumentModel(modelOf(clock))
    await drain(model.generate(optionsFor()))
    await drain(model.generate(optionsFor()), 2)
    const broken = metrics.instrumentModel(modelOf(clock, true))
    await expect(drain(broken.generate(optionsFor()))).rejects.toThrow('the engine stopped')
    // This answer never began, so no part of it counts.
    model.generate(optionsFor())
    expect(metrics.totals).toEqual({
      answered: 1,
      stopped: 1,
      failed: 1,
      running: 0,
      // Each of the three answers above had read its prompt of five tokens.
      inputTokens: 15,
      outputTokens: 4,
    })
    const [first] = metrics.recentAnswers()
    expect(first).toMatchObject({ outcome: 'answered', firstTokenMs: 100, tokensPerSecond: 20 })
  })

  test('count faults by their code, and no looks from outside', () => {
    const metrics = createNodeMetrics(handClock())
    const lines: string[] = []
    const log = metrics.instrumentLog((event) => lines.push(event))
    log('answer-failed', { code: 'engine-failed' })
    log('session-refused', { code: 'engine-failed' })
    log('session-refused', { code: 'channel-truncated' })
    log('session-settled', { session: '0x1' })
    expect(metrics.errorCounts()).toEqual([{ code: 'engine-failed', count: 2 }])
    expect(lines).toHaveLength(4)
  })

  test('a quantile of no values is undefined', () => expect(quantile([], 0.5)).toBeUndefined())
})

/** Two servers of a model; the second one runs three answers. */
function twoReplicas() {
  const draining = new Set<string>()
  const names = ['http://a:1', 'http://b:1']
  const change = (apply: (name: string) => unknown) => (name: string) => {
    if (names.includes(name)) apply(name)
    return names.includes(name)
  }
  const engine = {
    states: () =>
      names.map((name, index) => {
        return { name, health: 'up' as const, isDraining: draining.has(name), running: 3 * index }
      }),
    drain: change((name) => draining.add(name)),
    resume: change((name) => draining.delete(name)),
  }
  return { model: 'large', engine }
}

describe('a running node', () => {
  const ends: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })

  async function startNode() {
    const folder = await mkdtemp(join(tmpdir(), 'ostrom-status-'))
    ends.push(() => rm(folder, { recursive: true, force: true }))
    const home = homeOf(join(folder, 'provider-1'))
    await mkdir(home.path)
    const clock = handClock()
    const metrics = createNodeMetrics(clock)
    await drain(metrics.instrumentModel(modelOf(clock)).generate(optionsFor()))
    const counts = { sessions: 2, streams: 1, unsettled: 70n, unpaid: 3n }
    const service = createStatusService({
      account,
      metrics,
      clock,
      served: [],
      provider: { status: () => counts },
    })
    const server = await startStatusServer({ home, service, replicas: [twoReplicas()], port: 0 })
    // The first sample is taken at the start, and no other one follows.
    await expect.poll(() => existsSync(home.statusNote)).toBe(true)
    let isOpen = true
    const stop = async () => {
      if (isOpen) await server.stop()
      isOpen = false
    }
    ends.push(stop)
    return {
      folder,
      home,
      clock,
      server,
      stop,
      nodes: createNodeDirectory(homeOf(join(folder, 'client'))),
    }
  }

  test('a node beside the gateway is listed with its status, running or stopped', async () => {
    const { nodes, stop, home, clock } = await startNode()
    const [seen] = await nodes.list()
    expect(seen).toMatchObject({
      name: 'provider-1',
      status: {
        sessions: 2,
        signedUnsettled: '70',
        deliveredUnsigned: '3',
        answered: 1,
        outputTokens: 3,
        firstTokenMs: { p50: 100, p95: 100, p99: 100 },
      },
    })
    expect(seen?.status?.memoryBytes).toBeGreaterThan(1e6)
    expect(seen?.status?.samples).toHaveLength(1)
    await stop()
    const [gone] = await nodes.list()
    expect(gone).toEqual({
      name: 'provider-1',
      folder: home.path,
      lastSnapshot: {
        account,
        models: [],
        signedUnsettled: '70',
        atMs: clock.nowMs(),
        isStopped: true,
      },
    })
  })

  test('a killed node is listed with its last report', async () => {
    const { nodes, home, clock } = await startNode()
    const lastReportAtMs = clock.nowMs()
    clock.turn(60_000)
    // A killed node removes no file, and its port has no listener.
    await writeFile(home.statusUrl, 'http://127.0.0.1:1\n')
    const [gone] = await nodes.list()
    expect(gone?.status).toBeUndefined()
    expect(gone?.lastSnapshot).toMatchObject({ account, atMs: lastReportAtMs, isStopped: false })
    await writeFile(home.statusNote, '{"account":')
    expect(await nodes.list()).toEqual([{ name: 'provider-1', folder: home.path }])
  })

  test('a node that never ran is listed by its configuration', async () => {
    const { nodes, folder } = await startNode()
    const configs = { new: '{"provider":{}}', client: '{"gateway":{}}', broken: '{' }
    for (const [name, text] of Object.entries(configs)) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'config.json'), text)
    }
    const seen = await nodes.list()
    expect(seen.map(({ name }) => name).sort()).toEqual(['new', 'provider-1'])
    expect(seen.find(({ name }) => name === 'new')).toEqual({
      name: 'new',
      folder: join(folder, 'new'),
    })
  })

  test('tells Prometheus the same', async () => {
    const { home, server } = await startNode()
    const key = (await readFile(home.statusToken, 'utf8')).trim()
    const headers = { authorization: `Bearer ${key}` }
    const text = await (await fetch(`${server.url}/metrics`, { headers })).text()
    expect(text).toContain('ostrom_node_answers_total{outcome="answered"} 1')
    expect(text).toContain('ostrom_node_signed_unsettled 70')
    expect(text).toContain('ostrom_node_first_token_seconds{quantile="0.95"} 0.1')
  })

  test('lists the servers of its models, and drains the one that its owner names', async () => {
    const { home, stop } = await startNode()
    const server = { model: 'large', health: 'up', isDraining: false }
    const [first, second] = [
      { ...server, name: 'http://a:1', running: 0 },
      { ...server, name: 'http://b:1', running: 3 },
    ]
    expect(await fetchReplicas(home)).toEqual([first, second])
    const drained = [first, { ...second, isDraining: true }]
    const { name } = second
    expect(await fetchReplicas(home, { name, action: 'drain' })).toEqual(drained)
    expect(await fetchReplicas(home)).toEqual(drained)
    expect(await fetchReplicas(home, { name, action: 'resume' })).toEqual([first, second])
    const unknown = fetchReplicas(home, { name: 'http://c:1', action: 'drain' })
    await expect(unknown).rejects.toMatchObject({ code: 'node-not-running' })
    await stop()
    await expect(fetchReplicas(home)).rejects.toMatchObject({ code: 'node-not-running' })
  })

  test('does nothing that a stranger asks for', async () => {
    const { home, server } = await startNode()
    const body = JSON.stringify({ name: 'http://a:1', action: 'drain' })
    const url = `${server.url}/replicas`
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401)
    const [first] = await fetchReplicas(home)
    expect(first?.isDraining).toBe(false)
    const key = (await readFile(home.statusToken, 'utf8')).trim()
    const headers = { authorization: `Bearer ${key}` }
    for (const wrong of ['{', '{"name":"http://a:1"}', '{"name":"http://a:1","action":"states"}']) {
      expect((await fetch(url, { method: 'POST', body: wrong, headers })).status).toBe(404)
    }
  })

  test('tells strangers nothing, and gives its token to no other machine', async () => {
    const { home, server, nodes } = await startNode()
    for (const headers of [{}, { authorization: 'Bearer guess' }]) {
      expect((await fetch(`${server.url}/status`, { headers })).status).toBe(401)
    }
    await writeFile(home.statusUrl, 'http://192.0.2.1:80\n')
    expect((await nodes.list())[0]?.status).toBeUndefined()
  })
})
