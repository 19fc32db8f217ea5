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
  /**
   * Milliseconds of the child's own clock, which excludes the time in which the child waited for a
   * processor.
   */
  readonly ownMs: number
  /**
   * Lets the child read one more file.
   *
   * @returns Path of the file for the child.
   * @throws {SandboxMissingError} The child runs without a jail, and may not read the file without
   *   one.
   */
  mount(path: string): Promise<string>
  /** Sends a message. Does nothing if the child has ended, which `onExit` reports. */
  send(message: To): void
  /** Kills the process at once; resolves when it has ended. */
  kill(why: string): Promise<void>
}

/**
 * Returns the line of the error output in which native code, or the code of the child, states why
 * the process ended.
 */
function errorCauseIn(errors: string): string | undefined {
  const cause = /GGML_ASSERT\(.*|GGML_ABORT.*|terminate called.*|^\w*Error(?: .*)?: .*|^bwrap: .*/m
  return cause.exec(errors)?.[0].slice(0, 160)
}

/**
 * Returns the signal that ended the program in a jail: like a shell, the jail exits with 128 plus
 * the signal's number.
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
 * Returns the options of `prlimit` for a child. The system enforces these limits at all times, on
 * Linux with util-linux: writable memory, which excludes files that are only mapped; open files; no
 * written files; no core dump, which would contain prompts. GPU drivers write caches and map far
 * more memory, so a child with drivers gets only the limit on core dumps.
 */
function limitsOf({ memoryBytesMax, drivers }: startEngineChild.Options): readonly string[] {
  if (process.platform !== 'linux' || !existsSync(PRLIMIT)) return []
  if (drivers) return ['--core=0']
  const data = `--data=${memoryBytesMax + CHILD_MAPPED_BYTES}`
  return [data, `--nofile=${CHILD_FILES_MAX}`, '--fsize=0', '--core=0']
}

/**
 * Returns the reason to kill a child if the processes of its group are too many, or together use
 * too much memory.
 */
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

/** Kills each process by its id, because some may have left the child's process group. */
function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // The process has already ended.
    }
  }
}

/** Spawns the process with its limits, in its jail if there is one. */
function spawnBounded(options: startEngineChild.Options): ChildProcess {
  const { jail } = options
  const limits = limitsOf(options)
  const bounds = limits.length > 0 ? [PRLIMIT, ...limits] : []
  const main = [process.execPath, ...(options.flags ?? []), fileURLToPath(options.module)]
  // `--nproc` limits the processes of the jail's own namespace. Without a jail, all processes of
  // this user would count.
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
 * Starts a child. The child gets only the search path and the given environment, no secrets, and
 * dies with this process. In a jail the child sees only the view of the jail, and has no network.
 * Without a jail its resources are limited, but it can read files and use the network.
 */
export function startEngineChild<To extends object>(
  options: startEngineChild.Options,
): EngineChild<To> {
  const { jail } = options
  const child = spawnBounded(options)
  // If this process can open no more files, the child has no socket, and an 'error' event with the
  // reason follows.
  const socket = child.stdio?.[CHILD_SOCKET] as Duplex | undefined
  let errors = ''
  let killedBecause: string | undefined
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-CHILD_ERROR_CHARACTERS)
  })
  // The socket fails when the process ends; the 'close' event of the process then reports the
  // reason.
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
      // A process that could not be started emits both 'error' and 'close'.
      if (isOver) return
      isOver = true
      clearInterval(watch)
      // A jail ends all processes that the child has started. Without a jail they are killed here.
      if (!jail) killAll(group.filter((pid) => pid !== child.pid))
      try {
        jail?.close()
      } catch {
        // The folder of the files that were given to the child remains; the next engine process on
        // this machine removes it.
      }
      options.onExit(reason)
      resolve()
    }
    child.once('error', (error) => end(`its process could not be started (${error.message})`))
    // 'close' rather than 'exit', so that all error output has been read.
    child.once('close', (code, signal) => end(killedBecause ?? describeExit(code, signal, errors)))
  })

  /**
   * Also kills the processes that the child started: while these keep the child's output open, no
   * 'close' event comes.
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
    /** Receives the child's messages, which are untrusted: this function has to check them. */
    readonly onMessage: (message: unknown) => void
    /** Called once, with the reason, when the process has ended; also after `kill`. */
    readonly onExit: (reason: string) => void
    /**
     * Returns the reason to kill a stuck child, if it is stuck; called every
     * `CHILD_MEMORY_POLL_MS`.
     */
    readonly findStuck: () => string | undefined
    readonly memoryBytesMax: number
    /** Options of Node for the child, such as the size of its heap. */
    readonly flags?: readonly string[]
    /** Whether GPU drivers run in the child. */
    readonly drivers?: boolean
    readonly environment: Readonly<Record<string, string>>
    /** Jail of the child, closed when the child ends. If absent, only limits confine the child. */
    readonly jail?: Jail | undefined
  }
}
