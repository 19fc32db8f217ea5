// Goal: a provider adds its answer to at most two answers of other providers, so that its bond is
// at most two fifths of the reward.
// Method: requests with one to four answers on a test ledger; the time in which endorsements could
// reach a majority is over.

import type { AnswerEndorsementLedger, RequestState } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createAnswerContests } from './answer-contests.ts'
import { ANSWER_CONTEST_SECONDS, ANSWERS_CONTESTED_MAX } from './limits.ts'

const idOf = (answers: number): Hash => `0x${answers.toString(16).padStart(64, '0')}`
const provider = `0x${'aa'.repeat(20)}` as const

const requestWith = (answers: number): RequestState =>
  ({
    id: idOf(answers),
    status: 'answered',
    answers: Array.from({ length: answers }, () => ({
      provider,
      sha256: Hex.zeroHash,
      postedAtSeconds: 0n,
    })),
  }) as unknown as RequestState

// Finding: QST-1
test('a provider adds no answer to a request that has three answers', async () => {
  const contests = createAnswerContests({
    ledger: { request: async () => undefined, nowSeconds: async () => ANSWER_CONTEST_SECONDS },
    market: { answeredRequests: async () => [1, 2, 3, 4].map(requestWith) },
    endorsements: {
      endorsementOf: async () => ({ seats: 0n, expected: 63n }),
    } as unknown as AnswerEndorsementLedger,
    log: () => {},
  })
  const due = await contests.due()
  expect(due.map(({ answers = [] }) => answers.length)).toEqual([1, ANSWERS_CONTESTED_MAX])
})
