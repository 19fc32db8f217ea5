// Goal: a receipt's core stays unchanged in JSON, with any numbers, and invalid JSON is refused.
// Method: each field at its maximum, above any number that JSON represents exactly; then invalid
// texts one by one.
// Shows (foundations): signed objects, prices, receipts, session accounts, in both encodings
// (EIP-712, ed25519).

import { describe, expect, test } from 'vitest'
import { sampleReceipt } from '../testing/receipt.ts'
import * as Receipt from './receipt.ts'

const most = (bits: number) => (1n << BigInt(bits)) - 1n

const core = sampleReceipt({
  index: most(64),
  finish: 3,
  sampling: 3,
  inputTokens: most(64),
  cachedInputTokens: 0n,
  outputTokens: most(64),
  total: most(128),
  endedAtSeconds: most(64),
})

const read = (fields: object) =>
  Receipt.jsonSchema({ ...Receipt.toJson(core), ...fields }, 'receipt')

describe('fromJson', () => {
  test('reads what toJson wrote, after a way through text', () => {
    const text = JSON.stringify(Receipt.toJson(core))
    expect(Receipt.jsonSchema(JSON.parse(text), 'receipt')).toEqual(core)
  })

  test('reads small numbers too', () => {
    expect(read({ index: 7 }).index).toBe(7n)
  })

  test.each(['', '-1', '1.5', '0x10', ' 7', '1e3', '9'.repeat(41), `${most(64) + 1n}`, null])(
    'refuses %j as a count',
    (index) => {
      expect(() => read({ index })).toThrow('receipt.index')
    },
  )
})
