// Runs commands as people type them, in the root folder of the repository, each in a separate
// process.

import { type ChildProcess, execFile, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopProcess } from '@ostrom/processes'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
const children: ChildProcess[] = []

/** Runs a command to its end; resolves with the JSON that it printed. */
export function runCliCommand<T>(words: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, ...words, '--json'], { cwd: root }, (error, out, stderr) => {
      if (error) reject(new Error(`${words.join(' ')}: ${stderr}${out}`))
      else resolve(JSON.parse(out) as T)
    })
  })
}

/** Runs a script of this repository, as `npm run NAME` does. @throws {Error} It failed. */
export function runScript(name: string): void {
  const { status } = spawnSync('npm', ['run', name], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm run ${name}: ${status}`)
}

/** Starts a node; resolves once the node reports that it is ready. */
export async function startCliCommand(words: readonly string[], folder: string): Promise<void> {
  const log = join(folder, `node-${children.length}.log`)
  const out = openSync(log, 'w')
  const child = fork(main, [...words], { cwd: root, stdio: ['ignore', out, out, 'ipc'] })
  children.push(child)
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if ((message as { kind?: string } | null)?.kind === 'ready') return
  throw new Error(`${words.join(' ')} did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`)
}

/** Kills all started nodes, as a crash of the machine would. */
export async function stopAll(): Promise<void> {
  for (const child of children.splice(0)) {
    await stopProcess(child, { by: 'SIGKILL' })
  }
}
