// Goal: honest answers are generated under the conditions of their sets, also for another named
// model; a stopped run continues where it ended. Method: the bundled model replaces all other
// models.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersPath, honestSets, UNQUANTIZED } from './answer-sets.ts'
import { generateHonest } from './generate.ts'
import { type AnswerRecord, openRecords } from './records.ts'
import { scoreSets } from './scores.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-generate-'))
const models = join(folder, 'models')
const making = { folder, models, print: () => {}, maxTokens: 24 }
const sets = new Map(
  honestSets('any', UNQUANTIZED).map((set) => [set.condition.name, set] as const),
)

beforeAll(() => {
  mkdirSync(models)
  const bundled = new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url)
  copyFileSync(bundled.pathname, join(models, UNQUANTIZED))
})
afterAll(() => rmSync(folder, { recursive: true }))

const answersOf = (name: string) =>
  openRecords<AnswerRecord>(answersPath(folder, sets.get(name)!), 'read').records.toSorted(
    (a, b) => a.number - b.number,
  )

test('the second of two like prompts takes the state of the first while that runs', async () => {
  await generateHonest(sets.get('prefix')!, { ...making, count: 2 })
  await generateHonest(sets.get('prefix')!, { ...making, count: 6 })
  const cached = answersOf('prefix').map((answer) => answer.cached ?? 0)
  expect(cached).toHaveLength(6)
  // The first two prompts are too short: the engine copies cached state only above a minimum
  // length.
  expect([cached[0], cached[2], cached[4]]).toEqual([0, 0, 0])
  expect(Math.min(cached[3]!, cached[5]!)).toBeGreaterThan(15)
})

test.each(['chunks', 'batch-32'])('%s takes no state, and is scored', async (name) => {
  await generateHonest(sets.get(name)!, { ...making, count: 6 })
  const answers = answersOf(name)
  expect(answers.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5])
  expect(answers.every(({ cached }) => cached === 0)).toBe(true)
  const lines: string[] = []
  await scoreSets([sets.get(name)!], { folder, models, print: (line) => lines.push(line) })
  expect(lines).toEqual([`honest-f16.any.${name}: 6 scores`])
})
