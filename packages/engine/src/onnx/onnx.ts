import { totalmem } from 'node:os'
import { type LoadReply, launch } from '../child/child-state.ts'
import { type ChildModel, createChildModel } from '../child/model.ts'
import type {
  Engine,
  EngineStreamPart,
  GenerateOptions,
  LoadOptions,
  ModelInfo,
} from '../engine.ts'
import {
  ArtifactInvalidError,
  EngineFailedError,
  EngineMemoryError,
  PromptUnsupportedError,
} from '../errors.ts'
import { assertNoAdapter } from '../input-checks.ts'
import { CHILD_OVERHEAD_BYTES, ONNX_MEMORY_FACTOR, SEQUENCES_DEFAULT } from '../limits.ts'
import { type OnnxFiles, readOnnxFiles } from './files.ts'
import { createImageTokenizer } from './image-tokenizer.ts'
import { installOnnxPackages, missingPackages } from './packages.ts'

/** Options for running models; see `createEngineOnnx`. */
export type OnnxOptions = {
  /** Threads of a model; all cores but one if absent. Tests use 1. */
  readonly threads?: number
  /** Maximum memory of one model, in bytes; the memory of the whole machine when absent. */
  readonly memoryBytesMax?: number
}

/**
 * A loaded model of ONNX graphs. A text model also scores answers, and an encoder only computes
 * vectors. A model of text and images scores answers and generates images.
 */
export type OnnxModel = Omit<ChildModel, 'score' | 'embed' | 'generateImage'> &
  Partial<Pick<ChildModel, 'score' | 'embed' | 'generateImage'>>

/** The onnx engine, whose models have members beyond the engine interface. */
export type EngineOnnx = Omit<Engine, 'load'> & { load(options: LoadOptions): Promise<OnnxModel> }

const ENGINE = 'onnx'
const failed = (reason: string) => new EngineFailedError({ engine: ENGINE, reason })

function loadError(reply: Exclude<LoadReply, { kind: 'loaded' }>): Error {
  const { reason } = reply
  if (reply.kind === 'exited') return failed(reason)
  if (reply.fault === 'package') return missingPackages(reason)
  const remedy = 'Compare the files with the manifest, or export the model anew.'
  return new ArtifactInvalidError({ field: 'ONNX Runtime', value: reason, remedy })
}

async function startChild(options: OnnxOptions, load: LoadOptions, files: OnnxFiles) {
  const { tokenizer, contextLength, sequencesMax, graphs } = files
  const memoryBytesMax = options.memoryBytesMax ?? totalmem()
  const neededBytes = files.bytes * ONNX_MEMORY_FACTOR
  if (neededBytes > memoryBytesMax) throw new EngineMemoryError({ neededBytes, memoryBytesMax })
  const packages = await installOnnxPackages(load.signal)
  const { state, reply } = await launch({
    engine: ENGINE,
    module: new URL('./child.ts', import.meta.url),
    load: {
      path: files.path,
      contextLength,
      sequences: sequencesMax,
      threads: options.threads ?? 0,
      gpu: false,
      eosIds: [...tokenizer.eosIds, ...files.eosIds],
      onnx: graphs,
      packages,
    },
    memoryBytesMax: memoryBytesMax + CHILD_OVERHEAD_BYTES,
    environment: {},
    signal: load.signal,
  })
  if (reply.kind !== 'loaded') throw loadError(reply)
  return { state, ready: reply }
}

async function loadModel(options: OnnxOptions, load: LoadOptions): Promise<OnnxModel> {
  const { artifact, sequencesMax = SEQUENCES_DEFAULT } = load
  assertNoAdapter(load)
  if (artifact.kind !== 'folder') {
    const remedy = 'Give the folder that holds config.json and the graphs.'
    throw new ArtifactInvalidError({ field: 'Artifact', value: artifact.kind, remedy })
  }
  const files = await readOnnxFiles(artifact.path, { ...load, sequencesMax })
  const { tokenizer, contextLength, graphs } = files
  const { state, ready } = await startChild(options, load, files)
  const info: ModelInfo = {
    build: ready.build,
    artifactHash: artifact.sha256,
    tokenizerHash: tokenizer.tokenizerHash,
    templateHash: tokenizer.templateHash,
    contextLength,
    counting: 'ids',
    seeded: graphs.kind !== 'embeddings',
    sequencesMax,
  }
  const imageTokenizer = graphs.imageTokens && createImageTokenizer(tokenizer, graphs.imageTokens)
  const whole = createChildModel({
    state,
    tokenizer,
    info,
    threads: ready.threads,
    ...(imageTokenizer && { imageTokenizer }),
  })
  const { score, embed, generateImage, ...model } = whole
  if (graphs.kind === 'any') return { ...model, score, generateImage }
  if (graphs.kind === 'text') return { ...model, score }
  return { ...model, embed, generate: refuseText }
}

// biome-ignore lint/correctness/useYield: it refuses before its first piece.
async function* refuseText({ prompt }: GenerateOptions): AsyncGenerator<EngineStreamPart> {
  const reason = 'the model gives vectors, not text'
  const remedy = 'Ask it for embeddings, or choose a model made for chat.'
  throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy })
}

/**
 * Runs models of ONNX graphs with ONNX Runtime on the CPU, each in a separate child process, from a
 * folder of the store; the engine downloads no models. The first `load` on a machine installs ONNX
 * Runtime from the npm registry (docs/spec/repository.md), and throws `EnginePackageMissingError`
 * if it cannot.
 *
 * `Sampler` of `@ostrom/verification` chooses the tokens from raw logits, so that answers can be
 * replayed and scored like those of the llama engine.
 */
export function createEngineOnnx(options: OnnxOptions = {}): EngineOnnx {
  const models = new Set<OnnxModel>()
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
