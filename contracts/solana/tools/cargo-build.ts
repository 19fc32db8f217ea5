// One run of cargo: a crate of this repository, in any folder, to the bytes of a program.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cargo, llvmMajor, rustc } from './toolchain.ts'

const target = 'bpfel-unknown-none'
const TIMEOUT_MS = 300_000

/** A program, by its folders below `contracts/solana`. */
export type Program = {
  readonly name: string
  /** The crate. */
  readonly source: string
  /** The folder of the committed program and of its record. */
  readonly generated: string
}

/** The market, and a program that tests attack it with. */
export const programs: readonly Program[] = [
  { name: 'ostrom', source: 'program', generated: 'generated' },
  {
    name: 'foreign-program',
    source: 'test/foreign-program',
    generated: 'test/foreign-program/generated',
  },
]

/** Folders of a build, and whether it may use the network. */
export type BuildLocation = {
  /** `contracts/solana`, or a copy of it. */
  readonly root: string
  /** Cargo's home: the cache of crates. */
  readonly cargoHome: string
  /** Whether cargo may ask the registry for crates. */
  readonly network: 'allowed' | 'refused'
}

/** Cargo's home of the user who runs this. */
export const userCargoHome = (): string =>
  process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo')

/**
 * Compiles and links a program. Intermediate files lie in a folder of their own, which is removed.
 *
 * @throws {Error} cargo failed.
 */
export function buildProgram({ name, source }: Program, location: BuildLocation): Buffer {
  const crate = path.join(location.root, source)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-solana-'))
  const offline = location.network === 'refused' ? ['--offline'] : []
  try {
    const args = ['build', '--release', '--locked', '--quiet', ...offline, '--target', target]
    const { status } = spawnSync(cargo, args, {
      cwd: crate,
      env: buildEnvironment(process.env, { location, crate, folder }),
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: TIMEOUT_MS,
    })
    if (status !== 0) throw new Error(`cargo failed in ${crate}; its message stands above`)
    return readFileSync(path.join(folder, target, `release/lib${name.replaceAll('-', '_')}.so`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Variables of the user's that change what the compiler writes. */
const compilerVariable = /^(RUST|__CARGO|CARGO_(BUILD|ENCODED|INCREMENTAL|PROFILE|TARGET|UNSTABLE))/

/**
 * The environment of a build: the user's, without flags, profiles and wrappers of the compiler, and
 * with every folder mapped to a fixed name, so that the program holds no path of this machine.
 */
export function buildEnvironment(
  from: NodeJS.ProcessEnv,
  { location, crate, folder }: { location: BuildLocation; crate: string; folder: string },
): NodeJS.ProcessEnv {
  const inherited = Object.entries(from).filter(([name]) => !compilerVariable.test(name))
  const flags = [
    '-Ctarget-cpu=v2',
    '-Ctarget-feature=+allows-misaligned-mem-access',
    '-Cllvm-args=-bpf-stack-size=4096',
    // Messages of panics carry the paths of sources.
    `--remap-path-prefix=${location.cargoHome}=/cargo`,
    `--remap-path-prefix=${crate}=/program`,
  ]
  const own: NodeJS.ProcessEnv = {
    LC_ALL: 'C',
    TZ: 'UTC',
    SOURCE_DATE_EPOCH: '0',
    RUSTC: rustc,
    CARGO_HOME: location.cargoHome,
    CARGO_INCREMENTAL: '0',
    CARGO_TARGET_DIR: folder,
    CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f'),
    CARGO_TARGET_BPFEL_UNKNOWN_NONE_LINKER: path.join(location.root, 'tools/sbpf-linker'),
    OSTROM_NODE: process.execPath,
    OSTROM_LLVM: llvmMajor,
  }
  return Object.assign(Object.fromEntries(inherited), own)
}

/** SHA-256 of some bytes, in hex. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
