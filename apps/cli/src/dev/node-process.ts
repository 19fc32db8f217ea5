import { fork } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopProcess } from '@ostrom/processes'
import { type AccountId, errorClass } from '@ostrom/protocol'
import { NODE_STOP_TIMEOUT_MS } from '../limits.ts'

/** Account and addresses of a running node. */
export type NodeAddress = {
  readonly account: AccountId
  /** Multiaddrs, each ending in its peer id. */
  readonly addresses: readonly string[]
}

/** Commands that run a node of the local network. */
export type NodeCommand = 'node' | 'issuer' | 'proxy'

/** A node in a process of its own, as in a real network. */
export type NodeProcess = {
  readonly folder: string
  readonly pid: number | undefined
  /** Resolves when the node serves. @throws {NodeStartError} */
  readonly ready: Promise<NodeAddress>
  /** Resolves when the process has ended, with the reason: `signal SIGKILL`, `code 1`. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

/** A node of the local network ended before it served. */
export class NodeStartError extends errorClass('NodeStartError', {
  code: 'provider-start-failed',
  retry: 'never',
  summary: 'A node did not start.',
  details: ({ folder, reason }: { folder: string; reason: string }) => [
    `Reason: ${reason}.`,
    `Read ${join(folder, 'log.jsonl')} and stderr.log beside it, or start with --fresh.`,
  ],
}) {}

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Messages that a node sends to the process that started it. */
export type NodeProcessMessage =
  | ({ readonly kind: 'ready' } & NodeAddress)
  | { readonly kind: 'failed'; readonly reason: string }

/** Sends a message to the process that started this one, if that process listens. */
export const tellParent = (message: NodeProcessMessage): void => void process.send?.(message)

/**
 * Opens an empty `stderr.log`. The last output of a crash is kept in another file of the same
 * folder.
 */
export function openErrorLog(folder: string): number {
  const path = join(folder, 'stderr.log')
  // Keeps the last output of a node that died, because the node is restarted within a second.
  if (statSync(path, { throwIfNoEntry: false })?.size) {
    renameSync(path, join(folder, 'stderr.previous.log'))
  }
  return openSync(path, 'w', 0o600)
}

/** Starts a role for the home in `folder`. The role ends when this process ends. */
export function startNodeProcess(folder: string, command: NodeCommand = 'node'): NodeProcess {
  // The log rotates by itself.
  const stderr = openErrorLog(folder)
  // The child has a process group of its own, so that Ctrl-C reaches it only through the parent,
  // after the sessions are closed.
  const child = fork(main, [command, '--data', folder, '--log', join(folder, 'log.jsonl')], {
    stdio: ['ignore', stderr, stderr, 'ipc'],
    detached: true,
  })
  closeSync(stderr)
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  const ready = new Promise<NodeAddress>((resolve, reject) => {
    child.on('message', (message: NodeProcessMessage) => {
      if (message.kind === 'ready') resolve(message)
      else reject(new NodeStartError({ folder, reason: message.reason }))
    })
    child.once('error', (error) => reject(error))
    void ended.then((how) => reject(new NodeStartError({ folder, reason: `it ended by ${how}` })))
  })
  ready.catch(() => {})
  return {
    folder,
    pid: child.pid,
    ready,
    ended,
    async stop() {
      await stopProcess(child, { killAfterMs: NODE_STOP_TIMEOUT_MS })
    },
  }
}
