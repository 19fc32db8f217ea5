import { Inference, Shape } from '@ostrom/protocol'
import type { ScoredPosition } from '../engine.ts'
import {
  CHILD_MESSAGE_BYTES_MAX,
  CHILD_MESSAGE_TOKENS_MAX,
  CONTEXT_MAX,
  SCORE_CHALLENGE_MAX,
  SCORE_STEP_TOKENS,
  SCORE_TOP_MAX,
} from '../limits.ts'
import type { FromChild, LoadFault } from './messages.ts'

// What a child may say. Native code in it parses weights of strangers, so nothing that it sends is
// believed before it has this form.

const ID_MAX = 0xffff_ffff
const faults: readonly LoadFault[] = ['package', 'artifact', 'gpu', 'memory', 'engine']

const count = Shape.integer(0, Number.MAX_SAFE_INTEGER)
const tokens = Shape.integer(0, CONTEXT_MAX)
const reason = Shape.text(1_024)

/** Checks with `fits`; for values that no shape of messages between peers has. */
const checked =
  <T>(fits: (value: unknown) => value is T, what: string): Shape.Shape<T> =>
  (value, path) => {
    if (!fits(value)) throw new TypeError(`${path} is not ${what}`)
    return value
  }

/** Token ids without gaps. Read for every few tokens of an answer, so no path is built of each. */
const ids = checked((value): value is readonly number[] => {
  if (!Array.isArray(value) || value.length > CHILD_MESSAGE_TOKENS_MAX) return false
  for (let at = 0; at < value.length; at++) {
    const id: unknown = value[at]
    if (!Number.isInteger(id) || (id as number) < 0 || (id as number) > ID_MAX) return false
  }
  return true
}, 'a list of token ids')

/** An array that says it is long and holds nothing would take minutes to look through. */
const topIds = checked(
  (value): value is readonly number[] | Uint32Array =>
    (value instanceof Uint32Array || Array.isArray(value)) &&
    value.length <= SCORE_TOP_MAX &&
    (value instanceof Uint32Array || value.every(Number.isInteger)),
  'a list of token ids',
)

const floats = (max: number) =>
  checked(
    (value): value is Float32Array => value instanceof Float32Array && value.length <= max,
    `at most ${max} numbers of 32 bits`,
  )

const bytes = checked(
  (value): value is Uint8Array => value instanceof Uint8Array,
  'an array of bytes',
)

const number = checked((value): value is number => typeof value === 'number', 'a number')

const alternative = Shape.object({ id: Shape.integer(0, ID_MAX), logprob: number })
const logprob: Shape.Shape<Inference.TokenLogprob> = Shape.object({
  id: Shape.integer(0, ID_MAX),
  logprob: number,
  top: Shape.list(alternative, Inference.LOGPROBS_MAX),
})

const position: Shape.Shape<ScoredPosition> = Shape.object({
  ids: topIds,
  logits: floats(SCORE_TOP_MAX),
  logprob: Shape.optional(number),
  challenge: Shape.optional(floats(SCORE_CHALLENGE_MAX)),
})

const shape: Shape.Shape<FromChild> = Shape.union<FromChild>({
  loaded: Shape.object({
    kind: Shape.oneOf('loaded'),
    build: Shape.text(1_024),
    threads: count,
    contextLength: tokens,
  }),
  'load-failed': Shape.object({
    kind: Shape.oneOf('load-failed'),
    fault: Shape.oneOf(...faults),
    reason,
  }),
  opened: Shape.object({
    kind: Shape.oneOf('opened'),
    context: count,
    reason: Shape.optional(reason),
  }),
  progress: Shape.object({
    kind: Shape.oneOf('progress'),
    answer: count,
    prefill: Shape.optional(Shape.object({ tokens, cached: tokens })),
    ids,
    logprobs: Shape.optional(Shape.list(logprob, CHILD_MESSAGE_TOKENS_MAX)),
    print: Shape.optional(bytes),
    finish: Shape.optional(Shape.oneOf('stop', 'length')),
  }),
  scored: Shape.object({
    kind: Shape.oneOf('scored'),
    answer: count,
    positions: Shape.list(position, SCORE_STEP_TOKENS),
    challenges: Shape.list(floats(SCORE_CHALLENGE_MAX), SCORE_STEP_TOKENS),
    isLast: Shape.boolean,
  }),
  drawn: Shape.object({ kind: Shape.oneOf('drawn'), answer: count, file: bytes }),
  embedded: Shape.object({
    kind: Shape.oneOf('embedded'),
    answer: count,
    vector: floats(CHILD_MESSAGE_BYTES_MAX / Float32Array.BYTES_PER_ELEMENT),
  }),
  'answer-failed': Shape.object({ kind: Shape.oneOf('answer-failed'), answer: count, reason }),
  freed: Shape.object({ kind: Shape.oneOf('freed'), answer: count }),
  statistics: Shape.object({ kind: Shape.oneOf('statistics'), sampledTokens: count }),
})

/** @throws {Error} Not a message that a child may send. */
export const parseFromChild = (value: unknown): FromChild => shape(value, 'message')
