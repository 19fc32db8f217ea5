// Goal: a provider that has no time for a validator is asked again, and not taken for one that
// hides its receipts.
// Method: a channel made by hand whose only message is that the provider is busy.

import { createChain } from '@ostrom/ledger/memory'
import { Audit, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createInquiry, type InquiryOptions } from './inquiry.ts'

const account = `0x${'a1'.repeat(20)}` as const

test('who is busy is not accused of hiding receipts', async () => {
  const channel = {
    async *receive() {
      yield Audit.encode({ kind: 'refused', reason: 'busy' })
    },
    send: async () => {},
    close: async () => {},
    abort: () => {},
  }
  const options = {
    network: { connect: async () => channel },
    clock: { nowMs: () => 0, sleep: () => new Promise(() => {}) },
    signer: { account, sign: async () => '0x01' },
    sealKey: { publicKey: Hex.zeroHash },
    validator: account,
    domain: createChain().domain,
  } as unknown as InquiryOptions
  const session = { id: Hex.zeroHash, provider: account, count: 1n, addresses: [] } as never
  const asked = createInquiry(options).receipts(session)
  await expect(asked).rejects.toMatchObject({ code: 'provider-busy' })
})
