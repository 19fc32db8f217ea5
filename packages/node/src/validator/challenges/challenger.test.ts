// Goal: a validator opens a data challenge only if the draw selects the validator, after enough
// requests, and within its daily number of challenges. Its records follow from the outcome of the
// challenge on chain.
// Method: a court on a chain in memory, records in memory, and an examiner with results that the
// test sets.

import { type DataChallengeLedger, LedgerError, requireMember } from '@ostrom/ledger'
import type { ServedSession } from '@ostrom/ledger/conformance'
import { Audit, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type ChallengeScenario,
  chainRandomness,
  createChallengeScenario,
  createEventFeed,
  servedFindings,
  servedSubject,
} from '../../testing/served.fixture.ts'
import type { AuditClient } from '../audits/audit-client.ts'
import { createWaitBudget } from '../audits/wait-budget.ts'
import { ProviderBusyError } from '../errors.ts'
import {
  AUDIT_WAIT_MS,
  CHALLENGE_LIFE_WINDOWS,
  CHALLENGES_OPEN_MAX,
  CHALLENGES_OPEN_PER_PROVIDER,
  CONCLUDE_OTHERS_SECONDS,
  REQUESTS_BEFORE_CHALLENGE,
} from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import { createValidatorRecords, type Subject } from '../records/validator-records.ts'
import { createWithheldTranscriptRecords } from '../records/withheld-transcript-records.ts'
import { emptyUpdate, hashOf } from '../testing/findings.fixture.ts'
import { createBondBudget } from './bond-budget.ts'
import { createChallenger } from './challenger.ts'

let world: ChallengeScenario
beforeEach(async () => {
  world = await createChallengeScenario('transcript')
})

type ChallengerScenario = {
  readonly isOutsider?: boolean
  readonly challengesPerDay?: number
  /** Changes of the chain's answers. */
  readonly chain?: (own: DataChallengeLedger) => DataChallengeLedger
  /** Milliseconds that the provider takes for each answer. */
  readonly takesMs?: number
  /** True: no beacon value ever draws the challengers. */
  readonly hasNoBeacon?: boolean
  /** Result of the provider's disclosure after another request. */
  readonly examine?: (finding: AuditFinding) => AuditFinding
}

async function setUp(setting: ChallengerScenario = {}) {
  const { isOutsider, challengesPerDay, examine = (one) => one } = setting
  const { takesMs = 0, hasNoBeacon, chain: change = (own) => own } = setting
  const { scenario, served, validator } = world
  const ledger = isOutsider ? scenario.stranger : validator
  const { account } = ledger
  const chain = change(requireMember(ledger, 'dataChallenges'))
  const dataChallenges: typeof chain = {
    ...chain,
    challengeTranscript: (options) => {
      calls.challenges += 1
      return chain.challengeTranscript(options)
    },
  }
  const state = createStateMemory()
  const records = createValidatorRecords(state)
  const { record } = records
  const withheldTranscripts = createWithheldTranscriptRecords({ state, record })
  const subject = await servedSubject(scenario, served)
  const [finding] = servedFindings(scenario, served, subject, { outcome: 'withheld' }) as [
    AuditFinding,
  ]
  const { receiptId } = finding
  await records.ingest({ ...emptyUpdate, subjects: [subject] })
  const times = { requests: 0, requestAfterSeconds: 0n }
  await withheldTranscripts.save({ receiptId, subject, finding, ...times })
  let nowMs = 0
  const waitBudget = createWaitBudget({ clock: { nowMs: () => nowMs } })
  const wait = async () => {
    nowMs += takesMs
  }
  const timed = waitBudget.timed({ transcript: wait } as unknown as AuditClient)
  const beacon = chainRandomness(ledger)
  const calls = { requests: 0, challenges: 0, sealed: [] as Uint8Array[], logged: [] as string[] }
  const challenger = createChallenger({
    ledger,
    dataChallenges,
    account,
    withheldTranscripts,
    randomness: hasNoBeacon ? { ...beacon, selectionValue: async () => undefined } : beacon,
    random: (count) => new Uint8Array(count),
    log: (name) => void calls.logged.push(name),
    bonds: createBondBudget({
      ledger,
      dataChallenges,
      account,
      challengesPerDay,
      records: withheldTranscripts,
    }),
    examiner: {
      examine: async (_: Subject, one: AuditFinding) => {
        calls.requests += 1
        await timed.transcript({ provider: one.provider } as never, one.receipt)
        return examine(one)
      },
      examineSupplied: async (_: Subject, one: AuditFinding, sealed: Uint8Array) => {
        calls.sealed.push(sealed)
        return { ...one, outcome: 'examined' as const, evidence: 3 }
      },
    },
    records,
    waitBudget,
  })
  const feed = createEventFeed(ledger)
  const step = async (afterSeconds = 120n) => {
    await scenario.advance(afterSeconds)
    await feed.to((event) => challenger.onEvent(event))
    await challenger.step()
  }
  return {
    calls,
    step,
    subject,
    /** Runs a step without reading new events. */
    stepUnread: () => challenger.step(),
    /** Records withheld transcripts of other receipts, with open challenges of this validator. */
    async saveOpen(count: number, provider = subject.provider) {
      const of = { ...subject, id: hashOf(0xee), provider }
      for (let number = 1; number <= count; number++) {
        const other = hashOf(0xff00 + number)
        await withheldTranscripts.save({ receiptId: other, subject: of, finding, ...times })
        const challenge = { challengeId: BigInt(900 + number), sessionId: of.id, isOurs: true }
        await withheldTranscripts.recordChallenge(other, challenge)
      }
    },
    /** Records another withheld transcript of the subject, which this validator may challenge. */
    saveOther: () =>
      withheldTranscripts.save({
        receiptId: hashOf(0xaaaa),
        subject,
        finding,
        ...times,
        isSelected: true,
      }),
    /** Reports that an account registered the receipt under the anchor of this second. */
    reportRegistration: (anchoredSeconds: bigint) =>
      challenger.onEvent({
        block: 1n,
        blockHash: Hex.zeroHash,
        index: 0,
        transaction: '',
        atSeconds: 0n,
        kind: 'receipt-registered',
        receiptId,
        sessionId: subject.id,
        anchoredSeconds,
      }),
    /** Records another validator's challenge for the transcript. */
    recordOther: (challengeId: bigint) =>
      withheldTranscripts.recordChallenge(receiptId, {
        challengeId,
        sessionId: subject.id,
        isOurs: false,
      }),
    challengeOfFirst: async () =>
      (await withheldTranscripts.all()).find((one) => one.receiptId === receiptId)?.challenge,
    pending: withheldTranscripts.all,
    outcomes: async () => (await records.findings(subject)).map((found) => found.outcome),
    /** Requests the transcript often enough, then opens a challenge. */
    async demand() {
      for (let times = 0; times <= REQUESTS_BEFORE_CHALLENGE; times++) await step()
      return (await withheldTranscripts.all())[0]?.challenge?.challengeId
    },
  }
}

