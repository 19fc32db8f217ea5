// Goal: several engines behave as one. Calls go to the least loaded replica, stay with the replica
// that has their cache, and survive failures that no client notices. Method: the conformance suite
// of all engines; then echo engines whose faults the test sets, with a clock whose sleeps the test
// ends.

import { Hex } from '@ostrom/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { collect, engineConformance, generateOptions } from '../conformance/index.ts'
import { createEngineEcho } from '../echo/index.ts'
import type { EngineStreamPart, GenerateOptions, LoadedModel, LoadOptions } from '../engine.ts'
import { EngineBusyError } from '../errors.ts'
import { VLLM_SEGMENT_TOKENS } from '../limits.ts'
import { createEngineVllm } from '../vllm/index.ts'
import { createPeerFolder, peerBuild } from '../vllm/peer-folder.fixture.ts'
import { startVllmPeer, type VllmPeer } from '../vllm/vllm.fixture.ts'
import { createEngineReplicas, type EngineReplicas } from './index.ts'
import { REPLICA_AFFINITY_MS, REPLICA_LOADS_MAX } from './limits.ts'
import { createTestClock, createTestServer, type TestServer } from './replicas.fixture.ts'

const artifact = { kind: 'file', path: 'unused', sha256: Hex.zeroHash } as const
const prompt = { kind: 'text', text: 'What a wonderful day to ask a question.' } as const

engineConformance('two replicas', {
  create: () => {
    const clock = { nowMs: () => 0, sleep: async () => {} }
    const engines = ['a', 'b'].map((name) => ({ name, engine: createEngineEcho({ clock }) }))
    return createEngineReplicas({ engines, clock: createTestClock() })
  },
  artifact,
  prompt,
  grammars: true,
  scores: true,
  embeds: true,
})

const folder = await createPeerFolder()
let peers: readonly VllmPeer[]
beforeAll(async () => {
  const { path } = folder.artifact
  peers = await Promise.all([0, 1].map(() => startVllmPeer({ folder: path })))
})
afterAll(async () => {
  for (const peer of peers) await peer.close()
  await folder.remove()
})

engineConformance('two replicas of a vLLM server', {
  create: () => {
    const engines = peers.map(({ baseUrl }) => {
      return { name: baseUrl, engine: createEngineVllm({ baseUrl, build: peerBuild }) }
    })
    return createEngineReplicas({ engines, clock: createTestClock() })
  },
  artifact: folder.artifact,
  prompt,
  sampledTokens: async () => peers.reduce((sum, peer) => sum + peer.drawnTokens(), 0),
  aheadMax: VLLM_SEGMENT_TOKENS,
  grammars: false,
  scores: true,
  embeds: false,
})

let engine: EngineReplicas | undefined
let clock: ReturnType<typeof createTestClock>
let events: string[]
afterEach(() => engine?.close())

function open(servers: readonly TestServer[], load: Partial<LoadOptions> = {}) {
  clock = createTestClock()
  events = []
  const engines = servers.map((server, index) => ({ name: `s${index}`, engine: server.engine }))
  const log = (event: string, values: Readonly<Record<string, unknown>> = {}) =>
    void events.push([event, values['replica'], values['code']].filter(Boolean).join(' '))
  engine = createEngineReplicas({ engines, clock, log })
  return engine.load({ artifact, ...load })
}

const question = (options: Partial<GenerateOptions> = {}) => generateOptions({ prompt, ...options })

/** Starts an answer and pulls its first part. */
async function begin(model: LoadedModel, options: Partial<GenerateOptions> = {}) {
  const answer = model.generate(question(options))[Symbol.asyncIterator]()
  await answer.next()
  return answer
}

const running = () => engine!.states().map((state) => state.running)
const healths = () => engine!.states().map(({ health }) => health)

