import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import {
  closeOutputAfterEnd,
  createOwnClock,
  killGroup,
  killTree,
  processGroup,
  residentBytes,
  spawnSupervised,
  usageOf,
} from '@ostrom/processes'
import { confinement, type Jail } from '../jail/jail.ts'
import { assertMayRunUnconfined } from '../jail/permission.ts'
import {
  CHILD_ERROR_CHARACTERS,
  CHILD_FILES_MAX,
  CHILD_MAPPED_BYTES,
  CHILD_MEMORY_POLL_MS,
  CHILD_MESSAGE_VALUES_MAX,
  CHILD_PROCESSES_MAX,
  CHILD_THREADS_MAX,
} from '../limits.ts'
import { CHILD_SOCKET, readFrames, writeFrame } from './frames.ts'

/** A running child process of the engine. */
export type EngineChild<To extends object = object> = {
  readonly pid: number | undefined
  /** Milliseconds that passed for it; those in which it waited for a processor are left out. */
  readonly ownMs: number
  /**
   * Lets the child read a file that it was not started for.
   *
   * @returns Where it finds it.
   * @throws {SandboxMissingError} It is in no jail, and may not read it without one.
   */
  mount(path: string): Promise<string>
  /** Does nothing when the child is gone; `onExit` has told so. */
  send(message: To): void
  /** Ends the process at once; resolves when it is gone. */
  kill(why: string): Promise<void>
}

/** The words in which native code, or the child itself, says why it gave up. */
function errorCauseIn(errors: string): string | undefined {
  const cause = /GGML_ASSERT\(.*|GGML_ABORT.*|terminate called.*|^\w*Error(?: .*)?: .*|^bwrap: .*/m
  return cause.exec(errors)?.[0].slice(0, 160)
}

/**
 * A jail reports the signal that ended its program as a shell does: 128 plus the signal's number.
 */
const signalIn = (code: number | null) =>
  Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0]

const describeExit = (code: number | null, signal: string | null, errors: string) => {
  const ended = signal ?? signalIn(code)
  const how = ended ? `signal ${ended}` : `exit code ${code}`
  const why = errorCauseIn(errors)
  return `its process ended by ${how}${why ? ` (${why})` : ''}`
}

const PRLIMIT = '/usr/bin/prlimit'

/**
 * Limits that the system keeps between two looks of ours (Linux, where util-linux is): memory that
 * can be written, which files that are only mapped do not count in; open files; no file is written;
 * no core, which would hold prompts. Drivers of GPUs keep caches and map far more: for them only
 * the last.
 */
function limitsOf({ memoryBytesMax, drivers }: startEngineChild.Options): readonly string[] {
  if (process.platform !== 'linux' || !existsSync(PRLIMIT)) return []
  if (drivers) return ['--core=0']
  const data = `--data=${memoryBytesMax + CHILD_MAPPED_BYTES}`
  return [data, `--nofile=${CHILD_FILES_MAX}`, '--fsize=0', '--core=0']
}

/** Why a child and all that it started take too much, if they do. */
async function memoryExcess(
  group: readonly number[],
  bytesMax: number,
): Promise<string | undefined> {
  if (group.length > CHILD_PROCESSES_MAX) {
    return `it started more than ${CHILD_PROCESSES_MAX} processes`
  }
  const bytes = await residentBytes(group)
  return bytes > bytesMax ? `it took ${bytes} bytes of memory, more than ${bytesMax}` : undefined
}

/** Ends also those that took a group of their own. */
function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }
}

