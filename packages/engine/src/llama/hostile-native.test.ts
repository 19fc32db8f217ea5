// Goal: native code that a hostile model controls can access no file, no process and no network
// under default settings, whether or not root runs the node. Method: a program replaces the engine,
// in the jail and under the limits of a model. It makes system calls directly: it opens planted
// secrets, signals processes, opens sockets, and tries every refused call. Three of these calls,
// and a program that makes a user namespace, succeed without the filter, which shows that the
// filter refuses them.
// Requirements: R003-12
// Shows (train): models, tokenizers, conversions, provers and trainers with files of strangers run
// by default in a sandbox, which limits files, processes, network and system calls, and are refused
// without a sandbox.
// Missing: runs of the macOS profile, of the filter for aarch64 on such a machine, and of dnf, apk,
// pacman and zypper; GPUs have no sandbox.

import { execFile, spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { confinement, openJail } from '../jail/jail.ts'
import { refusedSyscalls, syscallNumber } from '../jail/syscalls.ts'
import { CHILD_FILES_MAX } from '../limits.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
const isJailed = (await confinement()).kind === 'jailed'
const architecture = process.arch === 'arm64' ? 'arm64' : 'x64'

const folder = temporaryFolder('hostile')
let server: Server
const path = (name: string) => join(folder, name)
beforeAll(async () => {
  // All users may read the secrets, so that only the jail protects the secrets, not their owner or
  // file mode.
  chmodSync(folder, 0o777)
  mkdirSync(path('data'), { mode: 0o777 })
  for (const name of ['data/wallet.key', 'model.gguf']) writeFileSync(path(name), 'secret')
  for (const name of ['data/wallet.key', 'data']) chmodSync(path(name), 0o777)
  server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(() => {
  server.close()
})

const targetsOf = () => {
  const { pid } = process
  return {
    secrets: [
      path('data/wallet.key'),
      '/etc/passwd',
      `/proc/${pid}/environ`,
      `/proc/${pid}/mem`,
      `/proc/${pid}/root${path('data/wallet.key')}`,
      `/proc/1/root${path('data/wallet.key')}`,
      `/proc/1/cwd/..${path('data/wallet.key')}`,
      '/dev/kmsg',
      '/sys/kernel/notes',
    ],
    writes: [
      path('data/wallet.key'),
      path('data/new'),
      path('model.gguf'),
      fileURLToPath(import.meta.url),
      '/usr/bin/env',
      '/new',
      join(tmpdir(), 'new'),
      '/dev/new',
      '/dev/shm/new',
      '/proc/sys/kernel/core_pattern',
      '/proc/sysrq-trigger',
      '/proc/1/oom_score_adj',
      '/proc/1/mem',
      '/sys/devices/system/cpu/cpu0/uevent',
    ],
    pid,
    port: (server.address() as AddressInfo).port,
    inherited: INHERITED,
  }
}

/**
 * Number of a file descriptor, larger than the numbers that Node closes itself. The shell that
 * starts a node may have such a descriptor open.
 */
const INHERITED = 200

/**
 * Runs the hostile program, and returns the results of its actions. `before` is a command that
 * starts the given program, for example as another user.
 */
async function attack(before: readonly string[]) {
  const start = fileURLToPath(new URL('./hostile-start.fixture.ts', import.meta.url))
  const [program = '', ...args] = [...before, process.execPath, start]
  const environment = {
    PATH: '/usr/bin:/bin',
    HOSTILE_MODEL: path('model.gguf'),
    HOSTILE_TARGETS: JSON.stringify(targetsOf()),
  }
  const data = openSync(path('data'), 'r')
  const others = Array.from({ length: INHERITED - 3 }, () => 'ignore' as const)
  const child = spawn(program, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', ...others, data],
  })
  closeSync(data)
  const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!)])
  expect(stderr).toMatch(/^its process ended by exit code 0/)
  return JSON.parse(stdout)
}

