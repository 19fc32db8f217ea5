// Goal: on both processor architectures, the filter refuses the listed system calls and permits the
// calls of honest programs. Method: an interpreter of classic BPF runs the filter over constructed
// calls. The test pins the hash of the filter's bytes, so that no change goes unnoticed.
// Requirements: R003-12

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type JailRole, syscallFilter, verdicts } from './filter.ts'
import {
  auditArchitectures,
  examinedSyscalls,
  refusedSyscalls,
  SYSCALL_NUMBER_END,
  type SyscallArchitecture,
  syscallNumber,
} from './syscalls.ts'

type Call = {
  readonly number: number
  readonly architecture?: number
  readonly args?: readonly bigint[]
}

/**
 * Returns a filter's verdict on a call, as the kernel computes it. Throws if the kernel would
 * reject the filter.
 */
function run(filter: Uint8Array, { number, architecture = 0, args = [] }: Call): number {
  const data = new DataView(new ArrayBuffer(64))
  data.setUint32(0, number, true)
  data.setUint32(4, architecture, true)
  for (const [at, value] of args.entries()) data.setBigUint64(16 + 8 * at, value, true)
  const program = new DataView(filter.buffer)
  const count = filter.length / 8
  let accumulator = 0
  for (let at = 0; at < count; at++) {
    const [code, k] = [program.getUint16(8 * at, true), program.getUint32(8 * at + 4, true)]
    const jump = (holds: boolean) => {
      at += program.getUint8(8 * at + (holds ? 2 : 3))
    }
    if (code === 0x06) return k
    if (code === 0x20) accumulator = data.getUint32(k, true)
    else if (code === 0x15) jump(accumulator === k)
    else if (code === 0x35) jump(accumulator >= k)
    else if (code === 0x45) jump((accumulator & k) !== 0)
    else throw new Error(`instruction ${at} has the code ${code}`)
  }
  throw new Error('the filter ends without a verdict')
}

const kinds = (['x64', 'arm64'] as const).flatMap((architecture) =>
  (['model', 'trainer'] as const).map((role) => [architecture, role] as const),
)

const filters = (architecture: SyscallArchitecture, role: JailRole) => {
  const filter = syscallFilter(architecture, role)
  const verdict = (number: number, ...args: readonly bigint[]) => {
    const found = run(filter, { number, architecture: auditArchitectures[architecture], args })
    return Object.entries(verdicts).find(([, value]) => value === found)?.[0]
  }
  const number = (name: keyof typeof examinedSyscalls) =>
    syscallNumber(examinedSyscalls[name], architecture)!
  return { filter, verdict, number }
}

describe.each(kinds)('on %s for a %s', (architecture, role) => {
  const { filter, verdict, number } = filters(architecture, role)

  test('refuses each call of its list', () => {
    for (const [name, numbers] of Object.entries(refusedSyscalls)) {
      const known = syscallNumber(numbers, architecture)
      if (known !== undefined) expect(verdict(known), name).toBe('refuse')
    }
  })

  test('allows all others that were examined', () => {
    const listed = Object.values({ ...refusedSyscalls, ...examinedSyscalls })
    const looked = new Set(listed.map((numbers) => syscallNumber(numbers, architecture)))
    for (let one = 0; one < SYSCALL_NUMBER_END; one++) {
      if (!looked.has(one)) expect(verdict(one), `${one}`).toBe('allow')
    }
  })

  test('knows no call beyond them, nor one of the table x32', () => {
    expect(verdict(SYSCALL_NUMBER_END)).toBe('unknown')
    expect(verdict(0x40000000)).toBe('unknown')
    expect(verdict(0xffffffff)).toBe('unknown')
  })

  test('ends a process that uses another table of calls', () => {
    for (const other of [0x40000003, 0x40000028, 0]) {
      expect(run(filter, { number: 1, architecture: other })).toBe(verdicts.kill)
    }
  })

  test('lets threads and processes begin, and no namespace', () => {
    // Flags that glibc passes for a thread, and for a process.
    expect(verdict(number('clone'), 0x3d0f00n)).toBe('allow')
    expect(verdict(number('clone'), 0x1200011n)).toBe('allow')
    for (const flag of [0x20000n, 0x2000000n, 0x4000000n, 0x8000000n, 0x10000000n, 0x40000000n]) {
      expect(verdict(number('clone'), flag | 17n)).toBe('refuse')
    }
    expect(verdict(number('clone3'), 0n)).toBe('unknown')
  })

  test('types into no terminal', () => {
    expect(verdict(number('ioctl'), 0n, 0x5412n)).toBe('refuse')
    // The kernel reads only the low 32 bits of the argument.
    expect(verdict(number('ioctl'), 0n, 0x1_0000_5412n)).toBe('refuse')
    expect(verdict(number('ioctl'), 0n, 0x5401n)).toBe('allow')
  })

  test('opens the sockets of its role alone', () => {
    const allowed = role === 'trainer' ? [1n, 2n, 10n, 16n] : []
    for (let family = 0n; family < 48n; family++) {
      const expected = allowed.includes(family) ? 'allow' : 'refuse'
      expect(verdict(number('socket'), family, 1n, 0n), `${family}`).toBe(expected)
      expect(verdict(number('socketpair'), family)).toBe(family === 1n ? 'allow' : 'refuse')
    }
    // Netfilter, which is `NETLINK_NETFILTER`.
    expect(verdict(number('socket'), 16n, 3n, 12n)).toBe('refuse')
  })

  test('no jump is cut to a byte', () => expect(filter.length / 8).toBeLessThan(256))
})

test('the filters of system calls have exactly the pinned bytes', () => {
  const hashes = kinds.map(([architecture, role]) => {
    const filter = syscallFilter(architecture, role)
    const hash = createHash('sha256').update(filter).digest('hex').slice(0, 16)
    return `${architecture} ${role}: ${filter.length} bytes, ${hash}`
  })
  expect(hashes).toMatchInlineSnapshot(`
    [
      "x64 model: 792 bytes, 538a7277607279c6",
      "x64 trainer: 832 bytes, 8308e7b02a7ae76f",
      "arm64 model: 712 bytes, a8bfcd04137803af",
      "arm64 trainer: 752 bytes, bdd5623836ee4905",
    ]
  `)
})
