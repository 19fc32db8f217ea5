// Goal: the rule finds a decision that the index lacks, repeats or has in the wrong place.
// Method: an index of a few lines, and decisions of one line.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { decisionIndex } from './decision-index.ts'

const row = '- [0001](0001-a.md) A'
const check = (index: string, status = 'accepted') =>
  decisionIndex
    .check(
      Repo.from({
        'docs/adr/README.md': `# Decisions\n\n${index}\n`,
        'docs/adr/0001-a.md': `# 0001. A\n\nStatus: ${status}, 2026-11-20.\n`,
      }),
    )
    .map(({ message }) => message)

describe('decision-index', () => {
  test('a decision in force stands under its subject, once', () => {
    expect(check(`## Money\n\n${row}`)).toEqual([])
    for (const index of ['## Money', `## Money\n\n${row}\n${row}`, `## Superseded\n\n${row}`])
      expect(check(index), index).toEqual([expect.stringContaining('once, under its subject')])
  })

  test('a superseded decision stands under Superseded', () => {
    expect(check(`## Money\n\n## Superseded\n\n${row}`, 'superseded by 0002')).toEqual([])
    expect(check(`## Money\n\n${row}\n\n## Superseded`, 'superseded by 0002')).toEqual([
      expect.stringContaining('once, under "Superseded"'),
    ])
  })
})
