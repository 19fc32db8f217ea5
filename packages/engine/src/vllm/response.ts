import { parseInteger } from '../folder/model-folder.ts'
import { recordOf } from '../http/record.ts'
import { failed } from './failed.ts'

// Reads the untrusted answers of a vLLM server: a wrong form counts as a failure of the server, and
// never reaches the sampler or the receipt.

/** Raw logits of some tokens of a position, in the server's order; distinct ids. */
export type ListedCandidates = { readonly ids: number[]; readonly logits: number[] }

/** The server writes this value for -Infinity, which JSON lacks, and for all lower logits. */
const MASKED_LOGIT = -9999

/** Sizes that a response must match. */
export type ResponseBounds = {
  /** Number of logits of a position; ids are below it. */
  readonly vocabularySize: number
  /** Number of requested candidates. */
  readonly candidates: number
}

function parseId(value: unknown, { vocabularySize }: ResponseBounds): number {
  const id = parseInteger(value, 0, vocabularySize - 1)
  if (id === undefined) throw failed('its server sent what is no token id of the model')
  return id
}

function parseLogit(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw failed('its server sent what is no logit')
}

/**
 * Reads the id of an entry, which some versions of vLLM write in the field `token_id`, and others
 * in the text `token_id:ID` of the field `token`.
 */
function entryId(entry: Record<string, unknown>, bounds: ResponseBounds): number {
  const { token_id: id, token } = entry
  if (id !== undefined) return parseId(id, bounds)
  const digits = typeof token === 'string' ? /^token_id:(\d{1,10})$/.exec(token)?.[1] : undefined
  return parseId(digits === undefined ? undefined : Number(digits), bounds)
}

/**
 * Checks the length of a list, which may have one entry more than requested because of the drawn
 * token.
 */
function assertCount(count: number, { candidates, vocabularySize }: ResponseBounds): void {
  const least = Math.min(candidates, vocabularySize)
  if (count >= least && count <= least + 1) return
  throw failed(`its server listed ${count} of ${least} candidates`)
}

/** Collects candidates; masked candidates are counted and dropped. */
function createCandidateList() {
  const ids: number[] = []
  const logits: number[] = []
  const known = new Set<number>()
  return {
    ids,
    logits,
    known,
    add(id: number, logit: number) {
      if (known.has(id)) throw failed('its server listed a token twice')
      known.add(id)
      if (logit <= MASKED_LOGIT) return
      ids.push(id)
      logits.push(logit)
    },
  }
}

/** Reads candidates from a list of entries, which must include `id` if it is defined. */
function listedCandidates(
  entries: unknown,
  id: number | undefined,
  bounds: ResponseBounds,
): ListedCandidates {
  if (!Array.isArray(entries)) throw failed('its server sent no candidates')
  assertCount(entries.length, bounds)
  const list = createCandidateList()
  for (const given of entries) {
    const entry = recordOf(given)
    list.add(entryId(entry, bounds), parseLogit(entry['logprob']))
  }
  if (id !== undefined && !list.ids.includes(id)) {
    throw failed('its server drew a token that is not among its candidates')
  }
  return { ids: list.ids, logits: list.logits }
}

/** Reads candidates from an object with token ids as keys, which must include `id`. */
function keyedCandidates(given: unknown, id: number, bounds: ResponseBounds): ListedCandidates {
  if (typeof given !== 'object' || given === null) throw failed('its server sent no candidates')
  const keys = Object.keys(given)
  assertCount(keys.length, bounds)
  const list = createCandidateList()
  for (const key of keys) {
    // An id has one spelling, so no two keys are the same token.
    const value = /^(0|[1-9]\d{0,9})$/.test(key) ? Number(key) : undefined
    const { logprob } = recordOf((given as Record<string, unknown>)[key])
    list.add(parseId(value, bounds), parseLogit(logprob))
  }
  if (!list.known.has(id)) throw failed('its server scored another token')
  return { ids: list.ids, logits: list.logits }
}

/** One drawn token and its candidates. */
export type SegmentToken = { readonly id: number; readonly candidates: ListedCandidates }

