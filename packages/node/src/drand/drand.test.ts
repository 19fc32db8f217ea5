// Goal: every source of a drand network returns the only valid signature of a round, or reports
// that it has none.
// Method: the same tests for all sources, with rounds signed by a test key and with recorded
// answers of a relay of evmnet.

import { Drand, type Hex } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import vectors from '../../../../vectors/drand.json' with { type: 'json' }
import { createDrandFile, createDrandHttp, createDrandMemory, type DrandSource } from './index.ts'
import { DRAND_BODY_BYTES_MAX } from './limits.ts'

const key = Drand.testKey(new Uint8Array([7]))
const LAST = 9n
const bodyOf = (round: bigint, signature: Hex.Hex) =>
  JSON.stringify({ round: Number(round), signature: signature.slice(2) })
const rounds = Array.from({ length: Number(LAST) }, (_, at) => BigInt(at + 1))
const signatures = new Map(rounds.map((round) => [round, Drand.sign(key, round)]))
const clock = { sleep: (_: number, signal: AbortSignal) => untilAborted(signal) }
const { signal } = new AbortController()

const untilAborted = (aborted: AbortSignal) =>
  new Promise<void>((resolve) => aborted.addEventListener('abort', () => resolve()))

/** A relay with the HTTP API. */
const relay = async (url: string | URL | Request) => {
  const round = BigInt(String(url).split('/rounds/')[1] ?? 0)
  const signature = signatures.get(round)
  if (!signature) return new Response('{"error":"not found"}', { status: 404 })
  return new Response(bodyOf(round, signature))
}
const http = (fetch: typeof globalThis.fetch, urls = ['https://relay.example/net']) =>
  createDrandHttp({ fetch, clock, urls })
const lines = rounds.map((round) => bodyOf(round, signatures.get(round) as Hex.Hex))

const sources: readonly (readonly [string, DrandSource])[] = [
  ['memory', createDrandMemory({ key, last: () => LAST })],
  ['http', http(relay as typeof fetch)],
  ['file', createDrandFile({ read: async () => `${lines.join('\n')}\n{"round": 10, "sig` })],
]

describe.each(sources)('a source of rounds: %s', (_, source) => {
  test('returns the signature of the network key', async () => {
    const signature = await source.signatureOf(4n, signal)
    expect(signature).toBe(signatures.get(4n))
    expect(Drand.verify({ publicKey: key.publicKey, round: 4n, signature: signature! })).toBe(true)
  })

  test('returns nothing for an unsigned round', async () => {
    expect(await source.signatureOf(LAST + 1n, signal)).toBeUndefined()
  })

  test('stops at its signal', async () => {
    const aborted = AbortSignal.abort(new Error('over'))
    await expect(source.signatureOf(1n, aborted)).rejects.toThrow()
  })
})

describe('relays', () => {
  // Round and signature from the response of https://api.drand.sh/v2/beacons/evmnet/rounds/1000.
  const [, recordedRound] = vectors.evmnet.rounds.map(BigInt)
  const [, recorded] = vectors.evmnet.signatures as Hex.Hex[]

  test('a recorded answer of an evmnet relay is parsed into a valid signature', async () => {
    let requestedUrl = ''
    const fetch = (async (url: string) => {
      requestedUrl = url
      return new Response(bodyOf(recordedRound!, recorded!))
    }) as typeof globalThis.fetch
    const source = http(fetch, ['https://api.drand.sh/v2/beacons/evmnet'])
    const signature = await source.signatureOf(recordedRound!, signal)
    expect(requestedUrl).toBe('https://api.drand.sh/v2/beacons/evmnet/rounds/1000')
    const { publicKey } = Drand.evmnet
    expect(Drand.verify({ publicKey, round: recordedRound!, signature: signature! })).toBe(true)
  })

  test('relays are queried in order until one answers', async () => {
    const urls: string[] = []
    const fetch = (async (url: string) => {
      urls.push(new URL(url).host)
      if (urls.length === 1) throw new TypeError('refused')
      return await relay(url)
    }) as typeof globalThis.fetch
    const source = http(fetch, ['https://a.example/n', 'https://b.example/n'])
    expect(await source.signatureOf(2n, signal)).toBe(signatures.get(2n))
    expect(urls).toEqual(['a.example', 'b.example'])
  })

  test.each([
    ['an error', new Response('no', { status: 500 })],
    ['another round', new Response(bodyOf(3n, signatures.get(3n)!))],
    ['no JSON', new Response('<html>')],
    ['more than a round', new Response(' '.repeat(DRAND_BODY_BYTES_MAX + 1))],
  ])('a relay that answers with %s is treated as unreachable', async (_, answer) => {
    const fetch = (async () => answer) as unknown as typeof globalThis.fetch
    const asking = http(fetch).signatureOf(2n, signal)
    await expect(asking).rejects.toMatchObject({ code: 'drand-unreachable', retry: 'later' })
  })

  test('time out without an answer', async () => {
    const fetch = ((_: string, { signal: over }: RequestInit) =>
      untilAborted(over!).then(() =>
        Promise.reject(new Error('aborted')),
      )) as typeof globalThis.fetch
    const hasty = { sleep: async () => {} }
    const source = createDrandHttp({ fetch, clock: hasty, urls: ['https://a.example'] })
    await expect(source.signatureOf(1n, signal)).rejects.toMatchObject({
      code: 'drand-unreachable',
    })
  })
})
