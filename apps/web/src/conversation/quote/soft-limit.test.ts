// Goal: the page asks before a conversation continues beyond its soft limit, and asks again only
// after the same amount has been spent once more.
// Method: the sums and decisions of the page, over messages with costs in two assets.
// Requirements: B-13

import { expect, test } from 'vitest'
import type { ChatMessageRecord } from '../conversation.ts'
import { agree, mustAsk, spentIn } from './soft-limit.ts'

const [native, token] = ['0x00', '0xAb']
const answer = (changed: Partial<ChatMessageRecord>): ChatMessageRecord => ({
  id: 'a',
  role: 'assistant',
  text: '',
  ...changed,
})
const payment = (cost: string, asset?: string) => ({
  payment: { cost, fee: '0', provider: '0x12', receipt: '0x34', ...(asset && { asset }) },
})

test('all branches of a conversation count, also answers that broke off, in one asset', () => {
  const messages = [
    answer({ role: 'user' }),
    answer(payment('7')),
    answer(payment('5', '0xab')),
    answer({ interruption: { cost: '4', asset: native, tokens: 2 } }),
    answer({ fault: 'lost' }),
  ]
  expect(spentIn({ messages }, { asset: native, native })).toBe(11n)
  expect(spentIn({ messages }, { asset: token, native })).toBe(5n)
  expect(spentIn(undefined, { asset: native, native })).toBe(0n)
})

test('a person is asked at the limit, and after each agreement at as much more', () => {
  const at = (spent: bigint, limit: bigint | undefined = 10n) => ({ id: 'c', spent, limit })
  expect(mustAsk(at(9n), new Map())).toBe(false)
  expect(mustAsk(at(10n), new Map())).toBe(true)
  const agreed = agree(at(12n), new Map())
  expect([mustAsk(at(21n), agreed), mustAsk(at(22n), agreed)]).toEqual([false, true])
  expect(mustAsk({ ...at(30n), limit: undefined }, new Map())).toBe(false)
  // A new conversation has cost nothing yet.
  expect(mustAsk({ ...at(30n), id: undefined }, new Map())).toBe(false)
  expect(mustAsk({ ...at(12n), id: 'other' }, agreed)).toBe(true)
})
