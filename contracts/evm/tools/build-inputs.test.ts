// Goal: the sources whose code is hashed are those that the compiler reads.
// Method: the sources of each contract that the compiler named in the last build.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sourcesHashOf } from '../deployment/built-code.ts'
import { inputs, sources } from '../generated/verification.gen.ts'
import { contractSources, contracts } from './build-inputs.ts'
import { root } from './forge.ts'
import { codeHash, sourcesHash } from './source-hash.ts'

const found = contractSources(root)

test('each contract has the sources that the compiler named, and no other', () => {
  for (const name of contracts) {
    const named = inputs[name].sources.map((id) => sources[id])
    expect([...found.get(name)!.keys()].toSorted(), name).toEqual(named.toSorted())
  }
})

test('each committed contract was compiled from the code that is here', () => {
  for (const name of contracts)
    expect(sourcesHash(found.get(name)!), name).toBe(sourcesHashOf(name))
})

test('the hash of a file is that of its code', () => {
  for (const [file, hash] of found.get('Vault')!)
    expect(codeHash(readFileSync(path.join(root, file), 'utf8')), file).toBe(hash)
})

test('the hash of sources depends on each path and each code, and not on their order', () => {
  const hash = (...files: readonly (readonly [string, string])[]) => sourcesHash(new Map(files))
  const one = hash(['a', '1'], ['b', '2'])
  expect(hash(['b', '2'], ['a', '1'])).toBe(one)
  expect(hash(['a', '2'], ['b', '1'])).not.toBe(one)
  expect(hash(['a', '1'])).not.toBe(one)
})
