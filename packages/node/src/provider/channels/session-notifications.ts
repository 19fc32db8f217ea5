import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock, Seed, withDeadline } from '@ostrom/protocol'
import { refusalOf } from '../error-fields.ts'
import { STOP_WAIT_MS, STREAMS_PER_SESSION_MAX } from '../limits.ts'
import type { ProviderSession } from '../sessions/provider-session.ts'
import type { ChannelServerOptions } from './channel-server-options.ts'

/** Waits up to `STOP_WAIT_MS` until the running openings of a stopping provider have ended. */
export async function awaitOpenings(
  sessions: readonly ProviderSession[],
  clock: Clock,
): Promise<void> {
  const openings = sessions.map(({ opening }) => opening)
  await withDeadline(() => Promise.allSettled(openings), { clock, ms: STOP_WAIT_MS })
}

/** Notifies the client when its session is open, or when the chain has refused it. */
export function notifyOpening(channel: NetworkChannel, session: ProviderSession): void {
  const send = (message: Channel.ProviderMessage) => channel.send(Channel.encode(message))
  session.opening
    .then((transaction = '') => send({ kind: 'opened', transaction }))
    .catch(async (error) => {
      await send({ kind: 'refused', ...refusalOf(error) })
      // The channel is closed cleanly first, so that the client gets the reason before the abort.
      await channel.close()
      channel.abort(error)
    })
    .catch(() => {})
}

/** Accepts a channel by a `ready` message with its counting and payment terms. */
export async function sendReady(
  { context, channel, session, served, serverSeed }: ChannelServerOptions,
  { status, writtenOff }: { status: 'open' | 'opening'; writtenOff: bigint },
): Promise<void> {
  const lastVoucher = await session.settleable()
  const ready: Channel.ProviderMessage = {
    kind: 'ready',
    status,
    ...(lastVoucher && { lastVoucher }),
    writtenOff,
    checkpointTokens: context.checkpointTokens,
    prefillTokens: context.prefillTokens,
    streamsMax: STREAMS_PER_SESSION_MAX,
    counting: served.model.info.counting,
    seedCommitment: Seed.commitment(serverSeed),
  }
  await channel.send(Channel.encode(ready))
}
