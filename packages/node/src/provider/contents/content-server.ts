import type { Network, Channel as NetworkChannel } from '@ostrom/network'
import { type Clock, Content } from '@ostrom/protocol'
import type { Storage } from '@ostrom/storage'
import { createRateLimiter } from '../admission/rate-limiter.ts'
import { firstBytes, firstMessageBound } from '../channels/first-message.ts'
import { ContentRefusedError, ProviderStoppingError } from '../errors.ts'
import { PEERS_LIMITED_MAX } from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import { CONTENT_STREAMS_MAX, CONTENTS_PER_MINUTE_MAX, CONTENTS_PER_PEER_MAX } from './limits.ts'

const MINUTE_MS = 60_000

type ContentServerOptions = {
  /** Storage with the files; without it the provider serves no files. */
  readonly storage?: Storage | undefined
  readonly served: readonly Pick<ServedModel, 'version' | 'manifest'>[]
  readonly clock: Clock
  readonly signal: AbortSignal
}

/**
 * Serves one channel: sends the content in parts and then the end, or only the end if the content
 * is not served.
 *
 * @throws {ContentRefusedError} The rate limit is exceeded.
 * @throws {HelloMissingError} {MalformedError} {ChannelTruncatedError}
 */
type ContentHandler = (channel: NetworkChannel, peerId: string, heard: () => void) => Promise<void>

function createContentHandler(
  options: ContentServerOptions & { readonly storage: Storage },
): ContentHandler {
  const { storage, clock, signal } = options
  const allowed = new Set(
    options.served.flatMap(({ version, manifest }) => Content.metadataCids(version, manifest)),
  )
  const each = { clock, windowMs: MINUTE_MS }
  const all = createRateLimiter({ ...each, max: CONTENTS_PER_MINUTE_MAX })
  const peers = createRateLimiter({
    ...each,
    max: CONTENTS_PER_PEER_MAX,
    keysMax: PEERS_LIMITED_MAX,
  })
  let streams = 0
  return async (channel, peerId, heard) => {
    const { cid } = Content.decodeRequest(
      await firstBytes(channel, { clock, signal }).finally(heard),
    )
    if (streams >= CONTENT_STREAMS_MAX || !peers.take(peerId) || !all.take()) {
      throw new ContentRefusedError()
    }
    streams++
    try {
      if (allowed.has(cid) && (await storage.has(cid)))
        await sendAll(channel, { storage, cid, signal })
      await channel.close()
    } finally {
      streams--
    }
  }
}

async function sendAll(
  channel: NetworkChannel,
  {
    storage,
    cid,
    signal,
  }: Pick<ContentServerOptions, 'signal'> & { storage: Storage; cid: string },
): Promise<void> {
  const length = Content.CONTENT_MESSAGE_BYTES_MAX
  for (let offset = 0; ; offset += length) {
    const parts: Uint8Array[] = []
    for await (const part of storage.read(cid, { offset, length, signal })) parts.push(part.slice())
    if (parts.length === 0) return
    await channel.send(Buffer.concat(parts))
  }
}

/**
 * Serves manifests, tokenizers and templates of served models to peers, so that clients can use
 * models without a mirror. Does not serve weights. Aborts all channels when the signal aborts.
 *
 * @param options.enter Counts a channel without a first message: `ConnectionLimiter.admit`.
 * @param options.watch Receives a promise for each channel, which resolves once the channel is
 *   served. It never rejects.
 */
export function serveContents(
  options: ContentServerOptions & {
    readonly network: Pick<Network, 'handle'>
    readonly enter: (peerId: string) => () => void
    readonly watch: (serving: Promise<void>) => void
  },
): void {
  const { network, storage, served, clock, signal, enter, watch } = options
  if (!storage) return
  const serve = createContentHandler({ storage, served, clock, signal })
  network.handle(
    Content.CONTENT_PROTOCOL,
    (channel, { peerId }) => {
      // A peer that reads nothing would otherwise delay the stop by the time-out of its channel.
      const stop = () => channel.abort(new ProviderStoppingError())
      signal.addEventListener('abort', stop, { once: true })
      const serving = async () => {
        await serve(channel, peerId, enter(peerId))
        // Unread messages after the request would stay in memory, for as long as the peer likes.
        channel.abort(new Error('the request was answered'))
      }
      const served = serving().catch((error) => channel.abort(error))
      watch(served.finally(() => signal.removeEventListener('abort', stop)))
    },
    firstMessageBound,
  )
}
