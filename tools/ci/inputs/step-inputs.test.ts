// Goal: the hash of a step changes with every input of the step, and with no other file.
// Method: a repository of a few files in memory, one changed at a time; then all steps of this
// repository.

import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { root } from '../../check/step.ts'
import { diskSource, type GraphSource } from '../../graph/source.ts'
import { fileCache } from '../../graph/summary-cache.ts'
import { type CiStep, commandOf, wholeTurn } from '../steps/step.ts'
import { steps } from '../steps/steps.ts'
import { programCalls } from './command-programs.ts'
import { readStepInputs } from './step-inputs.ts'

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
  'package.json': JSON.stringify({
    scripts: { tool: 'exec node tools/start/start.js apps/tool.ts' },
  }),
  'tsconfig.json': '{}',
  'tools/start/start.js': "import './installer.js'",
  'tools/start/installer.js': '',
  'apps/tool.ts': [
    "import { a } from './part.ts'",
    "import { b } from '@ostrom/b'",
    "const rows = { one: () => import('./one.ts'), two: () => import('./two.ts') }",
    'rows[process.argv[2]](a, b)',
  ].join('\n'),
  'apps/part.ts': "export const a = new Worker(new URL('./worker.ts', import.meta.url))",
  'apps/worker.ts': "readdir(new URL('../data/', import.meta.url)); import('./circle.ts')",
  'apps/circle.ts': "import './worker.ts'; spawn('node', ['apps/child.ts'])",
  'apps/child.ts': "readFileSync(join(import.meta.dirname, '../contracts/A.sol'))",
  'apps/one.ts': '',
  'apps/two.ts': '',
  'apps/other.ts': '',
  'data/one.json': '1',
  'packages/b/package.json': '{"name":"@ostrom/b","exports":{".":"./index.ts"}}',
  'packages/b/index.ts': "export { b } from './b.ts'\nexport { c } from './c.ts'",
  'packages/b/b.ts': 'export const b = 1',
  'packages/b/c.ts': 'export const c = 1',
  'contracts/A.sol': "import './B.sol'; contract A {}",
  'contracts/B.sol': 'contract B {}',
}
const step: CiStep = { name: 'tool', command: 'npm run tool -- one', limitSeconds: 1 }

const sourceOf = (all: Readonly<Record<string, string>>): GraphSource => ({
  paths: new Set(Object.keys(all)),
  read: (file) => Buffer.from(all[file] ?? ''),
})
const hashOf = (changed: Readonly<Record<string, string>> = {}, own: CiStep = step) =>
  readStepInputs([own], sourceOf({ ...files, ...changed })).hashOf(own)

describe('hashOf', () => {
  test.each([
    'apps/tool.ts',
    'apps/part.ts',
    'apps/worker.ts',
    'apps/circle.ts',
    'apps/child.ts',
    'apps/one.ts',
    'data/one.json',
    'packages/b/index.ts',
    'packages/b/b.ts',
    'contracts/A.sol',
    'contracts/B.sol',
    'tools/start/installer.js',
  ])('changes with %s', (file) => {
    expect(hashOf({ [file]: `${files[file]} ;` })).not.toBe(hashOf())
  })

  test('packages of others in the lock file change the hash, links between ours do not', () => {
    expect(hashOf({ 'package-lock.json': lockOf('1.0.1') })).not.toBe(hashOf())
    expect(hashOf({ 'package-lock.json': lockOf('1.0.0', ['@ostrom/c']) })).toBe(hashOf())
  })

  test('dependencies of this repository change the hash, scripts of other programs do not', () => {
    const { scripts } = JSON.parse(files['package.json'] ?? '')
    const manifest = (more: Readonly<Record<string, unknown>>) =>
      hashOf({ 'package.json': JSON.stringify({ scripts, ...more }) })
    const other = { tool: 'exec node tools/start/start.js apps/other.ts' }
    expect(manifest({ scripts: { ...scripts, other: other.tool } })).toBe(hashOf())
    expect(manifest({ scripts: other })).not.toBe(hashOf())
    expect(manifest({ dependencies: { theirs: '1.0.0' } })).not.toBe(hashOf())
  })

  test('the code of a contract changes the hash, the prose of its comments does not', () => {
    const { 'contracts/B.sol': code = '' } = files
    expect(hashOf({ 'contracts/B.sol': `// Says more.\n${code}` })).toBe(hashOf())
    expect(hashOf({ 'contracts/B.sol': `// ${code}` })).not.toBe(hashOf())
  })

  test('changes with a file that comes to a folder, and with the command', () => {
    expect(hashOf({ 'data/two.json': '' })).not.toBe(hashOf())
    const other = { ...step, command: 'FUZZ=2 npm run tool -- one' }
    expect(hashOf({}, other)).not.toBe(hashOf())
  })

  test('does not change with what nothing reads, nor with rows that no argument names', () => {
    const unread = { 'apps/other.ts': 'x', 'docs/new.md': '', 'apps/two.ts': '2' }
    expect(hashOf({ ...unread, 'packages/b/c.ts': 'export const c = 2' })).toBe(hashOf())
  })

  test('a file that an argument names is an input', () => {
    const own = { ...step, command: 'npm run tool -- one apps/other.ts' }
    expect(hashOf({ 'apps/other.ts': 'x' }, own)).not.toBe(hashOf({}, own))
  })

  test('a step whose program does not exist does not concern the inputs of others', () => {
    const gone = { ...step, name: 'gone', command: 'node tools/start/start.js apps/gone.ts' }
    const unknown = { ...step, name: 'unknown', command: 'npm run nosuch' }
    const inputs = readStepInputs([gone, unknown, step], sourceOf(files))
    expect(inputs.hashOf(step)).toBe(hashOf())
    expect(() => inputs.hashOf(gone)).toThrow('apps/gone.ts')
    expect(() => inputs.hashOf(unknown)).toThrow('starts no program')
  })

  test('a program that does not exist is an error that names it', () => {
    const gone = { ...step, command: 'node tools/start/start.js apps/gone.ts' }
    expect(() => hashOf({}, gone)).toThrow('apps/gone.ts')
  })
})

