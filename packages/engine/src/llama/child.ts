import { availableParallelism } from 'node:os'
import { Print } from '@ostrom/verification'
import {
  getLlama,
  InsufficientMemoryError,
  type LlamaContextSequence,
  type LlamaEmbeddingContext,
  LlamaLogLevel,
  type LlamaModel,
  NoBinaryFoundError,
  type Token,
} from 'node-llama-cpp'
import type {
  Asked,
  FromChild,
  LoadFault,
  OpenContext,
  Question,
  ScoreQuestion,
  ToChild,
} from '../child/messages.ts'
import { type Allowance, createAllowance } from '../child/pacing.ts'
import { type Table, unpackTable } from '../child/table.ts'
import { BATCH_TOKENS, EMBED_CONTEXT_MAX } from '../limits.ts'
import { type AnswerOptions, runAnswer } from './answer.ts'
import { runScore, type ScoringOptions } from './score.ts'
import { measureThreads } from './threads.ts'

// Main module of the child process that holds one untrusted model. It dies when its parent does.

const send = (message: FromChild) => {
  process.send?.(message)
}

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

/** A sequence, and the scope of the prompt whose state it holds. */
type Place = { readonly sequence: LlamaContextSequence; readonly scope: string }

type Loaded = {
  readonly model: LlamaModel
  readonly eosIds: ReadonlySet<number>
  /** Of each context, sequences that no answer uses, the one used longest ago first. */
  readonly contexts: Map<number, Place[]>
  readonly threads: number
  /** Made for the first vector that is asked for: most models are never asked for any. */
  readonly embedding: () => Promise<LlamaEmbeddingContext>
}

type LoadMessage = Extract<ToChild, { kind: 'load' }>

let loaded: Loaded | undefined
let table: Table | undefined
let sampledTokens = 0
const allowances = new Map<number, Allowance>()

async function load(message: LoadMessage): Promise<void> {
  const llama = await getLlama({
    build: 'never',
    gpu: message.gpu,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
    // 0: a context uses exactly the threads that it was given.
    maxThreads: 0,
  })
  const model = await llama.loadModel({ modelPath: message.path, checkTensors: true })
  const cores = Math.min(llama.cpuMathCores, availableParallelism())
  const threads = message.threads > 0 ? message.threads : await measureThreads(model, cores)
  const first = await placesOf(model, { ...message, threads })
  const contexts = new Map([[0, first]])
  const embedding = embeddingOf(model, { threads, contextLength: message.contextLength })
  loaded = { model, eosIds: new Set(message.eosIds), contexts, threads, embedding }
  const release = `llama.cpp ${llama.llamaCppRelease.release}`
  const gpu = llama.gpu === false ? 'cpu' : llama.gpu
  const kept = `batch ${BATCH_TOKENS}, kv f16`
  const build = `node-llama-cpp 3.22.1, ${release}, ${gpu}, ${kept}, ${Print.PRINT_BUILD}`
  send({ kind: 'loaded', build, threads, contextLength: message.contextLength })
}

/** Sequences of a new context, which has the adapter where one is named. */
async function placesOf(model: LlamaModel, options: placesOf.Options): Promise<Place[]> {
  const { contextLength, sequences, threads, adapter } = options
  const context = await model.createContext({
    contextSize: contextLength,
    sequences,
    batchSize: Math.min(BATCH_TOKENS, contextLength),
    threads,
    ...(adapter !== undefined && { lora: adapter }),
  })
  return Array.from({ length: sequences }, (): Place => {
    return { sequence: context.getSequence(), scope: '' }
  })
}

declare namespace placesOf {
  type Options = Pick<LoadMessage, 'contextLength' | 'sequences' | 'threads' | 'adapter'>
}

async function open(message: OpenContext): Promise<void> {
  const { context } = message
  if (!loaded) throw new Error('no model is loaded')
  const { model, contexts, threads } = loaded
  contexts.set(context, await placesOf(model, { ...message, threads }))
  send({ kind: 'opened', context })
}

function embeddingOf(
  model: LlamaModel,
  { threads, contextLength }: { readonly threads: number; readonly contextLength: number },
) {
  let context: Promise<LlamaEmbeddingContext> | undefined
  const contextSize = Math.min(contextLength, EMBED_CONTEXT_MAX)
  // An encoder sees all of an input at once, so all of it must fit one batch.
  const options = { contextSize, batchSize: contextSize, threads }
  return () => {
    context ??= model.createEmbeddingContext(options).catch((error) => {
      context = undefined
      throw error
    })
    return context
  }
}

