import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CHILD_ERROR_CHARACTERS, CHILD_MAPPED_BYTES, WATCH_MS } from '../limits.ts'
import type { FromChild, ToChild } from './messages.ts'

/** A running child process of the engine. */
export type EngineChild = {
  readonly pid: number | undefined
  /** Does nothing when the child is gone; `onExit` has told so. */
  send(message: ToChild): void
  /** Ends the process at once; resolves when it is gone. */
  kill(why: string): Promise<void>
}

const memoryPage = 4096

/** Memory of a process in bytes, where the system tells (Linux). */
async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    const pages = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]
    return Number(pages) * memoryPage
  } catch {
    return undefined
  }
}

/** The words in which native code, or the child itself, says why it gave up. */
function causeIn(errors: string): string | undefined {
  const cause = /GGML_ASSERT\(.*|GGML_ABORT.*|terminate called.*|^\w*Error: .*/m
  return cause.exec(errors)?.[0].slice(0, 160)
}

const exitReason = (code: number | null, signal: string | null, errors: string) => {
  const how = signal ? `signal ${signal}` : `exit code ${code}`
  const why = causeIn(errors)
  return `its process ended by ${how}${why ? ` (${why})` : ''}`
}

const PRLIMIT = '/usr/bin/prlimit'

/**
 * Limits that the system keeps between two looks of ours (Linux, where util-linux is): memory that
 * can be written, which files that are only mapped do not count in; no file is written; no core,
 * which would hold prompts. Drivers of GPUs keep caches and map far more: for them only the last.
 */
function limitsOf({ memoryBytesMax, drivers }: startEngineChild.Options): readonly string[] {
  if (process.platform !== 'linux' || !existsSync(PRLIMIT)) return []
  if (drivers) return ['--core=0']
  return [`--data=${memoryBytesMax + CHILD_MAPPED_BYTES}`, '--fsize=0', '--core=0']
}

/**
 * Starts a child. It gets the search path and the environment given, no secrets, and dies with this
 * process. Bounded, but not a sandbox: it can read files and use the network. Run the whole node in
 * a container where models are not trusted at all.
 */
export function startEngineChild(options: startEngineChild.Options): EngineChild {
  const limits = limitsOf(options)
  const child: ChildProcess = fork(fileURLToPath(options.module), [], {
    serialization: 'advanced',
    ...(limits.length > 0
      ? { execPath: PRLIMIT, execArgv: [...limits, process.execPath] }
      : { execArgv: [] }),
    env: { PATH: process.env['PATH'] ?? '', ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let errors = ''
  let killedBecause: string | undefined
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-CHILD_ERROR_CHARACTERS)
  })
  child.on('message', (message: FromChild) => options.onMessage(message))

  const watch = setInterval(async () => {
    const bytes = child.pid === undefined ? undefined : await residentBytes(child.pid)
    if (bytes !== undefined && bytes > options.memoryBytesMax) {
      void kill(`it took ${bytes} bytes of memory, more than ${options.memoryBytesMax}`)
    }
    const stuck = options.findStuck()
    if (stuck !== undefined) void kill(stuck)
  }, WATCH_MS)
  watch.unref()

  const gone = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      clearInterval(watch)
      options.onExit(reason)
      resolve()
    }
    child.once('error', (error) => end(`its process could not be started (${error.message})`))
    // 'close' rather than 'exit': the last words of native code must have been read.
    child.once('close', (code, signal) => end(killedBecause ?? exitReason(code, signal, errors)))
  })

  const kill = (why: string) => {
    killedBecause ??= why
    child.kill('SIGKILL')
    return gone
  }

  return {
    pid: child.pid,
    send(message) {
      // A failed send means that the child is ending; 'close' follows.
      if (child.connected) child.send(message, () => {})
    },
    kill,
  }
}

export declare namespace startEngineChild {
  type Options = {
    /** What the child runs. */
    readonly module: URL
    readonly onMessage: (message: FromChild) => void
    /** Called once, also after `kill`. */
    readonly onExit: (reason: string) => void
    /** Why the child should be given up on, if it should; asked every `WATCH_MS`. */
    readonly findStuck: () => string | undefined
    readonly memoryBytesMax: number
    /** Drivers of a GPU run in the child. */
    readonly drivers?: boolean
    readonly environment: Readonly<Record<string, string>>
  }
}
