import type { Sampler } from '@ostrom/verification'
import { logitScanModule } from './logit-scan.gen.ts'

// The highest logits of a row. A row has 50,000 to 250,000 numbers and few are selected, so a scan
// with SIMD instructions skips the others, 16 at a time.

const BLOCK = 16
const PAGE_BYTES = 65_536

/**
 * Selects the highest logits of a row, from the highest, ties by lower id. NaN and negative
 * infinity are never selected.
 */
export type LogitScan = (row: Float32Array) => Sampler.TokenCandidates

type ScanExports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly find: (at: number, end: number, bound: number) => number
}

/** The used part of WebAssembly's API, which Node's types do not declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

const compiled = new WebAssembly.Module(logitScanModule)

/**
 * @param vocabularySize Numbers of a row. @param count How many to select; fewer if a row has fewer
 *   finite numbers.
 */
export function createLogitScan(vocabularySize: number, count: number): LogitScan {
  const size = Math.ceil(vocabularySize / BLOCK) * BLOCK
  const { memory, find } = new WebAssembly.Instance(compiled).exports as ScanExports
  const pages = Math.ceil((4 * size) / PAGE_BYTES) - 1
  if (pages > 0) memory.grow(pages)
  const numbers = new Float32Array(memory.buffer, 0, size)
  numbers.fill(Number.NEGATIVE_INFINITY)
  const values = new Float32Array(count)
  const ids = new Int32Array(count)

  return (row) => {
    numbers.set(row)
    let found = 0
    let bound = Number.NEGATIVE_INFINITY
    for (let at = find(0, 4 * size, bound); at < 4 * size; at = find(at + 64, 4 * size, bound)) {
      for (let id = at / 4; id < at / 4 + BLOCK; id++) {
        const value = numbers[id]!
        if (!(value > bound)) continue
        // Insertion into a sorted list. An equal number with a lower id stays first.
        let place = found < count ? found++ : count - 1
        for (; place > 0 && values[place - 1]! < value; place--) {
          values[place] = values[place - 1]!
          ids[place] = ids[place - 1]!
        }
        values[place] = value
        ids[place] = id
        if (found === count) bound = values[count - 1]!
      }
    }
    return { ids: ids.slice(0, found), logits: values.slice(0, found) }
  }
}
