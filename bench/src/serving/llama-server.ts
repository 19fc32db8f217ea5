// Builds and runs llama-server from the sources that node-llama-cpp includes. The engine's
// libraries are built from the same sources. The program is built once, outside of this repository.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LLAMA_RELEASE } from '@ostrom/engine/llama'
import { createSseParser } from '@ostrom/engine/sse'
import { isRunning, stopProcess } from '@ostrom/processes'

const packages = ['git', 'cmake', 'g++', 'make'] as const

function must(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, [...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error || status !== 0) throw new Error(`${program} ${args[0]} failed: ${error ?? status}`)
}

function installPackages(): void {
  const missing = packages.filter((name) => spawnSync(name, ['--version']).error)
  if (missing.length === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...missing] as const
  if (process.getuid?.() !== 0) throw new Error(`run apt-get ${install.join(' ')} first`)
  console.log(`installing ${missing.join(', ')} by apt-get`)
  must('apt-get', install)
}

/**
 * Returns the path of llama-server. The first call builds it, which takes about 20 minutes on 2
 * cores.
 *
 * @throws {Error} A package is missing and cannot be installed, or the build failed.
 */
function buildLlamaServer(): string {
  const folder = join(homedir(), '.cache/ostrom', `llama-server-${LLAMA_RELEASE}`)
  const program = join(folder, 'build/bin/llama-server')
  if (existsSync(program)) return program
  installPackages()
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(dirname(partial), { recursive: true })
  const main = fileURLToPath(import.meta.resolve('node-llama-cpp'))
  must('git', ['clone', '-q', join(dirname(main), '../llama/gitRelease.bundle'), partial])
  const build = join(partial, 'build')
  const off = ['LLAMA_CURL', 'LLAMA_BUILD_TESTS', 'LLAMA_BUILD_EXAMPLES', 'BUILD_SHARED_LIBS']
  must('cmake', ['-S', partial, '-B', build, ...off.map((name) => `-D${name}=OFF`)])
  must('cmake', ['--build', build, '--target', 'llama-server', '-j'])
  renameSync(partial, folder)
  return program
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

/** Milliseconds between two checks whether the server has started, and maximum number of checks. */
const START_POLL = { ms: 200, count: 300 }

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let look = 0; look < START_POLL.count; look++) {
    if (!isRunning(child)) throw new Error(`llama-server ended with ${child.exitCode}`)
    const isReady = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, START_POLL.ms))
  }
  throw new Error('llama-server did not start')
}

/** A running llama-server. */
export type LlamaServer = {
  /** Answers a prompt with `tokens` tokens. Yields the number of new tokens of each event. */
  generate(
    prompt: readonly number[],
    options: { readonly tokens: number; readonly seed: number },
  ): AsyncGenerator<number, void>
  close(): Promise<void>
}

/** Starts a server for `streams` parallel answers, each of a context of `contextLength` tokens. */
export async function startLlamaServer(options: {
  readonly path: string
  readonly streams: number
  readonly contextLength: number
  readonly threads: number
}): Promise<LlamaServer> {
  const { path, streams, contextLength, threads } = options
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = {
    '-m': path,
    '--host': '127.0.0.1',
    '--port': port,
    '-c': streams * contextLength,
    '-np': streams,
    '-t': threads,
    '-tb': threads,
  }
  const flat = Object.entries(args).flatMap(([name, value]) => [name, `${value}`])
  const child = spawn(buildLlamaServer(), [...flat, '--no-webui'], { stdio: 'ignore' })
  await untilReady(url, child)
  return {
    async *generate(prompt, { tokens, seed }) {
      const sampling = { temperature: 0.8, top_k: 40, top_p: 0.95, min_p: 0, seed }
      const body = { prompt, n_predict: tokens, stream: true, cache_prompt: false, ...sampling }
      const response = await fetch(`${url}/completion`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ignore_eos: true }),
      })
      if (!response.ok || !response.body) throw new Error(`llama-server: ${await response.text()}`)
      const parser = createSseParser()
      // Each event states the number of tokens so far. This number is used because the ids of an
      // incomplete character are missing in events.
      let before = 0
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        for (const data of parser.push(text)) {
          const event = JSON.parse(data) as { readonly tokens_predicted?: number }
          const count = event.tokens_predicted ?? before
          if (count > before) yield count - before
          before = count
        }
      }
    },
    async close() {
      await stopProcess(child)
    },
  }
}