function tokensOf(choice: Record<string, unknown>, bounds: ResponseBounds): SegmentToken[] {
  const { token_ids: ids = [], logprobs } = choice
  if (!Array.isArray(ids)) throw failed('its server sent no token ids')
  if (ids.length === 0) return []
  const { content } = recordOf(logprobs)
  if (!Array.isArray(content) || content.length !== ids.length) {
    throw failed('its server sent logits of other tokens')
  }
  return ids.map((given, at) => {
    const id = parseId(given, bounds)
    const entry = recordOf(content[at])
    if (entryId(entry, bounds) !== id) throw failed('its server sent logits of another token')
    return { id, candidates: listedCandidates(entry['top_logprobs'], id, bounds) }
  })
}

/** The server's token counts of a request. */
export type ResponseUsage = {
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
}

/**
 * Reads the counts of a response and checks them against the request; undefined if the record has
 * none.
 */
export function readUsage(
  record: Record<string, unknown>,
  inputTokens: number,
): ResponseUsage | undefined {
  const { usage } = record
  if (usage === undefined || usage === null) return undefined
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = recordOf(usage)
  const outputTokens = parseInteger(completion_tokens, 0, Number.MAX_SAFE_INTEGER)
  if (prompt_tokens !== inputTokens || outputTokens === undefined) {
    throw failed('its server counted other tokens than it was sent')
  }
  // Reported only with `--enable-prompt-tokens-details`.
  const { cached_tokens = 0 } = recordOf(prompt_tokens_details)
  const cachedInputTokens = parseInteger(cached_tokens ?? 0, 0, inputTokens)
  if (cachedInputTokens === undefined) throw failed('its server had more state than tokens')
  return { inputTokens, cachedInputTokens, outputTokens }
}

/** Content of one event of a segment. */
export type SegmentEvent = {
  readonly tokens: readonly SegmentToken[]
  readonly finish: 'stop' | 'length' | undefined
}

/** Returns the only choice of a response. */
function choiceOf({ choices }: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!Array.isArray(choices) || choices.length > 1) throw failed('its server sent other choices')
  return choices.length === 0 ? undefined : recordOf(choices[0])
}

/** Reads an event of a stream. */
export function readSegmentEvent(
  event: Record<string, unknown>,
  bounds: ResponseBounds,
): SegmentEvent {
  const choice = choiceOf(event)
  if (!choice) return { tokens: [], finish: undefined }
  const { finish_reason: finish } = choice
  if (finish !== undefined && finish !== null && finish !== 'stop' && finish !== 'length') {
    throw failed('its server ended an answer for another reason than its end or its length')
  }
  return { tokens: tokensOf(choice, bounds), finish: finish ?? undefined }
}

/** Checks the reply to a prefill request or a probe, which must have one token. */
export function assertOneToken(reply: Record<string, unknown>): void {
  const { token_ids: ids } = choiceOf(reply) ?? {}
  if (!Array.isArray(ids) || ids.length !== 1) throw failed('its server drew other than one token')
}

/**
 * Reads the candidates from which each id except the first was drawn, and the candidates after the
 * last id.
 *
 * @returns As many entries as `ids`: entry i has the candidates after id i.
 */
export function readScore(
  reply: Record<string, unknown>,
  ids: readonly number[],
  bounds: ResponseBounds,
): ListedCandidates[] {
  const { prompt_logprobs: scored } = reply
  // Entry k has the candidates of id k; the first id has none.
  if (!Array.isArray(scored) || scored.length !== ids.length) {
    throw failed('its server scored other than all tokens')
  }
  assertOneToken(reply)
  readUsage(reply, ids.length)
  const { content } = recordOf(choiceOf(reply)?.['logprobs'])
  const [last] = Array.isArray(content) ? content : []
  const behind = listedCandidates(recordOf(last)['top_logprobs'], undefined, bounds)
  const before = ids.slice(1).map((id, at) => keyedCandidates(scored[at + 1], id, bounds))
  return [...before, behind]
}
