// Goal: a prompt on chain is parsed as one question, or refused without quoting it.
// Method: examples of each form.
import { expect, test } from 'vitest'
import { BYTES_MAX, parse } from './public-prompt.ts'

const read = (text: string) => parse(new TextEncoder().encode(text))
const chat = { kind: 'chat', maxTokens: 128, temperature: 0, topP: 1, seed: 0n, stop: [] }

test('words, JSON, or where it is found', () => {
  const words = [{ role: 'user', content: 'What is the sea?' }]
  expect(read('What is the sea?')).toEqual({ ...chat, messages: words })
  expect(read('{"image":"a red dot","seed":7}')).toEqual({
    kind: 'image',
    text: 'a red dot',
    seed: 7n,
  })
  expect(read('{"embed":["a","b"]}')).toEqual({ kind: 'embed', inputs: ['a', 'b'] })
  const seen = [{ role: 'user', content: 'And this?', images: ['bafkreia'] }]
  const expected = { messages: seen, maxTokens: 9, temperature: 0.5, topP: 0.9, stop: ['.'] }
  for (const seed of [3n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)]) {
    const text = `${JSON.stringify(expected).slice(0, -1)},"seed":${seed}}`
    expect(read(text)).toEqual({ kind: 'chat', ...expected, seed })
  }
  expect(read('ipfs://bafkreia')).toEqual({ kind: 'cid', cid: 'bafkreia' })
  // Any other text is a user message.
  expect(read('ipfs://bafkreia and more')).toMatchObject({ kind: 'chat' })
})

test('refuses an invalid prompt without quoting it', () => {
  const secret = 'my secret'
  for (const text of [
    '',
    `{${secret}`,
    JSON.stringify({ image: 5 }),
    JSON.stringify({ embed: [] }),
    JSON.stringify({ messages: [] }),
    JSON.stringify({ messages: [{ role: 'user', content: secret }], maxTokens: 0 }),
    JSON.stringify({ messages: [{ role: 'nobody', content: secret }] }),
    JSON.stringify({ image: 'a dot', more: secret }),
  ]) {
    const refuse = () => read(text)
    expect(refuse).toThrow('Malformed')
    expect(refuse).not.toThrow(secret)
  }
  expect(() => parse(Uint8Array.of(0xff, 0xfe))).toThrow('UTF-8')
  expect(() => parse(new Uint8Array(BYTES_MAX + 1).fill(97))).toThrow('bytes')
})
