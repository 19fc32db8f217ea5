import { writeFileSync } from 'node:fs'

/**
 * Excludes the memory of this process and of its children from core dumps, because the memory
 * contains keys and passphrases. A dump still contains the current values of the registers. Only
 * Linux lets a process set this itself; on other systems the shell's limit applies.
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
