// Goal: the in-memory state fulfills the port's contract, and a crash loses only the commits that
// it may lose.
// Method: the conformance suite; then crashes at chosen moments, after which the remaining commits
// must be a prefix.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateConformance } from './conformance.ts'
import { createStateDisk, createStateMemory } from './memory.ts'
import type { StateChange } from './state.ts'

stateConformance('memory', async () => {
  const disk = createStateDisk()
  return { open: async () => createStateMemory({ disk }), remove: async () => {} }
})

const put = (key: string): StateChange => ({ kind: 'put', key, value: new Uint8Array([1]) })
const keysOn = async (disk: ReturnType<typeof createStateDisk>) => {
  const entries = await createStateMemory({ disk }).list('')
  return entries.map((entry) => entry.key)
}

describe('crash', () => {
  test('keeps what was acknowledged and refuses what was not', async () => {
    const disk = createStateDisk()
    const flushes: (() => void)[] = []
    const state = createStateMemory({ disk, schedule: (flush) => flushes.push(flush) })
    const write = state.commit([put('kept')])
    flushes.shift()!()
    await write
    const lost = state.commit([put('lost')])
    expect(disk.crash()).toBe(1)
    await expect(lost).rejects.toMatchObject({ code: 'state-closed' })
    await expect(state.get('kept')).rejects.toMatchObject({ code: 'state-closed' })
    flushes.shift()!()
    expect(await keysOn(disk)).toEqual(['kept'])
  })

  test('a killed process keeps unsynced commits; a power cut takes them', async () => {
    const disk = createStateDisk()
    const state = createStateMemory({ disk })
    await state.commit([put('synced')])
    await state.commit([put('written')], { sync: false })
    disk.crash()
    expect(await keysOn(disk)).toEqual(['synced', 'written'])
    expect(disk.atRisk({ power: true })).toBe(1)
    disk.crash({ power: true })
    expect(await keysOn(disk)).toEqual(['synced'])
  })

  test('a later synced commit makes earlier unsynced ones durable', async () => {
    const disk = createStateDisk()
    const state = createStateMemory({ disk })
    await state.commit([put('a')], { sync: false })
    await state.commit([put('b')])
    disk.crash({ power: true })
    expect(await keysOn(disk)).toEqual(['a', 'b'])
  })

  test('a crash always leaves a prefix that holds every acknowledged commit', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      fc.nat(12),
      fc.boolean(),
      async (syncs, flushedCount, survivors, power) => {
        const disk = createStateDisk()
        const flushes: (() => void)[] = []
        const state = createStateMemory({ disk, schedule: (flush) => flushes.push(flush) })
        let synced = 0
        for (const [index, sync] of syncs.entries()) {
          const commit = state.commit([put(`k${index + 10}`)], { sync })
          commit.catch(() => undefined)
          if (index >= flushedCount) continue
          flushes.shift()!()
          await commit
          if (sync) synced = index + 1
        }
        disk.crash({ power, survivors })
        const left = await keysOn(disk)
        expect(left).toEqual(left.map((_, index) => `k${index + 10}`))
        const flushed = Math.min(flushedCount, syncs.length)
        const least = power ? synced : flushed
        expect(left).toHaveLength(Math.min(syncs.length, least + survivors))
      },
    )
    await fc.assert(property)
  })
})

test('refuses commits above the queue limit and accepts them again afterwards', async () => {
  const flushes: (() => void)[] = []
  const state = createStateMemory({ schedule: (flush) => flushes.push(flush) })
  const value = new Uint8Array(1024 * 1024)
  const waiting = Array.from({ length: 63 }, (_, index) =>
    state.commit([{ kind: 'put', key: `k${index}`, value }]),
  )
  const refused = state.commit([{ kind: 'put', key: 'more', value }])
  await expect(refused).rejects.toMatchObject({ code: 'state-overloaded', retry: 'later' })
  flushes.shift()!()
  await Promise.all(waiting)
  const accepted = state.commit([{ kind: 'put', key: 'more', value }])
  flushes.shift()!()
  await accepted
})
