// Goal: findings survive a restart, count once against their provider, and undisclosed sessions of
// one provider do not prevent audits of others.
// Method: records over a state in memory; a restart is a second set of records on the same state.

import { Schema } from '@ostrom/protocol'
import { race } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { Detector } from '@ostrom/verification'
import { beforeEach, describe, expect, test } from 'vitest'
import { AUDIT_WINDOW_MAX_SECONDS, DUE_PER_PROVIDER_MAX, RECORDS_COMMITTED_MAX } from '../limits.ts'
import {
  accountOf,
  emptyUpdate,
  findingOf,
  hashOf,
  receiptOf,
  subjectOf,
} from '../testing/findings.fixture.ts'
import { isUnresolved } from './audit-finding.ts'
import { createValidatorRecords, type ValidatorRecords } from './validator-records.ts'

let state = createStateMemory()
let records: ValidatorRecords
const restart = () => {
  records = createValidatorRecords(state)
}
const one = subjectOf(1)
const suspect = { provider: one.provider, modelVersion: one.modelVersion }

beforeEach(() => {
  state = createStateMemory()
  restart()
})

const ingest = (subjects: readonly ReturnType<typeof subjectOf>[]) =>
  records.ingest({ ...emptyUpdate, subjects })
const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('an input of embeddings', () => {
  const beyond = (input: number) => ({
    outcome: 'examined' as const,
    evidence: 50,
    inputs: { within: [], beyond: [hashOf(input)], scale: 50, limit: 50 },
  })
  const flagged = [50].reduce(Detector.observe, Detector.initialState)

  test('counts once, in one record, in several and after a restart', async () => {
    const subjects = [1, 2, 3].map((at) => subjectOf(at))
    await ingest(subjects)
    const [first, second, third] = subjects.map((of) => findingOf(of, beyond(7)))
    await records.record([first!, second!], [])
    restart()
    await records.record([third!], [])
    expect(await records.suspicion(suspect)).toEqual({ ...flagged, abstentions: 2 })
    const [other] = [findingOf(subjectOf(4), beyond(8))]
    await records.record([other], [])
    expect((await records.suspicion(suspect)).audits).toBe(2)
  })

  test('counts for each provider, and again after the longest audit window', async () => {
    const elsewhere = subjectOf(2, { provider: accountOf(7) })
    await records.record([findingOf(one, beyond(7)), findingOf(elsewhere, beyond(7))], [])
    const { provider, modelVersion } = elsewhere
    expect(await records.suspicion({ provider, modelVersion })).toEqual(flagged)
    const atSeconds = 901n + AUDIT_WINDOW_MAX_SECONDS
    await records.record([findingOf(subjectOf(3), { ...beyond(7), atSeconds })], [])
    expect((await records.suspicion(suspect)).audits).toBe(2)
  })
})

describe('a subject', () => {
  test('a subject is due only after the second of its anchor', async () => {
    await ingest([one])
    expect(await records.due(one.anchoredSeconds)).toEqual([])
    expect(await records.due(one.anchoredSeconds + 1n)).toEqual([one])
  })

  test('a finished subject is due again only if the chain reports another root', async () => {
    await ingest([one])
    await records.finish(one, [])
    restart()
    await ingest([one])
    expect(await records.due(2_000n)).toEqual([])
    const later = { ...one, receiptsRoot: hashOf(9) }
    await ingest([later])
    expect(await records.due(2_000n)).toEqual([later])
  })

  test('beyond a provider’s part waits, and others are due before it', async () => {
    const many = Array.from({ length: DUE_PER_PROVIDER_MAX + 5 }, (_, at) => subjectOf(at + 1))
    const other = subjectOf(900, { provider: accountOf(7), anchoredSeconds: 1_500n })
    await ingest([...many, other])
    const due = await records.due(2_000n)
    expect(due).toHaveLength(DUE_PER_PROVIDER_MAX + 1)
    expect(due.at(-1)).toEqual(other)
  })

  test('a subject can be judged while its window is open, for its provider and model', async () => {
    const others = [
      subjectOf(2, { modelVersion: hashOf(3) }),
      subjectOf(3, { provider: accountOf(7) }),
      subjectOf(4, { anchoredSeconds: 1_400n }),
    ]
    await ingest([one, ...others])
    const at = (atSeconds: bigint) => records.judgeable({ ...suspect, atSeconds })
    expect(idsOf(await at(999n))).toEqual([])
    expect(idsOf(await at(1_000n))).toEqual([one.id])
    expect(idsOf(await at(1_599n))).toEqual([one.id, hashOf(4)])
    expect(idsOf(await at(1_600n))).toEqual([hashOf(4)])
    // A subject anchored longer ago than the longest window is not read, even if its own window is
    // longer.
    const old = subjectOf(5, { windowSeconds: 2n * AUDIT_WINDOW_MAX_SECONDS })
    await ingest([old])
    expect(idsOf(await at(1_001n + AUDIT_WINDOW_MAX_SECONDS))).toEqual([])
  })

  test('stays where one page tells more than a commit takes', async () => {
    const many = Array.from({ length: RECORDS_COMMITTED_MAX }, (_, at) => {
      return subjectOf(at + 1, { provider: accountOf(at + 1) })
    })
    await records.ingest({ ...emptyUpdate, subjects: many, cursor: 'page' })
    restart()
    expect(await records.due(2_000n)).toHaveLength(RECORDS_COMMITTED_MAX)
    expect(await records.cursor(Schema.text(8))).toBe('page')
  })
})

