// Goal: judgements run concurrently: a long one does not delay others, and none runs twice.
// Method: judgements that the test ends, and a clock whose waits end at once.

import { Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createDeliberations } from './deliberations.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const majorJudgement = { verdict: 'major', evidence: Hex.zeroHash } as const

// Finding: JUR-1
test('a judgement that takes long delays no other judgement', async () => {
  const deliberations = createDeliberations({ clock })
  const long = Promise.withResolvers<typeof majorJudgement>()
  let times = 0
  const judge = async () => {
    times++
    return await long.promise
  }
  const slow = { caseId: 1n, draw: 0, judge }
  expect(await deliberations.of(slow)).toBeUndefined()
  const quick = { caseId: 2n, draw: 0, judge: async () => majorJudgement }
  // The judgement may end after the first call.
  expect((await deliberations.of(quick)) ?? (await deliberations.of(quick))).toEqual(majorJudgement)
  expect(await deliberations.of(slow)).toBeUndefined()
  long.resolve(majorJudgement)
  await deliberations.drain()
  expect(await deliberations.of(slow)).toEqual(majorJudgement)
  expect(times).toBe(1)
})

test('another draw of a case is judged again, and so is one without a verdict', async () => {
  const deliberations = createDeliberations({ clock })
  const never = new Promise<typeof majorJudgement>(() => {})
  await deliberations.of({ caseId: 1n, draw: 0, judge: () => never })
  let times = 0
  const judge = async () => (++times > 1 ? majorJudgement : undefined)
  for (let looks = 0; looks < 4 && times < 2; looks++) {
    await deliberations.of({ caseId: 1n, draw: 1, judge })
  }
  expect(times).toBe(2)
})

test('a failure is thrown once, and the judgement is retried', async () => {
  const deliberations = createDeliberations({ clock })
  let times = 0
  const judge = async () => {
    if (++times === 1) throw new Error('engine')
    return majorJudgement
  }
  const question = { caseId: 1n, draw: 0, judge }
  const look = () => deliberations.of(question).catch((error: Error) => error.message)
  const results = [await look(), await look(), await look(), await look()]
  expect(results.filter((one) => one === 'engine')).toHaveLength(1)
  expect(results).toContainEqual(majorJudgement)
})
