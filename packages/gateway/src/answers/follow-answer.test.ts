// Goal: a gateway asks the process of schemas about the ids of an answer only if the answer has a
// grammar, in the name of its caller, and never waits long for the reply. Method: a scripted
// tokenizer and a clock whose sleeps end at once.

import type { AsyncTokenizer, SchemaCaller } from '@ostrom/engine/tokenizer'
import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { GRAMMAR_WAIT_MS } from '../sessions/limits.ts'
import { createAnswerSoFar } from './answer-so-far.ts'
import { createFinishCheck, type FollowedAnswer, followAnswer } from './follow-answer.ts'

const grammar = Inference.jsonGrammar('{}')

function createFollowed(follow: AsyncTokenizer['follow'], sampler: object = { grammar }) {
  const slept: number[] = []
  const sleep = async (ms: number) => {
    slept.push(ms)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const soFar = createAnswerSoFar()
  soFar.ids.push(1, 2)
  const question = { sampler, callerId: 'alice' }
  const clock = { nowMs: () => 0, sleep }
  return { slept, answer: { question, soFar, model: { tokenizer: { follow } }, clock } as never }
}
const soFarOf = ({ soFar }: FollowedAnswer) => soFar

test('follows the ids in the name of the caller', async () => {
  const asked: unknown[] = []
  const progress = { permitted: 2, isFinished: false }
  const follow = async (...asks: [Inference.Grammar, readonly number[], SchemaCaller?]) => {
    asked.push(asks)
    return progress
  }
  expect(await followAnswer(createFollowed(follow).answer)).toBe(progress)
  expect(asked).toEqual([[grammar, [1, 2], { caller: 'alice' }]])
  expect(await followAnswer(createFollowed(follow, {}).answer)).toBeUndefined()
  expect(asked).toHaveLength(1)
})

test('knows nothing after a failure, or after the wait for a slow process', async () => {
  const failed = createFollowed(async () => {
    throw new Error('killed')
  })
  expect(await followAnswer(failed.answer)).toBeUndefined()
  const slow = createFollowed(() => new Promise(() => {}))
  expect(await followAnswer(slow.answer)).toBeUndefined()
  expect(slow.slept).toEqual([GRAMMAR_WAIT_MS])
})

test('looks once for each number of ids whether the grammar is finished', async () => {
  let asked = 0
  let isFinished = false
  const { answer } = createFollowed(async (_, ids) => {
    asked += 1
    return { permitted: ids.length, isFinished }
  })
  const soFar = soFarOf(answer)
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const check = createFinishCheck(answer)
  check()
  check()
  await turn()
  expect([asked, soFar.isFinished]).toEqual([1, undefined])
  isFinished = true
  soFar.ids.push(3)
  check()
  await turn()
  expect([asked, soFar.isFinished]).toEqual([2, true])
})
