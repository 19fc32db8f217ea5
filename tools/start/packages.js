// The npm packages of the repository, exactly as package-lock.json says, installed under Node 24:
// all of them, or those alone that the product runs with.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withInstallLock } from './install-lock.js'
import { runNpm } from './npm.js'

/**
 * @typedef {{
 *   version?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   dev?: boolean, devOptional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string>,
 * }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 *
 * Dependencies of a program: `product` leaves out those that tests, checks and generators use
 * alone.
 * @typedef {'product' | 'all'} PackageScope
 */

/**
 * Programs of the product; every other one is of developers, and may need any package. They are
 * named by folder and name, because this file does not depend on what they contain.
 */
const product = { folder: 'apps/cli/src', names: ['start.ts', 'main.ts'] }

/**
 * Returns the dependencies of a program of this repository.
 *
 * @param {string | undefined} file As it is given to `start.js`.
 * @returns {PackageScope}
 */
export const scopeOf = (file) =>
  file !== undefined &&
  path.posix.dirname(file) === product.folder &&
  product.names.includes(path.posix.basename(file))
    ? 'product'
    : 'all'

/**
 * Installs the packages where `node_modules` is missing or does not match the lockfile.
 *
 * npm under Node 20 silently leaves out optional native packages that want Node 22, so npm itself
 * is run by `nodeBinary`.
 *
 * Packages are added to those that are there where nothing else differs, so that what runs goes on.
 *
 * @param {string} root Root of the repository.
 * @param {string} nodeBinary The Node 24 binary.
 * @param {PackageScope} scope What is needed. More than that is never removed.
 */
export async function ensurePackages(root, nodeBinary, scope) {
  const lockFile = path.join(root, 'package-lock.json')
  const stamp = path.join(root, 'node_modules/.ostrom-installed')
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  const expected = { all: `${hash}\n`, product: `${hash} product\n` }
  const isCurrent = () => {
    const found = existsSync(stamp) && readFileSync(stamp, 'utf8')
    return found === expected.all || found === expected[scope]
  }
  if (isCurrent()) return

  const lockFolder = path.join(root, '.node')
  mkdirSync(lockFolder, { recursive: true })
  await withInstallLock(lockFolder, async () => {
    if (isCurrent()) return
    /** @param {PackageScope} what */
    const differing = (what) => missingPackages(readEntries(lockFile), readInstalled(root), what)
    const found = differing(scope)
    if (found.length > 0) {
      const isChanged = existsSync(path.join(root, 'node_modules'))
      const others = `${found.length} not as package-lock.json has it: ${found[0]}`
      if (isChanged) process.stderr.write(`ostrom: ${others}\n`)
      const isAdded = scope === 'all' && differing('product').length === 0
      if (isAdded) await addPackages(root, nodeBinary)
      if (!isAdded || differing(scope).length > 0) await installAnew(root, nodeBinary, scope)
    }
    linkNode(root, nodeBinary)
    // A manual installation may have more packages than this scope needs.
    writeFileSync(stamp, differing('all').length === 0 ? expected.all : expected[scope])
  })
}

/**
 * Adds the packages of developers to those of the product.
 *
 * @param {string} root
 * @param {string} nodeBinary
 */
async function addPackages(root, nodeBinary) {
  await runNpm({
    what: 'packages for tests, checks and generators (once)',
    nodeBinary,
    // Reads the lockfile, and does not write it.
    args: ['install', '--no-save', '--ignore-scripts'],
    cwd: root,
  })
}

/**
 * Installs the packages of a scope in the place of all that are there.
 *
 * @param {string} root
 * @param {string} nodeBinary
 * @param {PackageScope} scope
 */
async function installAnew(root, nodeBinary, scope) {
  const omitted = scope === 'product' ? ['--omit=dev'] : []
  await runNpm({
    what: 'packages (once, and after the lockfile changes)',
    nodeBinary,
    args: ['ci', '--ignore-scripts', ...omitted],
    cwd: root,
  })
}

/**
 * Returns the packages of the lockfile that this platform needs and `installed` lacks, and those
 * installed that the lockfile does not name. Empty where an install would change nothing.
 *
 * @param {LockEntries} required `packages` of package-lock.json.
 * @param {LockEntries} installed `packages` of npm's record of what it installed.
 * @param {PackageScope} scope
 * @param {{ os: string, cpu: string, libc: string }} platform
 */
export function missingPackages(required, installed, scope, platform = thisPlatform()) {
  const differing = Object.entries(required).filter(([name, entry]) => {
    if (!name.includes('node_modules/')) return false
    if (!entry.link && entry.version === undefined) return false
    const found = installed[name]
    if (found === undefined) return isNeeded(entry, scope, platform)
    return found.version !== entry.version || found.integrity !== entry.integrity
  })
  const strangers = Object.keys(installed).filter((name) => required[name] === undefined)
  return [...differing.map(([name]) => name), ...strangers]
}

/**
 * @param {LockEntry} entry
 * @param {PackageScope} scope
 * @param {{ os: string, cpu: string, libc: string }} platform
 */
function isNeeded(entry, scope, platform) {
  if (entry.dev && scope === 'product') return false
  if (!entry.optional && !entry.devOptional) return true
  // One without a platform may belong to another platform's package, and be left out with it.
  if (entry.os === undefined && entry.cpu === undefined) return false
  return isFor(entry, platform)
}

/**
 * @param {LockEntry} entry
 * @param {{ os: string, cpu: string, libc: string }} platform
 */
export function isFor(entry, platform) {
  return (
    matches(entry.os, platform.os) &&
    matches(entry.cpu, platform.cpu) &&
    matches(entry.libc, platform.libc)
  )
}

/**
 * npm's rule: a list of names, any of which fits, or of names with `!`, none of which may fit.
 *
 * @param {readonly string[] | undefined} list
 * @param {string} value
 */
function matches(list, value) {
  if (list === undefined || list.length === 0) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((name) => name.startsWith('!'))
}

/** The platform of this machine, in npm's names. */
export function thisPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (
    process.report?.getReport()
  )
  const libc = report?.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
  return { os: process.platform, cpu: process.arch, libc }
}

/**
 * npm's record of what it installed; empty where there is none.
 *
 * @param {string} root
 */
function readInstalled(root) {
  const file = path.join(root, 'node_modules/.package-lock.json')
  return existsSync(file) ? readEntries(file) : {}
}

/**
 * @param {string} file
 * @returns {LockEntries}
 */
function readEntries(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/**
 * Puts Node 24 first for programs in `node_modules/.bin`, so that `npx vitest` runs under it too.
 *
 * @param {string} root
 * @param {string} nodeBinary
 */
function linkNode(root, nodeBinary) {
  if (process.platform === 'win32') return
  const link = path.join(root, 'node_modules/.bin/node')
  rmSync(link, { force: true })
  symlinkSync(path.relative(path.dirname(link), nodeBinary), link)
}
