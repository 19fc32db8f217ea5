// Links one relocatable BPF object to a program of sBPF version 3.
//
// The file is an ELF header and up to two segments: constants at 0, text at 2^32. The file has no
// sections and no relocations; a call of a syscall contains the hash of the syscall's name.

import { type ElfObject, type ElfRelocation, type ElfSection, parseObject } from './elf.ts'
import { checkText, INSTRUCTION_BYTES } from './opcodes.ts'
import { hashName, syscalls } from './syscalls.ts'

const HEADER_BYTES = 64
const SEGMENT_BYTES = 56
const TEXT_ADDRESS = 1n << 32n

const WRITABLE = 1
const ALLOCATED = 2
const EXECUTABLE = 4
const PROGBITS = 1
const NOBITS = 8
const WHOLE_SECTION = 3

const RELOCATE_LOAD = 1
const RELOCATE_ADDRESS = 2
const RELOCATE_CALL = 10

/** A program and the parts of its file. */
export type LinkedProgram = {
  readonly file: Buffer
  readonly textBytes: number
  readonly constantBytes: number
  /** Names of the syscalls that the program calls, in alphabetical order. */
  readonly syscalls: readonly string[]
}

/**
 * Links an object.
 *
 * @throws {Error} The object has a writable variable, an unknown syscall or a forbidden
 * instruction, or has no `entrypoint`.
 */
export function linkProgram(object: Buffer): LinkedProgram {
  const elf = parseObject(object)
  refuseWritable(elf)
  const text = layOut(elf, isText)
  const constants = layOut(elf, isConstant)
  const context: RelocationContext = { text, constants, called: new Set() }
  for (const relocation of elf.relocations) relocate(relocation, context)
  checkText(text.bytes)
  const entry = elf.symbols.find(({ name, section }) => name === 'entrypoint' && section)
  if (!entry?.section) throw new Error('there is no entrypoint')
  return {
    file: fileOf(text.bytes, constants.bytes, addressOf(entry.section, entry.value, context)),
    textBytes: text.bytes.length,
    constantBytes: constants.bytes.length,
    syscalls: [...context.called].sort(),
  }
}

/** The joined bytes of the sections of one kind, and the start of each section in them. */
type SectionLayout = { readonly bytes: Buffer; readonly starts: ReadonlyMap<ElfSection, number> }

type RelocationContext = {
  readonly text: SectionLayout
  readonly constants: SectionLayout
  readonly called: Set<string>
}

const isRelocated = ({ name }: ElfSection): boolean => name.startsWith('.data.rel.ro')

const isText = ({ flags, type }: ElfSection): boolean =>
  (flags & EXECUTABLE) !== 0 && type === PROGBITS

const isConstant = (section: ElfSection): boolean =>
  section.type === PROGBITS &&
  !section.name.startsWith('.eh_frame') &&
  (isRelocated(section) || (section.flags & (ALLOCATED | EXECUTABLE)) === ALLOCATED)

function refuseWritable({ sections }: ElfObject): void {
  for (const section of sections) {
    const { flags, bytes, type, name } = section
    const isVariable = (flags & (WRITABLE | ALLOCATED)) === (WRITABLE | ALLOCATED)
    const isEmpty = bytes.length === 0 && type !== NOBITS
    if (isVariable && !isEmpty && !isRelocated(section)) throw new Error(`${name} is writable`)
  }
}

const alignUp = (value: number, to: number): number => Math.ceil(value / to) * to

function layOut(
  { sections }: ElfObject,
  isIncluded: (section: ElfSection) => boolean,
): SectionLayout {
  const starts = new Map<ElfSection, number>()
  let end = 0
  for (const section of sections.filter(isIncluded)) {
    const start = alignUp(end, Math.max(section.align, INSTRUCTION_BYTES))
    starts.set(section, start)
    end = start + section.bytes.length
  }
  const bytes = Buffer.alloc(alignUp(end, INSTRUCTION_BYTES))
  for (const [section, start] of starts) section.bytes.copy(bytes, start)
  return { bytes, starts }
}

function addressOf(
  section: ElfSection,
  offset: number,
  { text, constants }: RelocationContext,
): bigint {
  const inText = text.starts.get(section)
  if (inText !== undefined) return TEXT_ADDRESS + BigInt(inText + offset)
  const start = constants.starts.get(section)
  if (start === undefined) throw new Error(`${section.name} is not part of the program`)
  return BigInt(start + offset)
}

