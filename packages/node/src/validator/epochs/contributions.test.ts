// Goal: points follow from the chain's events by docs/spec/governance.md, never exceed the value
// that was lost for good, and are the same for every validator, regardless of the pages in which it
// reads events and of interruptions.
// Method: constructed events, in epochs of 100 seconds; properties over random networks.
// Requirements: R002-8

import type { LedgerEvent } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import type { Epoch } from '@ostrom/verification'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOf, hashOf } from '../testing/findings.fixture.ts'
import { collectEpochItems } from './epoch-items.ts'
import { ingestPoints } from './ingest-points.ts'
import { createEpochRecords } from './records.ts'

const EPOCH_SECONDS = 100n
const UNIT = 10n ** 18n
const [SELLER, OTHER, JUROR, AUDITOR] = [1, 2, 3, 4].map(accountOf) as [
  AccountId,
  AccountId,
  AccountId,
  AccountId,
]
const DAY = 86_400n

type Told = { readonly atSeconds: bigint; readonly [field: string]: unknown }

/** Returns the events in order, each in its own block. */
const history = (told: readonly Told[]): readonly LedgerEvent[] =>
  told.map((one, number) => {
    const position = { block: BigInt(number), blockHash: hashOf(number), index: 0, transaction: '' }
    return { ...position, ...one } as unknown as LedgerEvent
  })

const prices = {
  input: UNIT / 2n,
  cachedInput: 0n,
  output: UNIT,
  image: 0n,
  second: 0n,
  request: 0n,
}
const unitFee = (value: bigint, atSeconds = 1n): Told => {
  return { kind: 'setting-changed', name: 'unitFee', value, atSeconds }
}
/** Returns events that register a model of 2,000 bytes and publish an offer. */
const market = (fee = UNIT): readonly Told[] => {
  const artifacts = [{ bytes: 1_000n }, { bytes: 2_000n }]
  const offer = { modelVersion: hashOf(9), prices, stakeRatio: 10n * UNIT }
  return [
    unitFee(fee),
    { kind: 'native-ratio-set', ratio: 10n * UNIT, atSeconds: 1n },
    { kind: 'model-registered', version: hashOf(9), artifacts, atSeconds: 1n },
    { kind: 'offer-published', offerHash: hashOf(8), offer, atSeconds: 1n },
  ]
}
type Paid = { readonly subject: number; readonly fee: bigint; readonly provider?: AccountId }
const opened = ({ subject }: Paid, atSeconds: bigint): Told => {
  return { kind: 'session-opened', sessionId: hashOf(subject), offerHash: hashOf(8), atSeconds }
}
const collected = ({ subject, fee, provider = SELLER }: Paid, atSeconds: bigint): Told => {
  const parts = { net: 9n * fee, fee, royalties: 0n }
  return { kind: 'pay-collected', subject: hashOf(subject), provider, ...parts, atSeconds }
}
const sale = (pay: Paid, atSeconds: bigint) => [opened(pay, atSeconds), collected(pay, atSeconds)]
const ended = (caseId: bigint, ruling: string, atSeconds: bigint, burnt = 0n): Told => {
  const taken = { slashed: burnt, reward: 0n, burnt }
  return { kind: 'case-ended', caseId, respondent: SELLER, ruling, ...taken, atSeconds }
}

const itemsOf = (told: readonly Told[], span: { after?: bigint; until?: bigint } = {}) => {
  const { after, until = 2n ** 40n } = span
  return collectEpochItems(history(told), EPOCH_SECONDS)
    .itemsIn({ after, until })
    .filter((item) => item.kind === 'contribution')
}
const points = (account: AccountId, role: string, value: bigint) => {
  return { kind: 'contribution', account, role, points: value }
}
const ofSeller = (value: bigint) => [points(SELLER, 'provider', value)]

