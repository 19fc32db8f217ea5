import { type ChildModel, createChildModel } from '../child/model.ts'
import type { Engine, LoadOptions, ModelInfo } from '../engine.ts'
import { ENGINE, failed, type LlamaOptions, prepare, start } from './loading.ts'

/** What the llama engine tells of a loaded model beyond the port. */
export type LlamaModelHandle = Omit<ChildModel, 'draw'>

async function loadModel(options: LlamaOptions, load: LoadOptions): Promise<LlamaModelHandle> {
  const loading = await prepare(options, load)
  const { tokenizer, contextLength, sequencesMax } = loading
  const { state, ready } = await start(loading, load.signal)
  const info: ModelInfo = {
    build: ready.build,
    artifactHash: loading.file.sha256,
    tokenizerHash: tokenizer.tokenizerHash,
    templateHash: tokenizer.templateHash,
    contextLength,
    counting: 'ids',
    seeded: true,
    sequencesMax,
  }
  const { draw: _, ...model } = createChildModel({
    state,
    tokenizer,
    info,
    threads: ready.threads,
  })
  return model
}

/** The engine, with what it tells of its models beyond the port. */
export type EngineLlama = Omit<Engine, 'load'> & {
  load(options: LoadOptions): Promise<LlamaModelHandle>
}

/**
 * Runs GGUF models by llama.cpp, each in a child process of its own: a broken file, or a fault of
 * native code, ends that process and its answers, never this one.
 *
 * Tokens are chosen by `Sampler` of `@ostrom/verification`, so answers can be replayed.
 */
export function createEngineLlama(options: LlamaOptions = {}): EngineLlama {
  const models = new Set<LlamaModelHandle>()
  let closed = false
  return {
    name: ENGINE,
    async load(load) {
      if (closed) throw failed('the engine was closed')
      const model = await loadModel(options, load)
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
