import type { Clock } from '@ostrom/protocol'
import { createEngineEcho } from '../echo/index.ts'
import type { Engine, LoadedModel, ModelInfo } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'

/** Creates a clock whose sleeps the test ends, and whose time changes only by `advance`. */
export function createTestClock() {
  let nowMs = 0
  const asleep = new Set<() => void>()
  return {
    nowMs: () => nowMs,
    sleep: (_delayMs: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal?.aborted) return resolve()
        const wake = () => {
          asleep.delete(wake)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        asleep.add(wake)
        signal?.addEventListener('abort', wake, { once: true })
      }),
    advance(byMs: number) {
      nowMs += byMs
    },
    /** Number of pending sleeps. */
    sleeping: () => asleep.size,
    /** Ends all sleeps, so that all periodic work runs now. */
    wake() {
      for (const one of [...asleep]) one()
    },
  } satisfies Clock & Record<string, unknown>
}

/** Faults of a test server. */
export type ServerFaults = {
  /** The server is unreachable: loads, checks and new answers fail. */
  readonly isDown?: boolean
  /** Index of the stream part, from 0, before which answers fail. */
  readonly failBefore?: number
  readonly error?: Error
  readonly info?: Partial<ModelInfo>
}

/**
 * Creates an echo engine that simulates a server which can fail, restart and be checked; with
 * `hasProcess`, it simulates a process that reports its end.
 */
export function createTestServer({
  hasCheck = true,
  hasProcess = false,
  sequencesMax = 2,
  cachedTokens = 0,
} = {}) {
  const clock: Clock = { nowMs: () => 0, sleep: async () => {} }
  const engine = createEngineEcho({ clock, sequencesMax, cachedTokens, answerTokens: 12 })
  let faults: ServerFaults = {}
  const counts = { loads: 0, checks: 0, answers: 0, open: 0 }
  /** Ends the process of the model that was loaded last. */
  let kill = () => {}
  const failed = () =>
    faults.error ?? new EngineFailedError({ engine: 'test', reason: 'a fault of the test' })
  const assertUp = () => {
    if (faults.isDown) throw failed()
  }
  const modelOf = (
    model: LoadedModel,
    process: PromiseWithResolvers<EngineFailedError>,
  ): LoadedModel => ({
    ...model,
    info: { ...model.info, ...faults.info },
    ...(hasProcess && { processEnd: process.promise }),
    async *generate(request) {
      counts.answers++
      assertUp()
      let hasEnded = false
      void process.promise.then(() => {
        hasEnded = true
      })
      let index = 0
      for await (const part of model.generate(request)) {
        if (hasEnded || faults.isDown || index++ === faults.failBefore) throw failed()
        yield part
      }
    },
    async score(request) {
      counts.answers++
      assertUp()
      return await model.score!(request)
    },
    async close() {
      counts.open--
      await model.close()
    },
    ...(hasCheck &&
      !hasProcess && {
        async assertHealthy() {
          counts.checks++
          assertUp()
        },
      }),
  })
  const server: Engine = {
    name: 'test',
    async load(options) {
      counts.loads++
      assertUp()
      const model = await engine.load(options)
      counts.open++
      const process = Promise.withResolvers<EngineFailedError>()
      kill = () =>
        process.resolve(new EngineFailedError({ engine: 'test', reason: 'its process ended' }))
      return modelOf(model, process)
    },
    close: () => engine.close(),
  }
  return {
    engine: server,
    counts,
    set(changed: ServerFaults) {
      faults = changed
    },
    kill: () => kill(),
  }
}

export type TestServer = ReturnType<typeof createTestServer>
