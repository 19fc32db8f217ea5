// Goal: providers with much stake are challenged first and most often, each provider gets a part of
// every step, and validators process the answers of one provider in different orders.
// Method: constructed withheld transcripts and stakes.

import type { AccountId } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { WITHHELD_PER_STEP_MAX } from '../limits.ts'
import type { ChallengedTranscript } from '../records/withheld-transcript-records.ts'
import {
  accountOf,
  findingOf,
  hashOf,
  MODEL_VERSION,
  subjectOf,
} from '../testing/findings.fixture.ts'
import { createChallengeOrder } from './challenge-order.ts'

const [cheat, validator, other] = [accountOf(1), accountOf(2), accountOf(3)]
const decoys = Array.from({ length: 20 }, (_, at) => accountOf(100 + at))

/** Withheld transcripts of a provider, numbered from `first`. */
const withheldOf = (provider: AccountId, count: number, first = 1, paid = 10n) =>
  Array.from({ length: count }, (_, at): ChallengedTranscript => {
    const subject = subjectOf(first + at, { provider, paid })
    const receiptId = hashOf(first + at)
    return { receiptId, subject, finding: findingOf(subject), requests: 3, requestAfterSeconds: 0n }
  })

function orderFor(
  stakes: ReadonlyMap<AccountId, bigint>,
  { account = validator, audited = [] as readonly AccountId[] } = {},
) {
  const suspects = async () =>
    audited.map((provider) => ({ provider, modelVersion: MODEL_VERSION, suspicion: {} as never }))
  return createChallengeOrder({
    account,
    records: { suspects },
    stakes: async (providers) => new Map(providers.map((one) => [one, stakes.get(one) ?? 0n])),
  })
}

const stakes = new Map<AccountId, bigint>([
  [cheat, 60n],
  ...decoys.map((one) => [one, 1n] as const),
])
const decoyed = decoys.flatMap((one, at) => withheldOf(one, 500, 10_000 * (at + 1)))

describe('a step', () => {
  test('begins with the provider of the largest stake, and has a place for each', async () => {
    const { turn } = await orderFor(stakes)([...decoyed, ...withheldOf(cheat, 120)])
    expect(turn).toHaveLength(WITHHELD_PER_STEP_MAX)
    expect(turn[0]?.subject.provider).toBe(cheat)
    expect(new Set(turn.map(({ subject }) => subject.provider)).size).toBe(21)
  })

  // Finding: OFF3-4
  test('a validator examines all answers of a provider, beside any number of others', async () => {
    const order = orderFor(stakes)
    const all = [...decoyed, ...withheldOf(cheat, 120)]
    const seen = new Set<string>()
    for (let step = 0; step < 60; step++) {
      for (const { subject, receiptId } of (await order(all)).turn)
        if (subject.provider === cheat) seen.add(receiptId)
    }
    expect(seen.size).toBe(120)
  })

  test('takes open challenges of its own, then the dearest, then those of others', async () => {
    const [own, cheap, dear, theirs] = [
      ...withheldOf(cheat, 2, 1, 5n),
      ...withheldOf(cheat, 2, 3, 50n),
    ] as [ChallengedTranscript, ChallengedTranscript, ChallengedTranscript, ChallengedTranscript]
    const challenge = { challengeId: 1n, sessionId: own.subject.id }
    const all = [
      { ...theirs, challenge: { ...challenge, isOurs: false } },
      cheap,
      dear,
      { ...own, challenge: { ...challenge, isOurs: true } },
    ]
    const { turn } = await orderFor(stakes)(all)
    const expected = [own, dear, cheap, theirs].map(({ receiptId }) => receiptId)
    expect(turn.map(({ receiptId }) => receiptId)).toEqual(expected)
  })

  test('two validators take answers of equal pay in different orders', async () => {
    const all = withheldOf(cheat, 40)
    const idsFor = async (account: AccountId) =>
      (await orderFor(stakes, { account })(all)).turn.map(({ receiptId }) => receiptId)
    expect(await idsFor(other)).not.toEqual(await idsFor(validator))
    expect((await idsFor(other)).toSorted()).toEqual((await idsFor(validator)).toSorted())
  })
})

describe('a share of the day', () => {
  test('follows the stake among all that withhold something', async () => {
    const { shareOf } = await orderFor(stakes)([...decoyed, ...withheldOf(cheat, 1)])
    expect(shareOf(cheat)).toBeCloseTo(60 / 80)
    expect(shareOf(decoys[0]!)).toBeCloseTo(1 / 80)
  })

  test('decoys that come first in the day get no larger share of it', async () => {
    const { shareOf } = await orderFor(stakes, { audited: [cheat] })(decoyed)
    expect(shareOf(decoys[0]!)).toBeCloseTo(1 / 80)
  })

  test('a provider’s share of the day is the whole if no provider has a stake', async () => {
    expect((await orderFor(new Map())(withheldOf(cheat, 1))).shareOf(cheat)).toBe(1)
  })
})
