// Goal: a validator's own question looks like any client's, and a too long answer or an answer
// without a complete receipt is rejected.
// Method: a gateway with one reply behind `fetch`, which records the request.

import { Receipt } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { CANARY_BODY_BYTES_MAX } from '../limits.ts'
import { hashOf, MODEL_VERSION, PROVIDER, receiptOf } from '../testing/findings.fixture.ts'
import { type CanaryQuestion, createCanaryGateway } from './gateway-client.ts'

const { signal } = new AbortController()
const question: CanaryQuestion = {
  model: MODEL_VERSION,
  text: 'Why are bells more important to a city than ink?',
  temperature: 0.7,
  maxTokens: 40,
  audit: 'sampled',
}
const signed = { id: hashOf(1), provider: PROVIDER, signature: '0x1234' }
const receipt = { ...signed, core: Receipt.toJson(receiptOf()) }
const reply = (ostrom: unknown, content: unknown = 'Because.') => ({
  choices: [{ message: { content } }],
  ostrom,
})

function gatewayOf(response: () => Response | Promise<Response>, apiKey?: string) {
  const requests: { url: string; init: RequestInit }[] = []
  const get = async (url: unknown, init: unknown) => {
    requests.push({ url: String(url), init: init as RequestInit })
    return await response()
  }
  const baseUrl = 'http://127.0.0.1:8787/v1/'
  const gateway = createCanaryGateway({ fetch: get as typeof fetch, baseUrl, apiKey })
  return { asked: requests, ask: (fields = {}) => gateway.ask({ ...question, ...fields }, signal) }
}

describe('there is no answer', () => {
  test.each<[string, () => Response | Promise<Response>, string]>([
    ['of a gateway that is away', () => Promise.reject(new Error('refused')), 'cannot be reached'],
    ['of one that refuses', () => new Response('{}', { status: 429 }), 'HTTP status 429'],
    ['that is no JSON', () => new Response('<html>'), 'no receipt'],
    ['without a receipt', () => Response.json(reply({ cost: '5' })), 'no receipt'],
    ['without text', () => Response.json(reply({ cost: '5', receipt }, null)), 'no receipt'],
    ['without a cost', () => Response.json(reply({ receipt })), 'no receipt'],
    [
      'whose cost is below zero',
      () => Response.json(reply({ cost: '-5', receipt })),
      'carries no receipt',
    ],
    [
      'whose receipt lacks a field',
      () => Response.json(reply({ cost: '5', receipt: { ...receipt, core: { index: '0' } } })),
      'no receipt',
    ],
    [
      'longer than any may be',
      () => Response.json(reply({ cost: '5', receipt, more: 'x'.repeat(CANARY_BODY_BYTES_MAX) })),
      'no receipt',
    ],
  ])('%s', async (_what, response, reason) => {
    const error = await gatewayOf(response)
      .ask()
      .catch((failure) => failure)
    expect(error).toMatchObject({ code: 'canary-question-failed' })
    expect(error.details[0]).toContain(reason)
  })
})

const whole = () => Response.json(reply({ cost: '5', receipt }))

test('an answer has its cost, its text and the receipt as it was signed', async () => {
  const answer = await gatewayOf(whole).ask()
  expect(answer).toEqual({
    text: 'Because.',
    cost: 5n,
    provider: PROVIDER,
    receiptId: hashOf(1),
    receipt: receiptOf(),
    signature: '0x1234',
  })
})

test('a fingerprint of logits is read where the receipt has one', async () => {
  const logit_fingerprint = Buffer.from([1, 2, 3]).toString('base64')
  const body = reply({ cost: '5', receipt: { ...receipt, logit_fingerprint } })
  const answer = await gatewayOf(() => Response.json(body)).ask()
  expect(answer.logitFingerprint).toEqual(new Uint8Array([1, 2, 3]))
})

test('a question goes to chat completions by its key, with a provider if it must', async () => {
  const anonymous = gatewayOf(whole)
  await anonymous.ask()
  const [{ url, init }] = anonymous.asked as [(typeof anonymous.asked)[number]]
  expect(url).toBe('http://127.0.0.1:8787/v1/chat/completions')
  expect(init.headers).toEqual({ 'content-type': 'application/json' })
  expect(JSON.parse(init.body as string)).toEqual({
    model: MODEL_VERSION,
    temperature: 0.7,
    max_tokens: 40,
    messages: [{ role: 'user', content: question.text }],
    ostrom: { audit: 'sampled' },
  })
  const keyed = gatewayOf(whole, 'sk-1')
  await keyed.ask({ provider: PROVIDER })
  const [request] = keyed.asked
  expect(request?.init.headers).toMatchObject({ authorization: 'Bearer sk-1' })
  expect(JSON.parse(request?.init.body as string).ostrom).toEqual({
    audit: 'sampled',
    provider: PROVIDER,
  })
})
