// The environment of a build keeps the variables by which cargo finds programs and registries, and
// drops variables that change the bytes of a program.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildEnvironment, programs, sha256 } from './cargo-build.ts'
import { cacheFaults, lockedCrates } from './crates.ts'
import { copyToSecondFolder } from './second-folder.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-cargo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const location = { root: '/a/solana', cargoHome: '/a/cargo', network: 'allowed' } as const
const at = { location, crate: '/a/solana/program', folder: '/a/target' }

describe('the environment of a build', () => {
  test('the environment of a build has no flag, profile or wrapper of the user', () => {
    const users = {
      RUSTFLAGS: '-C opt-level=0',
      RUSTC_WRAPPER: 'sccache',
      RUSTC_BOOTSTRAP: '1',
      CARGO_BUILD_RUSTFLAGS: '-g',
      CARGO_ENCODED_RUSTDOCFLAGS: '-g',
      CARGO_PROFILE_RELEASE_LTO: 'off',
      CARGO_TARGET_BPFEL_UNKNOWN_NONE_RUSTFLAGS: '-g',
      CARGO_UNSTABLE_BUILD_STD: 'core',
      __CARGO_DEFAULT_LIB_METADATA: 'mine',
    }
    const built = buildEnvironment(users, at)
    expect(Object.keys(users).filter((name) => name in built)).toEqual([])
    expect(built).toMatchObject({ CARGO_INCREMENTAL: '0', SOURCE_DATE_EPOCH: '0', TZ: 'UTC' })
  })

  test('keeps what finds programs and registries', () => {
    const users = { PATH: '/usr/bin', CARGO_HTTP_CAINFO: '/ca.pem', CARGO_NET_RETRY: '5' }
    expect(buildEnvironment(users, at)).toMatchObject(users)
  })

  test('maps the folders of sources and crates to fixed names', () => {
    const flags = buildEnvironment({}, at).CARGO_ENCODED_RUSTFLAGS?.split('\x1f')
    expect(flags).toContain('--remap-path-prefix=/a/cargo=/cargo')
    expect(flags).toContain('--remap-path-prefix=/a/solana/program=/program')
  })
})

describe('crates', () => {
  const lock = readFileSync(path.join(root, 'program/Cargo.lock'), 'utf8')

  test('each crate of the lock file has a checksum, except our own crate', () => {
    const crates = lockedCrates(lock)
    expect(crates.map(({ name }) => name)).toContain('pinocchio')
    expect(crates.map(({ name }) => name)).not.toContain('ostrom')
    expect(crates.length).toBe(lock.split('checksum = ').length - 1)
  })

  test('whose archive is absent or altered are reported', () => {
    const cache = path.join(folder, 'registry/cache/index.example')
    mkdirSync(cache, { recursive: true })
    writeFileSync(path.join(cache, 'a-1.0.0.crate'), 'archive')
    writeFileSync(path.join(cache, 'b-1.0.0.crate'), 'altered')
    const checksum = sha256(Buffer.from('archive'))
    const crates = ['a', 'b', 'c'].map((name) => ({ name, version: '1.0.0', checksum }))
    expect(cacheFaults(folder, crates)).toEqual([
      `${cache}/b-1.0.0.crate is not the archive that Cargo.lock names`,
      `c-1.0.0.crate is not in ${folder}/registry/cache`,
    ])
    expect(cacheFaults('/nowhere', crates.slice(0, 1))).toHaveLength(1)
  })
})

test('a second folder has the sources and the linker, and asks no registry', () => {
  const first = { root, cargoHome: folder, network: 'allowed' } as const
  const second = copyToSecondFolder(first, path.join(folder, 'second'), programs)
  expect(second.network).toBe('refused')
  expect(second.root).toContain(' ')
  expect(second.cargoHome).not.toBe(first.cargoHome)
  const files = ['program/src/lib.rs', 'program/Cargo.lock', 'tools/linker.ts', 'package.json']
  for (const file of files) {
    const [before, after] = [root, second.root].map((one) => readFileSync(path.join(one, file)))
    expect(after, file).toEqual(before)
  }
})
