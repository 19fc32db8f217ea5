// Goal: providers are audited in turns. A slow provider delays only itself: it is asked after all
// others, for a limited part of a round. Disclosed answers are not requested again.
// Method: invented subjects, requests whose duration the test sets, and records in memory.
// Requirements: R002-2

import { LedgerError } from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, MalformedError } from '@ostrom/protocol'
import { StateUnavailableError } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { ProviderBusyError } from '../errors.ts'
import {
  AUDIT_RETRY_MAX_SECONDS,
  AUDIT_RETRY_SECONDS,
  AUDIT_ROUND_WAIT_MS,
  AUDIT_WAIT_MS,
  DUE_PER_PROVIDER_MAX,
  MISSING_RECEIPTS_SECONDS,
  WITHHELD_RETENTION_SECONDS,
} from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import { createMissingReceiptsRecords } from '../records/missing-receipts-records.ts'
import { createValidatorRecords, type Subject } from '../records/validator-records.ts'
import { emptyUpdate, receiptOf } from '../testing/findings.fixture.ts'
import type { AuditClient } from './audit-client.ts'
import { createAuditor, inAuditOrder } from './auditor.ts'
import { createWaitBudget } from './wait-budget.ts'

const accountOf = (at: number): AccountId => `0x${at.toString(16).padStart(40, '0')}`
const hashOf = (at: number): Hash => `0x${at.toString(16).padStart(64, '0')}`
const [slow, quick, other] = [accountOf(1), accountOf(2), accountOf(3)]

/** Returns the subject with number `at`. Numbers order the subjects of one second. */
function subject(provider: AccountId, at: number, anchoredSeconds = 10n): Subject {
  const parties = { client: provider, signer: provider, provider }
  return {
    id: hashOf(at),
    kind: 'session',
    ...parties,
    modelVersion: hashOf(0),
    count: 1n,
    windowSeconds: 1_000n,
    receiptsRoot: hashOf(at),
    paid: 1n,
    anchoredSeconds,
  }
}

/** Key prefix of transcripts that the auditor passes on to the challenger. */
const WITHHELD = 'withheld/'

type AuditScenario = {
  /** Milliseconds until a provider answers. */
  readonly takesMs: (provider: AccountId) => number
  /** Drawn receipts of each subject. */
  readonly receipts?: number
  /** Returns what a provider discloses for a drawn receipt. */
  readonly examine?: (finding: AuditFinding) => AuditFinding
  /** Providers that disclose no receipts. */
  readonly silent?: Set<AccountId>
  /** A failure of the validator's own storage or ledger before the provider is asked. */
  readonly failure?: { error: Error | undefined }
  /** Returns false for receipts without a seat of this validator. */
  readonly mayRead?: (receiptId: Hash) => boolean
  /** Output tokens in the budget; each examined receipt takes one. */
  readonly tokens?: number
}

