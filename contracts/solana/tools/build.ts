// Builds the program for Solana, and the foreign program that tests attack it with.
//
//   node contracts/solana/tools/build.ts           writes each program and its build.json
//   node contracts/solana/tools/build.ts --check   builds elsewhere, and compares
//
// Writing installs the compiler where it is missing; a check does so with `--install` or CI=true.
//
// The bytes depend on the source, the lock file and the two versions in build.json, and on nothing
// else: not on the folder. Where the versions at hand are others, a check builds and compares
// nothing. Last line: "N passed, N failed, N skipped".

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildRecord } from './build-verdict.ts'
import { buildProgram, type Program, programs, sha256, userCargoHome } from './cargo-build.ts'
import { ensureToolchain, type ToolchainVersions } from './toolchain.ts'

const root = path.resolve(import.meta.dirname, '..')

const build = (program: Program): Buffer =>
  buildProgram(program, { root, cargoHome: userCargoHome(), network: 'allowed' })

const isCheck = process.argv.includes('--check')
const mayInstall = !isCheck || process.argv.includes('--install') || process.env.CI === 'true'
const versions = ensureToolchain(mayInstall)
if ('missing' in versions) {
  console.log(`skipped: Solana program: ${versions.missing}`)
  console.log(isCheck ? '0 passed, 0 failed, 1 skipped' : '0 passed, 1 failed, 0 skipped')
  process.exitCode = isCheck ? 0 : 1
} else if (isCheck) {
  const failed = programs.flatMap((one) => faultsOf(one, versions))
  for (const reason of failed) console.log(`FAILED ${reason}`)
  console.log(`${2 * programs.length - failed.length} passed, ${failed.length} failed, 0 skipped`)
  process.exitCode = failed.length === 0 ? 0 : 1
} else for (const one of programs) write(one, versions)

function filesOf({ name, generated }: Program) {
  const folder = path.join(root, generated)
  return { folder, file: path.join(folder, `${name}.so`), record: path.join(folder, 'build.json') }
}

function write(program: Program, at: ToolchainVersions): void {
  const built = build(program)
  const record: BuildRecord = { ...at, sha256: sha256(built), bytes: built.length }
  const files = filesOf(program)
  mkdirSync(files.folder, { recursive: true })
  writeFileSync(files.file, built)
  writeFileSync(files.record, `${JSON.stringify(record, null, 2)}\n`)
  console.log(`wrote ${program.name}.so: ${record.bytes} bytes, sha256 ${record.sha256}`)
}

/** Returns the faults of a committed program: two checks. */
function faultsOf(program: Program, at: ToolchainVersions): readonly string[] {
  const { name } = program
  const files = filesOf(program)
  const record = JSON.parse(readFileSync(files.record, 'utf8')) as BuildRecord
  const committed = sha256(readFileSync(files.file))
  const built = sha256(build(program))
  const isSame = at.rustc === record.rustc && at.llvm === record.llvm
  if (!isSame) console.log(`built by ${at.rustc}, LLVM ${at.llvm}: bytes are not compared`)
  return [
    ...(committed === record.sha256 ? [] : [`${name}.so is not the one in build.json`]),
    ...(isSame && built !== record.sha256 ? [`${name}: the source gives another: build it`] : []),
  ]
}
