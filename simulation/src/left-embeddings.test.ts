// Goal: a client that leaves its embeddings while the vector is on its way loses no other answer,
// and its honest provider keeps its place, although one vector makes its whole input due at once.
// Method: the real gateway and provider in virtual time; a client that leaves at many moments.

import { expect, test } from 'vitest'
import { createSimulatedNetwork } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000 }

async function leaveAt(ms: number, characters: number) {
  const lost: string[] = []
  const world = await createSimulatedNetwork({
    deliver: () => [10],
    task: 'embedding',
    log: (party, event) => {
      if (event === 'channel-lost') lost.push(`${party} ${event}`)
    },
  })
  await world.startProvider('honest', { echo })
  const client = await world.startGateway('client', {})
  const ask = (input: string, signal: AbortSignal) => {
    const prompt = { kind: 'embed-texts', inputs: [input] } as const
    const question = plainQuestionOf('', { prompt, maxTokens: 1 })
    return client.gateway.inference
      .answer(question, signal)
      .then(collectAnswer)
      .then(
        () => 'whole',
        (error: Error) => error.name,
      )
  }
  await world.time.until(ask('a first, short input', never))
  await world.time.pass(5_000)
  const stop = new AbortController()
  const left = ask(`left ${'a'.repeat(characters)}`, stop.signal)
  const other = ask(`other ${'b'.repeat(characters + 2_000)}`, never)
  await world.time.pass(ms)
  stop.abort(new Error('left'))
  const ends = await world.time.until(Promise.all([left, other]))
  await world.time.pass(5_000)
  const next = await world.time.until(ask('a next, short input', never))
  return [...ends, next, ...lost].join(', ')
}

test.each([400, 4_000])(
  'a client that leaves its embeddings loses no other answer, with an input of %i tokens',
  async (characters) => {
    for (let ms = 0; ms < characters / 40 + 40; ms += 4) {
      expect(await leaveAt(ms, characters), `${ms} ms`).toMatch(/^(Error|whole), whole, whole$/)
    }
  },
)
