// Goal: the sizes that the gas tests compare are those of the generated file, and no further
// contract grows beyond 16,000 bytes unnoticed.
// Method: the committed snapshots; `build.ts` writes all of them, and refuses what EIP-170 does.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): Readonly<Record<string, number | string>> =>
  JSON.parse(readFileSync(new URL(`../snapshots/${path}`, import.meta.url), 'utf8'))

test.each(['court', 'market'])('the snapshot of %s has the sizes of the contracts', (profile) => {
  const sizes = read('sizes.json')
  const compared = Object.entries(read(`${profile}/sizes.json`))
  expect(compared.length).toBeGreaterThan(0)
  for (const [name, bytes] of compared) expect([name, bytes]).toEqual([name, String(sizes[name])])
})

const BYTES_MAX = 16_000

test('contracts have at most 16,000 bytes of code, but four of the court and of requests', () => {
  const larger = Object.entries(read('sizes.json')).filter(([, bytes]) => Number(bytes) > BYTES_MAX)
  const names = larger.map(([name]) => name).sort()
  expect(names).toEqual(['Court', 'DataChallenges', 'Juries', 'OnchainRequests'])
})
