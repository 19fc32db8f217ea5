import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import { Limits as IdempotencyLimits } from '../../idempotency/index.ts'
import { REST_ASIDE_BYTES } from '../limits.ts'
import type { StoredPart } from './body-part.ts'

const { IDEMPOTENCY_ANSWER_BYTES_MAX } = IdempotencyLimits

/** Keeps the parts of one response body, for its current readers and for a client's retry. */
export type ReplayBuffer = {
  /** True if a new reader would miss the start of the body. */
  readonly lost: boolean
  /** Returns the part at a position of a reader; `undefined` if it has not come yet. */
  at(position: number): StoredPart | undefined
  /** Returns false for a reader whose next part has been dropped; that reader cannot continue. */
  holds(position: number): boolean
  push(part: StoredPart): void
  /** Drops the parts before a position that all readers have passed, if no retry needs them. */
  passed(position: number): void
  /** Stops keeping parts for a replay. */
  discard(): void
  /**
   * Compresses a whole body once it has no reader. Small parts take several times their bytes in
   * memory; compressed, they take about a tenth of their bytes. Drops a body that no retry may
   * read. Resolves when the compression is done.
   */
  rest(): Promise<void>
  /** Makes a compressed body readable again from its start, maybe in fewer and larger parts. */
  wake(): void
}

/**
 * A whole compressed body, with one byte in each character. A string is on the heap of V8, which
 * closes gaps between its objects. Thousands of small buffers would fragment the memory of the
 * process's allocator.
 */
type RestingBody = string

/** Sizes of one part's pieces, in bytes. Only a part with the field `ostrom` has three pieces. */
type PartSizes = readonly [before: number, ostrom?: number, after?: number]

/**
 * Creates the replay buffer of a body. The buffer has all parts while it is retained for retries,
 * and otherwise only the parts that a reader has yet to read.
 *
 * @param grow Adds a number of bytes, negative ones too, to the memory of kept answers. Returns
 * false if these answers have no room for them.
 */
export const createReplayBuffer = (grow: (bytes: number) => boolean): ReplayBuffer =>
  new PartBuffer(grow)

/**
 * A class, because thousands of buffers are kept: separate functions for each would take more
 * memory than a body.
 */
class PartBuffer implements ReplayBuffer {
  readonly #grow: (bytes: number) => boolean
  #pieces: StoredPart[] = []
  #resting: RestingBody | undefined
  #dropped = 0
  #bytes = 0
  #counted = 0
  #isReplayable = true
  /** Calls of `wake` so far. A call during a compression makes `rest` drop its result. */
  #wakes = 0

  constructor(grow: (bytes: number) => boolean) {
    this.#grow = grow
  }

  get lost(): boolean {
    return !this.#isReplayable && this.#dropped > 0
  }

  at(position: number): StoredPart | undefined {
    return this.#pieces[position - this.#dropped]
  }

  holds(position: number): boolean {
    return position >= this.#dropped
  }

  push(piece: StoredPart): void {
    this.#pieces.push(piece)
    this.#bytes += piece.length
    if (this.#bytes > IDEMPOTENCY_ANSWER_BYTES_MAX) this.#isReplayable = false
    else if (this.#isReplayable) this.#count(this.#bytes)
    if (this.#isReplayable) return
    // The newest part stays at any size, because a reader waits for it.
    while (this.#bytes > IDEMPOTENCY_ANSWER_BYTES_MAX && this.#pieces.length > 1)
      this.#trim(this.#dropped + 1)
  }

  passed(position: number): void {
    if (!this.#isReplayable) this.#trim(position)
  }

  discard(): void {
    this.#isReplayable = false
    this.#resting = undefined
  }

  async rest(): Promise<void> {
    if (!this.#isReplayable) return this.#trim(this.#dropped + this.#pieces.length)
    const before = this.#wakes
    const packed = this.#resting ?? (await packedBody(merged(this.#pieces)))
    if (!this.#isReplayable || this.#wakes !== before) return
    this.#resting = packed
    this.#pieces = []
    this.#count(packed.length)
  }

  wake(): void {
    this.#wakes++
    if (this.#resting === undefined || this.#pieces.length > 0) return
    this.#pieces = partsOf(this.#resting)
    this.#bytes = this.#pieces.reduce((sum, { length }) => sum + length, 0)
    this.#count(this.#bytes)
  }

  #trim(to: number): void {
    const gone = this.#pieces.splice(0, Math.max(0, to - this.#dropped))
    this.#dropped += gone.length
    for (const piece of gone) this.#bytes -= piece.length
  }

  #count(now: number): void {
    const more = now - this.#counted
    this.#counted = now
    if (more === 0 || this.#grow(more)) return
    this.#isReplayable = false
    this.#resting = undefined
  }
}

/** Joins neighbouring parts whose bytes do not differ between readers. Pure. */
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

/** Fastest compression: shrinks a text below `REST_ASIDE_BYTES` to a tenth in about 1 ms. */
const COMPRESSION = { level: 1 }

/** Compresses the parts: first their sizes as a line of JSON, then their bytes. */
async function packedBody(parts: readonly StoredPart[]): Promise<RestingBody> {
  const sizes: PartSizes[] = []
  const bytes: Uint8Array[] = []
  for (const { before, rest } of parts) {
    const ostrom = rest && Buffer.from(JSON.stringify(rest.ostrom))
    bytes.push(before, ...(rest && ostrom ? [ostrom, rest.after] : []))
    sizes.push(rest && ostrom ? [before.length, ostrom.length, rest.after.length] : [before.length])
  }
  const deflated = await deflate(
    Buffer.concat([Buffer.from(`${JSON.stringify(sizes)}\n`), ...bytes]),
  )
  return deflated.toString('latin1')
}

const deflate = (bytes: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (bytes.length < REST_ASIDE_BYTES) resolve(deflateRawSync(bytes, COMPRESSION))
    else
      deflateRaw(bytes, COMPRESSION, (error, result) => (error ? reject(error) : resolve(result)))
  })

function partsOf(resting: RestingBody): StoredPart[] {
  const bytes = inflateRawSync(Buffer.from(resting, 'latin1'))
  const headEnd = bytes.indexOf('\n')
  const sizes = JSON.parse(bytes.toString('utf8', 0, headEnd)) as readonly PartSizes[]
  let at = headEnd + 1
  const take = (length: number) => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return sizes.map(([beforeSize, ostromSize, afterSize = 0]) => {
    const before = take(beforeSize)
    if (ostromSize === undefined) return { before, length: beforeSize }
    const [ostrom, after] = [take(ostromSize), take(afterSize)]
    const length = beforeSize + ostromSize + afterSize
    return { before, rest: { ostrom: JSON.parse(ostrom.toString()) as object, after }, length }
  })
}
