// The pinned compiler: exact Debian packages, and a dated snapshot of the archive with them.

import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A Debian package with its version and the SHA-256 of its file. */
export type PinnedPackage = {
  readonly name: string
  readonly version: string
  readonly sha256: string
}

/** Inputs that determine the bytes of a program, beside its source and lock file. */
export type PinnedToolchain = {
  /** Architecture of the packages, in Debian's naming. */
  readonly architecture: string
  /** Release of Debian. */
  readonly suite: string
  /** Time of a snapshot that holds the packages, in the format of snapshot.debian.org. */
  readonly snapshot: string
  readonly rustc: string
  readonly llvm: string
  readonly packages: readonly PinnedPackage[]
}

/** The compiler that is installed on a machine. */
export type InstalledToolchain = {
  readonly rustc: string
  readonly llvm: string
  /** Versions of Debian packages by name; empty if the machine has no package database. */
  readonly packages: ReadonlyMap<string, string>
}

/** The committed pin. */
export const pinnedToolchain: PinnedToolchain = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'toolchain.json'), 'utf8'),
)

/** Returns one line for each part of an installed compiler that differs from the pinned part. */
export function toolchainDifferences(
  installed: InstalledToolchain,
  pinned: PinnedToolchain,
): readonly string[] {
  const pairs = [
    ['rustc', installed.rustc, pinned.rustc],
    ['LLVM', installed.llvm, pinned.llvm],
    ...pinned.packages.map(
      ({ name, version }) => [name, installed.packages.get(name) ?? 'absent', version] as const,
    ),
  ] as const
  return pairs
    .filter(([, actual, pinned]) => actual !== pinned)
    .map(([name, actual, pinned]) => `${name} is ${actual}, pinned is ${pinned}`)
}

/** Returns the arguments of `apt-get install` with exact versions. */
export const exactPackages = ({ packages }: PinnedToolchain): readonly string[] =>
  packages.map(({ name, version }) => `${name}=${version}`)

const snapshots = 'http://snapshot.debian.org/archive'

/** Returns the lines of an apt source list that reads the dated snapshot. */
function snapshotSources({ suite, snapshot }: PinnedToolchain): readonly string[] {
  const source = (archive: string, release: string): string =>
    ['deb [check-valid-until=no]', `${snapshots}/${archive}/${snapshot}/`, release, 'main'].join(
      ' ',
    )
  return [source('debian', suite), source('debian-security', `${suite}-security`)]
}

/**
 * Returns commands that install the pinned packages from the snapshot. They need the pinned release
 * of Debian.
 */
export function installRecipe(pinned: PinnedToolchain): string {
  return [
    `# As root, on Debian ${pinned.suite} (${pinned.architecture}), such as a container of it.`,
    "cat > /etc/apt/sources.list.d/snapshot.list <<'END'",
    ...snapshotSources(pinned),
    'END',
    'apt-get update',
    'apt-get install -y --no-install-recommends --allow-downgrades \\',
    ...exactPackages(pinned).map((one, i, all) => `  ${one}${i < all.length - 1 ? ' \\' : ''}`),
  ].join('\n')
}

/**
 * Returns versions by package name from the output of `dpkg-query -W`. Each line has a name,
 * perhaps with an architecture, and a version, which is absent for a known package that is not
 * installed.
 */
export function parsePackageVersions(text: string): ReadonlyMap<string, string> {
  const pairs = text.split('\n').map((line) => line.split('\t'))
  return new Map(
    pairs.flatMap(([name = '', version]) => (version ? [[name.split(':')[0] ?? '', version]] : [])),
  )
}
