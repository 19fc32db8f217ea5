import { hash } from 'node:crypto'
import { Hex } from '@ostrom/protocol'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { CidInvalidError } from '../errors.ts'

export const RAW = 0x55
export const DAG_PB = 0x70
const DAG_CBOR = 0x71
const SHA2_256 = 0x12

/** A CID that this store can verify: CIDv1, raw or dag-pb, SHA-256. */
export type Cid = CID

/**
 * Parses a CID and normalizes it to the store's form, which is version 1. It changes the codec
 * dag-cbor to raw, because the store treats such a block as plain bytes.
 *
 * @throws {CidInvalidError} The text is no CID, or has another codec or hash.
 */
export function parse(text: string): Cid {
  let cid: CID
  try {
    cid = CID.parse(text)
  } catch {
    throw new CidInvalidError({ cid: text, reason: 'it cannot be read as a CID' })
  }
  if (cid.multihash.code !== SHA2_256 || cid.multihash.digest.length !== 32) {
    throw new CidInvalidError({ cid: text, reason: 'its hash is not SHA-256' })
  }
  if (cid.code === DAG_PB) return cid.toV1()
  if (cid.code === RAW || cid.code === DAG_CBOR) return CID.createV1(RAW, cid.multihash)
  throw new CidInvalidError({ cid: text, reason: 'its codec is not raw, dag-pb or dag-cbor' })
}

/** Returns true for the CID of a link that the store can follow: raw or dag-pb, SHA-256. */
export const isUsable = (cid: CID): boolean =>
  (cid.code === RAW || cid.code === DAG_PB) &&
  cid.multihash.code === SHA2_256 &&
  cid.multihash.digest.length === 32

/** Returns the SHA-256 of bytes. */
export const digest = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** Returns the CID of a block, by its codec. */
export const ofBlock = (codec: typeof RAW | typeof DAG_PB, bytes: Uint8Array): Cid =>
  ofDigest(codec, digest(bytes))

/** Returns the CID of a known digest. */
export const ofDigest = (codec: typeof RAW | typeof DAG_PB, sha256: Uint8Array): Cid =>
  CID.createV1(codec, Digest.create(SHA2_256, sha256))

/** Returns true if `bytes` are the bytes of the block with `cid`. */
export const verify = (cid: Cid, bytes: Uint8Array): boolean =>
  Buffer.compare(digest(bytes), cid.multihash.digest) === 0

/** Returns the digest inside a CID, in hex. */
export const sha256Of = (cid: Cid): Hex.Hash => Hex.from(cid.multihash.digest)
