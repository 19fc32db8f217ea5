import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { OUTPUT_SILENCE_MS_MAX } from './limits.ts'

/**
 * Closes the output of a child that has ended, once nothing more comes: a process that it started
 * and that left its group can hold it open for ever, and no 'close' would follow.
 *
 * @param isKilled Whether the child was killed: then the rest of its output is not awaited.
 */
export function closeOutputAfterEnd(child: ChildProcess, isKilled: () => boolean = () => false) {
  // One that could not be started has no streams.
  const streams = (child.stdio ?? []).filter((stream) => stream instanceof Readable)
  let isSilent = true
  const close = () => {
    // Output that has arrived is read before this look, even a late one.
    if (!isSilent && !isKilled()) return wait()
    for (const stream of streams) stream.destroy()
  }
  const wait = () => {
    isSilent = true
    setTimeout(() => setImmediate(close), OUTPUT_SILENCE_MS_MAX).unref()
  }
  child.once('exit', () => {
    for (const stream of streams) stream.on('data', () => (isSilent = false))
    wait()
  })
}