describe('the choice of a replica', () => {
  test('the least loaded replica is chosen; calls beyond all sequences wait', async () => {
    const model = await open([createTestServer(), createTestServer()])
    expect(model.info.sequencesMax).toBe(4)
    const answers = [await begin(model), await begin(model)]
    expect(running()).toEqual([1, 1])
    answers.push(await begin(model), await begin(model))
    expect(running()).toEqual([2, 2])
    const fifth = collect(model, question())
    await answers[2]?.return?.()
    expect((await fifth).end.finish).toBe('stop')
    for (const answer of answers) await answer.return?.()
    expect(running()).toEqual([0, 0])
  })

  test('counts load by the sequences that each replica has', async () => {
    const servers = [createTestServer({ sequencesMax: 1 }), createTestServer({ sequencesMax: 4 })]
    const model = await open(servers)
    for (let index = 0; index < 3; index++) await begin(model)
    expect(running()).toEqual([1, 2])
  })

  test('stays with a cache scope, never at the price of a queue, and not for ever', async () => {
    const servers = [createTestServer({ sequencesMax: 1 }), createTestServer({ sequencesMax: 1 })]
    const model = await open(servers)
    const answered = () => servers.map(({ counts }) => counts.answers)
    const other = await begin(model)
    await collect(model, question({ cacheScope: 'client' }))
    await other.return?.()
    // The first replica is free again, but the second has the state of the prompt.
    await collect(model, question({ cacheScope: 'client' }))
    expect(answered()).toEqual([1, 2])
    const busy = await begin(model, { cacheScope: 'client' })
    await collect(model, question({ cacheScope: 'client' }))
    expect(answered()).toEqual([2, 3])
    await busy.return?.()
    await collect(model, question({ cacheScope: 'client' }))
    expect(answered()).toEqual([3, 3])
    clock.advance(REPLICA_AFFINITY_MS + 1)
    const first = await begin(model)
    await collect(model, question({ cacheScope: 'client' }))
    expect(answered()).toEqual([4, 4])
    await first.return?.()
  })

  test('leaves out a replica that is drained, whose answers go on', async () => {
    const model = await open([createTestServer(), createTestServer()])
    const answer = await begin(model)
    expect(engine?.drain('s0')).toBe(true)
    expect(engine?.drain('elsewhere')).toBe(false)
    await begin(model)
    await begin(model)
    expect(running()).toEqual([1, 2])
    const waiting = collect(model, question())
    let step = await answer.next()
    while (!step.done) step = await answer.next()
    expect(running()).toEqual([0, 2])
    engine?.resume('s0')
    expect((await waiting).end.finish).toBe('stop')
    engine?.drain('s0')
    engine?.drain('s1')
    await expect(collect(model, question())).rejects.toMatchObject({ code: 'engine-failed' })
  })
})

describe('a failure', () => {
  const kinds = (parts: readonly EngineStreamPart[]) => parts.map(({ kind }) => kind)

  test('before the first token moves the answer to another replica', async () => {
    const servers = [createTestServer({ cachedTokens: 6 }), createTestServer()]
    const model = await open(servers)
    const untouched = await collect(model, question({ prefillTokens: 4 }))
    servers[0]?.set({ failBefore: 3 })
    const { parts, text, end } = await collect(model, question({ prefillTokens: 4 }))
    expect(text).toBe(untouched.text)
    expect(servers[1]?.counts.answers).toBe(1)
    // No token is reported twice, and tokens once reported as cached remain cached.
    const reports = parts.flatMap((part) => (part.kind === 'prefill' ? [part.tokens] : []))
    expect(reports).toEqual([...new Set(reports)].toSorted((a, b) => a - b))
    expect(reports.at(-1)).toBe(end.inputTokens)
    expect(end.cachedInputTokens).toBe(6)
  })

  test('after the first token fails the answer, with the error of the replica', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    servers[0]?.set({ failBefore: 3 })
    const parts: EngineStreamPart[] = []
    const reading = async () => {
      for await (const part of model.generate(question())) parts.push(part)
    }
    await expect(reading()).rejects.toMatchObject({
      code: 'engine-failed',
      details: expect.arrayContaining(['Reason: a fault of the test.']),
    })
    expect(kinds(parts)).toEqual(['prefill', 'tokens', 'tokens'])
    expect(servers[1]?.counts.answers).toBe(0)
  })

  test('a failure caused by the question is reported at once, and blames no replica', async () => {
    const model = await open([createTestServer(), createTestServer()])
    const tooLong = collect(model, question({ maxTokens: 1_000_000 }))
    await expect(tooLong).rejects.toMatchObject({ code: 'context-too-long' })
    expect(healths()).toEqual(['up', 'up'])
  })

  test('a failure caused by a caller that leaves blames no replica', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    const stop = new AbortController()
    const answer = await begin(model, { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(answer.next()).rejects.toThrow('enough')
    expect(healths()).toEqual(['up', 'up'])
    expect(servers[1]?.counts.answers).toBe(0)
  })

  test('a full queue moves the answer to another replica, and the replica stays up', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    servers[0]?.set({ failBefore: 0, error: new EngineBusyError({ waiting: 1, waitingMax: 1 }) })
    expect((await collect(model, question())).end.finish).toBe('stop')
    expect(events).toEqual([])
  })

  test('a failure of all replicas gives the error of the last replica', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    for (const server of servers) server.set({ failBefore: 0 })
    await expect(collect(model, question())).rejects.toMatchObject({
      details: expect.arrayContaining(['Reason: a fault of the test.']),
    })
  })

  test('in a score moves the score', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    servers[0]?.set({ isDown: true })
    const request = { promptIds: [1, 2], outputIds: [1], top: 1 }
    const scores = await model.score!({ ...request, signal: new AbortController().signal })
    expect(scores).toHaveLength(2)
    expect(servers.map(({ counts }) => counts.answers)).toEqual([1, 1])
  })
})

