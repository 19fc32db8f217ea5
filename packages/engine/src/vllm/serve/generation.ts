import { Inference } from '@ostrom/protocol'
import { LogitFingerprint } from '@ostrom/verification'
import type { EngineStreamPart, GenerateOptions } from '../../engine.ts'
import { PromptUnsupportedError } from '../../errors.ts'
import { parseInteger } from '../../folder/model-folder.ts'
import { failed } from '../failed.ts'
import {
  type AnswerToken,
  createOutput,
  encodePrompt,
  type PrefillState,
  prefillParts,
} from '../generation.ts'
import { acquireSequence } from '../model-context.ts'
import { candidatesCount, samplerArguments } from '../request.ts'
import { assertCandidates, assertId, withoutMasked } from './candidates.ts'
import type { ServeTask } from './client.ts'
import {
  createBodyReader,
  encodeIds,
  FrameKind,
  fitsFrame,
  type NumberReader,
  type ServeFrame,
} from './frames.ts'
import { VLLM_CREDIT_TOKENS } from './limits.ts'
import { type ServeModelContext, scopeFields } from './model.ts'

// One answer of Ostrom's vLLM server: the server sends each token as soon as it is drawn, while it
// has credit. The engine grants more credit when its caller takes parts of the answer.

/** The request for an answer. */
function questionOf(model: ServeModelContext, options: GenerateOptions): object {
  const { cacheScope = '', maxTokens } = options
  return {
    arguments: samplerArguments(options, model.grammars),
    maxTokens,
    stopIds: [...model.eosIds].filter((id) => id < model.vocabularySize),
    candidates: candidatesOf(model, options),
    fingerprints: true,
    credit: VLLM_CREDIT_TOKENS,
    ...scopeFields(model, model.salts.of(cacheScope)),
  }
}

/**
 * Returns the number of candidates that the server sends with each token, the token itself among
 * them; 0 if the caller requests no log probabilities.
 */
const candidatesOf = ({ vocabularySize }: ServeModelContext, options: GenerateOptions): number =>
  options.logprobs > 0 ? Math.min(candidatesCount(options), vocabularySize) : 0

/** Checks the frames of one answer against its request. */
function createAnswerReader(model: ServeModelContext, options: createAnswerReader.Options) {
  const { vocabularySize, tokenizer, eosIds, client } = model
  const { promptTokens, maxTokens, candidates } = options
  const { prefillTokens } = client.welcome
  let done = 0
  let count = 0
  let granted = VLLM_CREDIT_TOKENS
  let isEnd = false

  const readCandidates = (reader: NumberReader, count: number) => {
    const [ids, logits] = [reader.ids(count), reader.reals(count)]
    assertCandidates(ids, logits, vocabularySize)
    if (new Set(ids).size !== ids.length) throw failed('its server listed a token twice')
    return withoutMasked({ ids: [...ids], logits: [...logits] })
  }

  /** Counts the tokens of a frame; returns their number, and the number of candidates of each. */
  const measure = ({ head, body }: ServeFrame) => {
    const listed = candidates === 0 ? 0 : parseInteger(head['candidates'], candidates, candidates)
    const row = listed === undefined ? 0 : 1 + 2 * listed
    const tokens = row === 0 ? 0 : createBodyReader(body).left / row
    if (listed === undefined || !Number.isInteger(tokens) || tokens === 0) {
      throw failed('its server sent what are no tokens')
    }
    count += tokens
    if (done < promptTokens || isEnd || count > Math.min(granted, maxTokens)) {
      throw failed('its server sent more tokens than were asked for')
    }
    return { tokens, listed }
  }

  return {
    /** Whether the model has ended its answer. */
    get isEnd() {
      return isEnd
    },
    grant(tokens: number) {
      granted += tokens
    },
    prefill({ head }: ServeFrame) {
      const end = Math.min(promptTokens, done + prefillTokens)
      const cached = parseInteger(head['cached'], 0, end)
      if (done >= promptTokens || head['tokens'] !== end || cached === undefined) {
        throw failed('its server counted other tokens than it was sent')
      }
      done = end
      return { end, cached }
    },
    /** Returns the tokens of a frame that are part of the answer, which excludes the end token. */
    tokens(frame: ServeFrame): readonly AnswerToken[] {
      const { tokens, listed } = measure(frame)
      const reader = createBodyReader(frame.body)
      const read: AnswerToken[] = []
      for (const id of reader.ids(tokens)) {
        assertId(id, vocabularySize)
        if (isEnd) throw failed('its server went on behind the end')
        isEnd = eosIds.has(id)
        if (!isEnd && id >= tokenizer.vocabularySize) {
          throw failed('its server drew a token without a text')
        }
        const row = listed > 0 && { candidates: readCandidates(reader, listed) }
        if (row && !row.candidates.ids.includes(id)) {
          throw failed('its server drew a token that is not among its candidates')
        }
        if (!isEnd) read.push({ id, ...row })
      }
      return read
    },
    /**
     * Checks a frame that arrives after the end of the answer, and drops it. Throws if it has more
     * tokens than were granted.
     */
    skip(frame: ServeFrame): void {
      if (frame.kind === FrameKind.tokens) measure(frame)
      else this.prefill(frame)
    },
    /** @throws {EngineFailedError} The answer is not whole. */
    end({ head: { finish } }: ServeFrame): void {
      const isWhole = finish === 'stop' ? isEnd : finish === 'length' && count === maxTokens
      if (!isWhole) throw failed('its server ended an answer early')
    },
  }
}

