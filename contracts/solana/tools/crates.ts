// Compares the crates of a lock file with cargo's cache: each archive must have the locked
// checksum.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A crate from a registry, as an entry of a lock file. */
export type LockedCrate = {
  readonly name: string
  readonly version: string
  /** SHA-256 of the crate's archive, in hex. */
  readonly checksum: string
}

/** Returns the crates of a `Cargo.lock` that come from a registry. */
export function lockedCrates(lock: string): readonly LockedCrate[] {
  return lock
    .split('[[package]]')
    .slice(1)
    .flatMap((entry) => {
      const field = (name: string) => new RegExp(`^${name} = "([^"]+)"$`, 'm').exec(entry)?.[1]
      const [name, version, checksum] = ['name', 'version', 'checksum'].map(field)
      return name && version && checksum ? [{ name, version, checksum }] : []
    })
}

/**
 * Compares the archives in cargo's cache with a lock file. Cargo itself compares an archive only
 * when it downloads it.
 *
 * @returns One line for each archive that is absent or has other bytes.
 */
export function cacheFaults(cargoHome: string, crates: readonly LockedCrate[]): readonly string[] {
  const cache = path.join(cargoHome, 'registry/cache')
  const registries = existsSync(cache) ? readdirSync(cache) : []
  return crates.flatMap(({ name, version, checksum }) => {
    const archive = `${name}-${version}.crate`
    const files = registries.map((one) => path.join(cache, one, archive)).filter(existsSync)
    if (files.length === 0) return [`${archive} is not in ${cache}`]
    return files
      .filter((file) => createHash('sha256').update(readFileSync(file)).digest('hex') !== checksum)
      .map((file) => `${file} is not the archive that Cargo.lock names`)
  })
}
