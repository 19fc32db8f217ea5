// Reads relocatable ELF objects of the BPF target, which `llc` writes.

/** A section of an object. */
export type ElfSection = {
  readonly name: string
  readonly type: number
  readonly flags: number
  readonly bytes: Buffer
  readonly align: number
  /** In a section of relocations: the index of the section that they change. */
  readonly info: number
}

/** A symbol. `section` is absent for a symbol that the object does not define. */
export type ElfSymbol = {
  readonly name: string
  /** Type of the symbol in ELF; 3 is a symbol for a whole section. */
  readonly type: number
  readonly section: ElfSection | undefined
  readonly value: number
}

/** A location in `target` that depends on the final address of `symbol`. */
export type ElfRelocation = {
  readonly target: ElfSection
  readonly offset: number
  readonly type: number
  readonly symbol: ElfSymbol
  /** Addend of the relocation; absent if the location itself contains the addend. */
  readonly addend: number | undefined
}

export type ElfObject = {
  readonly sections: readonly ElfSection[]
  readonly symbols: readonly ElfSymbol[]
  readonly relocations: readonly ElfRelocation[]
}

const MACHINE_BPF = 247
const SYMBOL_BYTES = 24
const SECTION_BYTES = 64
const SYMTAB = 2
const RELA = 4
const REL = 9

/**
 * Reads an object.
 *
 * @throws {Error} The file is no little-endian ELF object of the BPF target.
 */
export function parseObject(file: Buffer): ElfObject {
  const isElf = file.length >= 64 && file.readUInt32BE(0) === 0x7f454c46 && file[4] === 2
  if (!isElf || file.readUInt16LE(18) !== MACHINE_BPF) throw new Error('not a BPF object')
  const raw = rawSections(file)
  const names = raw[file.readUInt16LE(62)]
  if (!names) throw new Error('object has no names of sections')
  const sections = raw.map(({ nameAt, ...rest }) => ({
    ...rest,
    name: textAt(names.bytes, nameAt),
  }))
  const symbols = readSymbols(sections, raw)
  return { sections, symbols, relocations: readRelocations(sections, symbols) }
}

type RawSection = Omit<ElfSection, 'name'> & { readonly nameAt: number; readonly link: number }

function rawSections(file: Buffer): readonly RawSection[] {
  const start = Number(file.readBigUInt64LE(40))
  return Array.from({ length: file.readUInt16LE(60) }, (_, i) => {
    const at = start + i * SECTION_BYTES
    const long = (offset: number): number => Number(file.readBigUInt64LE(at + offset))
    const type = file.readUInt32LE(at + 4)
    const [offset, size] = [long(24), long(32)]
    return {
      nameAt: file.readUInt32LE(at),
      type,
      flags: long(8),
      align: long(48),
      bytes: file.subarray(offset, offset + size),
      link: file.readUInt32LE(at + 40),
      info: file.readUInt32LE(at + 44),
    }
  })
}

function readSymbols(
  sections: readonly ElfSection[],
  raw: readonly RawSection[],
): readonly ElfSymbol[] {
  const table = raw.find(({ type }) => type === SYMTAB)
  const names = table && raw[table.link]
  if (!table || !names) throw new Error('object has no symbols')
  return Array.from({ length: table.bytes.length / SYMBOL_BYTES }, (_, i) => {
    const entry = table.bytes.subarray(i * SYMBOL_BYTES)
    const index = entry.readUInt16LE(6)
    return {
      name: textAt(names.bytes, entry.readUInt32LE(0)),
      type: entry.readUInt8(4) & 15,
      section: index > 0 && index < 0xff00 ? sections[index] : undefined,
      value: Number(entry.readBigUInt64LE(8)),
    }
  })
}

function readRelocations(
  sections: readonly ElfSection[],
  symbols: readonly ElfSymbol[],
): readonly ElfRelocation[] {
  return sections.flatMap((section) => {
    if (section.type !== REL && section.type !== RELA) return []
    const target = sections[section.info]
    if (!target) throw new Error(`${section.name} changes no section`)
    const size = section.type === RELA ? 24 : 16
    return Array.from({ length: section.bytes.length / size }, (_, i) => {
      const entry = section.bytes.subarray(i * size)
      const symbol = symbols[entry.readUInt32LE(12)]
      if (!symbol) throw new Error(`${section.name} names no symbol`)
      const offset = Number(entry.readBigUInt64LE(0))
      const addend = size === 24 ? Number(entry.readBigInt64LE(16)) : undefined
      return { target, offset, type: entry.readUInt32LE(8), symbol, addend }
    })
  })
}

const textAt = (bytes: Buffer, at: number): string =>
  bytes.toString('latin1', at, bytes.indexOf(0, at))
