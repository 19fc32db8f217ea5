import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkHeap } from './check.ts'
import { timeOf, warm } from './measure.ts'
import type { DecoderInput, DecoderTarget } from './target.ts'

/** Bytes of the inputs of a search: small ones, so that a minute has many runs. */
const SEARCH_BYTES = 16 * 1024
/** Inputs that the search keeps and changes further. */
const KEPT = 16
/** A found input may take this many times the time of the dearest fixed shape, for each byte. */
const SEARCH_FACTOR_MAX = 8

/** Returns a generator of numbers from 0 to 1 (mulberry32): equal seeds, equal numbers. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = { readonly below: (limit: number) => number }

/** Bytes that begin or end something in a format. */
const marks = [0, 1, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x2d, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d, 0x80, 0x81]
const heads = [0x9f, 0xa0, 0xa1, 0xbf, 0xc0, 0xd8, 0xff]
const dearBytes = [...marks, ...heads]

/** Changes of an input. Each returns new bytes. */
const changes: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, { below }) => {
    const changed = bytes.slice()
    for (let count = 1 + below(4); count > 0; count--) changed[below(bytes.length)] = below(256)
    return changed
  },
  (bytes, { below }) => {
    const changed = bytes.slice()
    for (let count = 1 + below(8); count > 0; count--)
      changed[below(bytes.length)] = dearBytes[below(dearBytes.length)]!
    return changed
  },
  // A short part, repeated over a longer one.
  (bytes, { below }) => {
    const changed = bytes.slice()
    const part = bytes.slice(below(bytes.length)).subarray(0, 1 + below(32))
    const end = below(bytes.length)
    for (let at = below(end + 1); at < end; at++) changed[at] = part[at % part.length]!
    return changed
  },
  (bytes, { below }) => bytes.slice(0, 1 + below(bytes.length)),
  (bytes, { below }) => {
    const from = below(bytes.length)
    const part = bytes.subarray(from, from + 1 + below(1024))
    const changed = new Uint8Array(bytes.length + part.length)
    const at = below(bytes.length)
    changed.set(bytes.subarray(0, at))
    changed.set(part, at)
    changed.set(bytes.subarray(at), at + part.length)
    return changed.slice(0, SEARCH_BYTES)
  },
]

type Candidate = { readonly input: DecoderInput; readonly nsPerByte: number }

/** The result of a search. */
export type DecoderSearchResult = {
  readonly summary: string
  readonly fault: string | undefined
}

const once = { sampleMs: 1, samples: 1 }
const exact = { sampleMs: 50, samples: 5 }

async function candidateOf(target: DecoderTarget, input: DecoderInput, precision = once) {
  const ms = await timeOf(target, input, precision)
  return { input, nsPerByte: (1e6 * ms) / (input.bytes.length + 64) }
}

const byTime = (a: Candidate, b: Candidate): number => b.nsPerByte - a.nsPerByte

/** Runs changed inputs for some seconds, and keeps those that take the most time for a byte. */
async function search(
  target: DecoderTarget,
  { seconds, seed, kept }: { seconds: number; seed: number; kept: Candidate[] },
): Promise<number> {
  const next = randomOf(seed)
  const random: Random = { below: (limit) => Math.floor(next() * Math.max(1, limit)) }
  const end = process.cpuUsage().user + seconds * 1e6
  let runs = 0
  while (process.cpuUsage().user < end) {
    const { input } = kept[random.below(kept.length)]!
    let { bytes } = input
    for (let count = 1 + random.below(3); count > 0; count--)
      bytes = changes[random.below(changes.length)]!(bytes, random)
    if (bytes.length < 64) continue
    const found = await candidateOf(target, { ...input, bytes })
    runs++
    const worst = kept.at(-1)!
    if (found.nsPerByte <= worst.nsPerByte) continue
    // A second measurement: other work of the process may have made the first one long.
    kept[kept.length - 1] = await candidateOf(target, found.input)
    kept.sort(byTime)
  }
  return runs
}

/**
 * Changes a target's inputs at random towards more time for each byte. The found input is written
 * to a file, because a search that follows measured times has no second run that is equal.
 */
export async function searchDearest(
  target: DecoderTarget,
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
): Promise<DecoderSearchResult> {
  const size = Math.min(SEARCH_BYTES, target.bytesMax)
  const fixed: Candidate[] = []
  for (const shape of Object.values(target.shapes)) {
    const input = shape(size)
    await warm(target, input)
    fixed.push(await candidateOf(target, input, exact))
  }
  const [dearest] = fixed.sort(byTime)
  if (dearest === undefined) throw new Error(`${target.name} has no shapes.`)
  const kept = fixed.slice(0, KEPT)
  const runs = await search(target, { seconds, seed, kept })
  const best = await candidateOf(target, kept[0]!.input, exact)
  const figure = `${runs} runs, ${best.nsPerByte.toFixed(1)} ns a byte`
  const summary = `${figure}; ${dearest.nsPerByte.toFixed(1)} by a fixed shape`
  const { fault: heap } = await checkHeap(target, [best.input])
  const isSlow = best.nsPerByte > SEARCH_FACTOR_MAX * dearest.nsPerByte
  if (heap === undefined && !isSlow) return { summary, fault: undefined }
  const file = path.join(tmpdir(), `ostrom-decoder-${target.name}-${seed}.bin`)
  writeFileSync(file, best.input.bytes)
  return { summary, fault: `${heap ?? summary} (the input is in ${file})` }
}
