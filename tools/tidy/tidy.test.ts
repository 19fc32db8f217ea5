// Goal: each rule finds its fault, states the line, and reports nothing for correct text.
// Method: apply a rule to a repository of a few lines, and compare its findings.

import { describe, expect, test } from 'vitest'
import * as Repo from './repository.ts'
import { coreFiles, coreLinesMax } from './rules/structure/frozen-core.ts'
import { rules, tidy } from './rules.ts'
import { cliZones } from './zones/cli-zones.ts'
import { zones } from './zones/edges.ts'

/** Returns the findings of one rule in literal files, as `path:line`. */
function find(name: string, files: Readonly<Record<string, string>>): readonly string[] {
  const rule = rules.find((one) => one.name === name)
  if (rule === undefined) throw new Error(`no rule ${name}`)
  return rule.check(Repo.from(files)).map(({ path, line }) => `${path}:${line}`)
}

const ledgerManifest = JSON.stringify({
  name: '@ostrom/ledger',
  type: 'module',
  private: true,
  exports: { '.': './src/index.ts', './evm': './src/evm/index.ts' },
  dependencies: { viem: '1' },
})

describe('import-edges', () => {
  const manifest = { 'packages/ledger/package.json': ledgerManifest }
  const check = (path: string, text: string) => find('import-edges', { ...manifest, [path]: text })

  test('a role may import a port, and never an adapter', () => {
    const path = 'packages/node/src/a.ts'
    expect(check(path, `import type { Ledger } from '@ostrom/ledger'`)).toEqual([])
    expect(check(path, `\nimport { x } from '@ostrom/ledger/evm'`)).toEqual([`${path}:2`])
  })

  test('sees dynamic imports, imports in types, and re-exports', () => {
    const path = 'packages/node/src/a.ts'
    for (const text of [
      `await import('@ostrom/ledger/evm')`,
      `type A = import('@ostrom/ledger/evm').A`,
      `export * as evm from '@ostrom/ledger/evm'`,
      `export { a } from '../../ledger/src/evm/index.ts'`,
    ])
      expect(check(path, text), text).toEqual([`${path}:1`])
  })

  test('an SDK is for its adapter alone', () => {
    const text = `import { createPublicClient } from 'viem/actions'`
    expect(check('packages/ledger/src/evm/a.ts', text)).toEqual([])
    expect(check('packages/ledger/src/a.ts', text)).toEqual(['packages/ledger/src/a.ts:1'])
  })

  test('adapters do not import adapters', () => {
    const text = `import { a } from '../http/index.ts'`
    const path = 'packages/engine/src/llama/a.ts'
    expect(check(path, text)).toEqual([`${path}:1`])
  })

  test('pure packages import no node module, but their tests may', () => {
    const text = `import { readFileSync } from 'node:fs'`
    expect(check('packages/protocol/src/a.ts', text)).toEqual(['packages/protocol/src/a.ts:1'])
    expect(check('packages/protocol/src/a.test.ts', text)).toEqual([])
  })

  test('a test runner is for tests and conformance suites alone', () => {
    const text = `import { test } from 'vitest'`
    expect(check('packages/state/src/conformance.ts', text)).toEqual([])
    expect(check('packages/state/src/state.ts', text)).toEqual(['packages/state/src/state.ts:1'])
  })

  test('refuses a subpath that no package exports, and files outside every zone', () => {
    const path = 'packages/node/src/a.ts'
    expect(check(path, `import '@ostrom/ledger/inside'`)).toEqual([`${path}:1`])
    expect(check('attic/a.ts', `import 'viem'`)).toEqual(['attic/a.ts:1'])
  })

  test('no part of apps/cli imports a part above it, but its tests may', () => {
    const text = `import { a } from '../commands/a.ts'`
    expect(check('apps/cli/src/context/a.ts', text)).toEqual(['apps/cli/src/context/a.ts:1'])
    expect(check('apps/cli/src/context/a.test.ts', text)).toEqual([])
    expect(
      check('packages/node/src/a.test.ts', `import '../../../apps/gateway-web/src/a.ts'`),
    ).toEqual(['packages/node/src/a.test.ts:1'])
    expect(check('apps/cli/src/commands/a.ts', `import { a } from '../context/a.ts'`)).toEqual([])
    expect(check('apps/cli/src/program.ts', `import { a } from './commands/a.ts'`)).toEqual([])
    expect(check('apps/cli/src/commands/a.ts', `import '../program.ts'`)).toEqual([
      'apps/cli/src/commands/a.ts:1',
    ])
  })

  test('commands load their actions when they run, and nothing that opens a chain', () => {
    const path = 'apps/cli/src/commands/a.ts'
    expect(check(path, `const actions = () => import('../actions/a.ts')`)).toEqual([])
    expect(check(path, `import type { A } from '../actions/a.ts'`)).toEqual([])
    expect(check(path, `import { a } from '../actions/a.ts'`)).toEqual([`${path}:1`])
    expect(check(path, `import { createLedgerEvm } from '@ostrom/ledger/evm'`)).toEqual([
      `${path}:1`,
    ])
    expect(check(path, `const later = () => import('zod')`)).toEqual([`${path}:1`])
  })

  test('the parts of apps/cli form layers: none is reached from below', () => {
    const order = cliZones.map(({ name }) => name).filter((name) => !name.endsWith('package.json'))
    for (const { name, allowedImports } of cliZones)
      for (const lower of allowedImports.filter((one) => order.includes(one)))
        expect(order.indexOf(lower), `${name} -> ${lower}`).toBeLessThan(order.indexOf(name))
  })

  test('no part of the gateway imports a part above it', () => {
    const folder = 'packages/gateway/src'
    const found = (path: string, text: string) => check(`${folder}/${path}`, text)
    expect(found('routing/a.ts', `import '../models/limits.ts'`)).toEqual([
      `${folder}/routing/a.ts:1`,
    ])
    expect(found('inference/a.ts', `import '../routing/a.ts'`)).toHaveLength(1)
    expect(found('http/a.ts', `import '../gateway.ts'`)).toHaveLength(1)
    expect(found('models/a.ts', `import '../routing/limits.ts'`)).toEqual([])
    expect(found('gateway.ts', `import './http/a.ts'`)).toEqual([])
  })

  test('contracts import only the protocol, but tests of the Solana program import more', () => {
    const packageOf = (name: string) => ({
      [`packages/${name}/package.json`]: JSON.stringify({
        name: `@ostrom/${name}`,
        exports: { '.': './src/index.ts' },
      }),
    })
    const packages = { ...packageOf('protocol'), ...packageOf('ledger') }
    const found = (path: string, name: string) =>
      find('import-edges', { ...packages, [path]: `import { a } from '@ostrom/${name}'` })
    const [evm, solana] = ['contracts/evm/deployment/a.ts', 'contracts/solana/interface/a.ts']
    expect([found(evm, 'protocol'), found(evm, 'ledger')]).toEqual([[], [`${evm}:1`]])
    expect(found(solana, 'protocol')).toEqual([`${solana}:1`])
    expect(found('contracts/solana/test/a.ts', 'protocol')).toEqual([])
  })

  test('the table names only zones that exist, and roles and ports stay on their layer', () => {
    const names = new Set(zones.map(({ name }) => name))
    const expected = zones
      .flatMap(({ allowedImports }) => allowedImports)
      .filter((name) => name !== '*')
    expect(expected.filter((name) => !names.has(name))).toEqual([])
    for (const { name, kind, allowedImports } of zones)
      if (kind === 'role' || kind === 'port')
        for (const lower of allowedImports) {
          const target = zones.find((zone) => zone.name === lower)
          const isOwnPart = lower.startsWith(`${name.split('/')[0]}/`) && target?.kind === kind
          if (!isOwnPart)
            expect(['pure', 'port', 'shared'], `${kind} -> ${lower}`).toContain(target?.kind)
        }
  })
})

