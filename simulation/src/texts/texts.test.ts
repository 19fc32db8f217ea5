// Goal: any text of a client, in any field of any dialect, reaches the provider as it was sent, and
// comes back equal; one that cannot survive the way is refused by name before anything is asked.
// Method: 500 cases that are drawn from a seed, over the HTTP API, the real gateway and a provider
// in virtual time; `npm run sim -- --texts 20000 --seed S` runs more of them. Responses with
// planted faults test the judge.

import { describe, expect, test } from 'vitest'
import { type JudgedText, runTexts } from './run-texts.ts'
import { drawTextCase, fieldsOf, textDialects } from './text-case.ts'
import { textFaults } from './text-request.ts'

const SEED = '20261130'
const COUNT = 500

test('each of 500 texts comes back as it was sent, or is refused by name', async () => {
  const judged: JudgedText[] = []
  for await (const one of runTexts({ seed: SEED, from: 1, count: COUNT })) judged.push(one)
  const faults = judged.flatMap((one) => one.faults.map((text) => `${one.one.number}: ${text}`))
  expect(faults, `seed ${SEED}`).toEqual([])
  expect(judged).toHaveLength(COUNT)
  const refused = judged.filter(({ status }) => status !== 200)
  expect(refused.map(({ one }) => one.cut)).not.toContain(undefined)
  // Each dialect was answered, and refused a cut text in each of its fields.
  const answered = judged.filter(({ status }) => status === 200)
  expect(new Set(answered.map(({ one }) => one.dialect))).toEqual(new Set(textDialects))
  expect(refused.length).toBeGreaterThan(20)
})

describe('the judge', () => {
  const caseOf = (dialect: string) =>
    Array.from({ length: 500 }, (_, at) => drawTextCase(SEED, at)).find(
      (one) => one.dialect === dialect && one.texts.prompt.length > 2 && !one.cut,
    )!

  test.each(textDialects)('sees a byte order mark that was lost in %s', (dialect) => {
    const one = caseOf(dialect)
    for (const field of fieldsOf[dialect].filter((name) => name === 'prompt' || name === 'name')) {
      const texts = { ...one.texts, stop: 'never', [field]: '\ufeffx' }
      expect(textFaults({ ...one, texts }, { [field]: '\ufeffx' })).toEqual([])
      expect(textFaults({ ...one, texts }, { [field]: 'x' })).toHaveLength(1)
    }
  })

  test('knows that an answer ends before its stop text', () => {
    const one = caseOf('messages')
    const texts = { ...one.texts, prompt: 'one two', stop: ' two' }
    expect(textFaults({ ...one, texts }, { prompt: 'one' })).toEqual([])
    expect(textFaults({ ...one, texts }, { prompt: 'one two' })).toHaveLength(1)
  })
})