declare namespace createAnswerReader {
  type Options = {
    readonly promptTokens: number
    readonly maxTokens: number
    readonly candidates: number
  }
}

/**
 * Grants the server as many further tokens as the caller has taken. A grant of few tokens waits for
 * more, because each frame costs both sides.
 */
function createGrants(task: ServeTask, reader: ReturnType<typeof createAnswerReader>) {
  let tokens = 0
  let steps = 0
  return {
    step() {
      steps++
    },
    taken(count: number) {
      tokens += count
    },
    send() {
      if (steps === 0 && tokens < VLLM_CREDIT_TOKENS / 4) return
      reader.grant(tokens)
      task.send(FrameKind.credit, { tokens, steps })
      tokens = 0
      steps = 0
    },
  }
}

/** Bytes of one position of a fingerprint. */
const ENTRY_BYTES = LogitFingerprint.encode({ ids: [], logits: [] }).length

/**
 * Returns the fingerprint of the first `tokens` tokens of an answer, from the body of its last
 * frame.
 */
function fingerprintOf({ body }: ServeFrame, tokens: number): Uint8Array {
  const bytes = Math.ceil(tokens / LogitFingerprint.FINGERPRINT_INTERVAL) * ENTRY_BYTES
  if (body.length < bytes) throw failed('its server sent no fingerprint')
  return body.slice(0, bytes)
}

/**
 * Ends an answer at a stop text, and returns the fingerprint of the kept tokens. Further tokens of
 * the answer, and the frame that ends it, may already be on their way.
 *
 * @param options.rest Frames that came with the last tokens.
 */
async function fingerprintOfCut(
  task: ServeTask,
  { reader, tokens, rest }: fingerprintOfCut.Options,
): Promise<Uint8Array> {
  let frames = rest
  if (!frames.some(({ kind }) => kind === FrameKind.end)) task.send(FrameKind.finish, { tokens })
  for (;;) {
    for (const frame of frames) {
      if (frame.kind === FrameKind.end) return fingerprintOf(frame, tokens)
      reader.skip(frame)
    }
    frames = await task.take()
  }
}

declare namespace fingerprintOfCut {
  type Options = {
    readonly reader: ReturnType<typeof createAnswerReader>
    /** Tokens that the answer keeps. */
    readonly tokens: number
    readonly rest: readonly ServeFrame[]
  }
}

async function* run(
  model: ServeModelContext,
  task: ServeTask,
  { options, promptIds, signal }: run.Options,
): AsyncGenerator<EngineStreamPart, void> {
  const { maxTokens, prefillTokens: step } = options
  const sizes = { promptTokens: promptIds.length, maxTokens }
  const reader = createAnswerReader(model, { ...sizes, candidates: candidatesOf(model, options) })
  const grants = createGrants(task, reader)
  const output = createOutput(model, options)
  const state: PrefillState = { done: 0, cached: 0 }
  for (;;) {
    const frames = await task.take()
    for (const [at, frame] of frames.entries()) {
      if (frame.kind === FrameKind.prefill) {
        for (const part of prefillParts(state, { ...reader.prefill(frame), step })) {
          yield part
          signal.throwIfAborted()
        }
        grants.step()
      } else if (frame.kind === FrameKind.tokens) {
        const tokens = reader.tokens(frame)
        yield* output.push(tokens)
        signal.throwIfAborted()
        if (output.isComplete) {
          const cut = { reader, tokens: output.ids.length, rest: frames.slice(at + 1) }
          const fingerprint = await fingerprintOfCut(task, cut)
          return yield* output.end(state, false, fingerprint)
        }
        grants.taken(tokens.length)
      } else {
        reader.end(frame)
        const fingerprint = fingerprintOf(frame, output.ids.length)
        return yield* output.end(state, reader.isEnd, fingerprint)
      }
    }
    grants.send()
  }
}

declare namespace run {
  type Options = {
    readonly options: GenerateOptions
    readonly promptIds: readonly number[]
    readonly signal: AbortSignal
  }
}

/**
 * Refuses a prompt that has the beginning of an answer by another provider: the server counts the
 * positions of an answer itself, from the first token that it draws.
 */
function assertNotBegun({ prompt }: GenerateOptions): void {
  if (Inference.answeredIdsOf(prompt).length === 0) return
  throw new PromptUnsupportedError({
    kind: 'ids',
    reason: 'the vLLM process goes on with no answer that another provider began',
    remedy: 'Ask the question anew, or another provider.',
  })
}

/** See `LoadedModel.generate`. */
export async function* generate(
  model: ServeModelContext,
  options: GenerateOptions,
): AsyncGenerator<EngineStreamPart, void> {
  model.closed.throwIfAborted()
  const promptIds = encodePrompt(model, options)
  assertNotBegun(options)
  const question = questionOf(model, options)
  const body = encodeIds(promptIds)
  if (!fitsFrame(question, body.length)) {
    const remedy = 'Shorten the prompt or its grammar.'
    throw new PromptUnsupportedError({ kind: 'ids', reason: 'it is too long', remedy })
  }
  const { signal, release } = await acquireSequence(model, options.signal)
  try {
    const task = await model.client.openTask({
      kinds: [FrameKind.prefill, FrameKind.tokens],
      last: FrameKind.end,
      subject: { tokens: promptIds.length, contextLength: model.info.contextLength },
      signal,
    })
    try {
      task.send(FrameKind.generate, question, body)
      yield* run(model, task, { options, promptIds, signal })
    } finally {
      task.close()
    }
  } finally {
    release()
  }
}
