let count = 0

/** Name of a draft while this process writes it. */
export const lockName = (key: string): string => `${key}.${process.pid}.${count++}`

const pattern = /^(.+)\.(\d+)\.\d+$/

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** True when the process that a draft's name tells of is still running. */
export function isLocked(draft: string): boolean {
  const pid = pattern.exec(draft)?.[2]
  return pid !== undefined && isRunning(Number(pid))
}

/** True for a draft of `key` that waits, or whose process was killed. */
export function canResume(draft: string, key: string): boolean {
  if (draft === key) return true
  return pattern.exec(draft)?.[1] === key && !isLocked(draft)
}
