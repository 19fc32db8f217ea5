// Goal: what people read of money is short, and wrong in the harmless direction alone; what they
// type is what is meant.
// Method: examples at the edges; a law over random amounts.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agoText,
  counted,
  durationText,
  exact,
  parseAmount,
  shortDown,
  shortHash,
  shortUp,
  weightText,
} from './amount.ts'

describe('amounts', () => {
  const unit = 10n ** 18n

  test.each([
    [0n, '0', '0'],
    [1n, '0.000000000000000001', '0.000000000000000001'],
    [118_000_000_005n, '0.000000118', '0.0000001181'],
    [89_012_345_678n, '0.00000008901', '0.00000008902'],
    [3_800_000_000_000_000n, '0.0038', '0.0038'],
    [unit - 1n, '0.9999', '1'],
    [unit, '1', '1'],
    [12n * unit + unit / 3n, '12.33', '12.34'],
    [1_234_567n * unit, '1 234 567', '1 234 567'],
    [999_999n * unit + 1n, '999 999', '1 000 000'],
  ])('%s is shown in four digits, and all of its whole part', (amount, down, up) => {
    expect([shortDown(amount), shortUp(amount)]).toEqual([down, up])
  })

  test('are shown in fewer digits where few are asked for', () => {
    expect([shortDown(12_345n, { digits: 2 }), shortUp(12_345n, { digits: 2 })]).toEqual([
      '0.000000000000012',
      '0.000000000000013',
    ])
  })

  test('are read back exactly', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 37n })
    fc.assert(fc.property(amounts, (amount) => parseAmount(exact(amount)) === amount))
  })

  test('are exact with every digit', () => {
    expect(exact(unit + 5n)).toBe('1.000000000000000005')
  })

  test('have as many places as the chain gives them', () => {
    expect(shortDown(1_500_000_000n, { decimals: 9 })).toBe('1.5')
    expect(shortUp(1_500_000_001n, { decimals: 9 })).toBe('1.501')
    expect(exact(1n, 9)).toBe('0.000000001')
    expect(parseAmount('1.5', 9)).toBe(1_500_000_000n)
    expect(parseAmount('1.0123456789', 9)).toBeUndefined()
  })

  test('are short, and off by less than a thousandth, in the direction told', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 37n })
    const read = (text: string) => parseAmount(text.replaceAll(' ', ''))!
    fc.assert(
      fc.property(amounts, (amount) => {
        const [down, up] = [read(shortDown(amount)), read(shortUp(amount))]
        expect(down <= amount && amount <= up).toBe(true)
        expect((up - down) * 1_000n <= amount).toBe(true)
        const [, fraction = ''] = shortUp(amount).split('.')
        expect(fraction.replace(/^0+/, '').length).toBeLessThanOrEqual(4)
      }),
    )
  })

  test.each(['', '-1', '1e3', '0x1', '1.1234567890123456789', '1.2.3', 'Infinity'])(
    'are refused where they are none: %j',
    (text) => expect(parseAmount(text)).toBeUndefined(),
  )
})

test('times and hashes are short', () => {
  expect(agoText(0, 59_000)).toBe('59 s ago')
  expect(agoText(0, 7_300_000)).toBe('2 h ago')
  expect(agoText(10, 0)).toBe('just now')
  expect(agoText(0, 6_000)).toBe('6 s ago')
  expect([10, 60, 5_400, 259_200].map(durationText)).toEqual(['10 s', '1 min', '1.5 h', '3 d'])
  expect([counted(1, 'offer'), counted(0, 'offer')]).toEqual(['1 offer', '0 offers'])
  expect(shortHash(`0x${'ab'.repeat(32)}`)).toBe('0xababab…ababab')
})

test('a weight is shown as a share of the whole, never as money', () => {
  expect(weightText('1', '1000')).toBe('0.1 % of its paid work')
  expect(weightText('17070000000', '17070000000')).toBe('100 % of its paid work')
  expect(weightText('0', '0')).toBe('nothing paid yet')
})