async function setUp(subjects: readonly Subject[], setting: AuditScenario) {
  const { takesMs, receipts = 1, silent = new Set(), tokens = 1_000 } = setting
  const { failure } = setting
  const { examine = (one) => ({ ...one, outcome: 'private' }) } = setting
  const state = createStateMemory()
  const records = createValidatorRecords(state)
  await records.ingest({ ...emptyUpdate, subjects })
  let nowMs = 0
  const chain = { nowSeconds: 1_000n }
  const logged: string[] = []
  let tokensLeft = tokens
  const missingReceipts = createMissingReceiptsRecords(state)
  const clock = { nowMs: () => nowMs } as Clock
  const waitBudget = createWaitBudget({ clock })
  const providers: AccountId[] = []
  const wait = (provider: AccountId) => {
    providers.push(provider)
    nowMs += takesMs(provider)
  }
  const inquiry = waitBudget.timed({
    receipts: async ({ provider }: Subject) => void wait(provider),
    transcript: async ({ provider }: Subject) => void wait(provider),
  } as unknown as AuditClient)
  const found = ({ id, provider, client }: Subject, index: number): AuditFinding => {
    const receipt = receiptOf({ sessionId: id, index: BigInt(index), modelVersion: hashOf(0) })
    const what = { receiptId: hashOf(1_000 * (1 + index) + Number(id)), receipt, path: [] }
    const parties = { client, provider, atSeconds: 1n, isAccused: false }
    return { ...what, ...parties, outcome: 'withheld' }
  }
  const examiner = {
    sampledReceipts: async (of: Subject) => {
      if (failure?.error) throw failure.error
      await inquiry.receipts(of as never)
      if (silent.has(of.provider)) throw new ProviderBusyError(of)
      return Array.from({ length: receipts }, (_, index) => found(of, index))
    },
    examine: async (of: Subject, one: AuditFinding): Promise<AuditFinding> => {
      await inquiry.transcript(of as never, one.receipt)
      tokensLeft -= 1
      return examine(one)
    },
    examineSupplied: async (_: Subject, one: AuditFinding) => one,
  }
  const auditor = createAuditor({
    records,
    examiner,
    waitBudget,
    log: (event) => void logged.push(event),
    missingReceipts,
    ledger: { nowSeconds: async () => chain.nowSeconds },
    audits: { epochSeconds: async () => 100n },
    suspectedProviders: async () => new Set(),
    mayRead: async (_, receiptId) => setting.mayRead?.(receiptId) ?? true,
    withheldChange: ({ finding, nowSeconds }) => {
      const key = `${WITHHELD}${nowSeconds}/${finding.receiptId}`
      return { kind: 'put', key, value: new Uint8Array() }
    },
    tokensLeft: () => tokensLeft,
  })
  const step = async () => {
    providers.length = 0
    const fromMs = nowMs
    await auditor.step()
    return nowMs - fromMs
  }
  const withheld = async () => (await state.list(WITHHELD)).map(({ key }) => key)
  const missing = missingReceipts.all
  return { asked: providers, step, records, waitBudget, withheld, missing, chain, logged }
}

const due = (records: ReturnType<typeof createValidatorRecords>) => records.due(1_000n)

// Finding: JUR-1
test('a slow provider is audited after all others, and for a part of a round', async () => {
  const many = Array.from({ length: 20 }, (_, at) => subject(slow, at + 1))
  const few = [31, 32, 33].map((at) => subject(quick, at, 20n))
  const takesMs = (provider: AccountId) => (provider === slow ? 29_000 : 100)
  const { asked, step, records } = await setUp([...many, ...few], { takesMs })
  // Both providers get a turn; then the slow provider is known to be slow.
  expect(await step()).toBeLessThan(AUDIT_WAIT_MS + 30_000 + 1_000)
  expect(asked.slice(0, 8)).toEqual([slow, slow, ...Array(6).fill(quick)])
  expect((await due(records)).map(({ provider }) => provider)).not.toContain(quick)
  await records.ingest({ ...emptyUpdate, subjects: [subject(quick, 34, 30n)] })
  await step()
  expect(asked.slice(0, 3)).toEqual([quick, quick, slow])
})

test('an audit of several rounds keeps its findings, and requests only the rest', async () => {
  const takesMs = () => 29_000
  const { asked, step, records } = await setUp([subject(slow, 1)], { takesMs, receipts: 9 })
  const findingCount = async () => (await records.findingsOf(subject(slow, 1))).length
  const isListed = () => records.isComplete(subject(slow, 1))
  for (const [count, whole] of [
    [4, false],
    [8, false],
    [9, true],
  ] as const) {
    await step()
    expect([await findingCount(), await isListed()]).toEqual([count, whole])
  }
  // The requests are for the receipts and for the last transcript.
  expect(asked).toHaveLength(2)
  expect(await due(records)).toEqual([])
})

