// Goal: the hash of a step changes with every input of the step, and with no other file.
// Method: a repository of a few files in memory, one changed at a time; then all steps of this
// repository.

import { Buffer } from 'node:buffer'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Repo } from '../tidy/index.ts'
import { inputFiles, inputSource, inputsHash } from './step-inputs.ts'
import { steps } from './steps.ts'

/**
 * Returns a lock file with one external package in the given version, and with one package of this
 * repository and its dependencies.
 */
const lockOf = (version: string, dependencies: readonly string[] = []): string =>
  JSON.stringify({
    packages: {
      '': { name: 'ours' },
      'node_modules/theirs': { version },
      'node_modules/@ostrom/b': { resolved: 'packages/b', link: true },
      'packages/b': { dependencies },
    },
  })

const files: Readonly<Record<string, string>> = {
  'package-lock.json': lockOf('1.0.0'),
  'package.json': '{}',
  'tsconfig.json': '{}',
  'tools/start/start.js': '',
  'tools/packages/forge/package-lock.json': '{}',
  'apps/tool.ts': "import { a } from './part.ts'\nimport { b } from '@ostrom/b/deep'",
  'apps/part.ts': "new Worker(new URL('./worker.ts', import.meta.url))",
  'apps/worker.ts': "readdir(new URL('../data/', import.meta.url)); import('./circle.ts')",
  'apps/circle.ts': "import './tool.ts'; const root = new URL('../', import.meta.url)",
  'apps/other.ts': '',
  'data/one.json': '1',
  'packages/b/package.json': '{"name":"@ostrom/b","exports":{"./deep":"./src/deep.ts"}}',
  'packages/b/src/deep.ts': 'export const b = 1',
  'contracts/A.sol': 'contract A {}',
  'vectors/deep/one.json': '1',
  'vectors/deep/one.ts': '1',
}
const reads = { programs: ['apps/tool.ts'], files: ['contracts/', 'vectors/*.json'] }
const hashOf = (changed: Readonly<Record<string, string>> = {}, command = 'run') => {
  const all = { ...files, ...changed }
  const read = (file: string) => Buffer.from(all[file] ?? '')
  return inputsHash({ command, reads }, { paths: new Set(Object.keys(all)), read })
}

describe('inputsHash', () => {
  test.each([
    'apps/tool.ts',
    'apps/part.ts',
    'apps/worker.ts',
    'apps/circle.ts',
    'data/one.json',
    'packages/b/src/deep.ts',
    'contracts/A.sol',
    'vectors/deep/one.json',
    'tools/start/start.js',
  ])('changes with %s', (file) => {
    expect(hashOf({ [file]: `${files[file]} ;` })).not.toBe(hashOf())
  })

  test('of the lock file, packages of others count, and not which of ours depend on which', () => {
    expect(hashOf({ 'package-lock.json': lockOf('1.0.1') })).not.toBe(hashOf())
    expect(hashOf({ 'package-lock.json': lockOf('1.0.0', ['@ostrom/c']) })).toBe(hashOf())
  })

  test('of a contract, code counts, and not the prose of its comments', () => {
    expect(hashOf({ 'contracts/A.sol': '// Says more.\ncontract A {}' })).toBe(hashOf())
    expect(hashOf({ 'contracts/A.sol': '// contract A {}' })).not.toBe(hashOf())
  })

  test('changes with a file that comes to a folder, and with the command', () => {
    expect(hashOf({ 'contracts/B.sol': '' })).not.toBe(hashOf())
    expect(hashOf({ 'vectors/two.json': '' })).not.toBe(hashOf())
    expect(hashOf({}, 'run --twice')).not.toBe(hashOf())
  })

  test('does not change with what nothing reads', () => {
    const unread = { 'apps/other.ts': 'changed', 'docs/new.md': '', 'vectors/deep/one.ts': '2' }
    expect(hashOf(unread)).toBe(hashOf())
  })

  test('a program that does not exist is an error that names it', () => {
    const gone = { programs: ['apps/gone.ts'], files: [] }
    const source = { paths: new Set(Object.keys(files)), read: () => Buffer.from('{}') }
    expect(() => inputFiles(gone, source)).toThrow('apps/gone.ts')
  })
})

test('the steps of this repository read what they are known to read', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  const source = inputSource(root, Repo.read(root).paths)
  const filesOf = (name: string) => {
    const found = steps.find((step) => step.name.startsWith(name))?.reads
    return found === undefined ? [] : inputFiles(found, source)
  }
  expect(filesOf('proofs of custody')).toContain('contracts/evm/core/src/Vault.sol')
  expect(filesOf('proofs of custody')).toContain('contracts/evm/tools/halmos.ts')
  expect(filesOf('PolkaVM')).toContain('contracts/evm/court/src/Court.sol')
  expect(filesOf('attacks on the court')).toContain('contracts/evm/generated/index.gen.ts')
  expect(filesOf('attacks on the court')).toContain('bench/src/court/attacks/jurors.ts')
})