const faultOf = (error: unknown): LoadFault => {
  if (error instanceof NoBinaryFoundError) return 'gpu'
  if (error instanceof InsufficientMemoryError) return 'memory'
  return loaded ? 'engine' : 'artifact'
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200).replaceAll(/\s+/g, ' ')

/**
 * Takes the free sequence whose state shares most with the prompt, among those last used in the
 * same scope; else the one used longest ago, whose state must then be forgotten.
 */
function takePlace(free: Place[], { ids, cacheScope }: takePlace.Options): Place {
  let best = 0
  let shared = 0
  free.forEach(({ sequence, scope }, index) => {
    if (scope !== cacheScope) return
    const same = sequence.compareContextTokens([...ids] as Token[]).firstDifferentIndex
    if (same > shared) {
      best = index
      shared = same
    }
  })
  const [place] = free.splice(best, 1)
  if (!place) throw new Error('no sequence is free')
  return place
}

declare namespace takePlace {
  type Options = Pick<Question, 'ids' | 'cacheScope'>
}

async function generate({ answer, context }: Asked, question: Question): Promise<void> {
  const { cacheScope } = question
  await withAllowance(answer, async ({ model, eosIds, contexts }, allowance) => {
    const free = contexts.get(context) ?? []
    const { sequence, scope } = takePlace(free, question)
    try {
      if (scope !== cacheScope) await sequence.clearHistory()
      const report = (progress: Parameters<AnswerOptions['send']>[0]) =>
        send({ kind: 'progress', answer, ...progress })
      const onToken = () => {
        sampledTokens++
      }
      const place = { model, sequence, eosIds, table }
      await runAnswer({ question, ...place, allowance, send: report, onToken })
    } finally {
      free.push({ sequence, scope: cacheScope })
    }
  })
}

async function score({ answer, context }: Asked, question: ScoreQuestion): Promise<void> {
  const { cacheScope, promptIds } = question
  await withAllowance(answer, async ({ model, contexts }, allowance) => {
    const free = contexts.get(context) ?? []
    const asked = cacheScope === undefined ? undefined : { ids: promptIds, cacheScope }
    const place = asked ? takePlace(free, asked) : free.shift()
    if (!place) throw new Error('no sequence is free')
    const { sequence } = place
    try {
      if (place.scope !== cacheScope) await sequence.clearHistory()
      const report = (scored: Parameters<ScoringOptions['send']>[0]) =>
        send({ kind: 'scored', answer, ...scored })
      await runScore({ question, model, sequence, allowance, send: report })
    } finally {
      // Without a scope nothing of what was scored stays behind.
      if (cacheScope === undefined) await sequence.clearHistory()
      free.push({ sequence, scope: cacheScope ?? '' })
    }
  })
}

async function embed(answer: number, ids: readonly number[]): Promise<void> {
  await withAllowance(answer, async ({ embedding }, allowance) => {
    const context = await embedding()
    if (allowance.cancelled) return
    const { vector } = await context.getEmbeddingFor([...ids] as Token[])
    send({ kind: 'embedded', answer, vector: Float32Array.from(vector) })
  })
}

/** Runs an answer or a score that may be cancelled by its number, and tells how it ends. */
async function withAllowance(
  answer: number,
  run: (model: Loaded, allowance: Allowance) => Promise<void>,
): Promise<void> {
  if (!loaded) return
  const allowance = createAllowance()
  allowances.set(answer, allowance)
  try {
    await run(loaded, allowance)
  } catch (error) {
    send({ kind: 'answer-failed', answer, reason: reasonOf(error) })
  } finally {
    allowances.delete(answer)
    send({ kind: 'freed', answer })
  }
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'load') {
    load(message).catch((error: unknown) => {
      send({ kind: 'load-failed', fault: faultOf(error), reason: reasonOf(error) })
    })
  } else if (message.kind === 'table') {
    table = unpackTable(message.table, loaded?.eosIds ?? new Set())
  } else if (message.kind === 'open') {
    open(message).catch((error: unknown) => {
      send({ kind: 'opened', context: message.context, reason: reasonOf(error) })
    })
  } else if (message.kind === 'generate') void generate(message, message.question)
  else if (message.kind === 'score') void score(message, message.question)
  else if (message.kind === 'embed') void embed(message.answer, message.ids)
  else if (message.kind === 'taken') allowances.get(message.answer)?.taken(message)
  else if (message.kind === 'cancel') allowances.get(message.answer)?.cancel()
  else if (message.kind === 'statistics') send({ kind: 'statistics', sampledTokens })
})
