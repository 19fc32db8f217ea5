// Goal: the sources whose code is hashed are those that the compiler reads.
// Method: the sources of each contract that the compiler named in the last build.

import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { sourcesHashOf } from '../deployment/built-code.ts'
import { inputs, sources } from '../generated/verification.gen.ts'
import { contractSources, contracts } from './build-inputs.ts'
import { root } from './forge.ts'
import { readSolidity, sourcesHash } from './source-hash.ts'

const found = contractSources(root)

test('each contract has the sources that the compiler named, and no other', () => {
  for (const name of contracts) {
    const named = inputs[name].sources.map((id) => sources[id])
    expect([...found.get(name)!.keys()].toSorted(), name).toEqual(named.toSorted())
  }
})

test('git tracks no output of the compiler, which a build would take for its own', () => {
  const folders = ['contracts/evm/out', 'contracts/evm/cache']
  expect(execFileSync('git', ['ls-files', ...folders], { cwd: root, encoding: 'utf8' })).toBe('')
})

test('each committed contract was compiled from the code that is here', () => {
  for (const name of contracts)
    expect(sourcesHash(found.get(name)!), name).toBe(sourcesHashOf(name))
})

const hash = (files: Readonly<Record<string, string>>) =>
  sourcesHash(new Map(Object.entries(files).map(([name, text]) => [name, readSolidity(text)])))

test('the hash of sources depends on each path and each code, and not on their order', () => {
  const one = hash({ a: 'uint a;', b: 'uint b;' })
  expect(hash({ b: 'uint b;', a: 'uint a; // A word.' })).toBe(one)
  expect(hash({ a: 'uint b;', b: 'uint a;' })).not.toBe(one)
  expect(hash({ a: 'uint a;' })).not.toBe(one)
})

describe('an event of an interface', () => {
  const of = (event: string) => `interface I {\n${event}    function f() external;\n}\n`
  const event = '    /// @param a Number.\n    event E(\n        uint256 a\n    );\n'
  const differs = (contract: string) =>
    hash({ a: of(event), b: contract }) !== hash({ a: of(''), b: contract })

  test('an interface’s event has no part in the hash of a contract that only calls it', () => {
    expect(differs('contract C { I private _i; }')).toBe(false)
  })

  test.each([
    ['is emitted', 'contract C { function f() public { emit I.E(1); } }'],
    ['has its selector read', 'contract C { bytes32 a = I.E.selector; }'],
    ['is inherited', 'contract C is\n    D,\n    I\n{ }'],
    ['is inherited under another name', 'import { I as J } from "a";\ncontract C is J { }'],
    ['is emitted with space in its name', 'contract C { function f() public { emit I\n .E(1); } }'],
    ['is emitted after a comment', 'contract C { function f() public { emit/**/I.E(1); } }'],
    ['has its selector read with space', 'contract C { bytes32 a = I.E . selector; }'],
    ['has its selector read in brackets', 'contract C { bytes32 a = (I.E).selector; }'],
    ['is inherited by a line with other space', ' abstract  contract C is I { }'],
    ['is inherited after a comment with a brace', 'contract C is /* SPDX-{ */ I { }'],
    ['is inherited after an argument with a brace', 'contract C is D(S({ a: 1 })), I { }'],
  ])('counts if it %s', (_, contract) => {
    expect(differs(contract)).toBe(true)
  })

  test.each(['contract', 'abstract contract', 'library'])('counts in a %s', (kind) => {
    const inKind = (text: string) => of(text).replace('interface', kind)
    expect(hash({ a: inKind(event) })).not.toBe(hash({ a: inKind('') }))
  })

  test('the text of an event in a comment hides no code from the hash', () => {
    const of = (value: number) =>
      `/* SPDX-\ninterface I {\n    event E(\n*/ contract C { uint256 a = ${value}; }\n`
    expect(hash({ a: of(1) })).not.toBe(hash({ a: of(2) }))
  })

  test('leaves functions beside it in the hash', () => {
    expect(hash({ a: of(event) })).not.toBe(hash({ a: of(event).replace('f()', 'g()') }))
  })
})
