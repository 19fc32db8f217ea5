import { existsSync, renameSync, statSync } from 'node:fs'
import type { Clock, Log } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { pino } from 'pino'
import { LOG_FILE_BYTES_MAX, LOG_LINES_PER_SECOND_MAX, LOG_TEXT_MAX } from '../limits.ts'

/**
 * Creates a log that writes JSON lines to a file, or to stderr.
 *
 * A file that reaches `LOG_FILE_BYTES_MAX` is renamed and replaces the older file, so that no peer
 * can fill a disk. The parent process decides whether to keep stderr.
 */
export function createLog(destination?: string): Log {
  const logger = pino({ base: null }, destination ? rotatingFile(destination) : pino.destination(2))
  return rateLimitedLog((event, values) => logger.info({ event, ...values }), systemClock)
}

/**
 * Creates a log that writes at most `LOG_LINES_PER_SECOND_MAX` lines of one event in a second; with
 * the next line of a later second it reports how many it left out. Texts are cut at `LOG_TEXT_MAX`
 * characters.
 */
export function rateLimitedLog(write: Log, clock: Clock): Log {
  const bursts = new Map<string, { second: number; lines: number }>()
  return (event, values = {}) => {
    const second = Math.floor(clock.nowMs() / 1_000)
    for (const [name, burst] of bursts) {
      if (burst.second === second) continue
      bursts.delete(name)
      const omitted = burst.lines - LOG_LINES_PER_SECOND_MAX
      if (omitted > 0) write('log-lines-omitted', { of: name, lines: omitted })
    }
    const burst = bursts.get(event) ?? { second, lines: 0 }
    bursts.set(event, burst)
    if (++burst.lines > LOG_LINES_PER_SECOND_MAX) return
    const entries = Object.entries(values).map(([key, value]) => [key, toLogValue(value)])
    write(event, Object.fromEntries(entries))
  }
}

function toLogValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'string' || value.length <= LOG_TEXT_MAX) return value
  return `${value.slice(0, LOG_TEXT_MAX)}… (${value.length} characters)`
}

/** Destination of pino. Devices and pipes are not rotated. */
function rotatingFile(path: string, bytesMax = LOG_FILE_BYTES_MAX) {
  const file = pino.destination({ dest: path, sync: false, mkdir: true })
  if (existsSync(path) && !statSync(path).isFile()) return file
  let bytes = existsSync(path) ? statSync(path).size : 0
  file.on('write', (written: number) => {
    bytes += written
    if (bytes < bytesMax) return
    bytes = 0
    renameSync(path, `${path}.1`)
    file.reopen()
  })
  return file
}
