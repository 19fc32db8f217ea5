import type { Channel as NetworkChannel } from '@ostrom/network'
import type { ReplayCache } from '@ostrom/network/seal'
import type { Channel, Hash } from '@ostrom/protocol'
import type { ServedModel } from '../served-model.ts'
import type { PaidSession } from '../sessions/paid-session.ts'
import type { ChannelContext } from './channel-context.ts'

export type ChannelServerOptions = {
  readonly context: ChannelContext
  readonly channel: NetworkChannel
  readonly session: PaidSession
  readonly served: ServedModel
  /** Questions already unsealed in this session, on any channel. */
  readonly replayCache: ReplayCache
  /** Random seed of this channel, whose hash was sent in `ready`. */
  readonly serverSeed: Hash
  /** Maximum number of questions on this channel; unlimited when absent. */
  readonly asksMax?: number
  readonly topUp: (message: Extract<Channel.ClientMessage, { kind: 'top-up' }>) => Promise<bigint>
  /** Settles and closes the session. Returns the transaction's hash, if there was one. */
  readonly finish: () => Promise<string | undefined>
}
