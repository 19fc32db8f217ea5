import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock, withDeadline } from '@ostrom/protocol'
import { HelloMissingError } from './errors.ts'
import { HELLO_WAIT_MS } from './limits.ts'

/**
 * Reads a channel's first message, with a limit on how long a peer may only be connected.
 *
 * @throws {HelloMissingError} The channel ended, or nothing came in time.
 * @throws {MalformedError} Not a message.
 */
export const firstMessage = async (
  channel: NetworkChannel,
  clock: Clock,
): Promise<Channel.ClientMessage> => Channel.decodeClient(await firstBytes(channel, clock))

/**
 * As `firstMessage`, before it is read.
 *
 * @throws {HelloMissingError} The channel ended, or nothing came in time.
 */
export async function firstBytes(channel: NetworkChannel, clock: Clock): Promise<Uint8Array> {
  const next = () => channel.receive().next()
  const first = await withDeadline(next, { clock, ms: HELLO_WAIT_MS })
  if (!first || first.done) throw new HelloMissingError({ waitMs: HELLO_WAIT_MS })
  return first.value
}
