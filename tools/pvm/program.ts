import {
  type Assembler,
  createAssembler,
  littleEndian,
  natural,
  type PvmInstruction,
} from './assembler.ts'
import { TranslationError } from './errors.ts'
import { ARGUMENT_REGISTER, translateFunction } from './function-translator.ts'
import { loadConstant, WORD_BYTES } from './value-stack.ts'
import { type PvmVersionName, pvmVersions } from './versions.ts'
import { decodeWasm, type WasmModule } from './wasm-module.ts'

/**
 * A program in the format in which JAM stores it: standard program initialization, section A.7 of
 * the Gray Paper (JAM's specification).
 */
export type PvmProgram = {
  readonly bytes: Uint8Array
  /** The code of a service: the length of its empty metadata, then the same program. */
  readonly service: Uint8Array
  readonly instructions: readonly PvmInstruction[]
  readonly codeBytes: number
}

export type TranslateOptions = {
  readonly version: PvmVersionName
  /**
   * Exported functions, whose entry points are at the program counters 0, 5, 10 and so on. Each
   * takes the pointer and the length of its arguments, and returns the pointer and the length of
   * its result: `pointer | length << 32`.
   */
  readonly entries: readonly string[]
  /** Size of the stack in bytes. */
  readonly stackBytes?: number
}

const PAGE = 4_096
const WASM_PAGE = 65_536
const ZONE = 65_536
/** Start of writable memory if the program has no read-only memory. */
const WRITABLE = 2 * ZONE
/** Address that ends a program if the program jumps to it. */
const HALT = 0xffff_0000n
const STACK_BYTES = 65_536

/**
 * Translates a module of integer WebAssembly into a program.
 *
 * An access outside of the module's memory is not a trap as in WebAssembly. It ends the program if
 * there is no page; otherwise it accesses the program's own stack, globals or arguments.
 *
 * @throws {TranslationError} The module contains a construct that the translator does not know.
 * @see docs/spec/jam.md, section 6.
 */
export function translate(wasm: Uint8Array, options: TranslateOptions): PvmProgram {
  const module = decodeWasm(wasm)
  const { assembler, memoryBase } = translateModule(module, options.version, (labels) => {
    for (const name of options.entries) {
      const index = module.exports.get(name)
      if (index === undefined) throw new TranslationError(`it exports no function "${name}"`)
      labels.entry(index - module.imports.length)
    }
  })
  return programOf(module, {
    assembler,
    memoryBase,
    stackBytes: options.stackBytes ?? STACK_BYTES,
    memory: new Uint8Array(),
  })
}

/**
 * Translates a module so that its functions can be compared with WebAssembly. Arguments are words
 * of 8 bytes. The output is the result as a word, followed by the module's globals and memory.
 */
export function translateProbe(
  wasm: Uint8Array,
  options: {
    readonly version: PvmVersionName
    /**
     * Functions with entry points at the program counters 0, 5, 10 and so on, by their index among
     * the module's own functions.
     */
    readonly functions: readonly number[]
    /** Contents of the module's memory before the call. */
    readonly memory: Uint8Array
  },
): PvmProgram {
  const module = decodeWasm(wasm)
  const { assembler, memoryBase } = translateModule(module, options.version, (labels) => {
    for (const index of options.functions) labels.probe(index)
  })
  return programOf(module, {
    assembler,
    memoryBase,
    stackBytes: STACK_BYTES,
    memory: options.memory,
  })
}

type EntryPoints = { entry(index: number): void; probe(index: number): void }

function translateModule(
  module: WasmModule,
  versionName: PvmVersionName,
  enter: (entryPoints: EntryPoints) => void,
): { readonly assembler: Assembler; readonly memoryBase: number } {
  const version = pvmVersions[versionName]
  const assembler = createAssembler(version)
  const functions = module.functions.map(() => assembler.label())
  const globals = WORD_BYTES * (module.globals.length + 1)
  const memoryBase = WRITABLE + Math.ceil(globals / PAGE) * PAGE
  const entries: (() => void)[] = []
  const enqueue = (write: () => void) => {
    const target = assembler.label()
    assembler.emit('jump', { target })
    entries.push(() => {
      assembler.place(target)
      write()
    })
  }
  enter({
    entry: (index) => enqueue(() => writeEntry(assembler, { memoryBase, call: functions[index]! })),
    probe: (index) =>
      enqueue(() =>
        writeProbe(assembler, {
          call: functions[index]!,
          params: module.functions[index]!.type.params,
          bytes: memoryBase - WRITABLE + module.memoryPages * WASM_PAGE,
        }),
      ),
  })
  for (const write of entries) write()
  const globalsBase = WRITABLE + WORD_BYTES
  const context = { module, version, assembler, memoryBase, globalsBase, functions }
  functions.forEach((_, index) => {
    translateFunction(context, index)
  })
  return { assembler, memoryBase }
}

