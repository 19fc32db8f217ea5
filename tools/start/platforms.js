// Native programs of other projects that `npm start` runs, and the platforms for which
// package-lock.json has them.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isFor, thisPlatform } from './packages.js'
import { StartError } from './start-error.js'

/** The program of `npm start`, as it is given to `start.js`. */
const product = 'apps/cli/src/start.ts'

/**
 * @typedef {{ readonly os: string, readonly cpu: string, readonly libc: string }} Platform
 * @typedef {import('./packages.js').LockEntries} LockEntries
 *
 * A package with one optional package for each platform, and what `npm start` needs it for.
 * @typedef {{ readonly name: string, readonly what: string, readonly isSolana?: true }} Native
 */

/** @type {readonly Native[]} */
const natives = [
  { name: '@foundry-rs/anvil', what: 'EVM chain' },
  { name: 'node-llama-cpp', what: 'models' },
  { name: 'litesvm', what: 'Solana chain', isSolana: true },
]

/** Platforms that people have; README says what each lacks. */
export const platforms = /** @type {Readonly<Record<string, readonly Platform[]>>} */ ({
  Linux: [{ os: 'linux', cpu: 'x64', libc: 'glibc' }],
  'Linux on arm64': [{ os: 'linux', cpu: 'arm64', libc: 'glibc' }],
  Alpine: [{ os: 'linux', cpu: 'x64', libc: 'musl' }],
  macOS: ['arm64', 'x64'].map((cpu) => ({ os: 'darwin', cpu, libc: 'none' })),
})

/**
 * Returns the native packages that the lockfile has not for a platform.
 *
 * @param {LockEntries} entries `packages` of package-lock.json.
 * @param {Platform} platform
 */
export function lackingOn(entries, platform) {
  return natives.filter(({ name }) => {
    const parts = Object.keys(entries[`node_modules/${name}`]?.optionalDependencies ?? {})
    return !parts.some((part) => {
      const entry = entries[`node_modules/${part}`]
      // A link leads to an empty package, which stands in place of one that is not used.
      return entry !== undefined && !entry.link && isFor(entry, platform)
    })
  })
}

/**
 * Refuses `npm start` where a native package that it needs does not exist, before anything is
 * installed. All other commands run without these packages, until they need one.
 *
 * @param {string} root
 * @param {string | undefined} file As it is given to `start.js`.
 * @param {readonly string[]} args
 * @throws {StartError}
 */
export function assertPlatform(root, file, args) {
  if (file !== product) return
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const isSolana = args.includes('solana') || args.includes('--chain=solana')
  const here = thisPlatform()
  const due = lackingOn(packages, here).filter((one) => isSolana || !one.isSolana)
  if (due.length === 0) return
  const named = due.map(({ name, what }) => `${name} (${what})`).join(', ')
  throw new StartError(`The network does not start on ${here.os} ${here.cpu}.`, [
    `Missing for this platform at the versions of package-lock.json: ${named}.`,
    'Start it on Linux with glibc, for example in a virtual machine or a container.',
  ])
}
