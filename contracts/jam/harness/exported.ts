import { decodeWasm, type WasmModule } from '../../../tools/pvm/wasm-module.ts'
import { wasmReader } from '../../../tools/pvm/wasm-reader.ts'

const EXPORT_SECTION = 7
const [FUNCTION, MEMORY, GLOBAL] = [0, 2, 3]

/** Names of exports that `withAllExported` makes. */
export const exportedNames = {
  function: (index: number): string => `f${index}`,
  global: (index: number): string => `g${index}`,
  memory: 'memory',
} as const

/**
 * Returns a module that exports all of its own functions, its globals and its memory, instead of
 * its usual exports, so that each can be called and compared separately.
 */
export function withAllExported(wasm: Uint8Array): Uint8Array {
  const exports = sectionOf(exportsOf(decodeWasm(wasm)))
  const reader = wasmReader(wasm)
  const parts = [...reader.bytes(8)]
  while (!reader.isAtEnd) {
    const start = reader.position
    const id = reader.byte()
    reader.bytes(reader.unsigned())
    parts.push(...(id === EXPORT_SECTION ? exports : wasm.subarray(start, reader.position)))
  }
  return Uint8Array.from(parts)
}

type Exported = { readonly name: string; readonly kind: number; readonly index: number }

function exportsOf({ functions, globals, imports }: WasmModule): readonly Exported[] {
  return [
    ...functions.map((_, index) => ({
      name: exportedNames.function(index),
      kind: FUNCTION,
      index: imports.length + index,
    })),
    ...globals.map((_, index) => ({ name: exportedNames.global(index), kind: GLOBAL, index })),
    { name: exportedNames.memory, kind: MEMORY, index: 0 },
  ]
}

function sectionOf(exports: readonly Exported[]): readonly number[] {
  const content = exports.flatMap(({ name, kind, index }) => {
    const text = new TextEncoder().encode(name)
    return [text.length, ...text, kind, ...unsigned(index)]
  })
  const body = [...unsigned(exports.length), ...content]
  return [EXPORT_SECTION, ...unsigned(body.length), ...body]
}

/** Encodes a number in LEB128. */
function unsigned(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >> 7)]
}
