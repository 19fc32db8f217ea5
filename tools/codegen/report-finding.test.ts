// Goal: a report has one finding, and a new finding replaces it. Method: a report of a few lines.

import { expect, test } from 'vitest'
import { findingText, reachedText, replaceFinding } from './report-finding.ts'

test('sentences stand on one line, and empty ones are left out', () => {
  expect(findingText('All hold.', '', 'One was not run.')).toBe(
    '**Found:** All hold. One was not run.',
  )
})

test('a finding takes the place of the finding before it, and of nothing else', () => {
  const page = `# A\n\n${findingText('Old.')}\n\n**Method:** Found: old.\n`
  const after = replaceFinding(page, findingText('5 $& new.'))
  expect(after).toBe('# A\n\n**Found:** 5 $& new.\n\n**Method:** Found: old.\n')
  expect(() => replaceFinding('# A\n\nwords\n', findingText('New.'))).toThrow('has no line')
})

test('targets that are missed are counted', () => {
  const [hit, miss] = [{ isReached: true }, { isReached: false }]
  expect(reachedText([hit, hit])).toBe('All 2 targets are reached.')
  expect(reachedText([hit, miss], 'bounds')).toBe('Of 2 bounds 1 are missed.')
})
