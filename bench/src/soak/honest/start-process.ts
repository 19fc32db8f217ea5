import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HonestAccess } from './gateway-client.ts'
import { START_TIMEOUT_MS } from './limits.ts'

const startMain = fileURLToPath(new URL('../../../../apps/cli/src/start.ts', import.meta.url))

/** The model that comes with the project, so that nothing is downloaded. */
const MODEL = 'ostrom-tiny'

/** A fresh network of `npm start`, as its user starts it. */
export type StartedNetwork = HonestAccess & {
  /** As Ctrl-C does. */
  stop(): Promise<void>
}

/** Runs `npm start` in a folder of its own, with further arguments such as `--chain solana`. */
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
  const gone = once(child, 'exit')
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    await gone
  }
  const ready = new Promise<HonestAccess>((resolve, reject) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const found = /API is at (\S+)\/v1\nKey: (\S+)/.exec(text)
      if (found?.[1] && found[2]) resolve({ url: found[1], key: found[2], model: MODEL })
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${logFile}`)))
    setTimeout(
      () => reject(new Error(`npm start is not ready: ${logFile}`)),
      START_TIMEOUT_MS,
    ).unref()
  })
  try {
    return { ...(await ready), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
