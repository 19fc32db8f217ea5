// Goal: the stream of an answer becomes events, and a stream with another format fails with a
// stable error code.
// Method: bodies that the test sends in the gateway's place, valid and hostile.

import { afterEach, expect, test, vi } from 'vitest'
import { chat } from './chat.ts'

afterEach(() => vi.unstubAllGlobals())

const body = { model: 'tiny', messages: [{ role: 'user', content: 'Why?' }] } as const

async function eventsOf(pieces: readonly string[]) {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(stream)))
  const [, ...events] = await Array.fromAsync(
    chat({ body, id: 'mine', signal: new AbortController().signal }),
  )
  return events
}

test('events are read however the stream is written', async () => {
  const usage = { prompt_tokens: 3, completion_tokens: 1 }
  const pieces = [
    '\ufeff: hello\n\nevent: message\r\nda',
    'ta:{"choices":[{"delta":\ndata: {"content":"A"}}]}\n\n',
    `data: ${JSON.stringify({ usage })}\n\ndata: [DONE]\n\n`,
  ]
  expect(await eventsOf(pieces)).toEqual([
    { kind: 'text', text: 'A' },
    { kind: 'usage', input: 3, output: 1 },
  ])
})

test.each([
  ['is too long', ['data: ', ...Array.from({ length: 20 }, () => 'x'.repeat(2 ** 16))]],
  ['is not JSON', ['data: {"choi\n\n']],
])('an event that %s fails with a code', async (reason, pieces) => {
  await expect(eventsOf(pieces)).rejects.toMatchObject({
    name: 'ApiError',
    code: 'internal-error',
    message: `An event of the answer ${reason}.`,
  })
})
