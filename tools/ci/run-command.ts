// Runs one bash command with all its processes: returns its output and time, and leaves no process
// behind.

import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../check/step.ts'

/** How a command ended. */
export type StepRun = {
  /** Exit status; 1 if a signal ended the command. */
  readonly status: number
  /** True if the command was stopped at its time limit. */
  readonly isTimeout: boolean
  /** Output of the command. */
  readonly output: string
  /** Wall seconds. */
  readonly seconds: number
  /**
   * Processor seconds of the command and of all processes that it waited for; 0 if it was stopped.
   */
  readonly processorSeconds: number
}

/** Milliseconds between the signal to stop a command and its kill. */
const STOP_MS = 20_000

/**
 * Milliseconds for which output is still read after the end, because a remaining process may keep
 * it open.
 */
const TAIL_MS = 5_000

/** Runs a line of bash in the root of the repository. */
export async function runCommand(
  command: string,
  { limitSeconds, env = {}, write = () => {}, signal }: runCommand.Options,
): Promise<StepRun> {
  const startedAtMs = performance.now()
  // The subshell makes `times` include all processes; its report goes to a separate pipe.
  const line = `(${command}\n); status=$?; times >&3; exit $status`
  const child = spawn('bash', ['-c', line], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output.push(text)
      write(text)
    })
  }
  let times = ''
  child.stdio[3]?.on('data', (bytes: Buffer) => {
    times += bytes.toString('utf8')
  })
  let isTimeout = false
  const limit = setTimeout(() => {
    isTimeout = true
    stop(child)
  }, limitSeconds * 1_000)
  const onAbort = () => stop(child)
  signal?.addEventListener('abort', onAbort, { once: true })
  const status = await ending(child)
  clearTimeout(limit)
  signal?.removeEventListener('abort', onAbort)
  return {
    status,
    isTimeout,
    output: output.join(''),
    seconds: (performance.now() - startedAtMs) / 1_000,
    processorSeconds: childrenSeconds(times),
  }
}

export declare namespace runCommand {
  type Options = {
    /** Seconds of wall time after which the command is stopped. */
    readonly limitSeconds: number
    readonly env?: Readonly<Record<string, string>>
    /** Receives the command's output as it arrives. */
    readonly write?: (text: string) => void
    /** Stops the command with all its processes. */
    readonly signal?: AbortSignal
  }
}

/** Returns the exit status, after the output was read or the time for reading it is over. */
async function ending(child: ChildProcess): Promise<number> {
  let tail: NodeJS.Timeout | undefined
  const status = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
    child.on('exit', (code) => {
      tail = setTimeout(() => resolve(code ?? 1), TAIL_MS)
    })
  })
  clearTimeout(tail)
  for (const stream of child.stdio) stream?.destroy()
  return status
}

/** Ends a command and all of its processes. */
function stop(child: ChildProcess): void {
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name)
    } catch {
      // It has ended.
    }
  }
  signal('SIGTERM')
  const timer = setTimeout(() => signal('SIGKILL'), STOP_MS)
  child.once('close', () => clearTimeout(timer))
}

/**
 * Returns the seconds of a shell's children from the output of `times`: user and system time of the
 * shell itself, then of its children.
 */
export function childrenSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
