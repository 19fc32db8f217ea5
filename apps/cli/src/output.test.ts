// Goal: amounts are shown and read without losing a base unit; errors are told alike in both forms.
// Method: laws over random amounts; examples at the bounds; what `fail` prints.

import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ArgumentInvalidError } from './commands/arguments.ts'
import { fail, formatAmount, parseAmount, table, toJson } from './output.ts'

describe('amounts', () => {
  test('are read as they are shown', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 38n - 1n })
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAmount(formatAmount(amount, ''))).toBe(amount)
      }),
    )
  })

  test.each([
    [0n, '0 ETH'],
    [1n, '0.000000000000000001 ETH'],
    [15n * 10n ** 17n, '1.5 ETH'],
    [10n ** 21n, '1000 ETH'],
  ])('%s base units are shown as %s', (amount, text) => {
    expect(formatAmount(amount, 'ETH')).toBe(text)
  })

  test.each([
    ['1x'],
    ['-1'],
    ['1e3'],
    ['.5'],
    ['1.'],
    ['1,5'],
    [''],
    ['0x10'],
    ['1.0000000000000000001'],
  ])('%j is refused, never guessed', (text) => {
    expect(() => parseAmount(text)).toThrow(ArgumentInvalidError)
  })
})

describe('output', () => {
  test('writes amounts as text in JSON, at any depth', () => {
    expect(toJson({ cost: 2n ** 90n, rows: [{ fee: 1n }] })).toBe(
      '{"cost":"1237940039285380274899124224","rows":[{"fee":"1"}]}',
    )
  })

  test('sets columns by their widest cell', () => {
    expect(table(['a', 'b'], [['long', '1'], ['x']])).toBe('a     b\nlong  1\nx')
  })
})

describe('fail', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = undefined
  })

  test('tells one of our errors with its facts, on stderr or as JSON on stdout', () => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => {})
    const err = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = new ArgumentInvalidError({ argument: 'id', value: 'x', wanted: 'a number' })
    fail(error, { json: false })
    expect(err).toHaveBeenCalledWith(expect.stringContaining('Wanted: a number.'))
    expect(process.exitCode).toBe(1)
    fail(error, { json: true })
    expect(JSON.parse(out.mock.calls[0]![0] as string)).toEqual({
      error: {
        code: 'argument-invalid',
        message: error.summary,
        facts: ['id: x.', 'Wanted: a number.'],
      },
    })
  })
})
