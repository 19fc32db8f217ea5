import { Inference } from '@ostrom/protocol'
import { LogitFingerprint, Sampler } from '@ostrom/verification'
import { createFollower } from '../child/grammar-follower.ts'
import type { EngineStreamPart, GenerateOptions } from '../engine.ts'
import { ContextTooLongError, PromptUnsupportedError } from '../errors.ts'
import { post } from '../http/upstream.ts'
import { assertNoImages } from '../input-checks.ts'
import { UPSTREAM_BODY_BYTES_MAX, VLLM_PREFILL_TOKENS, VLLM_SEGMENT_TOKENS } from '../limits.ts'
import { createStopFilter, type OutputToken } from '../stop-filter.ts'
import { failed } from './failed.ts'
import { assertGrammar } from './grammar.ts'
import { acquireSequence, subjectOf, type VllmModelContext } from './model-context.ts'
import { GENERATE_PATH, prefillRequest, type segmentRequest } from './request.ts'
import { assertOneToken, readUsage, type SegmentToken } from './response.ts'
import { drawSegment, type SegmentEnd } from './segment.ts'

// One answer of a vLLM server: its prompt in steps, then its tokens in segments.

/** Returns the ids of a prompt, after checking them. */
export function encodePrompt(
  model: Pick<VllmModelContext, 'tokenizer' | 'info' | 'servesGrammars'>,
  options: GenerateOptions,
): readonly number[] {
  const { tokenizer, info } = model
  const { contextLength } = info
  const { prompt, maxTokens, sampler } = options
  assertGrammar(sampler.grammar, model.servesGrammars)
  assertNoImages(prompt)
  const ids = tokenizer.encodePrompt(prompt, { tokensMax: contextLength })
  // Throws for ids outside the vocabulary.
  tokenizer.decode(sampler.logitBias.map(({ id }) => id))
  if (ids.length === 0) {
    const reason = 'the prompt has no tokens'
    throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy: 'Send some text.' })
  }
  if (ids.length + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens: ids.length, maxTokens, contextLength })
  }
  return ids
}

/** Number of processed tokens of a prompt, and number of its cached tokens. */
export type PrefillState = { done: number; cached: number }

/**
 * Yields `prefill` pieces, `step` tokens apart, until a prompt is processed up to `end`, with the
 * number of cached tokens that the server states.
 */
export function* prefillParts(
  state: PrefillState,
  { end, cached, step }: { readonly end: number; readonly cached: number; readonly step: number },
): Generator<EngineStreamPart> {
  // State up to `done` comes from this answer's own requests, so it does not count as cached.
  if (cached > state.done) state.cached = cached
  let tokens = Math.max(state.done, state.cached)
  do {
    tokens = Math.min(end, tokens + Math.max(1, step))
    yield { kind: 'prefill', tokens, cached: state.cached }
  } while (tokens < end)
  state.done = end
}

/** Processes the beginning of a prompt in requests of at most one scheduler step. */
async function* prefillStart(
  model: VllmModelContext,
  { answer, promptIds, state, signal }: prefillStart.Options,
): AsyncGenerator<EngineStreamPart> {
  const { upstream } = model
  const step = answer.options.prefillTokens
  const subject = subjectOf(model, 1)
  const request = { upstream, path: GENERATE_PATH, subject, signal }
  for (let end = VLLM_PREFILL_TOKENS; end < promptIds.length; end += VLLM_PREFILL_TOKENS) {
    const body = prefillRequest(answer, promptIds.slice(0, end))
    const reply = await post({ ...request, body, bytesMax: UPSTREAM_BODY_BYTES_MAX })
    assertOneToken(reply)
    const usage = readUsage(reply, end)
    if (!usage) throw failed('its server did not count the prompt')
    for (const part of prefillParts(state, { end, cached: usage.cachedInputTokens, step })) {
      yield part
      signal.throwIfAborted()
    }
  }
}

declare namespace prefillStart {
  type Options = {
    readonly answer: segmentRequest.Answer
    readonly promptIds: readonly number[]
    readonly state: PrefillState
    readonly signal: AbortSignal
  }
}

/** A drawn token, with its candidates if they were requested. */
export type AnswerToken = Pick<SegmentToken, 'id'> & Partial<SegmentToken>

