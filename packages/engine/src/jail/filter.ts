import {
  auditArchitectures,
  examinedSyscalls,
  refusedSyscalls,
  SYSCALL_NUMBER_END,
  type SyscallArchitecture,
  syscallNumber,
} from './syscalls.ts'

// The filter of system calls that bubblewrap sets before it starts the program in a jail: a program
// of classic BPF over `struct seccomp_data` (`include/uapi/linux/seccomp.h`). docs/spec/engines.md.

/** Role of a process in a jail, which determines the socket families that it may use. */
export type JailRole =
  /** A model, a tokenizer, a converter or a prover: only socket pairs. */
  | 'model'
  /** A trainer: its processes communicate over the network of the jail. */
  | 'trainer'

/**
 * Kernel verdicts on a system call: `SECCOMP_RET_*`, with an error number if the verdict has one.
 */
export const verdicts = {
  allow: 0x7fff0000,
  /** `EPERM` */
  refuse: 0x00050000 | 1,
  /** `ENOSYS`: libraries then use the older call, whose arguments the filter can examine. */
  unknown: 0x00050000 | 38,
  /** `SIGSYS` kills the whole process. */
  kill: 0x80000000,
} as const

type Verdict = keyof typeof verdicts

const AF_UNIX = 1
const AF_INET = 2
const AF_INET6 = 10
const AF_NETLINK = 16
const NETLINK_ROUTE = 0

const families: Readonly<Record<JailRole, readonly number[]>> = {
  model: [],
  trainer: [AF_UNIX, AF_INET, AF_INET6],
}

/** `CLONE_NEW*` of `include/uapi/linux/sched.h` that `clone` takes. */
const NEW_NAMESPACES = 0x7e020000

/** Commands that inject input into a terminal: `TIOCSTI` and `TIOCLINUX`. */
const TERMINAL_INPUT = [0x5412, 0x541c]

/**
 * Instruction codes of `include/uapi/linux/bpf_common.h`: to load a word of 32 bits, to compare it
 * with a constant, and to end with a verdict.
 */
const codes = { load: 0x20, equal: 0x15, atLeast: 0x35, anyBit: 0x45, end: 0x06 } as const

/**
 * Offsets in `struct seccomp_data`: the call's number, the architecture, and arguments of 8 bytes.
 */
const offsets = { number: 0, architecture: 4, argument: (at: number) => 16 + 8 * at }

/** One instruction. A test without a verdict or a jump continues at the next instruction. */
type Instruction =
  | { readonly kind: 'load'; readonly offset: number }
  | {
      readonly kind: 'test'
      readonly code: 'equal' | 'atLeast' | 'anyBit'
      readonly value: number
      /** Verdict if the test holds, or the number of instructions to skip. */
      readonly holds?: Verdict | number
      readonly otherwise?: Verdict | number
    }
  | { readonly kind: 'end'; readonly verdict: Verdict }

const load = (offset: number): Instruction => ({ kind: 'load', offset })

const equal = (
  value: number,
  to: { readonly holds?: Verdict | number; readonly otherwise?: Verdict | number },
): Instruction => ({ kind: 'test', code: 'equal', value, ...to })

/**
 * Instructions for one system call. `body` must decide each call of this number, because the next
 * tests read other fields; only the last body may continue at the final verdict.
 */
const forCall = (number: number, body: readonly Instruction[]): readonly Instruction[] => [
  equal(number, { otherwise: body.length }),
  ...body,
]

/**
 * Allows a call whose first argument is one of these values. The filter compares 32 bits, because
 * the kernel reads only these bits of the argument.
 */
const onlyFirst = (values: readonly number[]): readonly Instruction[] => [
  load(offsets.argument(0)),
  ...values.map((value) => equal(value, { holds: 'allow' })),
]

/** Permits a netlink socket for routing tables, with which libraries list network interfaces. */
const routeSocket: readonly Instruction[] = [
  equal(AF_NETLINK, { otherwise: 'refuse' }),
  load(offsets.argument(2)),
  equal(NETLINK_ROUTE, { holds: 'allow', otherwise: 'refuse' }),
]

const refuseRest: Instruction = { kind: 'end', verdict: 'refuse' }

function instructionsOf(architecture: SyscallArchitecture, role: JailRole): readonly Instruction[] {
  const numberOf = (name: keyof typeof examinedSyscalls) =>
    syscallNumber(examinedSyscalls[name], architecture)!
  const refused = Object.values(refusedSyscalls)
    .map((numbers) => syscallNumber(numbers, architecture))
    .filter((number) => number !== undefined)
  return [
    load(offsets.architecture),
    equal(auditArchitectures[architecture], { otherwise: 'kill' }),
    load(offsets.number),
    { kind: 'test', code: 'atLeast', value: SYSCALL_NUMBER_END, holds: 'unknown' },
    ...refused.map((number) => equal(number, { holds: 'refuse' })),
    // The flags of `clone3` are in memory, which a filter cannot read.
    equal(numberOf('clone3'), { holds: 'unknown' }),
    ...forCall(numberOf('clone'), [
      load(offsets.argument(0)),
      {
        kind: 'test',
        code: 'anyBit',
        value: NEW_NAMESPACES,
        holds: 'refuse',
        otherwise: 'allow',
      },
    ]),
    ...forCall(numberOf('socket'), [
      ...onlyFirst(families[role]),
      ...(role === 'trainer' ? routeSocket : [refuseRest]),
    ]),
    ...forCall(numberOf('socketpair'), [...onlyFirst([AF_UNIX]), refuseRest]),
    ...forCall(numberOf('ioctl'), [
      load(offsets.argument(1)),
      ...TERMINAL_INPUT.map((value) => equal(value, { holds: 'refuse' })),
    ]),
    { kind: 'end', verdict: 'allow' },
  ]
}

/** The verdicts that tests jump to are at the end of the program, in this order. */
const tail: readonly Verdict[] = ['allow', 'refuse', 'unknown', 'kill']

/**
 * Returns the filter of a role, as `bwrap --seccomp` reads it: instructions of 8 bytes.
 *
 * Pure. An unlisted call is allowed up to the last examined number. A refused call returns `EPERM`,
 * a call above the examined numbers returns `ENOSYS`, and a call of another architecture kills the
 * process.
 */
export function syscallFilter(architecture: SyscallArchitecture, role: JailRole): Uint8Array {
  const body = instructionsOf(architecture, role)
  const count = body.length + tail.length
  const bytes = new Uint8Array(8 * count)
  const view = new DataView(bytes.buffer)
  const write = (at: number, code: number, value: number, holds = 0, otherwise = 0) => {
    view.setUint16(8 * at, code, true)
    view.setUint8(8 * at + 2, holds)
    view.setUint8(8 * at + 3, otherwise)
    view.setUint32(8 * at + 4, value, true)
  }
  const distance = (at: number, to: Verdict | number = 0) =>
    typeof to === 'number' ? to : body.length + tail.indexOf(to) - at - 1
  for (const [at, one] of body.entries()) {
    if (one.kind === 'load') write(at, codes.load, one.offset)
    else if (one.kind === 'end') write(at, codes.end, verdicts[one.verdict])
    else write(at, codes[one.code], one.value, distance(at, one.holds), distance(at, one.otherwise))
  }
  for (const [at, one] of tail.entries()) write(body.length + at, codes.end, verdicts[one])
  return bytes
}

/** Returns the architecture of a processor, if its system calls are known. */
export const syscallArchitecture = (name: string): SyscallArchitecture | undefined =>
  name === 'x64' || name === 'arm64' ? name : undefined
