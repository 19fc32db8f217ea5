// Goal: for any contents of a file, reading the header ends soon, with a header or an error that
// names the fault. Method: a valid file with bytes changed at random, or truncated anywhere.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BaseError } from '@ostrom/protocol'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { tokenizerFromGguf } from '../tokenizer/index.ts'
import { writeGgufFixture } from './gguf.fixture.ts'
import { readGgufHeader } from './header.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-header-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'model.gguf')
const whole = writeGgufFixture({ sizes: { layers: 1, width: 32, heads: 2, feedForward: 32 } })
/** Approximate number of bytes before the weights. */
const HEADER_BYTES = 6000

async function read(bytes: Uint8Array) {
  writeFileSync(path, bytes)
  try {
    const header = await readGgufHeader(path)
    tokenizerFromGguf(header.metadata)
    return header
  } catch (error) {
    if (!BaseError.is(error)) throw error
    return error.code
  }
}

describe('readGgufHeader', () => {
  test('tells architecture, context and sizes', async () => {
    expect(await read(whole)).toMatchObject({
      architecture: 'llama',
      contextLength: 512,
      bytes: whole.length,
      // 1 layer x 2 heads of keys and values x (16 + 16) values x 2 bytes.
      contextTokenBytes: 128,
    })
  })

  test('survives any bytes changed', async () => {
    const change = fc.tuple(fc.nat(HEADER_BYTES), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const codes = ['artifact-invalid', 'tokenizer-unsupported']
        const result = await read(bytes)
        expect(typeof result === 'object' || codes.includes(result)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('refuses a file cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 64), async (size) => {
        expect(await read(whole.slice(0, size))).toBe('artifact-invalid')
      }),
      { numRuns: 100 },
    )
  })
})
