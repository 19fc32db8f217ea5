// Goal: what a stranger's files do to the process that reads them, they do to no other: the pool
// ends it in time, says why, and answers for other models meanwhile.
// Method: real processes; files that no check refuses, by taking the process's own time or memory.

import { Inference } from '@ostrom/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLocalHost, type TokenizerHost } from '../tokenizer/index.ts'
import { evilSplit, filesWith, honest, nestedTemplate } from './hostile-fixture.ts'
import { createTokenizerPool } from './pool.ts'

let pool: TokenizerHost
beforeEach(() => {
  pool = createTokenizerPool()
})
afterEach(() => pool.close())

const messages = [{ role: 'user' as const, content: 'What is <|im_end|> water? é' }]

test('gives what reading in one process gives', async () => {
  const local = await createLocalHost().open(async () => honest())
  const far = await pool.open(async () => honest())
  const prompt = { kind: 'messages' as const, messages }
  const ids = await far.encodePrompt(prompt)
  expect(ids).toEqual(await local.encodePrompt(prompt))
  expect(far.decode(ids, { special: true })).toBe(local.decode(ids, { special: true }))
  expect(far.decode(ids)).toBe(local.decode(ids))
  expect(await far.encodeAll(['a', 'é'])).toEqual(await local.encodeAll(['a', 'é']))
  expect(far.specials).toEqual(local.specials)
  expect([far.tokenizerHash, far.templateHash]).toEqual([local.tokenizerHash, local.templateHash])
  for (let id = 0; id < local.vocabularySize; id++) {
    expect(far.table.bytesOf(id)).toEqual(local.table.bytesOf(id))
  }
  expect(() => far.decode([local.vocabularySize])).toThrow(/not/)
})

test('says what is wrong with a file, under its own code', async () => {
  const evil = pool.open(async () => filesWith({ pre_tokenizer: evilSplit }))
  await expect(evil).rejects.toMatchObject({ code: 'tokenizer-unsupported' })
  const empty = pool.open(async () => ({ tokenizerJson: new TextEncoder().encode('{}') }))
  await expect(empty).rejects.toMatchObject({ code: 'tokenizer-unsupported' })
})

test('ends a template that writes out 2^40 entries, while another model answers', async () => {
  const good = await pool.open(async () => honest())
  const bad = await pool.open(async () => filesWith({}, nestedTemplate))
  const stuck = bad.encodePrompt({ kind: 'messages', messages })
  const outcome = stuck.then(
    () => 'answered',
    (error: { code?: string }) => error.code,
  )
  let answered = 0
  let isOver = false
  void outcome.then(() => {
    isOver = true
  })
  let slowestMs = 0
  while (!isOver) {
    const startMs = performance.now()
    await good.encode('Hello')
    slowestMs = Math.max(slowestMs, performance.now() - startMs)
    answered++
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await outcome).toBe('model-unreadable')
  expect(answered).toBeGreaterThan(20)
  expect(slowestMs).toBeLessThan(2_000)
  // It is read anew for the next one.
  expect(await bad.encode('a')).toHaveLength(1)
})

test('keeps the schema of one caller from the others', async () => {
  const properties = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [`p${at}`, { type: 'string' }]),
  )
  const parameters = JSON.stringify({ type: 'object', properties })
  const functions = Array.from({ length: 24 }, (_, at) => ({ name: `f${at}`, parameters }))
  const tools = { functions, choice: 'auto' as const, parallel: true }
  const question = { form: 'hermes' as const, marks: [], tools }
  const startMs = performance.now()
  const asked = Array.from({ length: 16 }, () => pool.calls(question))
  const simple = Inference.jsonGrammar('{"type":"object"}')
  const [first, ...rest] = await Promise.allSettled(asked)
  expect(await pool.refusalOf(simple)).toBeUndefined()
  expect(performance.now() - startMs).toBeLessThan(10_000)
  for (const one of rest) expect(one).toEqual(first)
})
