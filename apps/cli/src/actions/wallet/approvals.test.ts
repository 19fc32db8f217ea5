// Goal: approvals are shown in the units that people use.
// Method: three approvals, in the table that the command prints.

import { expect, test } from 'vitest'
import { createAmountFormatter } from '../../command-line/amount-formatter.ts'
import { approvalsTable } from './approvals.ts'

const native = `0x${'00'.repeat(20)}` as const
const eth = { asset: native, symbol: 'ETH', decimals: 18 }
const coin = `0x${'0c'.repeat(20)}` as const

test('native amounts have their unit, tokens their address, and no bound is told as such', () => {
  const spender = `0x${'05'.repeat(20)}` as const
  const rows = [
    { spender, name: 'sessions', asset: native, amount: 5n, isUnlimited: false },
    { spender, asset: coin, amount: 7n, isUnlimited: false },
    { spender, name: 'requests', asset: native, amount: 2n ** 256n - 1n, isUnlimited: true },
  ]
  const lines = approvalsTable(rows, createAmountFormatter([eth])).split('\n')
  expect(lines.map((line) => line.trim().split(/ {2,}/).at(-1))).toEqual([
    'allowance',
    '5 aETH',
    `7 base units of ${coin}`,
    'any amount',
  ])
})
