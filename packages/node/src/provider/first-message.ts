import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock } from '@ostrom/protocol'
import { HelloMissingError } from './errors.ts'
import { HELLO_WAIT_MS } from './limits.ts'

/**
 * Reads a channel's first message, with a limit on how long a peer may only be connected.
 *
 * @throws {HelloMissingError} The channel ended, or nothing came in time.
 * @throws {MalformedError} Not a message.
 */
export async function firstMessage(
  channel: NetworkChannel,
  clock: Clock,
): Promise<Channel.ClientMessage> {
  const done = new AbortController()
  const tooLate = clock.sleep(HELLO_WAIT_MS, done.signal).then(() => undefined)
  const next = channel.receive().next()
  next.catch(() => {})
  try {
    const first = await Promise.race([next, tooLate])
    if (!first || first.done) throw new HelloMissingError({ waitMs: HELLO_WAIT_MS })
    return Channel.decodeClient(first.value)
  } finally {
    done.abort()
  }
}
