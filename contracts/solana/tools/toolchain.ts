// The compiler for Solana: Debian's Rust with the BPF core library, and the LLVM beneath it.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { exactPackages, parsePackageVersions, pinnedToolchain } from './pinned-toolchain.ts'

/** Debian's packages; about 140 MB to fetch. The last must be of the same LLVM as the first. */
const packages = ['rustc-web', 'cargo-web', 'libstd-rust-web-dev-bpf', 'llvm-22']

/** Debian's own compiler, independent of the PATH: its core library fits no other. */
export const rustc = '/usr/bin/rustc'
export const cargo = '/usr/bin/cargo'

/** Version of LLVM whose tools are called. */
export const llvmMajor = '22'

/** Versions that the bytes of a program depend on, beside its source. */
export type ToolchainVersions = { readonly rustc: string; readonly llvm: string }

/** The versions at hand; `undefined` where a part is missing. */
function findToolchain(): ToolchainVersions | undefined {
  if (!existsSync(rustc) || !existsSync(cargo)) return undefined
  const core = textOf(rustc, ['--print', 'target-libdir', '--target', 'bpfel-unknown-none'])
  if (core === undefined || !existsSync(core)) return undefined
  const compiler = textOf(rustc, ['--version'])
  const llvm = textOf(`llc-${llvmMajor}`, ['--version'])
  const number = /version (\S+)/.exec(llvm ?? '')?.[1]
  if (compiler === undefined || number === undefined) return undefined
  return { rustc: compiler, llvm: number }
}

/**
 * The versions at hand, after installing what is missing where that is allowed and possible: on
 * Debian, as root.
 *
 * @returns Why not, where it is not.
 */
export function ensureToolchain(
  mayInstall: boolean,
): ToolchainVersions | { readonly missing: string } {
  const found = findToolchain()
  if (found) return found
  if (!mayInstall) return { missing: `needs Debian's ${packages.join(', ')} (add --install)` }
  if (!existsSync('/usr/bin/apt-get')) return { missing: `needs Debian's ${packages.join(', ')}` }
  if (process.getuid?.() !== 0) return { missing: `needs root for apt-get of ${packages[0]}` }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8', timeout: 300_000 })
  const install = (names: readonly string[]) =>
    apt('install', '-y', '--no-install-recommends', ...names)
  const pinned = exactPackages(pinnedToolchain)
  // The list of packages may be old, or absent as in a fresh container.
  if (install(pinned).status !== 0) {
    apt('update')
    // Debian's security archive keeps the newest version alone, which may be a later one.
    if (install(pinned).status !== 0) {
      const { status, stderr } = install(packages)
      if (status !== 0) return { missing: `apt-get failed: ${lastLine(stderr)}` }
    }
  }
  return findToolchain() ?? { missing: 'the packages hold another LLVM than is called here' }
}

/** Installed versions of Debian packages; empty where the machine has no package database. */
export function installedPackages(names: readonly string[]): ReadonlyMap<string, string> {
  // Fails where one is not known, and prints the others all the same.
  const { stdout } = spawnSync('dpkg-query', ['-W', ...names], { encoding: 'utf8' })
  return parsePackageVersions(stdout ?? '')
}

const lastLine = (text: string | null): string => (text ?? '').trim().split('\n').at(-1) ?? ''

function textOf(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
