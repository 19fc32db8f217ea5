// Goal: limits count each client by an address that it cannot choose.
// Method: connections of clients and of reverse proxies, with the headers that either may write.

import { describe, expect, test } from 'vitest'
import { clientAddressOf, connectionAddressOf } from './client-address.ts'

const addressOf = (socketAddress: string | undefined, forwarded?: string, proxies: string[] = []) =>
  clientAddressOf({
    socketAddress,
    headers: new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    proxies,
  })

describe('the address of a client', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('a client of the connection %s has the address %s', (socket, counted) => {
    expect(addressOf(socket)).toBe(counted)
    // The address that the client claims is ignored.
    expect(addressOf(socket, '198.51.100.1')).toBe(counted)
    expect(addressOf(socket, '198.51.100.1', ['192.0.2.1'])).toBe(counted)
  })

  test('behind a reverse proxy of the configuration is what that proxy says, and no more', () => {
    const proxies = ['127.0.0.1', '2001:db8::5']
    expect(addressOf('127.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1')
    expect(addressOf('::ffff:127.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1')
    expect(addressOf('2001:db8::5', '2001:db8:9:9::1', proxies)).toBe('2001:db8:9:9::/64')
    expect(addressOf('127.0.0.1', 'spoofed, 10.0.0.1 ,198.51.100.1', proxies)).toBe('198.51.100.1')
    expect(addressOf('127.0.0.1', 'nonsense', proxies)).toBe('127.0.0.1')
    expect(addressOf('127.0.0.1', undefined, proxies)).toBe('127.0.0.1')
  })

  test('a socket without an address gives no client address', () => {
    expect(addressOf(undefined, '198.51.100.1', ['127.0.0.1'])).toBeUndefined()
  })
})

test('connections of a reverse proxy of the configuration are not counted by its address', () => {
  const addressOf = connectionAddressOf(['192.0.2.1'])
  expect(addressOf('::ffff:192.0.2.1')).toBeUndefined()
  expect(addressOf('203.0.113.7')).toBe('203.0.113.7')
  expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
})
