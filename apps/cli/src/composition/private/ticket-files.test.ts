// Goal: if an export of tickets is killed at any moment, each ticket is in the data folder or in
// the exported file. An export harms no other file, and an import does not read endless files.
// Method: true tickets on a disk in memory, and files in a folder of the test.

import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireMember } from '@ostrom/ledger'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { importTicketFile, planTicketFile } from '@ostrom/tickets'
import { expect, test } from 'vitest'
import {
  createTicketWorld,
  signal,
} from '../../../../../packages/node/src/issuer/issuer.fixture.ts'
import { moveTicketsToFile, readTicketFile } from './ticket-files.ts'

const BOUGHT = 3
const folder = temporaryFolder('ticket-files')

async function createScene() {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId = await world.keyId()
  const state = createStateMemory()
  const holder = world.openHolderOn(state)
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count: BOUGHT })
  await issuer.step(signal)
  await holder.fetch()
  const path = await mkdtemp(join(folder, 'one-'))
  const chain = requireMember(world.buyerLedger, 'tickets')
  return {
    state,
    path,
    file: join(path, 'tickets'),
    unspent: async () => (await holder.balances())[0]?.unspent,
    tickets: async (file: string) =>
      await importTicketFile(createStateMemory(), await readTicketFile(file), chain),
  }
}

// Finding: TKT-38
test('a ticket export makes a file for its owner only and replaces no file', async () => {
  const { state, file, path, unspent, tickets } = await createScene()
  expect(await moveTicketsToFile(state, { file, count: 1 })).toBe(1)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  // A second export to the same name, for example by a script that runs twice.
  await expect(moveTicketsToFile(state, { file })).rejects.toMatchObject({
    code: 'argument-invalid',
  })
  expect(await tickets(file)).toBe(1)
  expect(await unspent()).toBe(BOUGHT - 1)
  expect(await readdir(path)).toEqual(['tickets'])
  await expect(moveTicketsToFile(state, { file: '' })).rejects.toMatchObject({
    code: 'argument-invalid',
  })
})

// Finding: TKT-40
test('a ticket export killed before or after its commit loses no ticket', async () => {
  const { state, file, unspent, tickets } = await createScene()
  const killed: StateStore = {
    ...state,
    get: (key) => state.get(key),
    list: (prefix, options) => state.list(prefix, options),
    commit: async () => Promise.reject(new Error('killed')),
  }
  await expect(moveTicketsToFile(killed, { file, count: 1 })).rejects.toThrow('killed')
  expect(await unspent()).toBe(BOUGHT)
  // The killed export left a file with one ticket; the next export moves all tickets.
  expect(await moveTicketsToFile(state, { file })).toBe(BOUGHT)
  expect(await tickets(file)).toBe(BOUGHT)

  const other = await createScene()
  const plan = await planTicketFile(other.state)
  await writeFile(`${other.file}.part`, plan.bytes)
  await plan.commit()
  expect(await moveTicketsToFile(other.state, other)).toBeUndefined()
  expect(await other.tickets(other.file)).toBe(BOUGHT)
})

// Finding: TKT-39
test('a ticket export deletes no other file and follows no symbolic link', async () => {
  const { state, file, path, unspent } = await createScene()
  const victim = join(path, 'victim')
  await writeFile(victim, 'mine')
  const refused = { code: 'argument-invalid' }
  for (const place of [
    () => writeFile(`${file}.part`, 'mine'),
    () => symlink(victim, `${file}.part`),
  ]) {
    await place()
    await expect(moveTicketsToFile(state, { file })).rejects.toMatchObject(refused)
    expect(await readFile(`${file}.part`, 'utf8')).toBe('mine')
    await rm(`${file}.part`)
  }
  await symlink(join(path, 'absent'), `${file}.part`)
  await expect(moveTicketsToFile(state, { file })).rejects.toThrow('EEXIST')
  expect(await unspent()).toBe(BOUGHT)
  expect((await readdir(path)).sort()).toEqual(['tickets.part', 'victim'])
})

// Finding: TKT-39
test('a ticket import reads no device, no folder and no absent file', async () => {
  for (const file of ['/dev/zero', folder, join(folder, 'absent')])
    await expect(readTicketFile(file)).rejects.toMatchObject({ code: 'argument-invalid' })
})
