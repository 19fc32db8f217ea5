// Runs an unmodified vLLM server on the CPU with the logits processor of `ostrom_vllm`, for tests
// and reports.

import { once } from 'node:events'
import { createServer } from 'node:net'
import { startVllmProcess, type VllmProcess } from './process.ts'

/** Name of the model on the servers. */
export const SERVED_NAME = 'tested'

export type VllmServerOptions = {
  /** Name of the log. */
  readonly name: string
  /** Folder of the model. */
  readonly model: string
  readonly contextLength?: number
  /** Memory for the state of processed tokens, in bytes. */
  readonly cacheBytes?: number
  readonly dtype?: 'float32' | 'bfloat16'
  /** Maximum number of answers that the server computes together in one step. */
  readonly rows?: number
  /** Logits processor class that draws the tokens. */
  readonly processor?: string
  readonly niceness?: number
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A running server. */
export type VllmServer = VllmProcess & {
  readonly baseUrl: string
  /** Returns the sum of an exported vLLM metric over its labels; 0 if there is none. */
  metric(name: string): Promise<number>
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

const isReady = (baseUrl: string) =>
  fetch(`${baseUrl}/health`).then(
    ({ ok }) => ok,
    () => false,
  )

function readMetric(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`))
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
}

/**
 * Starts a server, whose environment is installed on the first call, and waits until it responds.
 *
 * @throws {Error} The server ends or does not respond in time; the message contains the reason.
 */
export async function startVllmServer(options: VllmServerOptions): Promise<VllmServer> {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const { name, env, niceness } = options
  const args = argumentsOf(options, port)
  const ready = () => isReady(baseUrl)
  const started = await startVllmProcess({ name, args, env, niceness, isReady: ready })
  return {
    ...started,
    baseUrl,
    async metric(name) {
      const response = await fetch(`${baseUrl}/metrics`)
      return readMetric(await response.text(), name)
    },
  }
}
