import { hash_to_field } from '@noble/curves/abstract/hash-to-curve.js'
import { bn254, bn254_Fr } from '@noble/curves/bn254.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import * as Hex from '../encoding/hex.ts'
import { assert, MalformedError } from '../errors/errors.ts'

// Randomness of drand's scheme `bls-bn254-unchained-on-g1`, as the contract `DrandBeacon` verifies
// it: docs/spec/randomness.md. A round's signature is a point of G1, over the hash of the round.

/** A drand chain of signed rounds. */
export type DrandChain = {
  /** A point of G2 in the encoding of drand and EIP-197: imaginary parts first, 128 bytes. */
  readonly publicKey: Hex.Hex
  /** Unix second at which round 1 is signed. */
  readonly genesisSeconds: bigint
  readonly periodSeconds: bigint
}

/**
 * The League of Entropy's network for EVM chains. The key is from
 * https://api.drand.sh/v2/beacons/evmnet/info. `chainHash` computes drand's chain hash from these
 * values, 04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3, as a test checks.
 */
export const evmnet: DrandChain = {
  publicKey:
    '0x07e1d1d335df83fa98462005690372c643340060d205306a9aa8106b6bd0b3820557ec32c2ad488e4d4f6008f89a346f18492092ccc0d594610de2732c8b808f0095685ae3a85ba243747b1b2f426049010f6b73a0cf1d389351d5aaaa1047f6297d3a4f9749b33eb2d904c9d9ebf17224150ddd7abd7567a9bec6c74480ee0b',
  genesisSeconds: 1_727_521_075n,
  periodSeconds: 3n,
}

/** Returns the first round that is signed after `second`. */
export function roundAfter(chain: DrandChain, second: bigint): bigint {
  const { genesisSeconds: genesis, periodSeconds: period } = chain
  return second < genesis ? 1n : (second - genesis) / period + 2n
}

/** Returns the Unix second at which a round is signed. */
export const roundTime = (chain: DrandChain, round: bigint): bigint =>
  chain.genesisSeconds + (round - 1n) * chain.periodSeconds

/** Returns true if `signature` is the network's valid signature of the round. */
export function verify(options: verify.Options): boolean {
  const { publicKey, round, signature } = options
  const signed = pointOf(signature)
  if (signed === undefined) return false
  const pairs = [
    { g1: signed.negate(), g2: bn254.G2.Point.BASE },
    { g1: messagePoint(round), g2: keyPointOf(publicKey) },
  ]
  const { Fp12 } = bn254.fields
  return Fp12.eql(bn254.pairingBatch(pairs), Fp12.ONE)
}

export declare namespace verify {
  type Options = Pick<DrandChain, 'publicKey'> & {
    readonly round: bigint
    /** Signature of the round: a point of G1, 64 bytes. */
    readonly signature: Hex.Hex
  }
}

/**
 * Returns the beacon value for `second`: the hash of the signature of the first round after it;
 * undefined if `signature` is not valid for that round.
 */
export function randomnessAfter(options: randomnessAfter.Options): Hex.Hash | undefined {
  const { chain, second, signature } = options
  const round = roundAfter(chain, second)
  if (!verify({ publicKey: chain.publicKey, round, signature })) return undefined
  return randomnessOf(signature)
}

/** Returns the beacon value of a verified signature: its hash. */
export const randomnessOf = (signature: Hex.Hex): Hex.Hash =>
  Hex.from(keccak_256(Hex.toBytes(signature)))

export declare namespace randomnessAfter {
  type Options = {
    readonly chain: DrandChain
    /** Unix second: the start of an epoch plus `LEAD` seconds of the contract `DrandBeacon`. */
    readonly second: bigint
    readonly signature: Hex.Hex
  }
}

/** A key pair of a single signer, for private networks and tests. */
export type DrandTestKey = { readonly secret: bigint; readonly publicKey: Hex.Hex }

/**
 * Derives a key from a seed of any length. Anyone who knows the seed can compute all values in
 * advance.
 */
export function testKey(seed: Uint8Array): DrandTestKey {
  const [scalar] = hash_to_field(seed, 1, { ...HASHING, DST: KEY_TAG, p: bn254_Fr.ORDER })
  const secret = scalar?.[0]
  assert(secret !== undefined && secret !== 0n, 'one in 2^254 seeds has no key')
  const { x, y } = bn254.G2.Point.BASE.multiply(secret).toAffine()
  return { secret, publicKey: encodeWords(x.c1, x.c0, y.c1, y.c0) }
}

/** Signs a round. */
export function sign({ secret }: DrandTestKey, round: bigint): Hex.Hex {
  const { x, y } = messagePoint(round).multiply(secret).toAffine()
  return encodeWords(x, y)
}

/** Returns drand's chain hash: `Info.Hash` of github.com/drand/drand, common/chain/info.go. */
export function chainHash(options: chainHash.Options): Hex.Hash {
  const { chain, genesisSeed, beaconId } = options
  const head = new DataView(new ArrayBuffer(12))
  head.setUint32(0, Number(chain.periodSeconds))
  head.setBigInt64(4, chain.genesisSeconds)
  const parts = [
    new Uint8Array(head.buffer),
    Hex.toBytes(chain.publicKey),
    Hex.toBytes(genesisSeed),
    new TextEncoder().encode(beaconId),
  ]
  return Hex.from(sha256(Hex.join(parts)))
}

