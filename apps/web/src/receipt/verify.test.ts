// Goal: a receipt is accepted only if every part of it is right.
// Method: a receipt signed by a key of the test, checked unchanged and then with each part changed.

import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Hash, Hex, Merkle, Price, Receipt, SignedObject } from '@ostrom/protocol'
import { sampleDomain, sampleReceipt } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { type ReceiptResponse, verifyReceipt } from './verify.ts'

const secret = new Uint8Array(32).fill(7)
const provider = Hex.from(
  keccak_256(secp256k1.getPublicKey(secret, false).subarray(1)).subarray(12),
)
const hash = (byte: string): Hash => `0x${byte.repeat(32)}`

const domain = sampleDomain()

const core = sampleReceipt({
  index: 1n,
  inputTokens: 14n,
  cachedInputTokens: 4n,
  outputTokens: 19n,
  total: 900n,
})

const prices = {
  ...Price.zeroPrices,
  input: 3_000_000n,
  cachedInput: 1_000_000n,
  output: 9_000_000n,
}

function sign(id: Hash): Hex.Hex {
  const bytes = secp256k1.sign(Hex.toBytes(id), secret, { prehash: false, format: 'recovered' })
  return `${Hex.from(bytes.subarray(1))}${bytes[0] === 0 ? '1b' : '1c'}`
}

const text = (values: object) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? `${value}` : value,
    ]),
  )

function fileOf(): ReceiptResponse {
  const id = Receipt.idOf(core, domain)
  const ids = [hash('0b'), id, hash('0c')]
  const root = Merkle.rootOf(ids)
  return {
    id,
    domain: { ...domain, chainId: '31337' },
    core: text(core),
    signature: sign(id),
    provider,
    cost: `${10 * 3 + 4 + 19 * 9}`,
    proof: { index: '1', count: '3', root, path: [...Merkle.prove(ids, 1)] },
    chain: { settled: '900', count: '3', receiptsRoot: root, status: 'closed' },
    prices: text(prices),
  }
}

const outcomes = (file: ReceiptResponse) => verifyReceipt(file).map((check) => check.outcome)

describe('verifyReceipt', () => {
  test('finds a whole receipt right', () => {
    expect(outcomes(fileOf())).toEqual(['right', 'right', 'right', 'right', 'right'])
  })

  test('leaves what is not settled to the chain', () => {
    const { chain: _chain, ...file } = fileOf()
    expect(outcomes(file)).toEqual(['right', 'right', 'right', 'right', 'later'])
    const later = { settled: '1', count: '1', receiptsRoot: hash('00'), status: 'open' }
    expect(outcomes({ ...file, chain: later }).at(-1)).toBe('later')
    const more = { settled: '1', count: '4', receiptsRoot: hash('00'), status: 'open' }
    expect(outcomes({ ...file, chain: more }).at(-1)).toBe('later')
  })

  test('sees a changed field of the core in the id and in the signature', () => {
    const file = fileOf()
    for (const [name, value] of Object.entries(file.core)) {
      if (typeof value !== 'string' || !value.startsWith('0x')) continue
      const changed = { ...file, core: { ...file.core, [name]: hash('ff') } }
      expect(outcomes(changed).slice(0, 2), name).toEqual(['wrong', 'wrong'])
    }
  })

  test('takes an operator’s signature where the provider named it, and not elsewhere', () => {
    const file = { ...fileOf(), provider: `0x${'99'.repeat(20)}`, operator: provider }
    expect(outcomes({ ...file, operatorSetAtSeconds: 1 })[1]).toBe('right')
    expect(outcomes(file)[1]).toBe('wrong')
    const other = `0x${'98'.repeat(20)}`
    expect(outcomes({ ...file, operator: other, operatorSetAtSeconds: 1 })[1]).toBe('wrong')
  })

  test('sees that it was signed for the other escrow', () => {
    const file = fileOf()
    const other = { ...file.domain, escrow: 'requests' } as ReceiptResponse['domain']
    expect(outcomes({ ...file, domain: other }).slice(0, 2)).toEqual(['wrong', 'wrong'])
  })

  test('sees another signer, another price, another place and another root', () => {
    const file = fileOf()
    const other = `0x${'99'.repeat(20)}`
    expect(outcomes({ ...file, provider: other })[1]).toBe('wrong')
    expect(outcomes({ ...file, signature: '0x00' })[1]).toBe('wrong')
    expect(outcomes({ ...file, cost: '237' })[2]).toBe('wrong')
    expect(outcomes({ ...file, proof: { ...file.proof!, index: '0' } })[3]).toBe('wrong')
    expect(outcomes({ ...file, proof: { ...file.proof!, root: hash('0d') } })[3]).toBe('wrong')
    const chain = { ...file.chain!, receiptsRoot: hash('0d') }
    expect(outcomes({ ...file, chain })[4]).toBe('wrong')
  })
})

test('a receipt of Solana is checked by the key of its provider', () => {
  const key = Hex.from(ed25519.getPublicKey(secret))
  const solana = { scheme: 'ed25519' as const, genesisHash: hash('0d'), program: hash('0e') }
  const id = Receipt.idOf(core, solana)
  const message = SignedObject.signedBytes(id, { program: solana.program, signer: key })
  const signature = Hex.from(ed25519.sign(message, secret))
  const { proof: _proof, ...file } = fileOf()
  const signed = { ...file, id, domain: solana, provider: key, signature }
  const outcomes = (one: ReceiptResponse) => verifyReceipt(one).map((check) => check.outcome)
  expect(outcomes(signed).slice(0, 2)).toEqual(['right', 'right'])
  const other = Hex.from(ed25519.getPublicKey(new Uint8Array(32).fill(8)))
  expect(outcomes({ ...signed, provider: other }).slice(0, 2)).toEqual(['right', 'wrong'])
  const elsewhere = { ...solana, program: hash('0f') }
  expect(outcomes({ ...signed, domain: elsewhere }).slice(0, 2)).toEqual(['wrong', 'wrong'])
})
