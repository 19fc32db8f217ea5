// Syscalls: functions of the runtime that a program may call.

/**
 * Names that the linker accepts. In sBPF v3 a call contains only the hash of a name. The runtime
 * refuses an unknown name when the program calls it, not at deployment, so the linker refuses
 * unknown names. `sol_memcpy_`, `sol_memmove_`, `sol_memset_` and `sol_memcmp_` replace the memory
 * functions of C.
 */
export const syscalls: ReadonlySet<string> = new Set([
  'abort',
  'sol_panic_',
  'sol_log_',
  'sol_log_data',
  'sol_memcpy_',
  'sol_memmove_',
  'sol_memset_',
  'sol_memcmp_',
  'sol_sha256',
  'sol_get_sysvar',
  'sol_create_program_address',
  'sol_try_find_program_address',
  'sol_invoke_signed_c',
])

/**
 * Returns MurmurHash3 (x86, 32 bits, seed 0) of a name, which is the immediate of a call to a
 * syscall.
 */
export function hashName(name: string): number {
  const bytes = Buffer.from(name, 'latin1')
  const whole = bytes.length & ~3
  let hash = 0
  for (let i = 0; i < whole; i += 4) {
    hash ^= scramble(bytes.readInt32LE(i))
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let rest = 0
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | (bytes[i] ?? 0)
  if (bytes.length > whole) hash ^= scramble(rest)
  hash ^= bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51)
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
}
