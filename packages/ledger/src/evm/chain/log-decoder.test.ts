// Goal: a decoder of logs gives the same results as the client library's own search in the ABI.
// Method: for a log of each event of two contracts, compare both; then logs that no event matches.

import { requestsAbi, vaultAbi } from '@ostrom/contracts-evm'
import { type AbiEvent, decodeEventLog, type Hex, pad, toEventSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import { createLogDecoder } from './log-decoder.ts'

const abi = [...vaultAbi, ...requestsAbi]
const decode = createLogDecoder(abi)
const events: readonly AbiEvent[] = abi.filter((entry) => entry.type === 'event')

/** A log with a different word for each argument. */
function logOf(event: AbiEvent): { readonly data: Hex; readonly topics: [Hex, ...Hex[]] } {
  const indexed = event.inputs.filter((input) => input.indexed)
  const words = indexed.map((_, index): Hex => pad(`0x0${index + 1}`))
  const data: Hex = `0x${'01'.padStart(64, '0').repeat(event.inputs.length - indexed.length)}`
  return { data, topics: [toEventSelector(event), ...words] }
}

describe('a decoder of logs', () => {
  test.each(events.map((event) => [event.name, event] as const))('decodes %s', (_, event) => {
    const log = logOf(event)
    let expected: unknown
    try {
      expected = decodeEventLog({ abi, ...log } as never)
    } catch {}
    expect(decode(log)).toEqual(expected)
  })

  test('decodes most of these logs', () => {
    const decoded = events.filter((event) => decode(logOf(event)) !== undefined)
    expect(decoded.length).toBeGreaterThan(events.length / 2)
  })

  test('returns nothing for an unknown event, missing topics and cut data', () => {
    const transfer = events.find(({ name }) => name === 'Transfer')!
    const { data, topics } = logOf(transfer)
    expect(decode({ data, topics: [pad('0x01')] })).toBeUndefined()
    expect(decode({ data, topics: [] })).toBeUndefined()
    expect(decode({ data, topics: [topics[0]] })).toBeUndefined()
    expect(decode({ data: '0x', topics })).toBeUndefined()
  })
})
