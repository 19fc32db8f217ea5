// Goal: amounts are shown and read without losing a base unit; errors have the same content as text
// and as JSON.
// Method: laws over random amounts; examples at the bounds; the output of `printError`.

import { LedgerError } from '@ostrom/ledger'
import { Amount, JsonText } from '@ostrom/protocol'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ArgumentInvalidError } from './arguments.ts'
import {
  createOutput,
  parseAmount,
  parseMoney,
  printable,
  printError,
  table,
  writePlain,
} from './output.ts'

const eth = { symbol: 'ETH', decimals: 18 }

describe('amounts', () => {
  test('amounts are read as they are shown', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 38n - 1n })
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAmount(Amount.formatExact(amount, eth), eth)).toBe(amount)
      }),
    )
  })

  test('amounts of another asset or with too many decimal places are refused', () => {
    const usdc = { symbol: 'USDC', decimals: 6 }
    expect(parseAmount('1.5 USDC', usdc)).toBe(1_500_000n)
    expect(() => parseAmount('1.5 ETH', usdc)).toThrow('at most 6 places, such as 1.5 USDC')
    expect(() => parseAmount('0.0000001', usdc)).toThrow(ArgumentInvalidError)
  })

  test('name their asset where there are several, and are never guessed', () => {
    const units: Amount.AssetMetadata[] = [
      { asset: `0x${'00'.repeat(20)}`, ...eth },
      { asset: `0x${'5c'.repeat(20)}`, symbol: 'USDC', decimals: 6 },
    ]
    expect(parseMoney('20 USDC', units)).toEqual({ amount: 20_000_000n, unit: units[1] })
    expect(parseMoney('0.01 eth', units)).toEqual({ amount: 10n ** 16n, unit: units[0] })
    expect(parseMoney('1.5', units.slice(0, 1)).unit).toBe(units[0])
    for (const text of ['1.5', '20 DAI', '0.0000001 USDC']) {
      expect(() => parseMoney(text, units)).toThrow('such as 1.5 ETH or 1.5 USDC')
    }
  })

  test('have their unit beside them in JSON, each row of a list its own', () => {
    const unit: Amount.AssetMetadata = { asset: `0x${'00'.repeat(20)}`, ...eth }
    const printed: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(line))
    const output = createOutput({ json: true })
    output.result({ cost: 5n }, '', unit)
    output.result([{ cost: 5n }, { cost: 6n, unit: 'own' }], '', unit)
    log.mockRestore()
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      { unit, cost: '5' },
      [
        { unit, cost: '5' },
        { unit: 'own', cost: '6' },
      ],
    ])
  })

  test.each([
    ['1x'],
    ['-1'],
    ['1e3'],
    ['.5'],
    ['1.'],
    ['1,500'],
    [''],
    ['0x10'],
    ['1.0000000000000000001'],
  ])('%j is refused, never guessed', (text) => {
    expect(() => parseAmount(text, eth)).toThrow(ArgumentInvalidError)
  })
})

describe('output', () => {
  test('shows accounts of Solana in base58 in its result, and hashes in hex', () => {
    const hex = `0x${'00'.repeat(31)}01` as const
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    createOutput({ json: true }).result({ account: hex, id: hex, rows: [{ provider: hex }] }, '')
    const text = `${'1'.repeat(31)}2`
    const expected = { account: text, id: hex, rows: [{ provider: text }] }
    expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toEqual(expected)
  })

  // Finding: OFF-L5
  test('text of a stranger is printed without control characters', () => {
    // The text sets a color and a window title. It also has plain control characters, and a
    // sequence that begins with a control character of the set C1 (bytes 80 to 9f).
    const evil = '\x1b[31mred\x1b]0;title\x07\rover\b\x9b2J\x7f'
    const quiet = '[31mred]0;titleover2J'
    expect(printable(evil)).toBe(quiet)
    expect(printable('Größe:\n\t漢字 🙂')).toBe('Größe:\n\t漢字 🙂')
    expect(table(['name'], [[`${evil}\nrow`]])).toBe(`name\n${quiet} row`)
    const json = JsonText.stringify({ name: evil })
    expect(printable(json)).toBe(json)
    expect(JSON.parse(json)).toEqual({ name: evil })
  })

  test.each(['print', 'warn', 'result'] as const)('%s prints nothing that commands', (how) => {
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
    writePlain('Hello\x1b]52;c;ZXZpbA==\x07!\n')
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

  // Finding: web-A11
  test('tells amounts as people read them, and in JSON as they are', () => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => {})
    const err = vi.spyOn(console, 'error').mockImplementation(() => {})
    const units: Amount.AssetMetadata[] = [{ asset: `0x${'00'.repeat(20)}`, ...eth }]
    const error = new LedgerError('insufficient-funds', {
      available: 0n,
      required: 2_032_000_000_000n,
    })
    printError(error, { json: false, units })
    expect(err).toHaveBeenCalledWith(expect.stringContaining('- Available: 0 ETH.'))
    expect(err).toHaveBeenCalledWith(expect.stringContaining('- Required: at least 2.032 µETH.'))
    printError(error, { json: true, units })
    const report = JSON.parse(out.mock.calls[0]![0] as string)
    expect(report.units).toEqual(units)
    expect(report.error.details).toContain('Required: at least 2032000000000 base units.')
  })

  test('tells one of our errors with its details, on stderr or as JSON on stdout', () => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => {})
    const err = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = new ArgumentInvalidError({ argument: 'id', value: 'x', expected: 'a number' })
    printError(error, { json: false })
    expect(err).toHaveBeenCalledWith(expect.stringContaining('Expected: a number.'))
    expect(process.exitCode).toBe(1)
    printError(error, { json: true })
    expect(JSON.parse(out.mock.calls[0]![0] as string)).toEqual({
      error: {
        code: 'argument-invalid',
        message: error.summary,
        details: ['id: x.', 'Expected: a number.'],
      },
    })
  })
})
