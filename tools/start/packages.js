// The npm packages of the repository, exactly as package-lock.json says, installed under Node 24.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withInstallLock } from './install-lock.js'
import { runNpm } from './npm.js'

/**
 * @typedef {{
 *   version?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[],
 * }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

/**
 * Installs the packages where `node_modules` is missing or does not match the lockfile.
 *
 * npm under Node 20 silently leaves out optional native packages that want Node 22, so npm itself
 * is run by `nodeBinary`.
 *
 * @param {string} root Root of the repository.
 * @param {string} nodeBinary The Node 24 binary.
 */
export async function ensurePackages(root, nodeBinary) {
  const lockFile = path.join(root, 'package-lock.json')
  const stamp = path.join(root, 'node_modules/.ostrom-installed')
  const expected = `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')}\n`
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === expected
  if (isCurrent()) return

  const lockFolder = path.join(root, '.node')
  mkdirSync(lockFolder, { recursive: true })
  await withInstallLock(lockFolder, async () => {
    if (isCurrent()) return
    const hidden = path.join(root, 'node_modules/.package-lock.json')
    const differing = existsSync(hidden)
      ? missingPackages(readEntries(lockFile), readEntries(hidden))
      : undefined
    if (differing === undefined || differing.length > 0) {
      const others = differing && `${differing.length} not as package-lock.json has it`
      if (others) process.stderr.write(`ostrom: ${others}: ${differing[0]}\n`)
      await runNpm({
        what: 'packages (once, and after the lockfile changes)',
        nodeBinary,
        args: ['ci', '--ignore-scripts'],
        cwd: root,
      })
    }
    linkNode(root, nodeBinary)
    writeFileSync(stamp, expected)
  })
}

/**
 * Returns the packages of the lockfile that this platform needs and `installed` lacks, and those
 * installed that the lockfile does not name. Empty where an install would change nothing.
 *
 * @param {LockEntries} required `packages` of package-lock.json.
 * @param {LockEntries} installed `packages` of npm's record of what it installed.
 * @param {{ os: string, cpu: string, libc: string }} platform
 */
export function missingPackages(required, installed, platform = thisPlatform()) {
  const differing = Object.entries(required).filter(([name, entry]) => {
    if (!name.includes('node_modules/')) return false
    if (!entry.link && entry.version === undefined) return false
    const found = installed[name]
    if (found === undefined) return isNeeded(entry, platform)
    return found.version !== entry.version || found.integrity !== entry.integrity
  })
  const strangers = Object.keys(installed).filter((name) => required[name] === undefined)
  return [...differing.map(([name]) => name), ...strangers]
}

/**
 * @param {LockEntry} entry
 * @param {{ os: string, cpu: string, libc: string }} platform
 */
function isNeeded(entry, platform) {
  if (!entry.optional) return true
  // One without a platform may belong to another platform's package, and be left out with it.
  if (entry.os === undefined && entry.cpu === undefined) return false
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

function thisPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (
    process.report?.getReport()
  )
  const libc = report?.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
  return { os: process.platform, cpu: process.arch, libc }
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
