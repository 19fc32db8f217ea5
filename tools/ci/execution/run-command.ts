// Runs one bash command with all its processes: returns its output and time, and leaves no process
// behind.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../check/step.ts'

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

/** Milliseconds between the signal to stop a command and its kill, by default. */
const STOP_MS = 20_000

/** Milliseconds between two checks whether processes of a command still run. */
const LOOK_MS = 50

/**
 * Milliseconds in which output is still read after the command has ended, because a remaining
 * process may keep the output open.
 */
const TAIL_MS = 5_000

/**
 * Variable in the environment of a command, which all of its processes inherit. It also finds those
 * that lead a process group of their own, and whose parents were killed.
 */
const MARK = 'OSTROM_CI_COMMAND'

/** Runs a line of bash in the root of the repository. */
export async function runCommand(
  command: string,
  {
    limitSeconds,
    stopMs = STOP_MS,
    env = process.env,
    write = () => {},
    signal,
  }: runCommand.Options,
): Promise<StepRun> {
  const startedAtMs = performance.now()
  // The subshell makes `times` include all processes; its report goes to a separate pipe.
  const line = `(${command}\n); status=$?; times >&3; exit $status`
  const mark = `${process.env[MARK] ?? ''}/${randomUUID()}`
  const child = spawn('bash', ['-c', line], {
    cwd: root,
    env: { ...env, [MARK]: mark },
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
    stop(child, stopMs)
  }, limitSeconds * 1_000)
  const onAbort = () => stop(child, stopMs)
  signal?.addEventListener('abort', onAbort, { once: true })
  const status = await ending(child)
  clearTimeout(limit)
  signal?.removeEventListener('abort', onAbort)
  await endRemaining(child, mark, stopMs)
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
    /** Milliseconds between the signal to stop and the kill; 20 seconds by default. */
    readonly stopMs?: number
    /** The whole environment of the command; by default that of this process. */
    readonly env?: Readonly<Record<string, string | undefined>>
    /** Receives the command's output as it arrives. */
    readonly write?: (text: string) => void
    /** Stops the command with all its processes. */
    readonly signal?: AbortSignal
  }
}

/** Returns the exit status after the output was read, or when the time for reading it is over. */
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

/** Sends a signal to all processes of a command; returns false if none is left. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal)
  } catch {
    return false
  }
}

/** Ends a command and all of its processes. */
function stop(child: ChildProcess, stopMs: number): void {
  signalAll(child, 'SIGTERM')
  const timer = setTimeout(() => signalAll(child, 'SIGKILL'), stopMs)
  child.once('exit', () => clearTimeout(timer))
}

/**
 * Ends the processes that a command left running, also those that ignore the signal to stop, so
 * that none of them runs beside the next command.
 */
async function endRemaining(child: ChildProcess, mark: string, stopMs: number): Promise<void> {
  const signalRemaining = (signal: NodeJS.Signals | 0): boolean => {
    const isGroupLeft = signalAll(child, signal)
    const marked = markedProcesses(mark).filter((pid) => signalOne(pid, signal))
    return isGroupLeft || marked.length > 0
  }
  if (!signalRemaining('SIGTERM')) return
  const untilMs = performance.now() + stopMs
  while (performance.now() < untilMs) {
    if (!signalRemaining(0)) return
    await sleep(LOOK_MS)
  }
  signalRemaining('SIGKILL')
}

function signalOne(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Returns the processes that began with a mark in their environment; none outside of Linux. */
function markedProcesses(mark: string): readonly number[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => environmentOf(pid).includes(mark)).map(Number)
}

/** Returns the first environment of a process; empty if it has ended or is not ours. */
function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Returns the processor seconds of a shell's children from the output of `times`. Its first line
 * has the user and system time of the shell, and its second line has those of its children.
 */
export function childrenSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
