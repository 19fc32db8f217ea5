// Goal: ratings of answers, as a gateway keeps them, become pairs that shift what a model prefers,
// also for questions that nobody rated. Method: ratings of a user that wants short answers, in the
// store of a gateway; their rows by the code of `datasets from-ratings`; `train local --method dpo`
// on PyTorch and the bundled model. `npm run test:trainer -- ratings` runs it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAnswerRatings } from '../ratings/answer-ratings.ts'
import { preferenceRows } from '../ratings/rating-rows.ts'
import { runCliCommand } from './run-command.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-train-ratings-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const subjects = ['sea', 'sun', 'moon', 'cat', 'dog', 'tree', 'house', 'bird', 'fish', 'rain']
const verbs = ['see', 'like', 'draw', 'know']

/** Answers of a user that prefers short ones: half rated apart, half written in a better way. */
async function collectedRatings(state = createStateMemory()) {
  const ratings = createAnswerRatings(state)
  let rated = 0
  for (const subject of subjects) {
    for (const verb of verbs) {
      const asked = `Do you ${verb} the ${subject}?`
      const about = { model: 'tiny', messages: [{ role: 'user' as const, content: asked }] }
      const short = `Yes, I ${verb} the ${subject}.`
      const long = `It is hard to say whether I ${verb} the ${subject} or not, so ask again later.`
      const bad = { ...about, answer: long, verdict: 'bad' as const, ratedAtSeconds: rated }
      const receipt = () => Hex.sha256Hex(Uint8Array.of(rated++))
      if (rated % 2 === 0) await ratings.save(receipt(), { ...bad, better: short })
      else {
        await ratings.save(receipt(), bad)
        await ratings.save(receipt(), { ...bad, answer: short, verdict: 'good' })
      }
    }
  }
  return await ratings.list()
}

test('ratings shift the margin of answers to questions that were not rated', async () => {
  const { lines, unused } = preferenceRows(await collectedRatings())
  expect({ pairs: lines.length, unused }).toEqual({ pairs: 40, unused: 0 })
  const rows = join(folder, 'pairs.jsonl')
  await writeFile(rows, lines.join('\n'))
  type Report = {
    evaluation: {
      isBetter: boolean
      before: number
      preference: { pairs: number; preferred: number; margin: number }
    }
  }
  const place = ['--folder', join(folder, 'local'), '--no-register', '--yes']
  const method = ['--method', 'dpo', '--steps', '20', '--learning-rate', '0.003']
  const words = ['train', 'local', '--rows', rows, ...method, ...place]
  const { evaluation } = await runCliCommand<Report>(words)
  console.log(`RLHF: ${JSON.stringify(evaluation)}`)
  expect(evaluation.before).toBeCloseTo(Math.LN2, 5)
  expect(evaluation.isBetter).toBe(true)
  expect(evaluation.preference.pairs).toBe(8)
  expect(evaluation.preference.preferred).toBe(8)
  expect(evaluation.preference.margin).toBeGreaterThan(0)
})