// Finding: JUR-1
test('many slow providers delay a round by a bounded time', async () => {
  const anchored = Array.from({ length: 60 }, (_, at) => subject(accountOf(at), at + 1))
  const { step } = await setUp(anchored, { takesMs: () => 29_000 })
  expect(await step()).toBeLessThanOrEqual(AUDIT_ROUND_WAIT_MS + 2 * 29_000)
})

// Finding: JUR-3
test('undisclosed sessions of one provider leave other providers’ sessions due', async () => {
  const many = Array.from({ length: 300 }, (_, at) => subject(slow, at + 1))
  const { records } = await setUp([...many, subject(quick, 900, 20n)], { takesMs: () => 0 })
  const found = (await due(records)).map(({ provider }) => provider)
  expect(found.filter((provider) => provider === slow)).toHaveLength(DUE_PER_PROVIDER_MAX)
  expect(found).toContain(quick)
})

test('those that are doubted come first, and each other provider in its turn', () => {
  const waitBudget = createWaitBudget({ clock: { nowMs: () => 0 } })
  const work = [subject(slow, 1), subject(slow, 2), subject(quick, 3), subject(other, 4)]
  const order = [...inAuditOrder(work, { waitBudget, suspected: new Set([other]) })]
  expect(order.map(({ provider }) => provider)).toEqual([other, slow, quick, slow])
})

test('no subject is begun once the token budget is used up', async () => {
  const subjects = [subject(slow, 1), subject(quick, 2, 20n)]
  const { asked, step, records } = await setUp(subjects, { takesMs: () => 0, tokens: 1 })
  await step()
  expect(new Set(asked)).toEqual(new Set([slow]))
  expect(await due(records)).toEqual([subjects[1]])
})

test('a transcript that is not disclosed is recorded for the challenger, no other is', async () => {
  const outcomes = ['withheld', 'unsupported-model', 'private'] as const
  const examine = (one: AuditFinding): AuditFinding => {
    const outcome = outcomes[Number(one.receipt.index)] ?? 'examined'
    return { ...one, outcome }
  }
  const work = subject(slow, 1)
  const { step, records, withheld } = await setUp([work], {
    takesMs: () => 0,
    receipts: 4,
    examine,
  })
  await step()
  expect(await withheld()).toEqual([1_001].map((at) => `${WITHHELD}1000/${hashOf(at)}`))
  const found = (await records.findingsOf(work)).map(({ outcome }) => outcome)
  expect(found).toEqual([...outcomes, 'examined'])
  expect(await records.isComplete(work)).toBe(true)
})

test('an answer without a seat of this validator is not requested nor withheld', async () => {
  const work = subject(slow, 1)
  const { asked, step, records, withheld } = await setUp([work], {
    takesMs: () => 0,
    receipts: 3,
    mayRead: (receiptId) => receiptId === hashOf(2_001),
  })
  await step()
  // The provider is asked for the receipts and for one transcript.
  expect([asked.length, await withheld()]).toEqual([2, []])
  const found = (await records.findingsOf(work)).map(({ outcome }) => outcome)
  expect(found).toEqual(['not-seated', 'private', 'not-seated'])
  expect(await records.isComplete(work)).toBe(true)
  expect(await due(records)).toEqual([])
})

// Finding: ADV-19
test('an answer whose seats are not drawn yet is examined again later', async () => {
  const work = subject(slow, 1)
  const seats: { drawn?: boolean } = {}
  const { step, records, chain } = await setUp([work], {
    takesMs: () => 0,
    mayRead() {
      if (!seats.drawn) throw new LedgerError('beacon-not-final')
      return true
    },
  })
  await step()
  expect(await records.findingsOf(work)).toEqual([])
  expect(await records.isComplete(work)).toBe(false)
  seats.drawn = true
  chain.nowSeconds += AUDIT_RETRY_SECONDS
  await step()
  expect(await records.findingsOf(work)).toMatchObject([{ outcome: 'private' }])
})