describe('declared-dependencies', () => {
  test('asks for the package that a file imports in the nearest package.json', () => {
    const files = { 'packages/ledger/package.json': ledgerManifest }
    const path = 'packages/ledger/src/a.ts'
    const check = (text: string) => find('declared-dependencies', { ...files, [path]: text })
    expect(check(`import 'viem/chains'`)).toEqual([])
    expect(check(`import 'zod'`)).toEqual([`${path}:1`])
    expect(check(`import './b.ts'\nimport 'node:fs'\nimport '@ostrom/ledger/evm'`)).toEqual([])
    const outside = (text: string) =>
      find('declared-dependencies', { ...files, 'vectors/a.ts': text })
    expect(outside(`import 'viem'\nimport '@ostrom/ledger'`)).toEqual([])
    expect(outside(`import 'zod'`)).toEqual(['vectors/a.ts:1'])
  })
})

test.each([
  [`import type { A } from 'a'`, ['@types/b', '@scope/c']],
  [`import 'a/sub'\nconst c = require.resolve('@scope/c/package.json')`, ['@types/b']],
  [`import b from 'b'\nimport '@scope/cd'\n// a`, ['a', '@scope/c']],
])("'unused-dependencies' refuses a dependency that no file names: %s", (text, expected) => {
  const manifest =
    '{"dependencies":{"a":"1","zod":"1"},"devDependencies":{"@types/b":"1","@scope/c":"1"}}'
  const files = {
    'package-lock.json': '{"packages":{"packages/a":{}}}',
    'packages/a/package.json': manifest,
    'packages/a/src/a.ts': text,
    'packages/a/inner/package.json': '{}',
    'packages/a/inner/a.ts': `import 'a'\nimport 'b'\nimport '@scope/c'`,
    'tools/packages/a/package.json': manifest,
  }
  const found = rules.find(({ name }) => name === 'unused-dependencies')?.check(Repo.from(files))
  expect(found?.map(({ message }) => message)).toEqual(
    expected.map((name) => `No file of packages/a names ${name}: remove it.`),
  )
})

