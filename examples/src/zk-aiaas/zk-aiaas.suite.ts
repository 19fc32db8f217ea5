// Goal: a contract pays only for a true proof, which this test generates; a private prompt appears
// on no chain.
// Method: the example itself, with a real prover; it throws if a step has a wrong result.
// Requirements: R004-2, R004-4

import { expect, test } from 'vitest'
import { zkAiaas } from './zk-aiaas.ts'

test('document 004 from end to end', async () => {
  const printed: string[] = []
  await zkAiaas({ print: (text) => void printed.push(text) })
  const lines = printed.join('').split('\n')
  expect(lines.filter((line) => line.includes(' refused '))).toHaveLength(4)
  expect(lines.filter((line) => line.includes(' paid '))).toHaveLength(1)
  expect(lines.some((line) => line.includes('answered "benign"'))).toBe(true)
  expect(lines.some((line) => line.includes('largest provable model'))).toBe(true)
})
