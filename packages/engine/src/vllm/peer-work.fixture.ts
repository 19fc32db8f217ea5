import {
  PEER_VOCABULARY,
  type PeerArguments,
  type PeerModel,
  parseArguments,
  peerDraw,
  peerLogits,
  rankedIds,
} from './peer-model.fixture.ts'

// The fake server's work on one request. It imitates vLLM 0.32.0 in the order of candidates, the
// end token among the ids, -9999 for masked logits, a prefix cache of blocks for each salt, and
// refusals.

export type PeerOptions = PeerModel & {
  /** The folder that the server claims to serve. */
  readonly folder: string
  /**
   * LoRA adapters. The position of an adapter in this list determines its variant of the logits.
   */
  readonly adapters?: readonly { readonly name: string; readonly folder: string }[]
  readonly contextLength?: number
  /** `--max-logprobs`; -1 permits the whole vocabulary. */
  readonly logprobsMax?: number
  /** Tokens in one event. */
  readonly eventTokens?: number
  /** Form of token ids in entries, which differs between versions. */
  readonly idFormat?: 'number' | 'text'
  /** Whether the logits processor is loaded. */
  readonly hasProcessor?: boolean
  /** Whether the processor enforces grammars. */
  readonly hasGrammars?: boolean
  /** Whether `--enable-scale-out` is given. */
  readonly hasGenerate?: boolean
  /** `--enable-prompt-tokens-details`. */
  readonly tellsCached?: boolean
  /**
   * Changes a record before it is sent: `cut` closes the connection instead, `hang` sends nothing
   * more.
   */
  readonly mangle?: (value: PeerRecord, at: number) => PeerRecord | string | 'cut' | 'hang'
}

export type PeerRecord = Record<string, unknown>

export const PEER_MODEL = 'peer'

/** Token that only the server's own tokenizer treats as an end, here `e`. */
const SERVER_END_ID = 101

const BLOCK = 16

export type PeerSampling = {
  readonly max_tokens: number
  readonly temperature: number
  readonly logprobs?: number
  readonly prompt_logprobs?: number
  readonly ignore_eos?: boolean
  readonly stop_token_ids?: readonly number[]
  readonly extra_args?: PeerRecord
}

export type PeerRequest = {
  readonly model: string
  readonly token_ids: readonly number[]
  readonly stream: boolean
  readonly cache_salt?: string
  readonly sampling_params: PeerSampling
}

export type PeerRefusal = { readonly status: number; readonly message: string }

/** Returns the error that vLLM or the processor reports for a request. */
export function refusalOf(
  { token_ids: ids, sampling_params: sampling, model }: PeerRequest,
  options: PeerOptions,
): PeerRefusal | undefined {
  const { contextLength = 1024, logprobsMax = -1, hasProcessor = true, adapters = [] } = options
  const bad = (message: string) => ({ status: 400, message })
  if (model !== PEER_MODEL && !adapters.some(({ name }) => name === model)) {
    return { status: 404, message: `The model \`${model}\` does not exist.` }
  }
  if (ids.length === 0 || ids.some((id) => id < 0 || id >= PEER_VOCABULARY)) {
    return bad('Token id is out of vocabulary')
  }
  if (ids.length + sampling.max_tokens > contextLength) {
    return bad(`This model's maximum context length is ${contextLength} tokens.`)
  }
  const most = logprobsMax < 0 ? PEER_VOCABULARY : logprobsMax
  if (Math.max(sampling.logprobs ?? 0, sampling.prompt_logprobs ?? 0) > most) {
    return bad(`Requested logprobs, which is greater than max allowed: ${most}`)
  }
  if (!hasProcessor || !sampling.extra_args) return undefined
  const isNeutral = sampling.temperature === 0
  if (!isNeutral || !parseArguments(sampling.extra_args)) return bad('ostrom arguments')
  return undefined
}

/** JSON has no infinity. */
const told = (logit: number) => Math.max(logit, -9999)

