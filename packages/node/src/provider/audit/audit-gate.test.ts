// Goal: an account with at least the minimum stake as weight may send audit requests, and an
// account with a seat for an answer may read it. Invented accounts do not exhaust the limits of
// real auditors. The gate's draws are those that the chain accepts as evidence.
// Method: a gate over the chain in memory, and over test reads that are counted.

import { type AuditLedger, GENERAL_DOMAIN, type LedgerEvent } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { race } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { AuditSampling } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import type { Randomness } from '../../randomness.ts'
import { type AuditGateOptions, createAuditGate } from './audit-gate.ts'
import { createAuditorWeights } from './auditor-weights.ts'
import { AUDITOR_CACHE_MS, AUDITOR_READS_MAX, WEIGHTS_PER_COMMIT_MAX } from './limits.ts'

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
    weights: { of: async () => 0n },
    receiptSeats: { hasSeat: async () => false },
    jurySeats: { hasSeat: async () => false },
    ...more,
  })
  const pass = () => {
    nowMs += AUDITOR_CACHE_MS
  }
  return { chain, gate, juror: juror!, operator: operator!, stranger: stranger!, pass }
}

const signed = { isSigned: true }

test('an account with weight in a served model or in the general domain may audit', async () => {
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
  expect(await gate.auditor(juror.account, signed)).toBeUndefined()
  await enlist(version, UNIT)
  expect(await gate.auditor(juror.account, signed)).toEqual(options)
  expect(await gate.auditor(stranger.account, signed)).toBeUndefined()
  await enlist(version, 0n)
  expect(await gate.auditor(juror.account, signed)).toBeUndefined()
  await enlist(GENERAL_DOMAIN, UNIT)
  expect(await gate.auditor(juror.account, signed)).toEqual(options)
  await enlist(GENERAL_DOMAIN, 0n)
  await enlist(`0x${'7f'.repeat(32)}`, UNIT)
  expect(await gate.auditor(juror.account, signed)).toBeUndefined()
})

// Finding: DAT-4
test('less than the least stake of weight, over all domains, gives no right to audit', async () => {
  const { chain, gate, juror, pass } = setUp()
  const { account } = juror
  const { stakeMin } = await juror.parameters()
  await juror.addStake({ market: 'court', amount: stakeMin })
  const enlist = async (domain: Hash, weight: bigint) => {
    await juror.audits!.enlist({ account, domain, weight })
    chain.advance(2n)
    chain.mine()
    pass()
  }
  await enlist(version, 1n)
  expect(await gate.auditor(account, signed)).toBeUndefined()
  await enlist(`0x${'7f'.repeat(32)}`, stakeMin - 2n)
  expect(await gate.auditor(account, signed)).toBeUndefined()
  await enlist(`0x${'7f'.repeat(32)}`, stakeMin - 1n)
  expect(await gate.auditor(account, signed)).toEqual({})
})

/** Returns counted reads of a chain on which one account has weight. */
function countedReads(auditor: Hex.AccountId) {
  const reads = { count: 0 }
  const ledger = {
    nowSeconds: async () => 0n,
    parameters: async () => ({ stakeMin: UNIT }),
    stake: async (account: string) => {
      reads.count++
      return { inUse: account === auditor ? UNIT : 0n }
    },
  } as never
  const audits = { settledWeightAt: async () => 1n } as unknown as AuditLedger
  return { reads, ledger, audits }
}

const enlisted = (account: Hex.AccountId, domain: Hash, weight: bigint) =>
  ({ kind: 'weight-enlisted', account, domain, weight }) as LedgerEvent

