import * as Cbor from '../encoding/cbor.ts'
import * as Schema from '../encoding/schema.ts'
import { assert, MalformedError } from '../errors/errors.ts'
import { type StreamPart, streamPartSchema } from '../inference/inference.ts'
import { type Offer, serviceTierOf } from '../offers/offer.ts'
import type { Clock } from '../runtime/environment.ts'
import { monotonicMs } from '../runtime/environment.ts'

// Answers of the service tier `padded` come in padded parts, at fixed times. See
// docs/spec/sealing.md, "Padded answers".

/** Bytes of a part before it is sealed; a larger part has a multiple of this number. */
export const PADDED_PART_BYTES = 256

/** Output tokens of a part; the last part of an answer may have fewer. */
export const PADDED_TOKENS = 16

/** Milliseconds between two moments at which a part may be sent. */
export const PADDED_INTERVAL_MS = 500

/** True if answers under an offer are padded. */
export const isPaddedOffer = (offer: Pick<Offer, 'nonce'>): boolean =>
  serviceTierOf(offer) === 'padded'

/** True if an encoded part has one of the sizes of padded parts. */
const isPadded = (encoded: Uint8Array): boolean => encoded.length % PADDED_PART_BYTES === 0

/** Encodes a part with padding, so that its length is a multiple of `PADDED_PART_BYTES`. */
function encodePadded(part: StreamPart): Uint8Array {
  const sizeOf = (padding: number): Uint8Array =>
    Cbor.encode({ ...part, padding: new Uint8Array(padding) })
  const least = sizeOf(0).length
  // The CBOR header of the padding has 1 to 3 bytes, so a few lengths of a part are impossible.
  for (let times = Math.ceil(least / PADDED_PART_BYTES); ; times++) {
    const missing = times * PADDED_PART_BYTES - least
    for (let padding = missing; padding >= Math.max(0, missing - 4); padding--) {
      const encoded = sizeOf(padding)
      if (isPadded(encoded)) return encoded
    }
    assert(times * PADDED_PART_BYTES < 2 * least + 4096, 'some length of padding fits')
  }
}

/** Encodes a part for an offer, padded if the offer is padded. */
export const encodePart = (offer: Pick<Offer, 'nonce'>, part: StreamPart): Uint8Array =>
  isPaddedOffer(offer) ? encodePadded(part) : Cbor.encode(part)

/** Maximum bytes of a part's padding. */
const paddingSchema = Schema.bytes(2 * PADDED_PART_BYTES)

const paddedPartSchema: Schema.Schema<StreamPart> = (value, path) => {
  const { padding, ...part } = Object(value) as Readonly<Record<string, unknown>>
  paddingSchema(padding, `${path}.padding`)
  return streamPartSchema(part, path)
}

/**
 * Decodes a part of an answer under an offer.
 *
 * @throws {MalformedError} The bytes are no part, or a part of a padded offer has another length.
 */
export function decodePart(offer: Pick<Offer, 'nonce'>, bytes: Uint8Array): StreamPart {
  if (!isPaddedOffer(offer)) return Cbor.decode(bytes, streamPartSchema, 'part')
  if (isPadded(bytes)) return Cbor.decode(bytes, paddedPartSchema, 'part')
  const reason = `${bytes.length} bytes are no multiple of ${PADDED_PART_BYTES}`
  throw new MalformedError({ what: 'part', path: 'part', reason })
}

/** Parts of a stream that have output tokens. */
type TokensPart = Extract<StreamPart, { kind: 'tokens' }>

const join = (parts: readonly TokensPart[]): TokensPart => {
  const [first] = parts
  assert(first !== undefined, 'there are parts to join')
  return {
    ...first,
    ids: parts.flatMap(({ ids }) => ids),
    ...(first.text !== undefined && { text: parts.map(({ text = '' }) => text).join('') }),
    ...(first.logprobs && { logprobs: parts.flatMap(({ logprobs = [] }) => logprobs) }),
  }
}

/**
 * Joins successive parts of an engine until they have `tokensMax` tokens, and yields each joined
 * part at the next fixed time. At most one part is yielded at each fixed time.
 *
 * A part whose tokens take longer than the interval comes at a later fixed time, so the number of
 * intervals reveals the speed of the engine.
 *
 * @param options.tokensMax Parts of the engine are not divided, so a joined part may have more
 *   tokens.
 */
export async function* batchParts<part extends { readonly kind: string }>(
  parts: AsyncIterable<part | TokensPart>,
  options: batchParts.Options,
): AsyncGenerator<part | TokensPart> {
  const { clock, tokensMax, signal } = options
  const startMs = monotonicMs(clock)
  let last = 0
  /** Waits for the next fixed time after the last part. */
  const turn = async (): Promise<void> => {
    const passed = Math.ceil((monotonicMs(clock) - startMs) / PADDED_INTERVAL_MS)
    last = Math.max(last + 1, passed)
    const leftMs = startMs + last * PADDED_INTERVAL_MS - monotonicMs(clock)
    if (leftMs > 0) await clock.sleep(leftMs, signal)
  }
  let waiting: TokensPart[] = []
  let tokens = 0
  const isTokens = (one: part | TokensPart): one is TokensPart => one.kind === 'tokens'
  for await (const one of parts) {
    if (isTokens(one)) {
      waiting.push(one)
      tokens += Math.max(1, one.ids.length)
      if (tokens < tokensMax) continue
    }
    if (waiting.length > 0) {
      const joined = join(waiting)
      waiting = []
      tokens = 0
      await turn()
      yield joined
    }
    if (isTokens(one)) continue
    await turn()
    yield one
  }
}

export declare namespace batchParts {
  type Options = {
    readonly clock: Clock
    readonly tokensMax: number
    /** Its abort ends waits; later parts come at once. */
    readonly signal: AbortSignal
  }
}
