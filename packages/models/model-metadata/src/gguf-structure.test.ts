// Goal: the structure of a GGUF file is read as another program reads it, and a file that lies
// about its counts, lengths or types is refused before anything of that size is made.
// Method: the bundled model and a header with every type of value, compared with the parser of
// `@huggingface/gguf`; then headers in which each case states one thing wrongly.
// Requirements: R003-12

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ModelFilesInvalidError } from './errors.ts'
import { parseByOther } from './gguf.fixture.ts'
import { readGgufStructure } from './gguf-structure.ts'
import { filesOf } from './model.fixture.ts'

const bundled = new URL('../../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url)

const read = (bytes: Uint8Array) =>
  readGgufStructure({ files: filesOf({ 'm.gguf': bytes }), path: 'm.gguf', bytes: bytes.length })

const little = (value: number | bigint, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Number((BigInt(value) >> BigInt(8 * at)) & 255n))
const text = (value: string): number[] => {
  const bytes = new TextEncoder().encode(value)
  return [...little(bytes.length, 8), ...bytes]
}
const float = (value: number, bytes: 4 | 8): number[] => {
  const view = new DataView(new ArrayBuffer(bytes))
  if (bytes === 4) view.setFloat32(0, value, true)
  else view.setFloat64(0, value, true)
  return [...new Uint8Array(view.buffer)]
}

type Entry = readonly [key: string, type: number, value: readonly number[]]

const tensor = [...text('x'), ...little(1, 4), ...little(32, 8), ...little(0, 4), ...little(0, 8)]

/** Returns a GGUF file with these entries and one tensor of 32 elements. */
function fileOf(entries: readonly Entry[], { keys = entries.length, tensors = 1 } = {}) {
  const head = [
    ...new TextEncoder().encode('GGUF'),
    ...little(3, 4),
    ...little(tensors, 8),
    ...little(keys, 8),
    ...entries.flatMap(([key, type, value]) => [...text(key), ...little(type, 4), ...value]),
    ...tensor,
  ]
  return new Uint8Array([...head, ...Array(32 - (head.length % 32)).fill(0), ...Array(128).fill(0)])
}

const everyType: readonly Entry[] = [
  ['u8', 0, little(200, 1)],
  ['i8', 1, little(-100, 1)],
  ['u16', 2, little(60_000, 2)],
  ['i16', 3, little(-30_000, 2)],
  ['u32', 4, little(4_000_000_000, 4)],
  ['i32', 5, little(-2_000_000_000, 4)],
  ['f32', 6, float(1.5, 4)],
  ['bool', 7, [1]],
  ['text', 8, text('größer als 世界')],
  ['list of texts', 9, [...little(8, 4), ...little(2, 8), ...text(''), ...text('b')]],
  ['list of floats', 9, [...little(6, 4), ...little(2, 8), ...float(-0.25, 4), ...float(3, 4)]],
  ['list of bools', 9, [...little(7, 4), ...little(2, 8), 0, 1]],
  ['empty list', 9, [...little(4, 4), ...little(0, 8)]],
  ['u64', 10, little(2n ** 63n, 8)],
  ['i64', 11, little(-(2n ** 62n), 8)],
  ['f64', 12, float(0.1, 8)],
  ['general.alignment', 4, little(64, 4)],
]

describe('a valid file', () => {
  test.each([
    ['the bundled model', new Uint8Array(readFileSync(bundled))],
    ['every type of value', fileOf(everyType)],
  ])('%s is read as by another parser', async (_, bytes) => {
    const { metadata, tensors, dataOffset } = await read(bytes)
    const other = await parseByOther(bytes)
    const { version: _1, tensor_count: _2, kv_count: _3, ...expected } = other.metadata
    expect(metadata).toEqual(expected)
    expect(dataOffset).toBe(other.tensorDataOffset)
    const same = other.tensorInfos.map(({ name, shape, dtype, offset }) => ({
      name,
      shape,
      type: dtype,
      offset,
    }))
    expect(tensors).toEqual(same)
  })

  test('a token that is a byte order mark stays', async () => {
    const { metadata } = await read(fileOf([['token', 8, text('\ufeff')]]))
    expect(metadata).toEqual({ token: '\ufeff' })
  })
})

describe('a header that lies', () => {
  const list = (type: number, count: number | bigint, ...items: number[]): Entry => [
    'a',
    9,
    [...little(type, 4), ...little(count, 8), ...items],
  ]
  test.each<[string, Uint8Array, string]>([
    ['more items than the file', fileOf([list(8, 1000)]), 'a: 1000 items in a file of 224 bytes'],
    ['more items than any model', fileOf([list(0, 2n ** 60n)]), `a: ${2n ** 60n} items`],
    [
      'a list of lists',
      fileOf([list(9, 1, ...little(0, 4), ...little(0, 8))]),
      'a: a list of type 9',
    ],
    ['an unknown type', fileOf([['a', 13, []]]), 'a: type 13'],
    [
      'a key twice',
      fileOf([
        ['a', 0, [1]],
        ['a', 0, [1]],
      ]),
      'a: twice in the metadata',
    ],
    ['a text of 1 TB', fileOf([['a', 8, little(2n ** 40n, 8)]]), `Text: ${2n ** 40n} bytes`],
    [
      'a text beyond the end',
      fileOf([['a', 8, little(300, 8)]]),
      'File: 224 bytes; 345 are needed',
    ],
    ['an alignment of 0', fileOf([['general.alignment', 4, little(0, 4)]]), 'general.alignment: 0'],
    [
      'an alignment of 48',
      fileOf([['general.alignment', 4, little(48, 4)]]),
      'general.alignment: 48',
    ],
    ['more keys than any model', fileOf([], { keys: 5000 }), 'Count of metadata keys: 5000'],
    ['no tensors', fileOf([['a', 0, [1]]], { tensors: 0 }), 'Count of tensors: 0'],
  ])('%s', async (_, bytes, fault) => {
    const error = await read(bytes).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ModelFilesInvalidError)) throw error ?? new Error('nothing was wrong')
    expect(`${error.field}: ${error.value}`).toBe(fault)
  })

  test('`__proto__` is a key as any other', async () => {
    const { metadata } = await read(fileOf([['__proto__', 8, text('x')]]))
    expect(Object.keys(metadata)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype)
  })
})
