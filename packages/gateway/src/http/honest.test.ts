// Goal: requests of honest programs stay well below the limits of the API: agents with long
// conversations and many tools, batches of texts, images, and eight programs at the same time.
// Method: the largest honest request of each kind through `handle`, with scripted answers.

import { JsonText } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { exceeded, paces, sizes } from '../../../../simulation/src/paces/paces.ts'
import { createHarness } from '../testing/index.ts'
import * as Limits from './limits.ts'

const harness = () => createHarness({ state: createStateMemory() })
const model = 'scripted'

/** A turn of an agent: it calls a tool, and reads the returned file. */
const turn = (at: number) => [
  {
    role: 'assistant',
    content: null,
    tool_calls: [
      { id: `call-${at}`, type: 'function', function: { name: 'read', arguments: '{"path":"a"}' } },
    ],
  },
  { role: 'tool', tool_call_id: `call-${at}`, content: 'const a = 1\n'.repeat(50) },
]

/** A tool like those of agents: five parameters with a description each. */
const tool = (at: number) => ({
  type: 'function',
  function: {
    name: `tool_${at}`,
    description: 'Reads a file of the project, from a line on.',
    parameters: {
      type: 'object',
      properties: Object.fromEntries(
        ['path', 'from', 'to', 'encoding', 'pattern'].map((name) => [
          name,
          { type: 'string', description: `What ${name} means, in one sentence.` },
        ]),
      ),
      required: ['path'],
    },
  },
})

const conversation = Array.from({ length: sizes.conversationMessages / 2 }, (_, at) => turn(at))
const agentRequest = {
  model,
  messages: [{ role: 'user', content: 'Mend the test.' }, ...conversation.flat()],
  tools: Array.from({ length: 64 }, (_, at) => tool(at)),
}

/** Number of values in a JSON text, as `BODY_VALUES_MAX` counts them. */
const valuesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce<number>((sum, one) => sum + valuesOf(one), 0)
    : 1

test('a conversation of an agent of 1,000 messages with 64 tools is answered', async () => {
  const { post } = await harness()
  const response = await post('/v1/chat/completions', agentRequest)
  expect([response.status, response.status === 200 ? '' : await response.text()]).toEqual([200, ''])
  expect(
    exceeded([
      [{ MESSAGES_MAX: Limits.MESSAGES_MAX }, () => agentRequest.messages.length],
      [{ BODY_VALUES_MAX: Limits.BODY_VALUES_MAX }, () => valuesOf(agentRequest)],
      [{ BODY_PARTS_MAX: JsonText.BODY_PARTS_MAX }, () => valuesOf(agentRequest)],
    ]),
  ).toEqual([])
})

// Finding: ADV-15
test('programs of one key that count tokens at the same time are all answered', async () => {
  const { post } = await harness()
  // The longest type name of a tool that Anthropic and OpenAI publish.
  const tools = [{ type: 'code_execution_tool_result_20260120', name: 'code' }]
  const ask = { model, messages: agentRequest.messages.slice(0, 1), tools }
  const programs = Array.from({ length: Math.max(...paces.map(({ programs }) => programs)) }, () =>
    post('/v1/messages/count_tokens', ask),
  )
  for (const response of await Promise.all(programs)) expect(response.status).toBe(200)
  expect(
    exceeded([
      [{ COUNTS_PER_CALLER_MAX: Limits.COUNTS_PER_CALLER_MAX }, ({ programs }) => programs],
      // Claude Code's `metadata.user_id`: three ids as JSON.
      [{ CONVERSATION_ID_LENGTH_MAX: Limits.CONVERSATION_ID_LENGTH_MAX }, () => 3 * 64 + 64],
      [{ TYPE_LENGTH_MAX: Limits.TYPE_LENGTH_MAX }, () => tools[0]!.type.length],
    ]),
  ).toEqual([])
})

