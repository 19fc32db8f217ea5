// Goal: llama.cpp reads the bundled GGUF as PyTorch reads the bundled safetensors.
// Method: compare token ids, logits and greedy answers with those that `ostrom_tiny` recorded in
// parity.json. The ONNX file is held to the same record by `python -m ostrom_tiny check`.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Template } from '@huggingface/jinja'
import { Tokenizer } from '@huggingface/tokenizers'
import { getLlama, type LlamaContextSequence, type LlamaModel, type Token } from 'node-llama-cpp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

type ParityCase = {
  readonly prompt: string
  readonly promptIds: readonly number[]
  readonly answer: string
  readonly answerIds: readonly number[]
  readonly top: readonly { readonly id: number; readonly logit: number }[]
}
type TokenizerConfig = { readonly chat_template: string }
type ModelCard = {
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly format?: string
  }[]
}

/** Largest difference of a logit; weights are the same f16 numbers, llama.cpp's cache is f16. */
const LOGIT_TOLERANCE = 2e-2
/** All files that git keeps for the model, in bytes. */
const BYTES_MAX = 10_000_000

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const readJson = async (path: string) => JSON.parse(await readFile(here(path), 'utf8')) as unknown

const card = (await readJson('./model.json')) as ModelCard
const { cases } = (await readJson('./parity.json')) as { readonly cases: readonly ParityCase[] }

describe('files', () => {
  test.each(card.files)('$path is the file that model.json names', async (file) => {
    const data = await readFile(here(`./${file.path}`))
    expect(data.length).toBe(file.bytes)
    expect(createHash('sha256').update(data).digest('hex')).toBe(file.sha256)
  })

  test('they are small enough for git', () => {
    expect(card.files.reduce((sum, file) => sum + file.bytes, 0)).toBeLessThan(BYTES_MAX)
  })
})

describe('tokenizer.json', () => {
  test.each(cases)('makes the same tokens through the chat template: $prompt', async (one) => {
    const config = (await readJson('./ostrom-tiny/tokenizer_config.json')) as TokenizerConfig
    const tokenizer = new Tokenizer(
      (await readJson('./ostrom-tiny/tokenizer.json')) as object,
      config,
    )
    const text = new Template(config.chat_template).render({
      messages: [{ role: 'user', content: one.prompt }],
      add_generation_prompt: true,
    })
    expect(tokenizer.encode(text, { add_special_tokens: false }).ids).toEqual(one.promptIds)
    expect(tokenizer.decode([...one.answerIds], { skip_special_tokens: true })).toBe(one.answer)
  })
})

describe('llama.cpp', () => {
  let model: LlamaModel
  let sequence: LlamaContextSequence

  beforeAll(async () => {
    const llama = await getLlama({ build: 'never', gpu: false, maxThreads: 1 })
    const gguf = card.files.find((file) => file.format === 'gguf')
    model = await llama.loadModel({ modelPath: here(`./${gguf?.path}`) })
    const context = await model.createContext({ contextSize: 4096, threads: 1 })
    sequence = context.getSequence()
  })
  afterAll(async () => {
    await model?.dispose()
  })

  test.each(cases)('reads the same tokens: $prompt', (one) => {
    const text = `<|im_start|>user\n${one.prompt}<|im_end|>\n<|im_start|>assistant\n`
    expect(model.tokenize(text, true)).toEqual(one.promptIds)
    expect(model.detokenize(one.answerIds as Token[])).toBe(one.answer)
  })

  test.each(cases)('finds the same logits: $prompt', async (one) => {
    const logits = await lastLogits(one)
    for (const { id, logit } of one.top)
      expect(Math.abs((logits.get(id as Token) ?? Number.NaN) - logit)).toBeLessThan(
        LOGIT_TOLERANCE,
      )
  })

  test.each(cases)('gives the same greedy answer: $prompt', async (one) => {
    await sequence.clearHistory()
    const ids: number[] = []
    const stream = sequence.evaluate(one.promptIds as Token[], {
      temperature: 0,
      yieldEogToken: true,
    })
    for await (const token of stream) {
      ids.push(token)
      if (model.isEogToken(token) || ids.length === one.answerIds.length) break
    }
    expect(ids).toEqual(one.answerIds)
  })

  async function lastLogits(one: ParityCase): Promise<ReadonlyMap<Token, number>> {
    await sequence.clearHistory()
    const tokens = one.top.map(({ id }) => id as Token)
    const last = one.promptIds.length - 1
    const outputs = await sequence.controlledEvaluate(
      one.promptIds.map((id, index) =>
        index < last
          ? (id as Token)
          : [id as Token, { generateNext: { logits: { filter: { tokens } } } }],
      ),
    )
    return outputs[last]?.next.logits ?? new Map()
  }
})
