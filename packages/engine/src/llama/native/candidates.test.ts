// Goal: biases affect which tokens are candidates, but the reported logits do not include the
// biases. Method: handmade rows.

import { expect, test } from 'vitest'
import { candidatesOf } from './candidates.ts'
import { createLogitScan } from './logit-scan.ts'

const row = Float32Array.from([5, 4, 3, 2, 1, 0])

function select(biases: ReadonlyMap<number, number>, count = 2) {
  const top = createLogitScan(row.length, count + biases.size)
  const { ids, logits } = candidatesOf(row, { top, biases, count })
  return { ids: Array.from(ids), logits: Array.from(logits) }
}

test('without biases the highest logits are the candidates', () => {
  expect(select(new Map())).toEqual({ ids: [0, 1], logits: [5, 4] })
})

test('a raised id becomes a candidate, with its raw logit', () => {
  expect(select(new Map([[5, 10]]))).toEqual({ ids: [5, 0], logits: [0, 5] })
})

test('a lowered id leaves its place to the next one', () => {
  expect(select(new Map([[0, -100]]))).toEqual({ ids: [1, 2], logits: [4, 3] })
})

test('ids of one biased logit come in their order', () => {
  expect(select(new Map([[1, 1]])).ids).toEqual([0, 1])
})
