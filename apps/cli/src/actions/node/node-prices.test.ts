// Goal: `ostrom node` with an asset and a price offers all its models at that price. The node never
// reads a price in one asset as a price in another.
// Method: a configuration with two models and an adapter, and the options of the command.

import { expect, test } from 'vitest'
import type { ProviderConfig } from '../../config/config.ts'
import { checkConfig } from '../../config/config.ts'
import { deployment } from '../../config/deployment.fixture.ts'
import { overridePrices } from './node-prices.ts'

const asset = `0x${'5c'.repeat(20)}`
const prices = { input: '1', output: '2', cachedInput: '3', request: '4' }
const adapters = [{ model: 'a+b', prices }]
const config = checkConfig('config.json', {
  chain: {
    rpcUrl: 'http://chain',
    deployment,
    assets: [{ asset, symbol: 'USDC', decimals: 6 }],
  },
  store: { path: '/store' },
  provider: {
    models: [
      { model: 'a', engine: { kind: 'llama' }, prices, adapters },
      { model: 'c', engine: { kind: 'llama' }, prices },
    ],
  },
})
const provider = config.provider as ProviderConfig

test('one price in one asset is asked for all', () => {
  const result = overridePrices(config, provider, { asset: 'USDC', price: '0.5' })
  const expected = { input: 500_000n, output: 500_000n, request: 0n }
  expect(result.asset).toBe(asset)
  expect(result.models.map((model) => model.prices)).toEqual([expected, expected])
  expect(result.models[0]?.adapters).toEqual([{ model: 'a+b' }])
  expect(overridePrices(config, provider, {})).toBe(provider)
})

test('prices of the coin are never taken for prices of a token', () => {
  expect(() => overridePrices(config, provider, { asset: 'USDC' })).toThrow('--asset needs --price')
  expect(() => overridePrices(config, provider, { asset: 'DAI', price: '1' })).toThrow('ETH, USDC')
  expect(() => overridePrices(config, provider, { asset: 'USDC', price: '0.5 ETH' })).toThrow(
    'USDC',
  )
  expect(() => overridePrices(config, provider, { asset: 'USDC', price: '0.0000001' })).toThrow(
    'at most 6 places',
  )
})
