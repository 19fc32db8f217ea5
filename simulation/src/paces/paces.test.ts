// Goal: if a limit is below the demand of a pace (the usage of a person or of programs), the limit
// is reported together with this pace. No other limit is reported.

import { expect, test } from 'vitest'
import { exceeded, paces } from './paces.ts'

test('names the limits that a pace exceeds', () => {
  const [QUESTIONS_MAX, BYTES_MAX] = [2_000, 10n]
  expect(
    exceeded([
      [{ QUESTIONS_MAX }, ({ questions }) => questions],
      [{ BYTES_MAX }, () => 10],
    ]),
  ).toEqual(['QUESTIONS_MAX = 2000, and at the pace of eight programs the demand is 16000'])
  expect(exceeded([[{ BYTES_MAX: 9n }, () => 10]])).toHaveLength(paces.length)
})

test('a person asks 40 questions in 20 minutes', () => {
  const [person] = paces
  expect(person!.questions / person!.questionsPerSecond).toBeCloseTo(20 * 60)
})
