import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import type { EngineStreamPart, GenerateOptions } from '../engine.ts'
import { ContextTooLongError, PromptUnsupportedError, ToolsUnsupportedError } from '../errors.ts'
import { assertNoImages } from '../input-checks.ts'
import { TOKENS_AHEAD_MAX } from '../limits.ts'
import { createStopFilter, type OutputToken } from '../stop-filter.ts'
import { type ChildModelContext, openTask } from './child-task.ts'
import {
  type GenerationProgress,
  type MessageQueue,
  mergeProgress,
  type ProgressBatch,
} from './message-queue.ts'
import { packTable } from './token-table.ts'

// Runs in the parent: requests an answer from the child, and reads it.

const tokensOf = (news: ProgressBatch): OutputToken[] =>
  news.ids.map((id, index) => {
    const logprob = news.logprobs[index]
    return logprob ? { id, logprob } : { id }
  })

const partOf = (tokens: readonly OutputToken[], logprobs: number): EngineStreamPart => {
  const ids = tokens.map(({ id }) => id)
  if (logprobs === 0) return { kind: 'tokens', ids }
  return { kind: 'tokens', ids, logprobs: tokens.flatMap(({ logprob }) => logprob ?? []) }
}

/** Turns the child's messages into stream parts, and reports consumed tokens to the child. */
async function* readProgress(
  model: ChildModelContext,
  options: GenerateOptions,
  id: number,
  inbox: MessageQueue<GenerationProgress>,
) {
  const { state, tokenizer } = model
  const answeredIds = Inference.answeredIdsOf(options.prompt)
  const filter = createStopFilter({ stop: options.stop, tokenizer, answeredIds })
  let inputTokens = 0
  let cachedInputTokens = 0
  let outputTokens = 0
  let unreported = 0
  const prints: Uint8Array[] = []
  for (;;) {
    const news = mergeProgress(await inbox.take())
    prints.push(...news.logitFingerprints)
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
    if (out.length > 0) yield partOf(out, options.logprobs)
    // The caller may have aborted after it took the last tokens; then it does not get the end that
    // arrived with them.
    options.signal?.throwIfAborted()
    if (finish) {
      const logitFingerprint = prints.length > 0 && { logitFingerprint: Buffer.concat(prints) }
      const counts = { inputTokens, cachedInputTokens, outputTokens }
      const stop = filter.stop !== undefined && { stop: filter.stop }
      yield { kind: 'end', finish, ...counts, ...stop, ...logitFingerprint } as const
      return
    }
    // Consumption is reported only now, when the caller asks for more. A few tokens are collected
    // first, because a message costs both processes more than choosing a token. Once tokens arrive,
    // the prompt is done, so no prefill step waits for a report.
    unreported += news.ids.length
    const steps = news.ids.length > 0 ? 0 : news.prefills.length
    if (steps > 0 || unreported >= TOKENS_AHEAD_MAX / 4) {
      state.child.send({ kind: 'consumed', taskId: id, tokens: unreported, steps })
      unreported = 0
    }
  }
}

function encodePrompt(model: ChildModelContext, options: GenerateOptions): readonly number[] {
  const { contextLength } = model.info
  const { prompt, maxTokens } = options
  const { encodeImages, tokenizer } = model
  if (!encodeImages) assertNoImages(prompt)
  const hasImages = Inference.countImages(prompt) > 0
  if (hasImages && prompt.kind === 'messages' && prompt.tools) {
    throw new ToolsUnsupportedError({ reason: 'it reads pictures, but not beside functions' })
  }
  const ids =
    hasImages && encodeImages
      ? encodeImages(prompt)
      : tokenizer.encodePrompt(prompt, { tokensMax: contextLength })
  // Throws if the logit bias has an id outside the vocabulary, because native code must never see
  // such an id.
  model.tokenizer.decode(options.sampler.logitBias.map(({ id }) => id))
  if (ids.length === 0) {
    const reason = 'the prompt has no tokens'
    throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy: 'Send some text.' })
  }
  if (ids.length + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens: ids.length, maxTokens, contextLength })
  }
  return ids
}

/** See `LoadedModel.generate`. */
export async function* generate(
  model: ChildModelContext,
  options: GenerateOptions,
): AsyncGenerator<EngineStreamPart> {
  const { state, tokenizer } = model
  if (state.failure) throw state.failure
  // Checked here, because the child would report only that the answer failed.
  if (options.sampler.grammar) Grammar.from(options.sampler.grammar)
  const ids = encodePrompt(model, options)
  const { id, queue, release } = await openTask(model, state.generationTasks, options.signal)
  const { sampler, seed, maxTokens, logprobs, prefillTokens, cacheScope = '' } = options
  const { prompt } = options
  const files =
    prompt.kind === 'messages' ? prompt.messages.flatMap(({ images = [] }) => images) : []
  const imageFiles = files.length > 0 && { images: files }
  if (sampler.grammar && !state.hasTable) {
    state.child.send({ kind: 'table', table: packTable(tokenizer) })
    state.hasTable = true
  }
  const question = {
    ids,
    answered: Inference.answeredIdsOf(prompt).length,
    ...imageFiles,
    sampler,
    seed,
    maxTokens,
    logprobs,
    prefillTokens,
    cacheScope,
  }
  state.child.send({ kind: 'generate', taskId: id, context: model.context, question })
  try {
    yield* readProgress(model, options, id, queue)
  } finally {
    release()
  }
}
