import type { Clock } from '@ostrom/protocol'
import { createEngineEcho } from '../echo/index.ts'
import type { Engine, LoadedModel, ModelInfo } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'

/** A clock whose sleeps the test ends; time passes only by `advance`. */
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
    /** Number of sleeps that nothing has ended. */
    sleeping: () => asleep.size,
    /** Ends all sleeps: everything due at intervals happens now. */
    wake() {
      for (const one of [...asleep]) one()
    },
  } satisfies Clock & Record<string, unknown>
}

/** Faults of a server of the tests. */
export type ServerFaults = {
  /** It cannot be reached: loads, checks and new answers fail. */
  readonly isDown?: boolean
  /** Answers fail before this part of their stream, from 0. */
  readonly failBefore?: number
  readonly error?: Error
  readonly info?: Partial<ModelInfo>
}

/**
 * An echo engine in the place of a server that can fail, be restarted and be checked; or, by
 * `hasProcess`, of a process that tells of its end.
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
  /** Ends the process of the last model. */
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