function assertCaged(found: Awaited<ReturnType<typeof attack>>): void {
  const names = Object.entries(refusedSyscalls)
    .filter(([, numbers]) => syscallNumber(numbers, architecture) !== undefined)
    .map(([name]) => name)
  expect(found.refused).toEqual(Object.fromEntries(names.map((name) => [name, 'EPERM'])))
  expect(found).toMatchObject({ clone: 'EPERM', clone3: 'ENOSYS' })
  for (const outcome of Object.values(found.sockets)) expect(outcome).toBe('EPERM')
  for (const outcome of found.reads) expect(outcome).toMatch(/^(ENOENT|EACCES|EPERM)$/)
  const unwritten = found.writes.map(() => expect.stringMatching(/^(ENOENT|EROFS|EACCES|EPERM)$/))
  expect(found.writes).toEqual(unwritten)
  const unchanged = /^(EROFS|EACCES|EPERM|ETXTBSY|ENOENT)$/
  for (const outcome of found.overwrites) expect(outcome).toMatch(unchanged)
  expect(found).toMatchObject({ inherited: 'ENOTDIR', x32: 'ENOSYS' })
  expect(found.files).toBeLessThan(CHILD_FILES_MAX)
  expect(found.signals).toEqual(['ESRCH', 'ESRCH'])
  expect(found.dialled).toBe('EPERM')
  expect(existsSync(path('data/new'))).toBe(false)
}

// Finding: CAGE-1, CAGE-2
test.runIf(isJailed)('the sandbox of this user allows no file, process or network', async () => {
  const found = await attack([])
  expect(found.user).toBe(process.getuid?.())
  assertCaged(found)
})

// Finding: CAGE-3
test.runIf(isJailed && isRoot && existsSync('/usr/bin/setpriv'))(
  'the sandbox of a user without root rights allows no file, process or network',
  async () => {
    const user = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
    const found = await attack(['/usr/bin/setpriv', ...user])
    expect(found.user).toBe(NOBODY)
    assertCaged(found)
  },
)

/**
 * Returns which of these succeed in the jail: three refused system calls, and a program that makes
 * a user namespace.
 */
async function probe(command: readonly string[]): Promise<readonly boolean[]> {
  const run = async (words: readonly string[]) => {
    const [program = '', ...args] = [...command, ...words]
    return (await promisify(execFile)(program, args).catch(() => undefined))?.stdout
  }
  const script = `
    const koffi = require('${fileURLToPath(import.meta.resolve('koffi'))}')
    const syscall = koffi.load(null).func('long syscall(long number, long a, long b, long c)')
    const call = (...args) => Number(syscall(...args)) >= 0
    const isArm = process.arch === 'arm64'
    console.log(JSON.stringify([
      call(isArm ? 92 : 135, 0xffffffff, 0, 0),
      call(isArm ? 198 : 41, 2, 1, 0),
      call(isArm ? 282 : 323, 1, 0, 0),
    ]))`
  const calls = JSON.parse((await run([process.execPath, '-e', script])) ?? '')
  const namespace = await run(['/usr/bin/unshare', '--user', '/usr/bin/echo', 'made'])
  return [...calls, namespace === 'made\n']
}

test.runIf(isJailed)('it is the filter that refuses them', async () => {
  const jail = await openJail([path('model.gguf')])
  onTestFinished(() => jail!.close())
  const { command } = jail!
  const at = command.indexOf('--seccomp')
  // The calls are `personality`, a network socket and `userfaultfd`; the last entry is the user
  // namespace.
  expect(await probe(command)).toEqual([false, false, false, false])
  const bare = [...command.slice(at - 1, at), ...command.slice(at + 2)]
  expect(await probe(bare)).toEqual([true, true, true, true])
})

/**
 * A program that requests its process id with a 32-bit system call: `mov eax, 20; int 0x80; ret`.
 */
const oldCall = `
  const koffi = require('${fileURLToPath(import.meta.resolve('koffi'))}')
  const libc = koffi.load(null)
  const mmap = libc.func('void *mmap(void *at, size_t n, int p, int f, int file, long o)')
  const code = mmap(null, 4096, 7, 0x22, -1, 0)
  koffi.encode(code, koffi.array('uint8', 8), [0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0xc3])
  console.log(koffi.call(code, koffi.proto('int run()')))`

test.runIf(isJailed && architecture === 'x64')('ends by a call of 32 bits', async () => {
  const jail = await openJail([path('model.gguf')])
  onTestFinished(() => jail!.close())
  const [program = '', ...args] = [...jail!.command, process.execPath, '-e', oldCall]
  const ended = promisify(execFile)(program, args)
  // Bubblewrap reports a signal as 128 plus its number.
  await expect(ended).rejects.toMatchObject({ code: 128 + constants.signals.SIGSYS, stdout: '' })
})
