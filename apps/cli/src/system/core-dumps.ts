import { writeFileSync } from 'node:fs'

/**
 * Leaves the memory of this process and of its children out of core dumps: keys and passphrases are
 * there. The registers of the moment stay in. Linux alone can do it from inside; elsewhere the
 * limit of the shell decides.
 *
 * @see https://man7.org/linux/man-pages/man5/core.5.html, "Controlling which mappings are written"
 */
export function leaveMemoryOutOfCoreDumps(): void {
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // No such file on other systems.
  }
}
