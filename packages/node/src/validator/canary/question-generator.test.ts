// Goal: a validator's questions are drawn from all that it has, its own prompts first, and are
// never out of range.
// Method: random bytes by hand at both ends of their range, and many by a counter.

import { expect, test } from 'vitest'
import { makeQuestion, randomFraction, randomItem } from './question-generator.ts'

const bytes = (value: number) => (count: number) => new Uint8Array(count).fill(value)
/** Bytes of a linear congruential generator: the same in each run. */
function counter(seed: number) {
  let state = seed
  return (count: number) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}

test('a fraction is at least zero and below one, whatever the bytes are', () => {
  expect(randomFraction(bytes(0))).toBe(0)
  const highest = randomFraction(bytes(255))
  expect(highest).toBeLessThan(1)
  expect(highest).toBeGreaterThan(0.999_999)
})

test('the first and the last item of a list are drawn by the ends of the range', () => {
  expect(randomItem(bytes(0), ['a', 'b', 'c'])).toBe('a')
  expect(randomItem(bytes(255), ['a', 'b', 'c'])).toBe('c')
  expect(randomItem(bytes(255), ['a'])).toBe('a')
})

test('a validator with prompts of its own asks no others, and all of them', () => {
  const own = ['one', 'two', 'three']
  const random = counter(1)
  const questions = new Set(Array.from({ length: 60 }, () => makeQuestion(random, own)))
  expect([...questions].sort()).toEqual([...own].sort())
})

test('a validator without prompts asks many different questions of words', () => {
  const random = counter(1)
  const questions = Array.from({ length: 300 }, () => makeQuestion(random, []))
  expect(new Set(questions).size).toBeGreaterThan(200)
  for (const question of questions) expect(question).toMatch(/^[a-zA-Z][\w ,.?]+$/)
})

test('the same bytes make the same question, others another', () => {
  expect(makeQuestion(counter(5))).toBe(makeQuestion(counter(5)))
  expect(makeQuestion(bytes(0))).not.toBe(makeQuestion(bytes(255)))
})
