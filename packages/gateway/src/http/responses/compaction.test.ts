// Goal: a compacted conversation continues from its summary, which only this gateway can decrypt,
// and only for the same key. The summary is an answer that is paid like any other.
// Method: requests through `handle`, over a scripted inference service; and OpenAI's own client.
// Requirements: B-1

import { createStateMemory } from '@ostrom/state/memory'
import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { createHarness, type Harness, readJson } from '../../testing/index.ts'
import { onePixel } from '../../testing/scripted-inference-service.ts'

const path = '/v1/responses'
const input = [
  { role: 'developer', content: 'Speak plainly.' },
  { role: 'user', content: 'The launch is on Tuesday.' },
  { role: 'assistant', content: 'Noted.' },
  { role: 'user', content: 'Tell support first.' },
  { role: 'assistant', content: 'They were told.' },
]
const base = { model: 'scripted', input }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({
    state: createStateMemory(),
    script: () => ({ tokens: ['Launch Tuesday,', ' support told.'] }),
    ...options,
  })

const lastPrompt = ({ answerer }: Harness) => {
  const { prompt } = answerer.seen.questions.at(-1)!
  return prompt.kind === 'messages'
    ? prompt.messages.map(({ role, content }) => `${role}: ${content}`)
    : []
}
const compact = async ({ post }: Harness, body: object = {}) =>
  readJson(await post(`${path}/compact`, { ...base, ...body }))

test('keeps the words of people, and seals a summary of all', async () => {
  const h = await harness()
  const compacted = await compact(h)
  expect(compacted).toMatchObject({
    id: expect.stringMatching(/^resp_[0-9a-f]{24}$/),
    object: 'response.compaction',
    created_at: expect.any(Number),
    incomplete_details: null,
    usage: { input_tokens: expect.any(Number), output_tokens: 2 },
    ostrom: { cost: expect.stringMatching(/^[1-9]/), receipt: { id: expect.any(String) } },
  })
  const kept = compacted.output.slice(0, -1)
  expect(
    kept.map(({ role, content }: { role: string; content: { text: string }[] }) => {
      return [role, content[0]!.text]
    }),
  ).toEqual([
    ['developer', 'Speak plainly.'],
    ['user', 'The launch is on Tuesday.'],
    ['user', 'Tell support first.'],
  ])
  const { type, encrypted_content } = compacted.output.at(-1)
  expect(type).toBe('compaction')
  expect(Buffer.from(encrypted_content, 'base64url').toString()).not.toContain('Launch')
  const prompt = lastPrompt(h)
  expect(prompt.slice(0, -1)).toEqual([
    'system: Speak plainly.',
    'user: The launch is on Tuesday.',
    'assistant: Noted.',
    'user: Tell support first.',
    'assistant: They were told.',
  ])
  expect(prompt.at(-1)).toMatch(/^user: Summarize this conversation/)
  expect(h.answerer.seen.questions.at(-1)!.sampler.temperature).toBe(0)
  const [status] = await h.gateway.keys.list()
  expect(status!.spentTotal.toString()).toBe(compacted.ostrom.cost)
})

test('goes on from the summary, with turns that alternate', async () => {
  const h = await harness()
  const { output } = await compact(h)
  const response = await h.post(path, {
    model: 'scripted',
    input: [...output, { role: 'user', content: 'When is it?' }],
  })
  expect(response.status).toBe(200)
  const summary = 'Summary of the conversation up to here:\n\nLaunch Tuesday, support told.'
  const expected = [
    'system: Speak plainly.',
    'user: The launch is on Tuesday.\n\nTell support first.',
    `assistant: ${summary}`,
    'user: When is it?',
  ]
  expect(lastPrompt(h)).toEqual(expected)
  // The conversation continues from the stored response in the same way, and can be compacted
  // again.
  const { id, output: said } = await readJson(response)
  await h.post(path, { model: 'scripted', input: 'And then?', previous_response_id: id })
  const answer = `assistant: ${said[0].content[0].text}`
  expect(lastPrompt(h)).toEqual([...expected, answer, 'user: And then?'])
  const again = await compact(h, { input: null, previous_response_id: id })
  expect(again.output.map(({ type }: { type: string }) => type)).toEqual([
    ...Array(4).fill('message'),
    'compaction',
  ])
  expect(lastPrompt(h).slice(0, 5)).toEqual([...expected, answer])
})

