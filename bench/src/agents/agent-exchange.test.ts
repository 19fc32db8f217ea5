// Goal: the report counts a request as a retry or a refusal only if it is one. Method: examples.

import { expect, test } from 'vitest'
import { type AgentExchange, questionsOf, refusalsOf, retriesOf } from './agent-exchange.ts'

const exchange = (options: Partial<AgentExchange>): AgentExchange => ({
  atMs: 0,
  method: 'POST',
  path: '/v1/messages',
  headers: {},
  body: '{}',
  status: 200,
  ignored: '',
  ...options,
})

test('a repeated body and the header of the usual clients are retries', () => {
  const first = exchange({ body: '{"a":1}' })
  const again = exchange({ body: '{"a":1}' })
  const said = exchange({ body: '{"b":1}', headers: { 'x-stainless-retry-count': '1' } })
  const count = exchange({ path: '/v1/messages/count_tokens', body: '{"a":1}' })
  expect(retriesOf([first, count, exchange({ body: '{"c":1}' }), again, said])).toEqual([
    again,
    said,
  ])
})

test('probes are neither questions nor refusals, and all other refusals are', () => {
  const socket = exchange({ method: 'GET', path: '/v1/responses', body: '', status: 426 })
  const thread = exchange({ body: '{"thread":{"type":"create"}}', status: 400 })
  const refused = exchange({ status: 400 })
  const failed = exchange({ method: 'GET', path: '/v1/models', body: '', status: 500 })
  const all = [socket, thread, refused, failed]
  expect(refusalsOf(all)).toEqual([refused, failed])
  expect(questionsOf(all)).toEqual([refused])
})
