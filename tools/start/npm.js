// Runs npm's own program with a chosen Node binary, quietly, with signs of life on stderr.

import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { StartError } from './start-error.js'

/** Milliseconds between two signs of life while npm works. */
const heartbeatMs = 10_000

/**
 * @param {object} options
 * @param {string} options.what Shown in progress: "installing <what>".
 * @param {string} options.nodeBinary Node that runs npm: it decides which native packages fit.
 * @param {readonly string[]} options.args
 * @param {string} options.cwd
 * @param {string | undefined} [options.remedy] One more way to put a failure right.
 * @param {AbortSignal | undefined} [options.signal] Ends npm.
 * @throws {StartError} npm is not found, or fails.
 */
export async function runNpm({ what, nodeBinary, args, cwd, remedy, signal }) {
  const npm = findNpm()
  const startedAtMs = Date.now()
  const seconds = () => `${Math.round((Date.now() - startedAtMs) / 1000)} s`
  process.stderr.write(`ostrom: installing ${what} ...\n`)
  const heartbeat = setInterval(
    () => process.stderr.write(`ostrom: still installing ${what}, ${seconds()}\n`),
    heartbeatMs,
  )
  /** @param {readonly string[]} more */
  const attempt = async (more) => {
    const child = spawn(
      nodeBinary,
      [npm, ...args, ...more, '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd,
        env: npmEnvironment(nodeBinary),
        stdio: ['ignore', process.stderr, process.stderr],
        ...(signal && { signal }),
      },
    )
    return await new Promise((resolve) => {
      child.on('error', () => resolve(-1))
      child.on('exit', resolve)
    })
  }
  // Versions are pinned, so what the cache knows of them is not asked for again: half of the time.
  let code = await attempt(['--prefer-offline'])
  // A cache may lack a version as new as the pinned version.
  if (code !== 0 && !signal?.aborted) code = await attempt([])
  clearInterval(heartbeat)
  if (code !== 0)
    throw new StartError(`Installing ${what} failed.`, [
      `Command: npm ${args.join(' ')} (exit status ${code}); its own message stands above.`,
      'Check that the npm registry can be reached, then run the same command again.',
      ...(remedy === undefined ? [] : [remedy]),
    ])
  process.stderr.write(`ostrom: installed ${what} in ${seconds()}\n`)
}

/**
 * The environment without what an outer `npm run` says of its own package, and with what the
 * parts need: ONNX Runtime's installer must not look for a GPU back end elsewhere.
 *
 * @param {string} nodeBinary
 */
export function npmEnvironment(nodeBinary) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
  for (const name of Object.keys(env))
    if (/^npm_(lifecycle|package|command|config_(local_prefix|workspace|prefix))/.test(name))
      delete env[name]
  env.PATH = `${path.dirname(nodeBinary)}${path.delimiter}${env.PATH ?? ''}`
  return env
}

/**
 * Finds npm's `npm-cli.js`: of the npm that runs us, beside Node, or on the PATH.
 *
 * @throws {StartError} There is none.
 */
export function findNpm() {
  const beside = path.dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...(process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm')),
  ]
  for (const candidate of candidates) {
    if (candidate === undefined || !existsSync(candidate)) continue
    const file = realpathSync(candidate)
    if (path.basename(file) === 'npm-cli.js') return file
  }
  throw new StartError('npm was not found.', ['Install npm (it comes with Node) and run again.'])
}