const challenge = async (id: bigint) =>
  await requireMember(world.validator, 'dataChallenges').dataChallenge(id)
const supplyWindow = async () => (await world.scenario.client.parameters()).supplyWindowSeconds

const failEngine = (): never => {
  throw new Error('engine')
}

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

  test('beyond the limit of open challenges', async () => {
    const others = world.scenario.stranger.account
    const { demand, saveOpen, stepUnread, challengeOfFirst } = await setUp()
    await saveOpen(CHALLENGES_OPEN_MAX, others)
    await demand()
    expect(await challengeOfFirst()).toBeUndefined()
    await stepUnread()
    expect(await challengeOfFirst()).toBeUndefined()
    const other = await setUp()
    await other.saveOpen(CHALLENGES_OPEN_MAX - 1, others)
    await other.demand()
    expect(await other.challengeOfFirst()).toMatchObject({ isOurs: true })
  })

  test('beyond the limit of those open about the same provider', async () => {
    const { demand, saveOpen, challengeOfFirst } = await setUp()
    await saveOpen(CHALLENGES_OPEN_PER_PROVIDER)
    await demand()
    expect(await challengeOfFirst()).toBeUndefined()
  })

  test('a challenger that lost the record of its challenge does not open it again', async () => {
    const { step, stepUnread, calls, pending } = await setUp()
    const { served, validator } = world
    for (let times = 0; times < REQUESTS_BEFORE_CHALLENGE; times++) await step()
    await world.scenario.advance(120n)
    const item = served.items[0]!
    const { account } = validator
    const { id } = await requireMember(validator, 'dataChallenges').challengeTranscript({
      item,
      account,
    })
    await stepUnread()
    expect([calls.logged, (await pending())[0]?.challenge]).toEqual([[], undefined])
    await step(0n)
    expect((await pending())[0]?.challenge).toMatchObject({ challengeId: id, isOurs: true })
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

  const endless: readonly (readonly [string, ChallengerScenario])[] = [
    ['without a beacon value', { hasNoBeacon: true }],
    ['while its own engine fails', { examine: failEngine }],
  ]
  test.each(endless)(
    '%s, and keeps its record no longer than others may challenge',
    async (_, setting) => {
      const { step, demand, pending, subject } = await setUp(setting)
      expect(await demand()).toBeUndefined()
      await step(subject.windowSeconds)
      expect(await pending()).toHaveLength(1)
      await step(CHALLENGE_LIFE_WINDOWS * (await supplyWindow()))
      expect(await pending()).toEqual([])
    },
  )

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

test('a provider that took its time of a round is asked for no other transcript', async () => {
  const { step, saveOther, calls } = await setUp({ takesMs: AUDIT_WAIT_MS })
  await saveOther()
  await step()
  expect(calls.requests).toBe(1)
  await step()
  expect(calls.requests).toBe(2)
})

describe('a receipt that was registered under an earlier anchor', () => {
  /**
   * Returns a chain that selects challengers by the second of the receipt's registration, and not
   * by the second of the anchor at the session's close.
   */
  const registered = (isSelectedThen: boolean) => {
    const asked: bigint[] = []
    const at = { seconds: 0n }
    const chain = (own: DataChallengeLedger): DataChallengeLedger => ({
      ...own,
      registeredAtSeconds: async () => at.seconds,
      async mayChallenge(options) {
        asked.push(options.atSeconds)
        if (options.atSeconds === at.seconds) return isSelectedThen
        return await own.mayChallenge(options)
      },
    })
    return { asked, at, chain }
  }

  // Finding: DAT-6
  test('validators that the registration selects challenge while its window lasts', async () => {
    const { asked, at, chain } = registered(true)
    const { demand, calls, subject } = await setUp({ chain })
    at.seconds = subject.anchoredSeconds - 1n
    await demand()
    expect(asked).toEqual([at.seconds])
    expect(calls.challenges).toBe(1)
  })

  // Finding: DAT-6
  test('validators that the anchor selects challenge after the registration’s window', async () => {
    const { asked, at, chain } = registered(false)
    const { demand, step, subject } = await setUp({ chain })
    const now = await world.scenario.client.nowSeconds()
    // The window of the registration ends in ten minutes, before that of the anchor.
    at.seconds = now + 600n - subject.windowSeconds
    expect(at.seconds).toBeLessThan(subject.anchoredSeconds)
    expect(await demand()).toBeUndefined()
    expect(asked).toEqual([at.seconds])
    await step(600n)
    expect(asked).toEqual([at.seconds, subject.anchoredSeconds])
  })

  // Finding: DAT-6
  test('a receipt that is registered earlier gets new challengers', async () => {
    const { step, pending, subject, reportRegistration } = await setUp({ isOutsider: true })
    for (let times = 0; times <= REQUESTS_BEFORE_CHALLENGE; times++) await step()
    expect((await pending())[0]).toMatchObject({ isSelected: false })
    await reportRegistration(subject.anchoredSeconds)
    expect((await pending())[0]).toMatchObject({ isSelected: false })
    await reportRegistration(subject.anchoredSeconds - 1n)
    expect((await pending())[0]?.isSelected).toBeUndefined()
  })

  // Finding: DAT-6
  test('a validator that the chain refuses reads the draw again and challenges later', async () => {
    let refusals = 1
    const chain = (own: DataChallengeLedger): DataChallengeLedger => ({
      ...own,
      challengeTranscript: async (options) => {
        if (refusals-- > 0) throw new LedgerError('not-selected')
        return await own.challengeTranscript(options)
      },
    })
    const { demand, step, pending, calls } = await setUp({ chain })
    await demand()
    const [record] = await pending()
    expect([record?.isSelected, record?.challenge]).toEqual([undefined, undefined])
    await step(0n)
    expect((await pending())[0]?.challenge).toBeUndefined()
    await step()
    expect((await pending())[0]?.challenge).toMatchObject({ isOurs: true })
    expect(calls.logged).toEqual(['transcript-challenged'])
  })
})

// Finding: DAT-8
test('an attempt that the chain refuses waits before the next', async () => {
  let attempts = 0
  const chain = (own: DataChallengeLedger): DataChallengeLedger => ({
    ...own,
    challengeTranscript: async () => {
      attempts++
      throw new LedgerError('insufficient-funds')
    },
  })
  const { demand, stepUnread, step } = await setUp({ chain })
  await demand()
  expect(attempts).toBe(1)
  for (let steps = 0; steps < 4; steps++) await stepUnread()
  expect(attempts).toBe(1)
  await step()
  expect(attempts).toBe(2)
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

  test('a challenged transcript is examined once all its parts are supplied', async () => {
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

  test('and ended by the client’s opt-out is private', async () => {
    const { demand, step, outcomes, pending } = await setUp()
    const id = (await demand())!
    const { scenario, served } = world
    const modes = Audit.encodeModes(served.items.map(() => 'canary-only'))
    const modesHash = Audit.modesHash(modes)
    const count = BigInt(modes.length)
    const consent = { sessionId: served.id, count, modesHash, secret: Hex.zeroHash }
    const signature = await served.client.signer.sign(Audit.consentHash(consent, scenario.domain))
    const shown = { consent, modes, signature, opening: served.opening }
    await requireMember(scenario.provider, 'dataChallenges').showOptOut({ id, shown })
    await step(0n)
    expect((await challenge(id))?.status).toBe('private')
    expect([await outcomes(), await pending()]).toEqual([['private'], []])
  })

  test('a validator concludes another’s challenge later, as the bond is not its own', async () => {
    const { validator, served } = world
    const { step, outcomes } = await setUp({ isOutsider: true })
    const { account } = validator
    const item = served.items[0]!
    const { id } = await requireMember(validator, 'dataChallenges').challengeTranscript({
      item,
      account,
    })
    const { untilSeconds = 0n } = (await challenge(id)) ?? {}
    const left = untilSeconds - (await world.scenario.client.nowSeconds())
    await step(left + CONCLUDE_OTHERS_SECONDS - 1n)
    expect((await challenge(id))?.status).toBe('open')
    await step(1n)
    expect((await challenge(id))?.status).toBe('withheld')
    await step(0n)
    expect(await outcomes()).toEqual(['withheld'])
  })

  test('a validator that is not drawn records another’s challenge as answered', async () => {
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
