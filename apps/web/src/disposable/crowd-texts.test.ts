// Goal: a person sees how many accounts could own a disposable account. If there is no such crowd,
// the page says so. The next payout takes a ticket of the key that ends first.
// Method: rows in the gateway's format.

import { expect, test } from 'vitest'
import { crowdText, type FundingKey, hasCoin, payoutKeyOf, payoutText } from './crowd-texts.ts'

const key = (keyId: string, unspent: number, endSeconds: number): FundingKey => ({
  keyId,
  issuer: '0x01',
  value: '100',
  fee: '1',
  endSeconds,
  sold: 9,
  buyers: 3,
  unspent,
})

test('the next payout takes a ticket that is there, of the key that ends first', () => {
  const keys = [key('late', 2, 900), key('none', 0, 100), key('early', 1, 300)]
  expect(payoutKeyOf(keys)?.keyId).toBe('early')
  expect(payoutKeyOf([key('none', 0, 100)])).toBeUndefined()
  expect(keys.map(({ keyId }) => keyId)).toEqual(['late', 'none', 'early'])
})

test('a crowd of one is called what it is', () => {
  expect(crowdText({ buyers: 0, sold: 0 })).toContain('No account')
  expect(crowdText({ buyers: 1, sold: 40 })).toContain('know whose they are')
  expect(crowdText({ buyers: 12, sold: 1 })).toBe(
    '12 accounts bought 1 ticket of this key: any of them may be the buyer.',
  )
})

test('coin on its way has the time by which it is sent', () => {
  const timeOf = (atMs: number) => `at ${atMs}`
  expect(payoutText({ arrived: 0 }, timeOf)).toBe('not funded')
  expect(payoutText({ arrived: 1 }, timeOf)).toBe('1 payout arrived')
  expect(payoutText({ arrived: 1, waiting: { amount: '5' } }, timeOf)).toBe('asked for')
  const waiting = { amount: '5', dueSeconds: 7 }
  expect(payoutText({ arrived: 0, waiting }, timeOf)).toBe('sent by at 7000')
})

test('coin in wallet or Vault can be swept', () => {
  expect(hasCoin({ wallet: '0', vault: '0' })).toBe(false)
  expect(hasCoin({ wallet: '1', vault: '0' })).toBe(true)
  expect(hasCoin({ wallet: '0', vault: '1' })).toBe(true)
})
