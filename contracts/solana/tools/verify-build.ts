// Builds each Solana program twice, in this folder and in a copy of it, and compares both builds
// with the committed program. Then runs the program's tests in Rust.
//
//   node tools/start/start.js contracts/solana/tools/verify-build.ts
//   node tools/start/start.js contracts/solana/tools/verify-build.ts --recipe
//   node tools/start/start.js contracts/solana/tools/verify-build.ts --any-compiler
//
// With `--any-compiler`, a compiler other than the pinned one may give bytes other than the
// committed ones, because Debian's security archive keeps only the newest compiler. `--recipe`
// prints the commands that install the pinned compiler from a dated snapshot of Debian's archive.
// If the compiler cannot be installed, the command fails. Last line: "N passed, N failed".
// Requirements: B-11

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type BuildRecord, type BuiltProgram, buildFaults } from './build-verdict.ts'
import {
  type BuildLocation,
  buildProgram,
  type Program,
  programs,
  sha256,
  userCargoHome,
} from './cargo-build.ts'
import { cacheFaults, lockedCrates } from './crates.ts'
import { installRecipe, pinnedToolchain, toolchainDifferences } from './pinned-toolchain.ts'
import { programTestsPass } from './program-tests.ts'
import { copyToSecondFolder } from './second-folder.ts'
import { ensureToolchain, installedPackages, type ToolchainVersions } from './toolchain.ts'

const root = path.resolve(import.meta.dirname, '..')
const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({ options: { recipe: flag, 'any-compiler': flag } })

if (values.recipe) console.log(installRecipe(pinnedToolchain))
else {
  const versions = ensureToolchain(true)
  const faults = 'missing' in versions ? [versions.missing] : verify(versions)
  for (const fault of faults) console.log(`FAILED ${fault}`)
  const count = programs.length + 1
  const failed = Math.min(faults.length, count)
  console.log(`${count - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Returns the faults of all programs, in the order in which they are found. */
function verify(versions: ToolchainVersions): readonly string[] {
  const packages = installedPackages(pinnedToolchain.packages.map(({ name }) => name))
  const { rustc, llvm } = versions
  const differences = toolchainDifferences({ rustc, llvm, packages }, pinnedToolchain)
  for (const line of differences) console.log(`another compiler: ${line}`)
  const first: BuildLocation = { root, cargoHome: userCargoHome(), network: 'allowed' }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-verify-'))
  try {
    // The first builds fetch missing crates into cargo's cache, which the second folder then uses.
    const builds = programs.map((program) => ({ program, here: built(program, first) }))
    const second = copyToSecondFolder(first, folder, programs)
    const faults = builds.flatMap(({ program, here }) =>
      verifyProgram(program, { here, first, second, differences }),
    )
    return programTestsPass() ? faults : [...faults, 'a test of the program in Rust']
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds a program in one folder. Returns the folder of its source, and the hash of the build. */
function built(program: Program, location: BuildLocation): BuiltProgram {
  const { name, source } = program
  const hash = sha256(buildProgram(program, location))
  console.log(`${name}.so, built in ${path.join(location.root, source)}: SHA-256 ${hash}`)
  return { folder: path.join(location.root, source), sha256: hash }
}

function verifyProgram(
  program: Program,
  at: {
    here: BuiltProgram
    first: BuildLocation
    second: BuildLocation
    differences: readonly string[]
  },
): readonly string[] {
  const { name, source, generated } = program
  const lock = readFileSync(path.join(root, source, 'Cargo.lock'), 'utf8')
  const unlocked = cacheFaults(at.first.cargoHome, lockedCrates(lock))
  if (unlocked.length > 0) return unlocked
  const builds = [at.here, built(program, at.second)]
  const recordFile = path.join(root, generated, 'build.json')
  const record = JSON.parse(readFileSync(recordFile, 'utf8')) as BuildRecord
  const committed = sha256(readFileSync(path.join(root, generated, `${name}.so`)))
  const { differences } = at
  const mayDiffer = values['any-compiler']
  const pinned = pinnedToolchain
  return buildFaults({ name, committed, record, pinned, builds, differences, mayDiffer })
}
