import type { AnswerEndorsementLedger, AnswerKey } from './onchain-answers.ts'
import type { RequestState } from './requests.ts'

/** Returns the answer of a request that has a majority of its seats; undefined if none has. */
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
