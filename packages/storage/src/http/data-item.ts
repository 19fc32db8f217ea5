import { constants, createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { ARWEAVE_TAGS_BYTES_MAX } from '../limits.ts'
import type { ByteSource } from '../storage.ts'

// Data items of Arweave by ANS-104, signed with an RSA key of 4,096 bits (signature type 1).

export type DataItemTag = { readonly name: string; readonly value: string }

/** Header of a data item, which precedes the data. */
export type DataItemHeader = {
  /** SHA-256 of the signature in base64url, by which gateways return the data. */
  readonly id: string
  readonly bytes: Uint8Array
}

const SIGNATURE_TYPE = 1
const KEY_BYTES = 512
const padding = constants.RSA_PKCS1_PSS_PADDING
const sha384 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha384')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** Returns a length or count in Avro's encoding: zigzag, in groups of seven bits. */
function long(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value * 2
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
  return Uint8Array.from(bytes)
}

/** Returns tags as an Avro array of pairs of text. */
function encodeTags(tags: readonly DataItemTag[]): Uint8Array {
  if (tags.length === 0) return new Uint8Array()
  const written = (value: string) => {
    const bytes = text(value)
    return Buffer.concat([long(bytes.length), bytes])
  }
  const pairs = tags.map(({ name, value }) => Buffer.concat([written(name), written(value)]))
  const bytes = Buffer.concat([long(tags.length), ...pairs, long(0)])
  if (bytes.length > ARWEAVE_TAGS_BYTES_MAX) throw new RangeError('too many tags')
  return bytes
}

/** Returns Arweave's deep hash of bytes, from their SHA-384 and length. */
const deepBlob = (hashOfBytes: Uint8Array, length: number): Uint8Array =>
  sha384(sha384(text(`blob${length}`)), hashOfBytes)

/** Returns Arweave's deep hash of a list, from the deep hashes of its items. */
function deepList(items: readonly Uint8Array[]): Uint8Array {
  let hash = sha384(text(`list${items.length}`))
  for (const item of items) hash = sha384(hash, item)
  return hash
}

/** Returns the SHA-384 and the length of the data, which it reads to the end. */
async function hashAndLength(data: ByteSource): Promise<{ hash: Uint8Array; length: number }> {
  const hash = createHash('sha384')
  let length = 0
  for await (const piece of data) {
    hash.update(piece)
    length += piece.length
  }
  return { hash: hash.digest(), length }
}

function digest(
  owner: Uint8Array,
  tags: Uint8Array,
  data: { readonly hash: Uint8Array; readonly length: number },
): Uint8Array {
  const blob = (bytes: Uint8Array) => deepBlob(sha384(bytes), bytes.length)
  const none = new Uint8Array()
  const fields = [text('dataitem'), text('1'), text(`${SIGNATURE_TYPE}`), owner, none, none, tags]
  return deepList([...fields.map(blob), deepBlob(data.hash, data.length)])
}

/** Returns the modulus of a key, which Arweave calls the owner. */
function ownerOf(key: KeyObject): Uint8Array {
  const { n = '' } = createPublicKey(key).export({ format: 'jwk' })
  const owner = Buffer.from(n, 'base64url')
  if (owner.length !== KEY_BYTES) throw new TypeError('an Arweave key is an RSA key of 4,096 bits')
  return owner
}

const number = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

/**
 * Signs the header of a data item. It reads the data to the end, because the signature covers them.
 * The caller sends the same data after the header.
 *
 * @throws {TypeError} The key is not an RSA key of 4,096 bits.
 */
export async function signDataItem(
  data: ByteSource,
  { key, tags }: { readonly key: KeyObject; readonly tags: readonly DataItemTag[] },
): Promise<DataItemHeader> {
  const owner = ownerOf(key)
  const encoded = encodeTags(tags)
  const message = digest(owner, encoded, await hashAndLength(data))
  const signature = sign('sha256', message, { key, padding, saltLength: 32 })
  // The two zeros after the owner say that the item has neither a target nor an anchor.
  const bytes = Buffer.concat([
    Uint8Array.of(SIGNATURE_TYPE, 0),
    signature,
    owner,
    Uint8Array.of(0, 0),
    number(tags.length),
    number(encoded.length),
    encoded,
  ])
  return { id: createHash('sha256').update(signature).digest('base64url'), bytes }
}

/**
 * Returns true for a valid data item of signature type 1 without target and anchor, as
 * `signDataItem` creates them.
 */
export async function verifyDataItem(item: Uint8Array): Promise<boolean> {
  const view = Buffer.from(item)
  const start = 2 + 2 * KEY_BYTES + 2
  if (view.length < start + 16 || view.readUInt16LE(0) !== SIGNATURE_TYPE) return false
  const [signature, owner] = [
    view.subarray(2, 2 + KEY_BYTES),
    view.subarray(2 + KEY_BYTES, start - 2),
  ]
  if (view[start - 2] !== 0 || view[start - 1] !== 0) return false
  const end = start + 16 + Number(view.readBigUInt64LE(start + 8))
  const message = digest(
    owner,
    view.subarray(start + 16, end),
    await hashAndLength([view.subarray(end)]),
  )
  const jwk = { kty: 'RSA', n: owner.toString('base64url'), e: 'AQAB' }
  const key = createPublicKey({ format: 'jwk', key: jwk })
  return verify(
    'sha256',
    message,
    { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO },
    signature,
  )
}
