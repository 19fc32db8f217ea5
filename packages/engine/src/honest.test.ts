// Goal: honest prompts, grammars and models pass the limits of engines and of tokenizer workers:
// agents with long conversations and many tools, eight programs at once, the largest known models.
// Method: the real template, grammar compiler, queue and pool at honest sizes; for limits that only
// model publishers meet, figures from the published files of known models.

import { readFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { exceeded, paces, sizes } from '../../../simulation/src/paces/paces.ts'
import { createToolCallWriter } from './http/tool-calls.ts'
import * as Limits from './limits.ts'
import { createSequencePool } from './sequence-pool.ts'
import { createChatTemplate } from './tokenizer/chat-template.ts'
import { createControlTokenGuard } from './tokenizer/control-token-guard.ts'
import { createLocalHost } from './tokenizer/index.ts'
import { honest } from './tokenizer-pool/hostile.fixture.ts'
import * as Pool from './tokenizer-pool/limits.ts'
import type { TokenizerTask } from './tokenizer-pool/messages.ts'
import { createTaskQueue } from './tokenizer-pool/task-queue.ts'

const [, , eight] = paces
const { charactersPerToken, longestPromptTokens } = sizes

const parameters = JSON.stringify({
  type: 'object',
  properties: Object.fromEntries(
    ['path', 'from', 'to', 'encoding', 'pattern'].map((name) => [
      name,
      { type: 'string', description: `What ${name} means, in one sentence.` },
    ]),
  ),
  required: ['path'],
})
const functions = Array.from({ length: 64 }, (_, at) => ({
  name: `tool_${at}`,
  description: 'Reads a file of the project, from a line on.',
  parameters,
}))

/** Returns an agent's conversation as long as the longest prompt; a result follows each call. */
const conversation = (): Inference.ChatMessage[] => {
  const messages = sizes.conversationMessages
  const content = 'x'.repeat((2 * longestPromptTokens * charactersPerToken) / messages)
  return Array.from({ length: messages / 2 }, (_, at) => [
    {
      role: 'assistant' as const,
      content: '',
      toolCalls: [{ id: `${at}`, name: 'tool_1', arguments: '{"path":"a.ts"}' }],
    },
    { role: 'tool' as const, content, toolCallId: `${at}` },
  ]).flat()
}

/** Returns the milliseconds of processor time that `work` takes. */
async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

describe('programs', () => {
  test('have a conversation of 1,000 messages with 64 tools rendered', () => {
    const path = new URL('./tokenizer/__fixtures__/hermes.json', import.meta.url)
    const { template } = JSON.parse(readFileSync(path, 'utf8')) as { template: string }
    const source = createChatTemplate({ source: template, bosToken: '<s>', eosToken: '</s>' })
    const tools = { functions, choice: 'auto', parallel: true } as const
    const messages = conversation()
    const text = source.render(messages, { guard: createControlTokenGuard(['<|im_end|>']), tools })
    expect(text.length).toBeGreaterThan(longestPromptTokens * charactersPerToken)
    const { TEMPLATE_STEPS_MAX, TEMPLATE_TEXT_MAX, TEMPLATE_WORK_MAX } = Limits
    // A template evaluates 100 nodes for each message, and reads each message about 20 times.
    expect(
      exceeded([
        [{ TEMPLATE_STEPS_MAX }, () => 100 * messages.length],
        [{ TEMPLATE_TEXT_MAX }, () => text.length],
        [{ TEMPLATE_WORK_MAX }, () => 20 * text.length],
      ]),
    ).toEqual([])
  })

  test('have the grammars of 64 tools compiled in a tenth of their time', async () => {
    const schemas = functions.map((one) => Inference.jsonGrammar(one.parameters))
    const ms = await processorMs(() => schemas.map((schema) => Grammar.from(schema)))
    expect(10 * ms).toBeLessThan(Pool.TOKENIZER_WORKER_GRAMMAR_PROCESSOR_MS)
  })

  test('have the longest prompt encoded in half of its time', async () => {
    const tokenizer = await createLocalHost().open(async () => honest())
    const text = 'word '.repeat((longestPromptTokens * charactersPerToken) / 5)
    const ms = await processorMs(() => tokenizer.encodeAll([text]))
    expect(2 * ms).toBeLessThan(Pool.TOKENIZER_WORKER_TASK_PROCESSOR_MS)
    const { TOKENIZER_TASK_IDS_MAX } = Pool
    expect(exceeded([[{ TOKENIZER_TASK_IDS_MAX }, () => longestPromptTokens]])).toEqual([])
  })

  test('wait for a sequence, eight at once with 16 choices each', async () => {
    const pool = createSequencePool(2)
    const asked = Array.from({ length: 16 * eight!.programs }, () =>
      pool.acquire(new AbortController().signal),
    )
    for (const one of asked) pool.release(await one)
    const { SEQUENCE_WAITERS_MAX } = Limits
    expect(exceeded([[{ SEQUENCE_WAITERS_MAX }, ({ programs }) => 16 * programs]])).toEqual([])
  })

  test('have room in the queue of a tokenizer, eight at once with the longest prompts', () => {
    const queue = createTaskQueue<{ readonly task: TokenizerTask }>()
    const texts = ['x'.repeat(longestPromptTokens * charactersPerToken)]
    const task = { kind: 'encode', texts, special: false, tokensMax: 1 } as const
    for (let at = 0; at < eight!.programs; at++) expect(queue.add({ task }, at)).toEqual([])
    const { TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX, TOKENIZER_TASKS_QUEUED_MAX } = Pool
    expect(
      exceeded([
        // A request for 2,048 embeddings is 16 questions.
        [{ TOKENIZER_TASKS_QUEUED_MAX }, ({ programs }) => 16 * programs],
        [
          { TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX },
          ({ programs }) => programs * longestPromptTokens * charactersPerToken,
        ],
      ]),
    ).toEqual([])
  })

  test('call many functions of an upstream server, one with a file of 40,000 tokens', () => {
    const calls = createToolCallWriter()
    const text = JSON.stringify({ text: 'x'.repeat(40_000 * charactersPerToken) })
    for (let index = 0; index < 16; index++) {
      calls.push([{ index, function: { name: 'write', arguments: index === 0 ? text : '{}' } }])
    }
    expect(calls.end().length).toBeGreaterThan(text.length)
    const { UPSTREAM_CALL_LENGTH_MAX, UPSTREAM_CALLS_MAX } = Limits
    expect(
      exceeded([
        [{ UPSTREAM_CALL_LENGTH_MAX }, () => text.length],
        [{ UPSTREAM_CALLS_MAX }, () => 16],
      ]),
    ).toEqual([])
  })

  test('use some models at once, embed chunks of documents, and send photographs', () => {
    const { EMBED_CONTEXT_MAX, IMAGE_PIXELS_MAX } = Limits
    const { TOKENIZER_WORKERS_MAX } = Pool
    expect(
      exceeded([
        // The default network has a chat model, an adapter of it, and an embedding model.
        [{ TOKENIZER_WORKERS_MAX }, () => 3],
        [{ EMBED_CONTEXT_MAX }, () => 2_048],
        // A photo of a 48-megapixel phone camera.
        [{ IMAGE_PIXELS_MAX }, () => 8_064 * 6_048],
      ]),
    ).toEqual([])
  })
})

describe('providers', () => {
  test('serve the models with the largest tokenizers', () => {
    const { TOKENIZER_BYTES_MAX, TOKEN_CHARACTERS_MAX, TOKENIZER_STEPS_MAX } = Limits
    const { ADDED_TOKENS_MAX, ADDED_TOKENS_CHARACTERS_MAX, MERGES_MAX, VOCABULARY_MAX } = Limits
    const { CHARSMAP_ENTRY_BYTES_MAX, TOKEN_SQUARES_MEAN_MAX, TEMPLATE_BYTES_MAX } = Limits
    const { MODEL_CONFIG_BYTES_MAX, ONNX_FILES_MAX } = Limits
    const { WORD_PIECE_CHARACTERS_MAX, UNIGRAM_PREFIXES_MAX } = Limits
    expect(
      exceeded([
        // Gemma 3: the largest vocabulary, file and list of added tokens.
        [{ TOKENIZER_BYTES_MAX }, () => 33_400_000],
        [{ MODEL_CONFIG_BYTES_MAX }, () => 33_400_000],
        [{ VOCABULARY_MAX }, () => 262_144],
        [{ ADDED_TOKENS_MAX }, () => 6_415],
        [{ ADDED_TOKENS_CHARACTERS_MAX }, () => 77_000],
        // The merges of a vocabulary of that size, at Llama 2's rate of merges per token.
        [{ MERGES_MAX }, () => (61_000 / 32_000) * 262_144],
        // The longest run of spaces, and the steps of a normalizer, in known models.
        [{ TOKEN_CHARACTERS_MAX }, () => 256],
        [{ TOKENIZER_STEPS_MAX }, () => 8],
        // The longest word of BERT, the longest tokens that SentencePiece makes by default, and the
        // largest entry of SentencePiece's table in known models.
        [{ WORD_PIECE_CHARACTERS_MAX }, () => 100],
        [{ UNIGRAM_PREFIXES_MAX }, () => 16],
        [{ CHARSMAP_ENTRY_BYTES_MAX }, () => 64],
        [{ TOKEN_SQUARES_MEAN_MAX }, () => 100],
        // Sizes of templates with tools, and of models with many parts in all formats.
        [{ TEMPLATE_BYTES_MAX }, () => 20_000],
        [{ ONNX_FILES_MAX }, () => 60],
      ]),
    ).toEqual([])
  })

  test('load models from slow disks', () => {
    const { LOAD_TIMEOUT_MS } = Limits
    const { TOKENIZER_WORKER_LOAD_PROCESSOR_MS } = Pool
    const { UPSTREAM_FIRST_EVENT_TIMEOUT_MS } = Limits
    const msAt = (gigabytes: number, megabytesPerSecond: number) =>
      (gigabytes / megabytesPerSecond) * 1_000 * 1_000
    expect(
      exceeded([
        // 70 billion parameters in 8 bits, from a hard disk of 100 MB a second.
        [{ LOAD_TIMEOUT_MS }, () => msAt(70, 100)],
        // An upstream server that loads 32 billion parameters in 4 bits at the first question.
        [{ UPSTREAM_FIRST_EVENT_TIMEOUT_MS }, () => msAt(20, 100)],
        // Loading Gemma 3's tokenizer takes five seconds on two busy cores; the limit must permit
        // three times as much.
        [{ TOKENIZER_WORKER_LOAD_PROCESSOR_MS }, () => 15_000],
      ]),
    ).toEqual([])
  })
})
