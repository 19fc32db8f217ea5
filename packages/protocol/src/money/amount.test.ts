// Goal: displayed amounts are short, in a readable unit, and rounded only in the harmless
// direction: maximum costs up, other amounts down. Typed amounts are parsed correctly.
// Method: examples at the bounds; properties over random amounts.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssetId } from '../encoding/hex.ts'
import * as Amount from './amount.ts'

const asset = (byte: string) => `0x${byte.repeat(20)}` as AssetId
const eth: Amount.AssetMetadata = { asset: asset('00'), symbol: 'ETH', decimals: 18 }
const usdc: Amount.AssetMetadata = { asset: asset('5c'), symbol: 'USDC', decimals: 6 }
const units = [eth, usdc]

describe('amounts for people', () => {
  const unit = 10n ** 18n

  test.each([
    [0n, '0 ETH', '0 ETH'],
    [1n, '1 aETH', '1 aETH'],
    [9_600_000_000n, '9.6 nETH', '9.6 nETH'],
    [118_000_000_005n, '118 nETH', '118.1 nETH'],
    [2_032_000_000_000n, '2.032 µETH', '2.032 µETH'],
    [999_999_999_999_999n, '999.9 µETH', '0.001 ETH'],
    [3_800_000_000_000_000n, '0.0038 ETH', '0.0038 ETH'],
    [unit - 1n, '0.9999 ETH', '1 ETH'],
    [unit, '1 ETH', '1 ETH'],
    [12n * unit + unit / 3n, '12.33 ETH', '12.34 ETH'],
    [9_999n * unit + 1n, '9999 ETH', '10k ETH'],
    [1_234_567n * unit, '1.234M ETH', '1.235M ETH'],
    [10n ** 36n, '1000000T ETH', '1000000T ETH'],
  ])('%s is %s at least, %s at most', (amount, down, up) => {
    expect([Amount.formatDown(amount, eth), Amount.formatUp(amount, eth)]).toEqual([down, up])
  })

  test.each([
    [1n, '1 µUSDC'],
    [500_000n, '0.5 USDC'],
    [12_345_678_901n, '12.34k USDC'],
  ])('%s of a stable coin is %s', (amount, text) => {
    expect(Amount.formatDown(amount, usdc)).toBe(text)
  })

  test('exact amounts have every digit', () => {
    expect(Amount.formatExact(unit + 5n, eth)).toBe('1.000000000000000005 ETH')
    expect(Amount.formatExact(7n, { symbol: 'X', decimals: 0 })).toBe('7 X')
  })

  const assets = fc.record({
    symbol: fc.constantFrom('ETH', 'USDC', 'X'),
    decimals: fc.integer({ min: 0, max: 24 }),
  })
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 37n })

  // Finding: web-A11
  test('have four digits at most, are off by less than a thousandth, and never become zero', () => {
    fc.assert(
      fc.property(amounts, assets, (amount, unit) => {
        const [down, up] = [Amount.formatDown(amount, unit), Amount.formatUp(amount, unit)]
        const [low, high] = [Amount.parse(down, unit)!, Amount.parse(up, unit)!]
        expect(low <= amount && amount <= high).toBe(true)
        expect((high - low) * 1_000n <= amount).toBe(true)
        expect(low > 0n).toBe(amount > 0n)
        const [digits = ''] = /^[\d.]+/.exec(up)!
        expect(digits.replace('.', '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('exact amounts are read back unchanged', () => {
    fc.assert(
      fc.property(
        amounts,
        assets,
        (amount, unit) => Amount.parse(Amount.formatExact(amount, unit), unit) === amount,
      ),
    )
  })
})

describe('amounts that people write', () => {
  test.each([
    ['1.5', eth, 1_500_000_000_000_000_000n],
    ['1,5', eth, 1_500_000_000_000_000_000n],
    ['0.01 ETH', eth, 10n ** 16n],
    ['380 µETH', eth, 380_000_000_000_000n],
    ['380 uETH', eth, 380_000_000_000_000n],
    ['12k USDC', usdc, 12_000_000_000n],
    ['1.5 usdc', usdc, 1_500_000n],
    ['2 mUSDC', usdc, 2_000n],
    ['0.000001', usdc, 1n],
  ])('%s is read', (text, unit, amount) => {
    expect(Amount.parse(text, unit)).toBe(amount)
  })

  test.each([
    ['', eth],
    ['-1', eth],
    ['1e3', eth],
    ['0x1', eth],
    ['1.2.3', eth],
    ['Infinity', eth],
    ['1,000', eth],
    ['1.1234567890123456789', eth],
    ['0.0000001', usdc],
    ['1 nUSDC', usdc],
    ['1.5 ETH', usdc],
    ['1k mUSDC', usdc],
    ['9'.repeat(40), eth],
  ])('%j is refused', (text, unit) => {
    expect(Amount.parse(text, unit)).toBeUndefined()
  })
})

describe('amounts in the text of errors', () => {
  test('become readable, in the unit of their asset', () => {
    const available = Amount.detail(5n, usdc.asset)
    const details = `Needed: ${Amount.detailUp(2_032_100_001n)}. Has: ${available}.`
    expect(Amount.humanizeDetails(details, units)).toBe(
      'Needed: at least 2.033 nETH. Has: 5 µUSDC.',
    )
  })

  test('stay as they are if the asset is unknown', () => {
    const text = `Needed: ${Amount.detail(5n, asset('77'))}.`
    expect(Amount.humanizeDetails(text, units)).toBe(text)
    expect(Amount.humanizeDetails('3 tokens of 0x55', units)).toBe('3 tokens of 0x55')
  })
})

test('amounts of one plot are in one unit', () => {
  expect(Amount.toCommonUnit([1_500_000_000n, null, 0n], eth)).toEqual({
    values: [1.5, null, 0],
    unit: 'nETH',
  })
  expect(Amount.toCommonUnit([2_500_000_000n], usdc)).toEqual({ values: [2_500], unit: 'USDC' })
})
