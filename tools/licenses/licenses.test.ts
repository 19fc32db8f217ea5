// Goal: no dependency with an unreviewed license is accepted.
// Method: example expressions; lockfiles of a few lines; the repository's own lockfiles.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../check/step.ts'
import {
  classifyLicense,
  crateDependencies,
  crateLockfiles,
  npmDependencies,
  npmLockfiles,
} from './licenses.ts'

const verdict = (license: string, name = 'some-package') =>
  classifyLicense({ name, version: '1.0.0', license }).verdict

describe('judge', () => {
  test('takes permissive licenses, alone, together, and of a choice', () => {
    for (const license of ['MIT', 'Apache-2.0 AND MIT', '(BSD-3-Clause OR GPL-2.0)']) {
      expect(verdict(license), license).toBe('permissive')
    }
  })

  test('refuses what is unknown, and what is part of it', () => {
    const refused = ['unknown', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE']
    for (const license of [...refused, '', 'MIT OR', '(MIT', 'MIT MIT', 'OR']) {
      expect(verdict(license), license).toBe('refused')
    }
  })

  test('binds AND tighter than OR', () => {
    expect(verdict('MIT OR GPL-3.0-only AND AGPL-3.0-only')).toBe('permissive')
    expect(verdict('(MIT OR GPL-3.0-only) AND AGPL-3.0-only')).toBe('refused')
  })

  test('takes LGPL-3.0 and MPL-2.0 of the packages that are named, and of no others', () => {
    const libvips = classifyLicense({
      name: '@img/sharp-libvips-linux-x64',
      version: '1.0.0',
      license: 'LGPL-3.0-or-later',
    })
    expect(libvips).toMatchObject({ verdict: 'named', why: expect.stringContaining('libvips') })
    expect(verdict('MPL 2.0', 'node-datachannel')).toBe('named')
    expect(verdict('LGPL-3.0-or-later')).toBe('refused')
    expect(verdict('MPL-2.0', 'lightningcss2')).toBe('refused')
  })
})

describe('npmDependencies', () => {
  test('reads each version once, and leaves out what lies in the repository', () => {
    const packages = {
      '': {},
      'packages/state': { version: '0.1.0' },
      'node_modules/@ostrom/state': { link: true },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/c': { version: '2.0.0' },
      'node_modules/memorystream': { version: '0.3.1' },
    }
    expect(npmDependencies({ packages }).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a', 'permissive'],
      ['c', 'refused'],
      ['memorystream', 'permissive'],
    ])
  })

  test('finds nothing to refuse in this repository, and names what has duties', () => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
    const all = npmDependencies(...npmLockfiles.map(read))
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['viem', 'onnxruntime-node', '@parity/resolc']),
    )
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter((one) => one.verdict === 'refused')).toEqual([])
    const licenses = all.flatMap((one) => (one.verdict === 'named' ? one.license : []))
    expect(licenses).toContain('LGPL-3.0-or-later')
    expect(licenses).toContain('MPL-2.0')
  })
})

describe('crateDependencies', () => {
  const crate = (name: string) =>
    `[[package]]\nname = "${name}"\nversion = "1.0.0"\nsource = "registry+https://example"\n`

  test('refuses a crate without a review, and omits our own', () => {
    const own = '[[package]]\nname = "ostrom"\nversion = "0.1.0"\n'
    const found = crateDependencies(`version = 4\n${own}${crate('pinocchio')}${crate('new')}`)
    expect(found.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['pinocchio', 'permissive'],
      ['new', 'refused'],
    ])
  })

  test.each(crateLockfiles)('knows all crates of %s', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const all = crateDependencies(text)
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((one) => one.verdict === 'refused')).toEqual([])
  })
})
