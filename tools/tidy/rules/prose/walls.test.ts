// Goal: the rule finds an overlong paragraph of a guide at any position.
// Method: planted paragraphs of one character more than allowed.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { guideWalls } from './walls.ts'

const find = (text: string, path = 'docs/guides/a.md') =>
  guideWalls.check(Repo.from({ [path]: `# A\n\n${text}\n` })).map(({ line }) => line)
const wall = `${'a '.repeat(300)}b`

describe('guide-walls', () => {
  test.each([
    ['a paragraph', wall],
    ['a paragraph of several lines', `${'a '.repeat(150)}\n${'a '.repeat(150)}b`],
    ['an item of a list', `- ${wall}`],
    ['a step', `1. ${wall}`],
  ])('finds %s', (_, text) => {
    expect(find(text)).toEqual([3])
  })

  test('leaves short paragraphs, code, cells and other documents alone', () => {
    const half = 'a '.repeat(299)
    expect(find(`${half}\n\n${half}\n\n- ${half}\n- ${half}`)).toEqual([])
    expect(find(`\`\`\`\n${wall}\n\`\`\``)).toEqual([])
    expect(find(`| a | b |\n|---|---|\n| ${half} | ${half} |`)).toEqual([])
    expect(find(wall, 'docs/spec/a.md')).toEqual([])
  })
})
