// Goal: before the beacon has drawn the seats for an answer, a validator does not skip the answer.
// Method: the check with seats that the test sets.

import { LedgerError } from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { Subject } from '../records/validator-records.ts'
import { createMayRead } from './may-read.ts'

const account: AccountId = `0x${'a1'.repeat(20)}`
const hash: Hash = `0x${'5e'.repeat(32)}`
const subject = {
  id: hash,
  kind: 'session',
  modelVersion: hash,
  anchoredSeconds: 10n,
  windowSeconds: 100n,
} as Subject

const mayRead = (hasSeat: boolean | undefined, hold?: object) =>
  createMayRead({
    account,
    seats: { hasSeat: async () => hasSeat },
    auditHolds: { auditHold: async () => hold as never },
  })

test('a drawn answer is read by who has a seat for it', async () => {
  expect(await mayRead(true)(subject, hash)).toBe(true)
  expect(await mayRead(false)(subject, hash)).toBe(false)
})

// Finding: ADV-19
test('seats that are not drawn yet decide nothing, so that a later step asks again', async () => {
  await expect(mayRead(undefined)(subject, hash)).rejects.toEqual(
    new LedgerError('beacon-not-final', { receipt: hash }),
  )
})

test('an answer of an audited request is read by all', async () => {
  const request = { ...subject, kind: 'request' } as Subject
  expect(await mayRead(undefined, {})(request, hash)).toBe(true)
})
