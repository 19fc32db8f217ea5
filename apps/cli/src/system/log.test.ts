// Goal: for any input of other parties, a role's log stays small, and states how many lines it left
// out.
// Method: a flood of one event on a clock that the test moves; a file that grows past its limit.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@ostrom/protocol'
import { afterAll, expect, test, vi } from 'vitest'
import { LOG_FILE_BYTES_MAX, LOG_LINES_PER_SECOND_MAX, LOG_TEXT_MAX } from '../limits.ts'
import { createLog, rateLimitedLog } from './log.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Creates a rate-limited log. Returns it with its recorded lines and its clock. */
function recorded() {
  const lines: (readonly [string, unknown])[] = []
  const time = { ms: 1_000_000 }
  const clock: Clock = { nowMs: () => time.ms, sleep: async () => {} }
  const log = rateLimitedLog((event, values) => lines.push([event, values]), clock)
  return { log, lines, time }
}

const soon = { timeout: 300_000 }

// Finding: OFF-M5
test('a flood of one event becomes a few lines and a count, and hides no other event', () => {
  const { log, lines, time } = recorded()
  for (let sent = 0; sent < 200_000; sent++) log('question-unseal-failed', { code: 'malformed' })
  log('session-settled', { total: 7n })
  expect(lines).toHaveLength(LOG_LINES_PER_SECOND_MAX + 1)
  expect(lines.at(-1)).toEqual(['session-settled', { total: '7' }])

  time.ms += 1_000
  log('session-opened')
  const omitted = { of: 'question-unseal-failed', lines: 200_000 - LOG_LINES_PER_SECOND_MAX }
  expect(lines.slice(-2)).toEqual([
    ['log-lines-omitted', omitted],
    ['session-opened', {}],
  ])
  log('question-unseal-failed', { code: 'malformed' })
  expect(lines.at(-1)).toEqual(['question-unseal-failed', { code: 'malformed' }])
})

test('long texts of others are cut', () => {
  const { log, lines } = recorded()
  log('channel-refused', { reason: 'x'.repeat(100_000) })
  expect(JSON.stringify(lines).length).toBeLessThan(LOG_TEXT_MAX + 200)
})

// Finding: OFF-M5
test('a full log file is renamed, and only two log files remain', async () => {
  const path = join(folder, 'log.jsonl')
  writeFileSync(path, Buffer.alloc(LOG_FILE_BYTES_MAX, 'a'))
  writeFileSync(`${path}.1`, 'older')
  const log = createLog(path)
  log('first')
  await vi.waitFor(
    () => expect(statSync(`${path}.1`).size).toBeGreaterThan(LOG_FILE_BYTES_MAX),
    soon,
  )
  log('second')
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).toContain('"event":"second"'), soon)
  expect(readdirSync(folder)).toEqual(['log.jsonl', 'log.jsonl.1'])
})
