// Goal: no command reports success without an effect, and none ignores a requested change. Each
// command compares the request with the existing state, and reports the difference. While the local
// network is stopped, commands that need no chain work, and commands that need a chain fail at
// once.
// Method: a table of commands. Each command of the table is run in a situation with nothing to do,
// on a real chain (anvil) with two wallets and the management API of a gateway. It is run again in
// the folder of a local network whose chain is stopped. A command without a row is run without
// arguments in both situations: with a chain it must print something, and send no transaction.
// Shows (ask): no command reports success without an effect, or ignores a requested change; if `npm
// start` is stopped and its chain is missing, commands that need the chain fail at once, and the
// others work.

import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { accountOf } from '@ostrom/ledger/evm'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestHomes, runCommand, type TestHomes } from '../../../../e2e/src/homes.fixture.ts'
import { readOrCreateSecret } from '../../config/home.ts'
import { startManagement } from '../../management/management.fixture.ts'
import { allRows as rows } from './all-rows.fixture.ts'
import { actingCommands, type CommandWorld, type IdleCase, runTyped } from './row.fixture.ts'

/** Code of the error of a command whose chain, gateway or node is stopped. */
const stoppedCode = {
  chain: 'local-network-stopped',
  gateway: 'gateway-not-running',
  node: 'node-not-running',
} as const

/** An address without a listener. */
const nowhere = 'http://127.0.0.1:1'

let world: CommandWorld
let homes: TestHomes
let stopped: string
let closeGateway: () => Promise<void>

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-effects-'))
  homes = await createTestHomes(folder)
  const creator = await homes.create('creator')
  const stranger = await homes.create('stranger')
  const newcomer = await homes.create('newcomer')
  const file = join(folder, 'my-model.gguf')
  await copyFile(bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf'), file)
  await writeFile(join(folder, 'empty.jsonl'), '')
  await writeFile(join(folder, 'no-points.json'), '[]')
  await writeFile(join(folder, 'reasons.md'), 'It harms people.')
  await writeFile(join(folder, 'rows.jsonl'), '{"text":"The sea is wide."}\n')
  const words = ['models', 'publish', file, '--as', 'my-model', '--license', 'MIT']
  const { version } = await runCommand<{ version: string }>(...words, '--data', creator)
  closeGateway = (await startManagement(homeOf(creator))).close
  // These homes name an address without a listener, because another gateway of this machine may use
  // the default port.
  for (const home of [newcomer, stranger]) await writeFile(join(home, 'gateway.url'), nowhere)
  const create = ['keys', 'create', 'to-revoke', '--data', creator]
  const { key } = await runCommand<{ key: { id: string } }>(...create)
  const cancelled = await cancelledRequest(stranger)
  const guest = accountOf(await readOrCreateSecret(stranger, 'wallet.key'))
  stopped = await stoppedNetwork(folder, creator)
  const paths = { folder, creator, stranger, newcomer }
  world = {
    ...paths,
    cancelled,
    revokedKey: key.id,
    guest,
    file,
    rpcUrl: homes.chain.rpcUrl,
    version,
  }
})

afterAll(async () => {
  await closeGateway?.()
  await homes?.close()
  await rm(world.folder, { recursive: true, force: true })
})

/** Opens and cancels a request; returns its id. */
async function cancelledRequest(data: string): Promise<string> {
  await runCommand('wallet', 'deposit', '1', '--data', data)
  const open = ['requests', 'open', '--model', 'my-model', '--cost-max', '0.01', '--data', data]
  const { request } = await runCommand<{ request: string }>(...open)
  await runCommand('requests', 'cancel', request, '--data', data)
  return request
}

const blockNumber = async (): Promise<number> =>
  Number(await homes.chain.request('eth_blockNumber'))

/** Prepares a client's home in the folder of a local network whose chain no longer runs. */
async function stoppedNetwork(folder: string, creator: string): Promise<string> {
  const path = join(folder, 'network', 'client')
  await mkdir(path, { recursive: true })
  await writeFile(join(folder, 'network', 'running.lock'), '')
  const { readConfig } = await import('../../config/config.ts')
  const config = await readConfig(homeOf(creator).config)
  const chain = { ...config.chain, rpcUrl: nowhere }
  const store = { path: join(path, 'store') }
  const roles = { gateway: { port: 1 }, crank: {} }
  await writeFile(join(path, 'config.json'), JSON.stringify({ ...config, chain, store, ...roles }))
  return path
}

