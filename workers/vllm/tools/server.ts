// A stock vLLM server on the CPU with the logits processor of this package, for tests and reports.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { ensureVllm } from './environment.ts'

/** Folder of `ostrom_vllm`. */
const packageFolder = join(import.meta.dirname, '..')

/** Logs of servers. */
const logFolder = join(import.meta.dirname, '../../../cache/vllm/logs')

/** Name of the model on the servers. */
export const SERVED_NAME = 'tested'

/** Milliseconds from one look at a starting server to the next, and how many of them. */
const START_POLL = { ms: 500, count: 4800 }

/** Least priority: tests give way to everything else on the machine. */
const LOWEST_PRIORITY = 15

export type VllmServerOptions = {
  /** Name of its log. */
  readonly name: string
  /** Folder of the model. */
  readonly model: string
  readonly contextLength?: number
  /** Room for the state of processed tokens, in bytes. */
  readonly cacheBytes?: number
  readonly dtype?: 'float32' | 'bfloat16'
  /** Answers that share a step. */
  readonly rows?: number
  /** Class that draws the tokens. */
  readonly processor?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A running server. */
export type VllmServer = {
  readonly baseUrl: string
  /** Sum of a metric that vLLM exports, over its labels; 0 where it has none. */
  metric(name: string): Promise<number>
  /** Ends all of its processes at once, as `kill -9` does. */
  kill(): Promise<void>
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

function argumentsOf(options: VllmServerOptions, port: number): readonly string[] {
  const { contextLength = 1024, cacheBytes = 2 ** 26, dtype = 'float32', rows = 32 } = options
  const { processor = 'ostrom_vllm.v1:V1', args = [], model } = options
  const named = {
    '--model': model,
    '--served-model-name': SERVED_NAME,
    '--host': '127.0.0.1',
    '--port': port,
    '--dtype': dtype,
    '--max-model-len': contextLength,
    '--kv-cache-memory-bytes': cacheBytes,
    '--max-num-seqs': rows,
    '--hf-overrides': '{"head_dtype":"float32"}',
    '--logprobs-mode': 'raw_logits',
    '--max-logprobs': -1,
    '--generation-config': 'vllm',
    '--logits-processors': processor,
  }
  const flat = Object.entries(named).flatMap(([name, value]) => [name, `${value}`])
  const flags = ['--enable-scale-out', '--enable-prompt-tokens-details']
  return ['-m', 'vllm.entrypoints.openai.api_server', ...flat, ...flags, ...args]
}

/** One thread, without the network. */
const environment = {
  OMP_NUM_THREADS: '1',
  VLLM_CPU_OMP_THREADS_BIND: 'nobind',
  HF_HUB_OFFLINE: '1',
  VLLM_NO_USAGE_STATS: '1',
  PYTHONPATH: packageFolder,
}

const isReady = (baseUrl: string) =>
  fetch(`${baseUrl}/health`).then(
    ({ ok }) => ok,
    () => false,
  )

async function untilReady(baseUrl: string, child: ChildProcess, log: string): Promise<void> {
  for (let look = 0; look < START_POLL.count; look++) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `vLLM ended with ${child.exitCode}:\n${readFileSync(log, 'utf8').slice(-4000)}`,
      )
    }
    if (await isReady(baseUrl)) return
    await new Promise((resolve) => setTimeout(resolve, START_POLL.ms))
  }
  throw new Error(`vLLM did not start: ${log}`)
}

function readMetric(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`))
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
}

/**
 * Starts a server, whose environment is installed on the first call, and waits until it answers.
 *
 * @throws {Error} It ends or does not answer in time; the text says why.
 */
export async function startVllmServer(options: VllmServerOptions): Promise<VllmServer> {
  const { python } = ensureVllm()
  const port = await freePort()
  mkdirSync(logFolder, { recursive: true })
  const log = join(logFolder, `${options.name}.log`)
  const output = openSync(log, 'w')
  const child = spawn(python, argumentsOf(options, port), {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment, ...options.env },
    // A group of its own, so that workers end with it.
    detached: true,
  })
  await once(child, 'spawn')
  const { pid } = child
  if (pid === undefined) throw new Error('vLLM did not start')
  setPriority(pid, LOWEST_PRIORITY)
  const baseUrl = `http://127.0.0.1:${port}`
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
      // It has no process left.
    }
  }
  const stop = () => process.exit(1)
  process.once('exit', killGroup).once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await untilReady(baseUrl, child, log)
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
  return {
    baseUrl,
    async metric(name) {
      const response = await fetch(`${baseUrl}/metrics`)
      return readMetric(await response.text(), name)
    },
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGTERM')
      killGroup()
      process.off('exit', killGroup).off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
}
