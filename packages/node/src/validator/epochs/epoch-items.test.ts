// Goal: the same events result in the same block. Each settled answer is an item of the epoch in
// which its session or request ended; open sessions and requests have no items.
// Method: constructed events, in epochs of 100 seconds.

import type { LedgerEvent, LedgerEventData } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { Epoch } from '@ostrom/verification'
import { expect, test } from 'vitest'
import { hashOf } from '../testing/findings.fixture.ts'
import { blockFrom, caseSubjectId, collectEpochItems } from './epoch-items.ts'

const EPOCH_SECONDS = 100n
const event = (atSeconds: bigint, data: unknown): LedgerEvent => {
  const position = { block: 1n, blockHash: hashOf(1), index: 0, transaction: '', atSeconds }
  return { ...position, ...(data as LedgerEventData) } as LedgerEvent
}
const settled = (atSeconds: bigint, session: number, total: bigint, count = 2n) => {
  const what = { receiptsRoot: hashOf(Number(total)), count, total }
  return event(atSeconds, { kind: 'session-settled', sessionId: hashOf(session), ...what })
}
const closed = (atSeconds: bigint, session: number) =>
  event(atSeconds, { kind: 'session-closed', sessionId: hashOf(session) })
const itemsOf = (
  events: readonly LedgerEvent[],
  span: { after?: bigint; until?: bigint } = {},
): readonly Epoch.EpochItem[] => {
  const { after, until = 9n } = span
  return collectEpochItems(events, EPOCH_SECONDS).itemsIn({ after, until })
}

test('answers of a session that is still open are in no epoch', () => {
  expect(itemsOf([settled(10n, 1, 5n)])).toEqual([])
})

test('a session without answers, and a claim without a receipt, add nothing', () => {
  const claim = { kind: 'request-claimed', requestId: hashOf(2), paid: 3n }
  const empty = event(20n, { ...claim, receiptsRoot: Hex.zeroHash })
  expect(itemsOf([closed(10n, 1), settled(10n, 3, 0n, 0n), closed(11n, 3), empty])).toEqual([])
})

test('a session stands by its last settlement in the epoch in which it closed', () => {
  const events = [settled(10n, 1, 5n), settled(150n, 1, 8n), closed(250n, 1)]
  const [item, ...rest] = itemsOf(events)
  expect(rest).toEqual([])
  const answers = { subject: hashOf(1), receiptsRoot: hashOf(8), count: 2n, total: 8n }
  expect(item).toEqual({ kind: 'answers', ...answers })
  expect(itemsOf(events, { until: 1n })).toEqual([])
  expect(itemsOf(events, { after: 1n, until: 2n })).toEqual([item])
  expect(itemsOf(events, { after: 2n })).toEqual([])
})

test('a claimed request stands as one answer of what was paid', () => {
  const claim = { kind: 'request-claimed', requestId: hashOf(2), paid: 3n }
  expect(itemsOf([event(20n, { ...claim, receiptsRoot: hashOf(7) })])).toEqual([
    { kind: 'answers', subject: hashOf(2), receiptsRoot: hashOf(7), count: 1n, total: 3n },
  ])
})

test('a parameter that changed twice within one span is one item with its last value', () => {
  const change = (atSeconds: bigint, value: bigint) =>
    event(atSeconds, { kind: 'parameter-changed', name: 'feeBps', value })
  const events = [change(10n, 1n), change(150n, 2n)]
  expect(itemsOf(events)).toEqual([{ kind: 'parameter', name: 'feeBps', value: 2n }])
  expect(itemsOf(events, { until: 0n })).toEqual([{ kind: 'parameter', name: 'feeBps', value: 1n }])
})

test('an undecided dataset is no item, an accepted and a rejected one are', () => {
  const settle = (dataset: number, status: string) =>
    event(10n, { kind: 'dataset-settled', dataset: hashOf(dataset), status })
  const events = [settle(1, 'undecided'), settle(2, 'accepted'), settle(3, 'rejected')]
  expect(itemsOf(events)).toEqual([
    { kind: 'dataset', dataset: hashOf(2), accepted: true },
    { kind: 'dataset', dataset: hashOf(3), accepted: false },
  ])
})

test('a verdict, an endorsement and each artifact of a model stand as they happened', () => {
  const artifacts = [{ sha256: hashOf(5) }, { sha256: hashOf(6) }]
  const events = [
    event(10n, { kind: 'case-ended', caseId: 26n, ruling: 'major' }),
    event(11n, { kind: 'answers-validated', subject: hashOf(4) }),
    event(12n, { kind: 'model-registered', version: hashOf(9), artifacts }),
  ]
  expect(itemsOf(events)).toEqual([
    { kind: 'verdict', subject: `0x${'1a'.padStart(64, '0')}`, verdict: 'major' },
    { kind: 'validated', subject: hashOf(4) },
    { kind: 'weights', version: hashOf(9), artifactHash: hashOf(5) },
    { kind: 'weights', version: hashOf(9), artifactHash: hashOf(6) },
  ])
  expect(caseSubjectId(26n)).toBe(hashOf(26))
})

test('a block is the same by whatever epoch bounds its items came together', () => {
  const events = [settled(10n, 1, 5n), closed(20n, 1), settled(110n, 2, 7n), closed(120n, 2)]
  const items = itemsOf(events)
  const { block, reports } = blockFrom(undefined, { epoch: 1n, items })
  expect(block).toMatchObject({ epoch: 1n, previous: Hex.zeroHash, items: 2n, answers: 4n })
  expect(reports).toHaveLength(1)
  const other = blockFrom(undefined, { epoch: 1n, items: [...items].reverse() })
  const hashes = [block, other.block].map((one) => Epoch.blockHash(one))
  expect(hashes[0]).not.toBe(Hex.zeroHash)
  const next = blockFrom({ ...block, hash: hashes[0]! }, { epoch: 2n, items })
  expect(next.block.previous).toBe(hashes[0])
})
