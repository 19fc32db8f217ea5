import {
  CHILD_FILE_BYTES_MAX,
  CHILD_IDS_MAX,
  CHILD_REASON_CHARACTERS,
  CHILD_VECTOR_MAX,
  CONTEXT_MAX,
  SCORE_STEP_TOKENS,
  SCORE_TARGETS_MAX,
  SCORE_TOP_MAX,
} from '../limits.ts'
import type { ChildEvent } from './messages.ts'

// Checks the shape and size of a child's messages. The runtime decodes a message before this code
// sees it; `clone-size.ts` bounds the cost of decoding.

type JsonObject = Readonly<Record<string, unknown>>
type FieldCheck = (value: unknown) => boolean

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= CONTEXT_MAX
const isNumber: FieldCheck = (value) => typeof value === 'number'
const isText: FieldCheck = (value) =>
  typeof value === 'string' && value.length <= CHILD_REASON_CHARACTERS
const isBytes: FieldCheck = (value) =>
  value instanceof Uint8Array && value.length <= CHILD_FILE_BYTES_MAX
const isVector: FieldCheck = (value) =>
  value instanceof Float32Array && value.length <= CHILD_VECTOR_MAX
const optional =
  (check: FieldCheck): FieldCheck =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: FieldCheck, most: number): FieldCheck =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return false
    // A loop instead of `every`, because `every` skips gaps.
    for (let at = 0; at < value.length; at++) if (!check(value[at])) return false
    return true
  }
const objectOf =
  (fields: Readonly<Record<string, FieldCheck>>): FieldCheck =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]))

const logprob = objectOf({ id: isCount, logprob: isNumber })
const scores = listOf(isNumber, SCORE_TOP_MAX)
/**
 * The length is checked before the entries, because a list of a few bytes may claim a huge length.
 */
const numbers: FieldCheck = (value) =>
  ArrayBuffer.isView(value)
    ? (value as unknown as { readonly length: number }).length <= SCORE_TOP_MAX
    : scores(value)

const position = objectOf({
  ids: numbers,
  logits: isVector,
  logprob: optional(isNumber),
  targetLogits: optional(isVector),
})

const faults = ['package', 'artifact', 'gpu', 'memory', 'engine']

const eventChecks: Readonly<Record<ChildEvent['kind'], FieldCheck>> = {
  loaded: objectOf({ build: isText, threads: isCount, contextLength: isCount }),
  'load-failed': objectOf({
    fault: (fault) => typeof fault === 'string' && faults.includes(fault),
    reason: isText,
  }),
  opened: objectOf({ context: isCount, reason: optional(isText) }),
  progress: objectOf({
    taskId: isCount,
    prefill: optional(objectOf({ tokens: isCount, cached: isCount })),
    ids: listOf(isCount, CHILD_IDS_MAX),
    logprobs: optional(
      listOf(
        (value) => logprob(value) && listOf(logprob, SCORE_TOP_MAX)((value as JsonObject)['top']),
        CHILD_IDS_MAX,
      ),
    ),
    logitFingerprint: optional(isBytes),
    finish: optional((finish) => finish === 'stop' || finish === 'length'),
  }),
  scored: objectOf({
    taskId: isCount,
    positions: listOf(position, SCORE_STEP_TOKENS),
    targetLogits: listOf(isVector, SCORE_TARGETS_MAX * SCORE_STEP_TOKENS),
    isLast: (value) => typeof value === 'boolean',
  }),
  'image-generated': objectOf({ taskId: isCount, file: isBytes }),
  embedded: objectOf({ taskId: isCount, vector: isVector }),
  'answer-failed': objectOf({ taskId: isCount, reason: isText }),
  freed: objectOf({ taskId: isCount }),
  statistics: objectOf({ sampledTokens: (value) => Number.isSafeInteger(value) }),
}

/** @returns `undefined` for a message that a child of this build never sends. */
export function parseChildEvent(message: unknown): ChildEvent | undefined {
  if (!isObject(message)) return undefined
  const kind = message['kind'] as ChildEvent['kind']
  if (typeof kind !== 'string' || !Object.hasOwn(eventChecks, kind)) return undefined
  return eventChecks[kind](message) ? (message as ChildEvent) : undefined
}
