// Goal: of a changed lock file, the changed packages of others are known, and their dependents.
// Method: two small lock files.

import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { changedPackages } from './locked-packages.ts'

const lock = (packages: Readonly<Record<string, unknown>>) =>
  Buffer.from(JSON.stringify({ packages }))

const before = {
  '': { name: 'ours' },
  'packages/a': { dependencies: { hono: '1' } },
  'node_modules/@ostrom/a': { link: true },
  'node_modules/hono': { version: '1' },
  'node_modules/@hono/zod': { version: '1', dependencies: { hono: '1' } },
  'node_modules/viem': { version: '1' },
  'node_modules/viem/node_modules/ws': { version: '1' },
}

test('a changed package counts with the packages that depend on it', () => {
  const after = { ...before, 'node_modules/hono': { version: '2' } }
  expect(changedPackages(lock(before), lock(after))).toEqual(['@hono/zod', 'hono'])
})

test('added, removed and nested packages count, and own packages do not', () => {
  const { 'node_modules/viem': viem, 'node_modules/viem/node_modules/ws': ws, ...rest } = before
  expect([viem, ws]).toHaveLength(2)
  expect(changedPackages(lock(before), lock(rest))).toEqual(['viem', 'ws'])
  expect(changedPackages(lock(before), lock({ ...before, 'packages/a': {} }))).toEqual([])
  expect(changedPackages(undefined, lock({ 'node_modules/viem': {} }))).toEqual(['viem'])
})
