// Records the calls that a real vLLM server makes to the logits processor, for
// `tests/test_recorded_contexts.py`:
//
//   node workers/vllm/tools/record.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { collect, generateOptions } from '@ostrom/engine/conformance'
import { Inference, Seed } from '@ostrom/protocol'
import { startVllmServer } from './server.ts'
import { engineOf, tinyArtifact, tinyFolder } from './tiny-model.ts'

const recording = join(tmpdir(), `ostrom-vllm-recording-${process.pid}.jsonl`)
const target = join(import.meta.dirname, '../tests/recorded-contexts.jsonl.gz')

/** Maximum number of tokens in a step: less than the longest prompt, which takes several steps. */
const STEP_TOKENS = 32

const story =
  'Tell me of a dog, a house, a river and of all the days of the week, one by one, please.'
const schema = '{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}'
const plain = generateOptions({}).sampler
const questions = [
  { text: story, sampler: { ...plain, temperature: 1.2 }, maxTokens: 8 },
  { text: 'Hi.', sampler: { ...plain, frequencyPenalty: 1.5, presencePenalty: 0.5 }, maxTokens: 9 },
  { text: 'What is rain?', sampler: { ...plain, temperature: 0.8, topK: 8, topP: 0.9 } },
  {
    text: 'Who are you?',
    sampler: { ...plain, temperature: 1, logitBias: [{ id: 300, bias: 9 }] },
    maxTokens: 6,
  },
  {
    text: story,
    sampler: { ...plain, temperature: 1, grammar: Inference.jsonGrammar(schema) },
    maxTokens: 10,
  },
  { text: 'A list:', sampler: { ...plain, grammar: Inference.jsonGrammar('{"type":"array"}') } },
]

const server = await startVllmServer({
  name: 'record',
  model: tinyFolder,
  rows: 8,
  processor: 'tests.recording:V1',
  args: ['--max-num-batched-tokens', `${STEP_TOKENS}`, '--enforce-eager'],
  env: { OSTROM_VLLM_RECORDING: recording },
})
try {
  const engine = engineOf(server)
  const model = await engine.load({ artifact: tinyArtifact })
  const answers = questions.map(({ text, sampler, maxTokens = 6 }, at) => {
    const prompt = { kind: 'text', text } as const
    const seed = Seed.deriveFromUser(BigInt(at))
    return collect(model, { ...generateOptions({ prompt, seed, maxTokens }), sampler })
  })
  for (const { text } of await Promise.all(answers)) console.log(JSON.stringify(text))
  await engine.close()
} finally {
  await server.close()
}
const content = gzipSync(readFileSync(recording), { level: 9 })
writeFileSync(target, content)
console.log(`${target}: ${content.length} bytes`)
