// Numbers of the system calls that are refused to processes in a jail. Sources: Linux 6.10,
// `arch/x86/entry/syscalls/syscall_64.tbl` for x86_64 and `include/uapi/asm-generic/unistd.h` for
// aarch64. From 424 on, a call has the same number on both architectures.

/** Processor architectures with known numbers, by Node's names. */
export type SyscallArchitecture = 'x64' | 'arm64'

/**
 * `AUDIT_ARCH_*` of `include/uapi/linux/audit.h`, with which the kernel identifies a call's
 * architecture.
 */
export const auditArchitectures: Readonly<Record<SyscallArchitecture, number>> = {
  x64: 0xc000003e,
  arm64: 0xc00000b7,
}

/**
 * First number that was not examined; the last examined call is `mseal`, 462. From this number on
 * the filter answers like a kernel without these calls, which includes the calls of the x32 ABI.
 */
export const SYSCALL_NUMBER_END = 463

/** A call's number on x86_64 and on aarch64; `undefined` if the architecture lacks the call. */
type Numbers = readonly [x64: number | undefined, arm64: number | undefined]

/** Calls that access other processes, their memory and their files. */
const ofProcesses: Readonly<Record<string, Numbers>> = {
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  process_madvise: [440, 440],
  process_mrelease: [448, 448],
  kcmp: [312, 272],
  pidfd_getfd: [438, 438],
  move_pages: [279, 239],
  migrate_pages: [256, 238],
}

/** Calls for mounts and namespaces, and calls that open files without their path. */
const ofMounts: Readonly<Record<string, Numbers>> = {
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
  statmount: [457, 457],
  listmount: [458, 458],
  unshare: [272, 97],
  setns: [308, 268],
  open_by_handle_at: [304, 265],
  name_to_handle_at: [303, 264],
  fanotify_init: [300, 262],
}

/** Calls into large kernel subsystems that no role needs. */
const ofKernel: Readonly<Record<string, Numbers>> = {
  keyctl: [250, 219],
  add_key: [248, 217],
  request_key: [249, 218],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  personality: [135, 92],
  lsm_set_self_attr: [460, 460],
  modify_ldt: [154, undefined],
  iopl: [172, undefined],
  ioperm: [173, undefined],
  uselib: [134, undefined],
  ustat: [136, undefined],
  sysfs: [139, undefined],
  _sysctl: [156, undefined],
  lookup_dcookie: [212, 18],
}

/**
 * Calls that create memory which remains without a mapping in any process, so that checks of
 * processes do not count it.
 */
const ofMemory: Readonly<Record<string, Numbers>> = {
  shmget: [29, 194],
  msgget: [68, 186],
  semget: [64, 190],
  mq_open: [240, 180],
  memfd_create: [319, 279],
  memfd_secret: [447, 447],
}

/** Calls that affect the whole machine. Each also needs a capability, and a jail has none. */
const ofMachine: Readonly<Record<string, Numbers>> = {
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  create_module: [174, undefined],
  query_module: [178, undefined],
  get_kernel_syms: [177, undefined],
  acct: [163, 89],
  swapon: [167, 224],
  swapoff: [168, 225],
  reboot: [169, 142],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  clock_adjtime: [305, 266],
  adjtimex: [159, 171],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  syslog: [103, 116],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  nfsservctl: [180, 42],
  vhangup: [153, 58],
}

/** Calls that are refused with any arguments. */
export const refusedSyscalls: Readonly<Record<string, Numbers>> = {
  ...ofProcesses,
  ...ofMounts,
  ...ofKernel,
  ...ofMemory,
  ...ofMachine,
}

/** Calls whose arguments the filter examines; see `filter.ts`. */
export const examinedSyscalls = {
  clone: [56, 220],
  clone3: [435, 435],
  socket: [41, 198],
  socketpair: [53, 199],
  ioctl: [16, 29],
} as const satisfies Readonly<Record<string, Numbers>>

/** Returns a call's number on an architecture; `undefined` if the architecture lacks the call. */
export const syscallNumber = (numbers: Numbers, architecture: SyscallArchitecture) =>
  numbers[architecture === 'x64' ? 0 : 1]
