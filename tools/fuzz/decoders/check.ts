import { heapOf, type Precision, timeOf, warm } from './measure.ts'
import type { DecoderInput, DecoderTarget, InputShape } from './target.ts'

/** Time of an input of four times the bytes may be this many times as long. */
const GROWTH_MAX = 6
/**
 * The same for a quick measurement, whose samples of a few milliseconds differ by half. A time that
 * grows with the square of the bytes is 16 times as long.
 */
const GROWTH_QUICK_MAX = 11
/** Bytes of objects and array buffers that a decoder may make of one byte. */
const HEAP_PER_BYTE_MAX = 32
/** Bytes by which two equal measurements of memory differ. */
const HEAP_NOISE_BYTES = 512 * 1024
/**
 * A fault has to be found as often, because other processes and the collector's own pace disturb a
 * measurement.
 */
const ATTEMPTS = 6
/** Bytes of an input that arrives in pieces of a few bytes: each piece costs a microsecond. */
const SMALL_PIECES_BYTES_MAX = 1024 * 1024
const SMALL_PIECE_BYTES = 64

/** Figures of one input. */
type Figure = { readonly bytes: number; readonly ms: number }

/** Returns the sizes to measure, each four times the one before; `bytesMax` is the last one. */
function sizesOf(bytesMax: number): readonly number[] {
  const first = Math.min(Math.floor(bytesMax / 16), 64 * 1024)
  const sizes: number[] = []
  for (let size = bytesMax; size >= first; size = Math.floor(size / 4)) sizes.unshift(size)
  return sizes
}

const milliseconds = (ms: number): string => `${ms.toPrecision(3)} ms`

const isInSmallPieces = ({ pieceBytes }: DecoderInput): boolean =>
  pieceBytes !== undefined && pieceBytes < SMALL_PIECE_BYTES

async function figureOf(
  target: DecoderTarget,
  input: DecoderInput,
  precision: Precision,
): Promise<Figure> {
  return { bytes: input.bytes.length, ms: await timeOf(target, input, precision) }
}

/**
 * Nanoseconds for a byte that are never too long: a second for 10 MiB. Below it, times grow by
 * leaps where objects no longer fit into the young generation, or bytes into a cache.
 */
const TIME_FREE_NS = 100

/** Whether an input takes too long, by the time of one with fewer bytes. */
function isTooLong(small: Figure, { bytes, ms }: Figure, growthMax: number): boolean {
  if (ms * 1e6 < TIME_FREE_NS * bytes) return false
  return ms > small.ms * Math.max(1, ((growthMax / 4) * bytes) / small.bytes)
}

/** The result of a measurement. */
export type DecoderReport = {
  readonly target: string
  readonly shape: string
  /** Time or memory for each byte of the largest input. */
  readonly perByte: number
  /** How the inputs exceed the limit; undefined where they do not. */
  readonly fault: string | undefined
}

/** Compares the times of one shape's inputs, each about four times as long as the one before. */
export async function checkTime(
  target: DecoderTarget,
  {
    inputs,
    precision,
    quick,
  }: {
    readonly inputs: readonly DecoderInput[]
    readonly precision: Precision
    readonly quick: boolean
  },
): Promise<Omit<DecoderReport, 'target' | 'shape'>> {
  const growthMax = quick ? GROWTH_QUICK_MAX : GROWTH_MAX
  if (inputs[0]) await warm(target, inputs[0])
  const figures: Figure[] = []
  let fault: string | undefined
  for (const [at, input] of inputs.entries()) {
    let large = await figureOf(target, input, precision)
    const smaller = inputs[at - 1]
    let small = figures[at - 1]
    for (let attempt = 1; smaller && small && isTooLong(small, large, growthMax); attempt++) {
      if (attempt === ATTEMPTS) {
        const before = `${milliseconds(small.ms)} for ${small.bytes} bytes`
        fault = `${before}, but ${milliseconds(large.ms)} for ${large.bytes} bytes`
        break
      }
      small = await figureOf(target, smaller, precision)
      large = await figureOf(target, input, precision)
    }
    figures.push(large)
    if (fault !== undefined) break
  }
  const { ms = 0, bytes = 1 } = figures.at(-1) ?? {}
  return { perByte: (1e6 * ms) / bytes, fault }
}

/** Most bytes of memory that a decoder may take for an input. */
function heapAllowed({ heap }: DecoderTarget, bytes: number): number {
  const general = HEAP_PER_BYTE_MAX * bytes
  if (heap === undefined) return general + HEAP_NOISE_BYTES
  const own = heap.free + heap.perByte * bytes
  const isMore = heap.perByte > HEAP_PER_BYTE_MAX
  return (isMore ? own : Math.min(general, own)) + HEAP_NOISE_BYTES
}

/** Compares the memory of a decoder with its limit, for each input. */
export async function checkHeap(
  target: DecoderTarget,
  inputs: readonly DecoderInput[],
): Promise<Omit<DecoderReport, 'target' | 'shape'>> {
  let perByte = 0
  for (const input of inputs) {
    const bytes = input.bytes.length
    const allowed = heapAllowed(target, bytes)
    let found = await heapOf(target, input, { isExact: false })
    for (let attempt = 1; found > allowed && attempt < ATTEMPTS; attempt++)
      found = await heapOf(target, input, { isExact: true })
    perByte = found / bytes
    if (found <= allowed) continue
    const figure = `${found} bytes of memory for ${bytes} bytes (${perByte.toFixed(1)} for each)`
    return { perByte, fault: `${figure}, more than ${allowed}` }
  }
  return { perByte, fault: undefined }
}

/** Inputs of a quick measurement, in bytes: of time, and of memory. */
const TIME_QUICK_BYTES = 16 * 1024
export const HEAP_QUICK_BYTES = 64 * 1024
/** The same of inputs that arrive in pieces of a few bytes. */
const PIECES_QUICK_BYTES = 16 * 1024

/** Sizes of the inputs of a target. */
export type InputSizes = Pick<DecoderTarget, 'bytesMax' | 'quickBytes'> & {
  readonly quick: boolean
}

/** The inputs of a shape whose time and whose memory are measured. */
export type MeasuredInputs = {
  readonly time: readonly DecoderInput[]
  readonly heap: readonly DecoderInput[]
}

/**
 * Returns the inputs of a shape, up to `bytesMax` bytes; two of time and one of memory if quick.
 */
export function inputsOf(
  shape: InputShape,
  { bytesMax, quickBytes = HEAP_QUICK_BYTES, quick }: InputSizes,
): MeasuredInputs {
  const isSmall = isInSmallPieces(shape(1024))
  if (quick) {
    const most = (bytes: number) => Math.min(bytesMax, isSmall ? PIECES_QUICK_BYTES : bytes)
    const size = most(TIME_QUICK_BYTES)
    return { time: [size / 4, size].map(shape), heap: [shape(most(quickBytes))] }
  }
  const most = isSmall ? Math.min(bytesMax, SMALL_PIECES_BYTES_MAX) : bytesMax
  const inputs = sizesOf(most).map(shape)
  return { time: inputs, heap: inputs }
}
