// Requirements: R000-5, R004-1, B-6

import { expect, test } from 'vitest'
import { contractBoard } from './contract-board.ts'

// Goal: a contract asks a question, a provider answers on the chain, and the contract acts in its
// callback.
// Method: the example itself, with the real contracts on a development chain, and the echo engine.

test('a contract shows the message that the model admits, and no other', async () => {
  const printed: string[] = []
  await contractBoard({ print: (text) => void printed.push(text) })
  const lines = printed.join('').split('\n')
  expect(lines.filter((line) => line.startsWith('answered'))).toEqual([
    'answered "ok"',
    'answered "Buy now!"',
  ])
  expect(lines.filter((line) => line.startsWith('board'))).toEqual([
    'board    ["ok"]',
    'board    ["ok"]',
  ])
})