test('the longest prompt of common models is answered', async () => {
  const { post } = await harness()
  const content = 'word '.repeat((sizes.longestPromptTokens * sizes.charactersPerToken) / 5)
  const body = JSON.stringify({ model, messages: [{ role: 'user', content }] })
  // The scripted model has a small context, so the refusal is because of the prompt, not the body.
  const response = await post('/v1/chat/completions', body)
  expect(await response.text()).not.toContain('body-')
  // A code point outside the basic plane, such as an emoji, may take twelve bytes in JSON:
  // `\ud83d\ude00`.
  expect(
    exceeded([[{ BODY_BYTES_MAX: Limits.BODY_BYTES_MAX }, () => 12 * sizes.longestPromptTokens]]),
  ).toEqual([])
  expect(body.length).toBeLessThan(Limits.BODY_BYTES_MAX)
})

test('a batch of embeddings as large as that of common clients is answered', async () => {
  const { post } = await harness()
  // OpenAI's own limit is 2,048; LangChain sends 1,000 at a time, LlamaIndex 100.
  const input = Array.from({ length: Math.min(1_000, Limits.EMBED_INPUTS_MAX) }, (_, at) => `${at}`)
  expect(input).toHaveLength(1_000)
  expect((await post('/v1/embeddings', { model, input })).status).toBe(200)
  expect(Limits.EMBED_INPUTS_MAX).toBeGreaterThanOrEqual(2_048)
})

test('a request with the largest values that an SDK may send is accepted', async () => {
  const { post } = await harness()
  const response = await post(
    '/v1/chat/completions',
    {
      model,
      messages: [{ role: 'user', content: 'Eight answers, please.' }],
      n: 8,
      // OpenAI allows four stop texts, 20 alternatives and 300 biased tokens.
      stop: ['\nObservation:', '</answer>', '```\n', '<|end|>'],
      logprobs: true,
      top_logprobs: 20,
      logit_bias: Object.fromEntries(Array.from({ length: 300 }, (_, at) => [at, -100])),
    },
    { headers: { 'idempotency-key': `stainless-node-retry-${crypto.randomUUID()}` } },
  )
  expect([response.status, response.status === 200 ? '' : await response.text()]).toEqual([200, ''])
  expect(
    exceeded([
      [{ CHOICES_MAX: Limits.CHOICES_MAX }, () => 8],
      [{ STOPS_MAX: Limits.STOPS_MAX }, () => 4],
      [{ STOP_LENGTH_MAX: Limits.STOP_LENGTH_MAX }, () => 64],
      [{ TOP_LOGPROBS_MAX: Limits.TOP_LOGPROBS_MAX }, () => 20],
      [{ LOGIT_BIAS_MAX: Limits.LOGIT_BIAS_MAX }, () => 300],
      // The longest name has a repository, an artifact and a version: `owner/name:variant@0x…`.
      [{ MODEL_LENGTH_MAX: Limits.MODEL_LENGTH_MAX }, () => 96 + 1 + 32 + 1 + 66],
      [
        { IDEMPOTENCY_KEY_LENGTH_MAX: Limits.IDEMPOTENCY_KEY_LENGTH_MAX },
        () => `stainless-node-retry-${crypto.randomUUID()}`.length,
      ],
    ]),
  ).toEqual([])
})

test('an image of 1,536 pixels a side, as clients scale photographs, fits a request', () => {
  // JPEG at quality 85 takes two bits a pixel; base64 takes four characters for three bytes.
  const characters = ((1_536 * 1_536 * 2) / 8) * (4 / 3) + 'data:image/jpeg;base64,'.length
  expect(
    exceeded([[{ IMAGE_URL_LENGTH_MAX: Limits.IMAGE_URL_LENGTH_MAX }, () => characters]]),
  ).toEqual([])
})

test('eight programs at once have all their answers, each with eight choices', async () => {
  const { post } = await harness()
  const body = { model, n: 8, messages: [{ role: 'user', content: 'hi' }] }
  const [, , eight] = paces
  const responses = await Promise.all(
    Array.from({ length: eight!.programs }, () => post('/v1/chat/completions', body)),
  )
  expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(200))
  // A hosted gateway of a hundred people, each with eight programs.
  expect(exceeded([[{ RUNS_MAX: Limits.RUNS_MAX }, ({ programs }) => 100 * programs]])).toEqual([])
})
