// Goal: a trainer's process reads only its environment, the worker's code and one model, and writes
// only to its work folder. It can access no port and no secret of this machine.
// Method: a program that replaces the worker makes these attempts. Without bubblewrap, the reason
// is reported, and the same program shows that only the limits apply.
// Requirements: R003-12

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { confine, trainerConfinement } from './confinement.ts'
import { workerFolder } from './installation.ts'

const root = mkdtempSync(join(tmpdir(), 'ostrom-confinement-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const [work, model, secret] = ['work', 'model', 'wallet.key'].map((name) => join(root, name)) as [
  string,
  string,
  string,
]
mkdirSync(work)
mkdirSync(model)
writeFileSync(secret, 'secret')
writeFileSync(join(model, 'config.json'), 'weights')
symlinkSync(secret, join(model, 'link.json'))

/**
 * The program that replaces the worker: it makes the attempts that its arguments name, and reports
 * the results.
 */
const program = `
const fs = require('node:fs')
const tell = (act) => { try { return act() } catch (error) { return error.code } }
const [port, name, paths, targets] = JSON.parse(process.argv[1])
const dial = (...address) => new Promise((resolve) => {
  const socket = require('node:net').connect(...address)
  const end = (call) => (socket.destroy(), resolve(call))
  socket.once('connect', () => end('connected')).once('error', (error) => end(error.code))
})
Promise.all([dial(port, '127.0.0.1'), dial('\\0' + name)]).then((calls) => {
  console.log(JSON.stringify({
    calls,
    read: paths.map((path) => tell(() => fs.readFileSync(path, 'utf8'))),
    written: targets.map((path) => tell(() => (fs.writeFileSync(path, 'x'), 'written'))),
    processes: fs.readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).length,
  }))
})
`

/** Report of the program about one attempt. */
type Attempt = {
  /** Error codes of an attempt on a port, and on a socket without a file (an abstract socket). */
  readonly calls: readonly string[]
  readonly read: readonly string[]
  readonly written: readonly string[]
  readonly processes: number
}

async function attempt(): Promise<Attempt> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const name = `ostrom-confinement-${process.pid}`
  const named = createServer((socket) => socket.destroy())
  if (process.platform === 'linux') await once(named.listen(`\0${name}`), 'listening')
  const python = process.execPath
  const jail = await confine({ python, kind: 'exact', model, work })
  const tried = [
    port,
    name,
    [join(model, 'config.json'), secret, join(model, 'link.json')],
    [join(work, 'new'), join(root, 'new'), join(model, 'new'), join(workerFolder, 'new'), '/new'],
  ]
  const command = [...jail, process.execPath, '-e', program, JSON.stringify(tried)]
  const [first = '', ...args] = command
  const { stdout } = await promisify(execFile)(first, args, { cwd: work, env: {} })
  server.close()
  named.close()
  return JSON.parse(stdout)
}

test('a planted secret is not read, no port reached, the work folder alone written', async () => {
  const here = await trainerConfinement('exact')
  if (here.kind === 'bounded') {
    console.warn(`No jail on this machine, so its absence was checked: ${here.reason}`)
    expect(here.reason).toMatch(/bubblewrap/)
    expect(await confine({ python: process.execPath, kind: 'exact', model, work })).toEqual([])
    return
  }
  const { calls, read, written, processes } = await attempt()
  for (const call of calls) expect(call).toMatch(/ECONNREFUSED|ENETUNREACH/)
  expect(read).toEqual(['weights', 'ENOENT', 'ENOENT'])
  expect(written).toEqual(['written', 'EROFS', 'EROFS', 'EROFS', 'EROFS'])
  expect(readFileSync(join(work, 'new'), 'utf8')).toBe('x')
  // The two processes are bubblewrap itself and the program.
  expect(processes).toBe(2)
})
