// Goal: the fees on a provider's pay are summed for each asset, and never over two assets.
// Method: rows of payments in two assets.

import type { AssetId } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { feesOf } from './fees.ts'

// Finding: web-A6
test('fees are summed by asset, and none are told where nothing was paid', () => {
  const [coin, token] = ['00', '5c'].map((byte) => `0x${byte.repeat(20)}` as AssetId)
  const rows = [
    { asset: coin!, fee: 100n },
    { asset: token!, fee: 5n },
    { asset: coin!, fee: 70_000_000_000n },
  ]
  expect(feesOf(rows)).toEqual([
    { asset: coin, amount: '70000000100' },
    { asset: token, amount: '5' },
  ])
  expect(feesOf([{ asset: coin!, fee: 0n }])).toEqual([])
})