describe('a provider has the fees of its collected pay', () => {
  test('summed over the span of a block, in the epochs in which they were collected', () => {
    const told = [
      ...market(),
      ...sale({ subject: 1, fee: 5n }, 10n),
      ...sale({ subject: 2, fee: 7n }, 110n),
      ...sale({ subject: 3, fee: 1n, provider: OTHER }, 120n),
    ]
    expect(itemsOf(told, { until: 0n })).toEqual(ofSeller(5n))
    expect(itemsOf(told, { after: 0n, until: 1n })).toEqual([
      ...ofSeller(7n),
      points(OTHER, 'provider', 1n),
    ])
    expect(itemsOf(told)).toEqual([...ofSeller(12n), points(OTHER, 'provider', 1n)])
  })

  test('but none before votes, or the deployment, set the price of compute', () => {
    const told = [...market().slice(1), ...sale({ subject: 1, fee: 5n }, 10n)]
    expect(itemsOf(told)).toEqual([])
  })

  test('at most what the computation costs at the price of compute of the second', () => {
    const pay = { subject: 1, fee: UNIT }
    const told = [...market(1_000n), ...sale(pay, 10n)]
    // Ten million tokens of a model of 2,000 bytes are 20 units of compute, each of 10^9 bytes.
    expect(itemsOf(told)).toEqual(ofSeller(20_000n))
    const changed = [...market(1_000n), opened(pay, 5n), unitFee(3_000n, 6n), collected(pay, 10n)]
    expect(itemsOf(changed)).toEqual(ofSeller(60_000n))
  })

  test('once, and nothing for pay that went back or for agreements of other networks', () => {
    const pay = { subject: 1, fee: 5n }
    const back = { kind: 'pay-returned', subject: hashOf(1), amount: 50n, atSeconds: 11n }
    expect(itemsOf([...market(), ...sale(pay, 10n), collected(pay, 11n)])).toEqual(ofSeller(5n))
    expect(itemsOf([...market(), opened(pay, 10n), back, collected(pay, 12n)])).toEqual([])
    expect(itemsOf([...market(), collected(pay, 12n)])).toEqual([])
  })

  test('also of requests that are paid in the transaction of their claim', () => {
    const id = { requestId: hashOf(6) }
    const payout = { net: 90n, fee: 10n, royalties: 0n }
    const told = [
      ...market(),
      { kind: 'request-locked', ...id, provider: SELLER, offerHash: hashOf(8), atSeconds: 9n },
      { kind: 'request-claimed', ...id, provider: SELLER, paid: 100n, payout, atSeconds: 10n },
    ]
    expect(itemsOf(told)).toContainEqual(points(SELLER, 'provider', 10n))
  })

  test('rulings of the last 30 days lower the points of a provider', () => {
    const of = (before: readonly Told[], atSeconds: bigint) =>
      itemsOf([...market(), ...before, ...sale({ subject: 1, fee: 10n }, atSeconds)])
    const withheld = { kind: 'transcript-withheld', provider: SELLER, atSeconds: 50n }
    expect(of([ended(1n, 'minor', 50n)], 60n)).toEqual(ofSeller(5n))
    expect(of([withheld], 60n)).toEqual(ofSeller(5n))
    expect(of([ended(1n, 'major', 50n)], 60n)).toEqual([])
    expect(of([ended(1n, 'no', 50n), ended(2n, 'undecided', 50n)], 60n)).toEqual(ofSeller(10n))
    expect(of([ended(1n, 'major', 50n)], 50n + 30n * DAY)).toEqual(ofSeller(10n))
  })
})

describe('a juror has the fees of votes for a ruling that took stake', () => {
  const ballot = { caseId: 1n, draw: 0, account: JUROR }
  const voted = (verdict: string, account = JUROR): Told => {
    return { kind: 'vote-revealed', ...ballot, account, verdict, atSeconds: 20n }
  }
  const paid = (amount: bigint, account = JUROR): Told => {
    return { kind: 'fee-collected', ...ballot, account, amount, atSeconds: 40n }
  }
  const juror = (value: bigint, account = JUROR) => points(account, 'validator', value)

  test('votes for more included, and votes for less not', () => {
    const of = (verdict: string, ruling: string) =>
      itemsOf([voted(verdict), ended(1n, ruling, 30n, 100n), paid(8n)])
    expect(of('minor', 'minor')).toEqual([juror(8n)])
    expect(of('major', 'minor')).toEqual([juror(8n)])
    expect(of('major', 'major')).toEqual([juror(8n)])
    expect(of('minor', 'major')).toEqual([])
    expect(of('no', 'minor')).toEqual([])
    expect(of('no', 'no')).toEqual([])
  })

  test('at most what was burnt, for all of its jurors together', () => {
    const told = [
      voted('major'),
      voted('major', OTHER),
      ended(1n, 'major', 30n, 12n),
      paid(8n),
      paid(8n, OTHER),
    ]
    expect(itemsOf(told)).toEqual([juror(8n), juror(4n, OTHER)])
    expect(itemsOf([voted('major'), ended(1n, 'major', 30n, 0n), paid(8n)])).toEqual([])
  })

  test('and none for a second payment of the same vote', () => {
    expect(itemsOf([voted('major'), ended(1n, 'major', 30n, 99n), paid(8n), paid(8n)])).toEqual([
      juror(8n),
    ])
  })
})