const [POINTER, LENGTH, OTHER] = [ARGUMENT_REGISTER, ARGUMENT_REGISTER + 1, ARGUMENT_REGISTER + 2]
const STACK = 1

/**
 * Writes an entry point, which calls a function with the pointer and length of its arguments, and
 * returns the pointer and length of its result.
 */
function writeEntry(
  assembler: Assembler,
  { memoryBase, call }: { readonly memoryBase: number; readonly call: { label: number } },
): void {
  const { emit } = assembler
  const base = BigInt(memoryBase)
  emit('add_imm_32', { registers: [POINTER, POINTER], immediate: -base })
  emit('store_ind_u64', { registers: [POINTER, STACK], immediate: -16n })
  emit('store_ind_u64', { registers: [LENGTH, STACK], immediate: -8n })
  assembler.call(call)
  emit('shlo_r_imm_64', { registers: [LENGTH, POINTER], immediate: 32n })
  emit('add_imm_32', { registers: [POINTER, POINTER], immediate: base })
  emit('shlo_l_imm_64', { registers: [POINTER, POINTER], immediate: 32n })
  emit('shlo_r_imm_64', { registers: [POINTER, POINTER], immediate: 32n })
  halt(assembler)
}

/**
 * Writes an entry point, which reads a function's arguments as words, calls the function, and
 * returns its result, the globals and the memory.
 */
function writeProbe(
  assembler: Assembler,
  options: { readonly call: { label: number }; readonly params: number; readonly bytes: number },
): void {
  const { emit } = assembler
  for (let param = 0; param < options.params; param += 1) {
    const immediate = BigInt(WORD_BYTES * param)
    emit('load_ind_u64', { registers: [OTHER, POINTER], immediate })
    const below = BigInt(WORD_BYTES * (param - options.params))
    emit('store_ind_u64', { registers: [OTHER, STACK], immediate: below })
  }
  assembler.call(options.call)
  emit('store_u64', { registers: [POINTER], immediate: BigInt(WRITABLE) })
  loadConstant(assembler, POINTER, BigInt(WRITABLE))
  loadConstant(assembler, LENGTH, BigInt(options.bytes))
  halt(assembler)
}

function halt(assembler: Assembler): void {
  loadConstant(assembler, OTHER, HALT)
  assembler.emit('jump_ind', { registers: [OTHER], immediate: 0n })
}

function programOf(
  module: WasmModule,
  options: {
    readonly assembler: Assembler
    readonly memoryBase: number
    readonly stackBytes: number
    readonly memory: Uint8Array
  },
): PvmProgram {
  const { assembler, memoryBase, stackBytes, memory } = options
  const code = assembler.codeBlob()
  const start = memoryBase - WRITABLE
  const ends = module.data.map(({ offset, bytes }) => offset + bytes.length)
  const writable = new Uint8Array(start + Math.max(0, memory.length, ...ends))
  const view = new DataView(writable.buffer)
  module.globals.forEach((value, index) => {
    view.setBigInt64(WORD_BYTES * (index + 1), value, true)
  })
  for (const { offset, bytes } of module.data) writable.set(bytes, start + offset)
  writable.set(memory, start)
  const all = Math.ceil((start + module.memoryPages * WASM_PAGE) / PAGE)
  const heapPages = Math.max(0, all - Math.ceil(writable.length / PAGE))
  const bytes = Uint8Array.from([
    ...littleEndian(0, 3),
    ...littleEndian(writable.length, 3),
    ...littleEndian(heapPages, 2),
    ...littleEndian(stackBytes, 3),
    ...writable,
    ...littleEndian(code.length, 4),
    ...code,
  ])
  const service = Uint8Array.from([...natural(0), ...bytes])
  return { bytes, service, instructions: assembler.instructions, codeBytes: code.length }
}
