import type { Channel as NetworkChannel } from '@ostrom/network'
import { Channel, type Clock } from '@ostrom/protocol'
import { STOP_WAIT_MS } from './limits.ts'
import { refusalOf } from './serve-channel.ts'
import type { KeptSession } from './sessions.ts'

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
      channel.abort(error)
    })
    .catch(() => {})
}
