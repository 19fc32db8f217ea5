// The compiler for Solana: Debian's Rust with the BPF core library, and the LLVM that it uses.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { exactPackages, parsePackageVersions, pinnedToolchain } from './pinned-toolchain.ts'

/**
 * Debian packages, about 140 MB to download. The last package must have the same LLVM as the first.
 */
const packages = ['rustc-web', 'cargo-web', 'libstd-rust-web-dev-bpf', 'llvm-22']

/** Debian's compiler, independent of the PATH, because its core library fits no other compiler. */
export const rustc = '/usr/bin/rustc'
export const cargo = '/usr/bin/cargo'

/** Major version of the LLVM tools. */
export const llvmMajor = '22'

/** Versions that determine the bytes of a program, beside its source. */
export type ToolchainVersions = { readonly rustc: string; readonly llvm: string }

/** Returns the installed versions; `undefined` if a part is missing. */
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
 * Installs missing packages if `mayInstall` is true, then returns the installed versions.
 * Installing needs Debian and root.
 *
 * @returns The versions, or `missing`: the reason why a part is missing.
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
    spawnSync('apt-get', ['-qq', ...args], {
      env,
      encoding: 'utf8',
      timeout: 300_000,
      killSignal: 'SIGKILL',
    })
  const install = (names: readonly string[]) =>
    apt('install', '-y', '--no-install-recommends', ...names)
  const pinned = exactPackages(pinnedToolchain)
  // The list of packages may be outdated, or absent as in a fresh container.
  if (install(pinned).status !== 0) {
    apt('update')
    // Debian's security archive keeps only the newest version, which may be later than the pinned
    // one.
    if (install(pinned).status !== 0) {
      const { status, stderr } = install(packages)
      if (status !== 0) return { missing: `apt-get failed: ${lastLine(stderr)}` }
    }
  }
  return findToolchain() ?? { missing: 'the packages hold another LLVM than is called here' }
}

/** Installed versions of Debian packages; empty if the machine has no package database. */
export function installedPackages(names: readonly string[]): ReadonlyMap<string, string> {
  // `dpkg-query` fails if it does not know a package, but still prints the other packages.
  const { stdout } = spawnSync('dpkg-query', ['-W', ...names], { encoding: 'utf8' })
  return parsePackageVersions(stdout ?? '')
}

const lastLine = (text: string | null): string => (text ?? '').trim().split('\n').at(-1) ?? ''

function textOf(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
