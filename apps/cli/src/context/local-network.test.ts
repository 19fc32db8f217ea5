// Goal: after `npm start` was stopped, commands that need no chain work in its folder, and those
// that need a chain fail at once and name the remedy.
// Method: folders in the state that `npm start` leaves, with a chain on a port without a listener;
// the command line in a new process, in that folder and without options.

import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { runCommand } from '../../../e2e/src/homes.fixture.ts'
import { deployment } from '../config/deployment.fixture.ts'
import { isChainStopped, localNetworkOf } from './local-network.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const nowhere = 'http://127.0.0.1:1'

const folder = temporaryFolder('stopped', 'test')

async function writeHome(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  const chain = { rpcUrl: nowhere, deployment }
  const store = { path: join(path, 'store') }
  await writeFile(join(path, 'config.json'), JSON.stringify({ chain, store, gateway: { port: 1 } }))
}

/** Runs a typed command line in `folder`. */
const typedThere = (...words: readonly string[]) =>
  new Promise<{ status: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, HOME: folder }
    const child = execFile(
      process.execPath,
      [main, ...words],
      { cwd: folder, env },
      (_, out, err) => resolve({ status: child.exitCode ?? -1, out, err }),
    )
  })

// Finding: T16
test('in its folder the catalogue is shown without a chain, and money is not', async () => {
  await writeHome(join(folder, '.ostrom/dev/client'))
  await writeFile(join(folder, '.ostrom/dev/running.lock'), '')
  const cost = await typedThere('models', 'cost', 'llama-3.1-8b-instruct')
  expect(cost).toMatchObject({ status: 0 })
  expect(cost.out).toContain('Storage per month')
  expect(cost.err).toContain("The chain of this folder does not answer: this is the catalogue's")
  const wallet = await typedThere('wallet')
  expect(wallet).toMatchObject({ status: 1 })
  expect(wallet.err).toContain('The local network of `npm start` is not running')
  expect(wallet.err).toContain('Start it again in another terminal: `npm start`.')
  expect(wallet.err).toContain('--data FOLDER')
})

// Finding: T16
test('a name that the catalogue lacks may be registered: the missing chain is told', async () => {
  const client = join(folder, 'client')
  await writeHome(client)
  await writeFile(join(folder, 'running.lock'), '')
  await expect(runCommand('models', 'show', 'my-model', '--data', client)).rejects.toMatchObject({
    code: 'local-network-stopped',
    details: expect.arrayContaining([`Folder: ${folder}.`]),
  })
})

// Finding: T16
test('a chain on this machine that no local network runs is told at once, too', async () => {
  await writeHome(folder)
  expect(localNetworkOf(homeOf(folder))).toBeUndefined()
  await expect(runCommand('wallet', '--data', folder)).rejects.toMatchObject({
    code: 'chain-unreachable',
    details: expect.arrayContaining(['Reason: nobody listens there.']),
  })
})

// Finding: T16
test('only a refused connection on this machine counts as stopped', async () => {
  const server: Server = createServer((socket) => socket.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const stopped = (rpcUrl: string) => isChainStopped({ chain: { rpcUrl } as never })
  expect(await stopped(`http://127.0.0.1:${port}`)).toBe(false)
  expect(await stopped(nowhere)).toBe(true)
  expect(await stopped('ws://localhost:1')).toBe(true)
  expect(await stopped('http://chain.invalid:1')).toBe(false)
  await new Promise((resolve) => server.close(resolve))
})
