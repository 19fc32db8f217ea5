// A vLLM process and its child processes, for tests and reports.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { ensureVllm } from './environment.ts'

/** Folder of `ostrom_vllm`. */
const packageFolder = join(import.meta.dirname, '..')

/** Logs of servers. */
const logFolder = join(import.meta.dirname, '../../../cache/vllm/logs')

/** Milliseconds between checks of a starting server, and the maximum number of checks. */
const START_POLL = { ms: 500, count: 4800 }

/** Milliseconds between SIGTERM and SIGKILL when a server is closed. */
const STOP_MS = 30_000

/** Default niceness, so that tests have a lower priority than everything else on the machine. */
const TEST_NICENESS = 15

/** Environment variables: vLLM computes in one thread, and downloads no model. */
const environment = {
  OMP_NUM_THREADS: '1',
  VLLM_CPU_OMP_THREADS_BIND: 'nobind',
  HF_HUB_OFFLINE: '1',
  VLLM_NO_USAGE_STATS: '1',
  PYTHONPATH: packageFolder,
}

export type VllmProcessOptions = {
  /** Name of the log. */
  readonly name: string
  /** Arguments of Python. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Niceness of the process and its children; 15 by default. */
  readonly niceness?: number | undefined
  /** Returns whether the process responds. */
  readonly isReady: () => Promise<boolean>
}

/** A process that responds. */
export type VllmProcess = {
  /** Ends the process and its child processes immediately, like `kill -9`. */
  kill(): Promise<void>
  close(): Promise<void>
}

async function untilReady(
  child: ChildProcess,
  log: string,
  isReady: () => Promise<boolean>,
): Promise<void> {
  for (let look = 0; look < START_POLL.count; look++) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `vLLM ended with ${child.exitCode}:\n${readFileSync(log, 'utf8').slice(-4000)}`,
      )
    }
    if (await isReady()) return
    await new Promise((resolve) => setTimeout(resolve, START_POLL.ms))
  }
  throw new Error(`vLLM did not start: ${log}`)
}

/**
 * Starts Python with vLLM, which is installed on the first call, and waits until the process
 * responds.
 *
 * @throws {Error} The process ends or does not respond in time; the message contains the reason.
 */
export async function startVllmProcess(options: VllmProcessOptions): Promise<VllmProcess> {
  const { python } = ensureVllm()
  mkdirSync(logFolder, { recursive: true })
  const log = join(logFolder, `${options.name}.log`)
  const output = openSync(log, 'w')
  const child = spawn(python, options.args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment, ...options.env },
    // A separate process group, so that workers end with the process.
    detached: true,
  })
  await once(child, 'spawn')
  const { pid } = child
  if (pid === undefined) throw new Error('vLLM did not start')
  setPriority(pid, options.niceness ?? TEST_NICENESS)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    process.kill(-pid, signal)
    await ended
  }
  const killGroup = () => {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // The group has no process left.
    }
  }
  const stop = () => process.exit(1)
  process.once('exit', killGroup).once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await untilReady(child, log, options.isReady)
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
  return {
    kill: () => end('SIGKILL'),
    async close() {
      const timer = setTimeout(killGroup, STOP_MS)
      await end('SIGTERM')
      clearTimeout(timer)
      killGroup()
      process.off('exit', killGroup).off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
}
