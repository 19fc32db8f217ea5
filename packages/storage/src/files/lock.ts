let count = 0

/** Returns the name of a partial file while this process writes it. */
export const lockName = (key: string): string => `${key}.${process.pid}.${count++}`

const pattern = /^(.+)\.(\d+)\.\d+$/

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // An error of permission means that the process exists but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Returns true if the process in a partial file's name is still running. */
export function isLocked(draft: string): boolean {
  const pid = pattern.exec(draft)?.[2]
  return pid !== undefined && isRunning(Number(pid))
}

/** Returns true for a partial file of `key` with no process in its name, or with an ended one. */
export function canResume(draft: string, key: string): boolean {
  if (draft === key) return true
  return pattern.exec(draft)?.[1] === key && !isLocked(draft)
}
