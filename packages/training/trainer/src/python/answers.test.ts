// Goal: an answer of an honest worker is accepted for every method; every other answer is refused.

import { expect, test } from 'vitest'
import { readAnswer } from './answers.ts'

const hash = 'ab'.repeat(32)
const stepOf = (loss: unknown) =>
  JSON.stringify({ kind: 'step', step: 1, loss, tokens: 3, weights: hash, moments: hash })

// Finding: TRA-22
test.each([2.5, 0, -2e-7])('a step may have the loss %d', (loss) => {
  expect(readAnswer(stepOf(loss), 'step')).toMatchObject({ step: 1, loss })
})

test('neither a loss that is no number is read, nor one below zero of a row', () => {
  expect(() => readAnswer(stepOf('2'), 'step')).toThrow('its answer cannot be read')
  const losses = JSON.stringify({ kind: 'losses', losses: [1, -1] })
  expect(() => readAnswer(losses, 'losses')).toThrow('its answer cannot be read')
})
