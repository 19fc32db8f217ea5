// Goal: when a conversation at a terminal has reached its soft limit, it asks the person for
// approval, and each approval permits the same amount again. A conversation without limits does not
// ask.
// Method: the limits, which get the spending that answers report for their conversation.
// Requirements: B-13

import { expect, test } from 'vitest'
import { createChatLimits } from './chat-limits.ts'

const asset = `0x${'5c'.repeat(20)}` as const
const cap = (spent: string, status: 'open' | 'ask' | 'spent', soft_cost = '100') => ({
  scope: 'conversation',
  id: 'c',
  spent,
  soft_cost,
  status,
})

test('asks at the soft limit, and raises it by as much with each agreement', () => {
  const limits = createChatLimits({ id: 'c', maxCost: '1 ETH', softCost: '0.1 ETH' })
  expect(limits.terms()).toEqual({ id: 'c', max_cost: '1 ETH', soft_cost: '0.1 ETH' })
  limits.note({ caps: [cap('99', 'open')], unit: { asset } })
  expect(limits.asked()).toBeUndefined()
  limits.note({
    caps: [{ ...cap('200', 'ask'), scope: 'task' }, cap('120', 'ask')],
    unit: { asset },
  })
  expect(limits.asked()).toEqual({ spent: 120n, more: 100n, asset })
  limits.agree()
  expect(limits.asked()).toBeUndefined()
  expect(limits.terms()).toMatchObject({ soft_cost: '220' })
  limits.note({ caps: [cap('219', 'open', '220')], unit: { asset } })
  expect(limits.asked()).toBeUndefined()
  limits.note({ caps: [cap('400', 'spent', '220')], unit: { asset } })
  expect(limits.asked()).toEqual({ spent: 400n, more: 100n, asset })
})

test('says nothing of a conversation without limits', () => {
  const limits = createChatLimits({ id: 'c' })
  expect(limits.terms()).toBeUndefined()
  limits.note({})
  limits.agree()
  expect(limits.asked()).toBeUndefined()
})
