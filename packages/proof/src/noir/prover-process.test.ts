// Goal: a program of the prover ends at its limits or when its caller aborts, and the error for a
// missing program names the command that installs it.
// Method: small Node programs replace Barretenberg; a folder without an installation.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findProver } from './installation.ts'
import { runProcess } from './prover-process.ts'
import { localVerifierOf } from './verifier-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-prover-process-'))
const forever = 'setInterval(() => {}, 1000)'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (script: string, changed: Partial<Parameters<typeof runProcess>[0]> = {}) =>
  runProcess({
    program: process.execPath,
    args: ['-e', script],
    stage: 'prove',
    memoryBytesMax: 1_000_000_000,
    signal: new AbortController().signal,
    ...changed,
  })

describe('a program', () => {
  test('gives its code and messages, and has none of our variables', async () => {
    process.env.OSTROM_TEST_SECRET = 'x'
    const script = 'console.error(Object.keys(process.env).join()); process.exitCode = 3'
    const { code, messages } = await run(script)
    delete process.env.OSTROM_TEST_SECRET
    expect(code).toBe(3)
    expect(messages).not.toContain('OSTROM_TEST_SECRET')
    expect(messages).toContain('HARDWARE_CONCURRENCY')
  })

  test('a program is ended when it holds more memory than allowed', async () => {
    const script = `const held = Buffer.alloc(400e6, 1); ${forever}; held.fill(2)`
    await expect(run(script, { memoryBytesMax: 300_000_000 })).rejects.toThrow(
      /Stage: prove. Reason: it took \d+ bytes of memory, more than 300000000/,
    )
  })

  test('a program is ended when it takes more time than allowed', async () => {
    await expect(run(forever, { timeMsMax: 1 })).rejects.toThrow(
      /Stage: prove. Reason: it took longer than 1 ms of its own time/,
    )
  })

  test('a caller sees the memory that a program uses, and can end it', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const onUsage = ({ residentBytes = 0 }) => {
      seen.push(residentBytes)
      stop.abort(new Error('enough'))
    }
    await expect(run(forever, { signal: stop.signal, onUsage })).rejects.toThrow('enough')
    expect(seen[0]).toBeGreaterThan(1_000_000)
  })

  test('an error says that a program did not start or was killed', async () => {
    await expect(run('', { program: join(folder, 'none') })).rejects.toThrow(
      /the program did not start/,
    )
    await expect(run('process.kill(process.pid, "SIGKILL")')).rejects.toThrow(
      /the program was killed/,
    )
  })
})

test('a prover that is not installed is asked for by its command', () => {
  expect(() => findProver(folder)).toThrow(/Install it by: npm run prover:install/)
})

test('a verifier of another release is not made local', () => {
  const file = new URL('../../../../circuits/recorded/local-verifier.gen.sol', import.meta.url)
  // The recorded verifier is already local, so it does not contain the ceremony's point.
  const local = readFileSync(file, 'utf8')
  expect(() => localVerifierOf(local, 'plain')).toThrow(/has 0 times 0x260e01b2/)
  expect(local.match(/if \(block.chainid != 31337\) revert LocalChainOnly/g)).toHaveLength(1)
})
