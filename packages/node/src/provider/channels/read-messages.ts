import { Channel, type Log } from '@ostrom/protocol'
import { logFieldsOf } from '../error-fields.ts'
import { ProviderStoppingError, SessionClosedError, SessionHeldError } from '../errors.ts'
import { type ChannelServer, createChannelServer } from './channel-server.ts'
import type { ChannelServerOptions } from './channel-server-options.ts'
import type { ModelStatusWatcher } from './model-status-watcher.ts'

/** Arguments of `readMessages` besides the options of the channel server. */
export type MessageReading = {
  readonly log: Log
  readonly modelStatus: ModelStatusWatcher
  /** Aborts when the provider stops. */
  readonly stopping: AbortSignal
  /** Tells the client why the channel ends. */
  readonly refuse: (error: Error) => Promise<void>
  /** Receives the server of the channel before its first message is read. */
  readonly begun?: (server: ChannelServer) => void
}

/** Serves the messages of a channel until it ends. */
export async function readMessages(
  options: ChannelServerOptions,
  { log, modelStatus, stopping, refuse, begun }: MessageReading,
): Promise<void> {
  const { session, finish, channel, served } = options
  const server = createChannelServer(options)
  begun?.(server)
  const { version } = served
  const leave = modelStatus.register({ version, server, session, finish, refuse })
  const abort = () => channel.abort(new ProviderStoppingError())
  stopping.addEventListener('abort', abort, { once: true })
  if (stopping.aborted) abort()
  try {
    for await (const bytes of channel.receive()) await server.accept(Channel.decodeClient(bytes))
  } catch (error) {
    const ours = error instanceof SessionClosedError || error instanceof ProviderStoppingError
    if (error instanceof SessionHeldError) await refuse(error)
    else if (!ours) log('channel-lost', { session: session.id, ...logFieldsOf(error) })
  } finally {
    leave()
    stopping.removeEventListener('abort', abort)
    // Later messages are not read, so the channel is aborted: the peer must not take it for open.
    channel.abort(new SessionClosedError({ sessionId: session.id, reason: 'lost' }))
    await server.stop(stopping.aborted ? 'provider' : 'client')
  }
}
