// Goal: both curve libraries give the same signatures and accept the same ones.
// Method: random keys and digests through the library in use, checked with noble directly.

import { secp256k1 } from '@noble/curves/secp256k1.js'
import { Hex, InvariantError } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountOf, createSigner, isSignedBy, recover, sign } from './secp256k1.ts'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
const secrets = bytes.filter((secret) => secp256k1.utils.isValidSecretKey(secret))

test('signatures are those of noble, byte for byte, and lead back to their account', () => {
  fc.assert(
    fc.property(secrets, bytes, (secret, digestBytes) => {
      const digest = Hex.from(digestBytes)
      const signature = sign(digest, secret)
      const options = { prehash: false, format: 'recovered' } as const
      const [recovery, ...rs] = secp256k1.sign(digestBytes, secret, options)
      expect(signature).toBe(Hex.from(new Uint8Array([...rs, (recovery as number) + 27])))
      const account = accountOf(secret)
      expect(recover(digest, signature)).toBe(account)
      expect(isSignedBy(account, digest, signature)).toBe(true)
      expect(isSignedBy(account, digest, signature)).toBe(true)
      const other = Hex.from(digestBytes.map((byte) => byte ^ 1))
      expect(isSignedBy(account, other, signature)).toBe(false)
    }),
  )
})

test('nonsense is refused, never thrown', () => {
  const digest = Hex.from(new Uint8Array(32).fill(1))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
      const found = recover(digest, Hex.from(noise))
      expect(found === undefined || Hex.is(found, 20)).toBe(true)
      if (noise.length !== 65) expect(found).toBeUndefined()
    }),
  )
})

test('the account of a known key', () => {
  // The first account of the well-known test mnemonic "test test ... junk".
  const secret = Hex.toBytes('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
  expect(accountOf(secret)).toBe('0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266')
  expect(createSigner(secret).account).toBe('0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266')
})

test('keys that are none are refused', () => {
  expect(() => accountOf(new Uint8Array(32))).toThrow(InvariantError)
  expect(() => sign(Hex.zeroHash, new Uint8Array(31))).toThrow(InvariantError)
})
