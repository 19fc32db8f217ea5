// Goal: the files of all keys together stay below their limit, and no account uses up the space of
// other accounts.
// Method: the count alone, filled by accounts; then two keys of a gateway with a small limit.

import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientOf, numbered, settled, start, turn } from '../http/batches/batch-client.fixture.ts'
import { createHarness } from '../testing/index.ts'
import { createFileBytes, scopedFileBytes, storedFileBytes } from './file-bytes.ts'
import { BATCH_RETRY_MS_MAX, FILES_BYTES_MAX, UNFUNDED_FILES_BYTES_MAX } from './limits.ts'

const none = async function* () {}

/** Records bytes for an owner, in steps of `step`, until it may have no more. Returns the bytes. */
function fill(files: ReturnType<typeof createFileBytes>, owner: string, step: number): number {
  let bytes = 0
  while (files.hasRoom(owner, step)) {
    bytes += step
    files.record(owner, bytes)
  }
  return bytes
}

describe('the bytes of all files', () => {
  test('leave as much free as any one account has', () => {
    const files = createFileBytes({ load: none, bytesMax: 1_200 })
    expect(fill(files, 'a', 1)).toBe(600)
    expect(fill(files, 'b', 1)).toBe(300)
    // An owner with more than its share gets no more space, and a new owner still has space.
    expect(files.hasRoom('a', 1)).toBe(false)
    expect(fill(files, 'c', 1)).toBe(150)
  })

  // Finding: BAT-1
  test('files of all owners stay below the limit, and a new owner can use half of the rest', () => {
    const owner = fc.constantFrom('a', 'b', 'c', 'd')
    const step = fc.record({ owner, bytes: fc.integer({ min: 1, max: 400 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const files = createFileBytes({ load: none, bytesMax: 1_000 })
        const taken = new Map<string, number>()
        for (const { owner, bytes } of steps) {
          if (!files.hasRoom(owner, bytes)) continue
          taken.set(owner, (taken.get(owner) ?? 0) + bytes)
          files.record(owner, taken.get(owner)!)
        }
        const total = [...taken.values()].reduce((sum, one) => sum + one, 0)
        expect(total).toBeLessThanOrEqual(1_000)
        // An owner without files can take half of the free bytes.
        expect(files.hasRoom('late', Math.floor((1_000 - total) / 2))).toBe(true)
      }),
    )
  })

  test('count the keys of an account together', () => {
    const files = createFileBytes({ load: none, bytesMax: 1_200 })
    const account = scopedFileBytes(files, 'account')
    expect(fill(account, 'one', 1)).toBe(600)
    expect(fill(account, 'two', 1)).toBe(0)
    expect(fill(files, 'other', 1)).toBe(300)
  })
})

describe('accounts without money', () => {
  const open = () => createFileBytes({ load: none, bytesMax: 1_200, unfundedBytesMax: 200 })
  const account = (files: ReturnType<typeof open>, id: string, isFunded: boolean) =>
    scopedFileBytes(files, id, async () => isFunded)

  // Finding: OFF4-6
  test('accounts without money share a small part, and take no other room', async () => {
    const files = open()
    let taken = 0
    for (let at = 0; at < 20; at++) {
      const poor = account(files, `0xa${at}`, false)
      await poor.ready()
      taken += fill(poor, 'key', 1)
    }
    expect(taken).toBeLessThanOrEqual(200)
    const payer = account(files, '0xb', true)
    await payer.ready()
    expect(fill(payer, 'key', 1)).toBe(500)
    // The gateway's own keys are no accounts and have the same room.
    expect(files.hasRoom('own', 250)).toBe(true)
  })

  test('have room for a newcomer who tries a batch before paying', () => {
    const files = createFileBytes({
      load: none,
      bytesMax: FILES_BYTES_MAX,
      unfundedBytesMax: UNFUNDED_FILES_BYTES_MAX,
    })
    expect(files.hasRoom('0xa/key', 32 * 1024 * 1024)).toBe(true)
    expect(32 * 1024 * 1024).toBeLessThan(UNFUNDED_FILES_BYTES_MAX)
  })

  test('store more once they have money', async () => {
    const files = open()
    let isFunded = false
    const one = scopedFileBytes(files, '0xa', async () => isFunded)
    await one.ready()
    expect(fill(one, 'key', 1)).toBe(100)
    isFunded = true
    await one.ready()
    expect(one.hasRoom('key', 300)).toBe(true)
  })

  test('do not exceed the disk by turning money over', async () => {
    const files = open()
    let total = 0
    for (let at = 0; at < 50; at++) {
      const one = account(files, `0xa${at}`, true)
      await one.ready()
      total += fill(one, 'key', 1)
      await account(files, `0xa${at}`, false).ready()
    }
    expect(total).toBeLessThanOrEqual(1_200)
  })

  test('leave room to who has money after the same money was theirs in turn', async () => {
    const files = open()
    for (let at = 0; at < 3; at++) {
      const one = account(files, `0xa${at}`, true)
      await one.ready()
      fill(one, 'key', 1)
      await account(files, `0xa${at}`, false).ready()
    }
    const payer = account(files, '0xb', true)
    await payer.ready()
    expect(payer.hasRoom('key', 60)).toBe(true)
  })
})

test('an upload is refused where all keys have too much, and a deletion makes room', async () => {
  const state = createStateMemory()
  const files = createFileBytes({ load: () => storedFileBytes(state), bytesMax: 100_000 })
  const h = await createHarness({ state, files })
  const upload = (bytes: number, secret = h.secret) => {
    const body = new FormData()
    body.set('purpose', 'batch')
    body.set('file', new Blob(['x'.repeat(bytes)]), 'lines.jsonl')
    const headers = { authorization: `Bearer ${secret}` }
    const init = { method: 'POST', body, headers }
    return h.gateway.handle(new Request('http://gateway.test/v1/files', init))
  }
  const stored = await upload(40_000)
  const { id } = (await stored.json()) as { id: string }
  const refused = await upload(15_000)
  expect(refused.status).toBe(507)
  expect(await refused.json()).toMatchObject({ error: { ostrom: { code: 'gateway-files-full' } } })
  const { secret } = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
  expect((await upload(20_000, secret)).status).toBe(200)
  // A restart counts the files that are on disk.
  const again = createFileBytes({ load: () => storedFileBytes(state), bytesMax: 100_000 })
  await again.ready()
  expect([again.hasRoom(h.key.id, 1), again.hasRoom('late', 19_000)]).toEqual([false, true])
  expect((await h.get(`/v1/files/${id}`, { method: 'DELETE' })).status).toBe(200)
  expect((await upload(15_000)).status).toBe(200)
})

// Finding: OFF4-6
test('lines without room wait for it, and are answered once there is some', async () => {
  const MIB = 1024 * 1024
  const files = createFileBytes({ load: none, bytesMax: 40 * MIB })
  files.record('other', 20 * MIB)
  const h = await createHarness({ state: createStateMemory(), files })
  const client = clientOf(h, h.secret)
  const id = await start(client, numbered('line', 3))
  for (let minutes = 0; minutes < 5; minutes++) {
    for (let turns = 0; turns < 20; turns++) await turn()
    await h.clock.advance(60_000)
  }
  const counts = { total: 3, completed: 0, failed: 0 }
  const waiting = await client.batches.retrieve(id)
  expect(waiting).toMatchObject({ status: 'in_progress', request_counts: counts })
  files.record('other', 0)
  await h.clock.advance(BATCH_RETRY_MS_MAX)
  expect(await settled(client, id)).toMatchObject({
    status: 'completed',
    request_counts: { completed: 3, failed: 0 },
  })
})
