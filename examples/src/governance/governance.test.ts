// Requirements: R002-11

import { expect, test } from 'vitest'
import { governance } from './governance.ts'

// Goal: a network without an owner changes its fee, rejects a bad proposal, refuses a value beyond
// its bound, quarantines a model, and pays rewards.
// Method: the example itself, with the real contracts on a development chain.

test('a network governs itself', async () => {
  const printed: string[] = []
  await governance({ print: (text) => void printed.push(text) })
  const lines = printed.join('').split('\n')
  const of = (word: string) => lines.filter((line) => line.startsWith(word))
  expect(of('fee')).toEqual(['fee        1000 is 800 by 800000000000000000 points'])
  expect(of('rejected')[0]).toContain('500000000000000000 points against')
  expect(of('refused')).toEqual(['refused    feeBps 1001: setting-out-of-bounds, at most 1000'])
  expect(of('quarantine')).toHaveLength(1)
  // The session's fee is a hundredth of a coin. The providers' pool has 30 % of it, which the
  // points of the nodes divide in the ratio 5 : 3 : 2.
  expect(of('reward').map((line) => line.split(' has ')[1])).toEqual([
    '0.0015 ETH',
    '0.0009 ETH',
    '0.0006 ETH',
  ])
})
