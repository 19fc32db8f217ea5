// Goal: a path selects all tests below it, and if it selects none, this is reported.
// Method: a list of files with tests in each language, and paths that name some of them.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../check/step.ts'
import { selectTests } from './selection.ts'
import { slowGroups, slowSelection, slowTests } from './slow.ts'

const files = [
  'contracts/evm/core/src/Vault.sol',
  'contracts/evm/core/test/Core.gas.t.sol',
  'contracts/evm/core/test/Vault.t.sol',
  'contracts/evm/core/test/base/Mocks.sol',
  'contracts/solana/program/Cargo.toml',
  'contracts/solana/program/src/instructions/providers/offer.rs',
  'contracts/solana/test/offer.test.ts',
  'contracts/solana/test/foreign-program/src/lib.rs',
  'packages/state/src/memory.test.ts',
  'packages/state/src/memory.ts',
  'workers/vllm/vectors.test.ts',
  'docs/README.md',
]
const select = (...filters: string[]) => selectTests(filters, files)
const nearest = 'The nearest folder with tests is'
const nothing = { vitest: [], solidity: [], rust: false, faults: [] }

describe('selectTests', () => {
  test('finds tests of each language below a path', () => {
    expect(select('contracts')).toEqual({
      vitest: ['contracts'],
      solidity: ['contracts/evm/core/test/Core.gas.t.sol', 'contracts/evm/core/test/Vault.t.sol'],
      rust: true,
      faults: [],
    })
  })

  test.each([
    ['contracts/evm/core/test/Vault', { solidity: ['contracts/evm/core/test/Vault.t.sol'] }],
    ['contracts/solana/program/src/instructions/providers/offer.rs', { rust: true }],
    ['contracts/solana/test/offer.test.ts', { vitest: ['contracts/solana/test/offer.test.ts'] }],
    ['packages/state/', { vitest: ['packages/state/'] }],
    ['./packages/state', { vitest: ['packages/state'] }],
    ['workers/vllm', { vitest: ['workers/vllm'] }],
  ])('selects by %s what lies below it alone', (filter, selected) => {
    expect(select(filter)).toEqual({ ...nothing, ...selected })
  })

  test('takes a path that is named twice once', () => {
    expect(select('packages/state', './packages/state').vitest).toEqual(['packages/state'])
  })

  test.each([
    [
      'contracts/evm/core/src',
      `No test lies below contracts/evm/core/src. ${nearest} contracts/evm/core.`,
    ],
    ['packages/nosuch', `There is no packages/nosuch. ${nearest} packages.`],
    [
      'nosuch',
      'There is no nosuch. Paths start at the root of the repository, as in packages/state.',
    ],
    [
      'docs',
      'No test lies below docs. Paths start at the root of the repository, as in packages/state.',
    ],
  ])('says of %s that no test lies below it', (filter, fault) => {
    expect(select('packages/state', filter)).toEqual({
      ...nothing,
      vitest: ['packages/state'],
      faults: [fault],
    })
  })
})

describe('npm test', () => {
  const run = (...args: string[]) => {
    const options = { cwd: root, encoding: 'utf8', env: { ...process.env, CI: '' } } as const
    const { status, stdout } = spawnSync(
      process.execPath,
      ['tools/ci/tests/run.ts', ...args],
      options,
    )
    return { status, last: stdout.trim().split('\n').at(-1), stdout }
  }

  test('fails where no test lies below a path', () => {
    const { status, stdout, last } = run('packages/nosuch')
    expect(stdout).toContain('There is no packages/nosuch.')
    expect([status, last]).toEqual([1, '0 passed, 1 failed, 0 skipped'])
  })

  test('refuses an unknown option, and prints its help', () => {
    const { status, stdout } = run('--watch')
    expect([status, stdout]).toEqual([1, 'There is no option --watch; see npm test -- --help\n'])
    const help = run('--help')
    expect(help.status).toBe(0)
    expect(help.stdout).toMatch(/^npm test {2,}/)
  })
})

test('the slow tests exist: a path that names none would leave none out', () => {
  expect(slowTests.filter((one) => !existsSync(path.join(root, one)))).toEqual([])
})

describe('slowSelection', () => {
  test('selects all slow tests without a name, each of them once', () => {
    expect(slowSelection([])).toEqual(slowTests)
    expect(new Set(slowTests).size).toBe(slowTests.length)
  })

  test('selects the tests of the named groups, a group that is named twice once', () => {
    const { simulation, pages } = slowGroups
    expect(slowSelection(['simulation'])).toEqual(simulation)
    const both = [...(pages ?? []), ...(simulation ?? [])]
    expect(slowSelection(['pages', 'simulation', 'pages'])).toEqual(both)
    expect(both.length).toBeGreaterThan(10)
  })

  test('the groups together have all slow tests', () => {
    expect(slowSelection(Object.keys(slowGroups))?.toSorted()).toEqual(slowTests)
  })

  test.each([['nosuch'], ['--part'], ['constructor'], ['simulation', '1/6']])(
    'refuses %s %s',
    (...names) => expect(slowSelection(names)).toBeUndefined(),
  )
})
