import type { MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import { type AccountId, Content, type Hash } from '@ostrom/protocol'
import type { ContentSource } from '@ostrom/storage'
import { PEER_SOURCES_MAX } from './limits.ts'

/**
 * Creates a content source that asks a provider of a model for the model's small files (manifest,
 * tokenizer, template).
 */
function peerSource(
  network: Network,
  options: {
    readonly provider: AccountId
    readonly addresses: readonly string[]
  },
): ContentSource {
  const { provider, addresses } = options
  async function* whole({ cid }: { readonly cid?: string | undefined }, signal: AbortSignal) {
    if (cid === undefined) throw new Error('can be asked by CID only')
    const protocol = Content.CONTENT_PROTOCOL
    const channel = await network.connect({ addresses, protocol, signal })
    const abort = () => channel.abort(new Error('no longer wanted'))
    signal.addEventListener('abort', abort, { once: true })
    try {
      await channel.send(Content.encodeRequest({ cid }))
      await channel.close()
      let isEmpty = true
      for await (const part of channel.receive()) {
        isEmpty = false
        yield part
      }
      if (isEmpty) throw new Error('it does not give this file')
    } finally {
      signal.removeEventListener('abort', abort)
      abort()
    }
  }
  return {
    name: `provider ${provider}`,
    full: (want, { signal }) => whole(want, signal),
    async block(cid, { signal }) {
      const parts: Uint8Array[] = []
      let bytes = 0
      for await (const part of whole({ cid }, signal)) {
        bytes += part.length
        if (bytes > Content.CONTENT_MESSAGE_BYTES_MAX) throw new Error('it is no block')
        parts.push(part)
      }
      return Buffer.concat(parts)
    },
  }
}

/**
 * Finds the providers of a version as sources of its small files, for models that no mirror has
 * yet. Their files are checked like those of any source.
 */
export function createPeerSources(options: {
  readonly network: Network
  readonly market: Pick<MarketReader, 'offersFor' | 'sync'>
}): (version: Hash) => Promise<readonly ContentSource[]> {
  const { network, market } = options
  return async (version) => {
    // The provider may have made its offer since the index was last synced.
    await market.sync()
    const listings = await market.offersFor(version)
    const reachable = new Map(
      listings.flatMap(({ offer: { provider }, endpoint }) => {
        const { addresses = [] } = endpoint ?? {}
        return addresses.length > 0 ? [[provider, addresses] as const] : []
      }),
    )
    return [...reachable]
      .slice(0, PEER_SOURCES_MAX)
      .map(([provider, addresses]) => peerSource(network, { provider, addresses }))
  }
}
