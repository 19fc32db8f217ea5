// Goal: the rule finds a guide that does not state its costs, or the consequences of stopping.
// Method: guides of a few lines.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { guideCosts } from './guide-costs.ts'

const find = (text: string, path = 'docs/guides/a.md') =>
  guideCosts.check(Repo.from({ [path]: text })).map(({ line, message }) => `${line} ${message}`)
const heading = '## Costs and stopping'
const cost = '- **Cost:** gas.'
const stopping = '- **Stopping:** nothing is lost.'

describe(`'guide-costs'`, () => {
  test('takes a guide with both items, and other documents', () => {
    expect(find(`# A\n\n${heading}\n\n${cost}\n${stopping}\n\n## B\n`)).toEqual([])
    expect(find('# A\n', 'docs/spec/a.md')).toEqual([])
  })

  test('finds a guide without the section', () => {
    expect(find('# A\n')).toEqual([`1 No section "${heading}".`])
  })

  test('finds a section without an item, also if another section has it', () => {
    expect(find(`# A\n\n${heading}\n\n${cost}\n\n## B\n\n${stopping}\n`)).toEqual([
      `3 "${heading}" has no item "- **Stopping:**".`,
    ])
    expect(find(`# A\n\n${heading}\n\n${stopping}\n`)).toEqual([
      `3 "${heading}" has no item "- **Cost:**".`,
    ])
  })
})
