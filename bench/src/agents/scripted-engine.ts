import {
  ContextTooLongError,
  type Engine,
  EngineFailedError,
  type EngineStreamPart,
  type GenerateOptions,
} from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { type Clock, Hex } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'

/** A prompt that the engine received. */
export type ScriptedPrompt = {
  /** The rendered conversation, with its control tokens. */
  readonly text: string
  readonly tokens: number
  readonly atMs: number
}

/** If a prompt ends with this text, the answer must be a call. */
const OPENING = '<tool_call>\n'

/**
 * Returns the token ids of a scripted answer.
 *
 * @throws {EngineFailedError} The grammar of the request does not permit the answer.
 */
function answerIds(answer: string, { sampler }: GenerateOptions, tokenizer: Tokenizer) {
  const ids = tokenizer.encode(answer)
  if (!sampler.grammar) return ids
  const follower = Grammar.follow(Grammar.from(sampler.grammar), tokenizer.table)
  for (const [at, id] of ids.entries()) {
    if (!follower.permits(id)) {
      const rest = tokenizer.decode(ids.slice(at)).slice(0, 80)
      throw new EngineFailedError({
        engine: 'scripted',
        reason: `the grammar does not permit the scripted answer from ${JSON.stringify(rest)} on`,
      })
    }
    follower.push(id)
  }
  return ids
}

async function* generate(
  { tokenizer, contextLength, clock, answer }: createEngineScripted.Options,
  request: GenerateOptions,
): AsyncGenerator<EngineStreamPart> {
  const { maxTokens, signal, prefillTokens } = request
  const ids = tokenizer.encodePrompt(request.prompt, { tokensMax: contextLength })
  const inputTokens = ids.length
  if (inputTokens + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens, maxTokens, contextLength })
  }
  const text = tokenizer.decode(ids, { special: true })
  const said = answer({ text, tokens: inputTokens, atMs: clock.nowMs() })
  for (let done = 0; done < inputTokens; ) {
    done = Math.min(inputTokens, done + Math.max(1, prefillTokens))
    signal.throwIfAborted()
    yield { kind: 'prefill', tokens: done, cached: 0 }
  }
  const rest =
    text.endsWith(OPENING) && said.startsWith(OPENING) ? said.slice(OPENING.length) : said
  const all = answerIds(rest, request, tokenizer)
  const outputIds = all.slice(0, maxTokens)
  for (const id of outputIds) {
    signal.throwIfAborted()
    yield { kind: 'tokens', ids: [id] }
  }
  yield {
    kind: 'end',
    finish: outputIds.length < all.length ? 'length' : 'stop',
    inputTokens,
    cachedInputTokens: 0,
    outputTokens: outputIds.length,
  }
}

/**
 * Creates an engine without a model: the function `answer` writes the answer to each prompt. If a
 * request has a grammar that does not permit the answer, the request fails. The engine ignores the
 * sampler's parameters, stop texts and log probabilities.
 */
export function createEngineScripted(options: createEngineScripted.Options): Engine {
  const { tokenizer, contextLength } = options
  return {
    name: 'scripted',
    load: async ({ artifact }) => ({
      info: {
        build: 'ostrom-scripted 1: answers follow a script, no model runs',
        artifactHash: artifact.kind === 'file' ? artifact.sha256 : Hex.zeroHash,
        tokenizerHash: tokenizer.tokenizerHash,
        templateHash: tokenizer.templateHash,
        contextLength,
        counting: 'ids',
        seeded: false,
        sequencesMax: 8,
      },
      generate: (request) => generate(options, request),
      tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
      detokenize: async (ids) => tokenizer.decode(ids),
      close: async () => {},
    }),
    close: async () => {},
  }
}

export declare namespace createEngineScripted {
  type Options = {
    readonly tokenizer: Tokenizer
    /** Most tokens of prompt and answer together. */
    readonly contextLength: number
    readonly clock: Pick<Clock, 'nowMs'>
    /**
     * Writes the answer to a prompt. The engine calls it once for each request whose prompt and
     * answer fit into the context.
     */
    readonly answer: (prompt: ScriptedPrompt) => string
  }
}
