import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock, withDeadline } from '@ostrom/protocol'
import { HelloMissingError } from './errors.ts'
import { HELLO_WAIT_MS } from './limits.ts'

/**
 * Reads and decodes a channel's first message within `HELLO_WAIT_MS`.
 *
 * @throws {HelloMissingError} The channel ended, or no message arrived in time.
 * @throws {MalformedError} The bytes are no valid message.
 */
export const firstMessage = async (
  channel: NetworkChannel,
  clock: Clock,
): Promise<Channel.ClientMessage> => Channel.decodeClient(await firstBytes(channel, clock))

/**
 * Returns the bytes of a channel's first message.
 *
 * @throws {HelloMissingError} The channel ended, or no message arrived in time.
 */
export async function firstBytes(channel: NetworkChannel, clock: Clock): Promise<Uint8Array> {
  const next = () => channel.receive().next()
  const first = await withDeadline(next, { clock, ms: HELLO_WAIT_MS })
  if (!first || first.done) throw new HelloMissingError({ waitMs: HELLO_WAIT_MS })
  return first.value
}
