import { deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib'
import { COMPRESSED_ASIDE_BYTES } from './limits.ts'
import type { SecretSeal } from './sealing.ts'

/** Level of compression at which text shrinks to a third or less in milliseconds. */
const COMPRESSION = { level: 1 }

const deflateAside = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflateRaw(bytes, COMPRESSION, (error, result) => (error ? reject(error) : resolve(result)))
  })

const inflateAside = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    inflateRaw(bytes, (error, result) => (error ? reject(error) : resolve(result)))
  })

const isSmall = ({ length }: Uint8Array): boolean => length < COMPRESSED_ASIDE_BYTES

const compress = async (bytes: Uint8Array): Promise<Uint8Array> =>
  isSmall(bytes) ? deflateRawSync(bytes, COMPRESSION) : await deflateAside(bytes)

/**
 * @param isAside Decompresses beside the main thread in any case, so that other work can run
 *   meanwhile.
 */
const decompress = async (bytes: Uint8Array, isAside: boolean): Promise<Uint8Array> =>
  isSmall(bytes) && !isAside ? inflateRawSync(bytes) : await inflateAside(bytes)

/** Encryption of compressed bytes. */
export type BytesSeal = {
  seal(bytes: Uint8Array, label: string): Promise<Uint8Array>
  /**
   * Returns the bytes; `undefined` if they were sealed under another secret or label.
   *
   * @param isAside Lets other work run meanwhile, in any case.
   */
  open(sealed: Uint8Array, label: string, isAside: boolean): Promise<Uint8Array | undefined>
}

/** Adds compression to an encryption. */
export const createBytesSeal = (seal: SecretSeal): BytesSeal => ({
  seal: async (bytes, label) => seal.seal(await compress(bytes), label),
  async open(sealed, label, isAside) {
    const bytes = seal.open(sealed, label)
    return bytes && (await decompress(bytes, isAside))
  },
})
