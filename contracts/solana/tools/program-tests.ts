// Runs the program's own tests in Rust, on this machine instead of Solana's virtual machine.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cargo, rustc } from './toolchain.ts'

const program = path.join(import.meta.dirname, '../program')
const TIMEOUT_MS = 300_000

/**
 * Returns whether all tests pass. They compare hashes with `vectors/wire.json`. Intermediate files
 * lie in a temporary folder, which is removed.
 */
export function programTestsPass(): boolean {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-solana-tests-'))
  try {
    const { status } = spawnSync(cargo, ['test', '--locked', '--quiet'], {
      cwd: program,
      env: { ...process.env, RUSTC: rustc, CARGO_TARGET_DIR: folder },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    return status === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
