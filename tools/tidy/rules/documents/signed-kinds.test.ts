// Goal: if a field is added to a signed object in one place, the rule reports the other places.
// Method: one kind in TypeScript, Solidity and the specification, each changed by itself.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { rules } from '../../rules.ts'

const protocol = 'packages/protocol/src/sessions/voucher.ts'
const solidity = 'contracts/evm/core/src/Digests.sol'
const rust = 'contracts/solana/program/src/instructions/sessions/settle.rs'
const page = 'docs/spec/signed-objects.md'

const good = {
  [protocol]: `
    const fields: StructType<Voucher>['fields'] = [['sessionId', 'bytes32'], ['total', 'uint128']]
    export const voucherKind: StructType<Voucher> = { name: 'Voucher', contract: 'escrow', fields }
    export const other: StructType<Voucher> = {
      name: 'Consent',
      contract: 'escrow',
      fields: [['client', 'account']],
    }
  `.replace('fields }', 'fields: fields }'),
  [solidity]: `
    bytes32 constant VOUCHER = keccak256(
        "Voucher(bytes32 sessionId,"
        "uint128 total)"
    );
    bytes32 constant CONSENT = keccak256("Consent(address client)");
    bytes32 constant DOMAIN = keccak256("EIP712Domain(string name)");
    /// @dev \`Voucher(bytes32 sessionId,
    /// uint128 total)\`, which \`verify(digest)\` takes.
    struct Voucher {}
  `,
  [rust]: `
    // Voucher(bytes32 sessionId,
    //     uint128 total)
    domain.digest(b"ostrom:Voucher:v1", &[id, &total])
    sha256(b"ostrom:Commitment:v1")
  `,
  [page]: [
    '| `Voucher` | escrow | signer | `bytes32 sessionId, uint128 total` |',
    '| `Consent` | escrow | provider | `account client` |',
  ].join('\n'),
}

const rule = rules.find(({ name }) => name === 'signed-kinds')
const find = (changes: Readonly<Record<string, string>>) =>
  rule!
    .check(Repo.from({ ...good, ...changes }))
    .map(({ path, line, message }) => `${path}:${line} ${message}`)

test('takes fields that are alike everywhere', () => {
  expect(find({})).toEqual([])
})

test('leads from a new field to the contract and to the specification', () => {
  const text = good[protocol]!.replace("['total'", "['region', 'bytes32'], ['total'")
  const fields = 'bytes32 sessionId, bytes32 region, uint128 total'
  const why = `The fields of Voucher differ from those in ${protocol}: ${fields}.`
  expect(find({ [protocol]: text })).toEqual([
    `${page}:1 ${why}`,
    `${solidity}:2 ${why}`,
    `${solidity}:8 ${why}`,
    `${rust}:4 ${why}`,
  ])
})

test('finds a tag of the Solana program without its fields', () => {
  const text = good[rust]!.replace('// Voucher', '// voucher')
  const fields = 'bytes32 sessionId, uint128 total'
  expect(find({ [rust]: text })).toEqual([
    `${rust}:4 The fields of Voucher differ from those in ${protocol}: ${fields}.`,
  ])
})

test('finds another order, another type, and another domain', () => {
  const swapped = good[page]!.replace(
    'bytes32 sessionId, uint128 total',
    'uint128 total, bytes32 sessionId',
  )
  expect(find({ [page]: swapped })).toHaveLength(1)
  expect(find({ [solidity]: good[solidity]!.replaceAll('uint128', 'uint256') })).toHaveLength(2)
  expect(find({ [page]: good[page]!.replace('escrow', 'Sessions') })).toEqual([
    `${page}:1 Voucher is of the domain escrow, not sessions.`,
  ])
})

test('finds a kind without a row, and a row without a kind', () => {
  const [, consent = ''] = good[page]!.split('\n')
  expect(find({ [page]: consent })).toEqual([
    expect.stringMatching(`${protocol}:3 No row of ${page} has .Voucher.: add one, with bytes32`),
  ])
  expect(
    find({ [page]: `${good[page]}\n| \`Gone\` | Sessions | client | \`uint64 nonce\` |` }),
  ).toEqual([`${page}:3 packages/protocol declares no kind Gone.`])
})
