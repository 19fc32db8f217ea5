import type { AnswerTokenLogprob } from '../../inference/inference-service.ts'
import { addOstrom, type OstromPart } from '../answers/body-part.ts'
import {
  type AnswerEnd,
  type CompletedChoice,
  DONE,
  finishOf,
  ostromOf,
  type Renderer,
  type ResponseStart,
  SSE_CLOSE,
  type StreamRenderer,
  sse,
  usageOf,
} from '../answers/render.ts'

type CompletionRendererOptions = {
  readonly includeUsage: boolean
  readonly logprobs: { readonly top: number } | undefined
  /** Text before each choice's answer: its prompt if the request sets `echo`, otherwise empty. */
  readonly echo: readonly string[]
}

/** Returns the offset of each token in the text of its choice, in characters. */
type TokenOffsets = (tokens: readonly AnswerTokenLogprob[]) => readonly number[]

/**
 * Creates the offsets of one choice, whose tokens are given in order. If a character is split over
 * several tokens, each of them has its offset.
 *
 * @param start Characters of the choice's text that precede its first token.
 */
function createTokenOffsets(start: number): TokenOffsets {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let next = start
  return (tokens) =>
    tokens.map(({ bytes }) => {
      const at = next
      next += decoder.decode(Uint8Array.from(bytes), { stream: true }).length
      return at
    })
}

/** Returns log probabilities in the format of `/v1/completions`: parallel lists. */
function legacyLogprobsOf(
  tokens: readonly AnswerTokenLogprob[],
  { top, offsetsOf }: { readonly top: number; readonly offsetsOf: TokenOffsets },
) {
  return {
    tokens: tokens.map(({ token }) => token),
    token_logprobs: tokens.map(({ logprob }) => logprob),
    top_logprobs: tokens.map((entry) =>
      Object.fromEntries(entry.top.slice(0, top).map(({ token, logprob }) => [token, logprob])),
    ),
    text_offset: offsetsOf(tokens),
  }
}

function whole(
  options: CompletionRendererOptions,
  opening: ResponseStart,
  finished: readonly CompletedChoice[],
) {
  const ends = finished.map(({ end }) => end)
  const first = opening.answers[0]!
  const { logprobs: logprobOptions, echo } = options
  return {
    id: `cmpl-${opening.id}`,
    object: 'text_completion',
    created: opening.createdAtSeconds,
    model: first.model,
    system_fingerprint: first.fingerprint,
    choices: finished.map(({ text, logprobs, end }, index) => ({
      index,
      text: echo[index] + text,
      logprobs: logprobOptions
        ? legacyLogprobsOf(logprobs, {
            top: logprobOptions.top,
            offsetsOf: createTokenOffsets(echo[index]!.length),
          })
        : null,
      finish_reason: finishOf(end.finish),
    })),
    usage: usageOf(ends),
    ostrom: ostromOf(opening, ends),
  }
}

function stream(options: CompletionRendererOptions, opening: ResponseStart): StreamRenderer {
  const { logprobs: logprobOptions, echo } = options
  const offsets = echo.map((text) => createTokenOffsets(text.length))
  const base = {
    id: `cmpl-${opening.id}`,
    object: 'text_completion',
    created: opening.createdAtSeconds,
    model: opening.model,
    system_fingerprint: opening.answers[0]?.fingerprint ?? null,
  }
  const usage = options.includeUsage ? { usage: null } : {}
  const chunk = (choice: object) => sse({ ...base, choices: [choice], ...usage })
  const textChunk = (index: number, text: string, logprobs: object | null) =>
    chunk({ index, text, logprobs, finish_reason: null })
  const last = (choice: object, all: readonly AnswerEnd[]): OstromPart => {
    const text = options.includeUsage
      ? chunk(choice) + sse({ ...base, choices: [], usage: usageOf(all) })
      : chunk(choice)
    return addOstrom(text + DONE, SSE_CLOSE + DONE, ostromOf(opening, all))
  }
  return {
    // The first chunk also signals that a provider has begun, so it is sent even if its text is
    // empty.
    begin: () => echo.map((text, index) => textChunk(index, text, null)).join(''),
    text(choice, { text, logprobs = [] }) {
      if (text === '' && (!logprobOptions || logprobs.length === 0)) return ''
      const offsetsOf = offsets[choice]!
      const entry = logprobOptions
        ? legacyLogprobsOf(logprobs, { top: logprobOptions.top, offsetsOf })
        : null
      return textChunk(choice, text, entry)
    },
    end(index, { finish }, all) {
      const choice = { index, text: '', logprobs: null, finish_reason: finishOf(finish) }
      return all ? last(choice, all) : chunk(choice)
    },
    fail: (error) => sse({ error }),
  }
}

/** Renders `/v1/completions`. */
export const createCompletionRenderer = (options: CompletionRendererOptions): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream: (opening) => stream(options, opening),
})
