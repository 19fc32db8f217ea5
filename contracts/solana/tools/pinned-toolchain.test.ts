// Tests the pin of the compiler, and its comparison with an installed compiler.
// Requirements: B-11

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  installRecipe,
  parsePackageVersions,
  pinnedToolchain,
  toolchainDifferences,
} from './pinned-toolchain.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const readJson = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, file), 'utf8'))

const { rustc, llvm } = pinnedToolchain
const packages = new Map(pinnedToolchain.packages.map(({ name, version }) => [name, version]))

describe('the pinned toolchain', () => {
  test('names exact packages with the SHA-256 of their files, and a dated snapshot', () => {
    expect(pinnedToolchain.snapshot).toMatch(/^\d{8}T\d{6}Z$/)
    for (const { name, version, sha256 } of pinnedToolchain.packages) {
      expect(version, name).toMatch(/~deb12u\d+$/)
      expect(sha256, name).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('the pinned toolchain is the toolchain that built the committed programs', () => {
    for (const record of [
      '../generated/build.json',
      '../test/foreign-program/generated/build.json',
    ])
      expect(readJson(record)).toEqual({ rustc, llvm })
  })

  test('stands in the guide as the command prints it', () => {
    const guide = readFileSync(path.join(repository, 'docs/guides/solana-build.md'), 'utf8')
    expect(guide).toContain(installRecipe(pinnedToolchain))
  })
})

describe('an installed toolchain', () => {
  test('an installed toolchain that is the pinned one has no differences', () => {
    expect(toolchainDifferences({ rustc, llvm, packages }, pinnedToolchain)).toEqual([])
  })

  test('differences of an installed toolchain are listed, each with the pinned version', () => {
    const [name, version, sha256] = ['libllvm22', '22.1.8-1', 'aa'.repeat(32)]
    const pin = { architecture: 'amd64', suite: 'bookworm', snapshot: '20261121T030000Z' }
    const pinned = Object.assign(pin, {
      rustc: 'rustc 1.96.0',
      llvm: '22.1.8',
      packages: [
        { name, version, sha256 },
        { name: 'rustc-web', version: '1.96.0-1', sha256 },
      ],
    })
    const found = new Map([['rustc-web', '1.97.0-1']])
    const installed = { rustc: 'rustc 1.97.0', llvm: '22.1.9', packages: found }
    expect(toolchainDifferences(installed, pinned)).toEqual([
      'rustc is rustc 1.97.0, pinned is rustc 1.96.0',
      'LLVM is 22.1.9, pinned is 22.1.8',
      'libllvm22 is absent, pinned is 22.1.8-1',
      'rustc-web is 1.97.0-1, pinned is 1.96.0-1',
    ])
  })
})

test('versions of packages are read with and without an architecture', () => {
  const text = 'libllvm22:amd64\t1:22.1.8-1~deb12u1\nrustc-web\t1.96.0\ncargo-web\t\n'
  expect([...parsePackageVersions(text)]).toEqual([
    ['libllvm22', '1:22.1.8-1~deb12u1'],
    ['rustc-web', '1.96.0'],
  ])
  expect(parsePackageVersions('').size).toBe(0)
})