/** Processes drawn tokens. Stop texts are detected here, because the server returns only ids. */
export function createOutput(
  model: Pick<VllmModelContext, 'tokenizer' | 'grammars' | 'eosIds'>,
  options: GenerateOptions,
) {
  const { stop, logprobs } = options
  const follower = createFollower(options, model.grammars.table)
  const answeredIds = Inference.answeredIdsOf(options.prompt)
  for (const id of answeredIds) follower?.push(id)
  const filter = createStopFilter({ stop, tokenizer: model.tokenizer, answeredIds })
  const fingerprints: Uint8Array[] = []
  const ids: number[] = []
  let outputTokens = 0
  let stopped = false

  const outputToken = ({ id, candidates }: AnswerToken): OutputToken =>
    logprobs > 0 && candidates
      ? { id, logprob: Sampler.logprobs(candidates, { id, top: logprobs }) }
      : { id }

  function* release(tokens: readonly OutputToken[]): Generator<EngineStreamPart> {
    if (tokens.length === 0) return
    outputTokens += tokens.length
    const released = tokens.map(({ id }) => id)
    if (logprobs === 0) yield { kind: 'tokens', ids: released }
    else {
      const reported = tokens.flatMap(({ logprob }) => logprob ?? [])
      yield { kind: 'tokens', ids: released, logprobs: reported }
    }
  }

  return {
    /** Tokens drawn so far, including those held back because a stop text may be complete later. */
    ids,
    /** Whether a stop text or the grammar has ended the answer. */
    get isComplete() {
      return stopped || follower?.isFinished === true
    },
    *push(tokens: readonly AnswerToken[]): Generator<EngineStreamPart> {
      const out: OutputToken[] = []
      for (const token of tokens) {
        if (follower?.isFinished) break
        if (follower && !follower.permits(token.id)) {
          throw failed('its server left the grammar of the answer')
        }
        follower?.push(token.id)
        if (token.candidates && LogitFingerprint.isFingerprinted(ids.length)) {
          fingerprints.push(LogitFingerprint.encode(token.candidates))
        }
        ids.push(token.id)
        const pushed = filter.push(outputToken(token))
        out.push(...pushed.tokens)
        stopped = pushed.stopped
        if (stopped) break
      }
      yield* release(out)
    },
    /**
     * @param fingerprint Fingerprint from the server if it records one; otherwise computed from the
     *   candidates.
     */
    *end(
      { done, cached }: PrefillState,
      isEnd: boolean,
      fingerprint: Uint8Array = Buffer.concat(fingerprints),
    ): Generator<EngineStreamPart> {
      const [endId] = model.eosIds
      if (isEnd && follower && (endId === undefined || !follower.permits(endId))) {
        throw failed('its server ended an answer before its grammar permits')
      }
      if (!stopped) yield* release(filter.end())
      const logitFingerprint = fingerprint.length > 0 && { logitFingerprint: fingerprint }
      yield {
        kind: 'end',
        finish: isEnd || this.isComplete ? 'stop' : 'length',
        inputTokens: done,
        cachedInputTokens: cached,
        outputTokens,
        ...(filter.stop !== undefined && { stop: filter.stop }),
        ...logitFingerprint,
      }
    },
  }
}

type Segment = AsyncGenerator<readonly SegmentToken[], SegmentEnd>

/** Returns the first token of an answer; its request also reports the number of prompt tokens. */
async function firstToken(segment: Segment) {
  const tokens: SegmentToken[] = []
  let step = await segment.next()
  for (; !step.done; step = await segment.next()) tokens.push(...step.value)
  return { tokens, isEnd: step.value.isEnd, usage: step.value.usage }
}

/** Yields the tokens of a segment as they arrive; returns whether the model ended its answer. */
async function* releaseSegment(
  segment: Segment,
  output: ReturnType<typeof createOutput>,
): AsyncGenerator<EngineStreamPart, boolean> {
  try {
    for (;;) {
      const step = await segment.next()
      if (step.done) return step.value.isEnd
      yield* output.push(step.value)
      if (output.isComplete) return false
    }
  } finally {
    await segment.return({ isEnd: false, usage: noUsage })
  }
}

const noUsage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 }

async function* run(
  model: VllmModelContext,
  { options, promptIds, signal }: run.Options,
): AsyncGenerator<EngineStreamPart, void> {
  const { name, salts, grammars } = model
  const { maxTokens, cacheScope = '', prefillTokens: step } = options
  const answer = { model: name, salt: salts.of(cacheScope), grammars, options }
  const output = createOutput(model, options)
  const answered = Inference.answeredIdsOf(options.prompt).length
  const draw = (count: number) => {
    const from = answered + output.ids.length
    const segment = { ids: [...promptIds, ...output.ids], from, count }
    return drawSegment(model, { answer, segment, signal })
  }
  const state: PrefillState = { done: 0, cached: 0 }
  if (output.isComplete) {
    // The tokens that earlier providers delivered already complete the answer; only its end was
    // missing.
    yield* prefillParts(state, { end: promptIds.length, cached: 0, step })
    return yield* output.end(state, false)
  }
  yield* prefillStart(model, { answer, promptIds, state, signal })
  const first = await firstToken(draw(1))
  let { isEnd } = first
  const cached = first.usage.cachedInputTokens
  yield* prefillParts(state, { end: promptIds.length, cached, step })
  signal.throwIfAborted()
  yield* output.push(first.tokens)
  while (!isEnd && !output.isComplete && output.ids.length < maxTokens) {
    signal.throwIfAborted()
    const count = Math.min(VLLM_SEGMENT_TOKENS, maxTokens - output.ids.length)
    isEnd = yield* releaseSegment(draw(count), output)
  }
  signal.throwIfAborted()
  yield* output.end(state, isEnd)
}

declare namespace run {
  type Options = {
    readonly options: GenerateOptions
    readonly promptIds: readonly number[]
    readonly signal: AbortSignal
  }
}

/** See `LoadedModel.generate`. */
export async function* generate(
  model: VllmModelContext,
  options: GenerateOptions,
): AsyncGenerator<EngineStreamPart, void> {
  model.closed.throwIfAborted()
  const promptIds = encodePrompt(model, options)
  const sequence = await acquireSequence(model, options.signal)
  try {
    yield* run(model, { options, promptIds, signal: sequence.signal })
  } finally {
    sequence.release()
  }
}
