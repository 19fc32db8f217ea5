import type {
  Engine,
  EnginePiece,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
  ModelInfo,
} from '../engine.ts'
import { ContextTooLongError, PromptUnsupportedError } from '../errors.ts'
import { TOKENS_AHEAD_MAX } from '../limits.ts'
import { createSequencePool } from '../sequence-pool.ts'
import { createStopFilter, type OutputToken } from '../stop-filter.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import { type Inbox, type News, newsOf, type Progress } from './answers.ts'
import { embed } from './embedding.ts'
import { ENGINE, failed, type LlamaOptions, launch, prepare } from './loading.ts'
import { type Model, open } from './place.ts'
import { score } from './scoring.ts'

/** What the llama engine tells of a loaded model beyond the port. */
export type LlamaModelHandle = LoadedModel & {
  readonly score: NonNullable<LoadedModel['score']>
  readonly embed: NonNullable<LoadedModel['embed']>
  readonly tokenizer: Tokenizer
  /** Process of the model; for tests and metrics. */
  readonly pid: number | undefined
  /** Threads in use: those asked for, or those measured. */
  readonly threads: number
  /** Tokens computed since the model was loaded. */
  sampledTokens(): Promise<number>
}

const tokensOf = (news: News): OutputToken[] =>
  news.ids.map((id, index) => {
    const logprob = news.logprobs[index]
    return logprob ? { id, logprob } : { id }
  })

const pieceOf = (tokens: readonly OutputToken[], logprobs: number): EnginePiece => {
  const ids = tokens.map(({ id }) => id)
  if (logprobs === 0) return { kind: 'tokens', ids }
  return { kind: 'tokens', ids, logprobs: tokens.flatMap(({ logprob }) => logprob ?? []) }
}

/** Turns what comes from the child into pieces, telling it what has been taken. */
async function* read(model: Model, asked: GenerateOptions, id: number, inbox: Inbox<Progress>) {
  const { state, tokenizer } = model
  const filter = createStopFilter({ stop: asked.stop, tokenizer })
  let inputTokens = 0
  let cachedInputTokens = 0
  let outputTokens = 0
  let untold = 0
  for (;;) {
    const news = newsOf(await inbox.take())
    for (const { tokens, cached } of news.prefills) {
      inputTokens = tokens
      cachedInputTokens = cached
      yield { kind: 'prefill', tokens, cached } as const
    }
    const out: OutputToken[] = []
    let stopped = false
    for (const token of tokensOf(news)) {
      const pushed = filter.push(token)
      out.push(...pushed.tokens)
      stopped = pushed.stopped
      if (stopped) break
    }
    const finish = stopped ? 'stop' : news.finish
    if (finish && !stopped) out.push(...filter.end())
    outputTokens += out.length
    if (out.length > 0) yield pieceOf(out, asked.logprobs)
    if (finish) {
      yield { kind: 'end', finish, inputTokens, cachedInputTokens, outputTokens } as const
      return
    }
    // Said only now: the caller has come back for more. Few tokens wait for more of them, since a
    // message costs both processes more than choosing a token.
    untold += news.ids.length
    const steps = news.prefills.length
    if (steps > 0 || untold >= TOKENS_AHEAD_MAX / 4) {
      state.child.send({ kind: 'taken', answer: id, tokens: untold, steps })
      untold = 0
    }
  }
}

function promptOf(model: Model, asked: GenerateOptions): readonly number[] {
  const { contextLength } = model.info
  const { prompt, maxTokens } = asked
  const ids = model.tokenizer.encodePrompt(prompt, { tokensMax: contextLength })
  // Native code must see no id that is not in the vocabulary; this throws for them.
  model.tokenizer.decode(asked.sampler.logitBias.map(({ id }) => id))
  if (ids.length === 0) {
    const reason = 'the prompt has no tokens'
    throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy: 'Send some text.' })
  }
  if (ids.length + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens: ids.length, maxTokens, contextLength })
  }
  return ids
}

async function* generate(model: Model, asked: GenerateOptions): AsyncGenerator<EnginePiece> {
  const { state } = model
  if (state.failure) throw state.failure
  const ids = promptOf(model, asked)
  const { id, inbox, release } = await open(model, state.answers, asked.signal)
  const { sampler, seed, maxTokens, logprobs, prefillTokens, cacheScope = '' } = asked
  const question = { ids, sampler, seed, maxTokens, logprobs, prefillTokens, cacheScope }
  state.child.send({ kind: 'generate', answer: id, question })
  try {
    yield* read(model, asked, id, inbox)
  } finally {
    release()
  }
}

async function loadModel(options: LlamaOptions, load: LoadOptions) {
  const loading = await prepare(options, load)
  const { tokenizer, contextLength, sequencesMax } = loading
  const { state, ready } = await launch(loading, load.signal)
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
  let answers = 0
  const nextAnswer = () => answers++
  const model: Model = {
    state,
    tokenizer,
    info,
    pool: createSequencePool(sequencesMax),
    nextAnswer,
  }
  const handle: LlamaModelHandle = {
    info,
    tokenizer,
    pid: state.child.pid,
    threads: ready.threads,
    generate: (asked) => generate(model, asked),
    score: (asked) => score(model, asked),
    embed: (asked) => embed(model, asked),
    tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
    detokenize: async (ids) => tokenizer.decode(ids),
    sampledTokens: () =>
      new Promise((resolve) => {
        state.onStatistics.push(resolve)
        state.child.send({ kind: 'statistics' })
      }),
    close: async () => {
      state.failure ??= failed('the model was unloaded')
      await state.child.kill('the model was unloaded')
    },
  }
  return handle
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
