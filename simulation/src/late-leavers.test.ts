// Goal: a client that leaves after its provider has ended the answer, and before it has read the
// end, does not end the gateway: an exception in the listener of an abort signal ends a process.
// Method: the HTTP API and the real gateway in virtual time; uncaught exceptions are collected.

import { expect, test } from 'vitest'
import { breaksAfter, createBrokenWorld } from './broken-answers.fixture.ts'

/** Runs `act`, and returns the exceptions that would end the process. */
async function uncaughtIn(act: () => Promise<void>): Promise<readonly string[]> {
  const found: string[] = []
  const before = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  const note = (error: Error) => void found.push(`${error.name}: ${error.message.split('\n')[1]}`)
  process.on('uncaughtException', note)
  try {
    await act()
    await new Promise((resolve) => setTimeout(resolve, 50))
  } finally {
    process.off('uncaughtException', note)
    for (const one of before) process.on('uncaughtException', one)
  }
  return found
}

test.each([
  ['an honest provider, a client that reads nothing', [], 5_000, false],
  ['an honest provider, a client that reads the first part only', [], 5_000, true],
  ['a provider that breaks', [breaksAfter(40)], 30, true],
] as const)(
  'a client that leaves late does not end the gateway: %s',
  async (_, faults, ms, reads) => {
    const { world, post, checkBooks, client } = await createBrokenWorld(faults, {
      answerTokens: 300,
    })
    const found = await uncaughtIn(async () => {
      const messages = [{ role: 'user', content: `client#0 ${'a'.repeat(400)}` }]
      const asked = post('chat/completions', { messages, max_tokens: 320, stream: true })
      const response = await world.time.until(asked)
      const reader = response.body!.getReader()
      if (reads) await world.time.until(reader.read())
      await world.time.pass(ms)
      await world.time.until(reader.cancel())
      await checkBooks()
    })
    await world.time.until(client.stop())
    expect(found).toEqual([])
  },
)
