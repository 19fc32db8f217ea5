// Goal: a validator collects the reward of a honeypot, even if chain nodes disagree on the time.
// Method: a service with a known honeypot, over a chain whose replies sometimes lag by a block.

import { type AuditLedger, type Honeypot, type HoneypotLedger, LedgerError } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createValidatorRecords } from '../records/validator-records.ts'
import { createFindingsService } from './findings-service.ts'
import { createFindingsRecords } from './records.ts'

const account: Hex.AccountId = `0x${'a1'.repeat(20)}`
const EPOCH_SECONDS = 60n
const epoch = 40n
const honeypot: Honeypot = {
  id: 1n,
  status: 'revealed',
  honeypotOwner: `0x${'b2'.repeat(20)}`,
  epoch,
  rewardPool: 10n,
  bond: 10n,
  revealed: { isFalsified: true, receiptId: Hex.zeroHash },
}

/**
 * Creates a service in the first seconds of the epoch in which a honeypot's pay can be collected.
 */
async function setUp() {
  const state = createStateMemory()
  const records = createFindingsRecords(state)
  await records.saveHoneypot({ id: honeypot.id, epoch, receiptId: Hex.zeroHash })
  const chain = { isBehind: false, isRefusing: false, collected: 0 }
  const audits = {
    epochSeconds: async () => EPOCH_SECONDS,
  } as unknown as AuditLedger
  const honeypots = {
    committedFindings: async () => Hex.zeroHash,
    findingOpening: async () => ({ validator: account, weight: 1n, agrees: true }),
    honeypot: async () =>
      chain.isBehind
        ? honeypot
        : { ...honeypot, status: 'ended' as const, outcome: 'upheld' as const },
    async collectHoneypotReward() {
      if (chain.isRefusing) throw new LedgerError('honeypot-state-invalid')
      chain.collected++
    },
  } as unknown as HoneypotLedger
  const keeper = createFindingsService({
    audits,
    honeypots,
    account,
    state,
    records: createValidatorRecords(state),
    log: () => {},
    randomness: {} as never,
    random: (count) => new Uint8Array(count),
    nowSeconds: async () => (epoch + 5n) * EPOCH_SECONDS,
  })
  return { keeper, chain, kept: records }
}

test.each([
  ['is a block behind', 'isBehind'],
  ['refuses to act', 'isRefusing'],
] as const)('pay is collected once, after a node of the chain that %s', async (_what, how) => {
  const { keeper, chain, kept } = await setUp()
  chain[how] = true
  await keeper.step()
  expect(chain.collected).toBe(0)
  chain[how] = false
  for (let times = 0; times < 2; times++) await keeper.step()
  expect(chain.collected).toBe(1)
  expect(await kept.honeypots()).toEqual([])
})