test('code of the product loads no package of developers, but its tests and types may', () => {
  const of = (file: string, text: string) =>
    find('product-packages', {
      'packages/a/package.json': '{"dependencies":{"b":"1"},"devDependencies":{"c":"1"}}',
      'packages/a/b/package.json': '{"devDependencies":{"d":"1"}}',
      [file]: text,
    })
  expect(of('packages/a/b/src/c/src/a.ts', `import 'd'`)).toEqual(['packages/a/b/src/c/src/a.ts:1'])
  expect(of('packages/a/src/a.ts', `import 'c/sub'`)).toEqual(['packages/a/src/a.ts:1'])
  expect(of('packages/a/src/a.ts', `await import('c')`)).toEqual(['packages/a/src/a.ts:1'])
  expect(of('packages/a/src/a.ts', `import 'b'\nimport type { C } from 'c'`)).toEqual([])
  expect(of('packages/a/src/a.test.ts', `import 'c'`)).toEqual([])
  expect(of('packages/a/src/a.gen-entry.ts', `import 'c'`)).toEqual([])
})

test('the lockfile holds what each manifest asks for', () => {
  const of = (declared: object, locked: object) => {
    const packages = { '': {}, 'packages/ledger': { dependencies: locked }, 'node_modules/a': {} }
    return find('lockfile', {
      'package.json': '{}',
      'package-lock.json': JSON.stringify({ packages }),
      'packages/ledger/package.json': JSON.stringify({ dependencies: declared }),
    })
  }
  expect(of({ a: '1' }, { a: '1' })).toEqual([])
  expect(of({ a: '1' }, { a: '2' })).toEqual(['packages/ledger/package.json:0'])
  expect(of({ a: '1' }, {})).toHaveLength(1)
  expect(of({}, { a: '1' })).toHaveLength(1)
})

