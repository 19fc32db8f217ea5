import { createHmac } from 'node:crypto'
import type { RandomBytes } from '@ostrom/protocol'
import { LogitFingerprint, Sampler } from '@ostrom/verification'
import type { GenerateOptions } from '../engine.ts'
import { grammarArguments, type VllmGrammars } from './grammar.ts'

// Builds the requests to a vLLM server. vLLM's sampling parameters are neutral: the logits
// processor of `ostrom_vllm` masks all tokens except one, which Ostrom's sampler draws from the
// arguments below.

/** Path of the endpoint that accepts and returns token ids. */
export const GENERATE_PATH = '/inference/v1/generate'

/** Bytes of the secret from which cache salts are derived, and of a random salt. */
const SALT_BYTES = 32

/** Source of `cache_salt` values: the server reuses state only between equal salts. */
export type CacheSalts = {
  of(scope: string): string
  /** Returns a salt that no other request has, so that no state is reused now or later. */
  unique(): string
}

/**
 * Derives salts from a secret of this process, so that no other client of the server can guess one.
 */
export function createCacheSalts(random: RandomBytes): CacheSalts {
  const secret = random(SALT_BYTES)
  return {
    of: (scope) => createHmac('sha256', secret).update(scope).digest('base64url'),
    unique: () => Buffer.from(random(SALT_BYTES)).toString('base64url'),
  }
}

/** A segment of an answer to request. */
export type SegmentOptions = {
  /** The prompt and the tokens of the answer so far. */
  readonly ids: readonly number[]
  /** Number of output tokens in `ids`, which is the position of the next token. */
  readonly from: number
  /** Number of tokens to draw. */
  readonly count: number
}

/** Returns the number of candidates that a segment must list for each token. */
export function candidatesCount({ logprobs }: Pick<GenerateOptions, 'logprobs'>): number {
  const listed = logprobs > 0 ? Sampler.CANDIDATES_MAX : LogitFingerprint.FINGERPRINT_TOP_K
  // The server lists the drawn token first and truncates the list to `logprobs` entries, so a drawn
  // token that is not among the best displaces a better candidate.
  return listed + 1
}

/** Returns the arguments of the logits processor: workers/vllm/README.md. */
export function samplerArguments(
  { sampler, seed }: GenerateOptions,
  grammars: VllmGrammars,
): object {
  return {
    ...grammarArguments(sampler.grammar, grammars),
    seed,
    temperature: sampler.temperature,
    top_k: sampler.topK,
    top_p: sampler.topP,
    frequency_penalty: sampler.frequencyPenalty,
    presence_penalty: sampler.presencePenalty,
    // A list that alternates ids and biases.
    logit_bias: sampler.logitBias.flatMap(({ id, bias }) => [id, bias]),
  }
}

/** Returns a request for the next tokens of an answer, as a stream. */
export function segmentRequest(
  answer: segmentRequest.Answer,
  { ids, from, count }: SegmentOptions,
): object {
  const { model, salt, grammars, options } = answer
  return {
    model,
    token_ids: ids,
    stream: true,
    stream_options: { include_usage: true },
    cache_salt: salt,
    sampling_params: {
      temperature: 0,
      detokenize: false,
      max_tokens: count,
      logprobs: candidatesCount(options),
      // Only the stop ids of the request end the answer, because validators know them; the server's
      // own list is ignored.
      ignore_eos: true,
      stop_token_ids: [...grammars.table.endIds],
      extra_args: { ...samplerArguments(options, grammars), from },
    },
  }
}

export declare namespace segmentRequest {
  type Answer = {
    readonly model: string
    readonly salt: string
    readonly grammars: VllmGrammars
    readonly options: GenerateOptions
  }
}

/** Returns a request that processes the beginning of a prompt. Its single token is dropped. */
export const prefillRequest = (
  { model, salt }: Pick<segmentRequest.Answer, 'model' | 'salt'>,
  ids: readonly number[],
) => ({
  model,
  token_ids: ids,
  stream: false,
  cache_salt: salt,
  sampling_params: { temperature: 0, detokenize: false, max_tokens: 1 },
})

/** Returns a request for the candidates of each token of `ids`, and of the token after them. */
export const scoreRequest = (
  { model, salt }: Pick<segmentRequest.Answer, 'model' | 'salt'>,
  { ids, count }: { readonly ids: readonly number[]; readonly count: number },
): object => ({
  model,
  token_ids: ids,
  stream: false,
  cache_salt: salt,
  sampling_params: {
    temperature: 0,
    detokenize: false,
    max_tokens: 1,
    prompt_logprobs: count,
    logprobs: count,
  },
})

/**
 * Returns a request whose arguments the processor must refuse, to detect whether the server runs
 * the processor.
 */
export const probeRequest = (model: string, id: number): object => ({
  model,
  token_ids: [id],
  stream: false,
  sampling_params: {
    temperature: 0,
    detokenize: false,
    max_tokens: 1,
    extra_args: { seed: 'none' },
  },
})
