import { assert, Hex, type Inference } from '@ostrom/protocol'
import { Grammar, Sampler } from '@ostrom/verification'

// The model of the tests' fake server: a hash of the context determines the logits, as in a real
// model, so answers do not depend on their division into requests.

/** Ids of the echo tokenizer: bytes and three control tokens. */
export const PEER_TOKENS = 259

/** Length of a row of logits, with padding after the tokens as in models with aligned rows. */
export const PEER_VOCABULARY = 264

/** Id of `<|im_end|>`, which ends an answer. */
export const PEER_END_ID = 258

export type PeerModel = {
  /** Context length from which on the end token is certain. */
  readonly endAt?: number
  /** Rounding step of logits, to simulate a 16-bit output head; exact when absent. */
  readonly roundedTo?: number
  /** Changes all logits, to simulate an adapter. */
  readonly variant?: number
}

/** Returns a pseudorandom number from -1 to 1 that two integers determine. */
function noise(a: number, b: number): number {
  let mixed = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 31 - 1
}

/** Returns the raw logits after a context, in 32 bits. */
export function peerLogits(model: PeerModel, context: readonly number[]): Float32Array {
  const { endAt = Number.POSITIVE_INFINITY, roundedTo = 0, variant = 0 } = model
  const key = context.reduce((hash, id) => Math.imul(hash ^ id, 0x01000193), 0x811c9dc5 ^ variant)
  return Float32Array.from({ length: PEER_VOCABULARY }, (_, id) => {
    if (id >= PEER_TOKENS) return Number.NEGATIVE_INFINITY
    if (id === PEER_END_ID) return context.length >= endAt ? 60 : -30
    // Favors printable characters, so that answers in tests are readable texts.
    const logit = (id >= 32 && id < 127 ? 4 : -12) + 5 * noise(key, id)
    return roundedTo > 0 ? Math.round(logit / roundedTo) * roundedTo : logit
  })
}

/**
 * Returns ids by falling logit. Ties are in the wrong order, because the real server does not sort
 * them by id.
 */
export const rankedIds = (row: Float32Array): number[] =>
  Array.from(row, (_, id) => id).sort((a, b) => {
    const [first, second] = [row[a]!, row[b]!]
    return first === second ? b - a : second - first
  })

/** Arguments of the logits processor, which `parseArguments` checks as the processor does. */
export type PeerArguments = {
  readonly parameters: Inference.SamplerParameters
  readonly seed: Hex.Hash
  readonly from: number
  readonly grammar: Inference.Grammar | undefined
}

/** Token table in which tokens are bytes. */
const peerTable: Grammar.TokenTable = {
  bytesOf: (id) => (id < 256 ? Uint8Array.of(id) : undefined),
  endIds: new Set([PEER_END_ID]),
  dropsFirstSpace: false,
}

/** Returns the tokens that a grammar permits after some output; all tokens without a grammar. */
function permitsBehind({ grammar }: PeerArguments, output: readonly number[]) {
  if (!grammar) return {}
  const follower = Grammar.follow(Grammar.from(grammar), peerTable)
  for (const id of output) follower.push(id)
  return { permits: follower.permits }
}

const isReal = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && value >= min && value <= max

const argumentNames: readonly string[] = [
  'seed',
  'temperature',
  'top_p',
  'top_k',
  'frequency_penalty',
  'presence_penalty',
  'logit_bias',
  'from',
  'grammar',
  'end_ids',
  'token_table',
]

/** Reads a list that alternates ids and biases. */
function parseBiases(given: unknown): PeerArguments['parameters']['logitBias'] | undefined {
  if (!Array.isArray(given) || given.length % 2 !== 0) return undefined
  const biases = given.flatMap((id, at) => (at % 2 === 0 ? { id, bias: given[at + 1] } : []))
  const areValid = biases.every(({ id, bias }) => Number.isInteger(id) && isReal(bias, -100, 100))
  return areValid ? biases : undefined
}

/**
 * Returns the arguments; undefined if an argument is missing, unknown or wrong. The server then
 * answers with HTTP 400.
 */
export function parseArguments(given: Record<string, unknown>): PeerArguments | undefined {
  if (Object.keys(given).some((name) => !argumentNames.includes(name))) return undefined
  const { seed, temperature, top_p: topP = 1, top_k: topK = 0, from = 0 } = given
  const { frequency_penalty: frequencyPenalty = 0, presence_penalty: presencePenalty = 0 } = given
  const logitBias = parseBiases(given['logit_bias'] ?? [])
  if (!Hex.is(seed, 32) || !isReal(temperature, 0, 10) || !logitBias) return undefined
  if (!isReal(topK, 0, 1 << 20) || !isReal(topP, 0, 1)) return undefined
  if (!isReal(frequencyPenalty, -2, 2) || !isReal(presencePenalty, -2, 2)) return undefined
  if (!isReal(from, 0, 2 ** 32 - 1)) return undefined
  const penalties = { frequencyPenalty, presencePenalty }
  const { grammar: text } = given
  const grammar = typeof text === 'string' ? (JSON.parse(text) as Inference.Grammar) : undefined
  return { parameters: { temperature, topK, topP, ...penalties, logitBias }, seed, from, grammar }
}

/**
 * Returns the token for a row: drawn by Ostrom's sampler, or the highest logit for other requests.
 */
export function peerDraw(
  row: Float32Array,
  ids: readonly number[],
  draw: { readonly given: PeerArguments | undefined; readonly promptTokens: number },
): number {
  const { given, promptTokens } = draw
  const candidates = { ids: Array.from(row, (_, id) => id), logits: row }
  if (!given) {
    const [best] = rankedIds(row)
    assert(best !== undefined, 'a row has ids')
    return best
  }
  const output = ids.slice(Math.max(0, promptTokens - given.from))
  const counts = new Map<number, number>()
  for (const id of output) counts.set(id, (counts.get(id) ?? 0) + 1)
  const { parameters, seed } = given
  const permits = permitsBehind(given, output)
  const step = { parameters, seed, position: output.length, counts, ...permits }
  return Sampler.canChoose(candidates, step) ? Sampler.sample(candidates, step) : PEER_END_ID
}
