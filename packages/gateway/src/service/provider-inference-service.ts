import { withAnswerForm } from '../answers/answer-form.ts'
import { createAnswerSoFar } from '../answers/answer-so-far.ts'
import { resumableAnswer } from '../answers/resume-answer.ts'
import type { Answer, InferenceService, Question } from '../inference/inference-service.ts'
import { createProviderAttempts } from '../inference/provider-attempts.ts'
import { findModelCard, listModelCards, listUnreadable } from '../models/model-cards.ts'
import { countPromptTokens, prepareQuestion } from '../questions/prepare-question.ts'
import { answerRest, firstAnswer } from './attempts.ts'
import { blameUnheard } from './blame.ts'
import type { InferenceServiceOptions } from './inference-service-options.ts'
import { quoteQuestion } from './question-quote.ts'

/**
 * Creates the inference service of a gateway. For the HTTP API, this service finds providers, pays
 * them and reads their answers.
 */
export function createInferenceService(options: InferenceServiceOptions): InferenceService {
  return {
    models: () => listModelCards(options),
    model: (name) => findModelCard(options, name),
    unreadable: () => listUnreadable(options),
    quote: (question) => quoteQuestion(options, question),
    answer: (question, signal) => answer(options, question, signal),
    countTokens: (question) => countPromptTokens(options, question),
    resolve: (name) => options.marketCache.resolve(name),
    contents: (receipt, asker) => options.contents.get(receipt, asker),
  }
}

async function answer(
  options: InferenceServiceOptions,
  request: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const prepared = await prepareQuestion(options, request)
  const question = await withAnswerForm(request, prepared, options.tokenizers)
  const attempts = createProviderAttempts()
  const step = { question, prepared, signal, attempts, soFar: createAnswerSoFar() }
  if (question.preferences.hedge) options.hedges.recordQuestion(question.callerId)
  const { answer: first, soFar } = await firstAnswer(options, request, step).finally(() => {
    blameUnheard(options, attempts.reachability)
  })
  const begun = { ...step, soFar }
  const resume = (failed: Answer, error: unknown) => answerRest(options, begun, { failed, error })
  const { losses, hedged } = attempts
  const { clock } = options
  return resumableAnswer(first, { soFar, prepared, losses, hedged, resume, clock, signal })
}
