// Goal: a task of the supported subset of lm-evaluation-harness is measured and compared in pairs,
// and any other task is refused with an error code. Bias and toxicity are measured for a model.
// Method: the bundled model on the project's sets; task files with one change each.
// Requirements: R002-17

import { cp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { evaluationSetPath } from '@ostrom/models/evaluation-sets'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMeasurements } from './measurement.ts'
import { type EvaluationModel, openModelFile } from './open-model-file.ts'
import { comparePaired } from './paired-comparison.ts'

const evaluator = join(import.meta.dirname, '../../../../workers/evaluator')

let opened: EvaluationModel
const folder = temporaryFolder('tasks')

beforeAll(async () => {
  for (const from of [dirname(evaluationSetPath('facts-1.yaml')), join(evaluator, 'tasks')]) {
    await cp(from, folder, { recursive: true })
  }
  const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  opened = await openModelFile(path, { threads: 1, contextLength: 1_024 })
})

afterAll(async () => {
  await opened.engine.close()
})

const plain = { fairness: false, chat: false, context: 512 }
const { signal } = new AbortController()
const run = { onProgress: () => {}, signal }

test('the figures of tasks are those of the library', async () => {
  const report = JSON.parse(await readFile(join(evaluator, 'agreement.json'), 'utf8'))
  expect(report.map(({ task }: { task: string }) => task)).toContain('answers-1')
  for (const { task, figures, isAgreed } of report) {
    expect(isAgreed).toBe(true)
    const [measurement] = await openMeasurements({
      ...plain,
      taskFile: join(folder, `${task}.yaml`),
    })
    const result = await measurement!.run({ ...run, opened })
    const accuracy = result.figures.find(({ metric }) => /^accuracy$|^exact-match$/.test(metric))
    const { acc, exact_match = acc } = figures.harness
    expect(Number(accuracy?.value)).toBeCloseTo(exact_match, 4)
  }
})

test('an answer ends before a stop text, and is compared as the task says', async () => {
  const text = await readFile(join(folder, 'answers-1.yaml'), 'utf8')
  const measured = async (from: string, to: string) => {
    const taskFile = join(folder, 'changed.yaml')
    await writeFile(taskFile, text.replace(from, to))
    const [measurement] = await openMeasurements({ ...plain, taskFile })
    const { losses, samples } = await measurement!.run({ ...run, opened })
    return { texts: samples.map((one) => (one as { text: string }).text), losses }
  }
  const whole = await measured('', '')
  const first = await measured('until: ["\\n"]', 'until: ["\\n", " "]')
  expect(first.texts).toEqual(whole.texts.map((one) => one.split(' ')[0]))
  expect(first.losses.every((loss) => loss === 1)).toBe(true)
  const cut = await measured('max_gen_toks: 24', 'max_gen_toks: 1')
  expect(whole.texts.every((one, at) => one.startsWith(cut.texts[at]!))).toBe(true)
  const upper = ['"{{answer}}"', '"{{answer | upper}}"'] as const
  expect((await measured(...upper)).losses).toEqual(whole.losses)
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
    ['sampling', 'max_gen_toks: 24', 'max_gen_toks: 24\n  do_sample: true', 'answers-1.yaml'],
    ['no length', '  max_gen_toks: 24\n', '', 'answers-1.yaml'],
    ['filters', 'metric: exact_match', 'metric: bleu', 'answers-1.yaml'],
  ])('for %s', async (name, from, to, file = 'facts-1.yaml') => {
    const text = await readFile(join(folder, file), 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const taskFile = join(folder, `${name.replaceAll(' ', '-')}.yaml`)
    await writeFile(taskFile, changed)
    await expect(openMeasurements({ ...plain, taskFile })).rejects.toThrow('taskFile')
  })
})

test('a path that is no file is refused as such', async () => {
  for (const path of [folder, join(folder, 'missing.jsonl')]) {
    for (const named of [{ dataset: path }, { taskFile: path }]) {
      await expect(openMeasurements({ ...plain, ...named })).rejects.toThrow('a file that exists')
    }
  }
})
