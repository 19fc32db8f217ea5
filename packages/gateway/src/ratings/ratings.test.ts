// Goal: a good and a bad answer become a pair only if they answer the same question. A rating
// survives a restart, a deletion removes it, and a rating with too long a text is refused.
// Method: the state in memory; ratings of known texts.
// Requirements: R003-8

import { type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { parseRow } from '@ostrom/trainer'
import { expect, test } from 'vitest'
import { type AnswerRating, createAnswerRatings } from './answer-ratings.ts'
import { RATED_TEXT_MAX } from './limits.ts'
import { answerRows, preferenceRows } from './rating-rows.ts'

const receiptOf = (n: number): Hash => Hex.sha256Hex(Uint8Array.of(n))

const ratingOf = (
  question: string,
  answer: string,
  more: Pick<AnswerRating, 'verdict'> & Partial<AnswerRating>,
): AnswerRating => ({
  model: 'tiny',
  messages: [{ role: 'user', content: question }],
  answer,
  ratedAtSeconds: 1,
  ...more,
})

test('good and bad answers to one question are pairs, in both orders', () => {
  const ratings = [
    ratingOf('one', 'bad 1', { verdict: 'bad' }),
    ratingOf('one', 'good 1', { verdict: 'good' }),
    ratingOf('two', 'good 2', { verdict: 'good' }),
    ratingOf('one', 'good 3', { verdict: 'good' }),
    ratingOf('three', 'bad 3', { verdict: 'bad' }),
    ratingOf('four', 'bad 4', { verdict: 'bad', better: 'written' }),
    ratingOf('five', 'same', { verdict: 'bad', better: 'same' }),
  ]
  const { lines, unused } = preferenceRows(ratings)
  const pairs = lines.map((line) => JSON.parse(line))
  expect(pairs.map(({ chosen, rejected }) => [chosen, rejected])).toEqual([
    ['good 1', 'bad 1'],
    ['good 3', 'bad 1'],
    ['written', 'bad 4'],
  ])
  expect(pairs[0].messages).toEqual([{ role: 'user', content: 'one' }])
  expect(unused).toBe(3)
  for (const line of lines) expect(() => parseRow(line, 'row', 'dpo')).not.toThrow()
  const answers = answerRows(ratings)
  expect(answers.lines.map((line) => JSON.parse(line).messages.at(-1).content)).toEqual([
    'good 1',
    'good 2',
    'good 3',
    'written',
    'same',
  ])
  for (const line of answers.lines) expect(() => parseRow(line, 'row', 'sft')).not.toThrow()
})

test('a rating replaces an earlier one of its answer, survives, and can be deleted', async () => {
  const state = createStateMemory()
  const ratings = createAnswerRatings(state)
  const [one, two] = [receiptOf(1), receiptOf(2)]
  await ratings.save(one, ratingOf('q', 'a', { verdict: 'good' }))
  await ratings.save(one, ratingOf('q', 'a', { verdict: 'bad', better: 'b' }))
  await ratings.save(two, ratingOf('q', 'c', { verdict: 'good' }))
  const again = createAnswerRatings(state)
  const listed = await again.list()
  expect(listed.length).toBe(2)
  expect(listed.find(({ receipt }) => receipt === one)).toEqual({
    receipt: one,
    ...ratingOf('q', 'a', { verdict: 'bad', better: 'b' }),
  })
  expect(await again.remove(one)).toBe(1)
  expect(await again.remove(one)).toBe(0)
  expect(await again.remove()).toBe(1)
  expect(await again.list()).toEqual([])
})

test('a text that is too long is refused, and not told', async () => {
  const ratings = createAnswerRatings(createStateMemory())
  const long = `secret ${'a'.repeat(RATED_TEXT_MAX)}`
  const refused = await ratings
    .save(receiptOf(1), ratingOf('q', long, { verdict: 'good' }))
    .catch((error: Error) => error)
  expect(refused).toMatchObject({ code: 'malformed' })
  expect(String(refused)).not.toContain('secret')
})
