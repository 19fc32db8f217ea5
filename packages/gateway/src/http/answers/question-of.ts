import type { Payment, Question } from '../../inference/inference-service.ts'
import type { QuestionFunds } from '../../inference/question-payment.ts'
import type { ApiKey } from '../../keys/index.ts'
import type { JobQuestion } from './inference-job.ts'
import type { AnswerLimit } from './spending-report.ts'

/** All fields of a type. A literal of this type names each of them, optional ones too. */
type EveryField<T> = { readonly [field in keyof Required<T>]: T[field] }

/** Terms of the key that asks a question. For a quote, the key has no id, and does not hedge. */
type AskingKey = Pick<ApiKey, 'settlement'> & {
  readonly [field in 'id' | 'constraints' | 'asset' | 'hedge' | 'private']?:
    | ApiKey[field]
    | undefined
}

/** Returns a question of a job with the terms of the key that asks and pays for it. */
export function questionOf(ask: JobQuestion, options: questionOf.Options): Question {
  const { key, limit, funds, isShownWhole, onLostPayment } = options
  const question: EveryField<Question> = {
    model: ask.model,
    prompt: ask.prompt,
    sampler: ask.sampler,
    maxTokens: ask.maxTokens,
    fitsContext: ask.fitsContext,
    stop: ask.stop,
    isShownWhole,
    logprobs: ask.logprobs,
    userSeed: ask.userSeed,
    settlement: key.settlement,
    preferences: {
      ...(key.hedge && { hedge: true }),
      ...ask.preferences,
      ...(key.private && { private: true }),
    },
    constraints: key.constraints,
    costMax: limit?.left,
    costMaxOf: limit?.scope,
    funds,
    reasoningParam: ask.reasoningParam,
    beforePaid: ask.beforePaid,
    callerId: key.id,
    conversation: ask.conversation,
    onPromptProgress: ask.onPromptProgress,
    onLostPayment,
    asset: key.asset,
  }
  return question
}

export declare namespace questionOf {
  type Options = {
    readonly key: AskingKey
    /** Most that the answer may cost; no limit when absent. */
    readonly limit?: AnswerLimit | undefined
    /** Funds reserved from the key's limits; none if only the request's own limit applies. */
    readonly funds?: QuestionFunds | undefined
    /** True if the caller shows no part of the answer before its end. */
    readonly isShownWhole?: boolean
    /** Called for each try that failed after its provider was asked. */
    readonly onLostPayment?: (payment: Payment) => void
  }
}