describe('an auditor has its part of what the treasury added to a honeypot', () => {
  const honeypotId = 5n
  const revealed = (isFalsified: boolean): Told => {
    return { kind: 'honeypot-revealed', honeypotId, isFalsified, atSeconds: 20n }
  }
  const supported = (amount: bigint): Told => {
    return { kind: 'honeypot-supported', honeypotId, amount, atSeconds: 10n }
  }
  const found = (validator: AccountId, verdict: string, weight: bigint): Told => {
    return { kind: 'finding-opened', honeypotId, validator, verdict, weight, atSeconds: 30n }
  }
  const rewarded = (account: AccountId, amount = 1_000n): Told => {
    return { kind: 'honeypot-reward-paid', honeypotId, account, amount, atSeconds: 40n }
  }
  const auditor = (account: AccountId, value: bigint) => points(account, 'validator', value)

  test('auditors that agree share only the treasury’s part, by their weight', () => {
    const funded = { kind: 'honeypot-funded', honeypotId, account: OTHER, amount: 9n ** 9n }
    const told = [
      supported(100n),
      { ...funded, atSeconds: 11n },
      revealed(true),
      found(AUDITOR, 'suspicious', 3n),
      found(JUROR, 'suspicious', 1n),
      found(OTHER, 'clean', 4n),
      rewarded(AUDITOR),
      rewarded(JUROR),
      rewarded(OTHER),
      rewarded(AUDITOR, 0n),
    ]
    expect(itemsOf(told)).toEqual([auditor(AUDITOR, 75n), auditor(JUROR, 25n)])
  })

  test('and none where more weight disagrees, or the treasury paid nothing', () => {
    const of = (amount: bigint, against: bigint) =>
      itemsOf([
        supported(amount),
        revealed(false),
        found(AUDITOR, 'clean', 3n),
        found(OTHER, 'suspicious', against),
        rewarded(AUDITOR),
      ])
    expect(of(100n, 3n)).toEqual([auditor(AUDITOR, 100n)])
    expect(of(100n, 4n)).toEqual([])
    expect(of(0n, 1n)).toEqual([])
  })
})

