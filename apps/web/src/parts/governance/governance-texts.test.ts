// Goal: actions and times of proposals are shown in words. Method: the functions alone.

import { expect, test } from 'vitest'
import { actionText, chainTimeText, settingLabel } from './governance-texts.ts'

const coin = { symbol: 'TEST', decimals: 18 }
const setting = {
  name: 'feeBps',
  unit: 'bps',
  of: 'market',
  value: '1',
  min: '0',
  max: '2',
} as const

test('an action is told by the name and the unit of its number', () => {
  const fields = [
    { name: 'name', value: 'feeBps' },
    { name: 'value', value: '800' },
  ]
  expect(actionText({ kind: 'set-parameter', fields }, [setting], coin)).toBe('Set fee to 8 %')
  const named = [
    { name: 'model', value: 'songs' },
    { name: 'version', value: '0x01' },
  ]
  expect(actionText({ kind: 'promote', fields: named }, [setting], coin)).toBe(
    'Recommend a version of a model: model songs, version 0x01',
  )
  const call = { kind: 'unknown', fields: [{ name: 'target', value: '0x01' }] }
  expect(actionText(call, [setting], coin)).toBe('A call without words: target 0x01')
  expect(actionText({ kind: 'cancel-fee-sink', fields: [] }, [setting], coin)).toBe(
    'Cancel a decided account for fees',
  )
  const paid = [
    { name: 'asset', value: `0x${'00'.repeat(20)}` },
    { name: 'to', value: '0x01' },
    { name: 'amount', value: '500000000000000000' },
  ]
  expect(actionText({ kind: 'spend', fields: paid }, [setting], coin)).toBe(
    'Spend 0.5 TEST of the reserve, to 0x01',
  )
  expect(settingLabel('caseBondBps')).toBe('case bond')
  expect(settingLabel('saleSeconds')).toBe('sale')
})

test('a time is told by the distance on the clock of the chain', () => {
  expect(chainTimeText(10_000, 6_400)).toMatch(/, in 1 h$/)
  expect(chainTimeText(6_400, 10_000)).toMatch(/, 1 h ago$/)
})
