import type { WasmInstruction } from './wasm-instructions.ts'

/** Registers for hot locals (the most used ones) of a function without calls. */
const LOCAL_REGISTERS: readonly number[] = [6, 9, 10, 11, 12]

/** Weight of a use of a local inside a loop, relative to a use outside. */
const LOOP_WEIGHT = 8

/**
 * Assigns registers to the most used locals. Each loop around a use multiplies the weight of the
 * use by `LOOP_WEIGHT`.
 */
export function hotLocals(
  body: readonly WasmInstruction[],
  count: number,
): ReadonlyMap<number, number> {
  const uses = new Array<number>(count).fill(0)
  const blocks: number[] = [1]
  for (const { opcode, index = 0 } of body) {
    const weight = blocks.at(-1) ?? 1
    if (opcode === 'loop') blocks.push(weight * LOOP_WEIGHT)
    else if (opcode === 'block' || opcode === 'if') blocks.push(weight)
    else if (opcode === 'end') blocks.pop()
    else if (opcode.startsWith('local.')) uses[index]! += weight
  }
  const order = uses.map((_, index) => index).sort((a, b) => uses[b]! - uses[a]!)
  return new Map(
    LOCAL_REGISTERS.flatMap((register, at) => {
      const index = order[at]
      return index !== undefined && uses[index]! > 1 ? [[index, register] as const] : []
    }),
  )
}
