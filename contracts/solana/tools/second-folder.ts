// Makes a second folder for builds: a copy of the sources and the linker, and a new home for cargo.

import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { BuildLocation, Program } from './cargo-build.ts'

/**
 * Copies the inputs of a build to a deeper folder, whose name differs and has a space.
 *
 * Cargo's new home shares only the index, the archives of crates and the configuration; cargo
 * unpacks the archives again. The caller compares the archives with the lock file; see `crates.ts`.
 */
export function copyToSecondFolder(
  first: BuildLocation,
  folder: string,
  programs: readonly Program[],
): BuildLocation {
  const root = path.join(folder, 'another place/ostrom/contracts/solana')
  const isSource = (file: string): boolean => !['target', 'generated'].includes(path.basename(file))
  for (const part of ['tools', 'package.json', ...programs.map(({ source }) => source)]) {
    const options = { recursive: true, filter: isSource }
    cpSync(path.join(first.root, part), path.join(root, part), options)
  }
  const cargoHome = path.join(folder, 'home-of-cargo')
  mkdirSync(path.join(cargoHome, 'registry'), { recursive: true })
  for (const part of ['registry/index', 'registry/cache', 'config.toml']) {
    const shared = path.join(first.cargoHome, part)
    if (existsSync(shared)) symlinkSync(shared, path.join(cargoHome, part))
  }
  return { root, cargoHome, network: 'refused' }
}
