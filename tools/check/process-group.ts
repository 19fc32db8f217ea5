// A child process that leads a process group of its own, so that a signal reaches all processes
// that it started. A foreign program may ignore SIGTERM, as TypeScript's compiler does: SIGKILL
// ends it after a bound.

import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Milliseconds between a signal to stop and SIGKILL. `.ci/run` waits for longer before it kills the
 * process that waits here.
 */
export const KILL_MS = 10_000

/** Milliseconds between two checks whether processes of a group still run. */
const LOOK_MS = 50

/**
 * Option of `spawn` for a child that leads a process group. Windows has no such groups: there a
 * signal reaches the child alone.
 */
export const ownGroup = { detached: process.platform !== 'win32' } as const

/**
 * Sends a signal to a child and to all processes of its group.
 *
 * @param child Spawned with `ownGroup`.
 * @returns False if no process of the group is left.
 */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false
  try {
    return ownGroup.detached ? process.kill(-child.pid, signal) : child.kill(signal)
  } catch {
    return false
  }
}

/**
 * Sends a signal to a group, waits until none of its processes is left, and ends those that ignore
 * the signal for `killMs` milliseconds.
 *
 * @param child Spawned with `ownGroup`.
 */
export async function endGroup(
  child: ChildProcess,
  signal: NodeJS.Signals,
  killMs: number = KILL_MS,
): Promise<void> {
  if (!signalGroup(child, signal)) return
  const untilMs = performance.now() + killMs
  while (performance.now() < untilMs) {
    if (!signalGroup(child, 0)) return
    await sleep(LOOK_MS)
  }
  signalGroup(child, 'SIGKILL')
}
