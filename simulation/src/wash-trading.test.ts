// Goal: with any governed parameters, a record from false work costs more than it gains. The
// figures of docs/spec/reputation.md are correct for the deployed parameters. Method: the gain of
// the record is summed over the later work of a provider in a market, with the weights by which
// gateways choose; property tests compare fees and bounds. The text is searched for each figure.
// Requirements: R001-7

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defaultParameters } from '@ostrom/ledger/memory'
import { Reputation } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Washing from './wash-trading.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8')
const ETHER = 10n ** 18n

/**
 * Governed parameters: all values are within the bounds of `Parameters.sol`. `stakeRatioBps` is the
 * ratio between a provider's stake and its unpaid amounts in the native token.
 */
const governed = fc.record({
  feeBps: fc.integer({ min: 0, max: 1_000 }),
  stakeMin: fc.bigInt({ min: 0n, max: 10_000n * ETHER }),
  stakeRatioBps: fc.bigInt({ min: 1n, max: 10n ** 10n }),
  penaltyBps: fc.bigInt({ min: 0n, max: 10_000n }),
  auditRateBps: fc.bigInt({ min: 0n, max: 10_000n }),
  probationCompletions: fc.bigInt({ min: 0n, max: 10_000n }),
})
const amount = fc.bigInt({ min: 1n, max: 10n ** 26n })

describe('a record of wash trading', () => {
  test('never returns its fees, for any later traffic', () => {
    fc.assert(
      fc.property(governed, amount, amount, (terms, paid, traffic) => {
        const fees = Washing.feesOf(paid, terms)
        const most = Washing.gainMaxUp(fees, terms)
        // The bound `most` is rounded up, so it may equal fees of one or two base units.
        expect(most < fees || fees <= 2n).toBe(true)
        const gain = Washing.washTradingGainOf({
          washed: Number(fees),
          traffic: Number(traffic),
          terms,
        })
        // The weight of fees is a whole number. Rounding it can change the gain by `unit`, the fees
        // of one unit of weight.
        const unit = Number(terms.stakeRatioBps) / 10_000 + 1
        expect(gain).toBeLessThanOrEqual(Number(most) * 1.02 + unit)
      }),
    )
  })

  test('brings the more the longer its traffic, so that the bound is not empty', () => {
    const gainOf = (traffic: number) =>
      Washing.washTradingGainOf({ washed: 1e14, traffic, terms: defaultParameters })
    expect(gainOf(1e15)).toBeGreaterThan(0)
    expect(gainOf(1e22)).toBeGreaterThan(0.9 * gainOf(1e26))
    // No record gains more than about half of its fees. A record with fees of only 1e14 base units
    // gains a little less than half.
    expect(gainOf(1e26) / 1e14).toBeGreaterThan(0.4)
  })

  test('does not pay a provider of whose work a tenth is complained of, up to that traffic', () => {
    const terms = defaultParameters
    const [washed, complained] = [1e16, 0.1]
    const covered = Washing.coveredTraffic(complained, terms) * washed
    const traffic = (covered / terms.feeBps) * 10_000
    expect(Washing.washTradingGainOf({ washed, traffic, terms, complained })).toBeLessThan(washed)
    // The share of complaints must also have an effect.
    expect(Washing.washTradingGainOf({ washed, traffic, terms, complained })).toBeGreaterThan(
      Washing.washTradingGainOf({ washed, traffic, terms }),
    )
  })

  test('a record of completions is believed only with the fees of as many completions', () => {
    fc.assert(
      fc.property(governed, fc.bigInt({ min: 1n, max: 10_000n }), (terms, count) => {
        const fees = Washing.feesForUp(count, terms)
        const volume = (weighed: bigint) => (weighed * 10_000n) / terms.stakeRatioBps
        const believed = (weighed: bigint) =>
          Reputation.hasCompleted(
            { completions: count, volume: volume(weighed) },
            count,
            terms.stakeMin,
          )
        // A weight is rounded down, so a record may need up to `unit` more fees: the fees of one
        // more unit of weight.
        const unit = terms.stakeRatioBps / 10_000n + 1n
        expect(believed(fees + unit)).toBe(true)
        if (fees > unit) expect(believed(fees - unit)).toBe(false)
      }),
    )
  })
})

describe('docs/spec/reputation.md', () => {
  const text = read('docs/spec/reputation.md')
  const gas = JSON.parse(read('contracts/evm/snapshots/market/market.json')) as Record<
    string,
    string
  >
  const gasOf = (name: string): bigint => BigInt(gas[name] ?? 'missing')
  const ether = (value: bigint): string => `${Number(value) / Number(ETHER)}`
  const times = (share: number): string =>
    Math.floor(Washing.coveredTraffic(share, terms)).toLocaleString('en')
  const terms = defaultParameters
  const session = gasOf('open, later session, native') + gasOf('close, later session, native')
  const offer = gasOf('publish, token with two royalties')
  const figures: Readonly<Record<string, string>> = {
    'fees of one ether of false work': ether(Washing.feesOf(ETHER, terms)),
    'most that it brings': ether(Washing.gainMaxUp(Washing.feesOf(ETHER, terms), terms)).slice(
      0,
      6,
    ),
    'fees of a completion': ether(Washing.feesForUp(1n, terms)).replace('1e-5', '0.00001'),
    'fees of leaving probation': ether(Washing.probationExitFees(terms)),
    'fees of a thousand completions': ether(Washing.feesForUp(1_000n, terms)),
    'gas of a session': session.toLocaleString('en'),
    'gas of twenty sessions': (20n * session).toLocaleString('en'),
    'gas of an offer with two royalties': offer.toLocaleString('en'),
    'answers until found': Washing.answersUntilDetected(terms.auditRateBps).toLocaleString('en'),
    'price protected': ether(Washing.protectedPrice(terms)),
    'traffic covered at a tenth': times(0.1),
    'traffic covered at a half': times(0.5),
    'fees of half an experience': ether(
      Washing.feesForUp(Reputation.EXPERIENCE_COMPLETIONS, terms),
    ),
  }

  test.each(Object.entries(figures))(
    'docs/spec/reputation.md states the %s: %s',
    (name, figure) => {
      expect(text).toContain(`| ${name} | ${figure} |`)
    },
  )
})
