// Goal: a change of any code, setting, compiler, writer or generated file makes the committed files
// of the contracts concerned stale, and no other change does.
// Method: a small repository with the names of our contracts, of which one has sources.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { artifacts } from '../deployment/plan.ts'
import { isBuilt, staleFiles, withHashes } from './build-hashes.ts'
import { contracts } from './build-inputs.ts'
import { root } from './forge.ts'
import { abiPath, bytecodePath } from './generated-text.ts'

const copy = mkdtempSync(path.join(os.tmpdir(), 'ostrom-hashes-'))
const read = (name: string) => readFileSync(path.join(copy, name), 'utf8')
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(copy, name)), { recursive: true })
  writeFileSync(path.join(copy, name), text)
}

const writers = ['build', 'forge', 'generated-text', 'verification'].map(
  (name) => `contracts/evm/tools/${name}.ts`,
)
const foundry = 'contracts/evm/foundry.toml'
const lock = 'tools/packages/forge/package-lock.json'
const source = 'contracts/evm/market/src/Offers.sol'
const base = 'contracts/evm/market/src/base/C.sol'
const library = 'node_modules/@openzeppelin/contracts/A.sol'
const imported = 'node_modules/@openzeppelin/contracts/utils/B.sol'

const sameLine = 'node_modules/@openzeppelin/contracts/utils/D.sol'

const inputs: Readonly<Record<string, string>> = {
  'contracts/evm/bin/solc': 'script of the compiler',
  'node_modules/solc/package.json': '{"version":"1.0.0"}',
  'node_modules/solc/soljson.js': 'compiler',
  [source]: 'import { C } from "./base/C.sol";\n// A sentence.\ncontract Offers is C { }\n',
  [base]: 'import {\n    A\n} from "@openzeppelin/contracts/A.sol";\n',
  [library]: 'import {B} from "./utils/B.sol";\n',
  [imported]: `library B { } /* SPDX- it's */ import /* SPDX-" */ "./D.sol";\n`,
  'node_modules/@openzeppelin/contracts/Unused.sol': '',
  [sameLine]: 'library D { }\n',
}

const shared = ['bytecode', 'errors', 'index', 'verification'].map(
  (name) => `generated/${name}.gen.ts`,
)
const hashes = 'generated/hashes.gen.ts'
const filesOf = (name: string) => [abiPath(name), bytecodePath(name)]
const offers = filesOf('Offers')
const [abi, code] = offers.map((name) => `contracts/evm/${name}`) as [string, string]

/** Files of all contracts, or of those of one profile. */
const filesOfAll = (profile?: string) =>
  contracts.filter((name) => (profile ?? artifacts[name]) === artifacts[name]).flatMap(filesOf)

beforeAll(() => {
  for (const name of [...writers, foundry, lock])
    cpSync(path.join(root, name), path.join(copy, name))
  for (const [name, text] of Object.entries(inputs)) write(name, text)
  const outputs = [...filesOfAll(), ...shared].map(
    (name) => [name, `// ${name}\n0x6001\n`] as const,
  )
  expect(isBuilt(copy), 'before a build').toBe(false)
  for (const [name, text] of withHashes(copy, new Map(outputs)))
    write(`contracts/evm/${name}`, text)
})
afterEach(() => expect(staleFiles(copy)).toEqual([]))
afterAll(() => rmSync(copy, { recursive: true }))

/** Returns the stale files after an edit of a file, which is then undone. */
function staleAfter(name: string, edit: (text: string) => string): readonly string[] {
  const before = read(name)
  const after = edit(before)
  expect(after).not.toBe(before)
  write(name, after)
  const stale = staleFiles(copy)
  expect(isBuilt(copy)).toBe(stale.length === 0)
  write(name, before)
  return stale.toSorted()
}

const append = (end: string) => (text: string) => `${text}${end}`

