// Tests recordings of the behaviour of a program: they are equal for equal seeds, and differ for
// different seeds.
// Requirements: B-11
// Shows (deploy): reproducible build of the Solana program, byte for byte, in a second folder;
// comparison of another build by behaviour.
// Missing: runs of the recipes for the dated snapshot of Debian's archive and for the vendor's
// toolchain.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstDifference, recordBehaviour } from './behaviour.ts'

const committed = readFileSync(path.resolve(import.meta.dirname, '../generated/ostrom.so'))

describe('a recording', () => {
  test('two recordings of one program and seed are equal, with refusals and records', async () => {
    const [first, second] = [
      await recordBehaviour({ file: committed, seed: 1, acts: 150 }),
      await recordBehaviour({ file: committed, seed: 1, acts: 150 }),
    ]
    expect(firstDifference(first, second)).toBeUndefined()
    const refused = first.filter((line) => /^\w+(\+\w+)* (?!done)\w+/.test(line))
    expect(refused.length).toBeGreaterThan(10)
    expect(first.filter((line) => / done/.test(line)).length).toBeGreaterThan(10)
    expect(first.filter((line) => line.startsWith('record ')).length).toBeGreaterThan(5)
    expect(first.filter((line) => line.startsWith('balance ')).length).toBe(8)
  })

  test('recordings of different seeds differ', async () => {
    const first = await recordBehaviour({ file: committed, seed: 1, acts: 30 })
    const second = await recordBehaviour({ file: committed, seed: 2, acts: 30 })
    expect(firstDifference(first, second)).toBeDefined()
  })
})

describe('the first difference', () => {
  test('the first difference is the first line that differs or that one recording lacks', () => {
    expect(firstDifference(['a', 'b'], ['a', 'b'])).toBeUndefined()
    expect(firstDifference(['a', 'b', 'c'], ['a', 'x', 'y'])).toEqual({
      line: 2,
      one: 'b',
      other: 'x',
    })
    expect(firstDifference(['a'], ['a', 'b'])).toEqual({ line: 2, one: 'nothing', other: 'b' })
  })
})
