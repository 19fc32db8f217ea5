// Goal: the stated capabilities of a ledger match its members, on each chain.
// Method: chains in memory that lack some members.

import { expect, test } from 'vitest'
import { createMemoryChain } from '../memory/index.ts'
import { type Capability, capabilitiesOf, type OptionalLedgerMember } from './capabilities.ts'

const secretKey = new Uint8Array(32).fill(7)

/** Returns the capabilities missing from a chain that lacks these members. */
function missing(lacking: readonly OptionalLedgerMember[]): Capability[] {
  const all = capabilitiesOf(createMemoryChain().connect(secretKey))
  const found = capabilitiesOf(createMemoryChain({ lacking }).connect(secretKey))
  return [...all].filter((one) => !found.has(one))
}

test('a chain without honeypots has no audit holds and no governance', () => {
  expect(missing(['honeypots'])).toEqual(['audit-holds', 'honeypots', 'governance'])
})

test.each([
  ['auditHolds', 'honeypots', 'audit-holds has honeypots'],
  ['auditHolds', 'audits', 'audits'],
  ['storageDeals', 'audits', 'storage-deals has audits'],
] as const)('a ledger with %s and without %s is refused', (member, needed, reason) => {
  const whole = createMemoryChain().connect(secretKey)
  const ledger = {
    [member]: whole[member],
    ...(needed === 'honeypots' && { audits: whole.audits }),
  }
  expect(() => capabilitiesOf(ledger)).toThrow(reason)
})

test('each member is a capability of its own', () => {
  expect(missing(['dataChallenges', 'auditHolds', 'datasets', 'modelReports'])).toEqual([
    'data-challenges',
    'audit-holds',
    'datasets',
    'model-reports',
  ])
})

test('pay matures only if a court can hold it', () => {
  expect(missing(['audits'])).toEqual([
    ...(['audits', 'data-challenges', 'audit-holds', 'honeypots'] as const),
    ...(['datasets', 'model-reports', 'storage-deals'] as const),
    ...(['governance', 'maturation', 'answer-endorsements'] as const),
  ])
})
