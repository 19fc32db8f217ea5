// Goal: any text of a client reaches the provider as it was sent, so that the two never differ
// about what was asked; a text that cannot survive the way is refused before anybody is asked.
// Method: the HTTP API, the real gateway and provider in virtual time; random texts of all of
// Unicode, with byte order marks, in the fields of each dialect; the books are checked at the end.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBrokenWorld } from './broken-answers.fixture.ts'

/** Requests of the property, each in four dialects. */
const RUNS = 125
const TOKENS = 12

const texts = fc
  .array(fc.oneof(fc.constant('\ufeff'), fc.constant('\ufffd'), fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('').slice(0, 60))
  .filter((text) => text.isWellFormed() && text !== '')

const question = fc.record({ prompt: texts, system: texts, stop: texts, name: texts })
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

/** The same question in each dialect, with odd texts wherever a text of the client is kept. */
const dialects = ({ prompt, system, stop, name }: Question) => ({
  'chat/completions': {
    max_tokens: TOKENS,
    stop: [stop],
    user: name,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: prompt },
    ],
  },
  completions: { max_tokens: TOKENS, stop: [stop], prompt },
  messages: {
    max_tokens: TOKENS,
    stop_sequences: [stop],
    system,
    metadata: { user_id: name },
    messages: [{ role: 'user', content: prompt }],
  },
  responses: {
    max_output_tokens: TOKENS,
    instructions: system,
    metadata: { note: name },
    input: prompt,
  },
})

test('API4-1: random texts are answered in each dialect, and paid to the unit', async () => {
  const { world, post, checkBooks } = await createBrokenWorld([])
  let asked = 0
  await fc.assert(
    fc.asyncProperty(question, async (drawn) => {
      for (const [path, body] of Object.entries(dialects(drawn))) {
        const response = await world.time.until(post(path, body))
        asked++
        expect(response.status, `${path}: ${await response.clone().text()}`).toBe(200)
        await response.text()
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  expect(asked).toBe(4 * RUNS)
  const { records } = await checkBooks()
  expect(records.map(({ outcome }) => outcome)).toEqual(Array(asked).fill('answered'))
})

test('half of a surrogate pair is refused with its reason, and nobody is asked', async () => {
  const { post, checkBooks } = await createBrokenWorld([])
  const body = { max_tokens: TOKENS, messages: [{ role: 'user', content: 'cut \ud83e' }] }
  const response = await post('chat/completions', body)
  expect(response.status).toBe(400)
  const { error } = (await response.json()) as { error: { message: string } }
  expect(error.message).toMatch(/surrogate pair.*whole characters/s)
  expect((await checkBooks()).promised).toBe(0n)
})
