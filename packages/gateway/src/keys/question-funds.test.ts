// Goal: a failed write leaves a key's account with the amounts that its requests really hold.
// Method: a request whose write to disk fails, before and after its answer has ended.

import { createClockManual } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import type { ApiKey } from './api-key.ts'
import { createKeyAccount } from './key-account.ts'
import { createPart, FundsQueue, type OpenHold } from './question-funds.ts'

/** Returns a request that holds 100 and may grow by 900, and whose writes end when told. */
function createRequest() {
  const clock = createClockManual()
  const spending = { total: 0n, today: 0n, day: 0 }
  const account = createKeyAccount(
    { id: 'key', budgetTotal: 2_000n } as ApiKey,
    { spending },
    clock,
  )
  account.held = 100n
  account.wanted = 900n
  const written = Promise.withResolvers<void>()
  const hold: OpenHold = {
    account,
    caps: [],
    parts: [],
    save: () => written.promise,
    signed: 0n,
    note: async () => {},
  }
  const part = createPart(hold, 100n, 900n)
  hold.parts = [part]
  const queue = new FundsQueue({ account, clock, onReleased: () => {} })
  queue.add(hold)
  return { account, part, funds: queue.fundsOf(part), written }
}

const need = { least: 300n, soon: 300n, most: 1_000n }

test('a failed write gives back the amount, and what the answer may still need', async () => {
  const { account, part, funds, written } = createRequest()
  const growing = funds.grow(need)
  growing.catch(() => {})
  written.reject(new Error('the disk is full'))
  await expect(growing).rejects.toThrow('the disk is full')
  expect([part.held, part.wanted]).toEqual([100n, 900n])
  expect([account.held, account.wanted]).toEqual([100n, 900n])
})

// Finding: RDC-14
test('a write that fails after the end of the answer gives the amount back once', async () => {
  const { account, part, funds, written } = createRequest()
  const growing = funds.grow(need)
  growing.catch(() => {})
  funds.close(10n)
  written.reject(new Error('the disk is full'))
  await expect(growing).rejects.toThrow('the disk is full')
  expect([part.held, part.wanted]).toEqual([10n, 0n])
  expect([account.held, account.wanted]).toEqual([10n, 0n])
})
