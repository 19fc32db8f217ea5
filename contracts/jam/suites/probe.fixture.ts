import type { MachineResult } from '../harness/machine.ts'
import type { NativeOutcome } from '../harness/native.ts'

const WORD_BYTES = 8
/**
 * Offset of the memory in a probe's output. A probe is a translated module whose output has a
 * function's result, then all globals, then, from the second page on, the whole memory.
 */
const MEMORY_AT = 4_096

/** Arguments of a function in the format that a probe reads. */
export function wordsOf(args: readonly bigint[]): Uint8Array {
  const words = new Uint8Array(WORD_BYTES * args.length)
  const view = new DataView(words.buffer)
  args.forEach((one, at) => {
    view.setBigInt64(WORD_BYTES * at, one, true)
  })
  return words
}

/**
 * Describes how a probe's outcome differs from that of WebAssembly; undefined if it does not.
 *
 * @see translateProbe of tools/pvm/program.ts
 */
export function differenceOf(probe: MachineResult, wanted: NativeOutcome): string | undefined {
  if ('trap' in wanted)
    return probe.status === 'panic' ? undefined : `${probe.status} for the trap "${wanted.trap}"`
  if (probe.status !== 'halt') return `${probe.status}, and WebAssembly returns`
  const { output } = probe
  const view = new DataView(output.buffer, output.byteOffset, output.length)
  const result = view.getBigInt64(0, true)
  if (wanted.result !== undefined && result !== wanted.result)
    return `the result ${result} for ${wanted.result}`
  for (const [index, value] of wanted.globals.entries()) {
    const global = view.getBigInt64(WORD_BYTES * (index + 1), true)
    if (global !== value) return `${global} in global ${index} for ${value}`
  }
  const isEqual = Buffer.compare(output.subarray(MEMORY_AT), wanted.memory) === 0
  return isEqual ? undefined : 'another memory'
}
