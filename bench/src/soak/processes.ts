import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import { isRunning, matchOutput, stopProcess } from '@ostrom/processes'
import { gatewayAnnouncement } from './gateway-announcement.ts'
import { PROCESS_TIMEOUT_MS } from './limits.ts'
import type {
  GatewayAccess,
  ParticipantCommand,
  ParticipantConfig,
  ParticipantMessage,
  ParticipantReport,
} from './participant-messages.ts'

const partyMain = fileURLToPath(new URL('participants/main.ts', import.meta.url))
const ostromMain = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))

/** A party in a separate process. */
export type ParticipantProcess = {
  readonly order: ParticipantConfig
  readonly pid: number
  readonly ready: Promise<void>
  act(gateway: GatewayAccess): void
  pause(): void
  /**
   * Ends the party. Returns its counts; `undefined` if the process had already ended, or did not
   * end in time.
   */
  end(): Promise<ParticipantReport | undefined>
  kill(): Promise<void>
}

/** Every process that has started and not ended. */
const running = new Set<ChildProcess>()

/** Kills all started processes that still run. Called whenever this process ends. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

function start(file: string, args: readonly string[], logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600)
  const child = fork(file, [...args], {
    stdio: ['ignore', 'pipe', log, 'ipc'],
    serialization: 'advanced',
    // The children do not receive Ctrl-C themselves; this process stops them in order.
    detached: true,
  })
  closeSync(log)
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.stdout?.resume()
  return child
}

/** Returns the promise's value, or `undefined` if it does not resolve in time. */
async function within<T>(promise: Promise<T>, waitMs: number): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), waitMs)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Starts a party. The started process ends when this process ends. */
export function startParticipant(order: ParticipantConfig): ParticipantProcess {
  const child = start(partyMain, [JSON.stringify(order)], join(order.folder, 'party.log'))
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<ParticipantReport | undefined>()
  const name = `${order.conduct} ${order.role}`
  child.on('message', (message: ParticipantMessage) => {
    if (message.kind === 'ready') ready.resolve()
    if (message.kind === 'failed') ready.reject(new Error(`${name}: ${message.reason}`))
    if (message.kind === 'ended') ended.resolve(message.figures)
  })
  child.once('exit', (code) => {
    ready.reject(new Error(`${name} ended with ${code}; read ${order.folder}/party.log`))
    ended.resolve(undefined)
  })
  const late = setTimeout(
    () => ready.reject(new Error(`${name} did not start`)),
    PROCESS_TIMEOUT_MS,
  )
  void ready.promise.catch(() => {}).finally(() => clearTimeout(late))
  const send = (message: ParticipantCommand) => {
    if (child.connected) child.send(message, () => {})
  }
  return {
    order,
    pid: child.pid ?? 0,
    ready: ready.promise,
    act: ({ url, key }) => send({ kind: 'act', gateway: { url, key } }),
    pause: () => send({ kind: 'pause' }),
    async end() {
      send({ kind: 'end' })
      const figures = await within(ended.promise, PROCESS_TIMEOUT_MS)
      await stopProcess(child, { by: 'SIGKILL' })
      return figures
    },
    kill: () => stopProcess(child, { by: 'SIGKILL' }),
  }
}

/** The gateway of honest people, started by its usual command. */
export type SoakGatewayProcess = GatewayAccess & {
  readonly pid: number
  /**
   * Stops the gateway as Ctrl-C does, so that it closes its sessions. Returns the gateway's fault,
   * if there was one.
   */
  stop(): Promise<string | undefined>
}

export async function startGateway(folder: string): Promise<SoakGatewayProcess> {
  const home: Home = homeOf(folder)
  const logFile = join(folder, 'gateway.log')
  const child = start(ostromMain, ['gateway', '--data', folder, '--no-web'], logFile)
  const [, url = ''] = await matchOutput(child, {
    pattern: gatewayAnnouncement,
    onEnded: (code) => new Error(`the gateway ended with ${code}: ${logFile}`),
    late: {
      ownMsMax: PROCESS_TIMEOUT_MS,
      error: () => new Error(`the gateway did not start: ${logFile}`),
    },
  })
  const key = (await readFile(home.gatewayKey, 'utf8')).trim()
  return {
    url,
    key,
    pid: child.pid ?? 0,
    async stop() {
      if (!isRunning(child)) return 'the gateway ended by itself'
      await stopProcess(child, { by: 'SIGINT', killAfterMs: PROCESS_TIMEOUT_MS })
      return child.signalCode === 'SIGKILL' ? 'the gateway had to be killed' : undefined
    },
  }
}
