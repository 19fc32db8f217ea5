// Goal: the text that a person signs for a session states its terms unambiguously, and cannot be
// confused with other messages that Solana keys sign.
// Method: examples of texts, amounts and times at their bounds; properties over random terms.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import { humanReadableMessage } from './human-readable-message.ts'

const digest = `0x${'d1'.repeat(32)}` as const
const terms = {
  provider: `0x${'b0'.repeat(32)}`,
  asset: Hex.zeroHash,
  cap: 1_500_000_000n,
  expiresAtSeconds: 1_795_341_600n,
} as const
const token = '0x06ddf6e1d765a193d9cbe146ceeb79ac1cb485ed5f5b37913a8cf5857eff00a9'
const tokenText = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'

/** Characters of the longest text, for sessions that end in the year 9999 or before. */
const LENGTH_MAX = 285

test('says how much, to whom and until when', () => {
  expect(humanReadableMessage(terms, digest)).toMatchInlineSnapshot(`
    "Ostrom: open a session
    Pay at most: 1.5 SOL
    To provider: Ctj2Bzxo5VGsYw2KmaQiD4qFxx2RYBqKLpJVFttSVdmR
    Until: 2026-11-22 10:00:00 UTC
    Digest: 0xd1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1"
  `)
})

test('counts a token in base units, since its decimals are not known', () => {
  const words = humanReadableMessage({ ...terms, asset: token, cap: 1_500_000n }, digest)
  expect(words.split('\n')[1]).toBe(`Pay at most: 1500000 base units of token ${tokenText}`)
})

test.each([
  [1n, '0.000000001'],
  [999_999_999n, '0.999999999'],
  [1_000_000_000n, '1'],
  [10_000_000_010n, '10.00000001'],
  [2n ** 64n - 1n, '18446744073.709551615'],
])('%d lamports are %s SOL', (cap, text) => {
  expect(humanReadableMessage({ ...terms, cap }, digest)).toContain(`Pay at most: ${text} SOL\n`)
})

test.each([
  [0n, '1970-01-01 00:00:00 UTC'],
  [951_868_799n, '2000-02-29 23:59:59 UTC'],
  [253_402_300_799n, '9999-12-31 23:59:59 UTC'],
  [253_402_300_800n, 'second 253402300800 since 1970'],
  [2n ** 64n - 1n, 'second 18446744073709551615 since 1970'],
])('second %d is %s', (expiresAtSeconds, text) => {
  expect(humanReadableMessage({ ...terms, expiresAtSeconds }, digest)).toContain(`Until: ${text}\n`)
})

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(Hex.from)
const anyTerms = fc.record({
  provider: key,
  asset: key,
  cap: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  expiresAtSeconds: fc.bigInt({ min: 0n, max: 253_402_300_799n }),
})

test('two terms never have the same words, whatever their digests', () => {
  fc.assert(
    fc.property(
      anyTerms,
      anyTerms,
      fc.subarray(['provider', 'asset', 'cap', 'expiresAtSeconds'] as const),
      (a, b, same) => {
        const near = { ...b, ...Object.fromEntries(same.map((name) => [name, a[name]])) }
        const isSame = Object.entries(a).every(([name, value]) => near[name as 'cap'] === value)
        expect(humanReadableMessage(a, digest) === humanReadableMessage(near, digest)).toBe(isSame)
      },
    ),
  )
})

test('the message is printable text of bounded length, and no transaction', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const words = humanReadableMessage(terms, digest)
      expect(words).toMatch(/^[\x20-\x7e\n]+$/)
      expect(words.length).toBeLessThanOrEqual(LENGTH_MAX)
      // A transaction message begins with the number of its signers and the number of its read-only
      // signers. The second number must be smaller, because the first signer pays.
      const [signers, readers] = new TextEncoder().encode(words)
      expect(readers).toBeGreaterThan(signers!)
    }),
  )
})
