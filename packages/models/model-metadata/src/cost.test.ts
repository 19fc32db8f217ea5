// Goal: costs are exact to the last digit. The first description of the project, which is not in
// this repository, stated a wrong cost of storage; these tests state the correct one. Method: the
// numbers of that description, and sums by hand.
// Requirements: R003-18

import { describe, expect, test } from 'vitest'
import * as Cost from './cost.ts'
import * as License from './license.ts'
import * as Quantization from './quantization.ts'

const perGigabyte = Cost.DOLLAR / 100_000n

describe('storage', () => {
  test('34 GB at $0.00001 a gigabyte cost $0.00034 a month, not $0.34', () => {
    const month = (copies: bigint) =>
      Cost.storageMonthUp({ bytes: 34_000_000_000n, priceGigabyte: perGigabyte, copies })
    expect(Cost.dollars(month(1n))).toBe('$0.00034')
    expect(Cost.dollars(month(10n))).toBe('$0.0034')
  })

  test('rounds up once', () => {
    expect(Cost.storageMonthUp({ bytes: 1n, priceGigabyte: 1n, copies: 1n })).toBe(1n)
    expect(Cost.storageMonthUp({ bytes: 0n, priceGigabyte: perGigabyte, copies: 3n })).toBe(0n)
  })
})

test('a thousand tokens cost a thousandth of a million, rounded up', () => {
  expect(Cost.thousandTokensUp(1_000_000n)).toBe(1000n)
  expect(Cost.thousandTokensUp(1n)).toBe(1n)
  expect(Cost.thousandTokensUp(0n)).toBe(0n)
})

test('training an adapter takes four operations for each weight and token', () => {
  const estimate = Cost.adapterTraining({
    parameters: 8_030_261_248n,
    tokens: 10_000_000n,
    operationsSecond: 125_000_000_000_000n,
    priceHour: 2n * Cost.DOLLAR,
  })
  expect(estimate.seconds).toBe(2570n)
  expect(Cost.dollars(estimate.cost)).toMatch(/^\$1\.42/)
})

test.each([
  ['q4_k_m', 4, 'ggml'],
  ['q8_0', 8, 'ggml'],
  ['iq3_xs', 3, 'ggml'],
  ['tq1_0', 1, 'ggml'],
  ['bf16', 16, 'plain'],
  ['q4f16', 4, 'ggml'],
  ['gptq-4', 4, 'gptq'],
  ['w4a16_awq', 4, 'awq'],
  ['w8a8', 8, 'int'],
  ['int8', 8, 'int'],
  ['uint8', 8, 'int'],
  ['fp8', 8, 'fp8'],
  ['bnb-nf4', 4, 'bnb'],
  ['bnb4', 4, 'bnb'],
  ['mxfp4', 4, 'ggml'],
  ['own', undefined, 'unknown'],
])('%s has %s bits by %s', (name, bits, method) => {
  expect(Quantization.parse(name)).toEqual({ bits, method })
  expect(Quantization.parse(`${name}-sm90`)).toEqual({ bits, method, compiledFor: 90 })
})

describe('licenses', () => {
  test('claims of hubs become SPDX ids, and unknown ones references', () => {
    expect(License.fromClaim('apache-2.0')).toBe('Apache-2.0')
    expect(License.fromClaim('llama3.1')).toBe('LicenseRef-Llama-3.1-Community')
    expect(License.fromClaim('Some Own License')).toBe('LicenseRef-Some-Own-License')
    expect(License.fromClaim('Apache-2.0')).toBe('Apache-2.0')
    expect(License.fromClaim('unknown')).toBeUndefined()
  })

  test('an unknown license has no known terms', () => {
    expect(License.find('LicenseRef-Own')).toBeUndefined()
    expect(License.describe('LicenseRef-Own')[0]).toContain('nothing is known')
    expect(License.describe('LicenseRef-Llama-3.1-Community').join(' ')).toContain(
      'Built with Llama',
    )
  })
})
