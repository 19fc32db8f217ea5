import { LogitFingerprint } from '@ostrom/verification'
import {
  getLlama,
  type LlamaEmbeddingContext,
  LlamaLogLevel,
  type LlamaModel,
  NoBinaryFoundError,
  type Token,
} from 'node-llama-cpp'
import type { EngineHandlers } from '../../child/engine-handlers.ts'
import type { LoadCommand, OpenContext } from '../../child/messages.ts'
import { BATCH_TOKENS, EMBED_CONTEXT_MAX } from '../../limits.ts'
import { gpuFailureReason } from '../gpu-failure-reason.ts'
import { resolveGpuPackages } from '../gpu-package-resolution.ts'
import type { LlamaRuntime } from '../runtime.ts'
import { runGeneration } from './generation.ts'
import { runScore } from './score.ts'
import { acquireSlot, createSlots, type SequenceSlot } from './sequence-slots.ts'
import { measureThreads } from './threads.ts'

// A model run by node-llama-cpp, for GPUs and for platforms without direct calls of llama.cpp.

type LoadedLlama = {
  readonly model: LlamaModel
  /** Idle sequences of each context, the least recently used first. */
  readonly slotsByContext: Map<number, SequenceSlot[]>
  readonly threads: number
  /** Created for the first embedding, because most models never embed. */
  readonly embedding: () => Promise<LlamaEmbeddingContext>
}

/** The configured GPU cannot be used. */
export class NoGpuError extends Error {}

async function startLlama({ gpu, gpuFolder }: LoadCommand) {
  if (gpuFolder !== undefined) resolveGpuPackages(gpuFolder)
  try {
    return await getLlama({
      build: 'never',
      gpu,
      progressLogs: false,
      logLevel: LlamaLogLevel.error,
      // With 0, a context uses exactly its given number of threads.
      maxThreads: 0,
    })
  } catch (error) {
    if (gpu === false || !(error instanceof NoBinaryFoundError)) throw error
    throw new NoGpuError(gpuFailureReason(gpuFolder, gpu))
  }
}

async function open(
  { model, slotsByContext, threads }: LoadedLlama,
  command: OpenContext,
): Promise<void> {
  slotsByContext.set(command.context, await createSlots(model, { ...command, threads }))
}

function createEmbeddingContext(
  model: LlamaModel,
  { threads, contextLength }: { readonly threads: number; readonly contextLength: number },
) {
  let context: Promise<LlamaEmbeddingContext> | undefined
  const contextSize = Math.min(contextLength, EMBED_CONTEXT_MAX)
  // An encoder processes a whole input at once, so the input must fit into one batch.
  const options = { contextSize, batchSize: contextSize, threads }
  return () => {
    context ??= model.createEmbeddingContext(options).catch((error) => {
      context = undefined
      throw error
    })
    return context
  }
}

const generate: EngineHandlers<LoadedLlama>['generate'] = async (work, { context, question }) => {
  const { model, slotsByContext } = work.model
  const { cacheScope } = question
  const free = slotsByContext.get(context) ?? []
  const slot = acquireSlot(free, question)
  try {
    if (slot.scope !== cacheScope) await slot.sequence.clearHistory()
    await runGeneration(work, { question, model, slot })
  } finally {
    free.push({ ...slot, scope: cacheScope })
  }
}

const score: EngineHandlers<LoadedLlama>['score'] = async (work, { context, question }) => {
  const { model, slotsByContext } = work.model
  const { cacheScope, promptIds } = question
  const free = slotsByContext.get(context) ?? []
  const request = cacheScope === undefined ? undefined : { ids: promptIds, cacheScope }
  const slot = request ? acquireSlot(free, request) : free.shift()
  if (!slot) throw new Error('no sequence is free')
  const { sequence } = slot
  try {
    if (slot.scope !== cacheScope) await sequence.clearHistory()
    await runScore(work, { question, model, slot })
  } finally {
    // Without a scope, no state of the score is kept.
    if (cacheScope === undefined) await sequence.clearHistory()
    free.push({ ...slot, scope: cacheScope ?? '' })
  }
}

const embed: EngineHandlers<LoadedLlama>['embed'] = async ({ model, credit, send }, { ids }) => {
  const context = await model.embedding()
  if (credit.cancelled) return
  const { vector } = await context.getEmbeddingFor([...ids] as Token[])
  send({ kind: 'embedded', vector: Float32Array.from(vector) })
}

/**
 * Loads a model with node-llama-cpp.
 *
 * @throws {NoGpuError} The configured GPU cannot be used.
 * @throws {NoBinaryFoundError} node-llama-cpp has no libraries for this machine.
 * @throws {InsufficientMemoryError} The model or its context does not fit into memory.
 * @throws The error for which node-llama-cpp refuses the file.
 */
export async function loadByBinding(message: LoadCommand, cores: number): Promise<LlamaRuntime> {
  const llama = await startLlama(message)
  const model = await llama.loadModel({ modelPath: message.path, checkTensors: true })
  const coresMax = Math.min(llama.cpuMathCores, cores)
  const { sequences } = message
  const threads = message.threads || (await measureThreads(model, { cores: coresMax, sequences }))
  const first = await createSlots(model, { ...message, threads })
  const slotsByContext = new Map([[0, first]])
  const embedding = createEmbeddingContext(model, { threads, contextLength: message.contextLength })
  const loaded: LoadedLlama = { model, slotsByContext, threads, embedding }
  const release = `llama.cpp ${llama.llamaCppRelease.release}`
  const gpu = llama.gpu === false ? 'cpu' : llama.gpu
  const memory = `batch ${BATCH_TOKENS}, kv f16`
  const { FINGERPRINT_BUILD } = LogitFingerprint
  return {
    build: `node-llama-cpp 3.22.1, ${release}, ${gpu}, ${memory}, ${FINGERPRINT_BUILD}`,
    threads,
    open: (command) => open(loaded, command),
    generate: (work, command) => generate({ ...work, model: loaded }, command),
    score: (work, command) => score({ ...work, model: loaded }, command),
    embed: (work, command) => embed({ ...work, model: loaded }, command),
  }
}
