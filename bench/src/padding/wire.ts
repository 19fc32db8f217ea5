// A network observer's view of an answer: bytes and times of its messages. The provider's own code
// forms the messages, for the default offer and for a padded offer.

import { Channel, type Clock, type Inference, Offer, Padding } from '@ostrom/protocol'
import { createRandom, type TopicAnswer } from './topics.ts'

/** The bytes of each message, and the milliseconds since the previous message. */
export type SeenAnswer = readonly { readonly bytes: number; readonly gapMs: number }[]

/** How an answer is sent. `counting`: the engine reports token ids, or text if it has no ids. */
export type WireOptions = {
  /**
   * `joined`: tokens are grouped into the same parts at the same times as in a padded answer, but
   * without padding.
   */
  readonly service: 'default' | 'joined' | 'padded'
  readonly counting: 'ids' | 'text'
  /** Seed of the engine's jitter. */
  readonly seed: number
}

/** Bytes that encryption adds: the tag of ChaCha20-Poly1305. */
const TAG = 16
/** Bytes of a frame's header: docs/spec/network.md, section 3. */
const HEADER = 4
/**
 * Milliseconds that the engine needs for a token; the second value is for a token that it predicted
 * from an earlier repetition.
 */
const TOKEN_MS = 20
const GUESSED_MS = 2
const JITTER_MS = 4

type TokensPart = Extract<Inference.StreamPart, { kind: 'tokens' }>

/** Creates a clock whose `sleep` returns at once and advances the clock by the delay. */
function createJumpingClock(): Clock & { advance(ms: number): void } {
  let nowMs = 0
  return {
    nowMs: () => nowMs,
    sleep: async (delayMs) => {
      nowMs += delayMs
    },
    advance: (ms) => {
      nowMs += ms
    },
  }
}

/** Sends an answer about a topic, and returns the observer's view. */
export async function seenOf(answer: TopicAnswer, options: WireOptions): Promise<SeenAnswer> {
  const { service, counting, seed } = options
  const clock = createJumpingClock()
  const random = createRandom(seed)
  /** The engine predicts repeated text, so its times also depend on the text. */
  async function* generate(): AsyncGenerator<TokensPart> {
    const before = new Set<string>()
    let last = -1
    for (const { id, text } of answer.tokens) {
      const pair = `${last} ${id}`
      clock.advance((before.has(pair) ? GUESSED_MS : TOKEN_MS) + Math.floor(random() * JITTER_MS))
      before.add(pair)
      last = id
      yield counting === 'ids' ? { kind: 'tokens', ids: [id] } : { kind: 'tokens', ids: [], text }
    }
  }
  const { signal } = new AbortController()
  const tokensMax = Padding.PADDED_TOKENS
  const parts =
    service === 'default'
      ? generate()
      : Padding.batchParts(generate(), { clock, tokensMax, signal })
  const seen: { bytes: number; gapMs: number }[] = []
  let lastMs = 0
  let sequence = 0
  for await (const part of parts) {
    const tier = service === 'padded' ? service : 'default'
    const encoded = Padding.encodePart({ nonce: Offer.nonceFrom({ tier, unique: 1n }) }, part)
    const sealed = new Uint8Array(encoded.length + TAG)
    const head = { kind: 'part', callId: 7n, sequence: sequence++, final: false } as const
    const bytes = HEADER + Channel.encode({ ...head, sealed }).length
    seen.push({ bytes, gapMs: clock.nowMs() - lastMs })
    lastMs = clock.nowMs()
  }
  return seen
}

/** Bytes of an answer on the wire. */
export const bytesOf = (seen: SeenAnswer): number =>
  seen.reduce((total, { bytes }) => total + bytes, 0)
