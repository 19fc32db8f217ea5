import { writeFileSync } from 'node:fs'
import { bn254 } from '@noble/curves/bn254.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { Drand, Hex } from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/drand.json: `npm run gen`, or `node vectors/drand.ts`. Every implementation must
// hash rounds to these points, map field elements to these points, and accept these signatures.

/**
 * Signatures of rounds of evmnet from drand's relays, copied from public repositories: rounds 1 and
 * 9,337,227 from alea-drand/alea, tests/alea.ts; the other rounds from tests of other verifiers.
 */
const recorded: Readonly<Record<string, Hex.Hex>> = {
  1: '0x11f812d738a36b2210dc88c2d635ad8039588205f42445d6de09e6530165c3462a23aca348c84badcf8df5321ac24577b7963d5b0d780bc4626baedb45cde373',
  1000: '0x06fd5996329504d3a56b482d9222bf7205857d0a9559ddd216ca31a286f6a8cc0a120f021aac2f13553fb164f62bc3a5ca32c76dea88a777b39bcf3cac5fdbd6',
  9337227:
    '0x01d65d6128f4b2df3d08de85543d8efe06b0281d0770246ae3672e8ddd3efda0269373123458f0b5c0073eeed1c816a06809e127421513e34ee07df6987910b3',
  10000000:
    '0x2c7b65b5acfe55256910ca71cf0a0fa71ac34c2a1167f86a22930a03e70ebec00f7a530796e7ee38600b06da0390634a9b154e3eebc3b323dde2111e1c8ebdf3',
  18710192:
    '0x174c481ee5453aa002b6a5e4e4b3bad70c62933a286285b5c22e1d6b9304b4d40720072ba15a5c6dfe9f271bd48fd36b9d488334da388da85e45451f95ad1427',
}

const MAPS = 24
const POINTS = 24

const word = (value: bigint): Hex.Hex => `0x${value.toString(16).padStart(64, '0')}`
const p = bn254.fields.Fp.ORDER
const half = (p + 1n) / 2n
// Special elements: zero, elements whose denominator is zero, and elements at both ends. Arbitrary
// elements follow.
const special = [0n, 1n, half, p - half, p - 1n, 2n]
const elements = Array.from({ length: MAPS }, (_, index) => {
  const hash = BigInt(Hex.from(keccak_256(Uint8Array.of(index))))
  return special[index] ?? hash % p
})
const maps = elements.map((u) => Drand.mapToCurve(u).toAffine())

const hashed = Array.from({ length: POINTS }, (_, index) =>
  index < 4 ? BigInt(index) : 1n << BigInt(index * 2 + 16),
)
const points = hashed.map((round) => Drand.messagePoint(round).toAffine())

/** Returns rounds with their signatures, and the values of these signatures. */
const signed = (rounds: readonly bigint[], signatures: readonly Hex.Hex[]) => ({
  rounds: rounds.map(word),
  signatures,
  values: signatures.map((signature) => Hex.from(keccak_256(Hex.toBytes(signature)))),
})

const rounds = Object.keys(recorded).map(BigInt)
const { publicKey, genesisSeconds, periodSeconds } = Drand.evmnet
const evmnet = {
  publicKey,
  genesisSeconds: Number(genesisSeconds),
  periodSeconds: Number(periodSeconds),
  genesisSeed: '0xcd7ad2f0e0cce5d8c288f2dd016ffe7bc8dc88dbb229b3da2b6ad736490dfed6',
  ...signed(rounds, Object.values(recorded)),
  // The field `randomness` of drand's relays.
  randomness: Object.values(recorded).map((one) => Hex.from(sha256(Hex.toBytes(one)))),
}

const seed = 'vectors'
const key = Drand.testKey(new TextEncoder().encode(seed))
const testRounds = Array.from({ length: 16 }, (_, index) => BigInt(index + 1))
const testKey = {
  seed,
  publicKey: key.publicKey,
  ...signed(
    testRounds,
    testRounds.map((round) => Drand.sign(key, round)),
  ),
}

const columns = {
  maps: {
    u: elements.map(word),
    x: maps.map(({ x }) => word(x)),
    y: maps.map(({ y }) => word(y)),
  },
  points: {
    rounds: hashed.map(word),
    x: points.map(({ x }) => word(x)),
    y: points.map(({ y }) => word(y)),
  },
}

writeFileSync(new URL('drand.json', import.meta.url), jsonLines({ ...columns, evmnet, testKey }, 2))
