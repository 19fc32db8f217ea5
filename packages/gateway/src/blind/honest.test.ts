// Goal: a person with several pages stays below the limits of blind sessions.
// Method: the demand of each usage profile (`simulation/src/paces`), compared with the limits.

import { expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'

/**
 * One person has `PAGES` pages with a chat each. On two of these pages the person compares
 * `COMPARED_MODELS` models.
 */
const PAGES = 6
const COMPARED_MODELS = 4

/** Milliseconds in which a person reads an answer and writes the next question. */
const READING_MS = 10 * 60_000

test('no honest pace exceeds a limit of blind sessions', () => {
  const { BLIND_SESSIONS_PER_KEY_MAX, BLIND_IDLE_MS } = Limits
  const { BLIND_MESSAGES_WAITING_MAX, BLIND_PREPARED_PER_KEY_MAX } = Limits
  const { BLIND_MESSAGES_PER_MINUTE_MAX } = Limits
  const demands = exceeded([
    // Each of the compared models answers with 100 tokens a second, paid eight at a time.
    [
      { BLIND_MESSAGES_PER_MINUTE_MAX },
      () => 60 * 2 * COMPARED_MODELS * Math.ceil(100 / 8) + 60 * PAGES,
    ],
    [{ BLIND_SESSIONS_PER_KEY_MAX }, () => PAGES + 2 * COMPARED_MODELS],
    [{ BLIND_PREPARED_PER_KEY_MAX }, () => PAGES + 2 * COMPARED_MODELS],
    // A page sends its messages one after another, but may at the same time send a stop for each
    // compared model.
    [{ BLIND_MESSAGES_WAITING_MAX }, () => 1 + COMPARED_MODELS],
    [
      { BLIND_IDLE_MS },
      ({ questionsPerSecond }) => Math.max(READING_MS, 1_000 / questionsPerSecond),
    ],
  ])
  expect(demands).toEqual([])
})
