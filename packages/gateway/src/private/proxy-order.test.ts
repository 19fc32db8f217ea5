import { expect, test } from 'vitest'
import { PROXY_DEFERRED_MS } from '../sessions/proxied/limits.ts'
import { proxyOrder } from './proxy-order.ts'

const NOW_MS = 2 * PROXY_DEFERRED_MS

const namesOf = (proxies: readonly { readonly name: string; readonly faultAtMs?: number }[]) =>
  proxyOrder(proxies, NOW_MS).map(({ name }) => name)

test('a proxy that failed lately is asked after all others', () => {
  const [preferred, second, third] = [{ name: 'one' }, { name: 'two' }, { name: 'three' }]
  expect(namesOf([preferred, second, third])).toEqual(['one', 'two', 'three'])
  const failed = { ...preferred, faultAtMs: NOW_MS - PROXY_DEFERRED_MS }
  expect(namesOf([failed, second, third])).toEqual(['two', 'three', 'one'])
  const later = { ...second, faultAtMs: NOW_MS - 1 }
  expect(namesOf([failed, later, third])).toEqual(['three', 'one', 'two'])
})

test('a proxy is preferred again when its fault is old', () => {
  const forgiven = { name: 'one', faultAtMs: NOW_MS - PROXY_DEFERRED_MS - 1 }
  expect(namesOf([forgiven, { name: 'two' }])).toEqual(['one', 'two'])
})
