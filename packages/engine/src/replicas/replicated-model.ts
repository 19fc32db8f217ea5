import type { LoadedModel, ModelInfo } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'
import { createPromptReport, failOver } from './fail-over.ts'
import type { ReplicaCall, ReplicaPool } from './replica-pool.ts'

export type ReplicatedModelOptions = {
  readonly pool: ReplicaPool
  readonly info: ModelInfo
  readonly engine: string
  /** The first loaded model, which has the same abilities as all others and encodes texts. */
  readonly first: LoadedModel
  /** Whether all replicas are lost; see `Replica.isLost`. */
  readonly isLost: () => boolean
  readonly close: () => Promise<void>
}

/** Returns a `LoadedModel` that several replicas serve. */
export function createReplicatedModel(options: ReplicatedModelOptions): LoadedModel {
  const { pool, info, engine, first, isLost, close } = options
  let isClosed = false
  const assertOpen = () => {
    if (isClosed) throw new EngineFailedError({ engine, reason: 'the model was unloaded' })
  }

  /** Runs a call that returns one result. */
  const once = async <T>(call: ReplicaCall, run: (model: LoadedModel) => Promise<T>) => {
    assertOpen()
    const single = async function* (model: LoadedModel) {
      yield await run(model)
    }
    const results = failOver(pool, { call, run: single, isOutput: () => true })
    const { value } = await results.next()
    await results.return()
    return value as T
  }

  return {
    info,
    async *generate(request) {
      assertOpen()
      const join = createPromptReport()
      yield* failOver(pool, {
        call: request,
        run: (model) => join(model.generate(request)),
        isOutput: ({ kind }) => kind !== 'prefill',
      })
    },
    ...(first.score && {
      score: (request) => once(request, (model) => model.score!(request)),
    }),
    ...(first.embed && {
      async *embed(request) {
        assertOpen()
        const run = (model: LoadedModel) => model.embed!(request)
        yield* failOver(pool, { call: request, run, isOutput: () => true })
      },
    }),
    ...(first.generateImage && {
      generateImage: (request) => once(request, (model) => model.generateImage!(request)),
    }),
    tokenize: (text, encoding) => first.tokenize(text, encoding),
    detokenize: (ids) => first.detokenize(ids),
    isAvailable: () => !isLost(),
    async close() {
      isClosed = true
      await close()
    },
  }
}
