// Goal: the accounting of the simulation never takes an answer for paid that a voucher cannot have
// paid. Such an answer would hide work beyond the loss bound, or report an honest provider.
// Method: a pair with a long prompt whose answer ended, and short ones beside it.

import { expect, test } from 'vitest'
import { countWork, createPairState, releaseStreams, streamOf } from './pair-state.ts'

const CREDIT_FOR_TOKEN = 10n

/** Creates a pair whose streams have ended, with these numbers of prompt tokens on credit. */
function endedPair(credit: Readonly<Record<string, number>>) {
  const pair = createPairState({ provider: 'provider-1', client: 'client-1' })
  for (const [mark, prefilled] of Object.entries(credit)) {
    countWork(pair, streamOf(pair, mark), {
      work: { prefilled, cached: 0, output: 1 },
      state: 'ended',
    })
  }
  return pair
}

const release = (
  pair: ReturnType<typeof endedPair>,
  voucher: { readonly answers: number; readonly paid: bigint },
) =>
  releaseStreams(pair, voucher, {
    within: () => true,
    lentFor: ({ work }) => BigInt(work.prefilled) * CREDIT_FOR_TOKEN,
  })

test('a small voucher releases the oldest answer whose prompt it can pay', () => {
  const pair = endedPair({ long: 1_000, first: 1, second: 1 })
  release(pair, { answers: 1, paid: 50n })
  expect(pair.exposed).toEqual(['long', 'second'])
})

test('a voucher that pays the long prompt releases its answer first', () => {
  const pair = endedPair({ long: 1_000, first: 1 })
  release(pair, { answers: 1, paid: 10_000n })
  expect(pair.exposed).toEqual(['first'])
})

test('the payment for one prompt releases no second one', () => {
  const pair = endedPair({ long: 1_000, longer: 1_001, first: 1 })
  release(pair, { answers: 2, paid: 15_000n })
  expect(pair.exposed).toEqual(['longer'])
})

test('a voucher that counts more answers than it can pay still releases as many', () => {
  const pair = endedPair({ long: 1_000, first: 1 })
  release(pair, { answers: 2, paid: 0n })
  expect(pair.exposed).toEqual([])
})
