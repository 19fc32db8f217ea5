// Goal: bars of a vote and its quorum are drawn on one scale. Method: the layout alone.

import { expect, test } from 'vitest'
import { layoutVote } from './vote-layout.ts'

test('the longest of votes and quorum fills the width', () => {
  const unit = 10n ** 18n
  const votes = { for: 2n * unit, against: unit, abstain: unit }
  expect(layoutVote({ ...votes, quorum: 4n * unit })).toEqual({
    for: 0.5,
    abstain: 0.25,
    against: 0.25,
    quorum: 1,
  })
  expect(layoutVote({ ...votes, quorum: unit })).toMatchObject({ for: 0.6666, quorum: 0.3333 })
  expect(layoutVote({ ...votes, quorum: undefined }).quorum).toBeUndefined()
})

test('without votes and quorum nothing is drawn', () => {
  const none = { for: 0n, against: 0n, abstain: 0n, quorum: 0n }
  expect(layoutVote(none)).toEqual({ for: 0, against: 0, abstain: 0, quorum: 0 })
})
