// Goal: a validator opens a data challenge only where the draw lets it, after it asked often
// enough, within its day's bonds; and what it records follows from how the challenge ended on
// chain.
// Method: a court on a chain in memory, records in memory, and an examiner that answers by hand.

import { requireMember } from '@ostrom/ledger'
import type { ServedSession } from '@ostrom/ledger/conformance'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createBondBudget } from './bond-budget.ts'
import { createChallenger } from './challenger.ts'
import { ProviderBusyError } from './errors.ts'
import { CHALLENGE_LIFE_WINDOWS, REQUESTS_BEFORE_CHALLENGE } from './limits.ts'
import { createPublishedConsents } from './published-consents.ts'
import { emptyUpdate } from './test-findings.ts'
import {
  type ChallengeScenario,
  chainRandomness,
  createChallengeScenario,
  createEventFeed,
  servedFindings,
  servedSubject,
} from './test-served.ts'
import { type AuditFinding, createValidatorRecords, type Subject } from './validator-records.ts'
import { createWaitBudget } from './wait-budget.ts'
import { createWithheldTranscriptRecords } from './withheld-transcript-records.ts'

let world: ChallengeScenario
beforeEach(async () => {
  world = await createChallengeScenario('transcript')
})

type ChallengerScenario = {
  readonly outcome?: 'withheld' | 'consent-missing'
  readonly isOutsider?: boolean
  readonly challengesPerDay?: number
  /** What the provider discloses once it is asked again. */
  readonly examine?: (finding: AuditFinding) => AuditFinding
}

async function setUp(setting: ChallengerScenario = {}) {
  const { outcome = 'withheld', isOutsider, challengesPerDay, examine = (one) => one } = setting
  const { scenario, served, validator } = world
  const ledger = isOutsider ? scenario.stranger : validator
  const { account } = ledger
  const dataChallenges = requireMember(ledger, 'dataChallenges')
  const state = createStateMemory()
  const records = createValidatorRecords(state)
  const { record } = records
  const withheldTranscripts = createWithheldTranscriptRecords({ state, record })
  const subject = await servedSubject(scenario, served)
  const [finding] = servedFindings(scenario, served, subject, { outcome }) as [AuditFinding]
  const { receiptId } = finding
  await records.ingest({ ...emptyUpdate, subjects: [subject] })
  const times = { requests: 0, requestAfterSeconds: 0n }
  await withheldTranscripts.save({ receiptId, subject, finding, ...times })
  const calls = { requests: 0, sealed: [] as Uint8Array[], logged: [] as string[] }
  const spend = withheldTranscripts.countChallenge
  const challenger = createChallenger({
    ledger,
    dataChallenges,
    account,
    withheldTranscripts,
    randomness: chainRandomness(ledger),
    random: (count) => new Uint8Array(count),
    log: (name) => void calls.logged.push(name),
    bonds: createBondBudget({ ledger, account, challengesPerDay, spend }),
    examiner: {
      examine: async (_: Subject, one: AuditFinding) => {
        calls.requests += 1
        return examine(one)
      },
      examineSupplied: async (_: Subject, one: AuditFinding, sealed: Uint8Array) => {
        calls.sealed.push(sealed)
        return { ...one, outcome: 'examined' as const, evidence: 3 }
      },
    },
    consents: createPublishedConsents({ state }),
    waitBudget: createWaitBudget({ clock: { nowMs: () => 0 } }),
  })
  const feed = createEventFeed(ledger)
  const step = async (afterSeconds = 120n) => {
    await scenario.advance(afterSeconds)
    await feed.to(challenger.onEvent)
    await challenger.step()
  }
  return {
    calls,
    step,
    subject,
    pending: withheldTranscripts.all,
    outcomes: async () => (await records.findings(subject)).map((found) => found.outcome),
    /** Asks as often as it takes, then demands. */
    async demand() {
      for (let times = 0; times <= REQUESTS_BEFORE_CHALLENGE; times++) await step()
      return (await withheldTranscripts.all())[0]?.challenge?.challengeId
    },
  }
}

const challenge = async (id: bigint) =>
  await requireMember(world.validator, 'dataChallenges').dataChallenge(id)
const supplyWindow = async () => (await world.scenario.client.parameters()).supplyWindowSeconds

