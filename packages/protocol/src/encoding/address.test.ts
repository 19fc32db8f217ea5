// Goal: an account has one readable notation: hex on EVM chains, base58 on Solana. Both notations
// are parsed.
// Method: well-known addresses; a property over random accounts.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Address from './address.ts'
import * as Hex from './hex.ts'

/** Solana's original token program: as an address in base58, and the same 32 bytes in hex. */
const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'
const tokenHex = '0x06ddf6e1d765a193d9cbe146ceeb79ac1cb485ed5f5b37913a8cf5857eff00a9'
const evm = `0x${'ab'.repeat(20)}` as const

test('accounts of Solana are written in base58, those of EVM chains in hex', () => {
  expect(Address.format(tokenHex)).toBe(token)
  expect(Address.format(Hex.zeroHash)).toBe('1'.repeat(32))
  expect(Address.format(evm)).toBe(evm)
})

test('either form is read, with capitals in hex', () => {
  expect(Address.parse(token)).toBe(tokenHex)
  expect(Address.parse(tokenHex.toUpperCase().replace('0X', '0x'))).toBe(tokenHex)
  expect(Address.parse(`0x${'AB'.repeat(20)}`)).toBe(evm)
})

test('an account is the same after it is written and read', () => {
  const accounts = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(accounts, (bytes) => {
      const account = Hex.from(bytes)
      expect(Address.parse(Address.format(account))).toBe(account)
    }),
  )
})

test('fields that hold accounts are shown by name, and hashes of the same length stay', () => {
  expect(Address.formatField('provider', tokenHex)).toBe(token)
  expect(Address.formatField('providers', [tokenHex, evm])).toEqual([token, evm])
  expect(Address.formatField('receiptId', tokenHex)).toBe(tokenHex)
  expect(Address.formatField('account', 'nobody')).toBe('nobody')
  expect(Address.formatField('operator', undefined)).toBeUndefined()
})

test.each([
  ['nothing', ''],
  ['a letter that base58 leaves out', token.replace('T', '0')],
  ['a byte more', 'z'.repeat(44)],
  ['a byte less', '1'.repeat(31)],
  ['hex of another length', '0xabcd'],
])('refuses %s', (_, text) => {
  expect(Address.tryParse(text)).toBeUndefined()
  expect(() => Address.parse(text)).toThrow('Malformed account')
})
