// Goal: the former value of each kind of governed parameter is reported with its unit.
// Method: hand-written events in the chain's order.

import { expect, test } from 'vitest'
import type { LedgerEventData } from '../events.ts'
import { formerSettings } from './former-settings.ts'

const parameter = (name: string, value: bigint): LedgerEventData => ({
  kind: 'parameter-changed',
  name,
  value,
})

test('the value before the present one is told, by the name that votes use', () => {
  const former = formerSettings([
    parameter('feeBps', 1_000n),
    parameter('auditWindowSeconds', 3_600n),
    parameter('lockBond', 5n),
    parameter('feeBps', 900n),
    parameter('lockBond', 7n),
    parameter('feeBps', 800n),
    { kind: 'setting-changed', name: 'burnBps', previous: 0n, value: 100n },
    { kind: 'setting-changed', name: 'burnBps', previous: 100n, value: 200n },
  ])
  expect([...former]).toEqual([
    ['feeBps', { value: 900n, unit: 'bps' }],
    // This setting is a share of the minimum stake. Events state it as an amount, so its former
    // value is an amount.
    ['lockBondBps', { value: 5n, unit: 'amount' }],
    ['burnBps', { value: 100n, unit: 'bps' }],
  ])
})

test('a setting that was set once, or is no governed number, has no former value', () => {
  const events: readonly LedgerEventData[] = [
    parameter('stakeMin', 9n),
    parameter('unknown', 1n),
    parameter('unknown', 2n),
    { kind: 'setting-changed', name: 'providersBps', previous: 0n, value: 3_000n },
  ]
  expect(formerSettings(events).size).toBe(0)
})
