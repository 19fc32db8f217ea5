// Goal: tokens have the names that the operator gives them, no two names can be confused, and roles
// refer to tokens by these names.
// Method: configurations with lists of tokens, and the faults for which they are refused.

import { describe, expect, test } from 'vitest'
import { createAmountFormatter } from '../command-line/amount-formatter.ts'
import { parseMoney } from '../command-line/output.ts'
import { type ConfigInvalidError, checkConfig } from './config.ts'
import { deployment } from './deployment.fixture.ts'
import { configuredUnit, unitsOf } from './units.ts'

const [usdc, other] = ['5c', '77'].map((byte) => `0x${byte.repeat(20)}`)
const token = { asset: usdc!, symbol: 'USDC', decimals: 6 }
const good = { chain: { rpcUrl: 'http://chain', deployment }, store: { path: '/store' } }
const withTokens = (assets: readonly object[], more: object = {}) => ({
  ...good,
  chain: { ...good.chain, assets },
  ...more,
})

function faultsOf(value: unknown): readonly string[] {
  try {
    checkConfig('config.json', value)
    return []
  } catch (error) {
    return (error as ConfigInvalidError).details.slice(1, -1)
  }
}

describe('tokens of a configuration', () => {
  test('stand beside a coin that has a name, too, where nobody knows the chain', () => {
    const elsewhere = { ...good.chain, deployment: { ...deployment, chainId: 777_001 } }
    const config = { ...withTokens([]), chain: { ...elsewhere, assets: [token] } }
    const units = unitsOf(checkConfig('config.json', config))
    const text = createAmountFormatter(units)(1_500_000_000_000_000_000n)
    expect(text).toBe('1.5 coin')
    expect(parseMoney(text, units)).toEqual({ amount: 15n * 10n ** 17n, unit: units[0] })
  })

  test('tokens of the configuration are shown by name, other tokens by address', () => {
    const config = checkConfig('config.json', withTokens([token]))
    const units = unitsOf(config)
    expect(units.map(({ symbol, decimals }) => [symbol, decimals])).toEqual([
      ['ETH', 18],
      ['USDC', 6],
    ])
    const amount = createAmountFormatter(units)
    expect(amount(1_500_000n, usdc as `0x${string}`)).toBe('1.5 USDC')
    expect(amount(9_600_000_000n)).toBe('9.6 nETH')
    // The configuration does not list this token, so not even a symbol of its contract is shown.
    expect(amount(5n, other as `0x${string}`)).toBe(`5 base units of ${other}`)
  })

  test('roles use tokens by symbol or id, and the native coin without a setting', () => {
    for (const asset of ['USDC', 'usdc', usdc]) {
      const config = checkConfig('config.json', withTokens([token], { gateway: { asset } }))
      expect(configuredUnit(config, config.gateway).asset).toBe(usdc)
    }
    const silent = checkConfig('config.json', withTokens([token], { gateway: {} }))
    expect(configuredUnit(silent, silent.gateway).symbol).toBe('ETH')
  })

  test.each([
    [
      'a role that names none of them',
      withTokens([token], { gateway: { asset: 'DAI' } }),
      /gateway\.asset: not one of ETH, USDC/,
    ],
    [
      'one symbol for two',
      withTokens([token, { ...token, asset: other }]),
      /could be read as another/,
    ],
    [
      'the coin’s own symbol',
      withTokens([{ ...token, symbol: 'ETH' }]),
      /could be read as another/,
    ],
    [
      'a symbol with a prefix of another',
      withTokens([{ ...token, symbol: 'nETH' }]),
      /could be read as another/,
    ],
    ['a token twice', withTokens([token, { ...token, symbol: 'USD' }]), /stands there twice/],
    [
      'an address of another chain',
      withTokens([{ ...token, asset: `0x${'5c'.repeat(32)}` }]),
      /another kind of chain/,
    ],
    ['a symbol with signs', withTokens([{ ...token, symbol: 'US $' }]), /a symbol is/],
    ['too many places', withTokens([{ ...token, decimals: 77 }]), /decimals/],
  ])('tokens of a configuration are refused with %s', (_, value, fault) => {
    expect(faultsOf(value).join(' ')).toMatch(fault)
  })
})
