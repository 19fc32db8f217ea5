// Goal: one Ctrl-C ends every command that produces something, maintains something or runs a role,
// also while the chain, the gateway or the node that it asks never answers.
// Method: the real program in a pseudo-terminal, in a home whose chain, gateway and node are a
// server that takes connections and says nothing. Each run of the tests takes a part of the
// commands, by its seed, and all that handle the signal themselves.

import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRows } from '../../cli/src/commands/effects/all-rows.fixture.ts'
import type { CommandRow, CommandWorld } from '../../cli/src/commands/effects/row.fixture.ts'
import { createTestHomes } from './homes.fixture.ts'
import { runInTerminal } from './terminal.fixture.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const CTRL_C = '\x03'
/** Share of the commands, besides those that handle the signal, in one run of the tests. */
const PARTS = 12

const folder = temporaryFolder('interrupted')
let home: string
let silent: Server
let contact: string
const sockets = new Set<Socket>()

beforeAll(async () => {
  const homes = await createTestHomes(folder)
  home = await homes.create('person')
  await homes.close()
  contact = join(folder, 'contact')
  silent = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => void writeFile(contact, ''))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const { config, gatewayUrl } = homeOf(home)
  const written = JSON.parse(await readFile(config, 'utf8'))
  await writeFile(config, JSON.stringify({ ...written, chain: { ...written.chain, rpcUrl: url } }))
  await writeFile(gatewayUrl, url)
  await mkdir(join(folder, 'files'))
  await writeFile(join(folder, 'empty.jsonl'), '')
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  silent?.close()
})

const worldOf = (): CommandWorld => ({
  folder,
  creator: home,
  stranger: home,
  newcomer: home,
  guest: `0x${'22'.repeat(20)}`,
  file: join(folder, 'empty.jsonl'),
  rpcUrl: 'http://127.0.0.1:1',
  cancelled: `0x${'33'.repeat(32)}`,
  revokedKey: 'key_1',
  version: `0x${'44'.repeat(32)}`,
})

const isWork = ({ kind, needs }: CommandRow): boolean =>
  ['produces', 'maintains', 'runs'].includes(kind) && ['chain', 'gateway', 'node'].includes(needs)

const work = Object.entries(allRows).filter(([, row]) => isWork(row))
/** Commands of trainings and roles handle the signal; elsewhere the system ends the program. */
const handles = ([name, { kind }]: (typeof work)[number]) =>
  kind === 'runs' || name.startsWith('train ') || name === 'chat'
const seed = Number(process.env['OSTROM_SEED'] ?? 1)
const isAll = process.env['OSTROM_EVERY_COMMAND'] === '1'
const taken = work.filter((one, at) => isAll || handles(one) || at % PARTS === seed % PARTS)

test('the table of commands has work of many kinds', () => {
  expect(work.length).toBeGreaterThanOrEqual(30)
  expect(work.filter(handles).length).toBeGreaterThanOrEqual(5)
})

/** Commands whose words of the table are refused before they ask anybody. */
const refusedFirst: ReadonlySet<string> = new Set([
  'models report',
  'models restore',
  'chat',
  'batch create',
  'gateway',
  'node',
  'disposable sweep',
  'tickets export',
])

test.each(taken)('%s ends at one Ctrl-C', async (name, row) => {
  const world = worldOf()
  const words = row.typed?.(world) ?? row.idle(world)[0]?.words ?? []
  await rm(contact, { force: true })
  const run = await runInTerminal({
    command: [process.execPath, main, ...words, '--data', home],
    cwd: folder,
    steps: [[`file:${contact}`, CTRL_C]],
    limitSeconds: 60,
  })
  if (!existsSync(contact)) {
    expect(refusedFirst).toContain(name)
    expect(run.status, run.output).toBeGreaterThan(0)
    return
  }
  const [before, after] = run.processor as readonly [number, number]
  expect(run.unmet).toEqual([])
  expect(run.status, run.output).toBeGreaterThan(0)
  expect(after - before).toBeLessThan(1)
})