describe('a trainer has the fee of what it earned, less the part of accepted datasets', () => {
  const jobId = hashOf(50)
  const [FIRST, SECOND] = [hashOf(51), hashOf(52)]
  const share = (value: bigint): Told => {
    return { kind: 'setting-changed', name: 'datasetPointsBps', value, atSeconds: 1n }
  }
  const proposed = (dataset: string, proposer: AccountId): Told => {
    return { kind: 'dataset-proposed', dataset, proposer, atSeconds: 2n }
  }
  const settled = (dataset: string, status: string, atSeconds = 3n): Told => {
    return { kind: 'dataset-settled', dataset, status, atSeconds }
  }
  const named = (...datasets: readonly string[]): Told => {
    return { kind: 'job-datasets-named', jobId, datasets, atSeconds: 4n }
  }
  const paid = (account: AccountId, value: bigint, role = 'trainer', atSeconds = 10n): Told => {
    return { kind: 'job-fee-paid', jobId, account, role, fee: value, value, atSeconds }
  }
  const trainer = (value: bigint, account = SELLER) => points(account, 'trainer', value)
  const curator = (account: AccountId, value: bigint) => points(account, 'curator', value)

  test('whole where nobody named a dataset, and none of what its validators paid', () => {
    const told = [share(2_000n), paid(SELLER, 100n), paid(OTHER, 50n, 'validator')]
    expect(itemsOf(told)).toEqual([trainer(100n)])
    expect(itemsOf([paid(SELLER, 0n)])).toEqual([])
  })

  test('proposers get the governed part of all members’ fees, the same for each dataset', () => {
    const told = [
      share(2_000n),
      proposed(FIRST, OTHER),
      proposed(SECOND, JUROR),
      settled(FIRST, 'accepted'),
      settled(SECOND, 'accepted'),
      named(FIRST, SECOND, FIRST),
      paid(SELLER, 100n),
      paid(AUDITOR, 50n, 'validator'),
    ]
    expect(itemsOf(told)).toEqual([trainer(80n), curator(OTHER, 15n), curator(JUROR, 15n)])
    const more = [share(5_000n), ...told.slice(1)]
    expect(itemsOf(more)).toEqual([trainer(50n), curator(OTHER, 37n), curator(JUROR, 37n)])
  })

  test('for what jurors accepted by the second of the fee', () => {
    const of = (...rulings: readonly Told[]) =>
      itemsOf([
        share(2_000n),
        proposed(FIRST, OTHER),
        ...rulings,
        named(FIRST, SECOND),
        paid(SELLER, 100n),
      ])
    expect(of()).toEqual([trainer(100n)])
    expect(of(settled(FIRST, 'undecided'))).toEqual([trainer(100n)])
    expect(of(settled(FIRST, 'accepted'))).toEqual([trainer(80n), curator(OTHER, 20n)])
    const disputed = { kind: 'dataset-disputed', dataset: FIRST, atSeconds: 3n }
    expect(of(settled(FIRST, 'accepted'), disputed)).toContainEqual(curator(OTHER, 20n))
    expect(of(settled(FIRST, 'accepted'), settled(FIRST, 'rejected'))).toEqual([trainer(100n)])
    // No event proposed the second dataset, so it has no proposer, and the trainer gets all points.
    expect(of(settled(SECOND, 'accepted'))).toEqual([trainer(100n)])
  })

  test('the last list of datasets counts, and one proposer of several gets one item', () => {
    const told = [
      share(2_000n),
      proposed(FIRST, OTHER),
      proposed(SECOND, OTHER),
      settled(FIRST, 'accepted'),
      settled(SECOND, 'accepted'),
      named(FIRST),
      named(SECOND, FIRST),
      paid(SELLER, 101n),
    ]
    expect(itemsOf(told)).toEqual([trainer(81n), curator(OTHER, 20n)])
  })

  test('so that points are never above the fees, and paying oneself loses', async () => {
    const bps = fc.bigInt({ min: 0n, max: 5_000n })
    const fees = fc.array(
      fc.record({
        account: fc.constantFrom(SELLER, JUROR),
        value: fc.bigInt({ min: 0n, max: 10n ** 24n }),
        role: fc.constantFrom('trainer', 'validator'),
      }),
      { minLength: 1, maxLength: 8 },
    )
    const accepted = fc.subarray([FIRST, SECOND, hashOf(53)])
    await fc.assert(
      fc.asyncProperty(bps, fees, accepted, async (part, list, datasets) => {
        const told = [
          share(part),
          ...datasets.flatMap((one) => [proposed(one, SELLER), settled(one, 'accepted')]),
          named(...datasets),
          ...list.map(({ account, value, role }) => paid(account, value, role)),
        ]
        const items = itemsOf(told)
        const sum = items.reduce((all, one) => all + one.points, 0n)
        const lost = list.reduce((all, one) => all + one.value, 0n)
        expect(sum).toBeLessThanOrEqual(lost)
        // Rewards are computed at the highest rate that the contract accepts, 90 %, for any amount
        // in the pools.
        const rewards = items.reduce((all, one) => all + (one.points * 9_000n) / 10_000n, 0n)
        expect(rewards * 10n).toBeLessThanOrEqual(lost * 9n)
        // A validator that reads single events computes the same items.
        const events = history(told)
        const records = createEpochRecords(createStateMemory())
        for (const [at, event] of events.entries()) {
          const before = events[at - 1]
          const from = before && { block: before.block, hash: before.blockHash }
          const page = { events: [event], from, epochSeconds: EPOCH_SECONDS }
          expect(await ingestPoints(records, page)).toBe(true)
          expect(await ingestPoints(records, page)).toBe(true)
        }
        const read = await records.itemsIn({ after: undefined, until: 10n ** 9n })
        expect(new Set(read.map(textOf))).toEqual(new Set(items.map(textOf)))
      }),
      { numRuns: 40 },
    )
  })
})

const account = fc.constantFrom(SELLER, OTHER, JUROR, AUDITOR)
const sales = fc.uniqueArray(
  fc.record({
    subject: fc.integer({ min: 100, max: 10_000 }),
    fee: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    provider: account,
    atSeconds: fc.bigInt({ min: 2n, max: 999n }),
  }),
  { selector: ({ subject }) => subject, minLength: 1, maxLength: 12 },
)

