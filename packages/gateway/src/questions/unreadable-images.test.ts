// Goal: an image that a tool has read does not stop a conversation with a text-only model, and an
// image that the user asks about is refused. Method: prompts in the form of each API.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { readablePrompt } from './unreadable-images.ts'

const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const note = '[1 image is not shown: this model reads text alone.]'
const call = { id: 'c1', name: 'read', arguments: '{}' }
const asked: Inference.ChatMessage = { role: 'user', content: 'What is in the folder?' }
const calling: Inference.ChatMessage = { role: 'assistant', content: '', toolCalls: [call] }
const result: Inference.ChatMessage = { role: 'tool', content: 'Read.', toolCallId: 'c1' }

const read = (messages: readonly Inference.ChatMessage[], task: 'chat' | 'any-to-any' = 'chat') =>
  readablePrompt({ model: 'm', prompt: { kind: 'messages', messages } }, { task })

test.each([
  ['in the message of the tool', [{ ...result, images: [image] }], [`Read.\n${note}`]],
  [
    'in a message of the user behind it',
    [result, { role: 'user', content: '', images: [image] } as const],
    ['Read.', note],
  ],
])('an image of a tool is left out and named: %s', (_, last, texts) => {
  const { prompt, ignored } = read([asked, calling, ...last])
  expect(prompt.messages.slice(2).map(({ content }) => content)).toEqual(texts)
  expect(Inference.countImages(prompt)).toBe(0)
  expect(ignored).toEqual(['1 image: the model reads text alone'])
})

// Finding: AGT-7
test('an image of an earlier message is omitted, so that the conversation continues', () => {
  const seen = { ...asked, images: [image, image] }
  const { prompt, ignored } = read([seen, { role: 'user', content: 'Then by its name.' }])
  const [first] = prompt.messages
  expect(first?.content).toContain('[2 images are not shown: this model reads text alone.]')
  expect(ignored).toEqual(['2 images: the model reads text alone'])
})

test.each([
  ['of a first question', [{ ...asked, images: [image] }]],
  [
    'of a later one',
    [asked, { role: 'assistant', content: 'Two files.' }, { ...asked, images: [image] }] as const,
  ],
])('an image that the user asks about is refused: %s', (_, messages) => {
  expect(() => read(messages)).toThrow(
    expect.objectContaining({ code: 'task-unsupported', retry: 'never' }),
  )
})

test('a model that reads images is given all of them', () => {
  const messages = [{ ...asked, images: [image] }]
  expect(read(messages, 'any-to-any')).toEqual({
    prompt: { kind: 'messages', messages },
    ignored: [],
  })
})
