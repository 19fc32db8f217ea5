import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import { Limits as IdempotencyLimits } from '../idempotency/index.ts'
import type { StoredPart } from './body-part.ts'
import { REST_ASIDE_BYTES } from './limits.ts'

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
   * Keeps a whole body compressed, once it has no reader: a stream of small parts takes several
   * times its bytes in memory, and a tenth of them compressed. Keeps nothing where it would not be
   * replayed. Resolves when that is done.
   */
  rest(): Promise<void>
  /** Makes a body readable again, from its start; its parts may be fewer and larger. */
  wake(): void
}

/** A whole body, compressed into memory of its own, and the bytes of its parts in it. */
type RestingBody = {
  readonly deflated: Uint8Array
  readonly sizes: readonly PartSizes[]
}

/** Bytes of a part; `ostrom` and `after` of one that differs between readers. */
type PartSizes = { readonly before: number; readonly ostrom: number; readonly after: number }

/**
 * Creates the replay buffer of a body. It has all parts while it is retained for retries, and
 * otherwise only the parts that a reader has yet to read.
 *
 * @param grow Counts more bytes, or fewer. Returns false where there is no room for them.
 */
export function createReplayBuffer(grow: (bytes: number) => boolean): ReplayBuffer {
  let pieces: StoredPart[] = []
  let resting: RestingBody | undefined
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
      const packed = resting ?? (await packedBody(merged(pieces)))
      if (!isReplayable || wakes !== before) return
      resting = packed
      pieces = []
      count(packed.deflated.length)
    },
    wake() {
      wakes++
      if (!resting || pieces.length > 0) return
      pieces = partsOf(resting)
      bytes = pieces.reduce((sum, { length }) => sum + length, 0)
      count(bytes)
    },
  }
}

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

async function packedBody(parts: readonly StoredPart[]): Promise<RestingBody> {
  const pieces = parts.map(({ before, rest }) => ({
    before,
    ostrom: Buffer.from(rest ? JSON.stringify(rest.ostrom) : ''),
    after: rest?.after ?? new Uint8Array(),
  }))
  const deflated = await deflate(
    Buffer.concat(pieces.flatMap(({ before, ostrom, after }) => [before, ostrom, after])),
  )
  const sizes = pieces.map(({ before, ostrom, after }) => ({
    before: before.length,
    ostrom: ostrom.length,
    after: after.length,
  }))
  // A copy: a part of a larger buffer keeps all of that buffer in memory.
  return { deflated: Uint8Array.from(deflated), sizes }
}

const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    if (bytes.length < REST_ASIDE_BYTES) resolve(deflateRawSync(bytes, COMPRESSION))
    else
      deflateRaw(bytes, COMPRESSION, (error, result) => (error ? reject(error) : resolve(result)))
  })

function partsOf({ deflated, sizes }: RestingBody): StoredPart[] {
  const total = sizes.reduce((sum, { before, ostrom, after }) => sum + before + ostrom + after, 0)
  const bytes = inflateRawSync(deflated, { maxOutputLength: Math.max(1, total) })
  let at = 0
  const take = (length: number) => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return sizes.map((size) => {
    const [before, ostrom, after] = [take(size.before), take(size.ostrom), take(size.after)]
    const length = size.before + size.ostrom + size.after
    if (size.ostrom === 0) return { before, length }
    return { before, rest: { ostrom: JSON.parse(ostrom.toString()) as object, after }, length }
  })
}
