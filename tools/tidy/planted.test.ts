// Goal: the rules refuse an unclear sentence, a too long paragraph, and a row of `docs/status.md`
// or `docs/requirements.md` that claims too much, in the current repository: no budget and no
// exemption permits them.
// Method: the repository's own files, with one sentence, paragraph or row added.

import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf } from './prose/sentence-patterns.ts'
import * as Repo from './repository.ts'
import { requirementEvidence } from './rules/documents/evidence.ts'
import { evidenceRuns } from './rules/documents/evidence-runs.ts'
import { statusPaths } from './rules/documents/status-paths.ts'
import { budgetPath, sentenceTurns } from './rules/prose/sentences.ts'
import { guideWalls } from './rules/prose/walls.ts'

const repository = Repo.read(path.resolve(import.meta.dirname, '../..'))

/** Returns this repository with text added to one of its files. */
function plant(file: string, change: (text: string) => string): Repo.Repository {
  const text = repository.files.get(file)
  if (text === undefined) throw new Error(`no file ${file}`)
  return { ...repository, files: new Map(repository.files).set(file, change(text)) }
}

/** Returns the files of one folder with its budget, and with text added to one of the files. */
function folderWith(file: string, text: string): Repo.Repository {
  const folder = folderOf(file)
  const budgets = JSON.parse(repository.files.get(budgetPath)!) as Record<string, number>
  const files = new Map([...repository.files].filter(([path]) => folderOf(path) === folder))
  files.set(file, files.get(file)! + text)
  const row = folder in budgets ? { [folder]: budgets[folder] } : {}
  return { ...repository, files: files.set(budgetPath, JSON.stringify(row)) }
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
    ['docs/adr/0050-a-frozen-core.md', `\n${riddle}\n`],
    ['docs/reports/figures.md', `\n${riddle}\n`],
    ['docs/status.md', `\n${riddle}\n`],
    ['README.md', `\n${riddle}\n`],
  ])(`'sentence-turns' refuses a riddle in %s`, (file, text) => {
    expect(sentenceTurns.check(folderWith(file, ''))).toEqual([])
    expect(messagesOf(sentenceTurns, folderWith(file, text))).toContainEqual(
      expect.stringMatching(/rewrite this or another one/),
    )
  })

  test(`'guide-walls' refuses a paragraph of 601 characters in a guide`, () => {
    const wall = `A sentence of a wall.${' It goes on without a step.'.repeat(22)}`.slice(0, 601)
    const found = messagesOf(
      guideWalls,
      plant('docs/guides/models.md', (before) => `${before}\n${wall}\n`),
    )
    expect(found).toEqual([expect.stringContaining('601 characters')])
  })

  const row = (part: string, shown: string) => `\n| ${part} | works | ${shown} | CI |\n`

  test.each([
    ['without evidence', row('everything', ''), requirementEvidence, 'nothing shows it'],
    [
      'with a document as its evidence',
      row('everything', '`docs/status.md`'),
      requirementEvidence,
      'nothing shows it',
    ],
    [
      'that takes a part away',
      row('everything (without a GPU)', '`npm test`'),
      requirementEvidence,
      'takes a part away',
    ],
    [
      'whose test does not exist',
      row('everything', '`npm test -- packages/none`'),
      requirementEvidence,
      'holds no test',
    ],
    [
      'that CI does not run',
      row('everything', '`npm run bench -- none`'),
      evidenceRuns,
      'by hand, DAY',
    ],
    ['that leads to no code', row('everything', '`npm test`'), statusPaths, 'everything'],
  ])('a row of the status %s is refused', (_, text, rule, message) => {
    const found = messagesOf(
      rule,
      plant('docs/status.md', (before) => before + text),
    )
    expect(found).toEqual([expect.stringContaining(message)])
  })
})
