import { effectiveModelStatus, type Ledger, LedgerError } from '@ostrom/ledger'
import type { Clock, Hash, Log } from '@ostrom/protocol'
import { onBlocks } from '../../on-blocks.ts'
import { logFieldsOf } from '../error-fields.ts'
import { LAST_VOUCHER_POLL_MS, LAST_VOUCHER_WAIT_MS, MODEL_STATUS_POLL_MS } from '../limits.ts'
import type { PaidSession } from '../sessions/paid-session.ts'
import type { ChannelServer } from './channel-server.ts'

/** A channel that serves a version, with functions that end the channel after a quarantine. */
export type ServingChannel = {
  readonly version: Hash
  readonly server: Pick<ChannelServer, 'drain'>
  readonly session: Pick<PaidSession, 'id' | 'account' | 'last'>
  /** Settles and closes the session or request that pays for the channel. */
  readonly finish: () => Promise<unknown>
  /** Sends the client the reason and closes the channel. */
  readonly refuse: (error: Error) => Promise<void>
}

/** Watches the chain status of served model versions: docs/spec/safety.md, section 5. */
export type ModelStatusWatcher = {
  /** @throws {LedgerError} `model-quarantined`. */
  check(version: Hash): void
  /** Adds a channel to watch, and returns a function that removes it. */
  register(channel: ServingChannel): () => void
  /** Checks the status after each new block, until the signal aborts. */
  run(signal: AbortSignal): Promise<void>
}

export type ModelStatusWatcherOptions = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly versions: readonly Hash[]
  /** Closes the sessions of a version that have no channel. */
  readonly closeIdle: (version: Hash) => Promise<void>
  /** Called when a version is restored, to publish its offers again. */
  readonly onRestored: () => Promise<void>
}

/** Creates a watcher that ends work on versions that the chain has stopped. */
export function createModelStatusWatcher(options: ModelStatusWatcherOptions): ModelStatusWatcher {
  const { ledger, clock, log } = options
  const versions = [...new Set(options.versions)]
  const stopped = new Set<Hash>()
  const channels = new Set<ServingChannel>()

  /** Ends the answers of a channel, waits for their payment, and closes the session. */
  const end = async (channel: ServingChannel): Promise<void> => {
    const { version, server, session } = channel
    channels.delete(channel)
    try {
      await server.drain(quarantineError(version))
      await lastVoucher(clock, session)
      await channel.finish()
    } catch (error) {
      log('session-end-failed', { session: session.id, ...logFieldsOf(error) })
    }
    await channel.refuse(quarantineError(version))
  }

  const look = async (version: Hash): Promise<void> => {
    const { status, version: of } = (await effectiveModelStatus(ledger, version)) ?? {}
    const isStopped = status === 'quarantined'
    if (isStopped === stopped.has(version)) return
    if (!isStopped) {
      stopped.delete(version)
      log('model-restored', { version })
      return await options.onRestored()
    }
    stopped.add(version)
    const ending = [...channels].filter((channel) => channel.version === version)
    log('model-stopped', { version, status, of, channels: ending.length })
    await Promise.all(ending.map(end))
    await options.closeIdle(version)
  }

  const step = async () => {
    for (const version of versions) {
      await look(version).catch((error) =>
        log('model-status-failed', { version, ...logFieldsOf(error) }),
      )
    }
  }

  return {
    check(version) {
      if (stopped.has(version)) throw quarantineError(version)
    },
    register(channel) {
      channels.add(channel)
      // The channel was admitted while the version was being quarantined.
      if (stopped.has(channel.version)) void end(channel)
      return () => void channels.delete(channel)
    },
    run: (signal) => onBlocks({ ledger, clock, pollMs: MODEL_STATUS_POLL_MS, signal }, step),
  }
}

const quarantineError = (version: Hash) => new LedgerError('model-quarantined', { version })

/** Waits up to `LAST_VOUCHER_WAIT_MS` for the voucher that pays for delivered work. */
async function lastVoucher(
  clock: Clock,
  session: Pick<PaidSession, 'account' | 'last'>,
): Promise<void> {
  const never = new AbortController().signal
  for (let waitedMs = 0; waitedMs < LAST_VOUCHER_WAIT_MS; waitedMs += LAST_VOUCHER_POLL_MS) {
    if (session.account().owed() <= (session.last()?.total ?? 0n)) return
    await clock.sleep(LAST_VOUCHER_POLL_MS, never)
  }
}