test('joins the request for a summary with a last message of the user, images too', async () => {
  const h = await harness()
  const image_url = `data:image/png;base64,${Buffer.from(onePixel).toString('base64')}`
  const content = [
    { type: 'input_text', text: 'Look.' },
    { type: 'input_image', image_url },
  ]
  const { output } = await compact(h, { input: [{ role: 'user', content }] })
  const { prompt } = h.answerer.seen.questions.at(-1)!
  const messages = prompt.kind === 'messages' ? prompt.messages : []
  expect(messages).toHaveLength(1)
  expect(messages[0]!.content).toMatch(/^Look\.\n\nSummarize/)
  expect(messages[0]!.images).toEqual([onePixel])
  expect(output[0].content).toEqual(content)
})

// Finding: STA-5
test('a compaction that is forged, or that another key made, is refused by name', async () => {
  const h = await harness()
  const { output } = await compact(h)
  const sealed: string = output.at(-1).encrypted_content
  const { secret } = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
  const headers = { authorization: `Bearer ${secret}` }
  const changed = `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}`
  const tries = [
    h.post(path, { model: 'scripted', input: output }, { headers }),
    ...[changed, 'opaque', '', null].map((encrypted_content) =>
      h.post(path, { model: 'scripted', input: [{ type: 'compaction', encrypted_content }] }),
    ),
  ]
  for (const response of await Promise.all(tries)) {
    const { error } = await readJson(response)
    expect([response.status, error.param]).toEqual([
      400,
      expect.stringMatching(/^input\[\d\]\.encrypted_content$/),
    ])
  }
})

test('without a word of the model is an error, so that no conversation is lost', async () => {
  const h = await harness({ script: () => ({ tokens: ['\n'] }) })
  const response = await h.post(`${path}/compact`, base)
  const { error } = await readJson(response)
  expect([response.status, error.ostrom.code]).toEqual([502, 'compaction-empty'])
  expect(response.headers.get('x-should-retry')).toBe('false')
  const [status] = await h.gateway.keys.list()
  expect(status!.spentTotal).toBeGreaterThan(0n)
})

test('whose summary was cut says so', async () => {
  const h = await harness({ script: () => ({ tokens: ['a'], finish: 'length' }) })
  expect((await compact(h)).incomplete_details).toEqual({ reason: 'max_output_tokens' })
})

const refused: [string, object, string][] = [
  ['no model', { model: undefined }, 'model'],
  ['no input', { input: undefined }, 'input'],
  ['a stream', { stream: true }, 'stream'],
  ['an item of another kind', { input: [{ type: 'computer_call' }] }, 'input[0].type'],
]
test.each(refused)('a compaction with %s is refused by name', async (_, part, param) => {
  const h = await harness()
  const response = await h.post(`${path}/compact`, { ...base, ...part })
  expect([response.status, (await readJson(response)).error.param]).toEqual([400, param])
  expect(h.answerer.seen.questions).toEqual([])
})

test("OpenAI's own client compacts, and goes on with the output as it came", async () => {
  const h = await harness()
  const client = new OpenAI({
    apiKey: h.secret,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => h.gateway.handle(new Request(url, init)),
  })
  const first = await client.responses.create({ model: 'scripted', input: 'one' })
  const { output } = await client.responses.compact({
    model: 'scripted',
    previous_response_id: first.id,
  })
  const more = [...output, { role: 'user', content: 'two' }] as OpenAI.Responses.ResponseInput
  const second = await client.responses.create({ model: 'scripted', input: more })
  expect(second.output_text).toBe('Launch Tuesday, support told.')
})
