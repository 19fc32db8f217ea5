// Goal: a command that a test runs in the test's process ends as the program does, and leaves the
// process unchanged, so that test files in one process do not see each other's commands.
// Method: commands that need no chain, valid and invalid; console, streams, exit code, umask and
// signal listeners before and after.

import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { runInProcess } from './command.fixture.ts'

const folder = temporaryFolder('command')

/** Returns the state of the process that a command may change. */
function processState() {
  const { exitCode, stdout, stderr } = process
  const umask = process.umask(0)
  process.umask(umask)
  const signals = ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal))
  const { log, error, warn } = console
  const writes = [stdout.write, stderr.write]
  return { exitCode, umask, signals, log, error, warn, writes }
}

test('a command that succeeds has status 0 and its document', async () => {
  const before = processState()
  const ran = await runInProcess(['models', 'catalogue', '--json', '--data', folder])
  expect(ran).toMatchObject({ status: 0, stderr: '' })
  expect((ran.json() as object[]).length).toBeGreaterThan(0)
  expect(ran).not.toHaveProperty('error')
  expect(processState()).toEqual(before)
})

test('a command that fails has its status, the error, and its document', async () => {
  const before = processState()
  const ran = await runInProcess(['wallet', '--json', '--data', folder])
  expect(ran.status).toBe(1)
  expect(ran.json()).toMatchObject({ error: { code: expect.any(String) } })
  expect(ran.error).toMatchObject({ code: (ran.json() as { error: { code: string } }).error.code })
  expect(processState()).toEqual(before)
})

test('words that no command has are told for people, with another status', async () => {
  const before = processState()
  const ran = await runInProcess(['models', 'catalog'])
  expect(ran).toMatchObject({ status: 2, stdout: '' })
  expect(ran.stderr).toContain('Did you mean catalogue?')
  expect(() => ran.json()).toThrow('ostrom models printed nothing')
  expect(processState()).toEqual(before)
})

test('commands that start at the same time each have only their own output', async () => {
  const words = ['models', 'catalogue', '--json', '--data', folder]
  const [first, wrong, last] = await Promise.all([
    runInProcess(words),
    runInProcess(['models', 'catalog']),
    runInProcess(words),
  ])
  expect([first.status, wrong.status, last.status]).toEqual([0, 2, 0])
  expect(last.stdout).toBe(first.stdout)
})
