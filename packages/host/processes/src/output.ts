import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { OUTPUT_SILENCE_MS_MAX } from './limits.ts'

/**
 * Closes the output of a child that has ended, once no more output comes: a descendant outside of
 * its group can hold the output open for ever, and no 'close' event would follow.
 *
 * @param isKilled Whether the child was killed: then the rest of its output is not waited for.
 */
export function closeOutputAfterEnd(child: ChildProcess, isKilled: () => boolean = () => false) {
  // A child that could not be started has no streams.
  const streams = (child.stdio ?? []).filter((stream) => stream instanceof Readable)
  let isSilent = true
  const close = () => {
    // All arrived output has been read before this check, even if the check runs late.
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
