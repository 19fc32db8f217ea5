// Goal: the inputs of forge are exactly the files that it reads for some Solidity files.
// Method: a repository in memory; the tests of this repository, whose vectors must be found.

import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './forge.ts'
import { forgeInputs } from './forge-inputs.ts'

const settings = readFileSync(path.join(root, 'contracts/evm/foundry.toml'), 'utf8')

const common = {
  'contracts/evm/bin/package.json': '',
  'contracts/evm/bin/solc': '',
  'contracts/evm/bin/timed-solc': '',
  'contracts/evm/foundry.toml': settings,
  'package-lock.json': '',
  'tools/packages/forge/package-lock.json': '',
  'tools/packages/forge/package.json': '',
}

/** Returns the inputs of roots among files, without those that all have. */
function inputs(files: Readonly<Record<string, string>>, roots: readonly string[]) {
  const all: Readonly<Record<string, string>> = { ...common, ...files }
  const repository = {
    paths: new Set(Object.keys(all)),
    read: (file: string) => Buffer.from(all[file]!),
  }
  const found = forgeInputs(repository, roots)
  expect([...found]).toEqual(expect.arrayContaining(Object.keys(common)))
  return [...found].filter((file) => !(file in common)).sort()
}

const core = 'contracts/evm/core/'

describe('inputs of a Solidity file', () => {
  test('are what it imports, directly and through others, in each form', () => {
    const files = {
      [`${core}test/A.t.sol`]: `
        import { B } from "../src/B.sol"; import '../src/C.sol';
        import * as D
          from "../src/D.sol";
        // import "../src/E.sol";
        import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";`,
      [`${core}src/B.sol`]: 'import { F } from "./interfaces/F.sol";',
      [`${core}src/C.sol`]: 'import "./B.sol";',
      [`${core}src/D.sol`]: '/* import "./E.sol"; */',
      [`${core}src/E.sol`]: '',
      [`${core}src/interfaces/F.sol`]: 'import "../D.sol";',
    }
    const all = ['src/B.sol', 'src/C.sol', 'src/D.sol', 'src/interfaces/F.sol', 'test/A.t.sol']
    expect(inputs(files, [`${core}test/A.t.sol`])).toEqual(all.map((file) => core + file))
    expect(inputs(files, [`${core}src/D.sol`])).toEqual([`${core}src/D.sol`])
    expect(() => inputs(files, [`${core}src/G.sol`])).toThrow(
      'there is no contracts/evm/core/src/G',
    )
  })

  test('are files that forge reads in the root, if there are any', () => {
    const files = { [`${core}src/A.sol`]: '', '.env': 'FOUNDRY_FUZZ_RUNS=1', 'remappings.txt': '' }
    expect(inputs(files, [`${core}src/A.sol`])).toEqual([
      '.env',
      `${core}src/A.sol`,
      'remappings.txt',
    ])
  })

  test('are the files that a literal of any imported file names', () => {
    const files = {
      'vectors/a.json': '',
      'vectors/b.json': '',
      'vectors/c.json': '',
      'circuits/recorded/p.json': '',
      'circuits/recorded/q.json': '',
      [`${core}test/A.t.sol`]: `import "./base/Base.sol"; vm.readFile('vectors/a.json');`,
      [`${core}test/base/Base.sol`]: `
        string constant F = "circuits/recorded/"; // "vectors/b.json"
        string constant G = "vectors";`,
    }
    expect(inputs(files, [`${core}test/A.t.sol`])).toEqual([
      'circuits/recorded/p.json',
      'circuits/recorded/q.json',
      `${core}test/A.t.sol`,
      `${core}test/base/Base.sol`,
      'vectors/a.json',
    ])
  })

  test('are the committed contracts that a literal names', () => {
    const files = {
      'contracts/evm/generated/vault.gen.ts': '',
      'contracts/evm/generated/bytecode/vault.gen.ts': '',
      'contracts/evm/generated/model-registry.gen.ts': '',
      'contracts/evm/generated/bytecode/model-registry.gen.ts': '',
      'contracts/evm/generated/bytecode/stakes.gen.ts': '',
      [`${core}test/A.t.sol`]: 'deployCommitted("Vault"); names = ["ModelRegistry"]; // "Stakes"',
    }
    expect(inputs(files, [`${core}test/A.t.sol`])).toEqual([
      `${core}test/A.t.sol`,
      'contracts/evm/generated/bytecode/model-registry.gen.ts',
      'contracts/evm/generated/bytecode/vault.gen.ts',
      'contracts/evm/generated/model-registry.gen.ts',
      'contracts/evm/generated/vault.gen.ts',
    ])
  })

  test('are the snapshots of its part, if it measures gas', () => {
    const files = {
      'contracts/evm/snapshots/core/core.json': '',
      'contracts/evm/snapshots/market/market.json': '',
      [`${core}test/A.gas.t.sol`]: '',
      [`${core}test/A.t.sol`]: '',
    }
    const snapshot = 'contracts/evm/snapshots/core/core.json'
    expect(inputs(files, [`${core}test/A.gas.t.sol`])).toContain(snapshot)
    expect(inputs(files, [`${core}test/A.t.sol`])).toEqual([`${core}test/A.t.sol`])
  })
})

describe('inputs of the tests of this repository', () => {
  const tests = globSync('contracts/evm/*/test/**/*.t.sol', { cwd: root })
  const data = globSync(
    '{vectors,circuits/recorded,contracts/evm/{bin,generated,snapshots}}/**/*',
    {
      cwd: root,
    },
  ).filter((file) => statSync(path.join(root, file)).isFile())
  const sources = globSync('contracts/evm/*/{src,test}/**/*.sol', { cwd: root })
  const paths = new Set([...tests, ...data, ...sources, ...Object.keys(common)])
  const read = (file: string) => readFileSync(path.join(root, file))

  test.each(tests)('of %s have a file for each folder that it reads, and its contracts', (file) => {
    const found = [...forgeInputs({ paths, read }, [file])]
    const code = read(file).toString('utf8')
    if (/\.readFile\(/.test(code))
      expect(found.some((one) => /^(vectors|circuits\/recorded)\//.test(one))).toBe(true)
    if (/deployCommitted\(/.test(code))
      expect(found.some((one) => one.startsWith('contracts/evm/generated/bytecode/'))).toBe(true)
    expect(found.length).toBeLessThan(paths.size / 2)
  })

  test('name a library of another folder only by settings that are read here', () => {
    const remappings = /^remappings = \[(.*)\]$/m.exec(settings)?.[1] ?? ''
    for (const [, from, to] of remappings.matchAll(/"([^=]+)=([^"]+)"/g))
      expect(to).toBe(`node_modules/${from}`)
    expect(remappings).toContain('=')
  })
})
