// Goal: a struct that a contract or the Solana program hashes cannot lack a comparison with the
// golden vectors in that language.
// Method: one struct in each language, each fault planted alone; then this repository, of which a
// comparison is removed.

import path from 'node:path'
import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { wireTests } from './wire-tests.ts'

const solidity = 'contracts/evm/core/src/base/Digests.sol'
const solidityTest = 'contracts/evm/court/test/WireVectors.t.sol'
const rust = 'contracts/solana/program/src/signed_objects.rs'
const rustTest = 'contracts/solana/program/src/wire_vectors.rs'

const good = {
  'vectors/wire.json': JSON.stringify({
    structs: { TopUp: {}, Hello: {} },
    hashes: { RoundSeed: { domains: ['ostrom:Seed:v1'] } },
  }),
  [solidity]: 'bytes32 constant TOP_UP_TYPEHASH = keccak256("TopUp(bytes32 sessionId)");',
  [solidityTest]: 'same("TopUp", "Sessions", _topUp);',
  [rust]: 'self.digest(b"ostrom:TopUp:v1", &[session])',
  [rustTest]: 'same("TopUp", |draw| DOMAIN.digest(b"ostrom:Hello:v1", &[&draw]));',
}

const messagesOf = (changes: Readonly<Record<string, string>>) =>
  wireTests
    .check(Repo.from({ ...good, ...changes }))
    .map(({ path: file, message }) => `${file}: ${message}`)

test(`'wire-tests' accepts structs that the test of each language compares`, () => {
  expect(messagesOf({})).toEqual([])
  expect(messagesOf({ [solidityTest]: 'sameInErrors("TopUp", _topUp);' })).toEqual([])
})

test('a hashed struct without a comparison is refused by its name', () => {
  expect(messagesOf({ [solidityTest]: '' })).toEqual([
    `${solidity}: ${solidityTest} compares no vectors of TopUp: add it there.`,
  ])
  expect(messagesOf({ [rustTest]: '' })).toEqual([
    `${rust}: ${rustTest} compares no vectors of TopUp: add it there.`,
  ])
})

test('a tag of the Solana program needs a comparison of its forms', () => {
  const seed = 'contracts/solana/program/src/seed.rs'
  expect(messagesOf({ [seed]: 'sha256(&[b"ostrom:Seed:v1", job])' })).toEqual([
    `${seed}: ${rustTest} compares no vectors of RoundSeed: add it there.`,
  ])
})

test('a comparison of a struct that no program hashes is refused', () => {
  const added = `${good[solidityTest]}\nsame("Hello", "Sessions", _hello);`
  expect(messagesOf({ [solidityTest]: added })).toEqual([
    `${solidityTest}: No program hashes Hello, of which this test compares vectors.`,
  ])
})

test('a comparison that is removed from this repository is refused', () => {
  const repository = Repo.read(path.resolve(import.meta.dirname, '../../../..'))
  expect(wireTests.check(repository)).toEqual([])
  for (const file of [solidityTest, rustTest]) {
    const text = repository.files.get(file)!.replace('same("Offer"', 'other("Offer"')
    const files = new Map(repository.files).set(file, text)
    const found = wireTests.check({ ...repository, files }).map(({ message }) => message)
    expect(found).toEqual([`${file} compares no vectors of Offer: add it there.`])
  }
})