const commands = actingCommands()

/** Commands without a row. */
const readers = [...commands.keys()].filter((name) => !Object.hasOwn(rows, name))

/** Adds the data folder if the command has this option. */
const typed = (name: string, words: readonly string[], data: string): readonly string[] => {
  const takesFolder = commands.get(name)?.options.some(({ long }) => long === '--data')
  return takesFolder ? [...words, '--data', data] : words
}

/** Returns the longest command name at the beginning of the words. */
function commandOf(words: readonly string[]): string {
  const names = words.map((_, at) => words.slice(0, at + 1).join(' '))
  return names.findLast((name) => commands.has(name)) ?? ''
}

async function expectIdle(name: string, { as = 'creator', ...one }: IdleCase): Promise<void> {
  const data = world[as]
  for (const words of one.after ?? []) {
    const before = await runTyped(typed(commandOf(words), words, data))
    expect(before, words.join(' ')).toMatchObject({ status: 0 })
  }
  const words = typed(name, one.words, data)
  const { status, code, text } = await runTyped(words)
  const label = `ostrom ${words.join(' ')}\n${text}`
  expect({ status, code }, label).toEqual({ status: one.status, code: one.code })
  for (const part of one.says) expect(text, label).toContain(part)
  // An empty output does not tell a person that there was nothing to do.
  expect(text.trim(), label).not.toBe('')
}

describe('the table of commands', () => {
  test('the table of commands has only commands of the program', () => {
    expect(Object.keys(rows).filter((name) => !commands.has(name))).toEqual([])
  })

  test('the table of commands has each command that needs an argument', () => {
    const needing = readers.filter((name) =>
      commands.get(name)!.registeredArguments.some(({ required }) => required),
    )
    expect(needing, 'add its row to the `rows.fixture.ts` of its folder').toEqual([])
  })

  test('the table of commands has a situation or an existing test for each command', () => {
    const root = fileURLToPath(new URL('../../../../../', import.meta.url))
    const lacking = Object.entries(rows).filter(([, { idle, shownBy }]) => {
      if (shownBy !== undefined && !existsSync(join(root, shownBy))) return true
      return shownBy === undefined && idle(world).length === 0
    })
    expect(lacking.map(([name]) => name)).toEqual([])
  })
})

describe('with nothing to do', () => {
  for (const [name, row] of Object.entries(rows)) {
    test(`${name}: ${row.rule}`, async () => {
      for (const one of row.idle(world)) await expectIdle(name, one)
    })
  }
})

describe('a command without a row', () => {
  for (const name of readers) {
    test(`${name} prints something, and sends no transaction`, async () => {
      const before = await blockNumber()
      await expectIdle(name, { words: name.split(' '), as: 'newcomer', status: 0, says: [] })
      expect(await blockNumber(), `ostrom ${name} sent one: add its row`).toBe(before)
    })

    test(`${name} works or says at once what is stopped`, async () => {
      const { code = 'none', text } = await runTyped(typed(name, name.split(' '), stopped))
      expect(['none', ...Object.values(stoppedCode)], text).toContain(code)
    })
  }
})

describe('after the local network was stopped', () => {
  const chainCodes = ['local-network-stopped', 'chain-unreachable']
  for (const [name, row] of Object.entries(rows)) {
    const { needs, idle } = row
    test(`${name} needs: ${needs}`, async () => {
      const words = row.typed?.(world) ?? idle(world)[0]?.words
      if (!words) return
      const { status, code = 'none', text } = await runTyped(typed(name, words, stopped))
      if (needs === 'no') expect(chainCodes, text).not.toContain(code)
      else if (needs === 'adds') {
        expect({ status, code }, text).toEqual({ status: 0, code: 'none' })
        expect(text).toContain('The chain of this folder does not answer')
      } else expect(code, text).toBe(stoppedCode[needs])
    })
  }
})