describe('the health of a replica', () => {
  test('a replica is checked after a failure, and is up again if its server works', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    servers[0]?.set({ failBefore: 0 })
    await collect(model, question())
    await expect.poll(() => events).toEqual(['replica-suspect s0 engine-failed', 'replica-up s0'])
    expect(servers[0]?.counts).toMatchObject({ checks: 1, loads: 1 })
  })

  test('a replica with passed checks but failed answers is suspect longer each time', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    const answered = () => servers.map(({ counts }) => counts.answers)
    const failing = async () => {
      await expect(collect(model, question())).rejects.toMatchObject({ code: 'engine-failed' })
    }
    // The server passes checks, but its answers fail after the first token.
    servers[0]?.set({ failBefore: 3 })
    await failing()
    await expect.poll(healths).toEqual(['up', 'up'])
    await failing()
    await expect.poll(() => clock.sleeping()).toBe(2)
    expect(healths()).toEqual(['suspect', 'up'])
    await collect(model, question())
    await collect(model, question())
    expect(answered()).toEqual([2, 2])
    clock.wake()
    await expect.poll(healths).toEqual(['up', 'up'])
    servers[0]?.set({})
    await collect(model, question())
    servers[0]?.set({ failBefore: 3 })
    await failing()
    await expect.poll(healths).toEqual(['up', 'up'])
    expect(answered()).toEqual([4, 2])
  })

  test('decides where new answers go, until a server that was restarted is loaded', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    servers[0]?.set({ isDown: true })
    await collect(model, question())
    await expect.poll(healths).toEqual(['down', 'up'])
    await collect(model, question())
    expect(servers.map(({ counts }) => counts.answers)).toEqual([1, 2])
    // The server is still down at the next attempt.
    await expect.poll(() => clock.sleeping()).toBe(2)
    clock.wake()
    await expect.poll(() => servers[0]?.counts.loads).toBe(2)
    servers[0]?.set({})
    await expect.poll(() => clock.sleeping()).toBe(2)
    clock.wake()
    await expect.poll(healths).toEqual(['up', 'up'])
    expect(servers[0]?.counts.open).toBe(1)
    await collect(model, question())
    expect(servers.map(({ counts }) => counts.answers)).toEqual([2, 2])
  })

  test('an idle replica is checked at intervals, a busy replica by its answers', async () => {
    const servers = [createTestServer(), createTestServer()]
    const model = await open(servers)
    await begin(model)
    for (const server of servers) server.set({ isDown: true })
    await expect.poll(() => clock.sleeping()).toBe(2)
    clock.wake()
    await expect.poll(healths).toEqual(['up', 'down'])
    expect(servers.map(({ counts }) => counts.checks)).toEqual([0, 1])
  })

  test('without a check: the model is loaded anew, when its last answer has ended', async () => {
    const servers = [createTestServer({ hasCheck: false }), createTestServer()]
    const model = await open(servers)
    const answer = await begin(model)
    await begin(model)
    servers[0]?.set({ failBefore: 0 })
    await collect(model, question())
    await expect.poll(healths).toEqual(['suspect', 'up'])
    expect(servers[0]?.counts).toMatchObject({ loads: 1, open: 1 })
    await answer.return?.()
    await expect.poll(healths).toEqual(['up', 'up'])
    expect(servers[0]?.counts).toMatchObject({ loads: 2, open: 1 })
  })

  test('the only replica answers questions while it is suspect', async () => {
    const server = createTestServer()
    const model = await open([server])
    server.set({ failBefore: 0 })
    await expect(collect(model, question())).rejects.toMatchObject({ code: 'engine-failed' })
    server.set({})
    expect((await collect(model, question())).end.finish).toBe('stop')
  })
})

