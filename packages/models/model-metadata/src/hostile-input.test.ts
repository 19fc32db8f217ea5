// Goal: a hostile model or adapter file is refused with an error that names the cause, before any
// of its weights is read, and before native code or Python reads the file. Method: a small valid
// file, in which each case changes one thing. The table in docs/spec/hostile-input.md names these
// tests.
// Requirements: R003-12

import { describe, expect, test } from 'vitest'
import { ModelFilesInvalidError } from './errors.ts'
import type { ModelFiles } from './files.ts'
import { checkFiniteWeights } from './lora/finite-check.ts'
import { describeTensors, filesOf, safetensorsOf, writeSafetensors } from './model.fixture.ts'
import { readSafetensorsHeader } from './safetensors.ts'

const path = 'model.safetensors'
const bytesOf = (hex: string, length: number) => {
  const file = new Uint8Array(length)
  file.set(Buffer.from(hex, 'hex'))
  return file
}

async function faultOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ModelFilesInvalidError)) throw error ?? new Error('nothing was wrong')
  expect(error.details[0]).toBe(`File: ${path}.`)
  expect(error.remedy).not.toBe('')
  return `${error.field}: ${error.value}`
}

/** Returns files that throw when a byte after the header is read. */
function headOf(file: Uint8Array): ModelFiles {
  const files = filesOf({ [path]: file })
  const dataStart = 8 + Number(new DataView(file.buffer).getBigUint64(0, true))
  return {
    ...files,
    read: async (name, span) => {
      if (span.offset + span.length > dataStart) throw new Error('weights were read')
      return await files.read(name, span)
    },
  }
}

const readHead = (file: Uint8Array) =>
  readSafetensorsHeader(headOf(file), { path, bytes: file.length })

describe('another file that is called safetensors', () => {
  test.each([
    ['a pickle', '80049500000000000000', 'a pickle'],
    ['a pickle of PyTorch before 1.6', '80028a0a6cfc9c46f920', 'a pickle'],
    ['what torch.save writes', '504b03040000080800000000', 'a zip archive'],
    ['a gzip archive', '1f8b0800000000000003', 'a gzip archive'],
  ])('%s', async (_, hex, named) => {
    expect(await faultOf(readHead(bytesOf(hex, 4_096)))).toBe(`File: ${named}`)
  })
})

describe('a header of a length that lies', () => {
  test.each([
    ['2^63 - 1 bytes', 0x7fff_ffff_ffff_ffffn],
    ['2^64 - 1 bytes', 0xffff_ffff_ffff_ffffn],
    ['more than the format permits', 100_000_001n],
    ['a byte more than the file', 63n],
    ['none', 0n],
  ])('%s', async (_, length) => {
    const file = safetensorsOf({ x: ['F16', 4] })
    const view = new DataView(file.buffer)
    expect(file.length - 8).toBe(62)
    view.setBigUint64(0, length, true)
    const files = filesOf({ [path]: file })
    const read = readSafetensorsHeader(files, { path, bytes: file.length })
    expect(await faultOf(read)).toBe(`Length of the header: ${length} of 70 bytes`)
  })
})

