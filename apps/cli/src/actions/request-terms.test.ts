// Goal: two commands of one wallet open different requests, also in the same millisecond.
// Method: terms by a clock that stands still, and random bytes of the test's choice.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { Request } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createRequestTerms } from './request-terms.ts'

const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))

const termsOf = (byte: number, isOnchainAnswer = false) =>
  createRequestTerms({
    ledger,
    signer: ledger.account,
    modelVersion: `0x${'5e'.repeat(32)}`,
    asset: ledger.nativeAsset,
    costMax: 100n,
    filter: Request.anyProvider,
    deadlineSeconds: 600n,
    isOnchainAnswer,
    clock: { nowMs: () => 1_800_000_000_000 },
    random: (size) => new Uint8Array(size).fill(byte),
  })

test('two requests of the same millisecond have different ids', () => {
  const [one, other] = [termsOf(1), termsOf(2)].map((terms) => Request.idOf(terms, ledger.domain))
  expect(one).not.toBe(other)
})

test('the terms name the account, and an answer on the chain if it is asked for', () => {
  expect(termsOf(1)).toMatchObject({ client: ledger.account, costMax: 100n, held: false })
  expect('answer' in termsOf(1)).toBe(false)
  expect(termsOf(1, true).answer).toBe('chain')
})
