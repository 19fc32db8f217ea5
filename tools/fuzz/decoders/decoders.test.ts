// Goal: no decoder of bytes that a stranger sends takes time that grows faster than the bytes, or
// memory out of proportion to them; and the table of readers names each of these decoders.
// Method: measure small inputs in the dearest shapes, in a process with frequent collections; run
// two decoders with a planted fault; compare the names. `npm run fuzz -- decoders` measures inputs
// up to each limit, and searches for dearer ones.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { byteReaders } from '../../tidy/rules/code/byte-reader-table.ts'

const program = path.join(import.meta.dirname, 'main.ts')

function run(...args: readonly string[]) {
  const flags = ['--expose-gc', '--max-semi-space-size=1', program]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args], {
    encoding: 'utf8',
  })
  return { status, faults: stdout.match(/^Counterexample: .*$/gm) ?? [], stdout, stderr }
}

test('decoders take time and memory in proportion to small inputs', () => {
  const { status, faults, stderr } = run('--quick')
  expect({ faults, stderr: status === 0 ? '' : stderr }).toEqual({ faults: [], stderr: '' })
  expect(status).toBe(0)
})

test('a decoder of quadratic time and one of large memory are caught', () => {
  const { status, faults } = run('--quick', '--canary')
  expect(status).toBe(1)
  expect(faults).toEqual([
    expect.stringMatching(/^Counterexample: canary-time: bytes one by one: .* ms for 16384 bytes$/),
    expect.stringMatching(/^Counterexample: canary-memory: bytes one by one: .* bytes of memory/),
  ])
})

test('the table of readers names exactly the decoders that are measured', () => {
  const named = Object.values(byteReaders).flatMap((one) =>
    one.kind === 'stranger' ? [one.target] : [],
  )
  const measured = run('--list').stdout.trim().split('\n')
  expect(new Set(measured)).toEqual(new Set([...named, ...withoutOwnReader]))
})

/** Decoders that read by `Cbor.decode`, `JsonText` or `readAtMost` alone. */
const withoutOwnReader = [
  'ohttp-response',
  'ohttp-sealed',
  'client-message',
  'provider-message',
  'blind-message',
  'issuer-question',
  'batch-lines',
  'safetensors',
  'onnx',
]
