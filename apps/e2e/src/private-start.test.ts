// Goal: the network of `npm start -- --private` answers private questions without further set-up:
// the first question, questions of `ostrom chat --private`, and questions after its proxy died. On
// Solana, `npm start -- --private` is refused at once.
// Method: the program itself with the bundled model; kill -9 of its proxy, which the test finds by
// its command line; the report that the program prints at its end.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { systemClock } from '@ostrom/protocol/system'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localSettings } from '../../cli/src/dev/local-settings.ts'

const LOOK_MS = 250
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

let folder: string
let network: ChildProcess
let [out, err] = ['', '']

const run = (file: string, ...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [pathOf(file), ...args])

/** Sends a private question with the command that a person types. */
async function chat(): Promise<string> {
  const asked = ['chat', 'Say hello.', '--max-tokens', '4', '--private', '--json']
  const { stdout, stderr } = await run(
    '../../cli/src/main.ts',
    ...asked,
    '--data',
    join(folder, 'client'),
  )
  expect(stderr).toMatch(/^Private, through the proxy \S+; a ticket costs/)
  return (JSON.parse(stdout) as { ostrom: { cost: string } }).ostrom.cost
}

/** Returns the process id of a role whose data folder is in the network's folder. */
async function pidOf(role: string): Promise<number> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const line = await readFile(`/proc/${name}/cmdline`, 'latin1').catch(() => '')
    if (line.includes(`\0${role}\0--data\0${join(folder, role)}\0`)) return Number(name)
  }
  throw new Error(`no process serves as ${role}: ${err}`)
}

async function untilPrinted(read: () => string, text: string): Promise<void> {
  while (!read().includes(text)) {
    if (network.exitCode !== null) throw new Error(`the network ended: ${err}`)
    await systemClock.sleep(LOOK_MS)
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-private-start-'))
})

afterAll(async () => {
  if (network?.exitCode === null) network.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

test('there are no tickets on Solana, which is told before anything is started', async () => {
  const args = ['--private', '--chain', 'solana', '--data', join(folder, 'none')]
  await expect(run('../../cli/src/start.ts', ...args)).rejects.toMatchObject({
    stderr: expect.stringContaining('--private needs --chain evm'),
  })
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

describe.skipIf(process.platform !== 'linux')('a network with --private (needs Linux)', () => {
  test('answers privately at its start, by command, and after its proxy died', async () => {
    const model = ['--model', 'ostrom-tiny', '--providers', '1', '--port', '0']
    const args = [
      pathOf('../../cli/src/start.ts'),
      '--private',
      '--json',
      ...model,
      '--data',
      folder,
    ]
    network = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    network.stdout!.on('data', (part) => {
      out += part
    })
    network.stderr!.on('data', (part) => {
      err += part
    })
    await untilPrinted(() => out, 'chat --private')
    expect(BigInt(await chat())).toBeGreaterThan(0n)
    process.kill(await pidOf('proxy'), 'SIGKILL')
    await untilPrinted(() => err, 'proxy serves again.')
    expect(BigInt(await chat())).toBeGreaterThan(0n)

    const gone = new Promise((resolve) => network.once('exit', resolve))
    network.kill('SIGINT')
    await gone
    const report = JSON.parse(out.split('\n').find((line) => line.startsWith('{'))!)
    const { clientTickets } = localSettings.private
    expect(report).toMatchObject({
      answer: expect.any(String),
      private: {
        proxy: expect.stringMatching(/^12D3Koo/),
        tickets: { given: 1, unspent: clientTickets - 1 },
      },
    })
  })
})
