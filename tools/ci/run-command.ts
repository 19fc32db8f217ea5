// One command of bash with all that it starts: its output, its time, and that nothing outlives it.

import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../check/step.ts'

/** How a command ended. */
export type StepRun = {
  /** Exit status; 1 where a signal ended it. */
  readonly status: number
  /** True where it was stopped because its time was over. */
  readonly isTimeout: boolean
  /** Output of the command. */
  readonly output: string
  /** Wall seconds. */
  readonly seconds: number
  /** Processor seconds of it and of all processes that it waited for; 0 where it was stopped. */
  readonly processorSeconds: number
}

/** Milliseconds that a command which is to stop has before it is killed. */
const STOP_MS = 20_000

/** Milliseconds for which output is still read after the end: a process left behind may hold it. */
const TAIL_MS = 5_000

/** Runs a line of bash in the root of the repository. */
export async function runCommand(
  command: string,
  { limitSeconds, env = {}, write = () => {}, signal }: runCommand.Options,
): Promise<StepRun> {
  const startedAtMs = performance.now()
  // A subshell, so that `times` has waited for all of it; its report goes to a pipe of its own.
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
    /** Seconds of wall time after which it is stopped. */
    readonly limitSeconds: number
    readonly env?: Readonly<Record<string, string>>
    /** Takes what it prints, as it comes. */
    readonly write?: (text: string) => void
    /** Stops it, with all that it started. */
    readonly signal?: AbortSignal
  }
}

/** The exit status, once the output is read or the time for that is over. */
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
 * Seconds of the children of a shell, from what its `times` printed: user and system time of
 * itself, then of its children.
 */
export function childrenSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