describe('a challenger opens no challenge', () => {
  test('before it asked off chain as often as it must, once after each pause', async () => {
    const { step, calls, pending } = await setUp()
    for (let times = 1; times <= REQUESTS_BEFORE_CHALLENGE; times++) {
      await step()
      await step(0n)
      expect(calls.requests).toBe(times)
      expect((await pending())[0]?.challenge).toBeUndefined()
    }
    await step()
    expect((await pending())[0]?.challenge).toMatchObject({ isOurs: true })
    expect(calls.requests).toBe(REQUESTS_BEFORE_CHALLENGE)
  })

  test('where it is not drawn; it waits for others, and then drops the matter', async () => {
    const { step, demand, pending, subject } = await setUp({ isOutsider: true })
    expect(await demand()).toBeUndefined()
    expect((await pending())[0]?.isSelected).toBe(false)
    await step(subject.windowSeconds)
    expect(await pending()).toHaveLength(1)
    await step(CHALLENGE_LIFE_WINDOWS * (await supplyWindow()))
    expect(await pending()).toEqual([])
  })

  test('where the bonds of its day are used up', async () => {
    const { demand, pending, calls } = await setUp({ challengesPerDay: 0 })
    expect(await demand()).toBeUndefined()
    expect(await pending()).toHaveLength(1)
    expect(calls.logged).toEqual([])
  })

  test('after the audit window, and keeps nothing of the matter', async () => {
    const { step, pending, subject, outcomes } = await setUp()
    for (let times = 0; times < REQUESTS_BEFORE_CHALLENGE; times++) await step()
    await step(subject.windowSeconds)
    expect([await pending(), await outcomes()]).toEqual([[], []])
  })

  test('where its own engine fails: that is no fault of the provider', async () => {
    const examine = () => {
      throw new Error('engine')
    }
    const { demand, pending, calls } = await setUp({ examine })
    expect(await demand()).toBeUndefined()
    expect((await pending())[0]?.requests).toBe(0)
    expect(new Set(calls.logged)).toEqual(new Set(['challenge-step-failed']))
  })

  test('where the provider discloses the transcript in time', async () => {
    const examine = (one: AuditFinding) => ({ ...one, outcome: 'private' as const })
    const { demand, pending, outcomes } = await setUp({ examine })
    expect(await demand()).toBeUndefined()
    expect([await pending(), await outcomes()]).toEqual([[], ['private']])
  })
})

describe('a challenge that is opened', () => {
  test('against a provider that is always busy ends as withheld, not before its time', async () => {
    const examine = ({ provider }: AuditFinding): never => {
      throw new ProviderBusyError({ provider })
    }
    const { demand, step, outcomes, calls } = await setUp({ examine })
    const id = (await demand())!
    const { untilSeconds = 0n } = (await challenge(id)) ?? {}
    await step(untilSeconds - (await world.scenario.client.nowSeconds()) - 1n)
    expect((await challenge(id))?.status).toBe('open')
    await step(1n)
    await step(0n)
    expect((await challenge(id))?.status).toBe('withheld')
    expect(await outcomes()).toEqual(['withheld'])
    expect(calls.logged).toEqual(['transcript-challenged', 'transcript-withheld'])
  })

  test('is examined by all parts that the provider supplied', async () => {
    const { demand, step, outcomes, calls, pending } = await setUp()
    const id = (await demand())!
    const supplier = requireMember(world.scenario.provider, 'dataChallenges')
    const first = new Uint8Array(49_152).fill(7)
    await supplier.supplyTranscript({ id, part: 0, last: false, sealed: first })
    await step(0n)
    expect(calls.sealed).toEqual([])
    await supplier.supplyTranscript({ id, part: 1, last: true, sealed: new Uint8Array([8]) })
    await step(0n)
    expect(calls.sealed.map(({ length }) => length)).toEqual([49_153])
    expect([await outcomes(), await pending()]).toEqual([['examined'], []])
  })

  test('and denied without a client’s consent is a consent missing on chain', async () => {
    const { demand, step, outcomes, pending } = await setUp({ outcome: 'consent-missing' })
    const id = (await demand())!
    await requireMember(world.scenario.provider, 'dataChallenges').reportMissingConsent(id)
    await step(0n)
    expect(await pending()).toHaveLength(1)
    await step(await supplyWindow())
    await step(0n)
    expect((await challenge(id))?.status).toBe('private')
    expect([await outcomes(), await pending()]).toEqual([['consent-missing-onchain'], []])
  })

  test('by another validator is answered for one that is not drawn', async () => {
    const { scenario, served, validator } = world
    const { step, demand, outcomes } = await setUp({ isOutsider: true })
    await demand()
    const [item] = served.items as ServedSession['items'] & readonly [never]
    const account = validator.account
    const { id } = await requireMember(validator, 'dataChallenges').challengeTranscript({
      item,
      account,
    })
    const sealed = new Uint8Array(32)
    await requireMember(scenario.provider, 'dataChallenges').supplyTranscript({
      id,
      part: 0,
      last: true,
      sealed,
    })
    await step()
    expect(await outcomes()).toEqual(['answered'])
  })
})