export type PeerWork = {
  readonly body: PeerRequest
  readonly options: PeerOptions
  readonly given: PeerArguments | undefined
  readonly model: PeerModel
}

/**
 * Returns an entry of `logprobs.content`: the drawn token first, the list truncated to `count`
 * entries.
 */
function contentOf(row: Float32Array, id: number, { body, options }: PeerWork) {
  const count = body.sampling_params.logprobs
  if (count === undefined) return undefined
  const entry = (one: number) => {
    const name = options.idFormat === 'text' ? { token: `token_id:${one}` } : { token_id: one }
    return { ...name, logprob: told(row[one]!) }
  }
  const best = rankedIds(row).slice(0, count)
  const listed = [id, ...best.filter((one) => one !== id)].slice(0, Math.max(1, count))
  return { ...entry(id), top_logprobs: listed.map(entry) }
}

/** Yields the tokens of a request, one after another. */
export function* peerDraws(work: PeerWork) {
  const { body, given, model } = work
  const { max_tokens: count, stop_token_ids: stops = [], ignore_eos } = body.sampling_params
  const ids = [...body.token_ids]
  for (let at = 0; at < count; at++) {
    const row = peerLogits(model, ids)
    const id = peerDraw(row, ids, { given, promptTokens: body.token_ids.length })
    ids.push(id)
    const isEnd = stops.includes(id) || (ignore_eos !== true && id === SERVER_END_ID)
    const finish = isEnd ? 'stop' : at + 1 === count ? 'length' : null
    yield { id, content: contentOf(row, id, work), finish }
    if (isEnd) return
  }
}

export type PeerDraw = ReturnType<typeof peerDraws> extends Generator<infer draw> ? draw : never

export const peerChoice = (drawn: readonly PeerDraw[]) => ({
  index: 0,
  logprobs: drawn[0]?.content ? { content: drawn.map(({ content }) => content) } : null,
  finish_reason: drawn.at(-1)?.finish ?? null,
  token_ids: drawn.map(({ id }) => id),
})

/**
 * Returns for each token of the prompt the best candidates at its position and the token itself, by
 * id; null for the first token.
 */
export function peerPromptLogprobs({ body, model }: PeerWork) {
  const { prompt_logprobs: count } = body.sampling_params
  if (count === undefined) return null
  return body.token_ids.map((id, at) => {
    if (at === 0) return null
    const row = peerLogits(model, body.token_ids.slice(0, at))
    const ids = new Set([id, ...rankedIds(row).slice(0, count)])
    const entries = [...ids].map((one) => [one, { logprob: told(row[one]!), decoded_token: null }])
    return Object.fromEntries(entries)
  })
}

/**
 * Creates a prefix cache of processed blocks, separate for each salt; a block's key includes all
 * blocks before it.
 */
export function createPeerCache() {
  const blocks = new Map<string, number>()

  /**
   * Yields the keys of the complete blocks of a prompt, up to the first block that the cache does
   * not contain even after the caller has used its key.
   */
  function* keysOf({ model, cache_salt: salt = '', token_ids: ids }: PeerRequest) {
    let before = -1
    for (let end = BLOCK; end <= ids.length; end += BLOCK) {
      const scope = before < 0 ? `${model} ${salt}` : ''
      const key = `${before} ${scope} ${ids.slice(end - BLOCK, end).join(',')}`
      yield { key, end }
      const number = blocks.get(key)
      if (number === undefined) return
      before = number
    }
  }

  return {
    /**
     * Returns the number of cached tokens of a prompt; the prompt's last token never counts as
     * cached.
     */
    hit(body: PeerRequest): number {
      let cached = 0
      for (const { key, end } of keysOf(body)) {
        if (blocks.has(key) && end < body.token_ids.length) cached = end
      }
      return cached
    },
    add(body: PeerRequest) {
      for (const { key } of keysOf(body)) if (!blocks.has(key)) blocks.set(key, blocks.size)
    },
  }
}
