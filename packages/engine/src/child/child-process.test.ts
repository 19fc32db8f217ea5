// Goal: the operating system limits a model's process, in addition to the periodic checks of the
// engine. Where bubblewrap works, the process can access nothing except its own files.
// Method: on a system with `prlimit`, one child tries to write a file, and another tries to
// allocate 4 GiB as fast as possible; the system must stop both. Another child reads a file,
// connects to a port and counts the test's processes; another sends messages that no engine sends.
// Without bubblewrap, or if namespaces are refused, the engine must report that the child is
// unconfined, and the reason.
// Requirements: R003-12

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { processGroup } from '@ostrom/processes'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { describe, expect, test } from 'vitest'
import { confinement, openJail } from '../jail/jail.ts'
import { CHILD_INBOX_MESSAGES_MAX, CHILD_PROCESSES_MAX } from '../limits.ts'
import { parseChildEvent } from './child-event.ts'
import { startEngineChild } from './child-process.ts'
import { createMessageQueue } from './message-queue.ts'

const bounded = process.platform === 'linux' && existsSync('/usr/bin/prlimit')
const MIB = 1024 ** 2

const folder = temporaryFolder('child')

type SandboxObservation = {
  readonly read?: string
  readonly call?: string
  readonly processes?: number
}

async function run(
  mode: string,
  memoryBytesMax: number,
  { paths, environment }: run.Options = {},
): Promise<run.Ran> {
  const jail = paths && (await openJail(paths))
  return await new Promise((resolve) => {
    const messages: SandboxObservation[] = []
    const others: string[] = []
    startEngineChild({
      module: new URL('./limits.fixture.ts', import.meta.url),
      onMessage: (sent) => {
        const message = parseChildEvent(sent)
        if (message?.kind === 'loaded') messages.push(JSON.parse(message.build))
        else others.push(message?.kind ?? 'unknown')
      },
      onExit: (reason) => resolve({ messages, others, reason }),
      findStuck: () => undefined,
      memoryBytesMax,
      environment: { LIMITS_MODE: mode, LIMITS_FILE: join(folder, 'written'), ...environment },
      jail,
    })
  })
}

declare namespace run {
  type Ran = {
    readonly messages: readonly SandboxObservation[]
    /** Kinds of the child's messages that are not observations. */
    readonly others: readonly string[]
    readonly reason: string
  }
  type Options = {
    /** Paths that the child may see; the child runs without a jail if absent. */
    readonly paths?: readonly string[]
    readonly environment?: Readonly<Record<string, string>>
  }
}

/** The same limits hold in a jail and without one. */
const environments: readonly (readonly [string, run.Options])[] = [
  ['by limits alone', {}],
  ['in a jail, where one can be had', { paths: [] }],
]

describe.each(environments)('a child held %s', (_, options) => {
  test.skipIf(!bounded)('writes no file', async () => {
    const { messages } = await run('write', 8_192 * MIB, options)
    expect(messages).toHaveLength(0)
  })

  test.skipIf(!bounded)('a child that takes too much memory at once ends', async () => {
    // The limit is more memory than the child can write between two checks, and less than it
    // requests.
    const { messages, reason } = await run('take', 512 * MIB, options)
    expect(messages).toHaveLength(0)
    expect(reason).toMatch(/its process ended|it took/)
  })

  test('a child that stays within its limits is not stopped', async () => {
    const { messages } = await run('nothing', 8_192 * MIB, options)
    expect(messages).toHaveLength(1)
  })
})

test('a child in a jail reads its own files alone, reaches no port, sees no process', async () => {
  const own = join(folder, 'own')
  const other = join(folder, 'other')
  await writeFile(own, 'weights')
  await writeFile(other, 'secret')
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = String((server.address() as AddressInfo).port)
  const look = async (file: string) => {
    const environment = { LIMITS_FILE: file, LIMITS_PORT: port }
    const { messages, reason } = await run('look', 8_192 * MIB, { paths: [own], environment })
    expect(messages, reason).toHaveLength(1)
    return messages[0]!
  }
  const [seen, hidden] = [await look(own), await look(other)]
  server.close()
  const here = await confinement()
  expect(seen.read).toBe('weights')
  if (here.kind === 'jailed') {
    expect(hidden).toMatchObject({ read: 'ENOENT' })
    // The child can create no socket at all.
    expect(hidden.call).toBe('EPERM')
    // The child sees two processes: bubblewrap and itself.
    expect(hidden.processes).toBe(2)
  } else {
    console.warn(`No jail on this machine, so its absence was checked: ${here.reason}`)
    expect(here.reason).toMatch(/bubblewrap/)
    expect(hidden).toMatchObject({ read: 'secret', call: 'connected' })
  }
})

