// Goal: if a provider discloses no receipts, a selected validator challenges one on chain, within
// its daily number of challenges. If the provider supplies the receipt, the transcript is
// requested next; if the provider supplies nothing, the challenge ends as a withholding.
// Method: a court on a chain in memory, and a validator's records in memory.

import { requireMember } from '@ostrom/ledger'
import { auditsOf } from '@ostrom/ledger/conformance'
import { Receipt } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type ChallengeScenario,
  chainRandomness,
  createChallengeScenario,
  createEventFeed,
  servedSubject,
} from '../../testing/served.fixture.ts'
import { CONCLUDE_OTHERS_SECONDS } from '../limits.ts'
import { createMissingReceiptsRecords } from '../records/missing-receipts-records.ts'
import { createValidatorRecords } from '../records/validator-records.ts'
import { createWithheldTranscriptRecords } from '../records/withheld-transcript-records.ts'
import { emptyUpdate } from '../testing/findings.fixture.ts'
import { createBondBudget } from './bond-budget.ts'
import { createReceiptChallenger } from './receipt-challenger.ts'

let world: ChallengeScenario
beforeEach(async () => {
  world = await createChallengeScenario('receipt')
})

type ReceiptScenario = {
  readonly isOutsider?: boolean
  readonly challengesPerDay?: number
  readonly hasNoSeat?: boolean
}

async function setUp(setting: ReceiptScenario = {}) {
  const { scenario, served, validator } = world
  const ledger = setting.isOutsider ? scenario.stranger : validator
  const { account } = ledger
  const state = createStateMemory()
  const records = createValidatorRecords(state)
  const missingReceipts = createMissingReceiptsRecords(state)
  const { record } = records
  const withheldTranscripts = createWithheldTranscriptRecords({ state, record })
  const subject = await servedSubject(scenario, served)
  await records.ingest({ ...emptyUpdate, subjects: [subject] })
  const challengeAfterSeconds = (await ledger.nowSeconds()) + 100n
  await missingReceipts.add(subject, challengeAfterSeconds)
  const { challengesPerDay } = setting
  const dataChallenges = requireMember(ledger, 'dataChallenges')
  const challenger = createReceiptChallenger({
    ledger,
    audits: auditsOf(ledger),
    dataChallenges,
    randomness: chainRandomness(ledger),
    account,
    records,
    missingReceipts,
    bonds: createBondBudget({
      ledger,
      dataChallenges,
      account,
      challengesPerDay,
      records: withheldTranscripts,
    }),
    random: (count) => new Uint8Array(count),
    log: () => {},
    withheldChange: withheldTranscripts.changeFor,
    mayRead: async () => !setting.hasNoSeat,
  })
  const feed = createEventFeed(ledger)
  return {
    subject,
    records,
    withheld: withheldTranscripts.all,
    async step(afterSeconds: bigint) {
      await scenario.advance(afterSeconds)
      await feed.to(challenger.onEvent)
      await challenger.step()
      return (await missingReceipts.all())[0]
    },
    isDue: async () => (await records.due(await ledger.nowSeconds())).length > 0,
  }
}

const challenge = async (id: bigint) =>
  await requireMember(world.validator, 'dataChallenges').dataChallenge(id)
const supplyWindow = async () => (await world.scenario.client.parameters()).supplyWindowSeconds

describe('a receipt is challenged', () => {
  test('no validator challenges a receipt before the provider had time to come back', async () => {
    const { step } = await setUp()
    expect((await step(99n))?.challengeId).toBeUndefined()
    expect((await step(1n))?.challengeId).toBeDefined()
  })

  test('a validator that is not drawn waits for the window’s end without a challenge', async () => {
    const { step, subject, isDue } = await setUp({ isOutsider: true })
    const end = subject.anchoredSeconds + subject.windowSeconds
    const waiting = await step(100n)
    expect(waiting).toMatchObject({ challengeAfterSeconds: end })
    expect(waiting?.challengeId).toBeUndefined()
    expect(await step(subject.windowSeconds)).toBeUndefined()
    expect(await isDue()).toBe(false)
  })

  test('a validator without bonds left for the day challenges no receipt', async () => {
    const { step } = await setUp({ challengesPerDay: 0 })
    const waiting = await step(100n)
    expect(waiting).toBeDefined()
    expect(waiting?.challengeId).toBeUndefined()
  })

  test('once, also where the validator lost its own note of that', async () => {
    const { scenario, validator, served } = world
    const { account } = validator
    const { step } = await setUp()
    await requireMember(validator, 'dataChallenges').challengeReceipt({
      subject: served.id,
      account,
    })
    const missing = await step(100n)
    expect(missing?.challengeId).toBeDefined()
    const { events } = await scenario.client.events(undefined)
    expect(events.filter(({ kind }) => kind === 'receipt-challenged')).toHaveLength(1)
  })
})

describe('a data challenge for a receipt', () => {
  test('an unanswered receipt challenge ends as withheld after the supply window', async () => {
    const { step, isDue } = await setUp()
    const id = (await step(100n))?.challengeId ?? 0n
    await step((await supplyWindow()) - 1n)
    expect([(await challenge(id))?.status, await isDue()]).toEqual(['open', true])
    await step(1n)
    expect(await step(0n)).toBeUndefined()
    expect([(await challenge(id))?.status, await isDue()]).toEqual(['withheld', false])
  })

  test('a receipt challenge of another validator is concluded after a longer time', async () => {
    const { validator, served } = world
    const { account } = validator
    const { id } = await requireMember(validator, 'dataChallenges').challengeReceipt({
      subject: served.id,
      account,
    })
    const { step } = await setUp({ isOutsider: true })
    await step((await supplyWindow()) + CONCLUDE_OTHERS_SECONDS - 1n)
    expect((await challenge(id))?.status).toBe('open')
    await step(1n)
    expect((await challenge(id))?.status).toBe('withheld')
  })

  test.each([
    ['leads to the transcript of what was drawn', false],
    ['ends the audit of what this validator has no seat for', true],
  ])('an answered receipt challenge %s', async (_, hasNoSeat) => {
    const { scenario, served } = world
    const { step, records, withheld, subject, isDue } = await setUp({ hasNoSeat })
    const id = (await step(100n))?.challengeId ?? 0n
    const { index = 0n } = (await challenge(id)) ?? {}
    const item = served.items[Number(index)]!
    const receiptId = Receipt.idOf(item.receipt, scenario.domain)
    const signature = await scenario.provider.signer.sign(receiptId)
    await requireMember(scenario.provider, 'dataChallenges').supplyReceipt({ id, item, signature })
    expect(await step(0n)).toBeUndefined()
    const outcome = hasNoSeat ? 'not-seated' : 'withheld'
    expect(await records.findingsOf(subject)).toMatchObject([{ receiptId, outcome }])
    expect(await withheld()).toMatchObject(hasNoSeat ? [] : [{ receiptId, requests: 0 }])
    expect(await isDue()).toBe(false)
  })
})
