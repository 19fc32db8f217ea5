import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizeZ } from '@noble/curves/abstract/curve.js'
import { bn254 } from '@noble/curves/bn254.js'
import { ReferenceStringInvalidError } from '../errors.ts'
import { REFERENCE_POINTS } from '../limits.ts'

const { Point: G1 } = bn254.G1
const { Point: G2 } = bn254.G2
type PointG1 = typeof G1.BASE
type PointG2 = typeof G2.BASE

/**
 * File with the powers of the secret on G1, one after another: x and y of 32 bytes each, highest
 * byte first.
 */
const POINTS_FILE = 'bn254_g1.dat'
const POINT_BYTES = 64
const WINDOW_BITS = 8

/** The public secret of the local reference string. */
const LOCAL_SECRET = 3n

/** Secret of the ceremony times the generator of G2, as Barretenberg and its contracts have it. */
const CEREMONY_G2 = {
  x: {
    c0: 0x0118c4d5b837bcc2bc89b5b398b5974e9f5944073b32078b7e231fec938883b0n,
    c1: 0x260e01b251f6f1c7e7ff4e580791dee8ea51d87a358e038b4efe30fac09383c1n,
  },
  y: {
    c0: 0x22febda3c0c0632a56475b4214e5615e11e6dd3f96e6cea2854a87d4dacc5e55n,
    c1: 0x04fc6369f7110fe3d25156c1bb9a72859cf2a04641f99ba4ee413c80da6a5fe4n,
  },
}

/** URL at which Aztec serves the powers of its ceremony, in the format of `POINTS_FILE`. */
const CEREMONY_URL = 'https://crs.aztec.network/g1.dat'

/** Words of a point of G2 in the order of contracts and precompiles. */
export type ReferencePoint = readonly [bigint, bigint, bigint, bigint]

/** Words of the ceremony's point, which a generated verifier contract has. */
export const CEREMONY_POINT: ReferencePoint = wordsOf(G2.fromAffine(CEREMONY_G2))

/** Words of the local string's point, which a verifier of local development has. */
export const LOCAL_POINT: ReferencePoint = wordsOf(G2.BASE.multiply(LOCAL_SECRET))

/**
 * Writes the local reference string, powers of 3, into a folder if it is missing. This string is
 * for development only: its secret is public, and a person who knows the secret of a string can
 * prove any statement.
 */
export async function writeLocalReferenceString(
  folder: string,
  points: number = REFERENCE_POINTS,
): Promise<void> {
  if (existsSync(join(folder, POINTS_FILE))) return
  const powers: PointG1[] = []
  for (let power = G1.BASE; powers.length < points; power = power.double().add(power))
    powers.push(power)
  const bytes = new Uint8Array(points * POINT_BYTES)
  normalizeZ(G1, powers).forEach((power, at) => {
    bytes.set(power.toBytes(false).subarray(-POINT_BYTES), at * POINT_BYTES)
  })
  await writePoints(folder, bytes)
}

/**
 * Fetches the powers of the ceremony into a folder if they are missing. Checks them by a pairing
 * against the point of G2 that verifier contracts have, so the server need not be trusted.
 *
 * @throws {ReferenceStringInvalidError} The server cannot be reached, or its points do not match.
 */
export async function fetchReferenceString(options: fetchReferenceString.Options): Promise<void> {
  const { folder, signal, url = CEREMONY_URL, points = REFERENCE_POINTS } = options
  if (existsSync(join(folder, POINTS_FILE))) return
  const size = points * POINT_BYTES
  const headers = { range: `bytes=0-${size - 1}` }
  const response = await fetch(url, { headers, signal, redirect: 'error' }).catch((cause) => {
    signal.throwIfAborted()
    throw new ReferenceStringInvalidError({ source: url, reason: 'no answer', cause })
  })
  const fail = (reason: string) => new ReferenceStringInvalidError({ source: url, reason })
  if (response.status !== 206) throw fail(`status ${response.status}, not 206 for a range`)
  const bytes = await readExactly(response, size)
  if (bytes === undefined) throw fail(`its answer has not ${size} bytes`)
  assertPowers({ bytes, words: options.words ?? CEREMONY_POINT, fail })
  await writePoints(folder, bytes)
}

export declare namespace fetchReferenceString {
  type Options = {
    readonly folder: string
    readonly signal: AbortSignal
    /** URL of another copy of the points of the ceremony's reference string. */
    readonly url?: string
    readonly points?: number
    /** Point of G2 that the powers must match; the ceremony's point when absent. */
    readonly words?: ReferencePoint
  }
}

/**
 * Checks that each point is the previous point times the secret behind `words`: with random factors
 * r_i of 32 bits, e(sum r_i P_(i+1), G) = e(sum r_i P_i, secret G). False powers pass once in 2^32.
 */
function assertPowers({ bytes, words, fail }: assertPowers.Options): void {
  const powers: PointG1[] = []
  for (let at = 0; at < bytes.length; at += POINT_BYTES) {
    const coordinate = (from: number) =>
      BigInt(`0x${Buffer.from(bytes.subarray(from, from + 32)).toString('hex')}`)
    try {
      const point = G1.fromAffine({ x: coordinate(at), y: coordinate(at + 32) })
      point.assertValidity()
      powers.push(point)
    } catch {
      throw fail(`point ${at / POINT_BYTES} is not on the curve`)
    }
  }
  if (powers.length < 2 || powers[0]?.equals(G1.BASE) !== true)
    throw fail('the first point is not the generator')
  const factors = new Uint8Array(randomBytes(4 * (powers.length - 1)))
  const secret = G2.fromAffine({
    x: { c0: words[1], c1: words[0] },
    y: { c0: words[3], c1: words[2] },
  })
  const next = bn254.pairing(combine(powers.slice(1), factors), G2.BASE)
  const scaled = bn254.pairing(combine(powers.slice(0, -1), factors), secret)
  if (!bn254.fields.Fp12.eql(next, scaled)) throw fail('the points are powers of another secret')
}

declare namespace assertPowers {
  type Options = {
    readonly bytes: Uint8Array
    readonly words: ReferencePoint
    readonly fail: (reason: string) => Error
  }
}

/** Returns the sum of points times factors of four bytes each, by buckets of each byte's value. */
function combine(points: readonly PointG1[], factors: Uint8Array): PointG1 {
  let total = G1.ZERO
  for (let byte = 0; byte < 4; byte += 1) {
    const buckets = new Array<PointG1>(1 << WINDOW_BITS).fill(G1.ZERO)
    points.forEach((point, at) => {
      const bucket = factors[4 * at + byte] ?? 0
      buckets[bucket] = (buckets[bucket] ?? G1.ZERO).add(point)
    })
    for (let bit = 0; bit < WINDOW_BITS; bit += 1) total = total.double()
    let running = G1.ZERO
    for (let bucket = buckets.length - 1; bucket > 0; bucket -= 1) {
      running = running.add(buckets[bucket] ?? G1.ZERO)
      total = total.add(running)
    }
  }
  return total
}

/** Returns the body of a response if it has this size; it reads no further. */
async function readExactly(response: Response, size: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const part of response.body ?? []) {
    if (at + part.length > size) return undefined
    bytes.set(part, at)
    at += part.length
  }
  return at === size ? bytes : undefined
}

async function writePoints(folder: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const partial = join(folder, `${POINTS_FILE}.${process.pid}.part`)
  await writeFile(partial, bytes)
  await rename(partial, join(folder, POINTS_FILE))
}

function wordsOf(point: PointG2): ReferencePoint {
  const { x, y } = point.toAffine()
  return [x.c1, x.c0, y.c1, y.c0]
}
