// Goal: events are shown in words: no names of the code, no lists of symbols, no base units.
// Method: examples of all forms of values.

import { expect, test } from 'vitest'
import { fieldsOf, labelOf } from './event-fields.ts'

const account = `0x${'a1'.repeat(20)}`
const hash = `0x${'b2'.repeat(32)}`

test.each([
  ['receiptIds', 'receipt ids'],
  ['expiresAtSeconds', 'expires'],
  ['offer.prices.cachedInput', 'cached input price'],
  ['terms.costMax', 'cost max'],
  ['feeBps', 'fee'],
])('%s is called %s', (name, label) => expect(labelOf(name)).toBe(label))

test('amounts, times and links are recognized by the name and form of their field', () => {
  const fields = fieldsOf([
    { name: 'account', value: account },
    { name: 'weight', value: '1000000000000000000' },
    { name: 'count', value: '3' },
    { name: 'expiresAtSeconds', value: '1800000000' },
    { name: 'sealKey', value: hash },
    { name: 'caseId', value: '7' },
    { name: 'windowSeconds', value: '259200' },
    { name: 'stakeRatio', value: '10000000000000000000' },
    { name: 'ruling', value: 'major' },
  ])
  expect(fields.map(({ kind }) => kind)).toEqual([
    'hash',
    'stake',
    'text',
    'moment',
    'text',
    'case',
    'duration',
    'ratio',
    'text',
  ])
})

test('a domain of zeros, which is everybody’s, is not told', () => {
  const domain = (byte: string) => fieldsOf([{ name: 'domain', value: `0x${byte.repeat(32)}` }])
  expect(domain('00')).toEqual([])
  expect(domain('0d')).toHaveLength(1)
})

test('lists are value by value, terms too, and what says nothing is left out', () => {
  const offer = {
    provider: account,
    asset: `0x${'00'.repeat(20)}`,
    nonce: '1799574691330',
    prices: { input: '5', image: '0' },
    royalties: [{ recipient: account, bps: 250 }],
    verification: { engineClass: hash, counting: 'ids', tier: 'T1' },
  }
  expect(
    fieldsOf([
      { name: 'subjects', value: JSON.stringify([hash, hash]) },
      { name: 'asset', value: `0x${'00'.repeat(20)}` },
      { name: 'offer', value: JSON.stringify(offer) },
      { name: 'said', value: '{not JSON' },
    ]),
  ).toEqual([
    { label: 'subjects', kind: 'hash', values: [hash, hash] },
    { label: 'provider', kind: 'hash', values: [account] },
    { label: 'input price', kind: 'money', values: ['5'] },
    { label: 'recipient', kind: 'hash', values: [account] },
    { label: 'share', kind: 'share', values: ['250'] },
    { label: 'engine class', kind: 'text', values: [hash] },
    { label: 'counting', kind: 'text', values: ['ids'] },
    { label: 'tier', kind: 'text', values: ['T1'] },
    { label: 'said', kind: 'text', values: ['{not JSON'] },
  ])
})

// Finding: web-A10
test('accounts of Solana lead on, its own token is not told, and a CID is text', () => {
  const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'
  const cid = 'bafyreigh2akiscaiadxzxbikpmjyvrgp2hfjqnwm3hzr6mjw7hk3pqvhpi'
  expect(
    fieldsOf([
      { name: 'client', value: token },
      { name: 'asset', value: '1'.repeat(32) },
      { name: 'cid', value: cid },
    ]).map(({ label, kind }) => [label, kind]),
  ).toEqual([
    ['client', 'hash'],
    ['cid', 'text'],
  ])
})

test('a highest price that no price can reach is no limit', () => {
  const any = 2n ** 128n - 1n
  const terms = `{"pricesMax":{"input":"${any}","output":"4000"}}`
  expect(fieldsOf([{ name: 'terms', value: terms }])).toEqual([
    { label: 'input price', kind: 'text', values: ['no limit'] },
    { label: 'output price', kind: 'money', values: ['4000'] },
  ])
})
