// Goal: amounts are shown and read without losing a base unit; errors are told alike in both forms.
// Method: laws over random amounts; examples at the bounds; what `fail` prints.

import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ArgumentInvalidError } from './commands/arguments.ts'
import {
  createOutput,
  fail,
  formatAmount,
  parseAmount,
  printable,
  show,
  table,
  toJson,
} from './output.ts'

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

  test('shows accounts of Solana in base58 in its result, and hashes in hex', () => {
    const hex = `0x${'00'.repeat(31)}01` as const
    const shown = vi.spyOn(console, 'log').mockImplementation(() => {})
    createOutput({ json: true }).result({ account: hex, id: hex, rows: [{ provider: hex }] }, '')
    const text = `${'1'.repeat(31)}2`
    const expected = { account: text, id: hex, rows: [{ provider: text }] }
    expect(JSON.parse(String(shown.mock.calls[0]?.[0]))).toEqual(expected)
  })

  test('lets no stranger’s text command the terminal', () => {
    // Colours, the title of the window, a click, and the same by one character of C1.
    const evil = '\x1b[31mred\x1b]0;title\x07\rover\b\x9b2J\x7f'
    const quiet = '[31mred]0;titleover2J'
    expect(printable(evil)).toBe(quiet)
    expect(printable('Größe:\n\t漢字 🙂')).toBe('Größe:\n\t漢字 🙂')
    expect(table(['name'], [[`${evil}\nrow`]])).toBe(`name\n${quiet} row`)
    const json = toJson({ name: evil })
    expect(printable(json)).toBe(json)
    expect(JSON.parse(json)).toEqual({ name: evil })
  })

  test.each(['say', 'warn', 'result'] as const)('%s prints nothing that commands', (how) => {
    const printed: unknown[] = []
    const log = (line: unknown) => void printed.push(line)
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    for (const spy of spies) spy.mockImplementation(log)
    const output = createOutput({ json: false })
    if (how === 'result') output.result({}, 'a\x1b[2Jb')
    else output[how]('a\x1b[2Jb')
    for (const spy of spies) spy.mockRestore()
    expect(printed).toEqual(['a[2Jb'])
  })

  test('an answer is shown without what commands', () => {
    const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    show('Hello\x1b]52;c;ZXZpbA==\x07!\n')
    expect(write).toHaveBeenCalledWith('Hello]52;c;ZXZpbA==!\n')
    write.mockRestore()
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
