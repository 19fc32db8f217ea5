// Goal: the payments of a training round keep their invariants for all ballots.
// Method: rounds with random seats, weights and ballots; one test for each invariant.

import { type AccountId, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SCORE_MAX } from '../../limits.ts'
import type { JobRecord, TrainingSeat } from '../chain/training-state.ts'
import { outcomeOf } from './rounds.ts'

const hashOf = (n: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(n))
const accountOf = (n: number): AccountId => Hex.from(new Uint8Array(20).fill(n))

type Round = {
  readonly pot: bigint
  readonly validatorBps: number
  /** Whether each trainer revealed, by its seat. */
  readonly revealed: readonly boolean[]
  readonly judges: readonly {
    readonly weight: number
    /** Number of the state that the validator reported; 0 if it did not score. */
    readonly state: number
    readonly scores: readonly number[]
  }[]
}

const rounds = (states: number): fc.Arbitrary<Round> =>
  fc.record({
    pot: fc.bigInt({ min: 1n, max: 1n << 64n }),
    validatorBps: fc.nat(5_000),
    revealed: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    judges: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 1_000 }),
        state: fc.nat(states),
        scores: fc.array(fc.nat(SCORE_MAX), { minLength: 4, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })

const blank = {
  stake: 100n,
  earned: 0n,
  missed: 0,
  left: false,
  held: 0,
  isRevealed: false,
  isExpelled: false,
}

function jobOf({ pot, validatorBps, revealed, judges }: Round): JobRecord {
  const trainers = revealed.map(
    (isRevealed, seat): TrainingSeat => ({
      ...blank,
      account: accountOf(seat + 1),
      role: 'trainer',
      seat,
      weight: 1,
      isRevealed,
      commitment: hashOf(1),
    }),
  )
  const validators = judges.map(({ weight, state, scores }, seat): TrainingSeat => {
    const own = { account: accountOf(seat + 100), role: 'validator', seat, weight } as const
    const ballot = { state: hashOf(state), scores }
    return { ...blank, ...own, ...(state > 0 && { ballot }) }
  })
  const terms = {
    base: hashOf(1),
    parentState: hashOf(9),
    spec: hashOf(1),
    asset: accountOf(0),
    budget: 2n * pot,
    rounds: 2,
    trainerStake: 100n,
    validatorStake: 100n,
    penalty: 1n,
    validatorBps,
    trainersMin: 1,
    validatorsMin: 1,
    validators: [],
    joinBySeconds: 0n,
    commitSeconds: 60n,
    revealSeconds: 60n,
    scoreSeconds: 60n,
    scoreRevealSeconds: 60n,
    challengeSeconds: 60n,
    nonce: 1n,
  }
  return {
    id: hashOf(1),
    sponsor: accountOf(9),
    terms,
    status: 'running',
    round: 1,
    voids: 0,
    isReopened: false,
    variant: 'reveals',
    ratios: { asset: 1n, native: 1n },
    settledRound: 0,
    seed: hashOf(1),
    salts: [],
    anchors: [],
    openChallenges: 0,
    isDisputed: false,
    seedingSinceSeconds: 0n,
    state: hashOf(9),
    accepted: 0,
    spent: 0n,
    feeBps: 0,
    members: [...trainers, ...validators],
    roundStartedAtSeconds: 0n,
    endedAtSeconds: 0n,
  }
}

const earnedOf = (round: Round): readonly bigint[] =>
  outcomeOf(jobOf(round)).members.map(({ earned }) => earned)

const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, part) => all + part, 0n)

test('bounded: a round pays what its members earn, and its part of the budget at most', () => {
  fc.assert(
    fc.property(rounds(2), (round) => {
      const { paid, members, state } = outcomeOf(jobOf(round))
      expect(sum(members.map(({ earned }) => earned))).toBe(paid)
      expect(paid <= round.pot).toBe(true)
      if (state === undefined) expect(paid).toBe(0n)
    }),
  )
})

test('a state needs two thirds of all weight, of silent validators too', () => {
  fc.assert(
    fc.property(rounds(2), (round) => {
      const { state } = outcomeOf(jobOf(round))
      const weightOf = (requested?: number) =>
        round.judges
          .filter(({ state: own }) => requested === undefined || own === requested)
          .reduce((all, { weight }) => all + weight, 0)
      const agreed = [1, 2].find((one) => 3 * weightOf(one) >= 2 * weightOf())
      // A round without reveals has nothing to agree on.
      const isState = agreed !== undefined && round.revealed.includes(true)
      expect(state).toBe(isState ? hashOf(agreed) : undefined)
    }),
  )
})

test('a member without a reveal earns nothing; a silent validator missed the round', () => {
  fc.assert(
    fc.property(rounds(1), (round) => {
      const { members } = outcomeOf(jobOf(round))
      const isScored = round.revealed.includes(true)
      for (const [i, isRevealed] of round.revealed.entries()) {
        expect(members[i]?.missed).toBe(isRevealed ? 0 : 1)
        if (!isRevealed) expect(members[i]?.earned).toBe(0n)
      }
      for (const [i, { state }] of round.judges.entries()) {
        expect(members[4 + i]?.missed).toBe(isScored && state === 0 ? 1 : 0)
      }
    }),
  )
})

test('monotone: a trainer whose scores rise never earns less', () => {
  fc.assert(
    fc.property(rounds(1), fc.nat(SCORE_MAX), (round, rise) => {
      const raised = {
        ...round,
        judges: round.judges.map((judge) => ({
          ...judge,
          scores: judge.scores.map((one, i) => (i === 0 ? Math.min(SCORE_MAX, one + rise) : one)),
        })),
      }
      const [before = 0n] = earnedOf(round)
      const [after = 0n] = earnedOf(raised)
      expect(after >= before).toBe(true)
    }),
  )
})

test('less than half of the weight cannot move a score beyond the others’ range', () => {
  // All validators except one score from `low` to `high`; the exception has less than half of the
  // weight.
  const honest = fc.array(fc.integer({ min: 3_000, max: 4_000 }), { minLength: 3, maxLength: 7 })
  fc.assert(
    fc.property(honest, fc.nat(SCORE_MAX), (scores, lie) => {
      const judgeOf = (score: number) => ({ weight: 10, state: 1, scores: [score, 0, 0, 0] })
      const liar = { ...judgeOf(lie), weight: 10 * scores.length - 1 }
      const round: Round = {
        pot: BigInt(SCORE_MAX),
        validatorBps: 0,
        revealed: [true, false, false, false],
        judges: [...scores.map(judgeOf), liar],
      }
      // If only one trainer is scored, and below `SCORE_MAX`, it earns its score, because the pot
      // is `SCORE_MAX` here.
      const [earned = 0n] = earnedOf(round)
      expect(earned >= BigInt(Math.min(...scores))).toBe(true)
      expect(earned <= BigInt(Math.max(...scores))).toBe(true)
    }),
  )
})
