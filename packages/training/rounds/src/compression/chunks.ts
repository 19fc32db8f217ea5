import { BITMAP_DENSITY_PPM, CHUNK_SIZE } from '../limits.ts'

/**
 * The form of one chunk of an update: its first parameter, the number of its positions, the number
 * of sent positions, and the bytes that its index and its codes take.
 */
export type ChunkShape = {
  readonly start: number
  readonly length: number
  /** Number of positions whose values are sent. */
  readonly count: number
  readonly indexBytes: number
  readonly codeBytes: number
}

/** Bits of a value: one for its sign, one for its magnitude. */
export const CODE_BITS = 2
/** Bits of an index, which names a position in a chunk. */
export const INDEX_BITS = 12

/** Returns whether positions are sent as a bitmap rather than as indices. */
export const isBitmap = (densityPpm: number): boolean => densityPpm > BITMAP_DENSITY_PPM

/**
 * Returns the chunks of an update with this number of parameters. The form follows from the
 * density, so an update does not describe it. See docs/spec/training-rounds.md, section 4.
 */
export function chunkShapes(parameters: number, densityPpm: number): readonly ChunkShape[] {
  return Array.from({ length: Math.ceil(parameters / CHUNK_SIZE) }, (_, index) => {
    const start = index * CHUNK_SIZE
    const length = Math.min(CHUNK_SIZE, parameters - start)
    const count = Math.ceil((length * densityPpm) / 1_000_000)
    const indexBits = isBitmap(densityPpm) ? length : INDEX_BITS * count
    return {
      start,
      length,
      count,
      indexBytes: Math.ceil(indexBits / 8),
      codeBytes: Math.ceil((CODE_BITS * count) / 8),
    }
  })
}
