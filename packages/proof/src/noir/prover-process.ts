import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ProverFailedError } from '../errors.ts'
import { CHILD_MESSAGE_BYTES_MAX, MEMORY_POLL_MS, PROVER_MS_MAX } from '../limits.ts'
import type { ProverProgress, ProverStage } from '../prover.ts'

/** What a child process holds and has used. */
export type ProcessorUsage = Pick<ProverProgress, 'residentBytes' | 'processorSeconds'>

/** How a child process ended that did not fail by its limits. */
export type ProverProcessResult = {
  readonly code: number
  /** Last lines of its messages. */
  readonly messages: string
}

export type ProverProcessOptions = {
  readonly program: string
  readonly args: readonly string[]
  readonly stage: ProverStage
  /** Working directory. */
  readonly folder?: string
  readonly memoryBytesMax: number
  /** Milliseconds until it is ended; `PROVER_MS_MAX` when absent. */
  readonly timeMsMax?: number
  readonly signal: AbortSignal
  readonly onUsage?: ((usage: ProcessorUsage) => void) | undefined
}

/**
 * Runs a program until its end, in an environment without our variables.
 *
 * @throws {ProverFailedError} It could not start, was killed, held more memory or took more time
 * than allowed.
 */
export async function runProcess(options: ProverProcessOptions): Promise<ProverProcessResult> {
  const { program, args, stage, folder, memoryBytesMax, signal, onUsage } = options
  const { timeMsMax = PROVER_MS_MAX } = options
  signal.throwIfAborted()
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(folder !== undefined && { cwd: folder }),
    // Where it is not told, the program takes every core of the host, also in a container.
    env: { HARDWARE_CONCURRENCY: `${availableParallelism()}` },
  })
  let messages = ''
  let exceeded: string | undefined
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages = (messages + text).slice(-CHILD_MESSAGE_BYTES_MAX)
  })
  const end = (reason: string) => {
    exceeded ??= reason
    child.kill('SIGKILL')
  }
  const watch = setInterval(() => {
    const bytes = residentBytesOf(child.pid)
    if (bytes <= 0) return
    onUsage?.({ residentBytes: bytes, ...processorTimeOf(child.pid) })
    if (bytes <= memoryBytesMax) return
    end(`more than ${memoryBytesMax} bytes of memory`)
  }, MEMORY_POLL_MS)
  const timer = setTimeout(() => end(`more than ${timeMsMax} milliseconds`), timeMsMax)
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    signal.throwIfAborted()
    if (exceeded !== undefined) throw new ProverFailedError({ stage, reason: exceeded })
    if (code === null) throw new ProverFailedError({ stage, reason: 'the program was killed' })
    return { code, messages }
  } catch (cause) {
    if (signal.aborted || ProverFailedError.is(cause)) throw cause
    throw new ProverFailedError({ stage, reason: 'the program did not start', cause })
  } finally {
    clearInterval(watch)
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** Returns the memory of a process in bytes; 0 where it is gone. */
function residentBytesOf(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return 1_024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0)
    }
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })
    return 1_024 * Number(stdout.trim())
  } catch {
    return 0
  }
}

/** Ticks in a second of the processor times of Linux. */
const TICKS = 100

/** Returns the processor time of a process; nothing where the system does not say. */
function processorTimeOf(pid: number | undefined): Pick<ProverProgress, 'processorSeconds'> {
  if (process.platform !== 'linux') return {}
  try {
    // Fields 14 and 15 of the line, behind the name in parentheses: proc(5).
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return { processorSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS }
  } catch {
    return {}
  }
}
