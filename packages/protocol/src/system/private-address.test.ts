// Goal: no spelling of a private address is accepted as public, and public addresses are accepted.
// Method: a table of networks, from which addresses are drawn in many spellings; lookups whose
// answers the test sets.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createAddressGuard,
  type FoundAddress,
  guardLookup,
  isAllowedHostEntry,
  isPrivateHost,
  isRefusedMultiaddr,
} from './private-address.ts'

/** Private IPv4 networks, and neighbouring networks that are not private. */
const privateV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
const publicV4 = [
  ['1.1.1.0', 24],
  ['8.8.8.0', 24],
  ['9.0.0.0', 8],
  ['11.0.0.0', 8],
  ['100.128.0.0', 9],
  ['126.0.0.0', 8],
  ['128.0.0.0', 8],
  ['172.32.0.0', 11],
  ['198.20.0.0', 14],
  ['223.0.0.0', 8],
] as const

const toNumber = (text: string) => text.split('.').reduce((sum, one) => sum * 256 + Number(one), 0)
const octets = (value: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256)

/** An address of one of the networks, as a number. */
const within = (networks: readonly (readonly [string, number])[]) =>
  fc
    .tuple(fc.constantFrom(...networks), fc.nat({ max: 2 ** 32 - 1 }))
    .map(([[network, bits], any]) => toNumber(network) + (any % 2 ** (32 - bits)))

/** Returns spellings of one address that systems and URLs accept. */
const spellings = (value: number): readonly string[] => {
  const [a = 0, b = 0, c = 0, d = 0] = octets(value)
  const hex = value.toString(16).padStart(8, '0')
  const [high, low] = [hex.slice(0, 4), hex.slice(4)]
  const dotted = `${a}.${b}.${c}.${d}`
  return [
    dotted,
    `${dotted}.`,
    `${value}`,
    `0x${hex}`,
    `0X${hex.toUpperCase()}`,
    `0${value.toString(8)}`,
    [a, b, c, d].map((one) => `0${one.toString(8)}`).join('.'),
    [a, b, c, d].map((one) => `0x${one.toString(16)}`).join('.'),
    `${a}.${value % 2 ** 24}`,
    `${a}.${b}.${value % 2 ** 16}`,
    `::ffff:${dotted}`,
    `[::ffff:${high}:${low}]`,
    `0:0:0:0:0:FFFF:${high}:${low}`,
    `64:ff9b::${dotted}`,
    `64:FF9B:0:0:0:0:${high}:${low}`,
    `2002:${high}:${low}::1`,
    `2002:${high}:${low}:ffff:1:2:3:4%eth0`,
  ]
}

describe('an address of IPv4', () => {
  // Finding: OFF3-7
  test('an IPv4 address of a private network is private in every spelling', () => {
    fc.assert(
      fc.property(within(privateV4), (value) => {
        for (const text of spellings(value))
          expect([text, isPrivateHost(text)]).toEqual([text, true])
      }),
    )
  })

  test('an IPv4 address of a public network is public in every spelling', () => {
    fc.assert(
      fc.property(within(publicV4), (value) => {
        for (const text of spellings(value)) {
          expect([text, isPrivateHost(text)]).toEqual([text, false])
        }
      }),
    )
  })
})

test.each([
  ['::', true],
  ['::1', true],
  ['0:0:0:0:0:0:0:1', true],
  ['[::1]', true],
  ['::127.0.0.1', true],
  ['::ffff:0:127.0.0.1', true],
  ['fe80::1', true],
  ['fe80::1%eth0', true],
  ['[fe80::1%25lo]', true],
  ['febf::1', true],
  ['fec0::1', true],
  ['fc00::1', true],
  ['fd12:3456::1', true],
  ['ff02::1', true],
  ['64:ff9b:1::1', true],
  ['64:ff9b:1:ffff::8.8.8.8', true],
  ['100::1', true],
  ['2001::1', true],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', true],
  ['2001:2::1', true],
  ['2001:db8::1', true],
  ['3fff::1', true],
  ['5f00::1', true],
  ['localhost', true],
  ['LocalHost.', true],
  ['a.localhost', true],
  ['', true],
  ['.', true],
  ['1.2.3.4.5', true],
  ['256.1.1.1', true],
  ['127.0.0.1/8.8.8.8', true],
  ['8.8.8.8@127.0.0.1', true],
  ['::1]:80/[', true],
  ['127.0.0.1%00', true],
  ['１２７.0.0.1', true],
  ['2606:4700::1111', false],
  ['2001:4860:4860::8888', false],
  ['2a00:1450::1%2', false],
  ['ipfs.io', false],
  ['ipfs.io.', false],
  ['localhost.example', false],
])('%j is private: %s', (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected)
})

