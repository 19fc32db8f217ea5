// Tests the linker alone, on objects that the test builds and on the committed program.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lowerIntrinsics } from './intrinsics.ts'
import { linkProgram } from './link.ts'
import { checkText } from './opcodes.ts'
import { hashName, syscalls } from './syscalls.ts'

const instruction = (opcode: number, immediate = 0, registers = 0, offset = 0): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt8(opcode, 0)
  bytes.writeUInt8(registers, 1)
  bytes.writeInt16LE(offset, 2)
  bytes.writeInt32LE(immediate, 4)
  return bytes
}
const exit = instruction(0x95)
const call = instruction(0x85, -1, 0x10)

type SectionFixture = {
  readonly name: string
  readonly type: number
  readonly flags: number
  readonly bytes: Buffer
  readonly link?: number
  readonly info?: number
}

/** Returns a section header of 64 bytes. */
function sectionHeader(part: SectionFixture, nameAt: number, offset: number): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.writeUInt32LE(nameAt, 0)
  bytes.writeUInt32LE(part.type, 4)
  const words = [part.flags, 0, offset, part.bytes.length]
  words.forEach((word, i) => {
    bytes.writeBigUInt64LE(BigInt(word), 8 + 8 * i)
  })
  bytes.writeUInt32LE(part.link ?? 0, 40)
  bytes.writeUInt32LE(part.info ?? 0, 44)
  bytes.writeBigUInt64LE(8n, 48)
  return bytes
}

function symbol(nameAt: number, section: number, value: number): Buffer {
  const bytes = Buffer.alloc(24)
  bytes.writeUInt32LE(nameAt, 0)
  bytes.writeUInt8(0x12, 4)
  bytes.writeUInt16LE(section, 6)
  bytes.writeBigUInt64LE(BigInt(value), 8)
  return bytes
}

/**
 * Returns an object as `llc` would write it, whose text calls `callee` in its first instruction.
 */
function objectOf(text: Buffer, callee: string, more: readonly SectionFixture[] = []): Buffer {
  const names = Buffer.from(`\0entrypoint\0${callee}\0`)
  const relocation = Buffer.alloc(16)
  relocation.writeUInt32LE(10, 8)
  relocation.writeUInt32LE(2, 12)
  const parts: SectionFixture[] = [
    { name: '', type: 0, flags: 0, bytes: Buffer.alloc(0) },
    { name: '.text', type: 1, flags: 6, bytes: text },
    { name: '.strtab', type: 3, flags: 0, bytes: names },
    {
      name: '.symtab',
      type: 2,
      flags: 0,
      link: 2,
      bytes: Buffer.concat([symbol(0, 0, 0), symbol(1, 1, 0), symbol(12, 0, 0)]),
    },
    { name: '.rel.text', type: 9, flags: 0, bytes: relocation, link: 3, info: 1 },
    ...more,
  ]
  const sectionNames = Buffer.from(
    `${[...parts, { name: '.shstrtab' }].map((p) => p.name).join('\0')}\0`,
  )
  parts.push({ name: '.shstrtab', type: 3, flags: 0, bytes: sectionNames })
  const header = Buffer.alloc(64)
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  header.writeUInt16LE(247, 18)
  header.writeUInt16LE(parts.length, 60)
  header.writeUInt16LE(parts.length - 1, 62)
  const bodies = Buffer.concat(parts.map(({ bytes }) => bytes))
  header.writeBigUInt64LE(BigInt(64 + bodies.length), 40)
  let [at, nameAt] = [64, 0]
  const headers = parts.map((part) => {
    const sectionEntry = sectionHeader(part, nameAt, at)
    at += part.bytes.length
    nameAt += part.name.length + 1
    return sectionEntry
  })
  return Buffer.concat([header, bodies, ...headers])
}

describe('names of syscalls', () => {
  test('have the hashes that the runtime knows', () => {
    // These hashes come from solana-sbpf's registration of the names.
    expect(hashName('sol_log_').toString(16)).toBe('207559bd')
    expect(hashName('abort').toString(16)).toBe('b6fc1a11')
    expect(hashName('sol_invoke_signed_c').toString(16)).toBe('a22b9c85')
    expect(new Set([...syscalls].map(hashName)).size).toBe(syscalls.size)
  })
})

