// Goal: honest validators and members of training jobs stay below their own limits.
// Method: the demand of the default network and of honest jobs is compared with the limits.

import { expect, test } from 'vitest'
import { exceeded } from '../../../simulation/src/paces/paces.ts'
import { FIRST_MESSAGE_BYTES_MAX } from './limits.ts'
import {
  TRAINING_DATA_BYTES_MAX,
  TRAINING_DATASET_BYTES_MAX,
  TRAINING_DATASET_ROWS_MAX,
} from './training/limits.ts'
import * as Validator from './validator/limits.ts'

test('a validator keeps up with what the default network samples', () => {
  const { BUDGET_TOKENS_PER_HOUR, DUE_PER_PROVIDER_MAX, EXAMINED_INPUT_TOKENS } = Validator
  const { CASES_PER_STEP_MAX, DATASET_BYTES_MAX, FINDINGS_MAX } = Validator
  // One of twenty answers is sampled: `auditRateBps` of `contracts/evm/deployment/plan.ts`.
  const SAMPLED = 20
  expect(
    exceeded([
      // Answers of 32 tokens, during one hour at each rate of questions.
      [
        { BUDGET_TOKENS_PER_HOUR },
        ({ questionsPerSecond }) => (3_600 * questionsPerSecond * 32) / SAMPLED,
      ],
      // Each program has one session and its successor.
      [{ DUE_PER_PROVIDER_MAX }, ({ programs }) => 2 * programs],
      // Two findings for each sampled answer; `questions` is the number of questions in one session
      // of use.
      [{ FINDINGS_MAX }, ({ questions }) => (2 * questions) / SAMPLED],
      // A batch of 16 chunks of 512 tokens.
      [{ EXAMINED_INPUT_TOKENS }, () => 16 * 512],
      [{ CASES_PER_STEP_MAX }, () => 4],
      // The largest common instruction datasets have 500 MB.
      [{ DATASET_BYTES_MAX }, () => 500_000_000],
    ]),
  ).toEqual([])
})

test('the hello of a contract wallet with passkeys of several owners is short enough', () => {
  // Each of four signatures is in hex, and has 1 kB for each of three owners.
  const HELLO = 4 * 2 * 3 * 1_000 + 4_000
  expect(exceeded([[{ FIRST_MESSAGE_BYTES_MAX }, () => HELLO]])).toEqual([])
})

test('a member of a training job loads the datasets of usual jobs', () => {
  expect(
    exceeded([
      // A dataset of 100,000 instructions of 2 kB each; four such datasets in one job.
      [{ TRAINING_DATASET_BYTES_MAX }, () => 100_000 * 2_000],
      [{ TRAINING_DATASET_ROWS_MAX }, () => 100_000],
      [{ TRAINING_DATA_BYTES_MAX }, () => 4 * 100_000 * 2_000],
    ]),
  ).toEqual([])
})