describe('points', () => {
  // Finding: PTS-2
  test('points of all accounts are at most the fees, in every order of the sales', () => {
    fc.assert(
      fc.property(sales, fc.bigInt({ min: 1n, max: 10n ** 18n }), (made, fee) => {
        const toldOf = (list: typeof made) => [
          ...market(fee),
          ...list.flatMap(({ atSeconds, ...pay }) => sale(pay, atSeconds)),
        ]
        const items = itemsOf(toldOf(made))
        const sum = items.reduce((all, one) => all + one.points, 0n)
        const lost = made.reduce((all, one) => all + one.fee, 0n)
        expect(sum).toBeLessThanOrEqual(lost)
        const other = itemsOf(toldOf([...made].reverse()))
        expect(new Set(other.map(textOf))).toEqual(new Set(items.map(textOf)))
      }),
    )
  })

  test('points are the same if a validator reads by pages and is killed in between', async () => {
    await fc.assert(
      fc.asyncProperty(sales, fc.integer({ min: 1, max: 5 }), async (made, size) => {
        const told = [
          ...market(10n ** 15n),
          ...made.flatMap(({ atSeconds, ...pay }) => sale(pay, atSeconds)),
          ended(1n, 'minor', 999n),
          ...sale({ subject: 1, fee: 10n }, 999n),
        ]
        const events = history(told)
        const records = createEpochRecords(createStateMemory())
        for (let at = 0; at < events.length; at += size) {
          const before = events[at - 1]
          const from = before && { block: before.block, hash: before.blockHash }
          const page = { events: events.slice(at, at + size), from, epochSeconds: EPOCH_SECONDS }
          expect(await ingestPoints(records, page)).toBe(true)
          // The cursor was not written: the page is read again.
          expect(await ingestPoints(records, page)).toBe(true)
        }
        const all = { after: undefined, until: 10n ** 9n }
        const texts = (await records.itemsIn(all)).map(textOf)
        expect(new Set(texts)).toEqual(new Set(itemsOf(told).map(textOf)))
      }),
      { numRuns: 30 },
    )
  })

  // Finding: PTS-6
  test('points of a token that lost its value stop no validator', async () => {
    // One base unit of this token backs as much as 10^18 native base units, and any amount can be
    // minted.
    const cheap = { ...prices, output: 1n, input: 1n }
    const worthless = { modelVersion: hashOf(9), prices: cheap, stakeRatio: 1n }
    const told = [
      ...market().slice(0, 3),
      { kind: 'offer-published', offerHash: hashOf(8), offer: worthless, atSeconds: 1n },
      ...sale({ subject: 1, fee: 2n ** 96n - 1n }, 10n),
      ...sale({ subject: 2, fee: 2n ** 96n - 1n, provider: OTHER }, 20n),
    ]
    const most = 2n ** 128n - 1n
    const expected = [points(SELLER, 'provider', most), points(OTHER, 'provider', most)]
    expect(itemsOf(told)).toEqual(expected)
    const records = createEpochRecords(createStateMemory())
    const page = { events: history(told), from: undefined, epochSeconds: EPOCH_SECONDS }
    expect(await ingestPoints(records, page)).toBe(true)
    expect(await records.itemsIn({ after: undefined, until: 9n })).toEqual(expected)
  })

  // Finding: PTS-1
  test('points of an interrupted page are read anew after a reorganisation', async () => {
    const records = createEpochRecords(createStateMemory())
    const events = history([...market(), ...sale({ subject: 1, fee: 10n }, 10n)])
    const page = { from: undefined, epochSeconds: EPOCH_SECONDS }
    expect(await ingestPoints(records, { ...page, events })).toBe(true)
    const forked = events.map((event) => ({ ...event, blockHash: hashOf(99) }))
    expect(await ingestPoints(records, { ...page, events: forked })).toBe(false)
    await records.forget()
    expect(await records.itemsIn({ after: undefined, until: 9n })).toEqual([])
    expect(await ingestPoints(records, { ...page, events: forked })).toBe(true)
    expect(await records.itemsIn({ after: undefined, until: 9n })).toEqual(ofSeller(10n))
  })
})

const textOf = (item: Epoch.EpochItem): string =>
  JSON.stringify(item, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
