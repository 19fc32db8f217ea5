// Goal: a wrong command line ends with status 2, and the error suggests the intended command line.
// A command that failed ends with status 1.
// Method: the program's own commands, in this process and in separate processes.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import { nearestName } from '../command-line/nearest-name.ts'
import { printError } from '../command-line/output.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { createProgram } from '../program.ts'

const usageOf = (...words: readonly string[]) =>
  createProgram()
    .parseAsync(['node', 'ostrom', ...words])
    .then(
      () => 'no error',
      (error: Error) => error.message,
    )

describe('a wrong subcommand', () => {
  test('a command with an action suggests the nearest subcommand for a wrong one', async () => {
    expect(await usageOf('models', 'shwo', 'x')).toContain('Did you mean show?')
    expect(await usageOf('wallet', 'aprovals')).toContain('Did you mean approvals?')
    expect(await usageOf('wallet', 'approvals', 'revok', 'Sessions')).toContain(
      'Did you mean revoke?',
    )
    expect(await usageOf('stake', 'zzzzzz')).toContain('one of add, unbond, withdraw, operator')
  })

  test('a command group and the program suggest the nearest word for a wrong one', async () => {
    expect(await usageOf('datasets', 'shwo')).toContain('Did you mean show?')
    expect(await usageOf('modls')).toContain('Did you mean models?')
  })

  test('an excess argument is not reported as a wrong subcommand', async () => {
    expect(await usageOf('models', 'show', 'a', 'b')).toContain('too many arguments for')
  })
})

describe('the nearest word', () => {
  const known = ['show', 'deploy', 'publish', 'pull', 'push', 'pin']

  test('the nearest word differs in few letters', () => {
    expect(nearestName('shwo', known)).toBe('show')
    expect(nearestName('publsh', known)).toBe('publish')
    expect(nearestName('show', known)).toBe('show')
  })

  test('a word unlike all known words has no nearest word', () => {
    expect(nearestName('zebra', known)).toBeUndefined()
    expect(nearestName('', known)).toBeUndefined()
    expect(nearestName('x', [])).toBeUndefined()
  })
})

describe('the exit status', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = undefined
  })

  test('the exit status is 2 for a wrong command line and 1 for all other failures', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    printError(new CommandUsageError({ reason: 'x' }), { json: false })
    expect(process.exitCode).toBe(2)
    const error = new ArgumentInvalidError({ argument: 'id', value: 'x', expected: 'a number' })
    printError(error, { json: false })
    expect(process.exitCode).toBe(1)
  })

  test('the exit status is 0 for requested help, in the process of the caller', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const shown = await createProgram()
      .parseAsync(['node', 'ostrom', 'wallet', '--help'])
      .catch((error: unknown) => error)
    expect(write.mock.calls.join('')).toContain('Usage: ostrom wallet')
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    printError(shown, { json: false })
    expect(process.exitCode).toBe(0)
    expect(error).not.toHaveBeenCalled()
  })

  test('the exit status is 2 for a group without a subcommand, whose help is printed', () => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const { status, stderr } = spawnSync(process.execPath, [main, 'datasets'], { encoding: 'utf8' })
    expect({ status, stderr }).toMatchObject({ status: 2 })
    expect(stderr).toContain('Usage: ostrom datasets')
  })
})

test('a program runs twice, and the second run has no option of the first', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const program = createProgram()
  await program.parseAsync(['node', 'ostrom', '--json', 'models', 'catalogue'])
  await program.parseAsync(['node', 'ostrom', 'models', 'catalogue'])
  vi.restoreAllMocks()
  expect(lines).toHaveLength(2)
  const [json, text] = lines
  expect(JSON.parse(json ?? '')).toContainEqual(expect.objectContaining({ alias: 'ostrom-tiny' }))
  expect(text).toMatch(/^ostrom-tiny .*Apache-2.0$/m)
})
