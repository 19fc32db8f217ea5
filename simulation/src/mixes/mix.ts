import { createPrng, type Prng } from '../runtime/prng.ts'

// A mix: one to three bad providers before an honest one, and a request that meets them in the
// order of their prices. Drawn from a seed and a number alone, so that each mix can be repeated.

/** Ways in which a provider is bad. */
export const badKinds = [
  'fails',
  'stalls',
  'takes the prompt',
  'sends the rest after a stop',
  'miscounts the prompt',
  'sends a strange id',
  'breaks a stop text',
] as const
export type BadKind = (typeof badKinds)[number]

/** A bad provider: its way, and the output tokens of each call after which it is bad. */
export type BadProvider = { readonly kind: BadKind; readonly after: number }

/** Kinds of requests. */
export const requestKinds = [
  'plain',
  'schema',
  'tool call',
  'stop text',
  'log probabilities',
  'two choices',
  'private',
  'blind',
  'batch',
  'stored',
] as const
export type RequestKind = (typeof requestKinds)[number]

const dialects = ['chat/completions', 'completions', 'responses', 'messages'] as const
export type MixDialect = (typeof dialects)[number]

/** A limit of cost that applies to the request. */
const limitScopes = ['request', 'key', 'task', 'conversation'] as const
export type LimitScope = (typeof limitScopes)[number]

/** A limit, in percent of the price of the unbroken answer. */
export type MixLimit = { readonly scope: LimitScope; readonly percent: number }

/** Percent of a limit that no mix reaches. */
const WIDE_PERCENT = 10_000

export type Mix = {
  readonly seed: string
  readonly number: number
  /** From cheap to dear; the honest provider is the dearest. */
  readonly bad: readonly BadProvider[]
  readonly kind: RequestKind
  readonly dialect: MixDialect
  readonly isStreamed: boolean
  /** Seed of the request's sampling; greedy when absent. */
  readonly samplingSeed: number | undefined
  /** The text of the question, which the model repeats. */
  readonly text: string
  readonly maxTokens: number
  readonly stop: readonly string[]
  readonly limit: MixLimit | undefined
}

/** Texts of 24 to 60 bytes, one with characters of several bytes. */
const texts = [
  'What a wonderful day ok!',
  'Tell me of the long winter, please.',
  'Two plus two is four, and four is even.',
  'A boat on the \u{1F30A} and a bird \u{1F426} in the sky.',
  'The quick brown fox jumps over the lazy dog again.',
  'Write a short letter to the mayor about the old bridge, ok.',
] as const

const dialectsOf: Readonly<Record<RequestKind, readonly MixDialect[]>> = {
  plain: dialects,
  schema: ['chat/completions', 'responses', 'messages'],
  'tool call': ['chat/completions', 'responses', 'messages'],
  'stop text': ['chat/completions', 'completions', 'messages'],
  'log probabilities': ['chat/completions', 'completions', 'responses'],
  'two choices': ['chat/completions', 'completions'],
  private: dialects,
  blind: ['chat/completions'],
  batch: ['chat/completions', 'completions', 'responses'],
  stored: ['responses'],
}

/** Returns the limit of a mix. A page that asks blind has no other limit than its key's. */
function drawLimit(dice: Prng, kind: RequestKind): MixLimit | undefined {
  const draw = dice.integer(10)
  if (draw < 4) return undefined
  const isWide = draw < 6 || kind === 'blind'
  const percent = isWide ? WIDE_PERCENT : dice.between(15, 250)
  return { scope: kind === 'blind' ? 'key' : dice.pick(limitScopes), percent }
}

/**
 * Returns the words of the text at which the answer stops: a part of it from the middle on, and a
 * text that never comes.
 */
function drawStop(dice: Prng, text: string): readonly string[] {
  const words = text.split(' ').slice(2)
  const at = dice.integer(words.length)
  const stop = words.slice(at, at + dice.between(1, 3)).join(' ')
  return dice.chance(0.5) ? [stop] : ['nothing of this', stop]
}

/** Draws the mix with this number. Pure. */
export function drawMix(seed: string, number: number): Mix {
  const dice = createPrng(`mixes ${seed}`).fork(`${number}`)
  const kind = dice.pick(requestKinds)
  const text = dice.pick(texts)
  const size = Buffer.byteLength(text)
  const hasStop = kind === 'stop text' || (kind === 'blind' && dice.chance(0.5))
  const bad = Array.from({ length: dice.between(1, 3) }, () => ({
    kind: dice.pick(badKinds),
    after: dice.between(1, size),
  }))
  return {
    seed,
    number,
    bad,
    kind,
    dialect: dice.pick(dialectsOf[kind]),
    isStreamed: kind === 'blind' || (kind !== 'batch' && dice.chance(0.5)),
    samplingSeed: dice.chance(0.5) ? dice.between(1, 1_000) : undefined,
    text,
    maxTokens: dice.chance(0.25) ? dice.between(8, size) : 120,
    stop: hasStop ? drawStop(dice, text) : [],
    limit: drawLimit(dice, kind),
  }
}

/** Returns a mix in one line, for a failure's message. */
export function describeMix(mix: Mix): string {
  const { bad, kind, dialect, isStreamed, limit, maxTokens, samplingSeed, stop, text } = mix
  const providers = bad.map(({ kind, after }) => `${kind} (${after})`).join(', ')
  const way = kind === 'blind' ? 'a page' : dialect
  const form = `${kind} by ${way}${isStreamed ? ', streamed' : ''}`
  const sampling = samplingSeed === undefined ? 'greedy' : `seed ${samplingSeed}`
  const cost = limit ? `${limit.scope} limit of ${limit.percent} %` : 'no limit'
  const stops = stop.length > 0 ? `, stop ${JSON.stringify(stop)}` : ''
  const size = `${Buffer.byteLength(text)} bytes, at most ${maxTokens} tokens${stops}`
  const all = [providers, form, sampling, size, cost].join('; ')
  return `mix ${mix.number} of seed ${mix.seed}: ${all}`
}