test('README names what the lockfile has not for a platform', () => {
  const lock = JSON.stringify({ packages: {} })
  const of = (readme: string) =>
    find('locked-platforms', { 'README.md': readme, 'package-lock.json': lock })
  const names = 'Linux, Linux on arm64, Alpine, macOS'
  expect(of(`Not there yet: ${names}: EVM chain, models, Solana chain.`)).toEqual([])
  expect(of('On Linux or macOS.')).toEqual(['README.md:0'])
})

describe('purity', () => {
  const check = (text: string, path = 'packages/protocol/src/a.ts') =>
    find('purity', { [path]: text }).length

  test.each([
    'const a = Date.now()',
    'const a = new Date()',
    'const a = Math.random()',
    'const a = crypto.randomUUID()',
    'setTimeout(f, 1)',
    'const a = process.env.A',
    'await fetch(url)',
    'console.log(1)',
    'const a = performance.now()',
    'const a = globalThis.Date',
  ])('refuses %s', (text) => {
    expect(check(text)).toBe(1)
  })

  test.each([
    'const a = new Date(seconds)',
    'const f = (process: Process) => process.run()',
    'const { fetch } = options; fetch()',
    'const a = record.process',
    'const a = { fetch: 1 }',
    'type A = { performance: number }',
    '// process and Date.now() in a comment',
    'const a = "process"',
  ])('allows %s', (text) => {
    expect(check(text)).toBe(0)
  })

  test('roles take a clock and randomness; adapters may have their own', () => {
    expect(check('setTimeout(f, 1)', 'packages/node/src/a.ts')).toBe(1)
    expect(check('randomBytes(32)', 'packages/gateway/src/a.ts')).toBe(1)
    const adapter = 'packages/network/src/libp2p/a.ts'
    expect(check('setTimeout(f, 1); Date.now(); process.pid', adapter)).toBe(0)
  })

  test('only apps read configuration', () => {
    const text = 'const a = process.env.A ?? process.argv[2]'
    expect(check(text, 'packages/network/src/libp2p/a.ts')).toBe(2)
    expect(check(text, 'packages/state/src/memory.ts')).toBe(2)
    expect(check(text, 'apps/cli/src/a.ts')).toBe(0)
    expect(check('const a = process.env.PATH', 'packages/engine/src/llama/a.ts')).toBe(0)
  })
})

describe('frozen-core', () => {
  const whole = Object.fromEntries(coreFiles.map((path) => [path, '']))
  const [first = ''] = coreFiles
  const folder = 'contracts/evm/core/src'

  test('the frozen core is exactly its list of files', () => {
    expect(find('frozen-core', whole)).toEqual([])
    expect(find('frozen-core', { [first]: '' })).toHaveLength(coreFiles.length - 1)
    expect(find('frozen-core', { ...whole, [`${folder}/More.sol`]: '' })).toEqual([
      `${folder}/More.sol:0`,
    ])
  })

  test('imports the core and OpenZeppelin alone', () => {
    const found = (text: string) => find('frozen-core', { ...whole, [first]: text })
    expect(found('import { Vault } from "./Vault.sol";')).toEqual([])
    expect(found('import {\n  A\n} from "@openzeppelin/contracts/a.sol";')).toEqual([])
    expect(found('import { Parameters } from "../../src/Parameters.sol";')).toEqual([`${first}:0`])
    expect(found('import {\n  A\n} from "solmate/a.sol";')).toEqual([`${first}:0`])
  })

  test('lets offers import the interfaces that they ask, and no code', () => {
    const offers = 'contracts/evm/market/src/Offers.sol'
    const found = (text: string) => find('frozen-core', { ...whole, [offers]: text })
    expect(found('import { P } from "./interfaces/IParameters.sol";')).toEqual([])
    expect(found('import { Escrow } from "../../core/src/base/Escrow.sol";')).toEqual([])
    expect(found('import { Parameters } from "./Parameters.sol";')).toEqual([`${offers}:0`])
  })

  // Finding: EVM3-19
  test('the frozen core has the limit of lines that SECURITY.md states', () => {
    const found = (text: string) => find('frozen-core', { ...whole, 'SECURITY.md': text })
    expect(found('The core has at most 2,000 lines.')).toEqual([])
    expect(found('The core has at most 2,100 lines.')).toEqual(['SECURITY.md:0'])
    expect(found('The core is large.')).toEqual(['SECURITY.md:0'])
  })

  test('counts lines of code, not of prose', () => {
    const found = (line: string, count: number) =>
      find('frozen-core', { ...whole, [first]: `${line}\n`.repeat(count) })
    expect(found('    /// @notice Prose.', coreLinesMax + 1)).toEqual([])
    expect(found('uint256 a;', coreLinesMax)).toEqual([])
    expect(found('uint256 a;', coreLinesMax + 1)).toEqual([
      'tools/tidy/rules/structure/frozen-core.ts:0',
    ])
  })
})

