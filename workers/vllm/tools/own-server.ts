// Runs `python -m ostrom_vllm.serve` with real vLLM on the CPU, for tests.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLink } from '../../../packages/engine/src/vllm/serve/link.ts'
import { startVllmProcess, type VllmProcess } from './process.ts'

/** Maximum number of tokens of prompt and answer together, and of answers at the same time. */
const SIZES = { contextLength: 1024, rows: 32 }

export type OwnServerOptions = {
  /** Name of the log. */
  readonly name: string
  /** Folder of the model. */
  readonly model: string
  /** Path of the socket; a new path if absent. */
  readonly path?: string
  /** Memory for the state of processed tokens, in bytes. */
  readonly cacheBytes?: number
  readonly niceness?: number
  /** Additional options of vLLM. */
  readonly args?: readonly string[]
}

/** A running server. */
export type OwnServer = VllmProcess & {
  /** Path of the server's Unix socket. */
  readonly path: string
}

async function answers(path: string): Promise<boolean> {
  const link = await openLink({ address: { path }, token: '' }).catch(() => undefined)
  link?.close(new Error('it answers'))
  return link !== undefined
}

/**
 * Starts a server and waits until it responds.
 *
 * @throws {Error} The server ends or does not respond in time; the message contains the reason.
 */
export async function startOwnServer(options: OwnServerOptions): Promise<OwnServer> {
  const folder = options.path === undefined && mkdtempSync(join(tmpdir(), 'ostrom-own-server-'))
  const path = options.path ?? join(folder || '', 'vllm.sock')
  const own = ['-m', 'ostrom_vllm.serve', '--listen', `unix:${path}`]
  const named = {
    '--model': options.model,
    '--dtype': 'float32',
    '--max-model-len': SIZES.contextLength,
    '--kv-cache-memory-bytes': options.cacheBytes ?? 2 ** 26,
    '--max-num-seqs': SIZES.rows,
  }
  const flat = Object.entries(named).flatMap(([name, value]) => [name, `${value}`])
  const args = [...own, '--', ...flat, ...(options.args ?? [])]
  const started = await startVllmProcess({
    name: options.name,
    args,
    niceness: options.niceness,
    isReady: () => answers(path),
  })
  return {
    ...started,
    path,
    async close() {
      await started.close()
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}
