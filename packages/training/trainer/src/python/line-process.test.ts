// Goal: the lines of a child process arrive whole and in order, and a process that sends too much
// is killed before it fills the memory of its parent. Method: small programs of Node that print
// lines.

import { expect, test } from 'vitest'
import { TRAINER_LINE_BYTES_MAX, TRAINER_UNREAD_BYTES_MAX } from '../limits.ts'
import { startLineProcess } from './line-process.ts'

const start = (program: string) =>
  startLineProcess({ command: [process.execPath, '-e', program], env: {}, cwd: '.' })

/** Reads until the process fails. */
async function faultOf(lines: { read(): Promise<string> }): Promise<string> {
  try {
    for (;;) await lines.read()
  } catch (error) {
    return (error as Error).message
  }
}

test('lines arrive whole and in order', async () => {
  const lines = start("for (let at = 0; at < 20000; at++) console.log(at + ' ä')")
  for (let at = 0; at < 20_000; at++) expect(await lines.read()).toBe(`${at} ä`)
  expect(await faultOf(lines)).toBe('its process ended with 0')
})

// Finding: RDC-3
test('a process whose lines are not read is killed at a limit of bytes', async () => {
  const lines = start(
    "const write = () => process.stdout.write('x'.repeat(9999) + '\\n', write); write()",
  )
  while (lines.isRunning) await new Promise(setImmediate)
  expect(await faultOf(lines)).toContain(`more than ${TRAINER_UNREAD_BYTES_MAX} bytes`)
})

test('a process whose line does not end is killed at a number of bytes', async () => {
  const lines = start("const write = () => process.stdout.write('x'.repeat(9999), write); write()")
  expect(await faultOf(lines)).toContain(`a line of more than ${TRAINER_LINE_BYTES_MAX} bytes`)
  await lines.kill()
  expect(lines.isRunning).toBe(false)
})
