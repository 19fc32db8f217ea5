import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  closeOutputAfterEnd,
  killTree,
  sampleProcess,
  spawnSupervised,
  type TimeLimit,
  type TimeWatch,
  watchTime,
} from '@ostrom/processes'
import {
  TRAINER_ERROR_BYTES_MAX,
  TRAINER_LINE_BYTES_MAX,
  TRAINER_UNREAD_BYTES_MAX,
} from '../limits.ts'

/** A process that gets lines and answers in lines. */
export type LineProcess = {
  /** True until the end of the process is known. */
  readonly isRunning: boolean
  /** Writes a line; does nothing once the process has ended. */
  write(line: string): void
  /**
   * Returns the next line.
   *
   * @throws {Error} The process ended, its line is too long, or too many bytes wait. In the last
   * two cases the process is killed.
   */
  read(): Promise<string>
  /** Watches the process's time from this call on. */
  watchTime(limit: TimeLimit, onExceeded: (reason: string) => void): TimeWatch
  /** Ends the process and all its descendants at once; resolves when it has ended. */
  kill(): Promise<void>
  /** Last part of the process's error output. The text can quote the input of the process. */
  readonly errors: string
}

/**
 * Splits the output of a process into lines, which wait in memory until they are read. Reports a
 * fault if a line is too long, or if too many bytes wait.
 */
function readLines(child: ChildProcess, onFault: (reason: string) => void) {
  const lines: Buffer[] = []
  let unreadBytes = 0
  let waiting: { resolve(line: string): void; reject(error: Error): void } | undefined
  let ended: Error | undefined
  let parts: Buffer[] = []
  let bytes = 0
  const end = (reason: string) => {
    ended ??= new Error(reason)
    waiting?.reject(ended)
    waiting = undefined
  }
  const refuse = (reason: string) => {
    end(reason)
    onFault(reason)
  }
  const take = (line: Buffer) => {
    if (ended) return
    if (waiting) {
      waiting.resolve(line.toString('utf8'))
      waiting = undefined
      return
    }
    lines.push(line)
    unreadBytes += line.length + 1
    if (unreadBytes > TRAINER_UNREAD_BYTES_MAX)
      refuse(`it sent more than ${TRAINER_UNREAD_BYTES_MAX} bytes that are not read yet`)
  }
  child.stdout?.on('data', (chunk: Buffer) => {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at))
      take(Buffer.concat(parts))
      from = at + 1
      parts = []
      bytes = 0
    }
    const rest = chunk.subarray(from)
    bytes += rest.length
    if (bytes <= TRAINER_LINE_BYTES_MAX) return parts.push(rest)
    parts = []
    refuse(`it sent a line of more than ${TRAINER_LINE_BYTES_MAX} bytes`)
  })
  return {
    end,
    read: () =>
      new Promise<string>((resolve, reject) => {
        const line = lines.shift()
        if (line) {
          unreadBytes -= line.length + 1
          return resolve(line.toString('utf8'))
        }
        if (ended) return reject(ended)
        waiting = { resolve, reject }
      }),
  }
}

/**
 * Starts a process in a group of its own. The started process ends when this process ends, and has
 * only the given environment variables.
 */
export function startLineProcess(options: {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}): LineProcess {
  const [program = '', ...args] = options.command
  const { env, cwd } = options
  const child = spawnSupervised({ program, args, env, cwd, stdio: ['pipe', 'pipe', 'pipe'] })
  let isRunning = true
  let errors = ''
  let isKilled = false
  const end = () => {
    isKilled = true
    void killTree(child)
  }
  const lines = readLines(child, end)
  closeOutputAfterEnd(child, () => isKilled)
  const exited = once(child, 'close').catch(() => undefined)
  child.on('error', (error) => {
    isRunning = false
    lines.end(`it could not be started (${(error as NodeJS.ErrnoException).code})`)
  })
  child.on('close', (code, signal) => {
    isRunning = false
    lines.end(signal ? `its process ended by signal ${signal}` : `its process ended with ${code}`)
  })
  child.stdin?.on('error', () => {
    // The process ended during a write; the `close` event reports its end.
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString('utf8')).slice(-TRAINER_ERROR_BYTES_MAX)
  })
  return {
    get isRunning() {
      return isRunning
    },
    get errors() {
      return errors
    },
    write(line) {
      if (isRunning) child.stdin?.write(`${line}\n`)
    },
    read: lines.read,
    watchTime: (limit, onExceeded) =>
      watchTime({ limit, onExceeded, sample: () => sampleProcess(child.pid ?? 0) }),
    async kill() {
      end()
      await exited
    },
  }
}
