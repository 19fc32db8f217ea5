import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { type Hash, Hex, Manifest, readAtMost } from '@ostrom/protocol'
import type { ClientSessionOptions } from '../sessions/client-session-options.ts'
import { BlindGatewayError } from './errors.ts'
import type { GatewayFetch } from './gateway-api.ts'

/**
 * Fetches manifest and tokenizer of a version from the gateway, and verifies their hashes, so that
 * a gateway cannot substitute another model's tokenizer.
 *
 * @throws {BlindGatewayError} The gateway does not have the files, or sends other files.
 * @throws {ModelUnreadableError}
 */
export async function fetchModel(options: {
  readonly fetch: GatewayFetch
  readonly version: Hash
  readonly tokenizers: Pick<TokenizerHost, 'open'>
}): Promise<Pick<ClientSessionOptions, 'manifest' | 'tokenizer'>> {
  const { fetch, version, tokenizers } = options
  const read = async (cid: string, bytesMax: number) => {
    const response = await fetch(`/ipfs/${cid}`, {})
    const bytes = response.ok ? await readAtMost(response.body, bytesMax) : undefined
    if (bytes) return bytes
    throw new BlindGatewayError({ reason: `it has no content ${cid}` })
  }
  const manifest = Manifest.decode(await read(Manifest.cidOf(version), Manifest.MANIFEST_BYTES_MAX))
  const assertHash = (actual: Hash, expected: Hash) => {
    if (actual === expected) return
    throw new BlindGatewayError({ reason: 'its files of the model are others' })
  }
  assertHash(Manifest.hash(manifest), version)
  const fileOf = async ({ cid, bytes, sha256 }: Manifest.BlobDescriptor) => {
    const file = await read(cid, Number(bytes))
    assertHash(Hex.sha256Hex(file), sha256)
    return file
  }
  const { tokenizer, chatTemplate } = manifest
  if (!tokenizer) return { manifest, tokenizer: undefined }
  const files = async () => ({
    tokenizerJson: await fileOf(tokenizer),
    ...(chatTemplate && { template: await fileOf(chatTemplate) }),
  })
  return { manifest, tokenizer: await tokenizers.open(files) }
}