describe('the process of a model', () => {
  test('the process of a model is restarted when it ends, and questions wait for it', async () => {
    const server = createTestServer({ hasProcess: true })
    const model = await open([server])
    const answer = await begin(model)
    server.kill()
    await expect(answer.next()).rejects.toMatchObject({ code: 'engine-failed' })
    expect((await collect(model, question())).end.finish).toBe('stop')
    expect(events).toEqual(['replica-suspect s0 engine-failed', 'replica-up s0'])
    expect(server.counts).toMatchObject({ loads: 2, open: 1 })
    // A process that ends while no call runs in it is started again too.
    server.kill()
    await expect.poll(() => server.counts.loads).toBe(3)
    expect((await collect(model, question())).end.finish).toBe('stop')
  })

  test('stays where one answer failed and the process lives', async () => {
    const server = createTestServer({ hasProcess: true })
    const model = await open([server])
    server.set({ failBefore: 2 })
    await expect(collect(model, question())).rejects.toMatchObject({ code: 'engine-failed' })
    server.set({})
    expect((await collect(model, question())).end.finish).toBe('stop')
    expect(events).toEqual([])
    expect(server.counts.loads).toBe(1)
  })

  test('a model process that does not start is retried a bounded number of times', async () => {
    const server = createTestServer({ hasProcess: true })
    const model = await open([server])
    server.set({ isDown: true })
    server.kill()
    for (let loads = 2; loads <= REPLICA_LOADS_MAX; loads++) {
      await expect.poll(() => [server.counts.loads, clock.sleeping()]).toEqual([loads, 1])
      expect(model.isAvailable?.()).toBe(true)
      await expect(collect(model, question())).rejects.toMatchObject({
        code: 'engine-failed',
        retry: 'elsewhere',
      })
      clock.wake()
    }
    await expect.poll(() => model.isAvailable?.()).toBe(false)
    await expect.poll(() => events.at(-1)).toBe('replica-lost s0')
    expect(clock.sleeping()).toBe(0)
    expect(server.counts.loads).toBe(1 + REPLICA_LOADS_MAX)
  })
})

test('a lost server is tried on, and its model is available again when it is back', async () => {
  const server = createTestServer()
  const model = await open([server])
  server.set({ isDown: true })
  await expect(collect(model, question())).rejects.toMatchObject({ code: 'engine-failed' })
  for (let loads = 1; loads <= REPLICA_LOADS_MAX; loads++) {
    await expect.poll(() => clock.sleeping()).toBe(1)
    expect(model.isAvailable?.()).toBe(true)
    clock.wake()
    await expect.poll(() => server.counts.loads).toBe(1 + loads)
  }
  await expect.poll(() => clock.sleeping()).toBe(1)
  expect(model.isAvailable?.()).toBe(false)
  server.set({})
  clock.wake()
  await expect.poll(healths).toEqual(['up'])
  expect(model.isAvailable?.()).toBe(true)
})

describe('loading', () => {
  test('goes on without a server that is down, which is loaded later', async () => {
    const servers = [createTestServer(), createTestServer()]
    servers[1]?.set({ isDown: true })
    const model = await open(servers)
    expect(model.info.sequencesMax).toBe(4)
    expect(healths()).toEqual(['up', 'down'])
    servers[1]?.set({})
    clock.wake()
    await expect.poll(healths).toEqual(['up', 'up'])
    expect(events).toEqual(['replica-up s1'])
  })

  test('fails where no server can be reached, or one can never be', async () => {
    const servers = [createTestServer(), createTestServer()]
    for (const server of servers) server.set({ isDown: true })
    await expect(open(servers)).rejects.toMatchObject({ code: 'engine-failed' })
    servers[0]?.set({})
    servers[1]?.set({ isDown: true, error: new Error('another model') })
    await expect(open(servers)).rejects.toThrow('another model')
    expect(servers[0]?.counts.open).toBe(0)
  })

  test('refuses servers that differ, at the start and later', async () => {
    const servers = [createTestServer(), createTestServer()]
    servers[1]?.set({ info: { build: 'another release' } })
    await expect(open(servers)).rejects.toMatchObject({
      code: 'replica-mismatch',
      details: [
        'Replica: s1. Field: build.',
        'Expected: ostrom-echo 1. Received: another release.',
        'Start all replicas with the same release, weights and settings.',
      ],
    })
    expect(servers.map(({ counts }) => counts.open)).toEqual([0, 0])
    servers[1]?.set({ isDown: true })
    await open(servers)
    servers[1]?.set({ info: { build: 'another release' } })
    clock.wake()
    await expect.poll(() => events).toEqual(['replica-down s1 replica-mismatch'])
    expect(servers[1]?.counts.open).toBe(0)
  })

  test('shares the number of sequences among the replicas', async () => {
    const model = await open([createTestServer(), createTestServer()], { sequencesMax: 3 })
    expect(model.info.sequencesMax).toBe(3)
    for (let index = 0; index < 3; index++) await begin(model)
    const fourth = new AbortController()
    const waiting = collect(model, question({ signal: fourth.signal }))
    expect(running().toSorted()).toEqual([1, 2])
    fourth.abort(new Error('gave up'))
    await expect(waiting).rejects.toThrow('gave up')
  })
})
