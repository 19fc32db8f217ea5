// Goal: honest rows, rounds and bases pass the limits of trainers.
// Method: figures of usual datasets and of the largest adapters, against the limits.

import { expect, test } from 'vitest'
import { exceeded, sizes } from '../../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'

const { longestPromptTokens, charactersPerToken, conversationMessages } = sizes

test('rows of the longest context, and a usual dataset, are taken', () => {
  const { TRAINING_ROW_BYTES_MAX, TRAINING_ROWS_BYTES_MAX } = Limits
  const { MEASURED_ROWS_MAX, ROW_MESSAGES_MAX, TOKENIZER_BYTES_MAX } = Limits
  expect(
    exceeded([
      [{ TRAINING_ROW_BYTES_MAX }, () => longestPromptTokens * charactersPerToken],
      [{ ROW_MESSAGES_MAX }, () => conversationMessages],
      // 100,000 instructions of 2 kB, of which a tenth is held out.
      [{ TRAINING_ROWS_BYTES_MAX }, () => 100_000 * 2_000],
      [{ MEASURED_ROWS_MAX }, () => 10_000],
      [{ TOKENIZER_BYTES_MAX }, () => 35_000_000],
    ]),
  ).toEqual([])
})

test('a round is saved, and a trainer starts from a slow disk', () => {
  const { ROUND_FILES_BYTES_MAX, STEP_FILE_BYTES_MAX, TRAINER_START_MS_MAX } = Limits
  // An adapter of rank 16 for all matrices of a model of 8 billion parameters: 42 million numbers
  // of 32 bits.
  const state = 42_000_000 * 4
  expect(
    exceeded([
      // A round of a hundred steps, each saved with its state and two moments of Adam.
      [{ ROUND_FILES_BYTES_MAX }, () => 100 * 3 * state],
      [{ STEP_FILE_BYTES_MAX }, () => 2 * state],
      // Time to read 8 billion parameters in 16 bits from a hard disk at 100 MB a second, and to
      // load PyTorch.
      [{ TRAINER_START_MS_MAX }, () => 160_000 + 60_000],
    ]),
  ).toEqual([])
})