describe('a contract is stale', () => {
  test.each([
    ['source', source],
    ['import', base],
    ['import of a package', library],
    ['import of an import', imported],
    ['import that begins within a line', sameLine],
  ])('after a change of the code of its %s', (_, name) => {
    expect(staleAfter(name, append('contract D { }\n'))).toEqual(offers.toSorted())
  })

  test('if one of its sources is missing', () => {
    const before = read(imported)
    rmSync(path.join(copy, imported))
    expect(staleFiles(copy)).toEqual(offers)
    write(imported, before)
  })

  test.each([
    ['a byte of its code', code, (text: string) => text.replace('0x6001', '0x6002')],
    ['its ABI', abi, (text: string) => text.replace('0x6001', '0x6002')],
    ['its stamp', code, (text: string) => text.replace(/Stamp: ./, 'Stamp: x')],
  ])('after an edit of %s', (_, name, edit) => {
    expect(staleAfter(name, edit)).toEqual(offers.toSorted())
  })

  test.each([abi, code])('without %s', (name) => {
    const before = read(name)
    rmSync(path.join(copy, name))
    expect(staleFiles(copy)).toEqual(offers)
    expect(isBuilt(copy)).toBe(false)
    write(name, before)
  })

  test('after a change of the settings of its profile', () => {
    const edit = (text: string) => text.replace(/\[profile.court\]\n/, '$&optimizer = false\n')
    expect(staleAfter(foundry, edit)).toEqual(filesOfAll('court').toSorted())
  })

  test.each([
    ['an indented section', '  [profile.core.optimizer_details]\n  yul = false\n'],
    ['a list of sections', '[[profile.core.compilation_restrictions]]\nvia_ir = false\n'],
    ['a section in quotes', '[profile."core".optimizer_details]\nyul = false\n'],
    ['a base', '[profile.core-ci]\nextends = "other.toml"\n'],
  ])('after %s is added to the settings', (_, section) => {
    const edit = (text: string) => text.replace('[profile.default.invariant]', `${section}\n$&`)
    expect(staleAfter(foundry, edit)).toEqual(filesOfAll().toSorted())
  })

  test.each([
    ['.env', 'FOUNDRY_OPTIMIZER_RUNS=7\n'],
    ['remappings.txt', '@openzeppelin/contracts/=contracts/evm/other/\n'],
  ])('if there is %s, from which forge takes settings, too', (name, text) => {
    write(name, text)
    expect(staleFiles(copy).toSorted()).toEqual(filesOfAll().toSorted())
    rmSync(path.join(copy, name))
  })

  test.each([
    ['settings', foundry, (text: string) => text.replace('via_ir = true', 'via_ir = false')],
    ['compiler', 'node_modules/solc/soljson.js', append(' ')],
    ["compiler's script", 'contracts/evm/bin/solc', append(' ')],
    ["compiler's version", 'node_modules/solc/package.json', append(' ')],
    ['version of forge', lock, append(' ')],
  ])('after a change of the %s that all have in common', (_, name, edit) => {
    expect(staleAfter(name, edit)).toEqual(filesOfAll().toSorted())
  })
})

describe('no file is stale', () => {
  test.each([
    ['comment of a source', source, (text: string) => text.replace('sentence', 'word')],
    ['comment of a package', imported, append('// Another.\n')],
    ['comment of the settings', foundry, append('# Another.\n')],
    ['number of runs', foundry, (text: string) => text.replace('runs = 128', 'runs = 129')],
    ['file without an importer', 'node_modules/@openzeppelin/contracts/Unused.sol', append('a')],
  ])('after a change of a %s', (_, name, edit) => {
    expect(staleAfter(name, edit)).toEqual([])
  })
})

describe('of the files that contracts share', () => {
  test.each(writers)('the hashes are stale after a change of %s', (name) => {
    expect(staleAfter(name, append(' '))).toEqual([hashes])
  })

  test.each([...shared, hashes])('%s is stale after an edit', (name) => {
    expect(staleAfter(`contracts/evm/${name}`, append(' '))).toEqual([name])
  })

  test.each(shared)('%s is stale if it is missing', (name) => {
    const before = read(`contracts/evm/${name}`)
    rmSync(path.join(copy, 'contracts/evm', name))
    expect(staleFiles(copy)).toEqual([name])
    write(`contracts/evm/${name}`, before)
  })
})

test.each(['generated/d.gen.ts', 'generated/bytecode/d.gen.ts'])('no build writes %s', (name) => {
  write(`contracts/evm/${name}`, '')
  expect(staleFiles(copy)).toEqual([name])
  rmSync(path.join(copy, 'contracts/evm', name))
})
