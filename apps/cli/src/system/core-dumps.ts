import { writeFileSync } from 'node:fs'

/**
 * Leaves the memory of this process and of its children out of core dumps, because it has keys and
 * passphrases. A dump still has the present values of the registers. Only Linux lets a process set
 * this itself; on other systems the shell's limit applies.
 *
 * @see https://man7.org/linux/man-pages/man5/core.5.html, "Controlling which mappings are written"
 */
export function leaveMemoryOutOfCoreDumps(): void {
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // Other systems do not have this file.
  }
}
