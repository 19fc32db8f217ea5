// Goal: a validator's daily appeals are bounded, and only sent appeals count.
// Method: rulings against its own accusations, over a chain that refuses or is unreachable.

import { type AuditLedger, type CourtCase, type Ledger, LedgerError } from '@ostrom/ledger'
import type { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { APPEALS_PER_DAY, BUDGET_DAY_SECONDS } from '../limits.ts'
import { appealIfWorth } from './appeals.ts'

const account: Hex.AccountId = `0x${'a1'.repeat(20)}`

function setUp() {
  const chain = { nowSeconds: 1_000_000n, fails: undefined as LedgerError | undefined }
  const audits = {
    appealDeposit: async () => 1n,
    async appeal() {
      if (chain.fails) throw chain.fails
    },
  } as unknown as AuditLedger
  const ledger = {
    account,
    nativeAsset: account,
    balance: async () => 10n,
    nowSeconds: async () => chain.nowSeconds,
  } as unknown as Ledger
  const state = createStateMemory()
  const own = new Set([account])
  const options = { ledger, audits, state, own, settings: {}, log: () => {} }
  const appeal = (id: bigint) => {
    const trial = { id, stage: 'first', ruling: 'no', bond: 1n, opener: account }
    return appealIfWorth(options, trial as CourtCase, undefined)
  }
  return { chain, appeal }
}

test('as many rulings are appealed in a day as there may be, and more the next day', async () => {
  const { chain, appeal } = setUp()
  for (let id = 0n; id < BigInt(APPEALS_PER_DAY); id++) expect(await appeal(id)).toBe(true)
  const next = BigInt(APPEALS_PER_DAY)
  expect(await appeal(next)).toBe(false)
  chain.nowSeconds += BUDGET_DAY_SECONDS
  expect(await appeal(next)).toBe(true)
})

test('tries that a chain out of reach fails use up no other appeal', async () => {
  const { chain, appeal } = setUp()
  chain.fails = new LedgerError('chain-unreachable')
  for (let times = 0; times < 2 * APPEALS_PER_DAY; times++) {
    await expect(appeal(1n)).rejects.toMatchObject({ code: 'chain-unreachable' })
  }
  chain.fails = undefined
  for (let id = 1n; id <= BigInt(APPEALS_PER_DAY); id++) expect(await appeal(id)).toBe(true)
})

test('appeals in which another was quicker use up none', async () => {
  const { chain, appeal } = setUp()
  chain.fails = new LedgerError('appeal-window-closed')
  for (let id = 0n; id < 2n * BigInt(APPEALS_PER_DAY); id++) expect(await appeal(id)).toBe(false)
  chain.fails = undefined
  expect(await appeal(99n)).toBe(true)
})
