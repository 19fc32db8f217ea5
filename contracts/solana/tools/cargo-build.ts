// Runs cargo once: compiles a crate of this repository, in any folder, to the bytes of a program.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cargo, llvmMajor, rustc } from './toolchain.ts'

const target = 'bpfel-unknown-none'
const TIMEOUT_MS = 300_000

/** A program, with its folders relative to `contracts/solana`. */
export type Program = {
  readonly name: string
  /** Folder of the crate. */
  readonly source: string
  /** Folder of the committed program and of its build record. */
  readonly generated: string
}

const relativeToRoot = (folder: string): string =>
  path.relative(path.join(import.meta.dirname, '..'), folder)

/** The market, and a program with which tests attack the market. */
export const programs: readonly Program[] = [
  {
    name: 'ostrom',
    source: relativeToRoot(path.join(import.meta.dirname, '../program')),
    generated: relativeToRoot(path.join(import.meta.dirname, '../generated')),
  },
  {
    name: 'foreign-program',
    source: relativeToRoot(path.join(import.meta.dirname, '../test/foreign-program')),
    generated: relativeToRoot(path.join(import.meta.dirname, '../test/foreign-program/generated')),
  },
]

/** The linker, relative to `contracts/solana`. */
const linker = relativeToRoot(path.join(import.meta.dirname, 'sbpf-linker'))

/** Folders of a build, and whether it may use the network. */
export type BuildLocation = {
  /** `contracts/solana`, or a copy of it. */
  readonly root: string
  /** Cargo's home folder, which has the cache of crates. */
  readonly cargoHome: string
  /** Whether cargo may ask the registry for crates. */
  readonly network: 'allowed' | 'refused'
}

/** Returns the home folder of cargo of the current user. */
export const userCargoHome = (): string =>
  process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo')

/**
 * Compiles and links a program. Intermediate files lie in a temporary folder, which is removed.
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
      killSignal: 'SIGKILL',
    })
    if (status !== 0) throw new Error(`cargo failed in ${crate}; its message stands above`)
    return readFileSync(path.join(folder, target, `release/lib${name.replaceAll('-', '_')}.so`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Variables in the user's environment that change the compiler's output. */
const compilerVariable = /^(RUST|__CARGO|CARGO_(BUILD|ENCODED|INCREMENTAL|PROFILE|TARGET|UNSTABLE))/

/**
 * Returns the environment of a build: the user's environment without flags, profiles and wrappers
 * of the compiler. Flags map the folders to fixed names, so that the program contains no path of
 * this machine.
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
    // Panic messages contain the paths of sources.
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
    CARGO_TARGET_BPFEL_UNKNOWN_NONE_LINKER: path.join(location.root, linker),
    OSTROM_NODE: process.execPath,
    OSTROM_LLVM: llvmMajor,
  }
  return Object.assign(Object.fromEntries(inherited), own)
}

/** Returns the SHA-256 of bytes, in hex. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
