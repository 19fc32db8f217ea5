import type { AnswerEndorsementLedger, AnswerKey } from './onchain-answers.ts'
import type { RequestState } from './requests.ts'

/**
 * Returns the answer of a request that more than half of the expected seats endorsed; undefined if
 * there is no such answer.
 */
export async function endorsedAnswer(
  endorsements: Pick<AnswerEndorsementLedger, 'endorsementOf'> | undefined,
  { id: requestId, answers = [] }: Pick<RequestState, 'id' | 'answers'>,
): Promise<AnswerKey | undefined> {
  for (const { provider } of endorsements ? answers : []) {
    const answer = { requestId, provider }
    const found = await endorsements?.endorsementOf(answer)
    if (found && found.seats * 2n > found.expected) return answer
  }
  return undefined
}
