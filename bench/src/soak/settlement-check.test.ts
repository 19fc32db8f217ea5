// Goal: an honest party's loss is reported exactly to the base unit, and compared with its own
// sessions.
// Method: hand-written work, sessions and receipts.

import { type AccountId, type Hash, Hex, Price } from '@ostrom/protocol'
import { sampleAuthorization } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { type ClosedSession, clientLoss, providerLosses } from './settlement-check.ts'

const accountOf = (n: number): AccountId => `0x${n.toString(16).padStart(40, '0')}`
const [provider, honest, hostile] = [accountOf(1), accountOf(2), accountOf(3)]

/** A checkpoint of 32 output tokens costs 32 base units. */
const prices = { ...Price.zeroPrices, output: 1_000_000n }

const session = (client: AccountId, settled: bigint, more: Partial<ClosedSession> = {}) => ({
  id: Hex.zeroHash as Hash,
  status: 'closed' as const,
  authorization: sampleAuthorization({ client, provider, cap: 1_000n }),
  cap: 1_000n,
  settled,
  count: 0n,
  receiptsRoot: Hex.zeroHash,
  deadlineSeconds: 0n,
  prices,
  ...more,
})

const accounts = { people: honest, models: honest, unpaid: hostile }

describe('providerLosses', () => {
  const losses = (settled: readonly ClosedSession[], streamsMax = 2) =>
    providerLosses({
      who: 'provider 1',
      provider,
      accounts,
      sessions: settled,
      work: [
        { label: 'people', value: 500n, streamsMax: 3 },
        { label: 'models', value: 100n, streamsMax: 1 },
        { label: 'unpaid', value: 300n, streamsMax },
      ],
    })

  test('sum up the work for one account, and the streams that it had', () => {
    const [first, second] = losses([session(honest, 590n), session(hostile, 0n)])
    expect(first).toMatchObject({ counterparty: 'people and models', lost: 10n, bound: 128n })
    expect(second).toMatchObject({ counterparty: 'unpaid', lost: 300n, bound: 64n })
  })

  test('the bound of a loss is the cap of the session, and zero without a session', () => {
    const [, capped] = losses([session(hostile, 0n, { cap: 40n })])
    expect(capped).toMatchObject({ lost: 300n, bound: 40n })
    const [, unknown] = losses([session(honest, 600n)])
    expect(unknown).toMatchObject({ lost: 300n, bound: 0n })
  })

  test('a provider has no loss if more was settled than computed', () => {
    expect(losses([session(honest, 700n)])[0]).toMatchObject({ lost: 0n })
  })
})

test('the client loses what it paid and has no receipt of', () => {
  const sessions = [session(honest, 100n), session(honest, 50n), session(hostile, 999n)]
  const loss = clientLoss({ client: honest, costs: [90n, 20n], sessions, streamsMax: 1 })
  expect(loss).toMatchObject({ lost: 40n, bound: 64n })
})
