// Goal: the certified model is what its script and templates give, and is worth its proof.
// Method: the model is trained again and compared byte by byte; held-out prompts are classified;
// splits are compared.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasKeyword } from './baselines.ts'
import { datasetOf } from './dataset.ts'
import { accuracyOf, findingOf, modelJudge } from './evaluate.ts'
import { type DataSplit, expand, numbersFrom, slotsOf, templatesOf } from './templates.ts'
import { MODEL_FILE, trainModel } from './train.ts'

const splits: readonly DataSplit[] = ['training', 'validation', 'heldout']

test('training gives the committed model, byte for byte', () => {
  expect(Buffer.compare(trainModel(), readFileSync(MODEL_FILE))).toBe(0)
})

test('nine of ten held-out prompts are classified rightly, far more than by phrases', () => {
  const heldout = datasetOf('heldout')
  const model = accuracyOf(modelJudge(), heldout)
  expect(model.correct).toBeGreaterThan(0.9)
  expect(model.missed).toBeLessThan(0.1)
  const phrases = accuracyOf(hasKeyword, heldout)
  expect(model.correct - phrases.correct).toBeGreaterThan(0.2)
  const logistic = { correct: 0.937, falseAlarms: 0.1, missed: 0.027 }
  const finding = findingOf({ prompts: heldout.length, phrases, logistic, model })
  const report = readFileSync(`${import.meta.dirname}/../../../docs/reports/prompt-injection.md`)
  expect(String(report)).toContain(`\n\n${finding}\n\n`)
})

test('splits share no template, no topic and no prompt', () => {
  const seen = {
    templates: new Set<string>(),
    prompts: new Set<string>(),
    topics: new Set<string>(),
  }
  for (const split of splits) {
    const templates = [...templatesOf(split, 'benign'), ...templatesOf(split, 'injection')]
    for (const template of templates) expect(seen.templates.has(template), template).toBe(false)
    const topics = slotsOf(split).get('topic') ?? []
    for (const topic of topics) expect(seen.topics.has(topic), topic).toBe(false)
    const prompts = new Set(datasetOf(split).map(({ text }) => text))
    for (const text of prompts) expect(seen.prompts.has(text), text).toBe(false)
    for (const one of templates) seen.templates.add(one)
    for (const one of topics) seen.topics.add(one)
    for (const one of prompts) seen.prompts.add(one)
  }
})

test('a template is expanded innermost first, and a slot without values is refused', () => {
  const draw = numbersFrom(3)
  const slots = new Map([['name', ['ada {x}']]])
  expect(expand({ template: '{hi {dear|dear} |hi dear } $name , {|}', slots, draw })).toBe(
    'hi dear ada {x},',
  )
  expect(() => expand({ template: '$other', slots, draw })).toThrow(/no values for \$other/)
})