describe('linking', () => {
  test('a call of a syscall carries its hash', () => {
    const { file, syscalls: called } = linkProgram(
      objectOf(Buffer.concat([call, exit]), 'sol_log_'),
    )
    expect(called).toEqual(['sol_log_'])
    const text = file.subarray(file.length - 16)
    expect(text.readUInt32LE(4)).toBe(hashName('sol_log_'))
    expect(text.readUInt8(1) >> 4).toBe(0)
    expect(file.readUInt32LE(48)).toBe(3)
    expect(file.readBigUInt64LE(24)).toBe(1n << 32n)
  })

  test('refuses what the runtime would refuse too late, or compute wrongly', () => {
    const text = Buffer.concat([call, exit])
    expect(() => linkProgram(objectOf(text, 'sol_unheard_of_'))).toThrow('not an allowed syscall')
    expect(() => linkProgram(objectOf(text, '__multi3'))).toThrow('not an allowed syscall')
    const variable = { name: '.data', type: 1, flags: 3, bytes: Buffer.alloc(8) }
    expect(() => linkProgram(objectOf(text, 'abort', [variable]))).toThrow('.data is writable')
    expect(() => linkProgram(Buffer.from('no object'))).toThrow('not a BPF object')
    const narrow = Buffer.concat([call, instruction(0x04), exit])
    expect(() => linkProgram(objectOf(narrow, 'abort'))).toThrow('32-bit arithmetic')
  })
})

describe('instructions', () => {
  test('32-bit ones, atomics and stray jumps are refused', () => {
    expect(() => checkText(instruction(0x0c))).toThrow('32-bit arithmetic')
    expect(() => checkText(instruction(0x16))).toThrow('32-bit jump')
    expect(() => checkText(instruction(0xdb))).toThrow('atomic')
    expect(() => checkText(instruction(0x05, 0, 0, 5))).toThrow('leads out')
    expect(() => checkText(instruction(0x85, 9, 0x10))).toThrow('leads out')
    expect(() => checkText(Buffer.alloc(4))).toThrow('whole instructions')
    expect(() => checkText(Buffer.concat([instruction(0xdc), exit]))).not.toThrow()
  })
})

describe('memory intrinsics', () => {
  test('variable and large ones become syscalls, small ones stay', () => {
    const copy = (size: string) =>
      `call void @llvm.memcpy.p0.p0.i64(ptr align 1 %a, ptr align 1 %b, i64 ${size}, i1 false)`
    expect(lowerIntrinsics(copy('128'))).toBe(copy('128'))
    expect(lowerIntrinsics(copy('129'))).toContain('@sol_memcpy_(ptr align 1 %a')
    expect(lowerIntrinsics(copy('%n'))).toContain('declare void @sol_memcpy_(ptr, ptr, i64)')
    const set = 'call void @llvm.memset.p0.i64(ptr %a, i8 0, i64 %n, i1 false)'
    expect(lowerIntrinsics(set)).toContain('declare void @sol_memset_(ptr, i8, i64)')
  })
})

describe('the program', () => {
  test('the program is sBPF version 3, and has no sections or forbidden instructions', () => {
    const file = readFileSync(path.resolve(import.meta.dirname, '../generated/ostrom.so'))
    expect(file.readUInt32LE(48)).toBe(3)
    expect(file.readUInt16LE(60)).toBe(0)
    const segments = file.readUInt16LE(56)
    const last = 64 + 56 * (segments - 1)
    const [start, size] = [last + 8, last + 32].map((at) => Number(file.readBigUInt64LE(at)))
    expect(() => checkText(file.subarray(start, (start ?? 0) + (size ?? 0)))).not.toThrow()
    expect(execFileSync('sh', ['-n', path.join(import.meta.dirname, 'sbpf-linker')])).toBeDefined()
  })
})
