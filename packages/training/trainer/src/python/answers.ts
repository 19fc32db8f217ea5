import { JsonText, Schema } from '@ostrom/protocol'
import { TrainerFailedError, TrainerInputInvalidError } from '../errors.ts'

// Reads the worker's answers, which workers/trainer/README.md describes. All fields are checked, so
// that a defect in the worker or its libraries leads to an error and not to wrong numbers.

/** Name of this trainer in errors. */
const TRAINER = 'python'

/** @param reason A clause, without the text of a row. */
export const failed = (reason: string, cause?: unknown) =>
  new TrainerFailedError({ trainer: TRAINER, reason, cause })

const sha256: Schema.Schema<`0x${string}`> = (value, path) => Schema.hash(`0x${value}`, path)
const tensors = Schema.list(
  Schema.object({
    name: Schema.text(512),
    shape: Schema.list(Schema.integer(0, Number.MAX_SAFE_INTEGER), 16),
  }),
  65_536,
)
const loss: Schema.Schema<number> = (value, path) =>
  value === null ? Number.NaN : Schema.real(0, Number.MAX_VALUE)(value, path)
/**
 * The advantages of the answers to one prompt sum to zero except for rounding, so the loss of a
 * step of `grpo` is often below zero.
 */
const stepLoss = Schema.real(-Number.MAX_VALUE, Number.MAX_VALUE)

const schemas = {
  ready: Schema.object({
    kind: Schema.oneOf('ready'),
    version: Schema.oneOf(1),
    environment: Schema.text(1_024),
  }),
  'first-state': Schema.object({ kind: Schema.oneOf('first-state'), tensors }),
  opened: Schema.object({ kind: Schema.oneOf('opened'), tensors }),
  step: Schema.object({
    kind: Schema.oneOf('step'),
    step: Schema.integer(1, 1_000),
    // Loss and tokens are only shown to people; no result depends on them.
    loss: Schema.optional(stepLoss),
    tokens: Schema.optional(Schema.integer(0, Number.MAX_SAFE_INTEGER)),
    weights: sha256,
    moments: sha256,
  }),
  trained: Schema.object({ kind: Schema.oneOf('trained') }),
  replayed: Schema.object({ kind: Schema.oneOf('replayed'), weights: sha256, moments: sha256 }),
  taught: Schema.object({ kind: Schema.oneOf('taught'), rows: Schema.integer(0, 65_536) }),
  'private-trained': Schema.object({
    kind: Schema.oneOf('private-trained'),
    epsilon: Schema.real(0, 1_000_000),
    history: Schema.list(Schema.list(Schema.real(0, Number.MAX_SAFE_INTEGER), 3), 1_000),
  }),
  losses: Schema.object({ kind: Schema.oneOf('losses'), losses: Schema.list(loss, 65_536) }),
}

type Kind = keyof typeof schemas
/** The checked fields of a worker's answer whose `kind` is K. */
export type TrainerAnswer<K extends Kind> = Schema.Infer<(typeof schemas)[K]>

const failureSchema = Schema.object({
  kind: Schema.oneOf('failed'),
  code: Schema.oneOf('input', 'step', 'memory', 'internal'),
  field: Schema.optional(Schema.text(512)),
  reason: Schema.text(4_096),
})

/** A fault that the worker reported in place of an answer. */
export type ToldFault = {
  readonly error: TrainerInputInvalidError | TrainerFailedError
  /**
   * Whether the worker can continue. True if it only refused the request, or the numbers of a step.
   */
  readonly isContained: boolean
}

const parse = (line: string): { readonly kind?: unknown } | undefined => {
  try {
    return JsonText.parseDocument(line) ?? undefined
  } catch {
    return undefined
  }
}

const unreadable = () => failed('its answer cannot be read')

/** Reads a line as a fault; undefined if it is none. */
export function readFault(line: string): ToldFault | undefined {
  const value = parse(line)
  if (value?.kind !== 'failed') return undefined
  try {
    const { code, field = 'input', reason } = failureSchema(value, 'answer')
    const isContained = code === 'input' || code === 'step'
    if (code !== 'input') return { error: failed(reason), isContained }
    return { error: new TrainerInputInvalidError({ field, reason }), isContained }
  } catch {
    return { error: unreadable(), isContained: false }
  }
}

/**
 * Reads a line of the worker as one of the expected answers.
 *
 * @throws {TrainerFailedError} The line is no such answer.
 */
export function readAnswer<K extends Kind>(line: string, ...kinds: readonly K[]): TrainerAnswer<K> {
  const value = parse(line)
  if (!value) throw unreadable()
  const kind = kinds.find((one) => one === value.kind)
  if (kind === undefined) throw failed('it answered something else than it was asked')
  try {
    return schemas[kind](value, 'answer') as TrainerAnswer<K>
  } catch {
    throw unreadable()
  }
}
