// Goal: a validator does not accuse a provider that has a running case, unless the validator's
// findings would become too old to be judged. It never uses receipts that a case already judges.
// Method: the court of the chain in memory, and findings that flag every subject.

import type { Ledger } from '@ostrom/ledger'
import {
  auditsOf,
  type CourtFixture,
  finalizeCase,
  itemsOf,
  type Scenario,
  type ServedSession,
  serveSessions,
  voteAll,
} from '@ostrom/ledger/conformance'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createRandomness } from '../../randomness.ts'
import { createCourtScenario, servedFindings, servedSubject } from '../../testing/served.fixture.ts'
import { ACCUSATION_MARGIN_SECONDS } from '../limits.ts'
import type { ExaminedInputs } from '../records/counted-inputs.ts'
import { createValidatorRecords } from '../records/validator-records.ts'
import { emptyUpdate, hashOf } from '../testing/findings.fixture.ts'
import { createAccuser } from './accuser.ts'

const { signal } = new AbortController()

let scenario: Scenario
let court: CourtFixture
let other: Ledger

beforeEach(async () => {
  ;({ scenario, court } = await createCourtScenario())
  other = court.jurors[0] as Ledger
})

/** Returns the embedding inputs that a validator examined in the answer with this number. */
type InputsFn = (answer: number) => ExaminedInputs

/**
 * Creates a validator that found fraud in each served answer. The answers are embeddings if
 * `inputsOf` is set, and otherwise texts.
 */
async function validator(served: readonly ServedSession[], inputsOf?: InputsFn) {
  const ledger = court.accuser
  const audits = auditsOf(ledger)
  const state = createStateMemory()
  const records = createValidatorRecords(state)
  const codes: unknown[] = []
  let answers = 0
  const log = (_: string, what?: Record<string, unknown>) => void codes.push(what?.['code'])
  for (const one of served) {
    const subject = await servedSubject(scenario, one)
    await records.ingest({ ...emptyUpdate, subjects: [subject] })
    const fraud = { outcome: 'examined', evidence: 1e9 } as const
    const findings = servedFindings(scenario, one, subject, fraud)
    const found = findings.map((finding) => {
      if (!inputsOf) return finding
      const inputs = inputsOf(answers++)
      return { ...finding, inputs }
    })
    await records.finish(subject, found)
  }
  const randomness = createRandomness({ audits, ledger, signal, log })
  const accuser = createAccuser({ ledger, audits, randomness, records, state, log })
  let heard = 0
  return {
    codes,
    async step() {
      const { events } = await ledger.events(undefined)
      for (const event of events.slice(heard)) await accuser.onEvent(event)
      heard = events.length
      await accuser.step()
    },
  }
}

/** Returns the number of fraud cases that an account has opened. */
async function casesOf({ account }: Ledger): Promise<number> {
  const { events } = await other.events(undefined)
  const opened = events.filter((event) => event.kind === 'case-opened' && event.opener === account)
  return opened.length
}

/**
 * Advances the time until only `seconds` remain in which all served answers can be judged.
 */
async function advanceUntilLeft(served: readonly ServedSession[], seconds: bigint): Promise<void> {
  const subjects = await Promise.all(served.map((one) => servedSubject(scenario, one)))
  const ends = subjects.map((one) => one.anchoredSeconds + one.windowSeconds)
  const end = ends.reduce((least, at) => (at < least ? at : least))
  await scenario.advance(end - seconds - (await other.nowSeconds()))
}

describe('a validator whose findings flag a provider', () => {
  test('accuses it where nobody does', async () => {
    const { step } = await validator(await serveSessions(scenario, court))
    await step()
    await step()
    expect(await casesOf(court.accuser)).toBe(1)
  })

  test.each([
    ['accuses it by embeddings of several inputs', 1_000, 1],
    ['does not by those of one where earlier audits flag it', 1, 0],
  ])('%s', async (_what, recentInputs, cases) => {
    const earlier = await serveSessions(scenario, court)
    await advanceUntilLeft(earlier, -1n)
    const recent = await serveSessions(scenario, court)
    const before = earlier.reduce((sum, { items }) => sum + items.length, 0)
    const { step } = await validator([...earlier, ...recent], (answer) => {
      const input = answer < before ? 2_000 + answer : answer % recentInputs
      return { within: [], beyond: [hashOf(input)], scale: 1e6, limit: 1e6 }
    })
    await step()
    expect(await casesOf(court.accuser)).toBe(cases)
  })

  test('waits while any case against it runs', async () => {
    const first = await serveSessions(scenario, court)
    const second = await serveSessions(scenario, court)
    const { step } = await validator(await serveSessions(scenario, court))
    const { id: longer } = await auditsOf(other).accuse(itemsOf(first))
    const { id: newest } = await auditsOf(other).accuse(itemsOf(second))
    await step()
    await voteAll(scenario, { caseId: newest, verdict: 'no' })
    await finalizeCase(scenario, newest)
    await step()
    expect(await casesOf(court.accuser)).toBe(0)
    await voteAll(scenario, { caseId: longer, verdict: 'no' })
    await finalizeCase(scenario, longer)
    await step()
    expect(await casesOf(court.accuser)).toBe(1)
  })

  test('accuses it beside a case where its receipts would get too old, by no others', async () => {
    const judged = await serveSessions(scenario, court)
    const own = await serveSessions(scenario, court)
    const { step, codes } = await validator([...judged, ...own])
    await auditsOf(other).accuse(itemsOf(judged))
    await advanceUntilLeft(own, ACCUSATION_MARGIN_SECONDS + 60n)
    await step()
    expect(await casesOf(court.accuser)).toBe(0)
    await advanceUntilLeft(judged, ACCUSATION_MARGIN_SECONDS - 1_800n)
    await step()
    expect(codes).toEqual([undefined])
    expect(await casesOf(court.accuser)).toBe(1)
  })
})