describe('literal spreads', () => {
  test('literal spreads are refused, and spreads of names and conditions are not', () => {
    const of = (text: string) => find('literal-spreads', { 'tools/a.ts': text })
    expect(of('const a = { ...{ b } }')).toEqual(['tools/a.ts:1'])
    expect(of('a(...[b])')).toEqual(['tools/a.ts:1'])
    expect(of('const a = { ...b, ...(c && { c }) }')).toEqual([])
  })
})

describe('file-names', () => {
  test.each(['a/utils.ts', 'a/helper.py', 'a/types.d.ts', 'a/someFile.ts', 'a/two_words.ts'])(
    'refuses %s',
    (path) => expect(find('file-names', { [path]: '' })).toEqual([`${path}:0`]),
  )
  test.each([
    'a/two-words.test.ts',
    'a/Vault.inv.t.sol',
    'a/two_words.py',
    'README.md',
    '.gitignore',
  ])('allows %s', (path) => expect(find('file-names', { [path]: '' })).toEqual([]))
})

test('the root holds known entries alone', () => {
  expect(find('root-entries', { 'README.md': '', 'packages/a/b.ts': '' })).toEqual([])
  expect(find('root-entries', { 'run.sh': '', 'cache/a': '' })).toEqual(['run.sh:0', 'cache:0'])
})

describe('packages', () => {
  test('an index holds explicit exports and nothing else', () => {
    const path = 'packages/a/src/index.ts'
    const good = `import './b.ts'\nexport { a } from './a.ts'\nexport * as B from './b.ts'`
    expect(find('explicit-exports', { [path]: good })).toEqual([])
    expect(find('explicit-exports', { [path]: `export * from './a.ts'` })).toEqual([`${path}:1`])
    expect(find('explicit-exports', { [path]: 'export const a = 1' })).toEqual([`${path}:1`])
  })

  test('a package has a README and exports that lead somewhere', () => {
    const files = { 'packages/ledger/package.json': ledgerManifest }
    expect(find('package-shape', files)).toHaveLength(3)
    expect(
      find('package-shape', {
        ...files,
        'packages/ledger/README.md': '',
        'packages/ledger/src/index.ts': '',
        'packages/ledger/src/evm/index.ts': '',
      }),
    ).toEqual([])
  })

  test('a script of package.json starts a program that exists', () => {
    const manifest = JSON.stringify({ scripts: { a: 'exec node tools/start/start.js tools/a.ts' } })
    expect(find('root-scripts', { 'package.json': manifest })).toEqual(['package.json:0'])
    expect(find('root-scripts', { 'package.json': manifest, 'tools/a.ts': '' })).toEqual([])
  })
})

