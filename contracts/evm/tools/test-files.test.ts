// Goal: a path selects exactly the Solidity tests below it, and tests that cannot run are counted.
// Method: a folder of small test files.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closureOf, countTests, filesOutside, matchPath, testFiles } from './test-files.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'ostrom-solidity-'))
const below = (name: string) => `contracts/evm/core/test/${name}`

beforeAll(() => {
  mkdirSync(path.join(root, below('base')), { recursive: true })
  const contract =
    'contract A {\n  function test_a() public {}\n  function testFuzz_b(uint256) public {}\n'
  for (const name of ['Vault.t.sol', 'Vault.inv.t.sol', 'Core.gas.t.sol', 'base/Mocks.sol'])
    writeFileSync(path.join(root, below(name)), `${contract}  function helper() public {}\n}\n`)
})
afterAll(() => rmSync(root, { recursive: true }))

test('all tests of a part, and those below a path', () => {
  expect(testFiles(root, 'core', [])).toEqual({
    laws: [below('Vault.inv.t.sol'), below('Vault.t.sol')],
    gas: [below('Core.gas.t.sol')],
  })
  const { laws, gas } = testFiles(root, 'core', [below('Vault.t.sol')])
  expect([laws, gas]).toEqual([[below('Vault.t.sol')], []])
  expect(testFiles(root, 'market', []).laws).toEqual([])
})

test('counts test functions', () => {
  expect(countTests(root, [below('Vault.t.sol'), below('Core.gas.t.sol')])).toBe(4)
})

test('matches one file, or several, by a pattern of forge', () => {
  expect(matchPath(['a.t.sol'])).toBe('a.t.sol')
  expect(matchPath(['a.t.sol', 'b.t.sol'])).toBe('{a.t.sol,b.t.sol}')
})

test('finds the files that a test needs, and those that need not be compiled', () => {
  const importing = 'import { A } from "./base/Mocks.sol"; import { B } from "@openzeppelin/B.sol";'
  writeFileSync(path.join(root, below('Stakes.t.sol')), importing)
  const closure = closureOf(root, [below('Stakes.t.sol')])
  expect([...closure.keys()].sort()).toEqual([below('Stakes.t.sol'), below('base/Mocks.sol')])
  const others = ['Core.gas.t.sol', 'Vault.inv.t.sol', 'Vault.t.sol']
  expect(filesOutside(root, 'core', closure).toSorted()).toEqual(others.map(below))
})
