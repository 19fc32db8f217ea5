import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import type { EnginePiece, GenerateOptions } from '../engine.ts'
import { ContextTooLongError, PromptUnsupportedError, ToolsUnsupportedError } from '../errors.ts'
import { refuseImages } from '../inputs.ts'
import { TOKENS_AHEAD_MAX } from '../limits.ts'
import { createStopFilter, type OutputToken } from '../stop-filter.ts'
import { type Inbox, type News, newsOf, type Progress } from './answers.ts'
import { type Model, open } from './place.ts'
import { packTable } from './table.ts'

// The parent's end of an answer.

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
  const prints: Uint8Array[] = []
  for (;;) {
    const news = newsOf(await inbox.take())
    prints.push(...news.prints)
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
    // The end may have come with the last tokens, before the caller had them and gave up.
    asked.signal?.throwIfAborted()
    if (finish) {
      const print = prints.length > 0 && { print: Buffer.concat(prints) }
      const counts = { inputTokens, cachedInputTokens, outputTokens }
      yield { kind: 'end', finish, ...counts, ...print } as const
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
  const { encodePictures, tokenizer } = model
  if (!encodePictures) refuseImages(prompt)
  const hasImages = Inference.imagesOf(prompt) > 0
  if (hasImages && prompt.kind === 'messages' && prompt.tools) {
    throw new ToolsUnsupportedError({ reason: 'it reads pictures, but not beside functions' })
  }
  const ids =
    hasImages && encodePictures
      ? encodePictures(prompt)
      : tokenizer.encodePrompt(prompt, { tokensMax: contextLength })
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

/** See `LoadedModel.generate`. */
export async function* generate(model: Model, asked: GenerateOptions): AsyncGenerator<EnginePiece> {
  const { state, tokenizer } = model
  if (state.failure) throw state.failure
  // The child would say no more than that it failed.
  if (asked.sampler.grammar) Grammar.from(asked.sampler.grammar)
  const ids = promptOf(model, asked)
  const { id, inbox, release } = await open(model, state.answers, asked.signal)
  const { sampler, seed, maxTokens, logprobs, prefillTokens, cacheScope = '' } = asked
  const { prompt } = asked
  const files =
    prompt.kind === 'messages' ? prompt.messages.flatMap(({ images = [] }) => images) : []
  const shown = files.length > 0 && { images: files }
  if (sampler.grammar && !state.hasTable) {
    state.child.send({ kind: 'table', table: packTable(tokenizer) })
    state.hasTable = true
  }
  const question = { ids, ...shown, sampler, seed, maxTokens, logprobs, prefillTokens, cacheScope }
  state.child.send({ kind: 'generate', answer: id, context: model.context, question })
  try {
    yield* read(model, asked, id, inbox)
  } finally {
    release()
  }
}
