// Goal: if the process of a llama model dies during an answer, the model still answers the next
// question. Method: the engine with random weights, as the only replica; its process is killed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { afterAll, expect, test } from 'vitest'
import { collect, generateOptions } from '../conformance/index.ts'
import type { Engine } from '../engine.ts'
import { writeGgufFixture } from '../llama/gguf.fixture.ts'
import { createEngineLlama } from '../llama/index.ts'
import { createEngineReplicas } from './index.ts'
import { createTestClock } from './replicas.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-process-'))
const path = join(folder, 'random.gguf')
writeFileSync(path, writeGgufFixture())
const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const

/** Process ids of the engine's models. */
const pids: number[] = []
const llama = createEngineLlama({ threads: 1 })
const watched: Engine = {
  ...llama,
  async load(options) {
    const model = await llama.load(options)
    pids.push(model.pid!)
    return model
  },
}
const events: string[] = []
const engine = createEngineReplicas({
  engines: [{ name: 'process of llama', engine: watched }],
  clock: createTestClock(),
  log: (event) => void events.push(event),
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

test('a process that is killed during an answer is started again', async () => {
  const model = await engine.load({ artifact, sequencesMax: 1 })
  const prompt = { kind: 'text', text: 'The quick brown fox.' } as const
  const base = generateOptions({ prompt })
  // Bias that prevents both end tokens of an answer.
  const logitBias = [272, 270].map((id) => ({ id, bias: -100 }))
  const question = { ...base, sampler: { ...base.sampler, logitBias } }
  const before = await collect(model, question)
  const answer = model.generate({ ...question, maxTokens: 400 })[Symbol.asyncIterator]()
  await answer.next()
  process.kill(pids[0]!, 'SIGKILL')
  const rest = async () => {
    while (!(await answer.next()).done);
  }
  await expect(rest()).rejects.toMatchObject({ code: 'engine-failed', retry: 'elsewhere' })
  const after = await collect(model, question)
  expect(after.ids).toEqual(before.ids)
  expect(pids).toHaveLength(2)
  expect(pids[1]).not.toBe(pids[0])
  expect(events).toEqual(['replica-suspect', 'replica-up'])
  expect(model.isAvailable?.()).toBe(true)
})
