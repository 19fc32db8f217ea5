// Goal: no vocabulary and no provider makes an answer larger than this process can hold.
// Method: tokens of the maximum length in a vocabulary.

import { expect, test } from 'vitest'
import { ANSWER_CHARACTERS_MAX } from '../sessions/limits.ts'
import { createAnswerText } from './answer-text.ts'

const long = 'x'.repeat(1_024)
const decode = (ids: readonly number[]) => ids.map((id) => (id === 0 ? 'é' : long)).join('')
const entry = (id: number) => ({
  id,
  logprob: -1,
  top: Array.from({ length: 20 }, (_, at) => ({ id: at, logprob: -at })),
})

test('returns tokens as text and bytes, each once', () => {
  const answer = createAnswerText({ decode })
  const [a, b] = answer.named([entry(0), entry(0)])!
  expect(a).toMatchObject({ token: 'é', bytes: [0xc3, 0xa9], logprob: -1 })
  expect(a?.top[1]).toMatchObject({ token: long, logprob: -1 })
  expect(a?.top).toHaveLength(20)
  expect(b?.top[1]?.bytes).toBe(a?.top[1]?.bytes)
  expect(createAnswerText(undefined).named([entry(7)])).toMatchObject([{ token: '7' }])
})

test('ends an answer above the size limit', () => {
  const answer = createAnswerText({ decode })
  expect(answer.take(ANSWER_CHARACTERS_MAX - 25_000)).toBe(true)
  expect(answer.named([entry(1)])).toHaveLength(1)
  expect(answer.named(Array.from({ length: 4_096 }, () => entry(1)))).toBeUndefined()
  expect(createAnswerText({ decode }).take(ANSWER_CHARACTERS_MAX + 1)).toBe(false)
})
