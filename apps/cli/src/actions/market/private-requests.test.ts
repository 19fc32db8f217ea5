// Goal: the client encrypts a private question for one provider, and decrypts the answer with the
// key that the client stored.
// Method: a market with the endpoint of one provider, and this provider's private key.

import {
  generateSealKey,
  openPrivateQuestion,
  parsePrivateInput,
  sealPrivateAnswer,
} from '@ostrom/network/seal'
import { type Endpoint, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { answerBytesOf, sealInput } from './private-requests.ts'

const seal = generateSealKey()
const provider = `0x${'aa'.repeat(20)}` as const
const request = Hex.from(new Uint8Array(32).fill(1))
const expiresAtSeconds = 21_600n
const endpoint = { provider, sealKey: seal.publicKey, expiresAtSeconds } as Endpoint.Endpoint
const market = { endpoint: async () => endpoint }
const question = {
  market,
  request,
  input: 'Is this spam?',
  provider: [provider],
  readUntilSeconds: expiresAtSeconds,
}

test('the provider reads the question, and the client the answer', async () => {
  const { input, key } = await sealInput(question)
  const parsed = parsePrivateInput(input)
  if (parsed.place.kind !== 'bytes') throw new Error('the question is in the input')
  const opened = await openPrivateQuestion({
    secretKeys: [seal.secretKey],
    requestId: request,
    input: parsed,
    content: parsed.place.bytes,
  })
  expect(new TextDecoder().decode(opened.question)).toBe('Is this spam?')
  const answer = new TextEncoder().encode('No.')
  const posted = sealPrivateAnswer({ key: opened.key, requestId: request }, answer)
  expect(answerBytesOf({ requestId: request }, posted, Hex.from(key))).toEqual(answer)
  expect(answerBytesOf({ requestId: request }, answer, '')).toEqual(answer)
})

test.each([
  ['without a question', { input: '' }],
  ['for no provider', { provider: [] }],
  ['for two providers', { provider: [provider, provider] }],
  ['that validators should check', { proof: 'audited' }],
  ['for a provider without an endpoint', { market: { endpoint: async () => undefined } }],
  ['that outlasts the key of its provider', { readUntilSeconds: expiresAtSeconds + 1n }],
])('a private question %s is refused', async (_, change) => {
  await expect(sealInput({ ...question, ...change })).rejects.toMatchObject({
    code: 'argument-invalid',
  })
})
