import type { JobQuestion } from '../answers/inference-job.ts'
import type { Caller } from '../incoming/caller.ts'
import { parseResponses } from './request.ts'

/**
 * Parses a request of `/v1/responses/input_tokens`, which has the fields of `/v1/responses`.
 *
 * @throws {BaseError} As `parseResponses` does.
 */
export async function parseInputTokens(
  body: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<Pick<JobQuestion, 'model' | 'prompt'>> {
  const { questions } = await parseResponses(body, caller)
  const [question] = questions as readonly [JobQuestion]
  return question
}
