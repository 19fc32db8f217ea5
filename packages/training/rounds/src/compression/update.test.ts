// Goal: an update is small, and its compression error is fed back. A hostile file is refused with
// its fault before any number of it is used. Method: properties of the round trip; every byte of a
// file changed.
// Requirements: R000-7

import { createPrng, nextNormal } from '@ostrom/verification/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileHead } from '../safetensors.ts'
import { testSpec } from '../testing.fixture.ts'
import * as Update from '../update/index.ts'

const numbers = fc.float({ noNaN: true, min: -1e6, max: 1e6 })
const deltas = fc
  .array(numbers, { minLength: 1, maxLength: 200 })
  .map((all) => Float32Array.from(all))

function normalDelta(count: number, seed = 1): Float32Array {
  const random = createPrng(seed)
  return Float32Array.from({ length: count }, () => 0.01 * nextNormal(random))
}

const codeAndReason = (act: () => unknown): string => {
  try {
    act()
    return 'accepted'
  } catch (error) {
    return (error as { message: string }).message
  }
}

describe('compression', () => {
  test('the sent part and the fed back part add up to the change', () => {
    fc.assert(
      fc.property(deltas, fc.integer({ min: 1, max: 1_000_000 }), (delta, densityPpm) => {
        const compression = { densityPpm, feedbackPpm: 950_000 }
        const residual = new Float32Array(delta.length)
        const { file, residual: left } = Update.compress({ delta, residual, compression })
        const sent = Update.decode(file, { parameters: delta.length, densityPpm })
        for (const [at, value] of delta.entries()) {
          expect(left[at]).toBe(Math.fround(value - (sent[at] as number)))
          if (sent[at] !== 0) expect(Math.sign(sent[at] as number)).toBe(Math.sign(value))
        }
        expect(file.length).toBe(Update.fileBytesOf({ parameters: delta.length, densityPpm }))
      }),
    )
  })

  test('the largest values are sent; of equal ones, the first', () => {
    const delta = Float32Array.of(1, -3, 1, 1, 2, 0, 0, 1)
    const compression = { densityPpm: 500_000, feedbackPpm: 0 }
    const { file } = Update.compress({ delta, residual: new Float32Array(8), compression })
    const form = { parameters: 8, densityPpm: 500_000 }
    expect([...Update.decode(file, form)]).toEqual([1, -2.5, 1, 0, 2.5, 0, 0, 0])
  })

  test('error feedback sends in the end what single rounds leave out', () => {
    const delta = normalDelta(10_000)
    const compression = { densityPpm: 30_000, feedbackPpm: 1_000_000 }
    let residual: Float32Array = new Float32Array(delta.length)
    const sum = new Float32Array(delta.length)
    for (let round = 0; round < 60; round += 1) {
      const made = Update.compress({ delta, residual, compression })
      residual = made.residual
      const sent = Update.decode(made.file, { parameters: delta.length, densityPpm: 30_000 })
      for (const [at, value] of sent.entries()) sum[at] = (sum[at] as number) + value / 60
    }
    const [error, size] = [sum, new Float32Array(delta.length)].map((other) =>
      Math.hypot(...delta.map((value, at) => value - (other[at] as number))),
    )
    expect((error as number) / (size as number)).toBeLessThan(0.5)
  })

  test.each([
    [250_000, 20.5],
    [30_000, 62],
  ])(
    'at a density of %i parts per million it is %d times smaller than dense',
    (densityPpm, ratio) => {
      const parameters = 77_824
      const bytes = Update.fileBytesOf({ parameters, densityPpm })
      expect((4 * parameters) / bytes).toBeGreaterThan(ratio)
    },
  )

  test('a change that is not finite is refused', () => {
    const delta = Float32Array.of(1, Number.NaN)
    const compression = { densityPpm: 1_000_000, feedbackPpm: 0 }
    const act = () => Update.compress({ delta, residual: new Float32Array(2), compression })
    expect(codeAndReason(act)).toContain('index 1')
  })
})

