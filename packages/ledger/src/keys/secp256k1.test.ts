// Goal: the native curve library and noble generate the same signatures, and accept the same
// signatures as chains do.
// Method: random keys and digests, signed by the library in use and by noble; signatures that no
// honest signer generates, compared with the rules of `ecrecover`, which the test computes with
// noble's points.

import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { Hex, InvariantError } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseCurve, curve, nobleCurve } from './curve.ts'
import {
  accountOf,
  canonicalSignature,
  createSigner,
  isSignedBy,
  isSignedUpToV,
  recover,
  sign,
} from './secp256k1.ts'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
const secrets = bytes.filter((secret) => secp256k1.utils.isValidSecretKey(secret))

test('signatures equal those of noble and recover their account', () => {
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

test('verification of malformed input returns false and does not throw', () => {
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

test('invalid keys are refused', () => {
  expect(() => accountOf(new Uint8Array(32))).toThrow(InvariantError)
  expect(() => sign(Hex.zeroHash, new Uint8Array(31))).toThrow(InvariantError)
})

const { Point } = secp256k1
const ORDER = Point.Fn.ORDER
const FIELD = Point.Fp.ORDER
const word = (number: bigint): string => number.toString(16).padStart(64, '0')
const written = (r: bigint, s: bigint, v: number): Hex.Hex =>
  `0x${word(r)}${word(s)}${v.toString(16).padStart(2, '0')}`

/**
 * The contracts' recovery of the signer in plain arithmetic: a check of low s (EIP-2), then
 * `ecrecover` by its definition (appendix F of the yellow paper).
 */
function onChain(digest: Uint8Array, { r, s, v }: { r: bigint; s: bigint; v: number }) {
  if ((v !== 27 && v !== 28) || r <= 0n || r >= ORDER || s <= 0n || s > ORDER / 2n) return
  const square = (r ** 3n + 7n) % FIELD
  let y = Point.Fp.pow(square, (FIELD + 1n) / 4n)
  if ((y * y) % FIELD !== square) return
  if (Number(y & 1n) !== v - 27) y = FIELD - y
  const inverse = Point.Fn.inv(r)
  const z = BigInt(Hex.from(digest)) % ORDER
  const [u, w] = [Point.Fn.create(-z * inverse), Point.Fn.create(s * inverse)]
  const base = u === 0n ? Point.ZERO : Point.BASE.multiplyUnsafe(u)
  const key = Point.fromAffine({ x: r, y }).multiplyUnsafe(w).add(base)
  if (key.is0()) return
  return Hex.from(keccak_256(key.toBytes(false).subarray(1)).subarray(12))
}

const numbers = fc.constantFrom(
  0n,
  1n,
  2n,
  FIELD - ORDER - 1n,
  FIELD - ORDER,
  ORDER / 2n,
  ORDER / 2n + 1n,
  ORDER - 1n,
  ORDER,
  ORDER + 1n,
  FIELD - 1n,
  FIELD,
  FIELD + 1n,
  2n ** 256n - 1n,
)
const anyV = fc.oneof(fc.constantFrom(27, 28), fc.constantFrom(0, 1, 2, 26, 29, 30, 36, 37, 255))
/** Ways to alter a valid signature. */
const ways = fc.oneof(
  fc.record({ r: fc.option(numbers), s: fc.option(numbers), v: fc.option(anyV) }),
  fc.constant('mirrored' as const),
  fc.constant('other v' as const),
)

/** Returns the numbers of a signature after an alteration. */
function altered(signature: Hex.Hex, way: typeof ways extends fc.Arbitrary<infer T> ? T : never) {
  const part = (from: number, to: number) => BigInt(`0x${signature.slice(from, to)}`)
  const good = { r: part(2, 66), s: part(66, 130), v: Number(part(130, 132)) }
  const other = { ...good, v: 55 - good.v }
  const mirrored = { ...other, s: ORDER - good.s }
  const { r, s, v } = typeof way === 'string' ? (way === 'other v' ? other : mirrored) : way
  return { r: r ?? good.r, s: s ?? good.s, v: v ?? good.v }
}

test('altered, malleable and extreme signatures verify as on chain', () => {
  fc.assert(
    fc.property(secrets, bytes, ways, (secret, digestBytes, way) => {
      const digest = Hex.from(digestBytes)
      const signature = sign(digest, secret)
      const parts = altered(signature, way)
      const expected = onChain(digestBytes, parts)
      expect(recover(digest, written(parts.r, parts.s, parts.v))).toBe(expected)
      const account = accountOf(secret)
      const isValid = isSignedBy(account, digest, signature)
      expect(isValid).toBe(true)
      const believed = isSignedBy(account, digest, written(parts.r, parts.s, parts.v))
      expect(believed).toBe(expected === account)
    }),
  )
})

test('a signature that recovers the point at infinity has no signer', () => {
  // r = x(k * base) and s = z / k: then s * R = z * base, and the key cancels out.
  const digest = new Uint8Array(32).fill(5)
  const z = BigInt(Hex.from(digest))
  for (const k of [2n, 3n, 12_345n]) {
    const { x: r, y } = Point.BASE.multiply(k).toAffine()
    const s = Point.Fn.create(z * Point.Fn.inv(k))
    // The non-negated one of the two points with this x.
    const low = s <= ORDER / 2n
    const v = 27 + Number(low ? y & 1n : 1n - (y & 1n))
    const signature = { r, s: low ? s : ORDER - s, v }
    expect(onChain(digest, signature)).toBeUndefined()
    expect(recover(Hex.from(digest), written(r, signature.s, v))).toBeUndefined()
  }
})

test('other forms of a valid signature are refused: EIP-2098, v of 0 and 1, longer ones', () => {
  const secret = new Uint8Array(32).fill(7)
  const digest = Hex.from(new Uint8Array(32).fill(5))
  const signature = sign(digest, secret)
  const rs = signature.slice(0, 130)
  const odd = signature.endsWith('1c')
  const sTop = Number.parseInt(signature.slice(66, 68), 16) | (odd ? 0x80 : 0)
  const top = sTop.toString(16).padStart(2, '0')
  const compact = `${signature.slice(0, 66)}${top}${signature.slice(68, 130)}`
  const upper = `0x${signature.slice(2).toUpperCase()}`
  for (const form of [compact, `${rs}0${odd ? 1 : 0}`, rs, `${signature}00`, upper]) {
    expect(recover(digest, form as Hex.Hex)).toBeUndefined()
    expect(isSignedBy(accountOf(secret), digest, form as Hex.Hex)).toBe(false)
    // In the first pass no key of the account is cached; in the second pass its key is.
    for (const _ of [1, 2]) {
      expect(isSignedUpToV(accountOf(secret), digest, form as Hex.Hex)).toBe(false)
      expect(canonicalSignature(accountOf(secret), digest, form as Hex.Hex)).toBeUndefined()
      expect(isSignedUpToV(accountOf(secret), digest, signature)).toBe(true)
    }
  }
})

test('a signature that is valid up to its v has one canonical form of the same account', () => {
  fc.assert(
    fc.property(secrets, bytes, ways, fc.boolean(), (secret, digestBytes, way, isKnown) => {
      const digest = Hex.from(digestBytes)
      const account = accountOf(secret)
      const signature = sign(digest, secret)
      if (isKnown) expect(isSignedBy(account, digest, signature)).toBe(true)
      const parts = altered(signature, way)
      const form = written(parts.r, parts.s, parts.v)
      const isFormat = parts.v === 27 || parts.v === 28
      const taken = [27, 28].filter((v) => onChain(digestBytes, { ...parts, v }) === account)
      const isTaken = isFormat && taken.length > 0
      expect(isSignedUpToV(account, digest, form)).toBe(isTaken)
      const [v = 0] = taken
      const canonical = isTaken ? written(parts.r, parts.s, v) : undefined
      expect(canonicalSignature(account, digest, form)).toBe(canonical)
      // The verdict does not depend on the cache, which has the key by now.
      expect(isSignedUpToV(account, digest, form)).toBe(isTaken)
      const stranger = createSigner(new Uint8Array(32).fill(3)).account
      expect(isSignedUpToV(stranger, digest, form)).toBe(false)
    }),
  )
})

test('a cached account is verified by its key, and an evicted one is recovered', () => {
  const secretOf = (number: number) => Hex.toBytes(`0x${word(BigInt(number) + 1n)}`)
  const digest = Hex.from(new Uint8Array(32).fill(9))
  const [mine, other] = [secretOf(0), secretOf(1)]
  const [account, others] = [accountOf(mine), accountOf(other)]
  const signature = sign(digest, mine)
  const twin = `${signature.slice(0, 130)}${signature.endsWith('1b') ? '1c' : '1b'}` as Hex.Hex
  const check = () => {
    expect(isSignedBy(account, digest, signature)).toBe(true)
    expect(isSignedBy(others, digest, sign(digest, other))).toBe(true)
    expect(isSignedUpToV(account, digest, twin)).toBe(true)
    expect(isSignedUpToV(others, digest, signature)).toBe(false)
    expect(isSignedUpToV(others, digest, twin)).toBe(false)
    expect(canonicalSignature(others, digest, twin)).toBeUndefined()
  }
  check()
  // As many other accounts as the cache holds have displaced this account.
  for (let number = 2; number < 4_100; number++) {
    const secret = secretOf(number)
    isSignedBy(accountOf(secret), digest, sign(digest, secret))
  }
  expect(isSignedUpToV(account, digest, twin)).toBe(true)
  expect(canonicalSignature(account, digest, twin)).toBe(signature)
  check()
})

test('an r of two possible points is recovered, also for a cached key', () => {
  // A point whose x is beyond the group's order: no v of 27 or 28 leads to it.
  let x = ORDER + 1n
  const rootOf = (x: bigint) => {
    const square = (x ** 3n + 7n) % FIELD
    const y = Point.Fp.pow(square, (FIELD + 1n) / 4n)
    return (y * y) % FIELD === square ? y : undefined
  }
  while (rootOf(x) === undefined) x++
  const digest = new Uint8Array(32).fill(5)
  const [r, s] = [x - ORDER, 5n]
  // The key for which (r, s) is a valid signature by plain verification; its secret is unknown.
  const inverse = Point.Fn.inv(r)
  const point = Point.fromAffine({ x, y: rootOf(x)! })
  const z = Point.Fn.create(-BigInt(Hex.from(digest)) * inverse)
  const key = point.multiply(Point.Fn.create(s * inverse)).add(Point.BASE.multiply(z))
  const rs = Hex.toBytes(`0x${word(r)}${word(s)}`)
  const account = Hex.from(keccak_256(key.toBytes(false).subarray(1)).subarray(12))
  for (const library of [curve, nobleCurve]) {
    expect(library.verify(rs, digest, key.toBytes(false))).toBe(true)
  }
  // A signature of that key over a digest that is derived from the signature: R = base + key, and r
  // = s = digest.
  const named = Point.BASE.add(key).toAffine()
  const low = named.x <= ORDER / 2n
  const v = 27 + Number(low ? named.y & 1n : 1n - (named.y & 1n))
  const own = written(named.x, low ? named.x : ORDER - named.x, v)
  expect(isSignedBy(account, `0x${word(named.x)}`, own)).toBe(true)
  for (const v of [27, 28]) {
    expect(onChain(digest, { r, s, v })).not.toBe(account)
    expect(isSignedUpToV(account, Hex.from(digest), written(r, s, v))).toBe(false)
  }
})

test('both libraries agree for a cached key', () => {
  fc.assert(
    fc.property(secrets, bytes, ways, (secret, digest, way) => {
      const { r, s, v } = altered(sign(Hex.from(digest), secret), way)
      const rs = Hex.toBytes(written(r, s, v)).subarray(0, 64)
      const verdicts = [curve, nobleCurve].map((library) => {
        try {
          return library.verify(rs, digest, library.publicKey(secret))
        } catch {
          return false
        }
      })
      expect(verdicts[0]).toBe(verdicts[1])
    }),
  )
})

test('a platform without a native build gets noble, not the fallback of the package', () => {
  const missing = () => {
    throw new Error('No native build was found for platform=linux arch=arm64')
  }
  expect(chooseCurve(missing)).toBe(nobleCurve)
})
