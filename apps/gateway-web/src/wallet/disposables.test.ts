// Goal: a page gets the balances of disposable accounts to the last base unit, and none of their
// secrets; a gateway without tickets returns an error. Method: the endpoints over a service of the
// test, whose records also hold a secret; the schemas parse the answers.

import { expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { endpoints } from '../schema/endpoints.ts'
import { disposableHandlers } from './disposables.ts'

const account = `0x${'0a'.repeat(20)}`
const keyId = `0x${'0b'.repeat(32)}`
const SECRET = `0x${'0c'.repeat(32)}`
const made = { name: 'one', account, madeSeconds: 7n, arrived: 0, secret: SECRET }
const MUCH = 2n ** 70n

const handlersOf = (disposables: unknown) =>
  disposableHandlers({ disposables, parts: { ledger: { id: 'evm:1' } } } as unknown as WebContext)

const call = { query: undefined, request: new Request('http://gateway.test/'), info: {} }

test('amounts are whole, times are seconds, and no secret is in an answer', async () => {
  const terms = { value: MUCH, fee: 1n, endSeconds: 99n, asset: account }
  const row = { keyId, issuer: account, terms, sold: 5, buyers: 3, unspent: 2 }
  const waiting = { amount: MUCH + 1n, dueSeconds: 9n }
  const list = async () => ({
    accounts: [{ ...made, waiting, wallet: MUCH, vault: 0n }],
    keys: [row],
  })
  const answer = await handlersOf({ list })['GET /api/wallet/disposables']({
    ...call,
    body: undefined,
  })
  expect(endpoints['GET /api/wallet/disposables'].response.parse(answer)).toEqual(answer)
  expect(answer).toEqual({
    accounts: [
      {
        name: 'one',
        account,
        madeSeconds: 7,
        arrived: 0,
        waiting: { amount: `${MUCH + 1n}`, dueSeconds: 9 },
        wallet: `${MUCH}`,
        vault: '0',
      },
    ],
    keys: [
      {
        keyId,
        issuer: account,
        value: `${MUCH}`,
        fee: '1',
        endSeconds: 99,
        sold: 5,
        buyers: 3,
        unspent: 2,
      },
    ],
  })
})

test('each act names its account, and the sweep its key alone', async () => {
  const acts: string[] = []
  const act = (kind: string) => async (name: string) => {
    acts.push(`${kind} ${name}`)
    return made
  }
  const sweep = async (name: string, key: string) => {
    acts.push(`sweep ${name} ${key}`)
    return { count: 2, ready: 1, secret: SECRET }
  }
  const handlers = handlersOf({ make: act('make'), fund: act('fund'), sweep })
  const name = { ...call, body: { name: 'one' } }
  const answers = [
    await handlers['POST /api/wallet/disposables/make'](name),
    await handlers['POST /api/wallet/disposables/fund'](name),
    await handlers['POST /api/wallet/disposables/sweep']({
      ...call,
      body: { name: 'one', key: keyId },
    }),
  ]
  expect(acts).toEqual(['make one', 'fund one', `sweep one ${keyId}`])
  expect(JSON.stringify(answers)).not.toContain(SECRET)
  expect(answers[2]).toEqual({ count: 2, ready: 1 })
})

test('a gateway without tickets says that its chain has none', async () => {
  const refused = handlersOf(undefined)['GET /api/wallet/disposables']({ ...call, body: undefined })
  await expect(refused).rejects.toMatchObject({ code: 'tickets-unsupported' })
})