test.each<[string, RegExp]>([
  ['garbage', /it sent what is no message/],
  ['huge', /it sent a message of 4294967295 bytes/],
])('a child whose bytes are no message is killed: %s', async (mode, reason) => {
  const ran = await run(mode, 8_192 * MIB)
  expect(ran.others).toEqual([])
  expect(ran.reason).toMatch(reason)
})

// Finding: OFF-M6
test('a child that floods its parent is killed', async () => {
  const inbox = createMessageQueue<unknown>()
  const reason = await new Promise<string>((resolve) => {
    const child = startEngineChild({
      module: new URL('./limits.fixture.ts', import.meta.url),
      onMessage: (message) => {
        if (!inbox.receive(message)) void child.kill('it sent more than was asked of it')
      },
      onExit: resolve,
      findStuck: () => undefined,
      memoryBytesMax: 8_192 * MIB,
      environment: { LIMITS_MODE: 'flood' },
    })
  })
  expect(reason).toBe('it sent more than was asked of it')
  expect(await inbox.take()).toHaveLength(CHILD_INBOX_MESSAGES_MAX)
})

/** Returns the number of processes that the fixture's children started and that still run. */
async function stillRunning(): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const commands = pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(commands)).filter((command) => command.includes(folder)).length
}

const watched = process.platform === 'linux'

// Finding: OFF-M7
test.skipIf(!watched).each(environments)('process groups are bounded %s', async (_, options) => {
  const many = await run('processes', 8_192 * MIB, options)
  expect(many.reason).toMatch(`it started more than ${CHILD_PROCESSES_MAX} processes`)
  await expect.poll(stillRunning).toBe(0)
  // Each process stays below the limit, but all together exceed it.
  const heavy = await run('share', 1_024 * MIB, options)
  expect(heavy.reason).toMatch(/it took \d+ bytes of memory/)
  await expect.poll(stillRunning).toBe(0)
})

test.skipIf(!watched).each(environments)(
  'ends with what left its group and holds its output, held %s',
  async (_, { paths }) => {
    const jail = paths && (await openJail(paths))
    const reason = await new Promise<string>((resolve) => {
      const child = startEngineChild({
        module: new URL('./limits.fixture.ts', import.meta.url),
        onMessage: () => void child.kill('no longer needed'),
        onExit: resolve,
        findStuck: () => undefined,
        memoryBytesMax: 8_192 * MIB,
        environment: { LIMITS_MODE: 'hold', LIMITS_FILE: join(folder, 'written') },
        jail,
      })
    })
    expect(reason).toBe('no longer needed')
    await expect.poll(stillRunning).toBe(0)
  },
)

test('a file that is mounted later is visible in the jail, under one path', async () => {
  const adapter = join(folder, 'adapter.gguf')
  await writeFile(adapter, 'lent')
  const jail = await openJail([])
  if (!jail) {
    expect((await confinement()).kind).toBe('bounded')
    return
  }
  const path = await jail.mount(adapter)
  expect(await jail.mount(adapter)).toBe(path)
  const [program = '', ...args] = [...jail.command, '/usr/bin/cat', path]
  expect((await promisify(execFile)(program, args)).stdout).toBe('lent')
  jail.close()
  expect(existsSync(path)).toBe(false)
})

const isJailed = (await confinement()).kind === 'jailed'

test.runIf(isJailed)('the process inside a jail is found, whose memory is looked at', async () => {
  const jail = await openJail([])
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<string>()
  const child = startEngineChild({
    module: new URL('./limits.fixture.ts', import.meta.url),
    onMessage: () => ready.resolve(),
    onExit: ended.resolve,
    findStuck: () => undefined,
    memoryBytesMax: 8_192 * MIB,
    environment: { LIMITS_MODE: 'stay' },
    jail,
  })
  await ready.promise
  const inside = (await processGroup(child.pid!)).at(-1)
  const command = await readFile(`/proc/${inside}/cmdline`, 'utf8').catch(() => 'not found')
  await child.kill('seen')
  expect(command.split('\0')[1]).toContain('limits.fixture')
  expect(await ended.promise).toBe('seen')
})

test.runIf(bounded)('ends no process that can open no more files', async () => {
  const fixture = new URL('./files.fixture.ts', import.meta.url).pathname
  // The process has its own group, so that a wrong kill would hit the whole group.
  const child = spawn('/usr/bin/prlimit', ['--nofile=48', process.execPath, fixture], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const stdout = await text(child.stdout)
  expect(stdout).toMatch(/^its process could not be started \(spawn .* EMFILE\)$/m)
})
