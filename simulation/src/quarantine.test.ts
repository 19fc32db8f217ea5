// Goal: when a block quarantines a model, a provider stops serving it with that block, and is paid
// for everything it delivered until then. It serves the model again after the model was restored.
// Method: one provider and one client on in-memory ports in virtual time; the test changes the
// model's status directly on the chain.
// Requirements: R003-14

import { type Hash, type Manifest, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { echoManifest, type PublishedModel, publishManifest } from './models/model.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })

/** Publishes a version that the chain records as an adapter of `base`. */
async function publishAdapter(world: SimulatedNetwork, base: Hash): Promise<PublishedModel> {
  const { storage } = world
  const ledger = world.ledgerOf('creator')
  const echo = await echoManifest(storage, ledger.account)
  const artifacts = echo.artifacts.map((one) => ({ ...one, format: 'safetensors' as const }))
  const manifest: Manifest.Manifest = { ...echo, name: 'tuned', parents: [base], artifacts }
  const model = await publishManifest({ storage, ledger, name: 'tuned', manifest })
  const words = { rank: 4, alpha: 8, targetModules: ['q_proj'], trainingSteps: 1n }
  const { version } = model
  await ledger.adapters!.registerAdapter({ version, ...words, datasetHash: version })
  return model
}

describe('a quarantine', () => {
  test('ends a running answer, paid to there; nothing begins before it is lifted', async () => {
    const lines: string[] = []
    const log = (party: string, event: string) => void lines.push(`${party} ${event}`)
    const world = await createSimulatedNetwork({ deliver: () => [10], log })
    const { time, chain, accounting } = world
    const version = (await world.ledgerOf('reader').resolveModel('echo'))!
    const provider = await world.startProvider('provider', { echo })
    const client = await world.startGateway('client', { deposit: 10n * UNIT })
    const ask = (text: string) =>
      client.gateway.inference
        .answer(plainQuestionOf(text, { maxTokens: 800 }), never)
        .then(collectAnswer)
    const reading = ask('client#0 Tell me.')
    const outcome = reading.then(
      ({ end, text }) => ({ finish: end.finish, length: text.length }),
      (error: { code?: string }) => ({ code: error.code }),
    )
    await time.pass(3_000)
    const [stored] = await client.gateway.sessions.list()
    const [before] = accounting.pairs()
    expect(before!.due).toBeGreaterThan(checkpoint)

    chain.setModelStatus(version, 'quarantined')
    await time.pass(1_000)
    expect(lines.filter((line) => line === 'provider model-stopped')).toHaveLength(1)
    expect(provider.role.status().streams).toBe(0)
    const ended = await time.until(outcome)
    expect(ended).not.toMatchObject({ length: 800 })
    await time.pass(5_000)
    const session = await provider.ledger.session(stored!.id)
    expect(session).toMatchObject({ status: 'closed' })
    const [pair] = accounting.pairs()
    // The settled total is rounded up, and the due amount is rounded down.
    expect(session!.settled - pair!.due).toBeGreaterThanOrEqual(0n)
    expect(session!.settled - pair!.due).toBeLessThanOrEqual(1n)
    await expect(time.until(ask('client#1 And now?'))).rejects.toMatchObject({
      code: expect.stringMatching(/^(no-provider|model-unknown|model-quarantined)$/),
    })

    chain.setModelStatus(version, 'active')
    await time.pass(60_000)
    expect((await time.until(ask('client#2 And now?'))).text).toHaveLength(800)
    await time.until(client.gateway.closeSessions())
    chain.checkInvariants()
    await time.until(client.stop())
    await time.until(provider.stop())
    expect(accounting.faults).toEqual([])
  })

  test('a quarantine that a client’s node shows later is no breach of its provider', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const { time } = world
    const provider = await world.startProvider('provider', { echo })
    let quarantinedMs = Number.POSITIVE_INFINITY
    const client = await world.startGateway('client', {
      faultInjection: {
        ledger: (ledger) =>
          new Proxy(ledger, {
            get(target, name) {
              if (name !== 'modelVersion') return Reflect.get(target, name)
              return async (...args: Parameters<typeof target.modelVersion>) => {
                const found = await target.modelVersion(...args)
                const behind = time.nowMs() < quarantinedMs + 4_000
                return found && behind ? { ...found, status: 'active' } : found
              }
            },
          }),
      },
    })
    const question = plainQuestionOf('client#0 Tell me.', { maxTokens: 800 })
    const outcome = client.gateway.inference
      .answer(question, never)
      .then(collectAnswer)
      .then(
        ({ end }) => end.finish,
        (error: { code?: string }) => error.code,
      )
    await time.pass(3_000)
    quarantinedMs = time.nowMs()
    world.chain.setModelStatus(world.version, 'quarantined')
    const ended = await time.until(outcome)
    expect(provider.role.status().streams).toBe(0)
    expect(ended).not.toBe('provider-protocol-violation')
  })

  test('keeps a provider from starting to sell, not from starting', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const { time, chain } = world
    const version = (await world.ledgerOf('reader').resolveModel('echo'))!
    chain.setModelStatus(version, 'quarantined')
    const provider = await world.startProvider('provider')
    const client = await world.startGateway('client', { deposit: 10n * UNIT })
    const ask = (text: string) =>
      client.gateway.inference.answer(plainQuestionOf(text), never).then(collectAnswer)
    await expect(time.until(ask('client#0 Hi'))).rejects.toThrow()
    chain.setModelStatus(version, 'active')
    await time.pass(60_000)
    expect((await time.until(ask('client#1 Hi'))).text).toBe('client#1 Hi')
    await time.until(client.stop())
    await time.until(provider.stop())
  })

  test('a base’s quarantine stops its adapters in the same block, until it is lifted', async () => {
    const lines: string[] = []
    const log = (party: string, event: string) => void lines.push(`${party} ${event}`)
    const world = await createSimulatedNetwork({ deliver: () => [10], log })
    const { time, chain } = world
    const base = (await world.ledgerOf('reader').resolveModel('echo'))!
    const model = await time.until(publishAdapter(world, base))
    const provider = await world.startProvider('provider', { echo, model })
    const client = await world.startGateway('client', { deposit: 10n * UNIT })
    const { inference } = client.gateway
    const ask = (text: string, name: string) =>
      inference
        .answer({ ...plainQuestionOf(text, { maxTokens: 800 }), model: name }, never)
        .then(collectAnswer)
    const listed = async () => (await time.until(inference.models())).map(({ id }) => id)
    const reading = ask('client#0 Tell me.', 'tuned').then(
      ({ text }) => text.length,
      () => 0,
    )
    await time.pass(3_000)
    expect(await listed()).toEqual(['echo+tuned'])

    chain.setModelStatus(base, 'quarantined')
    await time.pass(1_000)
    expect(lines.filter((line) => line === 'provider model-stopped')).toHaveLength(1)
    expect(provider.role.status().streams).toBe(0)
    expect(await time.until(reading)).toBeLessThan(800)
    await time.pass(5_000)
    // A gateway's view of the chain may be some seconds old; in this case, the provider refuses.
    await expect(time.until(ask('client#1 And now?', 'echo+tuned'))).rejects.toThrow()
    await time.pass(1_000)
    const refused = time.until(ask('client#2 And now?', 'echo+tuned'))
    await expect(refused).rejects.toMatchObject({
      code: 'model-quarantined',
      message: expect.stringContaining(base),
    })
    expect(await listed()).toEqual([])

    chain.setModelStatus(base, 'active')
    await time.pass(60_000)
    expect((await time.until(ask('client#3 And now?', 'tuned'))).text).toHaveLength(800)

    // If a creator retires a base model, the model is no longer offered, but its adapters remain
    // available.
    chain.setModelStatus(base, 'retired')
    await time.pass(60_000)
    expect((await time.until(ask('client#4 Still?', 'tuned'))).text).toHaveLength(800)
    await time.until(client.stop())
    await time.until(provider.stop())
  })
})
