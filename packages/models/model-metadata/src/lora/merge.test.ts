// Goal: merging adapters gives the same result as PEFT and PyTorch, in every format of a base, and
// the same bytes on every machine. Adapters that cannot be merged are refused. Method: the adapter
// of models/adapter, which PEFT trained, on the bundled model; small matrices that were computed by
// hand and by PEFT (golden.json).
// Requirements: R003-9

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { BaseError } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { filesOnDisk } from '../disk/index.ts'
import type { ModelFiles } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType } from '../floats.ts'
import { readGgufHeader } from '../gguf.ts'
import { filesOf } from '../model.fixture.ts'
import { readSafetensorsHeader } from '../safetensors.ts'
import { combineDeltas, type MergeMethod } from './combine.ts'
import { concatenateLoras } from './concatenate.ts'
import { arcCosine, sine } from './deterministic-trig.ts'
import { layerMap } from './layer-map.ts'
import { mergeLora } from './merge.ts'

const models = (path: string) =>
  fileURLToPath(new URL(`../../../../../models/${path}`, import.meta.url))
const tiny = await filesOnDisk(models('tiny/ostrom-tiny'))
const pirate = await filesOnDisk(models('adapter/ostrom-tiny-pirate'))
const GGUF = 'ostrom-tiny-f16.gguf'
const gguf = await filesOnDisk(models(`tiny/ostrom-tiny/${GGUF}`), { name: GGUF })

type Golden = {
  readonly merged: { readonly rows: Record<string, { row: number; values: number[] }> }
  readonly small: Record<'linear' | 'ties', number[]> & {
    readonly tensors: readonly number[][]
    readonly weights: readonly number[]
    readonly density: number
  }
}
const golden = JSON.parse(await readFile(models('adapter/golden.json'), 'utf8')) as Golden

/** The bundled model with only its safetensors. */
const folder: ModelFiles = {
  list: async () => (await tiny.list()).filter(({ path }) => path === 'model.safetensors'),
  read: tiny.read,
}

const linear: MergeMethod = { kind: 'linear' }

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

const merged = async (
  base: ModelFiles,
  {
    adapters = [{ files: pirate, weight: 1 }],
    method = linear,
  }: Partial<Parameters<typeof mergeLora>[1]> = {},
) => {
  const [file] = await mergeLora(base, { adapters, method })
  return await bytesOf(file!.content)
}

/** Returns the matrices of a safetensors file by name. */
async function matrices(bytes: Uint8Array) {
  const files = filesOf({ 'a.safetensors': bytes })
  const file = { path: 'a.safetensors', bytes: bytes.length }
  const { tensors } = await readSafetensorsHeader(files, file)
  return new Map(
    tensors.map(({ name, dtype, shape, offset, bytes: size }) => {
      const values = decodeFloats(bytes.subarray(offset, offset + size), dtype as FloatType)
      return [name, { values, columns: shape[1] ?? 1 }] as const
    }),
  )
}

/** Returns the rows of every adaptable layer of a GGUF file, in PEFT's order. */
async function ggufRows(bytes: Uint8Array) {
  const files = filesOf({ [GGUF]: bytes })
  const header = await readGgufHeader({ files, path: GGUF, bytes: bytes.length })
  return new Map(
    [...layerMap(header)].map(([path, { tensor, rowOf }]) => {
      const [columns = 0, rows = 0] = tensor.shape
      const { offset } = tensor
      const values = new Float32Array(rows * columns)
      for (let row = 0; row < rows; row++) {
        const from = offset + row * columns * 2
        values.set(
          decodeFloats(bytes.subarray(from, from + columns * 2), 'F16'),
          rowOf(row) * columns,
        )
      }
      return [path, values] as const
    }),
  )
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!BaseError.is(error)) throw error ?? new Error('nothing was wrong')
  expect(error.code).toBe('model-files-invalid')
  return error.details.join(' ')
}

describe('small changes', () => {
  const { tensors, weights, density } = golden.small
  const changes = tensors.map((values, i) => {
    return { values: Float32Array.from(values), weight: weights[i]! }
  })

  test.each([linear, { kind: 'ties', density } as const])('$kind is as by PEFT', (method) => {
    const expected = golden.small[method.kind as 'linear' | 'ties']
    const found = combineDeltas(changes, method)
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 6)
  })

  test('ties keeps the largest, of equal ones the first, and means those of one sign', () => {
    const change = (...values: number[]) => ({ values: Float32Array.from(values), weight: 1 })
    const method = { kind: 'ties', density: 0.5 } as const
    expect([...combineDeltas([change(3, -1, 1, 1)], method)]).toEqual([3, -1, 0, 0])
    const three = [change(4, 2), change(-3, 2), change(2, -1)]
    expect([...combineDeltas(three, { kind: 'ties', density: 1 })]).toEqual([3, 2])
  })

  test('slerp goes along the arc, and straight where there is none', () => {
    const change = (...values: number[]) => ({ values: Float32Array.from(values), weight: 1 })
    const half = { kind: 'slerp', share: 0.5 } as const
    const [x, y] = combineDeltas([change(1, 0), change(0, 1)], half)
    expect([x, y]).toEqual([Math.fround(Math.SQRT1_2), Math.fround(Math.SQRT1_2)])
    expect([...combineDeltas([change(1, 1), change(3, 3)], half)]).toEqual([2, 2])
    expect([...combineDeltas([change(0, 0), change(3, 1)], half)]).toEqual([1.5, 0.5])
    const whole = combineDeltas([change(1, 2), change(5, -4)], { kind: 'slerp', share: 1 })
    expect([...whole]).toEqual([5, -4])
  })

  test('angles are those of Math', () => {
    for (let cosine = -0.9995; cosine <= 0.9995; cosine += 0.0013) {
      expect(Math.abs(arcCosine(cosine) - Math.acos(cosine))).toBeLessThan(2e-14)
    }
    for (let angle = 0; angle <= Math.PI; angle += 0.003) {
      expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(4e-16)
    }
  })

  test.each([
    ['BF16', [1, 1.00390625, 1.01171875, -2, 3.39e38], [1, 1, 1.015625, -2, 3.389531389251535e38]],
    ['F16', [1, 1.00048828125, 1.00146484375, 65_504, 1e-9], [1, 1, 1.001953125, 65_504, 0]],
  ] as const)('%s is rounded to the nearest, of two to the even one', (type, values, expected) => {
    const found = decodeFloats(encodeFloats(Float64Array.from(values), type), type)
    expect([...found]).toEqual(expected.map(Math.fround))
  })
})