describe('invented accounts', () => {
  // Finding: DAT-2
  test('invented accounts do not stop a validator that asks for the first time', async () => {
    const auditor = accountOf(0)
    const { reads, ...chain } = countedReads(auditor)
    const state = createStateMemory()
    const weights = createAuditorWeights(state)
    const { gate } = setUp({ ...chain, versions: [], weights })
    await weights.record([enlisted(auditor, version, UNIT - 1n)])
    await weights.record([enlisted(auditor, GENERAL_DOMAIN, 1n)])
    for (let at = 1; at <= AUDITOR_READS_MAX; at++) await gate.auditor(accountOf(at), signed)
    await expect(gate.auditor(accountOf(9_999), signed)).rejects.toMatchObject({
      code: 'provider-capacity-exceeded',
    })
    expect(reads.count).toBe(AUDITOR_READS_MAX)
    expect(await gate.auditor(auditor, signed)).toEqual({})
    // The operator may send requests, too, although no chain read has named it yet.
    expect(await gate.auditor(auditor, { isSigned: false })).toEqual({})
  })

  test('evict no auditor that is known, and cost no read without a signature', async () => {
    const auditor = accountOf(0)
    const { reads, ...chain } = countedReads(auditor)
    const of = async (account: string) => (account === auditor ? UNIT : 0n)
    const { gate, pass } = setUp({ ...chain, versions: [], weights: { of } })
    await gate.auditor(auditor, signed)
    for (let at = 1; at < 2 * AUDITOR_READS_MAX; at++) {
      expect(await gate.auditor(accountOf(at), { isSigned: false })).toBeUndefined()
    }
    for (let at = 1; at <= AUDITOR_READS_MAX; at++) await gate.auditor(accountOf(at), signed)
    expect(reads.count).toBe(1 + AUDITOR_READS_MAX)
    await gate.auditor(auditor, signed)
    expect(reads.count).toBe(1 + AUDITOR_READS_MAX)
    pass()
    await gate.auditor(auditor, signed)
    expect(reads.count).toBe(2 + AUDITOR_READS_MAX)
  })

  test('an account whose recorded weight falls counts with the lower weight', async () => {
    const weights = createAuditorWeights(createStateMemory())
    await weights.record([enlisted(accountOf(1), version, UNIT)])
    await weights.record([
      enlisted(accountOf(1), version, 3n),
      enlisted(accountOf(2), version, UNIT),
      enlisted(accountOf(2), version, 0n),
    ])
    expect([await weights.of(accountOf(1)), await weights.of(accountOf(2))]).toEqual([3n, 0n])
  })
})

describe('the weight of a validator', () => {
  const domainOf = (at: number): Hash => `0x${at.toString(16).padStart(64, '0')}`

  // Finding: ADV-8
  test.each([20, 2 * WEIGHTS_PER_COMMIT_MAX + 1])('the weight sums %i domains', async (count) => {
    const auditor = accountOf(0)
    const { reads, ...chain } = countedReads(auditor)
    const weights = createAuditorWeights(createStateMemory())
    const { gate } = setUp({ ...chain, versions: [], weights })
    const parts = Array.from({ length: count - 1 }, (_, at) => enlisted(auditor, domainOf(at), 1n))
    const rest = enlisted(auditor, domainOf(count), UNIT - BigInt(count - 1))
    const others = Array.from({ length: count }, (_, at) =>
      enlisted(accountOf(1), domainOf(at), 1n),
    )
    await weights.record([...parts, ...others, rest])
    expect(await weights.of(auditor)).toBe(UNIT)
    expect(await gate.auditor(auditor, { isSigned: false })).toEqual({})
    expect(reads.count).toBe(1)
  })

  // Finding: ADV-8
  test('a validator’s weight survives repeated events, whenever a node stopped', async () => {
    const state = createStateMemory()
    const history = [5n, 0n, 7n, 3n].flatMap((weight) =>
      [1, 2].map((at) => enlisted(accountOf(0), domainOf(at), weight)),
    )
    for (let seen = 0; seen <= history.length; seen++) {
      await createAuditorWeights(state).record(history.slice(0, seen))
      await createAuditorWeights(state).record(history)
      expect(await createAuditorWeights(state).of(accountOf(0))).toBe(6n)
    }
  })
})

describe('an answer is read', () => {
  const anchor = { atSeconds: 20n, count: 5n }
  const audits = { anchors: async () => [anchor] } as unknown as AuditLedger
  const id = Hex.sha256Hex(new Uint8Array([7]))
  const receipt = { sessionId: version, index: 4n, receiptId: id, modelVersion: version }
  const asked: unknown[] = []
  const receiptSeats = {
    hasSeat: async (account: string, drawn: unknown) => {
      asked.push(drawn)
      return account === accountOf(1)
    },
  }
  const jurySeats = { hasSeat: async (account: string) => account === accountOf(2) }

  test.each([
    ['by who has a seat for its receipt', accountOf(1), true],
    ['by a juror of a case against its provider', accountOf(2), true],
    ['by no other account', accountOf(3), false],
  ])('%s', async (_, account, may) => {
    const { gate } = setUp({ audits, receiptSeats, jurySeats })
    const read = { ...receipt, windowSeconds: 100n }
    expect(await gate.hasSeat(account, read)).toBe(may)
    expect(asked.at(-1)).toMatchObject({ anchoredSeconds: 20n, windowSeconds: 100n })
    // A receipt that is in no root has no seats except those of a jury.
    expect(await gate.hasSeat(account, { ...read, index: 5n })).toBe(account === accountOf(2))
  })
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
  const { reads, ...chain } = countedReads(accountOf(0))
  const { gate, stranger } = setUp(chain)
  const { results, errors } = await race(
    () => gate.auditor(stranger.account, signed),
    2 * AUDITOR_READS_MAX,
  )
  expect([results.size, errors, reads.count]).toEqual([1, [], 1])
})