/** The process itself: bounded, in its jail where there is one. */
function spawnBounded(options: startEngineChild.Options): ChildProcess {
  const { jail } = options
  const limits = limitsOf(options)
  const bounds = limits.length > 0 ? [PRLIMIT, ...limits] : []
  const main = [process.execPath, ...(options.flags ?? []), fileURLToPath(options.module)]
  // Counted in the jail's own namespace: outside of one, all that this user runs would count.
  const threads = jail && limits.length > 0 ? [PRLIMIT, `--nproc=${CHILD_THREADS_MAX}`] : []
  const [program = '', ...args] = [...bounds, ...(jail?.command ?? []), ...threads, ...main]
  return spawnSupervised({
    program,
    args,
    env: { PATH: process.env['PATH'] ?? '', ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
}

/**
 * Starts a child. It gets the search path and the environment given, no secrets, and dies with this
 * process. In a jail the child sees only its model. Without a jail its resources are bounded, but
 * it can read files and use the network.
 */
export function startEngineChild<To extends object>(
  options: startEngineChild.Options,
): EngineChild<To> {
  const { jail } = options
  const child = spawnBounded(options)
  // If this process can open no more files, there is no socket, and an 'error' event with the
  // reason follows.
  const socket = child.stdio?.[CHILD_SOCKET] as Duplex | undefined
  let errors = ''
  let killedBecause: string | undefined
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-CHILD_ERROR_CHARACTERS)
  })
  // Its other end is closed with the process; 'close' of that follows and says why.
  socket?.on('error', () => {})
  const valuesMax = CHILD_MESSAGE_VALUES_MAX
  const onFault = (reason: string) => void kill(reason)
  if (socket) readFrames(socket, { valuesMax, onMessage: options.onMessage, onFault })

  closeOutputAfterEnd(child, () => killedBecause !== undefined)
  const clock = createOwnClock()
  let group: readonly number[] = []
  const watch = setInterval(async () => {
    group = child.pid === undefined ? [] : await processGroup(child.pid, CHILD_PROCESSES_MAX)
    clock.look({ nowMs: performance.now(), usage: await usageOf(group) })
    const reason = (await memoryExcess(group, options.memoryBytesMax)) ?? options.findStuck()
    if (reason !== undefined) void kill(reason)
  }, CHILD_MEMORY_POLL_MS)
  watch.unref()

  const gone = new Promise<void>((resolve) => {
    let isOver = false
    const end = (reason: string) => {
      // A process that could not be started tells so, and closes as well.
      if (isOver) return
      isOver = true
      clearInterval(watch)
      // Processes that a child has started end with its jail; without one they are ended here.
      if (!jail) killAll(group.filter((pid) => pid !== child.pid))
      try {
        jail?.close()
      } catch {
        // The next process of this kind on this machine removes it.
      }
      options.onExit(reason)
      resolve()
    }
    child.once('error', (error) => end(`its process could not be started (${error.message})`))
    // 'close' rather than 'exit': the last words of native code must have been read.
    child.once('close', (code, signal) => end(killedBecause ?? describeExit(code, signal, errors)))
  })

  /**
   * Also ends the processes that it started, which may hold its output open, so that no 'close'
   * comes.
   */
  const endUnjailed = async () => {
    const seen = group
    await killTree(child)
    killAll(seen.filter((pid) => pid !== child.pid))
  }
  const kill = (why: string) => {
    killedBecause ??= why
    if (jail) killGroup(child)
    else void endUnjailed()
    return gone
  }

  return {
    pid: child.pid,
    get ownMs() {
      return clock.nowMs
    },
    async mount(path) {
      if (jail) return await jail.mount(path)
      const here = await confinement()
      if (!options.drivers && here.kind === 'bounded') {
        await assertMayRunUnconfined({ what: path, reason: here.reason, paths: [path] })
      }
      return path
    },
    send(message) {
      if (socket) writeFrame(socket, message)
    },
    kill,
  }
}

export declare namespace startEngineChild {
  type Options = {
    /** Module that the child runs. */
    readonly module: URL
    /** Receives the child's messages, which are untrusted: the callee checks them. */
    readonly onMessage: (message: unknown) => void
    /** Called once, also after `kill`. */
    readonly onExit: (reason: string) => void
    /** Why the child should be given up on, if it should; asked every `CHILD_MEMORY_POLL_MS`. */
    readonly findStuck: () => string | undefined
    readonly memoryBytesMax: number
    /** Options of Node for the child, such as the size of its heap. */
    readonly flags?: readonly string[]
    /** Drivers of a GPU run in the child. */
    readonly drivers?: boolean
    readonly environment: Readonly<Record<string, string>>
    /** Jail of the child; only limits hold it when absent. It ends with the child. */
    readonly jail?: Jail | undefined
  }
}