describe('a finding', () => {
  test('adds to the suspicion where it was examined, and else does not', async () => {
    await ingest([one])
    expect(await records.suspicion(suspect)).toEqual(Detector.initialState)
    await records.finish(one, [findingOf(one, { outcome: 'withheld', evidence: 1e6 })])
    expect(await records.suspects()).toEqual([])
    const examined = [1, 2].map((index) =>
      findingOf(one, {
        receipt: receiptOf({ sessionId: one.id, index: BigInt(index) }),
        outcome: 'examined',
        evidence: 50,
      }),
    )
    await records.record(examined, [])
    restart()
    const both = Detector.observe(Detector.observe(Detector.initialState, 50), 50)
    expect(await records.suspects()).toEqual([{ ...suspect, suspicion: both }])
  })

  test('a finding about one model version says nothing about another', async () => {
    const other = subjectOf(2, { modelVersion: hashOf(3) })
    await ingest([one, other])
    await records.finish(one, [findingOf(one, { outcome: 'examined', evidence: 50 })])
    const { provider, modelVersion } = other
    expect(await records.suspicion({ provider, modelVersion })).toEqual(Detector.initialState)
    expect(await records.findings({ provider, modelVersion })).toEqual([])
  })

  test('ends its subject, and is read back by subject and by second of the anchor', async () => {
    const next = subjectOf(2, { anchoredSeconds: 1_001n })
    await ingest([one, next])
    const found = [findingOf(one), findingOf(next)] as const
    await records.finish(one, [found[0]], [records.completionChange(one)])
    await records.finish(next, [found[1]])
    restart()
    expect(await records.due(2_000n)).toEqual([])
    expect(await records.findingsOf(one)).toEqual([found[0]])
    expect(await records.findingsBetween(1_000n, 1_001n)).toEqual([found[0]])
    expect(await records.findingsBetween(1_001n, 1_002n)).toEqual([found[1]])
    expect([await records.isComplete(one), await records.isComplete(next)]).toEqual([true, false])
  })

  test('stays marked as accused, and counts no second time for it', async () => {
    await ingest([one])
    const found = findingOf(one, { outcome: 'examined', evidence: 50 })
    await records.finish(one, [found])
    const before = await records.suspicion(suspect)
    await records.markAccused([found])
    restart()
    expect(await records.findings(suspect)).toEqual([{ ...found, isAccused: true }])
    expect(await records.suspicion(suspect)).toEqual(before)
  })

  test('a finding is unresolved only while its transcript can still be obtained', () => {
    const outcomes = ['withheld', 'private', 'examined', 'answered'] as const
    expect(outcomes.filter((outcome) => isUnresolved({ outcome }))).toEqual(['withheld'])
  })
})

test('findings that are recorded at the same time are all counted', async () => {
  const subjects = [1, 2, 3, 4].map((at) => subjectOf(at))
  await ingest(subjects)
  await race(
    (at) => records.record([findingOf(subjects[at]!, { outcome: 'examined', evidence: 50 })], []),
    subjects.length,
  )
  expect((await records.suspicion(suspect)).audits).toBe(subjects.length)
})
