import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock, Seed } from '@ostrom/protocol'
import type { KeptSession } from './kept-session.ts'
import { STOP_WAIT_MS, STREAMS_PER_SESSION_MAX } from './limits.ts'
import { refusalOf } from './refusals.ts'
import type { ServeOptions } from './serve-channel.ts'

/** Leaves nothing on its way to the chain that would come back to a role that is gone. */
export async function awaitOpenings(sessions: readonly KeptSession[], clock: Clock): Promise<void> {
  const done = new AbortController()
  const openings = sessions.map(({ opening }) => opening)
  const tooLate = clock.sleep(STOP_WAIT_MS, done.signal)
  await Promise.race([Promise.allSettled(openings), tooLate])
  done.abort()
}

/** Tells the client when its session is open, or that the chain refused it. */
export function tellOpening(channel: NetworkChannel, session: KeptSession): void {
  const send = (message: Channel.ProviderMessage) => channel.send(Channel.encode(message))
  session.opening
    .then((transaction = '') => send({ kind: 'opened', transaction }))
    .catch(async (error) => {
      await send({ kind: 'refused', ...refusalOf(error) })
      // Or the client is told only that the channel was cut.
      await channel.close()
      channel.abort(error)
    })
    .catch(() => {})
}

/** Accepts a channel, and says how its answers are counted and paid. */
export async function sendReady(
  { context, channel, session, served, serverSeed }: ServeOptions,
  { status, lapsed }: { status: 'open' | 'opening'; lapsed: bigint },
): Promise<void> {
  const last = await session.settleable()
  const ready: Channel.ProviderMessage = {
    kind: 'ready',
    status,
    ...(last && { last }),
    lapsed,
    checkpointTokens: context.checkpointTokens,
    prefillTokens: context.prefillTokens,
    streamsMax: STREAMS_PER_SESSION_MAX,
    counting: served.model.info.counting,
    seedCommitment: Seed.commitment(serverSeed),
  }
  await channel.send(Channel.encode(ready))
}
