import { basename } from 'node:path'
import { BaseError, type Clock, monotonicMs } from '@ostrom/protocol'
import {
  NODE_RESTART_STEADY_MS,
  NODE_RESTART_WAIT_MAX_MS,
  NODE_RESTART_WAIT_MS,
} from '../limits.ts'
import type { NodeProcess } from './node-process.ts'

// Restarts a node of the local network that died: the terminal reports it, and the network answers
// again without a person.

/** Context in which a node is restarted. */
export type RestartOptions = {
  readonly folder: string
  /** Starts the node of a folder: `startNodeProcess`, or a function of a test. */
  readonly start: (folder: string) => NodeProcess
  readonly clock: Clock
  /** Receives a line for people about each event. */
  readonly print: (line: string) => void
}

const reasonOf = (error: unknown): string =>
  BaseError.is(error) ? error.details.join(' ') : String(error)

/**
 * Runs a node until it is stopped, and restarts it whenever it ends. The first wait is a second,
 * and it doubles each time that the node ends soon again.
 *
 * @returns The node; `pid` belongs to its current process. `ready` belongs to the first start,
 * which is not repeated: the caller gets its error.
 */
export function startRestartedNode(options: RestartOptions): NodeProcess {
  const { folder, start, clock, print } = options
  const name = basename(folder)
  const stopping = new AbortController()
  let node = start(folder)
  const first = node.ready

  /** Starts the node again until it serves or is stopped. @returns When it began to serve. */
  const startAgain = async (waitMs: number): Promise<number> => {
    let reason: string | undefined
    for (let nextMs = waitMs; !stopping.signal.aborted; ) {
      if (reason !== undefined) {
        print(`${name} did not start: ${reason} The next try is in ${nextMs / 1_000} s.`)
      }
      await clock.sleep(nextMs, stopping.signal)
      if (stopping.signal.aborted) break
      node = start(folder)
      try {
        await node.ready
        print(`${name} serves again.`)
        break
      } catch (error) {
        reason = reasonOf(error)
        // The process reports its error before it ends, and may still use the folder.
        await node.stop()
        nextMs = Math.min(2 * nextMs, NODE_RESTART_WAIT_MAX_MS)
      }
    }
    return monotonicMs(clock)
  }
  const keep = async () => {
    let waitMs = NODE_RESTART_WAIT_MS
    let servedAtMs = monotonicMs(clock)
    for (;;) {
      const how = await node.ended
      if (stopping.signal.aborted) return
      if (monotonicMs(clock) - servedAtMs >= NODE_RESTART_STEADY_MS) waitMs = NODE_RESTART_WAIT_MS
      print(`${name} ended by ${how}. It is started again in ${waitMs / 1_000} s.`)
      servedAtMs = await startAgain(waitMs)
      waitMs = Math.min(2 * waitMs, NODE_RESTART_WAIT_MAX_MS)
      if (stopping.signal.aborted) return
    }
  }
  const kept = first.then(keep, () => {})
  return {
    folder,
    get pid() {
      return node.pid
    },
    ready: first,
    get ended() {
      return node.ended
    },
    async stop() {
      stopping.abort()
      await node.stop()
      await kept
    },
  }
}
