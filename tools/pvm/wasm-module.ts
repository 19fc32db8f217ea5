import { TranslationError } from './errors.ts'
import { instructionOf, type WasmInstruction } from './wasm-instructions.ts'
import { type WasmReader, wasmReader } from './wasm-reader.ts'

/** Parameters and results of a function. The machine needs only how many they are. */
export type WasmType = {
  readonly params: number
  readonly results: number
  /** Size of each parameter in bits, for tests that call the function. */
  readonly paramBits: readonly (32 | 64)[]
}

export type WasmImport = {
  readonly module: string
  readonly name: string
  readonly type: WasmType
}

export type WasmFunction = {
  readonly type: WasmType
  /** Number of locals, excluding the parameters. */
  readonly locals: number
  readonly body: readonly WasmInstruction[]
}

/**
 * The parts of a module that are translated. Function indices start with the imported functions.
 */
export type WasmModule = {
  readonly imports: readonly WasmImport[]
  readonly functions: readonly WasmFunction[]
  /** Initial values of the globals. */
  readonly globals: readonly bigint[]
  /** Indices of exported functions by name. */
  readonly exports: ReadonlyMap<string, number>
  readonly data: readonly { readonly offset: number; readonly bytes: Uint8Array }[]
  /** Initial size of the memory in pages of 64 KiB. */
  readonly memoryPages: number
}

const [CUSTOM, TYPE, IMPORT, FUNCTION] = [0, 1, 2, 3]
const [MEMORY, GLOBAL, EXPORT, CODE, DATA] = [5, 6, 7, 10, 11]
const [I32, I64] = [0x7f, 0x7e]
const HEADER_BYTES = 8

/**
 * Decodes a module of integer WebAssembly.
 *
 * @throws {TranslationError} The module has tables, floats, a start function, or another construct
 * that the translator does not know.
 */
export function decodeWasm(bytes: Uint8Array): WasmModule {
  const file = wasmReader(bytes)
  const magic = file.bytes(HEADER_BYTES)
  if (magic.join() !== '0,97,115,109,1,0,0,0')
    throw new TranslationError('it does not begin as WebAssembly does')
  const sections = new Map<number, WasmReader>()
  while (!file.isAtEnd) {
    const id = file.byte()
    const content = file.bytes(file.unsigned())
    if (id === CUSTOM) continue
    if (![TYPE, IMPORT, FUNCTION, MEMORY, GLOBAL, EXPORT, CODE, DATA].includes(id))
      throw new TranslationError(`it has a section ${id}`)
    sections.set(id, wasmReader(content))
  }
  return moduleOf((id, read) => {
    const reader = sections.get(id ?? CUSTOM)
    return reader ? reader.list(() => read(reader)) : []
  })
}

type SectionList = <T>(id: number | undefined, read: (reader: WasmReader) => T) => T[]

function moduleOf(list: SectionList): WasmModule {
  const types = list(TYPE, readType)
  const typeAt = (index: number): WasmType => {
    const type = types[index]
    if (!type) throw new TranslationError(`there is no type ${index}`)
    return type
  }
  const imports = list(IMPORT, (reader) => {
    const [module, name] = [reader.text(), reader.text()]
    if (reader.byte() !== 0) throw new TranslationError(`${module}.${name} is not a function`)
    return { module, name, type: typeAt(reader.unsigned()) }
  })
  const signatures = list(FUNCTION, (reader) => typeAt(reader.unsigned()))
  const [memoryPages = 0] = list(MEMORY, (reader) => {
    const isBounded = reader.byte() === 1
    const pages = reader.unsigned()
    if (isBounded) reader.unsigned()
    return pages
  })
  const globals = list(GLOBAL, (reader) => {
    bitsOf(reader.byte())
    reader.byte()
    return readConstant(reader)
  })
  const exported = list(EXPORT, (reader) => {
    const [name, kind, index] = [reader.text(), reader.byte(), reader.unsigned()]
    return { name, isFunction: kind === 0, index }
  })
  const bodies = list(CODE, readBody)
  const data = list(DATA, (reader) => {
    if (reader.unsigned() !== 0) throw new TranslationError('its data is not placed by a constant')
    return { offset: Number(readConstant(reader)), bytes: reader.bytes(reader.unsigned()) }
  })
  const functions = signatures.map((type, index): WasmFunction => {
    const body = bodies[index]
    if (!body) throw new TranslationError(`function ${index} has no body`)
    return { type, ...body }
  })
  const exports = new Map(
    exported.filter(({ isFunction }) => isFunction).map(({ name, index }) => [name, index]),
  )
  return { imports, functions, globals, exports, data, memoryPages }
}

function readType(reader: WasmReader): WasmType {
  reader.byte()
  const paramBits = reader.list(() => bitsOf(reader.byte()))
  const results = reader.list(() => bitsOf(reader.byte())).length
  if (results > 1) throw new TranslationError('a function has more than one result')
  return { params: paramBits.length, results, paramBits }
}

function bitsOf(type: number): 32 | 64 {
  if (type !== I32 && type !== I64)
    throw new TranslationError(`0x${type.toString(16)} is not an integer type`)
  return type === I32 ? 32 : 64
}

function readConstant(reader: WasmReader): bigint {
  const { opcode, value } = instructionOf(reader)
  const { opcode: end } = instructionOf(reader)
  if (value === undefined || end !== 'end')
    throw new TranslationError(`a constant is made by ${opcode}`)
  return value
}

function readBody(reader: WasmReader): Omit<WasmFunction, 'type'> {
  const body = wasmReader(reader.bytes(reader.unsigned()))
  const counts = body.list(() => {
    const count = body.unsigned()
    bitsOf(body.byte())
    return count
  })
  const instructions: WasmInstruction[] = []
  while (!body.isAtEnd) instructions.push(instructionOf(body))
  return { locals: counts.reduce((sum, count) => sum + count, 0), body: instructions }
}
