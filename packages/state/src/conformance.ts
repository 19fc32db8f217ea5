import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  STATE_CHANGES_MAX,
  STATE_KEY_LENGTH_MAX,
  STATE_LIST_MAX,
  STATE_VALUE_BYTES_MAX,
} from './limits.ts'
import type { StateChange, StateStore } from './state.ts'

/** Opens one state store, again and again on the same stored data, and finally removes the data. */
export type StateHarness = {
  open(): Promise<StateStore>
  remove(): Promise<void>
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const put = (key: string, value: string): StateChange => ({ kind: 'put', key, value: bytes(value) })
const remove = (key: string): StateChange => ({ kind: 'delete', key })
const keys = (entries: readonly { key: string }[]) => entries.map((entry) => entry.key)

/** Every adapter of the state port passes this suite. */
export function stateConformance(name: string, createHarness: () => Promise<StateHarness>): void {
  describe(`state conformance: ${name}`, () => {
    let harness: StateHarness | undefined
    let state: StateStore
    const start = async (): Promise<void> => {
      harness = await createHarness()
      state = await harness.open()
    }
    afterEach(async () => {
      await state.close()
      await harness?.remove()
    })

    test('reads what was put, and nothing for an absent or deleted key', async () => {
      await start()
      await state.commit([put('a', '1'), put('b', '2')])
      await state.commit([remove('a'), remove('never'), put('b', '3')])
      expect(await state.get('a')).toBeUndefined()
      expect(Buffer.from((await state.get('b'))!).toString()).toBe('3')
    })

    test('applies the changes of one commit in order', async () => {
      await start()
      await state.commit([put('a', '1'), remove('a'), put('a', '2'), put('b', '1'), remove('b')])
      expect(Buffer.from((await state.get('a'))!).toString()).toBe('2')
      expect(await state.get('b')).toBeUndefined()
    })

    test('keeps everything over close and open', async () => {
      await start()
      const waiting = [state.commit([put('a', '1')]), state.commit([put('b', '2')])]
      await state.close()
      await Promise.all(waiting)
      state = await harness!.open()
      expect(keys(await state.list(''))).toEqual(['a', 'b'])
    })

    test('lists by prefix in byte order, page by page', async () => {
      await start()
      const names = ['v/~', 'v/A', 'v/a', 'v/10', 'v/9', 'v', 'w/1', 'u/1']
      await state.commit(names.map((name) => put(name, name)))
      expect(keys(await state.list('v/'))).toEqual(['v/10', 'v/9', 'v/A', 'v/a', 'v/~'])
      const first = await state.list('v/', { limit: 2 })
      expect(keys(first)).toEqual(['v/10', 'v/9'])
      const rest = await state.list('v/', { after: first.at(-1)!.key })
      expect(keys(rest)).toEqual(['v/A', 'v/a', 'v/~'])
      expect(keys(await state.list('v/', { after: 'w' }))).toEqual([])
      expect(keys(await state.list('v/', { after: 'a' }))).toHaveLength(5)
    })

    test('holds copies: neither the buffers of the caller nor its results are shared', async () => {
      await start()
      const value = bytes('mine')
      const waiting = state.commit([{ kind: 'put', key: 'a', value }])
      value.fill(0)
      await waiting
      const read = (await state.get('a'))!
      read.fill(0)
      expect(Buffer.from((await state.get('a'))!).toString()).toBe('mine')
    })

    test('keeps empty values and the largest value', async () => {
      await start()
      const largest = new Uint8Array(STATE_VALUE_BYTES_MAX).fill(7)
      await state.commit([put('empty', ''), { kind: 'put', key: 'largest', value: largest }])
      expect(await state.get('empty')).toHaveLength(0)
      expect(Buffer.compare((await state.get('largest'))!, largest)).toBe(0)
    })

    test.each([
      ['an empty key', [put('', 'x')]],
      ['a key with a space', [put('a b', 'x')]],
      ['a key beyond ASCII', [put('é', 'x')]],
      ['too long a key', [put('k'.repeat(STATE_KEY_LENGTH_MAX + 1), 'x')]],
      ['too many changes', Array.from({ length: STATE_CHANGES_MAX + 1 }, () => put('a', 'x'))],
    ])('refuses %s and changes nothing', async (_what, changes) => {
      await start()
      await expect(state.commit([put('good', 'x'), ...changes])).rejects.toMatchObject({
        code: 'state-record-invalid',
      })
      expect(await state.list('')).toEqual([])
    })

    test('refuses a value above the limit, and a page size outside it', async () => {
      await start()
      const value = new Uint8Array(STATE_VALUE_BYTES_MAX + 1)
      const refused = { code: 'state-record-invalid' }
      await expect(state.commit([{ kind: 'put', key: 'a', value }])).rejects.toMatchObject(refused)
      for (const limit of [0, -1, 1.5, STATE_LIST_MAX + 1]) {
        await expect(state.list('', { limit })).rejects.toMatchObject(refused)
      }
    })

    test('refuses every call once closed', async () => {
      await start()
      await state.close()
      const closed = { code: 'state-closed' }
      await expect(state.get('a')).rejects.toMatchObject(closed)
      await expect(state.list('')).rejects.toMatchObject(closed)
      await expect(state.commit([])).rejects.toMatchObject(closed)
      await state.close()
    })

    test('reads only what has resolved', async () => {
      await start()
      const order: string[] = []
      const commit = state.commit([put('a', '1')]).then(() => order.push('commit'))
      let seen: Uint8Array | undefined
      while (!seen) seen = await state.get('a')
      // Waits one turn of the event loop, in which no disk sync can end.
      await new Promise((resolve) => setImmediate(resolve))
      order.push('read')
      await commit
      expect(order).toEqual(['commit', 'read'])
    })

    test('an empty commit resolves after every earlier one', async () => {
      await start()
      await state.commit([put('a', '1')], { sync: false })
      let first = false
      const earlier = state.commit([put('b', '1')]).then(() => {
        first = true
      })
      await state.commit([])
      expect(first).toBe(true)
      await earlier
      expect(keys(await state.list(''))).toEqual(['a', 'b'])
    })

    test('many commits at once land in the order of the calls', async () => {
      await start()
      const commits = Array.from({ length: 500 }, (_, index) =>
        state.commit([put('last', String(index)), put(`n/${String(index).padStart(4, '0')}`, '')], {
          sync: index % 3 === 0,
        }),
      )
      await Promise.all(commits)
      expect(Buffer.from((await state.get('last'))!).toString()).toBe('499')
      expect(await state.list('n/')).toHaveLength(500)
    })

    test('a read is answered while commits go on without end', async () => {
      await start()
      let reading = true
      const write = async (index: number): Promise<void> => {
        while (reading) {
          await state.commit([put(`w/${index}`, 'x')])
          // Lets the test's own code run between two commits, because an adapter may resolve a
          // commit without a turn of the event loop.
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
      const writers = Array.from({ length: 8 }, (_, index) => write(index))
      await state.commit([put('a', '1')])
      expect(await state.get('a')).toHaveLength(1)
      expect((await state.list('w/')).length).toBeGreaterThan(0)
      reading = false
      await Promise.all(writers)
    })

    test('agrees with a plain map under any sequence of commits', async () => {
      await start()
      const key = fc.constantFrom('a', 'b', 'b/1', 'b/2', 'c')
      const change = fc.oneof(
        fc.record({ kind: fc.constant('put' as const), key, value: fc.uint8Array() }),
        fc.record({ kind: fc.constant('delete' as const), key }),
      )
      const commits = fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 8 })
      const model = new Map<string, Uint8Array>()
      const property = fc.asyncProperty(commits, async (commits) => {
        for (const changes of commits) {
          for (const change of changes) {
            if (change.kind === 'put') model.set(change.key, change.value)
            else model.delete(change.key)
          }
        }
        await Promise.all(commits.map((changes) => state.commit(changes)))
        const found = (await state.list('')).map(({ key, value }) => [key, [...value]])
        const expected = [...model].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(found).toEqual(expected.map(([key, value]) => [key, [...value]]))
      })
      await fc.assert(property, { numRuns: 30 })
    })
  })
}
