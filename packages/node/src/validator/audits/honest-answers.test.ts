// Goal: all kinds of answers that a model offers for audit are calibrated.
// Method: the echo engine, which computes texts and embeddings, under models of several tasks.

import type { Manifest } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { echoTokenizer, loadEcho } from '../testing/echo-model.fixture.ts'
import { measureHonestAnswers } from './honest-answers.ts'

const { signal } = new AbortController()
const base = { tokenizer: echoTokenizer, prompts: ['a text', 'another'], machine: 'cpu', signal }

test.each<[Manifest.ModelTask, number]>([
  ['chat', 0],
  ['any-to-any', 3],
])('a model for %s', async (task, embeddings) => {
  const progress: string[] = []
  const onProgress = (done: number, all: number) => void progress.push(`${done}/${all}`)
  const model = await loadEcho()
  const samples = await measureHonestAnswers({ ...base, model, task, answers: 3, onProgress })
  expect(samples.filter(({ score }) => score.embeddings)).toHaveLength(embeddings)
  expect(samples.filter(({ score }) => score.margins)).toHaveLength(3)
  expect(progress.at(-1)).toBe(`${3 + embeddings}/${3 + embeddings}`)
})

test('a model for texts and images alone has no embeddings', async () => {
  const { embed: _, ...model } = await loadEcho()
  const samples = await measureHonestAnswers({ ...base, model, task: 'any-to-any', answers: 1 })
  expect(samples).toHaveLength(1)
})
