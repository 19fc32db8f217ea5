// Goal: each tab knows whether an answer still arrives in another tab, with the browser's locks and
// without them. A save never waits for long.
// Method: the locks of this process in place of the browser's, and a channel that delivers at once;
// without locks, the test controls the time.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PRESENCE_WAIT_MS } from '../limits.ts'
import { createTabs, type TabMessage } from './tabs.ts'

/** Delivers to all other channels of its name, like a browser. */
class TestChannel extends EventTarget {
  static readonly all: TestChannel[] = []
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
    TestChannel.all.push(this)
  }

  postMessage(data: unknown): void {
    for (const other of TestChannel.all) {
      if (other === this || other.name !== this.name) continue
      other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
    }
  }
}

beforeEach(() => vi.stubGlobal('BroadcastChannel', TestChannel))
afterEach(() => {
  TestChannel.all.length = 0
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a tab hears what another one of the same account says', () => {
  const [a, b, other] = ['k', 'k', 'l'].map((key) => createTabs(key, undefined))
  const heard: TabMessage[] = []
  b!.listen((message) => heard.push(message))
  other!.listen((message) => heard.push(message))
  a!.send({ kind: 'stop', conversation: 'c' })
  expect(heard).toEqual([{ kind: 'stop', conversation: 'c' }])
})

describe('with locks', () => {
  test('an answer is free when its tab lets go of it, and one tab has it then', async () => {
    const [a, b, c] = ['locked', 'locked', 'locked'].map((key) => createTabs(key, navigator.locks))
    const release = await a!.hold('x')
    const order: string[] = []
    const ends = [b!, c!].map((tab, at) =>
      tab.whenFree('x', async () => {
        order.push(`${at} begins`)
        await Promise.resolve()
        order.push(`${at} ends`)
      }),
    )
    // Tab B does not wait for `x`, which another tab holds, when it asks for `y`.
    await b!.whenFree('y', async () => void order.push('y'))
    expect(order).toEqual(['y'])
    release()
    await Promise.all(ends)
    expect(order).toEqual(['y', '0 begins', '0 ends', '1 begins', '1 ends'])
  })

  test('saves do not meet', async () => {
    const [a, b] = ['saves', 'saves'].map((key) => createTabs(key, navigator.locks))
    const ran: string[] = []
    await Promise.all([a!.exclusive(() => ran.push('a')), b!.exclusive(() => ran.push('b'))])
    expect(ran.sort()).toEqual(['a', 'b'])
  })
})

describe('without locks', () => {
  test('an answer is free once no tab says that it comes there', async () => {
    vi.useFakeTimers()
    const [a, b] = ['k', 'k'].map((key) => createTabs(key, undefined))
    const release = await a!.hold('x')
    let isFree = false
    const waiting = b!.whenFree('x', async () => {
      isFree = true
    })
    await vi.advanceTimersByTimeAsync(5 * PRESENCE_WAIT_MS)
    expect(isFree).toBe(false)
    release()
    await vi.advanceTimersByTimeAsync(2 * PRESENCE_WAIT_MS)
    await waiting
    expect(isFree).toBe(true)
  })

  test('a save runs at once', async () => {
    let ran = 0
    await createTabs('k', undefined).exclusive(() => {
      ran += 1
    })
    expect(ran).toBe(1)
  })
})
