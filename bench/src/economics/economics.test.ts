// Goal: the bench's books equal those of the contracts exactly; wash trading and cheating lose
// money with the default parameters; the search finds parameters with which they would not lose
// money.
// Method: expected numbers from the contracts' own tests; a short run of the agents; known bad
// parameter sets.
// Requirements: R003-15
// Shows (deploy): economics: simulated honest and hostile agents, with the contracts' arithmetic;
// wash trading and cheating lose money at the default parameters; the simulation detects four
// planted bad parameter sets.

import { describe, expect, test } from 'vitest'
import { type BookSettings, createRewardAccounting, defaultSettings } from './books.ts'
import { gini, nakamoto } from './inequality.ts'
import { planted, search, violatedInvariants } from './laws.ts'
import { createDraws, defaultParameters } from './market.ts'
import { renderBars, renderLines } from './plot.ts'
import { economicsFinding } from './report.ts'
import { passes, simulate } from './simulate.ts'
import {
  leastPrices,
  priceOf,
  reserveAfter,
  takenAfter,
  tracks,
  treasuryAttacks,
} from './tracks.ts'
import { boundsWork, marketPrice, pointsOfWork } from './work.ts'

const UNIT = 10n ** 18n

describe('the books', () => {
  // Treasury.t.sol, `test_dividesIncomeByShares`.
  test('divide income as the treasury does', () => {
    const books = createRewardAccounting(defaultSettings)
    books.distribute(3, 100n * UNIT)
    expect(books.poolOf(3, 'provider')).toBe(30n * UNIT)
    expect(books.poolOf(3, 'validator')).toBe(25n * UNIT)
    expect(books.poolOf(3, 'trainer')).toBe(15n * UNIT)
    expect(books.poolOf(3, 'curator')).toBe(5n * UNIT)
    expect(books.honeypots).toBe(10n * UNIT)
    expect(books.reserve).toBe(15n * UNIT)
  })

  // The fixture's caps in Treasury.t.sol, `test_rewardsByPoints`, are 1,000 units.
  test('reward by points where a pool is scarce, and once', () => {
    const books = createRewardAccounting({ ...defaultSettings, capMin: 1_000n * UNIT })
    books.distribute(3, UNIT)
    books.credit({ bucket: 3, account: 'a', role: 'provider', points: 3n * UNIT })
    books.credit({ bucket: 3, account: 'b', role: 'provider', points: UNIT })
    expect(books.claimReward(3, 'a', 'provider')).toBe((225n * UNIT) / 1_000n)
    expect(books.claimReward(3, 'a', 'provider')).toBe(0n)
    expect(books.claimReward(3, 'b', 'validator')).toBe(0n)
    expect(books.claimReward(3, 'b', 'provider')).toBe((75n * UNIT) / 1_000n)
    expect(books.returnPools(3)).toBe((45n * UNIT) / 100n)
  })

  test('reward at most a half of a point where the pool has more', () => {
    const books = createRewardAccounting(defaultSettings)
    books.distribute(3, 100n * UNIT)
    books.credit({ bucket: 3, account: 'a', role: 'provider', points: UNIT })
    expect(books.rewardOf(3, 'a', 'provider')).toBe(UNIT / 2n)
  })

  // Contributions.t.sol, `test_capsAnAccountInABucket` and `test_capFollowsTheBucketBefore`.
  test('cap an account by the bucket before', () => {
    const capMin = 1_000n * UNIT
    const books = createRewardAccounting({ ...defaultSettings, capMin })
    const claim = { bucket: 1, role: 'provider' as const }
    expect(books.credit({ ...claim, account: 'a', points: capMin + 5n })).toBe(capMin)
    expect(books.credit({ ...claim, account: 'a', points: 5n })).toBe(0n)
    for (let other = 1; other < 9; other++) {
      books.credit({ ...claim, account: `other ${other}`, points: capMin })
    }
    expect(books.capIn(1)).toBe(capMin)
    expect(books.capIn(2)).toBe((9n * capMin) / 5n)
  })

  // Treasury.t.sol, `test_spendsATwentiethInABucket`.
  test('bound what is spent to a twentieth of the reserve in a bucket', () => {
    const books = createRewardAccounting(defaultSettings)
    books.distribute(3, 100n * UNIT)
    expect(books.spendable(3)).toBe((75n * UNIT) / 100n)
    expect(books.spend(3, UNIT / 2n)).toBe(UNIT / 2n)
    expect(books.spendable(3)).toBe(UNIT / 4n)
    expect(books.spend(3, UNIT)).toBe(UNIT / 4n)
    expect(books.spendable(4)).toBe((1_425n * UNIT) / 100n / 20n)
  })

  test('count the points of 26 closed buckets', () => {
    const books = createRewardAccounting(defaultSettings)
    books.credit({ bucket: 5, account: 'a', role: 'trainer', points: 7n })
    const weights = [5, 6, 31, 32].map((bucket) => books.weightOf('a', bucket))
    expect(weights).toEqual([0n, 7n, 7n, 0n])
    expect(books.totalWeight(31)).toBe(7n)
  })
})

