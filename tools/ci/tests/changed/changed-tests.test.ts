// Goal: a change selects the tests that it can affect, in each language, and names those left out.
// Method: a repository of a few files in memory, one of them changed at a time.

import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { memoryCache } from '../../../graph/summary-cache.ts'
import { changedReport } from './changed-report.ts'
import { selectChangedTests } from './changed-tests.ts'

const files: Readonly<Record<string, string>> = {
  'packages/a/src/a.ts': 'export const a = 1',
  'packages/a/src/a.test.ts': "import { a } from './a.ts'",
  'packages/a/src/slow.test.ts': "import { a } from './a.ts'",
  'packages/a/src/b.test.ts':
    "import { hono } from 'hono'; read(new URL('b.json', import.meta.url))",
  'packages/a/src/b.json': '1',
  'contracts/evm/core/src/Vault.sol': 'contract Vault {}',
  'contracts/evm/core/test/Vault.t.sol': 'import {Vault} from "../src/Vault.sol";',
  'contracts/evm/core/test/Other.t.sol': 'contract Other {}',
  'contracts/solana/program/src/lib.rs': 'include_str!("../../../../vectors/wire.json")',
  'vectors/wire.json': '{}',
  'tools/ci/tests/setup/permit-own-models.ts': "import './terms.ts'",
  'tools/ci/tests/setup/terms.ts': '',
  'package-lock.json': '{"packages":{"node_modules/hono":{}}}',
  'vitest.config.ts': '',
  'contracts/evm/foundry.toml': '',
}

/** Returns the selection for a file with another text; for a removed file without one. */
function select(file: string, ...texts: readonly (string | undefined)[]) {
  const after = texts.length > 0 ? texts[0] : `${files[file] ?? ''}\nrun()`
  const read = (one: string) => Buffer.from(one === file ? (after ?? '') : (files[one] ?? ''))
  const old = files[file]
  return selectChangedTests(
    [
      {
        file,
        before: old === undefined ? undefined : Buffer.from(old),
        after: after === undefined ? undefined : Buffer.from(after),
      },
    ],
    {
      source: { paths: new Set([...Object.keys(files), file]), read },
      cache: memoryCache(),
      slow: ['packages/a/src/slow.test.ts'],
    },
  )
}

const fast = ['packages/a/src/a.test.ts', 'packages/a/src/b.test.ts']

describe('selectChangedTests', () => {
  test('a module selects the tests that import it, and names the slow ones', () => {
    const { vitest, slow, solidity, rust } = select('packages/a/src/a.ts')
    expect(vitest).toEqual(['packages/a/src/a.test.ts'])
    expect(slow).toEqual(['packages/a/src/slow.test.ts'])
    expect([solidity, rust]).toEqual([[], false])
  })

  test('a comment selects no test', () => {
    expect(select('packages/a/src/a.ts', 'export const a = 1 // one').vitest).toEqual([])
  })

  test('a file that a test reads selects the test, changed or removed', () => {
    expect(select('packages/a/src/b.json', '2').vitest).toEqual(['packages/a/src/b.test.ts'])
    expect(select('packages/a/src/b.json', undefined).vitest).toEqual(['packages/a/src/b.test.ts'])
  })

  test('a removed test file is not selected, and an added one is', () => {
    expect(select('packages/a/src/a.test.ts', undefined).vitest).toEqual([])
    expect(select('packages/a/src/new.test.ts', 'test()').vitest).toEqual([
      'packages/a/src/new.test.ts',
    ])
  })

  test.each([
    'vitest.config.ts',
    'tools/ci/tests/setup/permit-own-models.ts',
    'tools/ci/tests/setup/terms.ts',
  ])('%s selects all tests of Vitest', (file) => {
    expect(select(file).vitest).toEqual(fast)
  })

  test('a contract selects the tests that import it, and settings of forge select all', () => {
    expect(select('contracts/evm/core/src/Vault.sol').solidity).toEqual([
      'contracts/evm/core/test/Vault.t.sol',
    ])
    expect(select('contracts/evm/foundry.toml').solidity).toHaveLength(2)
  })

  test('a source of the Solana program, and a file that it includes, select its build', () => {
    expect(select('contracts/solana/program/src/lib.rs').rust).toBe(true)
    expect(select('vectors/wire.json').rust).toBe(true)
  })

  test('a changed package of others selects the tests that load it; Vitest selects all', () => {
    const locked = (name: string) => `{"packages":{"node_modules/${name}":{"version":"2"}}}`
    expect(select('package-lock.json', locked('hono')).vitest).toEqual(['packages/a/src/b.test.ts'])
    expect(select('package-lock.json', locked('vitest')).vitest).toEqual(fast)
  })
})

test('the report names changed files, selected tests, and slow tests that are left out', () => {
  const lines = changedReport('what is not committed', select('packages/a/src/a.ts'))
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "what is not committed: 1 changed file, of which 1 can affect tests
      packages/a/src/a.ts: 2 test files
    selected: 1 of 3 files of Vitest, 0 of 2 in Solidity
    left out, because it is slow: npm test -- packages/a/src/slow.test.ts
    left out: 1 slow test file; npm test -- --slow runs all
    not run: the checks (npm run check), and tests that read the whole repository"
  `)
})