describe('documents', () => {
  test('relative links lead somewhere; code and other sites are not looked at', () => {
    const text = '[a](b.md#c) [d](../e/) [f](https://g.h)\n`[i](j.md)`\n```\n[k](l.md)\n```\n'
    const files = { 'docs/a.md': text, 'e/x.ts': '' }
    expect(find('document-links', files)).toEqual(['docs/a.md:1'])
    expect(find('document-links', { ...files, 'docs/b.md': '# C' })).toEqual([])
  })

  test('links to headings lead to headings', () => {
    const b = '# B\n\n## 2. Plants, and `pay`\n\n## Twice\n\n## Twice\n'
    const links = (a: string) => find('document-links', { 'docs/a.md': a, 'docs/b.md': b })
    expect(links('# A\n[p](b.md#2-plants-and-pay) [t](b.md#twice-1) [a](#a)\n')).toEqual([])
    expect(links('# A\n[p](b.md#plants)\n\n[a](#b)\n')).toEqual(['docs/a.md:2', 'docs/a.md:4'])
  })

  test('a document has one title, first', () => {
    expect(find('document-titles', { 'a.md': '# A\n## B\n```\n# not a title\n```' })).toEqual([])
    expect(find('document-titles', { 'a.md': '# A\n\n# B' })).toEqual(['a.md:3'])
    expect(find('document-titles', { 'a.md': '## B\n# A' })).toHaveLength(1)
    expect(find('document-titles', { 'a.md': 'text' })).toHaveLength(1)
  })
})

describe('generated-headers', () => {
  test('a generated file names its command in line 1', () => {
    expect(find('generated-headers', { 'a.gen.ts': '// Generated by npm run gen.\n' })).toEqual([])
    expect(
      find('generated-headers', { 'a.gen.ts': '\n// Generated by npm run gen.' }),
    ).toHaveLength(1)
    expect(find('generated-headers', { 'a.gen.json': '{}' })).toEqual([])
  })
})

test('every rule has a test, and finds nothing in an empty repository', async () => {
  const { globSync, readFileSync } = await import('node:fs')
  const tests = globSync(`${import.meta.dirname}/**/*.test.ts`)
  const texts = tests.map((file) => readFileSync(file, 'utf8')).join('')
  for (const { rule, findings } of tidy(Repo.from({}))) {
    expect(texts, rule.name).toContain(`'${rule.name}'`)
    expect(findings, rule.name).toEqual([])
  }
})

describe('authority', () => {
  const abi = (name: string, stateMutability: string) =>
    `export const vaultAbi = [${JSON.stringify({ type: 'function', name, stateMutability })}]`
  const check = (rows: string, functionAbi = abi('deposit', 'payable')) =>
    find('authority', {
      'contracts/evm/core/src/Vault.sol': '',
      'contracts/evm/generated/vault.gen.ts': functionAbi,
      'contracts/solana/interface/instructions.ts':
        'const books = {\n  settle: {\n    number: [22],\n  },\n  expire: { number: [25] },\n}',
      'packages/protocol/src/sessions/channel.ts':
        "const shape = {\n  'top-up': Schema.object({ kind: Schema.oneOf('top-up') }),\n}",
      'packages/protocol/src/sessions/voucher.ts':
        "export const voucherStruct: StructType<Voucher> = {\n  name: 'Voucher',\n}",
      'docs/spec/authority.md': rows,
    })
  const rows = [
    '| `Vault.deposit` | anybody |',
    '| `solana:settle`, `solana:expire` | anybody |',
    '| `message:top-up` | client |',
    '| `Voucher` | client |',
  ]

  test('accepts a table with a row for each function, instruction, message and object', () => {
    expect(check(rows.join('\n'))).toEqual([])
  })

  test('finds each that has no row', () => {
    expect(check(rows.slice(1).join('\n'))).toEqual(['contracts/evm/generated/vault.gen.ts:0'])
    expect(check(rows.slice(0, 3).join('\n'))).toEqual([
      'packages/protocol/src/sessions/voucher.ts:0',
    ])
    expect(check(rows.toSpliced(1, 1).join('\n'))).toHaveLength(2)
    expect(check(rows.toSpliced(2, 1).join('\n'))).toHaveLength(1)
  })

  test('finds a row of what does not exist, and asks none for views', () => {
    const document = 'docs/spec/authority.md'
    expect(check(rows.join('\n'), abi('deposit', 'view'))).toEqual([`${document}:1`])
    expect(check([...rows, '| `Vault.gone` | anybody |'].join('\n'))).toEqual([`${document}:5`])
  })
})
