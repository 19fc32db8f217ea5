// Goal: who has weight may ask, whoever asks costs the chain only so many questions, and what the
// beacon drew is what the chain would take as evidence.
// Method: a gate over the chain in memory, and over made-up reads that are counted.

import { type AuditLedger, GENERAL_DOMAIN } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { race } from '@ostrom/protocol/testing'
import { AuditSampling } from '@ostrom/verification'
import { expect, test } from 'vitest'
import type { Randomness } from '../../randomness.ts'
import { type AuditGateOptions, createAuditGate } from './audit-gate.ts'
import { AUDITOR_CACHE_MS, AUDITOR_READS_MAX } from './limits.ts'

const UNIT = 10n ** 18n
const version: Hash = `0x${'5e'.repeat(32)}`
const nothing = {} as never

function setUp(more: Partial<AuditGateOptions> = {}) {
  const chain = createMemoryChain()
  const [juror, operator, stranger] = [1, 2, 3].map((seed) => {
    const ledger = chain.connect(new Uint8Array(32).fill(seed))
    chain.fund(ledger.account, 10n * UNIT)
    return ledger
  })
  let nowMs = 0
  const gate = createAuditGate({
    ledger: juror!,
    audits: juror!.audits!,
    randomness: nothing,
    versions: [version],
    clock: { nowMs: () => nowMs },
    ...more,
  })
  const pass = () => {
    nowMs += AUDITOR_CACHE_MS
  }
  return { chain, gate, juror: juror!, operator: operator!, stranger: stranger!, pass }
}

test('who has weight may ask, in a model that is served here or in all matters', async () => {
  const { chain, gate, juror, operator, stranger, pass } = setUp()
  await juror.addStake({ market: 'court', amount: UNIT })
  await juror.setOperator({ market: 'court', operator: operator.account })
  const enlist = async (domain: Hash, weight: bigint) => {
    await juror.audits!.enlist({ account: juror.account, domain, weight })
    chain.advance(2n)
    chain.mine()
    pass()
  }
  const options = { operator: operator.account }
  expect(await gate.auditor(juror.account)).toBeUndefined()
  await enlist(version, UNIT)
  expect(await gate.auditor(juror.account)).toEqual(options)
  expect(await gate.auditor(stranger.account)).toBeUndefined()
  await enlist(version, 0n)
  expect(await gate.auditor(juror.account)).toBeUndefined()
  await enlist(GENERAL_DOMAIN, UNIT)
  expect(await gate.auditor(juror.account)).toEqual(options)
  await enlist(GENERAL_DOMAIN, 0n)
  await enlist(`0x${'7f'.repeat(32)}`, UNIT)
  expect(await gate.auditor(juror.account)).toBeUndefined()
})

test('made-up accounts ask the chain only so often, and who is known is not shut out', async () => {
  let looks = 0
  const audits = {
    settledWeightAt: async ({ account }: { account: string }) => {
      looks++
      return account === auditor ? 1n : 0n
    },
  } as unknown as AuditLedger
  const ledger = { nowSeconds: async () => 0n, stake: async () => ({}) } as never
  const { gate } = setUp({ audits, ledger, versions: [] })
  const auditor = accountOf(0)
  expect(await gate.auditor(auditor)).toEqual({})
  for (let at = 1; at < AUDITOR_READS_MAX; at++) await gate.auditor(accountOf(at))
  await expect(gate.auditor(accountOf(9_999))).rejects.toMatchObject({
    code: 'provider-capacity-exceeded',
  })
  expect(looks).toBe(AUDITOR_READS_MAX)
  expect(await gate.auditor(auditor)).toEqual({})
})

const accountOf = (at: number): Hex.AccountId => `0x${at.toString(16).padStart(40, '0')}`

test('a receipt is drawn by the newest root that has it', async () => {
  const values = new Map<bigint, Hash>([
    [10n, Hex.sha256Hex(new Uint8Array([1]))],
    [20n, Hex.sha256Hex(new Uint8Array([2]))],
  ])
  const randomness = { selectionValue: async (second: bigint) => values.get(second) }
  const anchors = [
    { atSeconds: 20n, count: 5n },
    { atSeconds: 10n, count: 9n },
  ]
  const audits = { anchors: async () => anchors, auditRateBps: async () => 5_000 }
  const { gate } = setUp({
    audits: audits as unknown as AuditLedger,
    randomness: randomness as unknown as Randomness,
  })
  const ids = Array.from({ length: 40 }, (_, at) => Hex.sha256Hex(new Uint8Array([at])))
  for (const receiptId of ids) {
    for (const [index, second] of [
      [4n, 20n],
      [5n, 10n],
    ] as const) {
      const drawn = AuditSampling.isSampled({
        beacon: values.get(second)!,
        receiptId,
        rateBps: 5_000,
      })
      expect(await gate.isSampled({ sessionId: version, index, receiptId })).toBe(drawn)
    }
  }
  expect(await gate.isSampled({ sessionId: version, index: 9n, receiptId: ids[0]! })).toBe(false)
})

test('parallel requests of one account take one look at the chain', async () => {
  let looks = 0
  const audits = {
    settledWeightAt: async () => {
      looks++
      return 1n
    },
  } as unknown as AuditLedger
  const { gate, stranger } = setUp({ audits })
  const { results, errors } = await race(
    () => gate.auditor(stranger.account),
    2 * AUDITOR_READS_MAX,
  )
  expect([results.size, errors, looks]).toEqual([1, [], 1])
})