describe('steps of this repository', () => {
  const source = diskSource(root)
  const cache = fileCache()
  const inputs = readStepInputs(steps, source, cache)
  const { scripts } = JSON.parse(source.read('package.json').toString('utf8'))
  const recorded = steps.filter(({ family }) => family !== undefined)

  test.each(recorded.map((one) => [one.name, one] as const))(
    'a changed program of "%s" runs it',
    (_, one) => {
      const programs = programCalls(commandOf(one, wholeTurn), scripts)
      expect(programs.length).toBeGreaterThan(0)
      for (const { program } of programs) expect(inputs.filesOf(one)).toContain(program)
    },
  )

  test('a changed module changes the hash of each step that reads it, and of no other', () => {
    const changed = 'contracts/evm/tools/test-files.ts'
    const planted: GraphSource = {
      ...source,
      idOf: (file) => (file === changed ? undefined : source.idOf?.(file)),
      read: (file) =>
        file === changed
          ? Buffer.concat([source.read(file), Buffer.from('\n')])
          : source.read(file),
    }
    const after = readStepInputs(steps, planted, cache)
    const readers = recorded.filter((one) => inputs.filesOf(one).includes(changed))
    const due = recorded.filter((one) => inputs.hashOf(one) !== after.hashOf(one))
    expect(due.map(({ name }) => name)).toEqual(readers.map(({ name }) => name))
    expect(due.map(({ name }) => name)).toContain('tests of the contracts')
    expect(due.map(({ name }) => name)).toContain('contract invariants, by seeds of the commit')
  })

  test.each([
    ['tests of the contracts', 'contracts/evm/core/src/Vault.sol'],
    ['tests of the contracts', 'contracts/evm/core/test/Vault.t.sol'],
    ['tests of the contracts', 'contracts/evm/foundry.toml'],
    ['tests of the contracts', 'contracts/evm/bin/solc'],
    ['tests of the contracts', 'contracts/evm/bin/package.json'],
    ['tests of the contracts', 'contracts/evm/generated/bytecode/vault.gen.ts'],
    ['tests of the contracts', 'tools/packages/forge/package-lock.json'],
    ['tests of the contracts', 'vectors/digests.json'],
    ['contract invariants', 'contracts/evm/core/test/Core.inv.t.sol'],
    ['proofs of custody', 'contracts/evm/core/src/Vault.sol'],
    ['proofs of custody', 'contracts/evm/core/proofs/VaultSolvent.proof.sol'],
    ['proofs of custody', 'contracts/evm/tools/halmos.ts'],
    ['proofs of custody', 'contracts/evm/tools/python/split-solver.py'],
    ['PolkaVM', 'contracts/evm/court/src/Court.sol'],
    ['committed contracts', 'contracts/evm/court/src/Court.sol'],
    ['committed contracts', 'contracts/evm/generated/court.gen.ts'],
    ['committed contracts', 'contracts/evm/generated/bytecode/court.gen.ts'],
    ['committed contracts', 'contracts/evm/generated/hashes.gen.ts'],
    ['findings of Slither', 'contracts/evm/core/slither.json'],
    ['findings of Slither', 'contracts/evm/bin/timed-solc'],
    ['attacks on the court', 'contracts/evm/generated/index.gen.ts'],
    ['attacks on the court', 'bench/src/court/attacks/jurors.ts'],
    ['Solana programs', 'contracts/solana/program/src/instructions/sessions/settle.rs'],
    ['Solana programs', 'contracts/solana/program/Cargo.lock'],
    ['Solana programs', 'contracts/solana/tools/sbpf-linker'],
    ['Solana programs', 'contracts/solana/tools/opcodes.ts'],
    ['Solana programs', 'vectors/wire.json'],
    ['adversarial walk', 'contracts/solana/test/walk.test.ts'],
    ['adversarial walk', '.npmrc'],
    ['adversarial walk', 'contracts/solana/package.json'],
    ['the JAM service', 'contracts/jam/suites/service.suite.ts'],
    ['slow tests: simulation', 'packages/gateway/src/routing/rank-offers.ts'],
    ['slow tests: pages', 'apps/web/src/router.tsx'],
    ['slow tests: privacy', 'apps/cli/src/main.ts'],
    ['from a click', 'workers/trainer/ostrom_trainer/steps.py'],
    ['Janus', 'examples/src/janus-on-solana.ts'],
    ['a cheat is found', 'packages/node/src/validator/accusations/accuser.ts'],
    ['hostile parties', 'apps/cli/src/main.ts'],
    ['trials of the court', 'simulation/src/trials/trial.ts'],
  ])('%s reads %s', (name, file) => {
    const one = steps.find((step) => step.name.startsWith(name))!
    expect(inputs.filesOf(one)).toContain(file)
  })

  test.each([
    ['proofs of custody', 'contracts/evm/court/src/Court.sol'],
    ['PolkaVM', 'contracts/evm/core/test/Vault.t.sol'],
    ['attacks on the court', 'bench/src/serving/serving.ts'],
    ['slow tests: simulation', 'apps/cli/src/main.ts'],
    ['the JAM service', 'packages/gateway/src/routing/rank-offers.ts'],
    ['tests of the contracts', 'docs/README.md'],
  ])('%s does not read %s', (name, file) => {
    const one = steps.find((step) => step.name.startsWith(name))!
    expect(inputs.filesOf(one)).not.toContain(file)
  })
})
