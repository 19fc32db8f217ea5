// Goal: pages show accounts of Solana in base58, and accept them in base58 and in hex; signed
// values stay in hex.
// Method: the test walks every endpoint's schema for fields that hold accounts; examples of each
// shape.

import { Address, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toEventRow } from '../context/event-rows.ts'
import { ACCOUNT_FORMAT, account, hash, signedAccount } from '../endpoint-schema.ts'
import { formatAccounts, parseAccounts } from './account-format.ts'
import { type EndpointSchema, endpoints } from './endpoints.ts'

const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'
const key = Address.parse(token)
const evm = `0x${'ab'.repeat(20)}` as const

const schema = z.object({
  account: account.describe('Who asks.'),
  others: z.array(z.object({ provider: account.optional().describe('Who answers.') })),
  signed: z.object({ provider: signedAccount }),
  id: hash,
})

test('accounts are shown by their chain wherever a schema names one, and nothing else is', () => {
  const answer = {
    account: key,
    others: [{ provider: key }, {}, { provider: evm }],
    signed: { provider: key },
    id: key,
    more: key,
  }
  const expected = {
    account: token,
    others: [{ provider: token }, {}, { provider: evm }],
    signed: { provider: key },
    id: key,
    more: key,
  }
  expect(formatAccounts(schema, answer)).toEqual(expected)
  expect(parseAccounts(schema, expected)).toEqual(answer)
  expect(formatAccounts(z.object({ account }), { account: '' })).toEqual({ account: '' })
})

// Finding: web-A10
test('a query takes either form, and refuses what is none', () => {
  const query = z.object({ id: account })
  for (const id of [token, key, evm, evm.toUpperCase().replace('0X', '0x')]) {
    expect(parseAccounts(query, query.parse({ id }))).toEqual({ id: Address.parse(id) })
  }
  expect(() => query.parse({ id: `${token}1` })).toThrow('not an account')
})

const parties = 'account|client|creator|opener|operator|provider|recipient|respondent|spender'
const names = new RegExp(`^(?:${parties}|validator)$`)

/**
 * Returns the paths of fields whose name says that they hold an account, but whose schema marks
 * neither an account nor a signed one.
 */
function unmarked(node: unknown, path: string): readonly string[] {
  if (node instanceof z.ZodOptional) return unmarked(node.unwrap(), path)
  if (node instanceof z.ZodArray) return unmarked(node.element, path)
  if (node instanceof z.ZodUnion) return node.options.flatMap((one) => unmarked(one, path))
  if (node instanceof z.ZodObject) {
    return Object.entries(node.shape).flatMap(([name, one]) => unmarked(one, `${path}.${name}`))
  }
  const isMarked = node instanceof z.ZodType && node.meta()?.format === ACCOUNT_FORMAT
  const isNamed = names.test(path.split('.').at(-1) ?? '')
  return isNamed && !isMarked && node !== signedAccount ? [path] : []
}

// Finding: web-A10
test('no endpoint has an account that its schema does not tell', () => {
  const all = Object.entries<EndpointSchema>(endpoints)
  const parts = all.flatMap(([name, { query, body, response }]) => [
    ...unmarked(query, name),
    ...unmarked(body, name),
    ...unmarked(response, name),
  ])
  expect(parts).toEqual([])
})

test('events name accounts by their chain, in terms and lists too, and hashes in hex', () => {
  const block = {
    block: 1n,
    blockHash: key,
    index: 0,
    transaction: 't',
    atSeconds: 1n,
    sequence: 1,
  }
  const { fields } = toEventRow({
    ...block,
    kind: 'offer-published',
    offerHash: key,
    offer: { provider: key, royalties: [{ recipient: key, bps: 1 }], modelVersion: key },
  } as never)
  expect(fields[0]).toEqual({ name: 'offerHash', value: key })
  expect(JSON.parse(fields[1]?.value ?? '')).toEqual({
    provider: token,
    modelVersion: key,
    royalties: [{ recipient: token, bps: 1 }],
  })
  const row = toEventRow({
    ...block,
    kind: 'balance-deposited',
    account: key,
    asset: Hex.zeroHash,
  } as never)
  expect(row.fields.map(({ value }) => value)).toEqual([token, '1'.repeat(32)])
})
