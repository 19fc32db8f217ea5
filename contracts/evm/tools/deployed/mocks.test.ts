// Goal: no figure of a gas test depends on code that is compiled as tests are: without the
// optimizer.
// Method: read which contracts the gas tests, and all that they import, create.

import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../forge.ts'
import { literalsOf } from '../solidity-imports.ts'
import { closureOf } from '../test-files.ts'
import { mocks } from './mocks.ts'

/** Contracts that only tests call, and no transaction: they compute hashes. */
const uncalled = ['Hasher', 'WorkHasher']

const gasTests = globSync('contracts/evm/*/test/**/*.gas.t.sol', { cwd: root })

/** Files that a test deploys contracts in: all that it imports but sources and packages. */
const testCode = (file: string) =>
  [...closureOf(root, [file])].filter(([path]) => path.includes('/test/'))

test.each(gasTests)('%s creates only mocks that are compiled as contracts are', (file) => {
  for (const [path, code] of testCode(file)) {
    const created = [...code.matchAll(/\bnew ([A-Z]\w*)\s*[({]/g)].map(([, name]) => name)
    expect(
      created.filter((name) => !uncalled.includes(name!)),
      path,
    ).toEqual([])
  }
})

test('each mock is deployed by a gas test, from the file that declares it', () => {
  const codes = gasTests.flatMap(testCode)
  const deployed = new Set(codes.flatMap(([, code]) => literalsOf(code)))
  expect(Object.keys(mocks).filter((name) => !deployed.has(name))).toEqual([])
  const sources = new Map(codes)
  for (const [name, file] of Object.entries(mocks))
    expect(sources.get(`contracts/evm/${file}`)).toContain(`contract ${name.split('/')[1]} `)
})