describe('a hostile update', () => {
  const form = { parameters: 5_000, densityPpm: 250_000 }
  const compression = { densityPpm: form.densityPpm, feedbackPpm: 0 }
  const residual = new Float32Array(form.parameters)
  const { file } = Update.compress({ delta: normalDelta(form.parameters), residual, compression })
  const refusal = (bytes: Uint8Array) => codeAndReason(() => Update.decode(bytes, form))
  const changed = (at: number, value: number) => {
    const copy = file.slice()
    copy[at] = value
    return copy
  }

  test.each([
    ['nothing', new Uint8Array(), 'hold no header'],
    ['a pickle', Uint8Array.of(0x80, 4, 0, 0, 0, 0, 0, 0, 0), 'a pickle or a zip archive'],
    ['a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0), 'a pickle or a zip archive'],
    ['a header of 2^62 bytes', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0x40), 'above 1048576'],
    ['a byte more', Uint8Array.from([...file, 0]), 'are due'],
    ['a byte less', file.slice(0, -1), 'are due'],
    ['other shapes', changed(30, 0x39), 'other tensors'],
  ])('a hostile update with %s is refused by name', (_, bytes, reason) => {
    expect(refusal(bytes)).toContain(reason)
  })

  test('an update with a magnitude that is not finite is refused by its chunk', () => {
    const head = file.length - Update.fileBytesOf(form) + headLength()
    const copy = file.slice()
    new DataView(copy.buffer).setFloat32(head + 8, Number.NaN, true)
    expect(refusal(copy)).toContain('chunk 1')
  })

  test('an update with any byte changed is refused or gives finite numbers', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const copy = changed(at, (file[at] as number) ^ flip)
        try {
          expect(Update.decode(copy, form).every(Number.isFinite)).toBe(true)
        } catch (error) {
          expect((error as { code?: string }).code).toBe('training-file-invalid')
        }
      }),
    )
  })

  test('an update with repeated indices is refused', () => {
    const sparse = { parameters: 5_000, densityPpm: 30_000 }
    const made = Update.compress({
      delta: normalDelta(5_000),
      residual,
      compression: { densityPpm: 30_000, feedbackPpm: 0 },
    })
    const copy = made.file.slice()
    const start =
      copy.length -
      Math.ceil((2 * 123) / 8) -
      Math.ceil((2 * 28) / 8) -
      Math.ceil((12 * 123) / 8) -
      Math.ceil((12 * 28) / 8)
    copy.fill(0, start, start + 3)
    expect(codeAndReason(() => Update.decode(copy, sparse))).toContain('positions')
  })

  const headLength = () => 8 + new DataView(file.buffer).getUint32(0, true)
})

describe('a state', () => {
  const values = normalDelta(70 * 60 + 123)
  const file = Update.encodeState(values, testSpec)

  test('a state is read as it was written, and its tensors keep the order of the job', () => {
    expect(Update.decodeState(file, testSpec)).toEqual(values)
    const header = new TextDecoder().decode(file.slice(8, 200))
    expect(header.indexOf('layer.B')).toBeLessThan(header.indexOf('"10"'))
    expect(Update.stateBytesOf(testSpec)).toBe(file.length)
    const other = { tensors: testSpec.tensors.toReversed() }
    expect(Update.stateHash(values, other)).not.toBe(Update.stateHash(values, testSpec))
  })

  test('a state with a number that is not finite is refused', () => {
    const copy = file.slice()
    new DataView(copy.buffer).setUint32(copy.length - 4, 0x7f800000, true)
    expect(codeAndReason(() => Update.decodeState(copy, testSpec))).toContain('at 4322')
  })

  test('the head of a file aligns the numbers of a state', () => {
    expect(fileHead([]).length % 8).toBe(0)
    expect((file.length - 4 * values.length) % 8).toBe(0)
  })
})
