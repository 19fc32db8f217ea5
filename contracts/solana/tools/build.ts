// Builds the program for Solana.
//
//   node contracts/solana/tools/build.ts           writes ostrom.so and build.json in generated
//   node contracts/solana/tools/build.ts --check   builds elsewhere, and compares
//
// The bytes depend on the source, the lock file and the two versions in build.json, and on nothing
// else: not on the folder. Where the versions at hand are others, a check builds and compares
// nothing. Last line: "N passed, N failed, N skipped".

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cargo, ensureToolchain, llvmMajor, rustc, type Versions } from './toolchain.ts'

const root = path.resolve(import.meta.dirname, '..')
const program = path.join(root, 'program')
const generated = path.join(root, 'generated')
const recordFile = path.join(generated, 'build.json')
const target = 'bpfel-unknown-none'

/** What is committed beside the program. */
type BuildRecord = Versions & { readonly sha256: string; readonly bytes: number }

const isCheck = process.argv.includes('--check')
const versions = ensureToolchain()
if ('missing' in versions) {
  console.log(`skipped: Solana program: ${versions.missing}`)
  console.log(isCheck ? '0 passed, 0 failed, 1 skipped' : '0 passed, 1 failed, 0 skipped')
  process.exitCode = isCheck ? 0 : 1
} else if (isCheck) process.exitCode = compare(versions) ? 0 : 1
else write(versions)

function write(at: Versions): void {
  const file = build()
  const record: BuildRecord = { ...at, sha256: hashOf(file), bytes: file.length }
  writeFileSync(path.join(generated, 'ostrom.so'), file)
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`)
  console.log(`wrote generated/ostrom.so: ${record.bytes} bytes, sha256 ${record.sha256}`)
}

function compare(at: Versions): boolean {
  const record = JSON.parse(readFileSync(recordFile, 'utf8')) as BuildRecord
  const committed = hashOf(readFileSync(path.join(generated, 'ostrom.so')))
  const built = hashOf(build())
  const isSame = at.rustc === record.rustc && at.llvm === record.llvm
  if (!isSame) console.log(`built by ${at.rustc}, LLVM ${at.llvm}: bytes are not compared`)
  const failed = [
    ...(committed === record.sha256 ? [] : ['generated/ostrom.so is not the one in build.json']),
    ...(isSame && built !== record.sha256 ? ['the source gives another program: build it'] : []),
  ]
  for (const reason of failed) console.log(`FAILED ${reason}`)
  console.log(`${2 - failed.length} passed, ${failed.length} failed, 0 skipped`)
  return failed.length === 0
}

/** Builds in a folder of its own, and returns the program's bytes. */
function build(): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-solana-'))
  try {
    const args = ['build', '--release', '--locked', '--quiet', '--target', target]
    const { status } = spawnSync(cargo, args, {
      cwd: program,
      env: { ...process.env, ...environment(folder) },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 300_000,
    })
    if (status !== 0) throw new Error('cargo failed; its own message stands above')
    return readFileSync(path.join(folder, target, 'release/libostrom.so'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function environment(folder: string): NodeJS.ProcessEnv {
  const cargoHome = process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo')
  const flags = [
    ...['-C', 'target-cpu=v2', '-C', 'target-feature=+allows-misaligned-mem-access'],
    ...['-C', 'llvm-args=-bpf-stack-size=4096'],
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
