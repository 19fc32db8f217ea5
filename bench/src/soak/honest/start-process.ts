import { fork } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchOutput, stopProcess } from '@ostrom/processes'
import type { HonestAccess } from './gateway-client.ts'
import { START_TIMEOUT_MS } from './limits.ts'

const startMain = fileURLToPath(new URL('../../../../apps/cli/src/start.ts', import.meta.url))

/** The model that comes with the project, so that nothing is downloaded. */
const MODEL = 'ostrom-tiny'

/** A running network of `npm start`, with the access to its gateway. */
export type StartedNetwork = HonestAccess & {
  /** Stops the network as Ctrl-C does. */
  stop(): Promise<void>
}

/**
 * Runs the program of `npm start` with its data in `folder`, and with additional arguments such as
 * `--chain solana`. Resolves when the network's API is ready.
 *
 * @throws {Error} The program ended, or was not ready within `START_TIMEOUT_MS`.
 */
export async function startFreshNetwork(options: {
  readonly folder: string
  readonly port: number
  readonly args: readonly string[]
}): Promise<StartedNetwork> {
  const { folder, port, args } = options
  const logFile = join(folder, 'start.log')
  const log = openSync(logFile, 'a', 0o600)
  const own = ['--data', join(folder, 'network'), '--port', `${port}`, '--model', MODEL]
  const child = fork(startMain, [...own, ...args], { stdio: ['ignore', 'pipe', log, 'ipc'] })
  closeSync(log)
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    await stopProcess(child, { by: 'SIGINT' })
  }
  try {
    const [, url = '', key = ''] = await matchOutput(child, {
      pattern: /API is at (\S+)\/v1\nKey: (\S+)/,
      onEnded: (code) => new Error(`npm start ended with ${code}: ${logFile}`),
      late: {
        ownMsMax: START_TIMEOUT_MS,
        error: () => new Error(`npm start is not ready: ${logFile}`),
      },
    })
    return { url, key, model: MODEL, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
