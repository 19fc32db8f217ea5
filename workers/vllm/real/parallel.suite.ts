// Goal: several processes that share a model draw the same tokens as one process. Method: vLLM's
// own multiprocessing executor on one machine, which starts the ranks that Ray would distribute
// over several machines.

import { expect, onTestFinished, test } from 'vitest'
import { startVllmServer } from '../tools/server.ts'
import { TINY_TOKENS, tinyFolder } from '../tools/tiny-model.ts'
import { keepFinding } from './findings.ts'
import { ask, createQuestions, inBatches, replay } from './replay.ts'

test.each([
  // Compilation would take longer than the answers; pipelines need the warm-up that is part of it.
  { name: 'tensor parallel 2', flags: ['--tensor-parallel-size', '2', '--enforce-eager'] },
  { name: 'pipeline parallel 2', flags: ['--pipeline-parallel-size', '2'] },
] as const)('$name', async ({ name, flags }) => {
  const args = [...flags, '--distributed-executor-backend', 'mp']
  const server = await startVllmServer({ name: name.replaceAll(' ', '-'), model: tinyFolder, args })
  onTestFinished(() => server.close())
  const questions = createQuestions({ set: 2, count: 12, tokens: 128, idsMax: TINY_TOKENS })
  const options = { vocabularySize: TINY_TOKENS }
  const told = await inBatches(questions, 6, (one) => ask(server.baseUrl, one, options))
  const finding = replay(told)
  keepFinding(name, finding)
  const tokens = 128 * 12
  const equal = { typescript: tokens, python: tokens, batched: tokens }
  expect(finding).toEqual({ answers: 12, tokens, equal })
})
