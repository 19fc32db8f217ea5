// Goal: a value that several callers request at the same time is created once; after a failure it
// is created again.
// Method: races of callers before and during the creation of a value, with creations that fail or
// are aborted.

import { describe, expect, test, vi } from 'vitest'
import { race } from '../testing/index.ts'
import { createAsyncCache } from './async-cache.ts'

const create = (entriesMax = 8) => createAsyncCache<string, object>({ entriesMax })
const later = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a value', () => {
  test('a value is created once for callers at the same time, and kept', async () => {
    const cache = create()
    const make = vi.fn(async () => {
      await later()
      return {}
    })
    const { results, errors } = await race(() => cache.getOrMake('a', make))
    expect([results.size, errors, make.mock.calls.length]).toEqual([1, [], 1])
    expect(results).toContain(await cache.getOrMake('a', make))
    expect(results).not.toContain(await cache.getOrMake('b', make))
    cache.delete('a')
    expect(results).not.toContain(await cache.getOrMake('a', make))
  })

  test.each([
    [
      'rejects',
      async () => {
        await later()
        throw new Error('no')
      },
    ],
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
  ])(
    'a creation that fails is shared by waiting callers, then repeated: it %s',
    async (_, fail) => {
      const cache = create()
      const failing = vi.fn(fail)
      const { errors } = await race(() => cache.getOrMake('a', failing), 3)
      expect(errors).toHaveLength(3)
      expect(failing).toHaveBeenCalledOnce()
      expect(await cache.getOrMake('a', async () => ({}))).toEqual({})
    },
  )

  test('an undefined value is not kept', async () => {
    const cache = createAsyncCache<string, number | undefined>({ entriesMax: 1 })
    expect(await cache.getOrMake('a', async () => undefined)).toBeUndefined()
    expect(await cache.getOrMake('a', async () => 1)).toBe(1)
  })

  test('a full cache drops the value of the oldest key', async () => {
    const cache = create(2)
    const [first, second] = [{}, {}]
    await cache.getOrMake('a', async () => first)
    await cache.getOrMake('b', async () => second)
    await cache.getOrMake('c', async () => ({}))
    expect(await cache.getOrMake('b', async () => ({}))).toBe(second)
    expect(await cache.getOrMake('a', async () => ({}))).not.toBe(first)
  })
})

test('a caller that gives up takes the value from nobody else', async () => {
  const cache = create()
  const [leaving, staying] = [new AbortController(), new AbortController()]
  const make = vi.fn(({ signal }: AbortController) => async () => {
    await later()
    signal.throwIfAborted()
    return {}
  })
  const ask = (caller: AbortController) =>
    cache.getOrMake('a', make(caller), { signal: caller.signal })
  const first = ask(leaving)
  const others = race(() => ask(staying), 5)
  leaving.abort()
  await expect(first).rejects.toThrow('aborted')
  const { results, errors } = await others
  expect([results.size, errors]).toEqual([1, []])
})

test('a caller that waits for another leaves when it gives up', async () => {
  const cache = create()
  const [made, leaving] = [Promise.withResolvers<object>(), new AbortController()]
  const first = cache.getOrMake('a', () => made.promise)
  const second = cache.getOrMake('a', async () => ({}), { signal: leaving.signal })
  leaving.abort()
  await expect(second).rejects.toThrow('aborted')
  made.resolve({})
  const value = await first
  expect(await cache.getOrMake('a', async () => ({}), { signal: leaving.signal })).toBe(value)
})
