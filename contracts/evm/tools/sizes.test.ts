// Goal: the sizes that the gas tests compare are those of the generated file.
// Method: the committed snapshots; `build.ts` writes all of them.

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
