import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { isRunning, matchOutput, stopProcess } from '@ostrom/processes'
import { gatewayAnnouncement } from '../../gateway-announcement.ts'
import { PROCESS_TIMEOUT_MS } from '../../limits.ts'
import { MEMORY_ANSWER_MS } from '../limits.ts'
import type { LoopAnswer } from './loop-report.ts'
import type { MemoryAnswer } from './memory-report.ts'

/** Options with which a process of the network is started, the first time and after each end. */
export type MemberOptions = {
  readonly name: string
  readonly role: 'provider' | 'gateway' | 'crank' | 'validator' | 'forwarder' | 'stranger'
  /** Program and its arguments, which Node runs. */
  readonly args: readonly string[]
  /** Words before Node's command, such as `ip netns exec NAME`. */
  readonly prefix?: readonly string[]
  readonly errorFile: string
  /** Resolves when the process serves, even if this takes longer than `PROCESS_TIMEOUT_MS`. */
  readonly ready: (child: ChildProcess) => Promise<void>
  /** True loads `loop-report.ts` into the process, which `loop` asks; false when absent. */
  readonly reportsLoop?: boolean
  /** Receives each message of the process, also after restarts. */
  readonly onMessage?: (message: { readonly kind?: string }) => void
}

/** A process of the network, which a fault may kill and start again. */
export type Member = Pick<MemberOptions, 'name' | 'role' | 'errorFile'> & {
  readonly pid: number | undefined
  /** True while the process serves: it runs and has reported that it is ready. */
  readonly isUp: boolean
  /** Number of calls of `kill` that ended the process. */
  readonly deaths: number
  /** Unplanned ends, in words. */
  readonly ends: readonly string[]
  /**
   * Removes the last entry of `ends` and returns it, for a caller that knows the cause of this end.
   */
  takeEnd(): string | undefined
  start(): Promise<void>
  kill(): Promise<void>
  signal(name: 'SIGSTOP' | 'SIGCONT'): void
  send(message: object): void
  /**
   * Returns the memory of the process after a garbage collection; `undefined` if the process does
   * not report it within `MEMORY_ANSWER_MS`.
   */
  memory(): Promise<MemoryAnswer | undefined>
  /**
   * Returns how long the event loop was held since the last call; `undefined` if the process does
   * not report it within `MEMORY_ANSWER_MS`. It needs `reportsLoop`.
   */
  loop(): Promise<LoopAnswer | undefined>
  /**
   * Stops the process as Ctrl-C does. Resolves with whether the process ended by itself in time.
   */
  stop(): Promise<boolean>
}

const LOOP_REPORT = 'loop-report.ts'

const running = new Set<ChildProcess>()

/** Kills all processes of the network that still run. Called whenever this process ends. */
export function killMembers(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Creates a process that is not started yet. */
export function createMember(options: MemberOptions): Member {
  const { name, role, errorFile } = options
  let child: ChildProcess | undefined
  let isReady = false
  let isExpected = true
  let deaths = 0
  const ends: string[] = []
  const isAlive = () => child !== undefined && isRunning(child)
  return {
    name,
    role,
    errorFile,
    get pid() {
      return isAlive() ? child?.pid : undefined
    },
    get isUp() {
      return isAlive() && isReady
    },
    get deaths() {
      return deaths
    },
    ends,
    takeEnd: () => ends.pop(),
    async start() {
      isReady = false
      isExpected = false
      const begun = launch(options)
      child = begun
      if (options.onMessage) begun.on('message', options.onMessage)
      begun.once('exit', (code, signal) => {
        isReady = false
        if (isExpected) return
        ends.push(`${name} ended by ${signal ?? `code ${code}`}: ${lastErrors(errorFile)}`)
      })
      const ready = options.ready(begun).then(() => {
        if (child === begun) isReady = true
      })
      // A process that becomes ready late still serves.
      await inTime(ready, name)
    },
    async kill() {
      if (!child || !isAlive()) return
      isExpected = true
      deaths++
      await stopProcess(child, { by: 'SIGKILL' })
    },
    signal: (signal) => void child?.kill(signal),
    send(message) {
      if (child?.connected) child.send(message, () => {})
    },
    memory: async () => (child ? await askReport<MemoryAnswer>(child, 'memory') : undefined),
    loop: async () => (child ? await askReport<LoopAnswer>(child, 'loop') : undefined),
    async stop() {
      if (!child || !isAlive()) return true
      isExpected = true
      await stopProcess(child, { by: 'SIGINT', killAfterMs: PROCESS_TIMEOUT_MS })
      return child.signalCode !== 'SIGKILL'
    },
  }
}

function askReport<T extends MemoryAnswer | LoopAnswer>(
  child: ChildProcess,
  kind: T['kind'],
): Promise<T | undefined> {
  if (!child.connected) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const end = (answer?: T) => {
      clearTimeout(late)
      child.off('message', hear)
      child.off('exit', gone)
      resolve(answer)
    }
    const hear = (message: T) => {
      if (message.kind === kind) end(message)
    }
    const gone = () => end()
    const late = setTimeout(end, MEMORY_ANSWER_MS)
    child.on('message', hear)
    child.once('exit', gone)
    child.send({ kind }, () => {})
  })
}

function launch({ args, prefix = [], errorFile, reportsLoop }: MemberOptions): ChildProcess {
  const log = openSync(errorFile, 'a', 0o600)
  const loaded = ['shifted-clock.ts', 'memory-report.ts', ...(reportsLoop ? [LOOP_REPORT] : [])]
  const before = loaded.flatMap((file) => ['--import', new URL(file, import.meta.url).href])
  const [program = process.execPath, ...more] = [...prefix, process.execPath]
  const child = spawn(program, [...more, ...before, ...args], {
    stdio: ['ignore', 'pipe', log, 'ipc'],
    // The children do not receive Ctrl-C themselves; this process stops them in order.
    detached: true,
  })
  closeSync(log)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Resolves when a child reports that it is ready. @throws {Error} The child ended before. */
export function readyByMessage(child: ChildProcess, name: string): Promise<void> {
  child.stdout?.resume()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(endedError(name, code, signal)))
    child.on('message', (message: { readonly kind?: string }) => {
      if (message.kind === 'ready') resolve()
    })
  })
}

const endedError = (name: string, code: number | null, signal: string | null) =>
  new Error(`${name} ended by ${signal ?? `code ${code}`} before it served`)

/**
 * Resolves with a gateway's address when the gateway prints it. @throws {Error} As
 * `readyByMessage`.
 */
export async function readyByAddress(child: ChildProcess, name: string): Promise<string> {
  const [, url = ''] = await matchOutput(child, {
    pattern: gatewayAnnouncement,
    onEnded: (code, signal) => endedError(name, code, signal),
  })
  return url
}

async function inTime(ready: Promise<void>, name: string): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const fail = () => reject(new Error(`${name} did not start in ${PROCESS_TIMEOUT_MS} ms`))
  const late = setTimeout(fail, PROCESS_TIMEOUT_MS)
  try {
    await Promise.race([ready, tooLate])
  } finally {
    clearTimeout(late)
  }
}

/** Returns the end of the text that a process printed to its error output. */
const lastErrors = (file: string, characters = 600): string =>
  readFileSync(file, 'utf8').slice(-characters)
