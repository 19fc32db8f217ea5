// Goal: a path selects all tests below it, and if it selects none, this is reported.
// Method: a list of files with tests in each language, and paths that name some of them.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../check/step.ts'
import { selectTests } from './selection.ts'
import { dealParts, slowPart, slowTests } from './slow.ts'

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
    const { status, stdout } = spawnSync(process.execPath, ['tools/test/run.ts', ...args], options)
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

test('parts take about the same time, whatever the order of the files', () => {
  const budget = { a: 9, b: 5, c: 4, d: 3, e: 3 }
  const parts = dealParts(['e', 'd', 'c', 'b', 'a', 'new'], budget, 3)
  expect(parts).toEqual([['a'], ['b', 'e'], ['c', 'd', 'new']])
})

test.each([
  ['an empty budget', {}],
  ['no numbers', { a: Number.NaN, b: 'x' as unknown as number, c: null as unknown as number }],
  ['numbers without an end', { a: Number.POSITIVE_INFINITY, b: 1e308, c: 1e308, d: -1e308 }],
])('parts have all files, and none is empty, with %s', (_, budget) => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const parts = dealParts(files, budget, 3)
  expect(parts.flat().toSorted()).toEqual(files)
  expect(parts.map((part) => part.length).toSorted()).toEqual([2, 2, 3])
})

describe('slowPart', () => {
  test('knows no part without tests, for which all other tests would run', () => {
    const of = slowTests.length + 1
    expect(slowPart(['--part', `${of}/${of}`])).toBeUndefined()
    expect(slowPart(['--part', `1/${of}`])).toHaveLength(1)
  })

  test('its parts are all slow tests, each in one of them', () => {
    const parts = ['1/3', '2/3', '3/3'].map((part) => slowPart(['--part', part]) ?? [])
    expect(parts.flat().sort()).toEqual([...slowTests].sort())
    expect(slowPart([])).toEqual(slowTests)
  })

  test.each([['--part'], ['--part', '0/2'], ['--part', '3/2'], ['--part', 'x'], ['--path', '1/2']])(
    'knows no %s %s',
    (...args) => expect(slowPart(args)).toBeUndefined(),
  )
})
