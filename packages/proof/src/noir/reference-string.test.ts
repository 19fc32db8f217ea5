// Goal: a reference string from any server is accepted exactly if it belongs to the point that the
// verifier contracts contain.
// Method: the local string of a few points, served by a local HTTP server, whole and damaged.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  CEREMONY_POINT,
  fetchReferenceString,
  LOCAL_POINT,
  writeLocalReferenceString,
} from './reference-string.ts'

const POINTS = 65
const root = mkdtempSync(join(tmpdir(), 'ostrom-reference-string-'))
const { signal } = new AbortController()
let served: Uint8Array
let status = 206
const server = createServer((request, response) => {
  const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
  response.writeHead(status).end(served.subarray(Number(from), Number(to) + 1))
})
let url: string

beforeAll(async () => {
  await writeLocalReferenceString(join(root, 'local'), POINTS)
  served = readFileSync(join(root, 'local/bn254_g1.dat'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/g1.dat`
})

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

const take = (name: string, words = LOCAL_POINT) =>
  fetchReferenceString({ folder: join(root, name), signal, url, points: POINTS, words })

test('powers that fit the point of the verifier are written as they came', async () => {
  await take('good')
  expect(Buffer.compare(readFileSync(join(root, 'good/bn254_g1.dat')), served)).toBe(0)
})

test('powers of another secret are refused, as the local ones are by the ceremony', async () => {
  await expect(take('other', CEREMONY_POINT)).rejects.toThrow(/powers of another secret/)
})

test('changed, exchanged, short and unranged answers are refused', async () => {
  const whole = served
  served = Uint8Array.from(whole)
  served[64 * 7 + 3]! ^= 1
  await expect(take('bent')).rejects.toThrow(/point 7 is not on the curve/)
  served = Uint8Array.from(whole)
  served.set(whole.subarray(64 * 5, 64 * 6), 64 * 9)
  await expect(take('swapped')).rejects.toThrow(/powers of another secret/)
  served = whole.subarray(64)
  await expect(take('shifted')).rejects.toThrow(/not \d+ bytes|not the generator/)
  served = whole.subarray(0, 640)
  await expect(take('short')).rejects.toThrow(/has not 4160 bytes/)
  served = whole
  status = 200
  await expect(take('unranged')).rejects.toThrow(/status 200, not 206/)
})

test('a server that is not there is named', async () => {
  server.close()
  const gone = { folder: join(root, 'gone'), signal, url: 'http://127.0.0.1:9/g1.dat', points: 2 }
  await expect(fetchReferenceString(gone)).rejects.toThrow(/Reason: no answer/)
})
