import { type ChildState, openContext } from '../child/child-state.ts'
import { type ChildModel, createChildModel } from '../child/model.ts'
import type { Engine, LoadOptions, ModelInfo } from '../engine.ts'
import { EngineMemoryError } from '../errors.ts'
import {
  createLoadPlan,
  ENGINE,
  failed,
  type LlamaLoadPlan,
  type LlamaOptions,
  startChild,
} from './load-plan.ts'

/**
 * A loaded model of the llama engine, with members beyond the engine interface. A model with an
 * adapter cannot embed.
 */
export type LlamaModelHandle = Omit<ChildModel, 'generateImage' | 'embed'> &
  Partial<Pick<ChildModel, 'embed'>>

/** A child process with its weights, and the models that use them. */
type BaseModel = {
  readonly file: LlamaLoadPlan['file']
  readonly state: ChildState
  readonly loaded: { readonly build: string; readonly threads: number }
  /** Number of open models that use the child process. */
  users: number
  /** Memory of weights and contexts, in bytes. */
  bytes: number
}

/** Base models in memory, which adapters can join. */
type BaseModels = Set<BaseModel>

const contextBytes = ({ header, contextLength, sequencesMax }: LlamaLoadPlan): number =>
  header.contextTokenBytes * contextLength * sequencesMax

const isAlive = ({ users, state }: BaseModel): boolean => users > 0 && !state.failure

/** Starts a child for a base model. */
async function startBase(
  loading: LlamaLoadPlan,
  bases: BaseModels,
  signal: AbortSignal | undefined,
) {
  const { state, ready: loaded } = await startChild(loading, signal)
  const bytes = loading.header.bytes + contextBytes(loading)
  const base: BaseModel = { file: loading.file, state, loaded, users: 1, bytes }
  for (const baseModel of bases) if (!isAlive(baseModel)) bases.delete(baseModel)
  bases.add(base)
  return { base, context: 0 }
}

/** Opens an adapter's context in the child that holds its base model. */
async function attachAdapter(loading: LlamaLoadPlan, base: BaseModel, adapter: string) {
  const { contextLength, sequencesMax, memoryBytesMax } = loading
  const neededBytes = base.bytes + contextBytes(loading)
  if (neededBytes > memoryBytesMax) throw new EngineMemoryError({ neededBytes, memoryBytesMax })
  base.users++
  base.bytes = neededBytes
  try {
    const contextOptions = { adapter, contextLength, sequences: sequencesMax }
    return { base, context: await openContext(base.state, contextOptions) }
  } catch (error) {
    base.users--
    throw error
  }
}

async function loadModel(
  options: LlamaOptions,
  load: LoadOptions,
  bases: BaseModels,
): Promise<LlamaModelHandle> {
  const loading = await createLoadPlan(options, load)
  const { tokenizer, contextLength, sequencesMax, file, adapter } = loading
  const baseModel = [...bases].find(
    (base) => base.file.path === file.path && base.file.sha256 === file.sha256 && isAlive(base),
  )
  const { base, context } =
    adapter && baseModel
      ? await attachAdapter(loading, baseModel, adapter.path)
      : await startBase(loading, bases, load.signal)
  const { state, loaded } = base
  const info: ModelInfo = {
    build: loaded.build,
    artifactHash: adapter?.sha256 ?? file.sha256,
    tokenizerHash: tokenizer.tokenizerHash,
    templateHash: tokenizer.templateHash,
    contextLength,
    counting: 'ids',
    seeded: true,
    sequencesMax,
  }
  const isLast = () => --base.users === 0
  const { threads } = loaded
  const {
    generateImage: _,
    embed,
    ...model
  } = createChildModel({ state, tokenizer, info, threads, context, isLast })
  // Embeddings use a separate context without the adapter.
  return adapter ? model : { ...model, embed }
}

/**
 * Runs the loads of the same file one after another, so that an adapter finds the process of its
 * base model even if both are reloaded at the same time.
 */
function createLoadTurns() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(file: string, run: () => Promise<T>): Promise<T> => {
    const turn = Promise.resolve(last.get(file))
      .catch(() => {})
      .then(run)
    last.set(file, turn)
    try {
      return await turn
    } finally {
      if (last.get(file) === turn) last.delete(file)
    }
  }
}

/** The llama engine, whose models have members beyond the engine interface. */
export type EngineLlama = Omit<Engine, 'load'> & {
  load(options: LoadOptions): Promise<LlamaModelHandle>
}

/**
 * Runs GGUF models with llama.cpp, each in a separate child process: a broken file, or a fault of
 * native code, ends that process and its answers, never this process. A model with an adapter joins
 * the process of its base model in a separate context, so that the weights are in memory only once.
 * If the process fails, both models end.
 *
 * `Sampler` of `@ostrom/verification` chooses the tokens, so that answers can be replayed.
 */
export function createEngineLlama(options: LlamaOptions = {}): EngineLlama {
  const models = new Set<LlamaModelHandle>()
  const bases: BaseModels = new Set()
  const takeTurn = createLoadTurns()
  let closed = false
  return {
    name: ENGINE,
    async load(load) {
      if (closed) throw failed('the engine was closed')
      const { artifact } = load
      const file = artifact.kind === 'remote' ? artifact.model : artifact.path
      const model = await takeTurn(file, () => loadModel(options, load, bases))
      models.add(model)
      const close = async () => {
        models.delete(model)
        await model.close()
      }
      return { ...model, close }
    },
    async close() {
      closed = true
      await Promise.all([...models].map((model) => model.close()))
    },
  }
}
