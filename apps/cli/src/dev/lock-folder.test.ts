// Goal: a folder has one network at a time, and a start that cannot succeed reports this before it
// changes anything.
// Method: a folder that is locked, released, and locked by a process that is killed; a port that
// another program uses.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listen } from '@ostrom/http-server/listen'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { startLocalNetwork } from './local-network.ts'
import { lockFolder } from './lock-folder.ts'

const folder = temporaryFolder('hold-folder', 'test')

const network = (port = 0) =>
  startLocalNetwork({
    folder,
    port,
    alias: 'ostrom-tiny',
    providers: 1,
    host: '127.0.0.1',
    fresh: true,
    print: () => {},
  })

test('a second start in a folder is refused, also with --fresh, and changes nothing', async () => {
  const release = lockFolder(folder)
  await expect(network()).rejects.toMatchObject({ code: 'network-already-running' })
  expect(await readdir(folder)).toEqual(['running.lock'])
  await release()
  await lockFolder(folder)()
})

test('a process holds it to its end, also where nothing refers to the hold', async () => {
  const script = `
    import { lockFolder } from '${join(import.meta.dirname, 'lock-folder.ts')}'
    lockFolder(process.argv[1])
    gc()
    console.log('held')
    setInterval(() => {}, 60_000)`
  const args = ['--expose-gc', '--input-type=module-typescript', '--eval', script, folder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow('already running')
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  await lockFolder(folder)()
})

test('a taken port is told before the chain starts, and the folder is free again', async () => {
  const { server } = await listen({ fetch: async () => new Response(), host: '127.0.0.1', port: 0 })
  const { port } = server.address() as { port: number }
  await expect(network(port)).rejects.toMatchObject({ code: 'listen-failed' })
  expect(await readdir(folder)).toEqual(['running.lock'])
  await new Promise((resolve) => server.close(resolve))
  await lockFolder(folder)()
})
