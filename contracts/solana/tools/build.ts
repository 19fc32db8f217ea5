// Builds the program for Solana, and a stranger's program that tests attack it by.
//
//   node contracts/solana/tools/build.ts           writes each program and its build.json
//   node contracts/solana/tools/build.ts --check   builds elsewhere, and compares
//
// Writing installs the compiler where it is missing; a check does so with `--install` or CI=true.
//
// The bytes depend on the source, the lock file and the two versions in build.json, and on nothing
// else: not on the folder. Where the versions at hand are others, a check builds and compares
// nothing. Last line: "N passed, N failed, N skipped".

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cargo, ensureToolchain, llvmMajor, rustc, type Versions } from './toolchain.ts'

const root = path.resolve(import.meta.dirname, '..')
const target = 'bpfel-unknown-none'

type Program = {
  readonly name: string
  /** Where the source is, and where the program is committed with its record. */
  readonly source: string
  readonly generated: string
}

const programs: readonly Program[] = [
  { name: 'ostrom', source: 'program', generated: 'generated' },
  { name: 'stranger', source: 'test/stranger', generated: 'test/stranger/generated' },
]

/** What is committed beside a program. */
type BuildRecord = Versions & { readonly sha256: string; readonly bytes: number }

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

function write(program: Program, at: Versions): void {
  const built = build(program)
  const record: BuildRecord = { ...at, sha256: hashOf(built), bytes: built.length }
  const files = filesOf(program)
  mkdirSync(files.folder, { recursive: true })
  writeFileSync(files.file, built)
  writeFileSync(files.record, `${JSON.stringify(record, null, 2)}\n`)
  console.log(`wrote ${program.name}.so: ${record.bytes} bytes, sha256 ${record.sha256}`)
}

/** What is wrong with a committed program: two checks. */
function faultsOf(program: Program, at: Versions): readonly string[] {
  const { name } = program
  const files = filesOf(program)
  const record = JSON.parse(readFileSync(files.record, 'utf8')) as BuildRecord
  const committed = hashOf(readFileSync(files.file))
  const built = hashOf(build(program))
  const isSame = at.rustc === record.rustc && at.llvm === record.llvm
  if (!isSame) console.log(`built by ${at.rustc}, LLVM ${at.llvm}: bytes are not compared`)
  return [
    ...(committed === record.sha256 ? [] : [`${name}.so is not the one in build.json`]),
    ...(isSame && built !== record.sha256 ? [`${name}: the source gives another: build it`] : []),
  ]
}

/** Builds in a folder of its own, and returns the program's bytes. */
function build({ name, source }: Program): Buffer {
  const program = path.join(root, source)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-solana-'))
  try {
    const args = ['build', '--release', '--locked', '--quiet', '--target', target]
    const { status } = spawnSync(cargo, args, {
      cwd: program,
      env: { ...process.env, ...environment(folder, program) },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 300_000,
    })
    if (status !== 0) throw new Error('cargo failed; its own message stands above')
    return readFileSync(path.join(folder, target, `release/lib${name}.so`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function environment(folder: string, program: string): NodeJS.ProcessEnv {
  const cargoHome = process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo')
  const flags = [
    '-C',
    'target-cpu=v2',
    '-C',
    'target-feature=+allows-misaligned-mem-access',
    '-C',
    'llvm-args=-bpf-stack-size=4096',
    // Messages of panics carry the paths of sources.
    `--remap-path-prefix=${cargoHome}=/cargo`,
    `--remap-path-prefix=${program}=/program`,
  ]
  return {
    RUSTC: rustc,
    CARGO_TARGET_DIR: folder,
    CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f'),
    CARGO_TARGET_BPFEL_UNKNOWN_NONE_LINKER: path.join(import.meta.dirname, 'sbpf-linker'),
    OSTROM_NODE: process.execPath,
    OSTROM_LLVM: llvmMajor,
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