test('a provider that fails once is asked for no more of a subject in this round', async () => {
  const examine = ({ provider }: AuditFinding): never => {
    throw new ProviderBusyError({ provider })
  }
  const work = subject(slow, 1)
  const { asked, step, records, withheld } = await setUp([work], {
    takesMs: () => 0,
    receipts: 3,
    examine,
  })
  await step()
  // The provider is asked for the receipts and for one transcript.
  expect([asked.length, (await withheld()).length]).toEqual([2, 3])
  expect(new Set((await records.findingsOf(work)).map(({ outcome }) => outcome))).toEqual(
    new Set(['withheld']),
  )
})

test('a failure of the validator’s own engine makes no finding on the provider', async () => {
  const examine = (): never => {
    throw new Error('out of memory')
  }
  const work = subject(slow, 1)
  const { step, records, withheld, missing } = await setUp([work], { takesMs: () => 0, examine })
  await step()
  expect([await records.findingsOf(work), await withheld()]).toEqual([[], []])
  expect(await due(records)).toEqual([work])
  // A record of missing receipts leads to a data challenge with a bond.
  expect(await missing()).toEqual([])
})

test.each([
  ['storage', new StateUnavailableError({ reason: 'the disk is full' })],
  ['stored records', new MalformedError({ what: 'record', path: '$', reason: 'cut off' })],
  ['ledger', new LedgerError('chain-unreachable')],
])('a failure of the validator’s own %s is retried with backoff', async (_, error) => {
  const work = subject(slow, 1)
  const failure: AuditScenario['failure'] = { error }
  const setting = { takesMs: () => 0, failure }
  const { step, records, missing, asked, chain, logged } = await setUp([work], setting)
  await step()
  expect([await missing(), logged]).toEqual([[], ['audit-postponed']])
  chain.nowSeconds += AUDIT_RETRY_SECONDS - 1n
  await step()
  expect(logged).toHaveLength(1)
  chain.nowSeconds += 1n
  await step()
  expect(logged).toHaveLength(2)
  failure.error = undefined
  chain.nowSeconds += 2n * AUDIT_RETRY_SECONDS - 1n
  await step()
  expect(asked).toEqual([])
  chain.nowSeconds += 1n
  await step()
  expect([asked.length > 0, await due(records)]).toEqual([true, []])
})

test('own failures end the audit a while after the audit window', async () => {
  const work = subject(slow, 1)
  const failure = { error: new Error('out of memory') }
  const { step, records, chain, logged } = await setUp([work], { takesMs: () => 0, failure })
  chain.nowSeconds = work.anchoredSeconds + work.windowSeconds + WITHHELD_RETENTION_SECONDS - 1n
  await step()
  expect(await due(records)).toEqual([work])
  chain.nowSeconds += AUDIT_RETRY_MAX_SECONDS
  await step()
  expect([await due(records), logged]).toEqual([[], ['audit-postponed', 'audit-abandoned']])
})

test('receipts that a provider discloses late are not missing, also if we fail', async () => {
  const silent = new Set([slow])
  const work = subject(slow, 1)
  const examine = (): never => {
    throw new Error('out of memory')
  }
  const { step, missing } = await setUp([work], { takesMs: () => 0, silent, examine })
  await step()
  expect(await missing()).toHaveLength(1)
  silent.clear()
  await step()
  expect(await missing()).toEqual([])
})

test('receipts that a provider does not disclose are recorded with their time, once', async () => {
  const silent = new Set([slow])
  const work = subject(slow, 1)
  const { step, records, missing } = await setUp([work, subject(quick, 2, 20n)], {
    takesMs: () => 0,
    silent,
  })
  await step()
  await step()
  const challengeAfterSeconds = 1_000n + MISSING_RECEIPTS_SECONDS
  expect(await missing()).toEqual([{ subject: work, challengeAfterSeconds }])
  expect(await due(records)).toEqual([work])
  silent.clear()
  await step()
  expect([await missing(), await due(records)]).toEqual([[], []])
})
