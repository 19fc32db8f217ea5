// Goal: the rules refuse an unclear sentence, and a row in the header of a test that claims too
// much, in the current repository: no exemption permits them.
// Method: the repository's own files, with one sentence or row added.
// Shows (deploy): the authority of each party and the cost that it can cause to others, for each
// function, instruction, message and signed object; findings of the internal audits with their
// tests.
// Shows (foundations): code rules enforced by tests.

import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Repo from './repository.ts'
import { errorRows } from './rules/code/error-names.ts'
import { governedLiterals } from './rules/code/governed-literals.ts'
import { documentedLimits } from './rules/documents/documented-limits.ts'
import { documentedNames } from './rules/documents/documented-names.ts'
import { findingTests, rowsOfFeatures } from './rules/documents/feature-rows.ts'
import { limitCopies } from './rules/documents/limit-copies.ts'
import { limitRows } from './rules/documents/limit-docs.ts'
import { sentenceTurns } from './rules/prose/sentences.ts'

const repository = Repo.read(path.resolve(import.meta.dirname, '../..'))

/** Returns this repository with one of its files changed. */
function plant(file: string, change: (text: string) => string): Repo.Repository {
  const text = repository.files.get(file)
  if (text === undefined) throw new Error(`no file ${file}`)
  return { ...repository, files: new Map(repository.files).set(file, change(text)) }
}

const messagesOf = (rule: Repo.TidyRule, planted: Repo.Repository) =>
  rule.check(planted).map(({ message }) => message)

describe('planted in this repository', () => {
  const riddle = 'Who leaves it is owed what nobody else was told.'

  test.each([
    ['packages/keystore/src/keystore.ts', `\n/** ${riddle} */\n`],
    ['apps/gateway-web/src/services/rate-limit.ts', `\n// ${riddle}\n`],
    ['contracts/evm/core/src/Vault.sol', `\n/// @dev ${riddle}\n`],
    ['contracts/solana/program/src/amount.rs', `\n/// ${riddle}\n`],
    ['workers/vllm/ostrom_vllm/rows.py', `\n# ${riddle}\n`],
    ['docs/guides/models.md', `\n${riddle}\n`],
    ['docs/spec/court.md', `\n${riddle}\n`],
    ['docs/reports/figures.md', `\n${riddle}\n`],
    ['README.md', `\n${riddle}\n`],
  ])(`'sentence-turns' refuses a riddle in %s`, (file, text) => {
    const files = new Map([[file, repository.files.get(file)!]])
    expect(sentenceTurns.check({ ...repository, files })).toEqual([])
    files.set(file, files.get(file)! + text)
    expect(messagesOf(sentenceTurns, { ...repository, files })).toContainEqual(
      expect.stringMatching(/rewrite it/),
    )
  })

  test(`'documented-names' refuses a page that names a renamed function`, () => {
    const files = new Map(
      [...repository.files].map(([file, text]) => [
        file,
        file.endsWith('.md') ? text : text.replaceAll('violatedTerm', 'brokenTerm'),
      ]),
    )
    const found = messagesOf(documentedNames, { ...repository, files })
    expect(found).toEqual(['`Offer.violatedTerm`: no source has violatedTerm.'])
  })

  test(`'documented-limits' refuses a page whose limit has another value`, () => {
    const limits = 'packages/ledger/src/limits.ts'
    const planted = plant(limits, (text) =>
      text.replace(/(const SIGNER_WAIT_MS = limit\()[\d_]+/, '$17_000'),
    )
    expect(messagesOf(documentedLimits, repository)).toEqual([])
    expect(messagesOf(documentedLimits, planted)).toContainEqual(
      expect.stringContaining('`SIGNER_WAIT_MS` is 7000'),
    )
  })

  test(`'error-rows' refuses an error with a code that is no row`, () => {
    const planted = plant(
      'packages/keystore/src/errors.ts',
      (text) => `${text}\nexport class PlantedError extends BaseError<'planted'> {}\n`,
    )
    expect(messagesOf(errorRows, repository)).toEqual([])
    expect(messagesOf(errorRows, planted)).toEqual([
      'PlantedError extends BaseError by hand: make it a row of errorClass.',
    ])
  })

  const number = 'export const SIGNER_WAIT_MS = 5_000\n'

  test.each([
    ['a limit that is no row', limitRows, number, 'does not state its unit and who meets it'],
    [
      'a limit whose test does not name it',
      limitRows,
      "export const PLANTED_MAX = limit(1, 'frames', 'client', 'tools/tidy/tidy.test.ts')\n",
      'which does not name it',
    ],
    [
      'a second limit with the name and the number of another',
      limitCopies,
      "export const TRAINERS_MAX = limit(32, 'trainers', 'no honest user')\n",
      'TRAINERS_MAX repeats the number of TRAINERS_MAX of packages/protocol/src/limits.ts',
    ],
  ])('the rules refuse %s', (_, rule, text, message) => {
    expect(messagesOf(rule, repository)).toEqual([])
    const planted = plant('packages/keystore/src/limits.ts', (before) => before + text)
    expect(messagesOf(rule, planted)).toContainEqual(expect.stringContaining(message))
  })

  test.each([
    ['contracts/evm/deployment/config.ts', 'const own = { minorPenaltyBps: 1_000n }'],
    ['packages/ledger/src/memory/governance/settings.ts', 'const own = { capBps: 500n }'],
    ['contracts/evm/market/src/Parameters.sol', 'if (p == Parameter.PenaltyBps) return (1, 2);'],
    ['contracts/evm/court/test/base/Mocks.sol', 'get[Parameter.RewardBps] = 1_000;'],
  ])(`'governed-literals' refuses a second statement in %s`, (file, line) => {
    expect(messagesOf(governedLiterals, repository)).toEqual([])
    const planted = plant(file, (text) => `${text}\n${line}\n`)
    expect(messagesOf(governedLiterals, planted)).toEqual([
      expect.stringContaining('States a bound or a default'),
    ])
  })

  const test1 = 'apps/e2e/src/crashes.test.ts'
  const inMemory = 'packages/node/src/crank/crank.test.ts'

  test.each([
    ['of an unknown section', test1, '// Shows (people): all.', '"people" is no section'],
    ['that takes a part away', test1, '// Shows (ask): all (without a GPU).', 'takes a part away'],
    ['that works on parts that are not real', inMemory, '// Shows (ask): all.', 'is not real'],
    ['that works on a part of its goal', test1, '// Missing for R001-6:', 'says nothing'],
    ['of an unknown requirement', test1, '// Requirements: R009-1', 'no requirement R009-1'],
  ])(`'feature-rows' refuses a row %s`, (_, file, line, message) => {
    const found = messagesOf(
      rowsOfFeatures,
      plant(file, (text) => text.replace(/^((?:\/\/.*\n)+)/, `$1${line}\n`)),
    )
    expect(found).toContainEqual(expect.stringContaining(message))
  })

  test(`'feature-rows' refuses a requirement whose tests are gone`, () => {
    const files = new Map([...repository.files].filter(([, text]) => !text.includes('R003-18')))
    const table = 'tools/tidy/source/requirement-table.ts'
    files.set(table, repository.files.get(table)!)
    const found = messagesOf(rowsOfFeatures, { ...repository, files })
    expect(found).toContainEqual(expect.stringContaining('No test shows R003-18'))
  })

  test(`'audit-findings' refuses a mark without a test`, () => {
    const planted = plant(test1, (text) => `${text}\n// Finding: EVM-1a\n`)
    expect(messagesOf(findingTests, planted)).toEqual(['EVM-1a: there is no test below the mark.'])
  })
})