describe('an adapter and its base', () => {
  test('have their rows where llama.cpp has them', async () => {
    const bytes = await gguf.read(GGUF, { offset: 0, length: 2_807_648 })
    const listed = (await folder.list())[0]!
    const base = await matrices(await tiny.read(listed.path, { offset: 0, length: listed.bytes }))
    const rows = await ggufRows(bytes)
    expect(rows.size).toBe(6 * 7)
    for (const [path, values] of rows) expect(values).toEqual(base.get(`${path}.weight`)?.values)
  })

  test('become what PEFT makes of them, in both forms', async () => {
    const found = await matrices(await merged(folder))
    for (const [path, { row, values }] of Object.entries(golden.merged.rows)) {
      const { values: all, columns } = found.get(`${path}.weight`)!
      const mine = all.slice(row * columns, (row + 1) * columns)
      // PEFT's values have 32 bits and these have the base's 16, so they may differ by half a
      // 16-bit step.
      values.forEach((value, i) => {
        expect(Math.abs(mine[i]! - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -11 + 1e-6)
      })
    }
    for (const [path, values] of await ggufRows(await merged(gguf))) {
      expect(values).toEqual(found.get(`${path}.weight`)?.values)
    }
  })

  test('become the same bytes on every machine', async () => {
    expect(sha256(await merged(folder))).toMatchInlineSnapshot(
      `"d72abf798ba3760838434c9cbd68af1756c73e3fbba4aa8bedf9f7d78e04312a"`,
    )
    expect(sha256(await merged(gguf))).toMatchInlineSnapshot(
      `"6647cf0feee4fe5124e33d21a6998ba2710c940d7b30a777267de83aa74452db"`,
    )
    const adapters = [
      { files: pirate, weight: 1 },
      { files: await half(), weight: 1 },
    ]
    const slerp = { kind: 'slerp', share: 0.3 } as const
    expect(sha256(await merged(gguf, { adapters, method: slerp }))).toMatchInlineSnapshot(
      `"7604de0234dc1b4bf99dc3de508a14fb0b1369fe2fc07e8a6bd276467507c4d2"`,
    )
    const ties = { kind: 'ties', density: 0.2 } as const
    expect(sha256(await merged(gguf, { adapters, method: ties }))).toMatchInlineSnapshot(
      `"2e6de89ec12adb7d0f27fbeb20c7b9f221d62c397bcb043cdf9063f4846f261e"`,
    )
  })

  test.each([
    ['a single one, between two', { method: { kind: 'slerp', share: 0.5 } as const }, 'Adapters'],
    ['none', { adapters: [] }, 'Adapters'],
    ['too much weight', { adapters: [{ files: pirate, weight: 1e7 }] }, 'beyond F16'],
  ])('a merge of adapters is refused with %s', async (_, plan, word) => {
    expect(await faultOf(merged(gguf, plan))).toContain(word)
  })
})

/** Returns the sum of the adapter with itself, each with weight 0.25: half of its change. */
async function half() {
  const part = { files: pirate, weight: 0.25 }
  return filesOf(Object.fromEntries(await concatenateLoras([part, part])))
}

describe('adapters among themselves', () => {
  test('joined adapters change a base as much as all of them together', async () => {
    const parts = [
      { files: pirate, weight: 0.75 },
      { files: await half(), weight: 0.5 },
    ]
    const joinedFiles = filesOf(Object.fromEntries(await concatenateLoras(parts)))
    const one = await matrices(await merged(folder))
    const other = await matrices(
      await merged(folder, { adapters: [{ files: joinedFiles, weight: 1 }] }),
    )
    for (const [name, { values }] of one) {
      const mine = other.get(name)!.values
      const gap = values.reduce((most, value, i) => Math.max(most, Math.abs(value - mine[i]!)), 0)
      // The results may differ by one 16-bit step if the sum lies between two values.
      expect(gap).toBeLessThanOrEqual(2 ** -10)
    }
  })

  test('a single adapter, or adapters whose joint rank is too high, are not joined', async () => {
    const part = { files: pirate, weight: 1 }
    expect(await faultOf(concatenateLoras([part]))).toContain('Adapters')
    expect(await faultOf(concatenateLoras(Array.from({ length: 9 }, () => part)))).toContain(
      'Adapters',
    )
  })
})
