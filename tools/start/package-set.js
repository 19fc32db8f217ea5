// Packages that few use, each set by a lockfile of its own, installed when they are first used.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withInstallLock } from './install-lock.js'
import { runNpm } from './npm.js'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Packages that are installed on first use: a set's manifest and lockfile are in
 * `tools/packages/<name>`.
 *
 * @typedef {'assemblyscript' | 'forge' | 'jam' | 'onnx-runtime' | 'openapi-typescript' |
 *   'resolc'} PackageSet
 */

/** @type {Readonly<Record<PackageSet, string>>} */
export const packageSets = {
  assemblyscript: 'the compiler of AssemblyScript (110 MB, on first use)',
  forge: 'forge (80 MB, on first use)',
  jam: "JAM's virtual machines (20 MB, on first use)",
  'onnx-runtime': 'ONNX Runtime (0.4 GB, on first use)',
  'openapi-typescript': 'openapi-typescript (40 MB, on first use)',
  resolc: "PolkaVM's compiler (60 MB, on first use)",
}

/**
 * Folder that a set is installed into; there is nothing before `ensurePackageSet`.
 *
 * @param {PackageSet} name
 */
const packageSetFolder = (name) => path.join(root, '.packages', name)

/**
 * Returns the folder of a set, installed first where it is missing or differs from its lockfile.
 *
 * npm checks the hash of each package, and runs no install script.
 *
 * @param {PackageSet} name
 * @param {object} [options]
 * @param {string} [options.folder] Where to install; its usual folder when absent.
 * @param {AbortSignal | undefined} [options.signal] Ends an install that has begun.
 * @returns {Promise<string>} Its packages are in `node_modules` there.
 * @throws {import('./start-error.js').StartError} npm is not found, or the registry not reached.
 */
export async function ensurePackageSet(name, { folder = packageSetFolder(name), signal } = {}) {
  return await ensureLockedPackages({
    what: packageSets[name],
    source: path.join(root, 'tools/packages', name),
    folder,
    remedy: `Without a network: run "npm run packages -- ${name}" on it before.`,
    signal,
  })
}

/**
 * Installs the packages of a lockfile into a folder, unless they are there.
 *
 * @param {object} options
 * @param {string} options.what Shown in progress: "installing <what>".
 * @param {string} options.source Folder of the manifest and its lockfile.
 * @param {string} options.folder Where to install.
 * @param {string | undefined} [options.remedy] One more way to put a failure right.
 * @param {boolean} [options.isPartial] The lockfile lacks programs for other platforms, which
 *   `npm ci` refuses.
 * @param {readonly string[]} [options.scripts] Packages whose install scripts run. None if absent.
 * @param {AbortSignal | undefined} [options.signal] Ends an install that has begun.
 * @returns {Promise<string>} `folder`; the packages are in `node_modules` there.
 * @throws {import('./start-error.js').StartError} npm is not found, or the registry not reached.
 */
export async function ensureLockedPackages(options) {
  const { what, source, folder, remedy, isPartial = false, scripts = [], signal } = options
  const stamp = path.join(folder, 'installed')
  const lock = readFileSync(path.join(source, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).update(scripts.join(' ')).digest('hex')
  const expected = `${hash}\n`
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === expected
  if (isCurrent()) return folder

  mkdirSync(folder, { recursive: true })
  await withInstallLock(folder, async () => {
    if (isCurrent()) return
    rmSync(stamp, { force: true })
    for (const file of ['package.json', 'package-lock.json'])
      cpSync(path.join(source, file), path.join(folder, file))
    const npm = { nodeBinary: process.execPath, cwd: folder, remedy, signal }
    const install = isPartial ? ['install', '--no-save'] : ['ci']
    await runNpm({ ...npm, what, args: [...install, '--ignore-scripts'] })
    // `npm run` hands on the setting of this repository, which runs no scripts.
    const rebuild = ['rebuild', '--ignore-scripts=false', ...scripts]
    if (scripts.length > 0) await runNpm({ ...npm, what: `programs of ${what}`, args: rebuild })
    writeFileSync(stamp, expected)
  })
  return folder
}
