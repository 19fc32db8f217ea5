import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel } from '@ostrom/protocol'
import { refusalOf } from '../error-fields.ts'

/** Sends a peer the reason of a refusal and closes its channel. */
export async function refuseChannel(channel: NetworkChannel, error: unknown): Promise<void> {
  try {
    await channel.send(Channel.encode({ kind: 'refused', ...refusalOf(error) }))
    await channel.close()
  } catch {
    // The peer has already disconnected.
  }
  channel.abort(error instanceof Error ? error : new Error('refused'))
}
