import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel } from '@ostrom/protocol'
import { peerErrorOf } from './error-fields.ts'

/** Tells a peer why it is not served, and ends its channel. */
export async function refuseChannel(channel: NetworkChannel, error: unknown): Promise<void> {
  try {
    await channel.send(Channel.encode({ kind: 'refused', ...peerErrorOf(error) }))
    await channel.close()
  } catch {
    // The peer is gone already: nobody is left to tell.
  }
  channel.abort(error instanceof Error ? error : new Error('refused'))
}
