import type { HandleOptions, Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock, withDeadline } from '@ostrom/protocol'
import { FIRST_MESSAGE_BYTES_MAX } from '../../limits.ts'
import { HelloMissingError, ProviderStoppingError } from '../errors.ts'
import { HELLO_WAIT_MS } from '../limits.ts'

/** Bound of the message that a protocol reads of anybody. */
export const firstMessageBound: HandleOptions = { firstBytesMax: FIRST_MESSAGE_BYTES_MAX }

/** Clock of the wait, and the signal that ends it when the provider stops. */
export type FirstMessageWait = {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads and decodes a channel's first message within `HELLO_WAIT_MS`.
 *
 * @throws {HelloMissingError} The channel ended, or no message arrived in time.
 * @throws {ProviderStoppingError} The signal aborted before a message arrived.
 * @throws {MalformedError} The bytes are no valid message.
 */
export const firstMessage = async (
  channel: NetworkChannel,
  wait: FirstMessageWait,
): Promise<Channel.ClientMessage> => Channel.decodeClient(await firstBytes(channel, wait))

/**
 * Returns the bytes of a channel's first message.
 *
 * @throws {HelloMissingError} The channel ended, or no message arrived in time.
 * @throws {ProviderStoppingError} The signal aborted before a message arrived.
 */
export async function firstBytes(
  channel: NetworkChannel,
  { clock, signal }: FirstMessageWait,
): Promise<Uint8Array> {
  const next = () => channel.receive().next()
  const first = await withDeadline(next, { clock, ms: HELLO_WAIT_MS, signal })
  if (!first && signal?.aborted) throw new ProviderStoppingError()
  if (!first || first.done) throw new HelloMissingError({ waitMs: HELLO_WAIT_MS })
  return first.value
}
