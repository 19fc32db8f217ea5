// Goal: the offsets of the tokens of `/v1/completions` are places in the text, also after
// characters that are split over several tokens, and they are the same in a stream. Method: the
// HTTP API and a real provider in virtual time, whose tokens are bytes.

import { expect, test } from 'vitest'
import { createBrokenWorld } from './broken-answers.fixture.ts'

type Chunk = {
  readonly choices: readonly {
    readonly text: string
    readonly logprobs: { readonly text_offset: readonly number[] } | null
  }[]
}

test('offsets of tokens count the characters of the text before them', async () => {
  const { world, client, post } = await createBrokenWorld([])
  const prompt = 'client#0 a \u{1F30A}, \u00e9 and b'
  const ask = async (stream: boolean) => {
    const body = { prompt, max_tokens: 80, logprobs: 1, temperature: 0, stream }
    const asked = post('completions', body).then((response) => response.text())
    return await world.time.until(asked)
  }
  const whole = JSON.parse(await ask(false)) as Chunk
  const [choice] = whole.choices
  expect(choice?.text).toBe(prompt)
  let at = 0
  const expected = [...prompt].flatMap((character) => {
    const offsets = Array.from({ length: Buffer.byteLength(character) }, () => at)
    at += character.length
    return offsets
  })
  expect(choice?.logprobs?.text_offset).toEqual(expected)
  const chunks = (await ask(true))
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)) as Chunk)
  const streamed = chunks.flatMap(({ choices }) => choices[0]?.logprobs?.text_offset ?? [])
  expect(streamed).toEqual(expected)
  await world.time.until(client.stop())
})
