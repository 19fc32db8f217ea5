// Goal: a set of packages is installed when it is first used, as its lockfile says or not at all.
// Method: a registry that does not answer; a folder that is installed already; the lockfiles.
// Shows (foundations): set-up on a bare machine (Node 24, packages, pinned by hash): `npm start`
// installs the packages of the product, other commands add those of developers, and large tools are
// installed on first use.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  ensureLockedPackages,
  ensurePackageSet,
  type PackageSet,
  packageSets,
} from './package-set.js'

const sets = Object.keys(packageSets) as PackageSet[]
const fileOf = (name: PackageSet, file: string) =>
  readFileSync(path.join(import.meta.dirname, '../packages', name, file), 'utf8')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-package-set-'))
  // Nothing listens there, and nothing was fetched before.
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/')
  vi.stubEnv('npm_config_cache', path.join(folder, 'cache'))
  vi.stubEnv('npm_config_fetch_retries', '0')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('ensurePackageSet', () => {
  test('says what failed and what to do where the registry does not answer', async () => {
    const installing = ensurePackageSet('resolc', { folder })
    await expect(installing).rejects.toMatchObject({
      name: 'StartError',
      message: "Installing PolkaVM's compiler (60 MB, on first use) failed.",
      facts: expect.arrayContaining([
        'Check that the npm registry can be reached, then run the same command again.',
        expect.stringContaining('npm run packages -- resolc'),
      ]),
    })
    expect(existsSync(path.join(folder, 'installed'))).toBe(false)
  })

  test('asks nobody where the packages of its lockfile are installed', async () => {
    const lock = fileOf('resolc', 'package-lock.json')
    const hash = createHash('sha256').update(lock).digest('hex')
    writeFileSync(path.join(folder, 'installed'), `${hash}\n`)
    expect(await ensurePackageSet('resolc', { folder })).toBe(folder)
    expect(existsSync(path.join(folder, 'package.json'))).toBe(false)
  })

  test('ends with its signal', async () => {
    const signal = AbortSignal.abort()
    await expect(ensurePackageSet('resolc', { folder, signal })).rejects.toThrow('failed')
  })
})

describe('ensureLockedPackages', () => {
  /** Writes a set of one package that places its program by a script. Returns its folder. */
  function writeSet(): string {
    const source = path.join(folder, 'source')
    const cache = path.join(folder, 'installed-set')
    mkdirSync(source)
    mkdirSync(path.join(cache, 'placed'), { recursive: true })
    const scripts = { postinstall: "node -e \"require('fs').writeFileSync('program', '')\"" }
    const placed = { name: 'placed', version: '1.0.0', scripts }
    const dependencies = { placed: 'file:placed' }
    const packages = {
      '': { name: 'set', dependencies },
      'node_modules/placed': { resolved: 'placed', link: true },
      placed: { version: '1.0.0', hasInstallScript: true },
    }
    writeFileSync(path.join(cache, 'placed/package.json'), JSON.stringify(placed))
    writeFileSync(path.join(source, 'package.json'), JSON.stringify({ name: 'set', dependencies }))
    const lock = { name: 'set', lockfileVersion: 3, requires: true, packages }
    writeFileSync(path.join(source, 'package-lock.json'), JSON.stringify(lock))
    return cache
  }

  // Finding: CAP4-1
  test('runs the scripts that it names under `npm run`, whose settings forbid them', async () => {
    const cache = writeSet()
    vi.stubEnv('npm_config_ignore_scripts', 'true')
    const options = { what: 'a set', source: path.join(folder, 'source'), folder: cache }
    await ensureLockedPackages({ ...options, isPartial: true })
    expect(existsSync(path.join(cache, 'placed/program'))).toBe(false)
    rmSync(path.join(cache, 'installed'))
    await ensureLockedPackages({ ...options, isPartial: true, scripts: ['placed'] })
    expect(existsSync(path.join(cache, 'placed/program'))).toBe(true)
  })
})

test.each(sets)('every package of %s is pinned by its hash, at no address', (name) => {
  const { packages } = JSON.parse(fileOf(name, 'package-lock.json')) as {
    packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>
  }
  const { '': own, ...others } = packages
  const manifest = JSON.parse(fileOf(name, 'package.json'))
  expect(own).toMatchObject({ dependencies: manifest.dependencies })
  // One that is put in the place of another holds nothing, and comes from nowhere.
  const fetched = Object.entries(others).filter(([at, { link }]) => !link && !at.endsWith('/empty'))
  expect(fetched.length).toBeGreaterThan(0)
  for (const [at, { integrity, resolved }] of fetched) {
    expect(integrity, at).toMatch(/^sha512-/)
    expect(resolved, at).toBeUndefined()
  }
})
