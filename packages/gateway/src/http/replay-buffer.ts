import { deflateRaw, inflateRawSync } from 'node:zlib'
import { Limits as IdempotencyLimits } from '../idempotency/index.ts'
import type { StoredPart } from './body-part.ts'

const { IDEMPOTENCY_ANSWER_BYTES_MAX } = IdempotencyLimits

/** A body's parts, for its readers and for a later replay. */
export type ReplayBuffer = {
  /** True where a new reader would miss the start of the body. */
  readonly lost: boolean
  /** The part at a position of a reader; `undefined` where it has not come. */
  at(position: number): StoredPart | undefined
  /** Returns false for a reader whose next part has been dropped; that reader cannot continue. */
  holds(position: number): boolean
  push(part: StoredPart): void
  /** Drops the parts before a position that all readers have passed, if no retry needs them. */
  passed(position: number): void
  /** Keeps nothing for a replay any more. */
  discard(): void
  /**
   * Keeps a whole body compressed, once nobody reads it: a stream of small parts takes several
   * times its bytes in memory, and a tenth of them compressed. Keeps nothing where it would not be
   * replayed. Resolves when that is done.
   */
  rest(): Promise<void>
  /** Makes a body readable again, from its start; its parts may be fewer and larger. */
  wake(): void
}

/** Parts of which those without a field of each reader are compressed. */
type RestingPart = StoredPart | { readonly deflated: Uint8Array }

/**
 * Creates the replay buffer of a body. It has all parts while it is retained for retries, and
 * otherwise only the parts that a reader has yet to read.
 *
 * @param grow Counts more bytes, or fewer. Returns false where there is no room for them.
 */
export function createReplayBuffer(grow: (bytes: number) => boolean): ReplayBuffer {
  let pieces: StoredPart[] = []
  let resting: readonly RestingPart[] | undefined
  let dropped = 0
  let bytes = 0
  let counted = 0
  let isReplayable = true
  /** Changes with each reader that wakes the buffer: a rest that was under way is off then. */
  let wakes = 0
  const trim = (to: number): void => {
    const gone = pieces.splice(0, Math.max(0, to - dropped))
    dropped += gone.length
    for (const piece of gone) bytes -= piece.length
  }
  const count = (now: number): void => {
    const more = now - counted
    counted = now
    if (more === 0 || grow(more)) return
    isReplayable = false
    resting = undefined
  }
  return {
    get lost() {
      return !isReplayable && dropped > 0
    },
    at: (position) => pieces[position - dropped],
    holds: (position) => position >= dropped,
    push(piece) {
      pieces.push(piece)
      bytes += piece.length
      if (bytes > IDEMPOTENCY_ANSWER_BYTES_MAX) isReplayable = false
      else if (isReplayable) count(bytes)
      // The newest part stays at any size, because a reader waits for it.
      while (!isReplayable && bytes > IDEMPOTENCY_ANSWER_BYTES_MAX && pieces.length > 1)
        trim(dropped + 1)
    },
    passed(position) {
      if (!isReplayable) trim(position)
    },
    discard() {
      isReplayable = false
      resting = undefined
    },
    async rest() {
      if (!isReplayable) return trim(dropped + pieces.length)
      const before = wakes
      const packed = resting ?? (await Promise.all(merged(pieces).map(packedPart)))
      if (!isReplayable || wakes !== before) return
      resting = packed
      pieces = []
      count(packed.reduce((sum, part) => sum + sizeOf(part), 0))
    },
    wake() {
      wakes++
      if (!resting || pieces.length > 0) return
      pieces = resting.map(readablePart)
      bytes = pieces.reduce((sum, { length }) => sum + length, 0)
      count(bytes)
    },
  }
}

const sizeOf = (part: RestingPart): number =>
  'deflated' in part ? part.deflated.length : part.length

/** Joins neighbours that are the same for each reader. Pure. */
function merged(parts: readonly StoredPart[]): readonly StoredPart[] {
  const runs: StoredPart[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run && !part.rest && !run[0]?.rest) run.push(part)
    else runs.push([part])
  }
  return runs.map((run) => {
    if (run.length === 1) return run[0]!
    const before = Buffer.concat(run.map((part) => part.before))
    return { before, length: before.length }
  })
}

/** Level of compression at which text shrinks to a tenth in a millisecond. */
const COMPRESSION = { level: 1 }

function packedPart(part: StoredPart): Promise<RestingPart> {
  const { before, rest } = part
  return new Promise((resolve, reject) => {
    if (rest) resolve(part)
    else
      deflateRaw(before, COMPRESSION, (error, deflated) =>
        error ? reject(error) : resolve({ deflated: Uint8Array.from(deflated) }),
      )
  })
}

function readablePart(part: RestingPart): StoredPart {
  if (!('deflated' in part)) return part
  const before = inflateRawSync(part.deflated, { maxOutputLength: IDEMPOTENCY_ANSWER_BYTES_MAX })
  return { before, length: before.length }
}