function relocate(relocation: ElfRelocation, context: RelocationContext): void {
  const { target, offset, type, symbol } = relocation
  const layout = [context.text, context.constants].find(({ starts }) => starts.has(target))
  if (!layout) return
  const at = (layout.starts.get(target) ?? 0) + offset
  const { bytes } = layout
  if (type === RELOCATE_CALL) {
    relocateCall(relocation, at, context)
    return
  }
  if (!symbol.section) throw new Error(`${symbol.name} is not defined`)
  if (type === RELOCATE_LOAD) {
    const address = addressOf(symbol.section, symbol.value + bytes.readInt32LE(at + 4), context)
    bytes.writeUInt32LE(Number(address & 0xffff_ffffn), at + 4)
    bytes.writeUInt32LE(Number(address >> 32n), at + 12)
  } else if (type === RELOCATE_ADDRESS) {
    const addend = relocation.addend ?? Number(bytes.readBigInt64LE(at))
    bytes.writeBigUInt64LE(addressOf(symbol.section, symbol.value + addend, context), at)
  } else throw new Error(`relocation of kind ${type} in ${target.name}`)
}

/**
 * Writes the target of a call: a relative offset within the text, or the hash of a syscall's name.
 */
function relocateCall(
  { symbol }: ElfRelocation,
  at: number,
  { text, called }: RelocationContext,
): void {
  const registers = text.bytes.readUInt8(at + 1) & 0x0f
  if (!symbol.section) {
    if (!syscalls.has(symbol.name)) throw new Error(`${symbol.name} is not an allowed syscall`)
    called.add(symbol.name)
    text.bytes.writeUInt8(registers, at + 1)
    text.bytes.writeUInt32LE(hashName(symbol.name), at + 4)
    return
  }
  const start = text.starts.get(symbol.section)
  if (start === undefined) throw new Error(`${symbol.name} is called and is no text`)
  const within =
    symbol.type === WHOLE_SECTION
      ? (text.bytes.readInt32LE(at + 4) + 1) * INSTRUCTION_BYTES
      : symbol.value
  text.bytes.writeUInt8(0x10 | registers, at + 1)
  text.bytes.writeInt32LE((start + within - at) / INSTRUCTION_BYTES - 1, at + 4)
}

function fileOf(text: Buffer, constants: Buffer, entry: bigint): Buffer {
  const count = constants.length > 0 ? 2 : 1
  const start = HEADER_BYTES + SEGMENT_BYTES * count
  const segments = [segment({ flags: EXECUTABLE_SEGMENT, at: start + constants.length }, text)]
  if (count === 2) segments.unshift(segment({ flags: READABLE_SEGMENT, at: start }, constants))
  return Buffer.concat([header(entry, count), ...segments, constants, text])
}

const EXECUTABLE_SEGMENT = 1
const READABLE_SEGMENT = 4
/** Version of sBPF; programs of older versions will not be deployable (SIMD-0500). */
const SBPF_VERSION = 3

function header(entry: bigint, segments: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  bytes.writeUInt16LE(3, 16)
  bytes.writeUInt16LE(247, 18)
  bytes.writeUInt32LE(1, 20)
  bytes.writeBigUInt64LE(entry, 24)
  bytes.writeBigUInt64LE(BigInt(HEADER_BYTES), 32)
  bytes.writeUInt32LE(SBPF_VERSION, 48)
  bytes.writeUInt16LE(HEADER_BYTES, 52)
  bytes.writeUInt16LE(SEGMENT_BYTES, 54)
  bytes.writeUInt16LE(segments, 56)
  bytes.writeUInt16LE(64, 58)
  return bytes
}

function segment({ flags, at }: { flags: number; at: number }, content: Buffer): Buffer {
  const address = flags === EXECUTABLE_SEGMENT ? TEXT_ADDRESS : 0n
  const bytes = Buffer.alloc(SEGMENT_BYTES)
  bytes.writeUInt32LE(1, 0)
  bytes.writeUInt32LE(flags, 4)
  const words = [BigInt(at), address, address, BigInt(content.length), BigInt(content.length), 8n]
  words.forEach((word, i) => {
    bytes.writeBigUInt64LE(word, 8 + 8 * i)
  })
  return bytes
}
