// Goal: help and the commands that ask the gateway load no chain, engine, prover or server, so that
// they answer quickly. `npm run bench -- startup` measures the times.
// Method: a new process for each command line; a loader hook lists its modules.
// Requirements: B-18
// Missing for B-18: the same in every draw; one to five sentences of the other draws were read
// twice.
// Shows (ask): help texts, and commands that only ask the gateway, load no code for chains,
// engines, provers or servers.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { writeConfig } from './config/config.ts'
import { initializeHome } from './config/data-folder.ts'
import { deployment } from './config/deployment.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-modules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Packages that open chains, run models, prove or serve, and packages that no process may load. */
const heavy =
  /\/node_modules\/(viem|@solana|elliptic|@noir-lang|@aztec|@huggingface|hono|@hono|libp2p|@libp2p|node-llama-cpp|onnxruntime-\w+|sharp|pino|koffi)\//

/** Bytecode of the deployed contracts: 640 KB of text. */
const bytecode = /\/contracts\/evm\/generated\/bytecode/

/** Returns the modules that a process loads, and its output. */
function run(...words: readonly string[]) {
  const list = join(folder, 'modules')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(pathOf('loaded-modules.fixture.ts')).href, ...words],
    {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, OSTROM_MODULE_LIST: list },
    },
  )
  const urls = readFileSync(list, 'utf8').split('\n')
  return { output: stdout + stderr, urls, heavy: urls.filter((url) => heavy.test(url)) }
}

const main = pathOf('main.ts')

test.each([
  ['all commands', ['--help'], 'Usage: ostrom [options] [command]'],
  ['one command', ['wallet', 'deposit', '--help'], 'Usage: ostrom wallet deposit'],
])('help of %s loads names and options alone', (_, words, usage) => {
  const found = run(main, ...words)
  expect(found.output).toContain(usage)
  expect(found.heavy).toEqual([])
  // Currently 266, of which 120 belong to `@ostrom/protocol` and its packages, and 70 to commands.
  expect(found.urls.length).toBeLessThan(300)
  expect(found.urls.filter((url) => url.includes('/cli/src/actions/'))).toEqual([])
})

test('commands that ask the gateway load no chain', async () => {
  await writeConfig(join(folder, 'config.json'), {
    chain: { rpcUrl: 'http://127.0.0.1:1', deployment },
    store: { path: join(folder, 'store') },
    gateway: {},
  })
  await initializeHome(folder)
  // The folder names an address without a listener, because another gateway of this machine may use
  // the default port.
  writeFileSync(join(folder, 'gateway.url'), 'http://127.0.0.1:1')
  for (const command of ['sessions', 'keys', 'usage', 'receipts']) {
    const found = run(main, command, '--data', folder)
    expect(found.output).toContain('gateway-not-running')
    expect(found.heavy, command).toEqual([])
    // Currently 450: the modules of help, and the configuration with its 95 modules of zod.
    expect(found.urls.length, command).toBeLessThan(455)
  }
})

test('a chain is opened without the code of its contracts, and without a slow curve', () => {
  const found = run('--input-type=module', '--eval', `await import('@ostrom/ledger/evm')`)
  expect(found.urls.some((url) => url.endsWith('/secp256k1/bindings.js'))).toBe(true)
  expect(found.urls.filter((url) => /\/elliptic|\/bn\.js\//.test(url))).toEqual([])
  expect(found.urls.filter((url) => bytecode.test(url))).toEqual([])
})
