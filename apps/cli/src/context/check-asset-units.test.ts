// Goal: a role does not start if the configuration states other decimals for a token than the
// token's contract.
// Method: a chain in memory, whose tokens have six decimals.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { expect, test } from 'vitest'
import { assertAssetUnits } from './check-asset-units.ts'

const asset = `0x${'5c'.repeat(20)}` as const

// Finding: gap-7
test('places are compared with the token’s own; an address without one is refused', async () => {
  const chain = createMemoryChain({ assets: new Map([[asset, 10_000n]]) })
  const ledger = chain.connect(new Uint8Array(32).fill(1))
  await assertAssetUnits(ledger, [{ asset, symbol: 'USDC', decimals: 6 }])
  const wrong = assertAssetUnits(ledger, [{ asset, symbol: 'USDC', decimals: 18 }])
  await expect(wrong).rejects.toMatchObject({
    code: 'asset-unit-mismatch',
    details: expect.arrayContaining(['Decimals in the configuration: 18; on the chain: 6.']),
  })
  const missing = assertAssetUnits(ledger, [
    { asset: `0x${'77'.repeat(20)}`, symbol: 'USDT', decimals: 6 },
  ])
  await expect(missing).rejects.toMatchObject({ code: 'asset-not-allowed' })
})