describe('a guard', () => {
  test('refuses private addresses, except those of its owner in any spelling', () => {
    const guard = createAddressGuard(['127.0.0.0/8', '::1', '10.1.2.3', 'ipfs.lan', 'fd00::/8'])
    for (const host of [
      '127.9.9.9',
      '0x7f.1',
      '::ffff:127.0.0.1',
      '[::1]',
      '10.1.2.3',
      'fd01::2',
    ]) {
      expect([host, guard.isRefused(host)]).toEqual([host, false])
    }
    for (const host of ['10.1.2.4', '169.254.169.254', 'localhost', 'fe80::1', '2002:7f00:1::']) {
      expect([host, guard.isRefused(host)]).toEqual([host, true])
    }
    expect(guard.isAllowed('IPFS.lan.')).toBe(true)
    expect(guard.isAllowed('other.lan')).toBe(false)
  })

  test('allows nothing by an entry that names no host', () => {
    for (const entry of ['', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', 'a/8', '::/129', 'a b']) {
      expect(isAllowedHostEntry(entry)).toBe(false)
      expect(createAddressGuard([entry]).isRefused('10.0.0.1')).toBe(true)
    }
    expect(isAllowedHostEntry('10.0.0.0/8')).toBe(true)
  })

  test('fails the lookup of a name with one private address among public ones', async () => {
    const found: Record<string, readonly string[]> = {
      'evil.example': ['8.8.8.8', '64:ff9b::7f00:1'],
      'good.example': ['8.8.8.8', '2606:4700::1111'],
      'own.lan': ['10.0.0.9'],
    }
    const guarded = guardLookup(createAddressGuard(['own.lan']), (hostname, _, callback) => {
      const list = found[hostname]?.map((address) => ({ address, family: 4 }))
      callback(list ? null : new Error('ENOTFOUND'), list ?? [])
    })
    const ask = (hostname: string, all: boolean) =>
      new Promise<string | FoundAddress[]>((resolve, reject) => {
        guarded(hostname, { all }, (error, address) => (error ? reject(error) : resolve(address)))
      })
    await expect(ask('evil.example', true)).rejects.toThrow('a private address')
    await expect(ask('evil.example', false)).rejects.toThrow('a private address')
    await expect(ask('lost.example', true)).rejects.toThrow('ENOTFOUND')
    expect(await ask('good.example', false)).toBe('8.8.8.8')
    expect(await ask('good.example', true)).toHaveLength(2)
    expect(await ask('own.lan', false)).toBe('10.0.0.9')
  })
})

const PEER = '12D3KooWKnDdG3iXw9eTFijk3EWSunZcFi54Zka4wmtqtt6rPxc8'

test.each([
  ['/ip4/127.0.0.1/tcp/4001', true],
  ['/ip4/8.8.8.8/tcp/4001', false],
  ['/ip6/::1/tcp/4001', true],
  ['/ip6/64:ff9b::a00:1/tcp/4001', true],
  ['/ip6/2002:c0a8:101::/tcp/4001/ws', true],
  ['/ip6/2606:4700::1111/tcp/4001/ws', false],
  ['/ip6zone/eth0/ip6/fe80::1/tcp/4001', true],
  ['/dns4/localhost/tcp/4001', true],
  ['/dns4/0x7f.1/tcp/4001', true],
  ['/dns/2130706433/tcp/4001/ws', true],
  ['/dns6/relay.example/tcp/443/wss', false],
  ['/dnsaddr/bootstrap.libp2p.io', false],
  ['/ip4/8.8.8.8/tcp/443/tls/sni/127.0.0.1/ws', true],
  [`/ip4/10.0.0.1/tcp/4001/p2p/${PEER}/p2p-circuit`, true],
  [`/ip4/8.8.8.8/tcp/4001/p2p/${PEER}/p2p-circuit/ip4/10.0.0.1/tcp/1`, true],
  [`/ip4/8.8.8.8/tcp/4001/p2p/${PEER}/p2p-circuit`, false],
  [`/p2p/${PEER}/p2p-circuit/p2p/${PEER}`, false],
  ['/unix/%2frun%2fdocker.sock', true],
  ['/memory/7', true],
  ['', true],
])('the multiaddr %s is refused: %s', (address, expected) => {
  const ended = address === '' || address.endsWith(PEER) ? address : `${address}/p2p/${PEER}`
  expect(isRefusedMultiaddr(ended, createAddressGuard())).toBe(expected)
})
