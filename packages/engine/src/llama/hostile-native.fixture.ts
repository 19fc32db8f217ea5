// Replaces an engine and performs actions that a hostile file could trigger in native code: it
// makes system calls directly, through the library that also binds llama.cpp.
import { closeSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { Socket } from 'node:net'
import koffi from 'koffi'
import { CHILD_SOCKET, writeFrame } from '../child/frames.ts'
import { examinedSyscalls, refusedSyscalls, syscallNumber } from '../jail/syscalls.ts'

/** Files, a process and a port outside of the jail, which this program tries to reach. */
type Targets = {
  readonly secrets: readonly string[]
  readonly writes: readonly string[]
  readonly pid: number
  readonly port: number
  /**
   * Descriptor, inherited from the parent process, of an open folder that contains `wallet.key`.
   */
  readonly inherited: number
}

const targets = JSON.parse(process.env['HOSTILE_TARGETS'] ?? '') as Targets
const architecture = process.arch === 'arm64' ? 'arm64' : 'x64'
const libc = koffi.load(null)
const six = Array.from({ length: 6 }, (_, at) => `long argument${at}`).join(', ')
const syscall = libc.func(`long syscall(long number, ${six})`)
const open = libc.func('int open(const char *path, int flags, int mode)')
const openAt = libc.func('int openat(int folder, const char *path, int flags, int mode)')
const kill = libc.func('int kill(int pid, int signal)')

const errorNames = Object.entries(koffi.os.errno)
const outcome = (result: number | bigint): string => {
  if (Number(result) >= 0) return 'done'
  const error = koffi.errno()
  return errorNames.find(([, number]) => number === error)?.[0] ?? `${error}`
}

const call = (number: number, ...args: readonly number[]) =>
  outcome(syscall(number, ...Array.from({ length: 6 }, (_, at) => args[at] ?? 0)))

const numberOf = (name: keyof typeof examinedSyscalls) =>
  syscallNumber(examinedSyscalls[name], architecture)!

/** Each refused call, with arguments that would do no harm if the call were permitted. */
const refused = Object.entries(refusedSyscalls).flatMap(([name, numbers]) => {
  const number = syscallNumber(numbers, architecture)
  return number === undefined ? [] : [[name, call(number, -1, -1, -1, -1, -1, -1)] as const]
})

const pairOf = libc.func('int socketpair(int family, int kind, int protocol, void *pair)')
const FILES_TRIED = 1_000
const NEW_USER = 0x10000000
const SIGCHLD = 17
const families = { unix: 1, inet: 2, inet6: 10, netlink: 16, packet: 17, alg: 38, vsock: 40 }

const dial = () =>
  new Promise<string>((resolve) => {
    const asked = request({ port: targets.port, host: '127.0.0.1' }, (answer: IncomingMessage) => {
      answer.destroy()
      resolve('answered')
    })
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error')).end()
  })

/**
 * Opens socket pairs until the limit of open files, and returns the number of opened sockets. No
 * memory limit of a process counts the sockets' buffers, so only this limit bounds them.
 */
function countFiles(): number {
  const files = [...Array(FILES_TRIED).keys()].map(() => Buffer.alloc(8))
  const made = files.filter((pair) => pairOf(1, 1, 0, pair) === 0)
  for (const pair of made) for (const at of [0, 4]) closeSync(pair.readInt32LE(at))
  return 2 * made.length
}

const found = {
  user: process.getuid?.(),
  refused: Object.fromEntries(refused),
  clone: call(numberOf('clone'), NEW_USER | SIGCHLD),
  clone3: call(numberOf('clone3'), 0, 0),
  sockets: Object.fromEntries(
    Object.entries(families).map(([name, family]) => [name, call(numberOf('socket'), family, 2)]),
  ),
  reads: targets.secrets.map((path) => outcome(open(path, 0, 0))),
  // Results of opening files for writing; a call that succeeds creates a missing file.
  writes: targets.writes.map((path) => outcome(open(path, 0o101, 0o600))),
  // Results of opening existing files for writing, such as the executable of this process.
  overwrites: ['/proc/self/exe', '/proc/1/exe', process.execPath, '/usr/bin/env'].map((path) =>
    outcome(open(path, 1, 0)),
  ),
  inherited: outcome(openAt(targets.inherited, 'wallet.key', 0, 0)),
  x32: call(0x40000000 | 39),
  files: countFiles(),
  signals: [outcome(kill(targets.pid, 0)), outcome(kill(-targets.pid, 0))],
  dialled: await dial(),
}

const parent = new Socket({ fd: CHILD_SOCKET, readable: true, writable: true })
parent.once('close', () => process.exit())
const build = JSON.stringify(found)
writeFrame(parent, { kind: 'loaded', build, threads: 1, contextLength: 1 }, () => {
  parent.end(() => process.exit())
})
parent.resume()
