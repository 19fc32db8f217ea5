// Goal: where a library refuses an input, a command refuses its own option or argument by the name
// that a person typed, with the same value and expectation.
// Method: a command with options and an argument, whose action throws errors of libraries.

import { readdirSync, readFileSync } from 'node:fs'
import { BaseError, InputInvalidError } from '@ostrom/protocol'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../program.ts'
import { errorCommands } from './error-commands.ts'
import { lazy } from './lazy-action.ts'

class FailedError extends BaseError {}

/** Runs a command whose action throws, and returns the error that reaches the command's caller. */
async function refusalOf(thrown: Error): Promise<unknown> {
  const program = new Command('ostrom').option('--data <folder>')
  program
    .command('measure [proposal-file]')
    .option('--rows <file>')
    .option('--test <file>')
    .option('--stake-min <amount>')
    .option('--no-register')
    .action(
      lazy(async () => async (..._given: unknown[]) => {
        throw thrown
      }),
    )
  return await program.parseAsync(['measure'], { from: 'user' }).then(
    () => undefined,
    (error: unknown) => error,
  )
}

test.each([
  ['rows', '--rows'],
  ['stakeMin', '--stake-min'],
  ['register', '--no-register'],
  ['evaluationRows', '--test'],
  ['proposalFile', 'proposal-file'],
  ['data', '--data'],
  ['datasets', 'datasets'],
])('the field %s is %s', async (field, argument) => {
  const refusal = await refusalOf(new InputInvalidError({ field, value: 'x', expected: 'y' }))
  expect(refusal).toMatchObject({
    code: 'argument-invalid',
    details: [`${argument}: x.`, 'Expected: y.'],
  })
})

test('fields in backticks become options, and other words stay', async () => {
  const expected = 'more `rows`, or some in `evaluationRows`, without `tools` or `proposalFile`'
  const refusal = await refusalOf(new InputInvalidError({ field: 'rows', value: 'x', expected }))
  const text = 'Expected: more --rows, or some in --test, without `tools` or `proposalFile`.'
  expect(refusal).toMatchObject({ details: ['--rows: x.', text] })
})

test('other errors keep their code, with options in place of fields', async () => {
  const failure = { retry: 'never', summary: 'It failed.', details: ['Lower `stakeMin`.'] } as const
  const refusal = await refusalOf(new FailedError({ code: 'failed', ...failure }))
  expect(refusal).toMatchObject({ ...failure, code: 'failed', details: ['Lower --stake-min.'] })
})

test('errors without a field of the command pass unchanged', async () => {
  const details = ['A row has `tools`.']
  const failed = new FailedError({ code: 'failed', retry: 'never', summary: 'No.', details })
  for (const other of [failed, new Error('`rows`')]) expect(await refusalOf(other)).toBe(other)
})

test('an error whose remedy is a command names this command, once', async () => {
  const failure = { retry: 'never', summary: 'There is no proof.' } as const
  const remedy = 'Give a file with a proof.'
  const code = 'proof-invalid'
  const refusal = await refusalOf(new FailedError({ code, ...failure, details: [remedy] }))
  expect(refusal).toMatchObject({ code, details: [remedy, errorCommands[code]] })
  const details = ['Write it by `ostrom prove`.']
  const named = await refusalOf(new FailedError({ code, ...failure, details }))
  expect(named).toMatchObject({ code, details })
})

test('each sentence about a command is about an existing error and existing commands', () => {
  const program = createProgram()
  const pages = new URL('../../../../docs/reference/errors/', import.meta.url)
  const texts = readdirSync(pages).map((name) => readFileSync(new URL(name, pages), 'utf8'))
  for (const [code, sentence] of Object.entries(errorCommands)) {
    expect(texts.join('\n')).toContain(`\n## ${code}\n`)
    for (const [, words = ''] of sentence.matchAll(/`ostrom ([a-z ]+)`/g)) {
      const found = words
        .split(' ')
        .reduce<Command | undefined>(
          (command, word) => command?.commands.find((one) => one.name() === word),
          program,
        )
      expect(found, words).toBeDefined()
    }
  }
})
