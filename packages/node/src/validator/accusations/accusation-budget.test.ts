// Goal: accusations never use up a validator's wallet, for any number of providers that can be
// accused. Providers with the most stake come first.
// Method: an accuser with constructed suspects, findings and court.

import type { AuditLedger, EvidenceItem, Ledger } from '@ostrom/ledger'
import { LedgerError } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, type Receipt } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { Detector } from '@ostrom/verification'
import { expect, test } from 'vitest'
import {
  ACCUSATION_COST_PER_DAY,
  ACCUSATION_ITEMS_MIN,
  ACCUSATIONS_PER_DAY,
  BUDGET_DAY_SECONDS,
} from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import type { Suspect, ValidatorRecords } from '../records/validator-records.ts'
import { createAccuser } from './accuser.ts'

const accountOf = (n: number): AccountId => `0x${n.toString(16).padStart(40, '0')}`
const hashOf = (n: number): Hash => `0x${n.toString(16).padStart(64, '0')}`
const suspicion = Detector.observe(Detector.initialState, 1e12)

/** Creates providers numbered from 1; each has its number as stake. */
function createScenario({ providers, gas = 1n }: { providers: number; gas?: bigint }) {
  const clock = { seconds: BUDGET_DAY_SECONDS, accused: [] as number[], isSpoiled: false }
  const numbers = Array.from({ length: providers }, (_, at) => at + 1)
  const suspects = numbers.map((n) => {
    return { provider: accountOf(n), modelVersion: hashOf(0), suspicion }
  })
  const findings = async ({ provider }: Suspect): Promise<readonly AuditFinding[]> =>
    Array.from({ length: ACCUSATION_ITEMS_MIN }, (_, at) => {
      const receiptId = hashOf(Number(provider) * 100 + at)
      const client = accountOf(10_000 + at)
      const receipt = { sessionId: receiptId } as Receipt.ReceiptCore
      const fields = { receiptId, receipt, path: [], client, provider, atSeconds: 0n }
      const isAccused = clock.accused.includes(Number(provider)) && !clock.isSpoiled
      return { ...fields, outcome: 'examined', evidence: 1e9, isAccused }
    })
  const records = {
    findings,
    judgeable: async () => [],
    suspects: async () => suspects,
    markAccused: async () => {},
    subject: async () => ({ anchoredSeconds: clock.seconds, windowSeconds: 60n }),
  } as unknown as ValidatorRecords
  const audits = {
    courtRecord: async () => ({ isExcluded: false }),
    async accuse([item]: readonly EvidenceItem[]) {
      clock.accused.push(Math.floor(Number(item?.receipt.sessionId) / 100))
      if (clock.isSpoiled) throw new LedgerError('receipt-already-used', { gasLost: gas })
      return { id: 1n, hash: '', block: 0n, gasCost: gas }
    },
  } as unknown as AuditLedger
  const ledger = {
    account: accountOf(0),
    nowSeconds: async () => clock.seconds,
    stake: async (account: AccountId) => ({ amount: BigInt(account), unbonding: 0n }),
  } as unknown as Ledger
  const randomness = {
    epochOf: async () => 0n,
    publicKey: Hex.zeroHash,
    ensureOnchain: async () => true,
  }
  const state = createStateMemory()
  const log = () => {}
  const create = () =>
    createAccuser({ ledger, audits, records, state, log, randomness: randomness as never })
  return { clock, create }
}

// Finding: OFF-R9
test('a validator accuses few suspects a day, those with the highest stake first', async () => {
  const { clock, create } = createScenario({ providers: 100 })
  for (let step = 0; step < 4; step++) await create().step()
  const first = Array.from({ length: ACCUSATIONS_PER_DAY }, (_, at) => 100 - at)
  expect(clock.accused).toEqual(first)
  clock.seconds += BUDGET_DAY_SECONDS
  const accuser = create()
  for (let step = 0; step < 4; step++) await accuser.step()
  expect(clock.accused).toHaveLength(2 * ACCUSATIONS_PER_DAY)
})

// Finding: OFF-R9
test('the daily gas of accusations is bounded, including reverted transactions', async () => {
  const { clock, create } = createScenario({ providers: 9, gas: ACCUSATION_COST_PER_DAY / 2n })
  clock.isSpoiled = true
  await create().step()
  expect(clock.accused).toEqual([9, 8])
})
