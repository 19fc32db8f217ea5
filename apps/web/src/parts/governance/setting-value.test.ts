// Goal: a governed number is shown and typed in a readable unit, and refused beyond its bounds with
// an error that states the bounds in that unit. Method: the functions alone, on hand-written
// settings.

import { describe, expect, test } from 'vitest'
import { parseSetting, settingText, writeSetting } from './setting-value.ts'

const coin = { symbol: 'TEST', decimals: 18 }
const fee = { name: 'feeBps', unit: 'bps', of: 'market' } as const
const setting = { ...fee, value: '1000', min: '0', max: '1000' }
const deposit = {
  name: 'proposalDeposit',
  unit: 'amount',
  of: 'rewards',
  value: '0',
  min: '0',
  max: `${10n ** 18n}`,
} as const

describe('a governed number', () => {
  test('a governed number is shown in a readable unit', () => {
    expect(settingText('800', 'bps', coin)).toBe('8 %')
    expect(settingText('825', 'share-of-stake', coin)).toBe('8.25 % of the least stake')
    expect(settingText('86400', 'seconds', coin)).toBe('1 d')
    expect(settingText('3', 'count', coin)).toBe('3')
    expect(settingText('3', 'seat-fees', coin)).toBe('3 fees of a seat')
    expect(settingText(`${10n ** 17n}`, 'amount', coin)).toContain('TEST')
  })

  test('the written text of a governed number is read as the same number', () => {
    for (const [value, unit] of [
      ['825', 'bps'],
      ['7', 'seconds'],
      ['123456789', 'amount'],
    ] as const) {
      const bounded = { ...setting, unit, value: '0', max: `${10n ** 30n}` }
      const text = writeSetting(value, unit, coin)
      expect(parseSetting(text, bounded, coin)).toEqual({ kind: 'value', value: BigInt(value) })
    }
    expect(parseSetting('0', setting, coin)).toEqual({ kind: 'value', value: 0n })
    expect(parseSetting(' ', setting, coin)).toEqual({ kind: 'empty' })
  })

  test('a governed number is refused if it is malformed, out of bounds or unchanged', () => {
    const reasonOf = (text: string, of: Parameters<typeof parseSetting>[1] = setting) => {
      const read = parseSetting(text, of, coin)
      return read.kind === 'wrong' ? read.reason : read.kind
    }
    expect(reasonOf('8.125')).toBe('Enter a number with at most 2 decimals.')
    expect(reasonOf('8M')).toBe('Enter a number with at most 2 decimals.')
    expect(reasonOf('x', { ...setting, unit: 'seconds' })).toBe('Enter a whole number.')
    expect(reasonOf('10.01')).toBe('Votes cannot go beyond the bounds: 0 % to 10 %.')
    expect(reasonOf('10')).toBe('This is the present value.')
    expect(reasonOf('1.5', deposit)).toContain('1 TEST')
  })
})
