// Builds the program for Solana, and the foreign program with which tests attack it.
//
//   node contracts/solana/tools/build.ts           writes each program and its build.json
//   node contracts/solana/tools/build.ts --check   writes nothing, compares the bytes, and runs the
//   program's tests in Rust
//
// Without `--check`, the command installs a missing compiler; a check installs it only with
// `--install` or CI=true.
//
// The bytes depend on the source, the lock file and the two versions in build.json, not on the
// folder. If other versions are installed, a check builds the programs, but compares no bytes.
// Last line: "N passed, N failed, N skipped".

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildRecord } from './build-verdict.ts'
import { buildProgram, type Program, programs, sha256, userCargoHome } from './cargo-build.ts'
import { programTestsPass } from './program-tests.ts'
import { ensureToolchain, type ToolchainVersions } from './toolchain.ts'

const root = path.resolve(import.meta.dirname, '..')

type CheckResult = 'passed' | 'failed' | 'skipped'

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
  const results = programs.map((one) => check(one, versions))
  results.push(programTestsPass() ? 'passed' : 'failed')
  const count = (result: CheckResult) => results.filter((one) => one === result).length
  const failed = count('failed')
  console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
} else for (const one of programs) write(one, versions)

function filesOf({ name, generated }: Program) {
  const folder = path.join(root, generated)
  return { folder, file: path.join(folder, `${name}.so`), record: path.join(folder, 'build.json') }
}

function write(program: Program, at: ToolchainVersions): void {
  const built = build(program)
  const record: BuildRecord = { rustc: at.rustc, llvm: at.llvm }
  const files = filesOf(program)
  mkdirSync(files.folder, { recursive: true })
  writeFileSync(files.file, built)
  writeFileSync(files.record, `${JSON.stringify(record, null, 2)}\n`)
  console.log(`wrote ${program.name}.so: ${built.length} bytes, sha256 ${sha256(built)}`)
}

/** Builds a program. Compares it with the committed file if the recorded compiler built it. */
function check(program: Program, at: ToolchainVersions): CheckResult {
  const files = filesOf(program)
  const record = JSON.parse(readFileSync(files.record, 'utf8')) as BuildRecord
  const built = build(program)
  if (at.rustc !== record.rustc || at.llvm !== record.llvm) {
    console.log(`skipped: built by ${at.rustc}, LLVM ${at.llvm}: bytes are not compared`)
    return 'skipped'
  }
  if (built.equals(readFileSync(files.file))) return 'passed'
  console.log(`FAILED ${program.name}: the source gives another program: build and commit it`)
  return 'failed'
}
