// Goal: a receipt is valid if it was signed by its provider, or by the account that the chain names
// as the provider's operator. No other signature counts.
// Method: keys of a chain in memory, with an operator that the chain names and an operator that it
// does not name.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createReceiptSigner } from './receipt-signer.ts'

const digest = Hex.from(new Uint8Array(32).fill(7))

test('receipts are signed by the provider or its operator', async () => {
  const chain = createMemoryChain()
  const [provider, operator, stranger] = [1, 2, 3].map((n) =>
    chain.connect(new Uint8Array(32).fill(n)),
  )
  let count = 0
  const signerOf = createReceiptSigner({
    keys: provider!,
    provider: provider!.account,
    operator: async () => {
      count++
      return (await stranger!.stake(provider!.account, 'sessions')).operator
    },
  })
  const signature = async (by: typeof provider) => await by!.signer.sign(digest)

  expect(await signerOf(digest, await signature(provider))).toEqual({})
  expect(count).toBe(0)
  expect(await signerOf(digest, await signature(operator))).toBeUndefined()
  await provider!.setOperator({ market: 'sessions', operator: operator!.account })
  const byOperator = { operator: operator!.account }
  expect(await signerOf(digest, await signature(operator))).toEqual(byOperator)
  expect(await signerOf(digest, await signature(operator))).toEqual(byOperator)
  expect(count).toBe(2)
  expect(await signerOf(digest, await signature(provider))).toEqual({})
  expect(await signerOf(digest, await signature(stranger))).toBeUndefined()
  const other = Hex.from(new Uint8Array(32).fill(8))
  expect(await signerOf(other, await signature(operator))).toBeUndefined()
})
