// Goal: after a kill, a provider finds its unfinished sessions and requests with their last
// vouchers. Changes that are saved together with a record are written atomically with it.
// Method: records over a state in memory, read back by a second set.

import { SessionAccount } from '@ostrom/protocol'
import { sampleAuthorization, sampleOffer, sampleVoucher } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import {
  createProviderRecords,
  type ProviderRequestRecord,
  type ProviderSessionRecord,
} from './records.ts'

const hash = (byte: string) => `0x${byte.repeat(32)}` as const
const account = `0x${'c1'.repeat(20)}` as const
const signature = `0x${'11'.repeat(65)}` as const
const offer = sampleOffer()
const voucher = sampleVoucher()
const session: ProviderSessionRecord = {
  authorization: sampleAuthorization(),
  authorizationSignature: signature,
  offer,
  cap: 9n,
  status: 'open',
  last: { voucher, signature },
  accountSnapshot: SessionAccount.initialSnapshot,
}
const request: ProviderRequestRecord = {
  offer,
  client: account,
  signer: account,
  cap: 9n,
  status: 'locked',
  last: { voucher, signature },
}

function setUp() {
  const state = createStateMemory()
  return { state, records: createProviderRecords(state), again: () => createProviderRecords(state) }
}

test('a closed session is not recovered, and its last voucher can still be read', async () => {
  const { records, again } = setUp()
  await records.saveSession(hash('01'), session)
  await records.saveSession(hash('02'), { ...session, status: 'opening' })
  await records.saveSession(hash('01'), { ...session, status: 'closed' })
  const left = await again().unfinished()
  expect(left).toEqual([{ id: hash('02'), record: { ...session, status: 'opening' } }])
  expect(await again().session(hash('01'))).toEqual({ ...session, status: 'closed' })
  expect(await again().session(hash('09'))).toBeUndefined()
})

test('a request is recovered while it is locked, and not after its end', async () => {
  const { records, again } = setUp()
  await records.saveRequest(hash('01'), request)
  expect(await again().lockedRequests()).toEqual([{ id: hash('01'), record: request }])
  expect(await again().unfinished()).toEqual([])
  await records.saveRequest(hash('01'), { ...request, status: 'done' })
  expect(await again().lockedRequests()).toEqual([])
  expect((await again().request(hash('01')))?.status).toBe('done')
})

test('a record that lacks its voucher stays without one', async () => {
  const { records, again } = setUp()
  const { last: _, ...unpaid } = session
  await records.saveSession(hash('01'), unpaid)
  expect(await again().session(hash('01'))).toEqual(unpaid)
})

test('changes beside a record are written together with it', async () => {
  const { records, state } = setUp()
  const beside = [{ kind: 'put', key: 'pay', value: new Uint8Array([1]) }] as const
  await records.saveSession(hash('01'), session, beside)
  expect(await state.get('pay')).toEqual(new Uint8Array([1]))
  await records.saveRequest(hash('01'), request, [{ kind: 'delete', key: 'pay' }])
  expect(await state.get('pay')).toBeUndefined()
})

test('a receipt is found by its session and its number, and by no other', async () => {
  const { records, again, state } = setUp()
  const beside = [{ kind: 'put', key: 'transcript', value: new Uint8Array([2]) }] as const
  const envelope = new Uint8Array([1, 2, 3])
  await records.saveReceipt({ sessionId: hash('01'), index: 1n, envelope, beside })
  expect(await again().receipt(hash('01'), 1n)).toEqual(envelope)
  expect(await again().receipt(hash('01'), 10n)).toBeUndefined()
  expect(await again().receipt(hash('02'), 1n)).toBeUndefined()
  expect(await state.get('transcript')).toEqual(new Uint8Array([2]))
})