describe('the agents', () => {
  const result = simulate({ parameters: defaultParameters, buckets: 104, seed: 1 })
  const of = (kind: string) => result.kinds.find((one) => one.kind === kind)!

  test('lose by wash trade and by cheating, with a margin', () => {
    expect(of('wash').margin).toBeLessThanOrEqual(-0.0499)
    expect(of('whale').margin).toBeLessThanOrEqual(-0.0499)
    expect(of('cheating').margin).toBeLessThan(-0.2)
    expect(of('honest').margin).toBeGreaterThan(0.3)
    expect(of('lazy').yield).toBeLessThan(of('honest').yield)
    expect(violatedInvariants(result)).toEqual([])
  })

  test('the finding of the report has the agents’ gains and the invariants that hold', () => {
    const parameters = defaultParameters
    const whole = { name: 'drawn 1', parameters, broken: [] }
    const broken = { name: 'drawn 2', parameters, broken: ['cheats-lose'] } as const
    const finding = economicsFinding({
      result,
      stability: [whole, whole, broken],
      searched: [whole, broken],
    })
    expect(finding).toMatch(/^\*\*Found:\*\* Over 104 simulated weeks an honest agent gains 3\d/)
    expect(finding).toContain('2 of 3 changes of one parameter and 1 of 2 drawn sets keep all inv')
  })

  test('leave every unit somewhere', () => {
    expect(result.imbalance).toBe(0n)
  })

  test('simulations with the same seed give the same result', () => {
    expect(simulate({ parameters: defaultParameters, buckets: 104, seed: 1 })).toEqual(result)
    expect([createDraws(1)(), createDraws(1)()]).toEqual([createDraws(1)(), createDraws(1)()])
  })
})

test('each planted parameter set is found, by the law that it breaks', () => {
  const found = search({ sets: 0, seed: 1 })
  expect(found.map(({ broken }) => broken)).toEqual([
    expect.arrayContaining(['cheats-lose']),
    expect.arrayContaining(['wash-loses']),
    expect.arrayContaining(['honest-live']),
    ['work-bounds'],
  ])
  expect(found).toHaveLength(planted.length)
})

// Finding: GOV-23
test('the unit fee bounds points: honest sales keep theirs, high prices add none', () => {
  const { unitFee } = defaultParameters
  const price = marketPrice()
  expect(pointsOfWork({ unitFee, price })).toBe(price / 10n)
  const dear = pointsOfWork({ unitFee, price: 10_000n * price })
  // A million tokens of a model of 16 GB are 1.6e7 units of compute, each at the price `unitFee`.
  expect(dear).toBe(16_000_000n * unitFee)
  expect(pointsOfWork({ unitFee, price: 20_000n * price })).toBe(dear)
  expect([10n ** 5n, unitFee, 10n ** 14n].map(boundsWork)).toEqual([false, true, false])
})

test('a cartel below the quorum and the others passes nothing', () => {
  const vote = { quorum: 0.2, turnout: 0.3 }
  expect(passes({ own: 23, total: 100 }, vote)).toBe(false)
  expect(passes({ own: 24, total: 100 }, vote)).toBe(true)
  expect(passes({ own: 19, total: 100 }, { quorum: 0.2, turnout: 0 })).toBe(false)
  expect(passes({ own: 20, total: 100 }, { quorum: 0.2, turnout: 0 })).toBe(true)
})

test('tracks have the rules of the deployment, and cost what their absolute quorum costs', () => {
  const root = tracks.find(({ name }) => name === 'root')
  expect(root).toMatchObject({ quorum: 0.2, days: 16 })
  expect(tracks.find(({ name }) => name === 'emergency')?.days).toBeCloseTo(0.378)
  const [least, ...others] = leastPrices()
  expect(least).toEqual({
    name: 'root',
    points: 100,
    price: 70,
    accountsAtOnce: 100,
    accountsInTime: 4,
  })
  expect(others.at(-1)).toMatchObject({ name: 'emergency', price: 0 })
})

test('the bound of spending makes the treasury dear to take', () => {
  const settings: BookSettings = defaultParameters.books
  expect(settings.spendBps).toBe(500n)
  expect(takenAfter(3, 0.05)).toBeCloseTo(0.142625)
  expect(reserveAfter(52)).toBeCloseTo(7.8)
  expect(priceOf(0.2, 0.3)).toBeCloseTo(5.46)
  const [unbounded, stopped] = treasuryAttacks()
  expect(unbounded!.paysAfterWeeks).toBeLessThan(52)
  expect(stopped!.paysAfterWeeks).toBeGreaterThan(4 * 52)
})

test('inequality is 0 among equals, and one holds more than half of unequal amounts', () => {
  expect(gini([1, 1, 1, 1])).toBe(0)
  expect(gini([0, 0, 0, 1])).toBe(0.75)
  expect(nakamoto([1, 1, 1, 1])).toBe(3)
  expect(nakamoto([9, 1, 1])).toBe(1)
})

test('pictures name what they show', () => {
  const lines = renderLines('Over time', [{ name: 'a < b', values: [0, 0.5, 1] }])
  expect(lines).toContain('a &lt; b')
  expect(lines).toContain('d="M70.0 320.0L355.0 183.0L640.0 46.0"')
  expect(renderBars('Gains', [{ name: 'wash', share: -0.05 }])).toContain('-5.0 %')
})
