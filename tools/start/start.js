// Starts a TypeScript program of this repository under Node 24, for any Node of the machine.
//
//   node tools/start/start.js FILE.ts [arguments]     installs what FILE needs, then runs it
//   node tools/start/start.js                         installs all that is missing, and ends
//
// Plain JavaScript without dependencies: it runs before anything is installed, on Node >= 20.
// Progress goes to stderr, so that stdout holds only what FILE prints.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureNode } from './node-binary.js'
import { ensurePackages, scopeOf } from './packages.js'
import { assertPlatform } from './platforms.js'
import { StartError } from './start-error.js'

const root = path.resolve(import.meta.dirname ?? path.dirname(process.argv[1] ?? ''), '../..')
/** Where this program and all that it starts find modules compiled before; goes with an install. */
const compileCache = path.join(root, 'node_modules/.cache/compiled')

/** Settings of Node and of its C library, for what this starts and all below it. */
const defaults = {
  // Node keeps what it compiled, by content: a second start takes half of the first one's time.
  NODE_COMPILE_CACHE: compileCache,
  // Each of Node's ten threads keeps what its largest job took, such as compiling: glibc gives back
  // little of it. With two arenas for all threads a gateway of 120 MiB takes 110 MiB.
  MALLOC_ARENA_MAX: '2',
}

/** Milliseconds between two looks whether npm, which started us, still lives. */
const parentCheckMs = 1_000
/** Milliseconds in which a further SIGINT is the same one: npm passes on what its group got too. */
const sameSignalMs = 1_000

/**
 * Runs `file` with this process's standard streams, and ends this process as the child ended.
 *
 * SIGTERM and SIGHUP are passed on. SIGINT is passed on only where no standard stream is a
 * terminal: a terminal sends Ctrl-C to the child itself, and twice would mean "stop at once".
 * Where npm is killed, the child is asked to end, so that no process is left behind.
 *
 * @param {string} nodeBinary
 * @param {string} file
 * @param {readonly string[]} args
 */
function run(nodeBinary, file, args) {
  const searchPath = `${path.dirname(nodeBinary)}${path.delimiter}${process.env.PATH ?? ''}`
  const child = spawn(nodeBinary, [file, ...args], {
    stdio: 'inherit',
    env: { ...defaults, ...process.env, PATH: searchPath },
  })
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  let interruptedAtMs = 0
  process.on('SIGINT', () => {
    const isRepeated = Date.now() - interruptedAtMs < sameSignalMs
    interruptedAtMs = Date.now()
    if (!onTerminal && !isRepeated) child.kill('SIGINT')
  })
  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, parentCheckMs).unref()
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('error', (cause) => fail(new StartError(`Node 24 does not start: ${cause.message}.`)))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    // Dies of the same signal, so that the caller sees what happened to the program.
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`ostrom: ${error.message}\n`)
  for (const fact of error.facts) process.stderr.write(`- ${fact}\n`)
  process.exit(1)
}

const [file, ...args] = process.argv.slice(2)
try {
  assertPlatform(root, file, args)
  const nodeBinary = await ensureNode(root)
  await ensurePackages(root, nodeBinary, scopeOf(file))
  if (file !== undefined) {
    const absolute = path.resolve(root, file)
    if (!existsSync(absolute))
      throw new StartError(`There is no ${file} in this repository.`, [
        'The scripts in package.json name the programs; see also docs/reference/status.md.',
      ])
    run(nodeBinary, absolute, args)
  }
} catch (error) {
  fail(error)
}
