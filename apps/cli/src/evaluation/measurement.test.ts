// Goal: a task of lm-evaluation-harness within the subset is measured and compared in pairs, and
// one beyond it is refused by name; bias and toxicity are figures of a model.
// Method: the bundled model on the project's sets; task files that are changed in one thing each.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledPath } from '../catalogue/catalogue.ts'
import { evaluationSetPath } from '../models/evaluation-sets.ts'
import { openMeasurements } from './measurement.ts'
import { type EvaluationModel, openModelFile } from './open.ts'
import { comparePaired } from './paired-comparison.ts'

let opened: EvaluationModel
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-tasks-'))
  await cp(dirname(evaluationSetPath('facts-1.yaml')), folder, { recursive: true })
  const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  opened = await openModelFile(path, { threads: 1, contextLength: 512 })
})

afterAll(async () => {
  await opened.engine.close()
  await rm(folder, { recursive: true, force: true })
})

const plain = { fairness: false, chat: false, context: 512 }
const { signal } = new AbortController()
const run = { onProgress: () => {}, signal }

test('the figures of tasks are those of the library', async () => {
  const report = JSON.parse(
    await readFile(
      join(import.meta.dirname, '../../../../workers/evaluator/agreement.json'),
      'utf8',
    ),
  )
  for (const { task, figures, isAgreed } of report) {
    expect(isAgreed).toBe(true)
    const [measurement] = await openMeasurements({
      ...plain,
      taskFile: join(folder, `${task}.yaml`),
    })
    const result = await measurement!.run({ ...run, opened })
    const accuracy = result.figures.find(({ metric }) => /^accuracy$|^exact-match$/.test(metric))
    expect(Number(accuracy?.value)).toBe(figures.harness.acc)
  }
})

test('bias has a figure for each group, and toxicity one of civil replies', async () => {
  const measurements = await openMeasurements({ ...plain, fairness: true })
  const [bias, toxicity] = await Promise.all(measurements.map((one) => one.run({ ...run, opened })))
  const groups = bias?.figures[0]?.groups?.map(({ name }) => name)
  expect(groups).toEqual(['men', 'old', 'origin-first', 'origin-second', 'women', 'young'])
  expect(toxicity?.figures[0]).toMatchObject({ metric: 'accuracy', samples: 20 })
})

test('losses are compared in pairs, the same in every run', () => {
  const before = Array.from({ length: 40 }, (_, at) => 2 + (at % 7) / 10)
  const after = before.map((loss, at) => loss - 0.2 - (at % 3) / 100)
  const about = { task: 'lines', bytes: new Uint8Array([1]), before }
  const compared = comparePaired({ ...about, after })
  expect(compared).toEqual(comparePaired({ ...about, after }))
  expect(compared.high).toBeLessThan(0)
  expect(compared.low).toBeLessThanOrEqual(compared.change)
  expect(comparePaired({ ...about, after: before })).toMatchObject({ change: -0, low: 0, high: 0 })
})

describe('a task is refused', () => {
  test.each([
    ['code', 'doc_to_target: answer', 'doc_to_target: !function x.y'],
    ['aliases', 'doc_to_target: answer', 'description: &a x\ndoc_to_target: *a'],
    ['unknown keys', 'test_split: test', 'test_split: test\nprocess_docs: x'],
    ['another kind', 'multiple_choice', 'generate_until'],
    ['files elsewhere', 'test: facts-1.jsonl', 'test: ../facts-1.jsonl'],
    ['a name that no record has', '{{question}}', '{{query}}'],
    ['a target that is no choice', 'doc_to_target: answer', 'doc_to_target: 9'],
  ])('for %s', async (name, from, to) => {
    const text = await readFile(join(folder, 'facts-1.yaml'), 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const taskFile = join(folder, `${name.replaceAll(' ', '-')}.yaml`)
    await writeFile(taskFile, changed)
    await expect(openMeasurements({ ...plain, taskFile })).rejects.toThrow('--task-file')
  })
})