export declare namespace chainHash {
  type Options = {
    readonly chain: DrandChain
    readonly genesisSeed: Hex.Hash
    readonly beaconId: string
  }
}

/** Hashes a round's message to a point of G1: the sum of two mapped field elements. */
export function messagePoint(round: bigint): Point {
  const message = new DataView(new ArrayBuffer(8))
  message.setBigUint64(0, round)
  const hashed = keccak_256(new Uint8Array(message.buffer))
  const [first, second] = hash_to_field(hashed, 2, { ...HASHING, DST, p: bn254.fields.Fp.ORDER })
  assert(first && second, 'hash_to_field returns two elements')
  return mapToCurve(first[0]!).add(mapToCurve(second[0]!))
}

/** Maps a field element to the curve by the Shallue-van de Woestijne method: RFC 9380, 6.6.1. */
export function mapToCurve(u: bigint): Point {
  const { Fp } = bn254.fields
  // Constants of the map for y^2 = x^3 + 3 and Z = 1, by their definitions in the RFC.
  const c1 = curve(Fp.ONE)
  const c2 = Fp.neg(Fp.inv(2n))
  const c3 = rootLike(Fp.neg(Fp.mul(c1, 3n)), 0n)
  const c4 = Fp.neg(Fp.div(Fp.mul(4n, c1), 3n))

  const product = Fp.mul(Fp.sqr(u), c1)
  const [sum, difference] = [Fp.add(Fp.ONE, product), Fp.sub(Fp.ONE, product)]
  const denominator = Fp.mul(difference, sum)
  const inverse = denominator === 0n ? 0n : Fp.inv(denominator)
  const step = Fp.mul(Fp.mul(Fp.mul(u, difference), inverse), c3)
  const third = Fp.add(Fp.mul(Fp.sqr(Fp.mul(Fp.sqr(sum), inverse)), c4), Fp.ONE)
  const candidates = [Fp.sub(c2, step), Fp.add(c2, step), third]
  const x = candidates.find((one) => isSquare(curve(one)))
  assert(x !== undefined, 'one of the three lies on the curve, as the RFC proves')
  return bn254.G1.Point.fromAffine({ x, y: rootLike(curve(x), u) })
}

// No curve computation runs at module load, because browsers load this module too.

type Point = ReturnType<typeof bn254.G1.Point.fromAffine>

const DST = 'BLS_SIG_BN254G1_XMD:KECCAK-256_SVDW_RO_NUL_'
const KEY_TAG = 'ostrom:drand-test-key:v1'
const HASHING = { m: 1, k: 128, expand: 'xmd', hash: keccak_256 } as const

/** Returns the right-hand side of the curve's equation. */
function curve(x: bigint): bigint {
  const { Fp } = bn254.fields
  return Fp.add(Fp.mul(Fp.sqr(x), x), 3n)
}

/** Returns the square root with the parity of `like`. */
function rootLike(square: bigint, like: bigint): bigint {
  const { Fp } = bn254.fields
  const root = Fp.sqrt(square)
  return (root & 1n) === (like & 1n) ? root : Fp.neg(root)
}

/** Applies Euler's criterion; zero is the square of zero. */
function isSquare(value: bigint): boolean {
  const { Fp } = bn254.fields
  return value === 0n || Fp.pow(value, (Fp.ORDER - 1n) / 2n) === 1n
}

/** Decodes a point of G1 other than infinity; undefined for other bytes. */
function pointOf(signature: Hex.Hex): Point | undefined {
  if (!Hex.is(signature, 64)) return undefined
  const { Fp } = bn254.fields
  const [x, y] = decodeWords(signature)
  const isReduced = x! < Fp.ORDER && y! < Fp.ORDER
  if (!isReduced || Fp.sqr(y!) !== curve(x!)) return undefined
  return bn254.G1.Point.fromAffine({ x: x!, y: y! })
}

/**
 * Decodes a key.
 *
 * @throws {MalformedError} The key is not a point of G2 with the right order.
 */
function keyPointOf(publicKey: Hex.Hex) {
  const what = 'drand key'
  if (!Hex.is(publicKey, 128)) {
    throw new MalformedError({ what, path: 'publicKey', reason: 'not 128 bytes of hex' })
  }
  const [x1, x0, y1, y0] = decodeWords(publicKey)
  try {
    const { Fp2 } = bn254.fields
    const [x, y] = [Fp2.fromBigTuple([x0!, x1!]), Fp2.fromBigTuple([y0!, y1!])]
    const point = bn254.G2.Point.fromAffine({ x, y })
    point.assertValidity()
    return point
  } catch {
    throw new MalformedError({ what, path: 'publicKey', reason: 'not a point of the group' })
  }
}

/** Returns the words of 32 bytes as numbers. */
const decodeWords = (hex: Hex.Hex): readonly bigint[] =>
  Array.from({ length: Hex.size(hex) / 32 }, (_, index) =>
    BigInt(`0x${hex.slice(2 + 64 * index, 66 + 64 * index)}`),
  )

const encodeWords = (...values: readonly bigint[]): Hex.Hex =>
  `0x${values.map((value) => value.toString(16).padStart(64, '0')).join('')}`