describe('a tensor that lies about its bytes', () => {
  const { header, dataBytes } = describeTensors({ x: ['F16', 4], y: ['F16', 4] })
  const changed = (fields: object) => ({ ...header, y: { ...(header['y'] as object), ...fields } })
  test.each<[string, object, string]>([
    ['overlap', { data_offsets: [4, 12] }, 'Tensor y: begins at byte 4, not 8'],
    [
      'a hole before it',
      { shape: [3], data_offsets: [10, 16] },
      'Tensor y: begins at byte 10, not 8',
    ],
    ['behind the end', { data_offsets: [8, 17] }, 'Tensor y: ends at byte 17 of 16'],
    ['offsets of 1 TB', { data_offsets: [0, 1e12] }, 'Tensor y: ends at byte 1000000000000 of 16'],
    ['an end before its start', { data_offsets: [16, 8] }, 'Tensor y: offsets that are none'],
    ['half an offset', { data_offsets: [8.5, 16] }, 'Tensor y: offsets that are none'],
    ['a negative offset', { data_offsets: [-8, 16] }, 'Tensor y: offsets that are none'],
    [
      'offsets beyond 2^53',
      { data_offsets: [2 ** 60, 2 ** 61] },
      'Tensor y: offsets that are none',
    ],
    ['more elements', { shape: [5] }, 'Tensor y: 8 bytes for 5 elements of F16'],
    [
      '2^40 elements',
      { shape: [1 << 20, 1 << 20] },
      'Tensor y: 8 bytes for 1099511627776 elements of F16',
    ],
    [
      'a product that wraps around 2^64',
      { shape: [2 ** 32, 2 ** 32, 4] },
      'Tensor y: 8 bytes for 73786976294838206464 elements of F16',
    ],
    ['a negative size', { shape: [-4] }, 'Tensor y: a shape that is none'],
    ['17 sizes', { shape: Array.from({ length: 17 }, () => 1) }, 'Tensor y: a shape that is none'],
    ['a wider type', { dtype: 'F32' }, 'Tensor y: 8 bytes for 4 elements of F32'],
    ['an unknown type', { dtype: 'PICKLE' }, 'Tensor y: type PICKLE'],
    ['a type that is none', { dtype: { F16: 1 } }, 'Tensor y: type [object Object]'],
  ])('%s', async (_, fields, fault) => {
    expect(await faultOf(readHead(writeSafetensors(changed(fields), dataBytes)))).toBe(fault)
  })

  test('bytes behind the last tensor', async () => {
    const file = writeSafetensors(header, dataBytes + 8)
    expect(await faultOf(readHead(file))).toBe('Data: 24 bytes, of which 16 are tensors')
  })
})

describe('a header that parsers read differently', () => {
  const withHeader = (text: string) => {
    const head = new TextEncoder().encode(text)
    const file = new Uint8Array(8 + head.length + 8)
    new DataView(file.buffer).setBigUint64(0, BigInt(head.length), true)
    file.set(head, 8)
    return file
  }
  const entry = '{"dtype":"F16","shape":[4],"data_offsets":[0,8]}'
  test.each([
    ['a tensor twice', `{"x":${entry},"x":${entry}}`, 'has the name "x" twice'],
    ['a field twice', `{"x":{"dtype":"F16","dtype":"F32"}}`, 'has the name "dtype" twice'],
    [
      '100,000 lists',
      `{"x":${'['.repeat(100_000)}`,
      'has more than 64 levels of objects and lists',
    ],
    ['half an object', `{"x":${entry}`, 'not JSON'],
  ])('%s', async (_, text, fault) => {
    expect(await faultOf(readHead(withHeader(text)))).toBe(`File: ${fault}`)
  })
})

describe('a weight that is not finite', () => {
  test.each([
    ['infinite, in 32 bits', 'F32', 0x7f80_0000, 4],
    ['not a number, in 32 bits', 'F32', 0xffc0_0001, 4],
    ['infinite, in F16', 'F16', 0xfc00, 2],
    ['not a number, in BF16', 'BF16', 0x7fc0, 2],
  ] as const)('%s', async (_, dtype, bits, size) => {
    const file = safetensorsOf({ a: ['U8', 8], b: [dtype, 3] })
    const view = new DataView(file.buffer)
    if (size === 4) view.setUint32(file.length - 4, bits, true)
    else view.setUint16(file.length - 2, bits, true)
    const files = filesOf({ [path]: file })
    expect(await faultOf(checkFiniteWeights(files))).toBe('Tensor b: value 2 is not finite')
  })

  test('a model that has only finite weights passes the check', async () => {
    await checkFiniteWeights(filesOf({ [path]: safetensorsOf({ a: ['F32', 2], b: ['BF16', 3] }) }))
  })
})
