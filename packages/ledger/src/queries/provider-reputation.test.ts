// Goal: the record of a provider shows since which second a data challenge waits for its answer,
// while other challenges open and end.
// Method: the fold function gets events of challenges as chains report them.

import { type AccountId, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LedgerEvent } from '../events.ts'
import { createReputationFold } from './provider-reputation.ts'

const provider: AccountId = `0x${'b2'.repeat(20)}`
const record = {
  provider,
  completions: 0n,
  volume: 0n,
  acquittals: 0n,
  auditsFailed: 0n,
  auditFailedAtSeconds: 0n,
  isExcluded: false,
}
const position = { block: 1n, blockHash: Hex.zeroHash, index: 0, transaction: '' }

const opened = (challengeId: bigint, atSeconds: bigint): LedgerEvent => ({
  ...position,
  kind: 'receipt-challenged',
  challengeId,
  provider,
  sessionId: Hex.zeroHash,
  answer: 0n,
  validator: provider,
  atSeconds,
})

const ended = (challengeId: bigint): LedgerEvent => ({
  ...position,
  kind: 'transcript-private',
  challengeId,
  provider,
  atSeconds: 0n,
})

// Finding: DAT-10
test('the oldest open challenge counts, in any order of openings and ends', () => {
  const acts = fc.array(fc.record({ opens: fc.boolean(), which: fc.nat() }), { maxLength: 40 })
  fc.assert(
    fc.property(acts, (all) => {
      const fold = createReputationFold()
      const open = new Map<bigint, bigint>()
      all.forEach(({ opens, which }, at) => {
        const id = BigInt(which % 8)
        const second = BigInt(1_000 + at)
        if (opens) {
          const next = BigInt(100 + at)
          open.set(next, second)
          fold.apply(opened(next, second))
        } else {
          // The event may also be about a challenge that is no longer open.
          const key = [...open.keys()][Number(id)] ?? 100n
          open.delete(key)
          fold.apply(ended(key))
        }
        const oldest = open.values().next().value ?? 0n
        expect(fold.of(record).challengedAtSeconds).toBe(oldest)
      })
    }),
  )
})

test('a transcript that comes in parts ends its challenge with the last', () => {
  const fold = createReputationFold()
  const part = (last: boolean): LedgerEvent => ({
    ...position,
    kind: 'transcript-supplied',
    challengeId: 1n,
    part: 0,
    last,
    sealed: '0x',
    atSeconds: 0n,
  })
  fold.apply(opened(1n, 50n))
  fold.apply(part(false))
  expect(fold.of(record).challengedAtSeconds).toBe(50n)
  fold.apply(part(true))
  expect(fold.of(record).challengedAtSeconds).toBe(0n)
})
