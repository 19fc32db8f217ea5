// Goal: only the chain determines a trainer's assignment, for any length of the job, and the time
// to compute it does not grow with the number of rounds. Method: histories with idle trainers,
// compared with the written rule.

import { type AccountId, Hex } from '@ostrom/protocol'
import { Assignment } from '@ostrom/training'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoundHistory } from '../jobs/job-history.ts'
import { assignmentOf } from './round-assignment.ts'

const hashOf = (n: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(n))
const accountOf = (n: number): AccountId => Hex.from(new Uint8Array(20).fill(n))
const trainers = [1, 2, 3].map(accountOf)
const termsOf = (): Assignment.ShardTerms => ({
  datasets: [{ dataset: hashOf(1), shards: 20, weightPpm: 1_000_000, shardRoot: hashOf(2) }],
  shardsPerTrainer: 2,
  overlapPpm: 0,
})

/** Creates rounds; `idle` sets for each round the trainers that reveal nothing. */
const historyOf = (idle: readonly (readonly boolean[])[]) =>
  idle.map((list, at): RoundHistory => {
    const hash = hashOf(at + 1)
    const reveals = trainers.flatMap((account, seat) =>
      list[seat] ? [] : [{ account, update: hash, trace: hash, salt: hash, cid: 'bafy' }],
    )
    const place = { round: at + 1, state: hash, seed: hash, startedAtSeconds: 1n }
    return { ...place, trainers, committed: [], reveals, ballots: [] }
  })

/** Assigns shards in all rounds in order, by docs/spec/training-rounds.md, section 3. */
function fromTheFirst(rounds: readonly RoundHistory[], terms: Assignment.ShardTerms) {
  let returned: readonly Assignment.ShardId[] = []
  return rounds.map(({ seed, reveals }) => {
    const assignment = Assignment.assign({ seed, terms, trainers, returned })
    returned = [...assignment].flatMap(([account, shards]) =>
      reveals.some((one) => one.account === account) ? [] : shards,
    )
    return assignment
  })
}

const idleness = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
})

test('rounds are assigned as from the first one, in any order of questions', () => {
  fc.assert(
    fc.property(idleness, fc.array(fc.nat(7)), (idle, order) => {
      const rounds = historyOf(idle)
      const terms = termsOf()
      const expected = fromTheFirst(rounds, terms)
      for (const at of [...order.map((one) => one % rounds.length), rounds.length - 1]) {
        expect(assignmentOf({ rounds: () => rounds }, at + 1, terms)).toEqual(expected[at])
      }
    }),
  )
})

// Finding: TRA-21
test('an assignment is computed once for each history of its rounds', () => {
  const terms = termsOf()
  const idle = [
    [true, false, false],
    [true, false, false],
    [false, false, false],
  ]
  const [rounds, others] = [historyOf(idle), historyOf([[false, true, false], ...idle.slice(1)])]
  const third = (of: readonly RoundHistory[]) => assignmentOf({ rounds: () => of }, 3, terms)
  expect(third(rounds)).toBe(third(rounds))
  expect(third(others)).toEqual(fromTheFirst(others, terms)[2])
})
