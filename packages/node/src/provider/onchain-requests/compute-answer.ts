import { countPrompt } from '@ostrom/engine/tokenizer'
import {
  ANSWER_BYTES_MAX,
  type Ledger,
  type OnchainAnswerContent,
  type RequestState,
} from '@ostrom/ledger'
import { sealPrivateAnswer } from '@ostrom/network/seal'
import { type Hash, Price } from '@ostrom/protocol'
import type { Storage } from '@ostrom/storage'
import type { FairScheduler } from '../admission/fair-scheduler.ts'
import { verificationOf } from '../answers/verification.ts'
import type { ServedModel } from '../served-model.ts'
import { answerBytes, withinFee } from './answer-bytes.ts'
import {
  type OnchainQuestion,
  type OnchainQuestionOptions,
  readOnchainQuestion,
} from './onchain-question.ts'

export type ComputeAnswerOptions = {
  readonly ledger: Ledger
  readonly scheduler: Pick<FairScheduler, 'acquire'>
}

export type AnswerJob = {
  readonly id: Hash
  readonly terms: RequestState['terms']
  readonly model: ServedModel
  readonly question: OnchainQuestion
  readonly signal: AbortSignal
}

/** Computes an answer in a turn of the model, in the same queue as the answers of sessions. */
export async function computeAnswer(
  { ledger, scheduler }: ComputeAnswerOptions,
  { id, terms, model, question, signal }: AnswerJob,
): Promise<Uint8Array> {
  const { client, asset } = terms
  const offer = { asset, verification: verificationOf(model, ledger) }
  // The whole answer is paid in advance, so no checkpoint can remain unpaid.
  const agreement = { id, client, offer, checkpoint: 0n, isPrepaid: true }
  const { contextLength } = model.model.info
  const promptTokens = countPrompt(question.prompt, model.tokenizer, contextLength)
  const release = await scheduler.acquire(model.version, agreement, { promptTokens, signal })
  try {
    signal.throwIfAborted()
    return await answerBytes(model, question, signal)
  } finally {
    release()
  }
}

export type ComputeContentOptions = ComputeAnswerOptions & {
  readonly served: readonly ServedModel[]
  readonly questions: OnchainQuestionOptions
  /** Storage for long answers. */
  readonly storage?: Storage | undefined
}

/**
 * Reads the question of a locked request, and computes the answer to post.
 *
 * @throws Errors of the question and the engine; {Error} the answer cannot be posted.
 */
export async function computeContent(
  options: ComputeContentOptions,
  { id, state, signal }: { id: Hash; state: RequestState; signal: AbortSignal },
): Promise<OnchainAnswerContent> {
  const { served, questions, storage } = options
  const { terms, prices = Price.zeroPrices } = state
  const model = served.find(({ version }) => version === terms.modelVersion)
  const question = model && (await readOnchainQuestion(questions, id, signal))
  const paid = question && withinFee(question, { served: model, prices, fee: terms.costMax })
  if (!paid) throw new Error('the model or the fee is no longer there')
  const plain = await computeAnswer(options, { id, terms, model, question: paid, signal })
  // An empty answer earns nothing, so it counts as a failure: the provider releases the request
  // while a release is free.
  if (plain.length === 0) throw new Error('the answer is empty')
  const { answerKey: key } = paid
  const bytes = key ? sealPrivateAnswer({ key, requestId: id }, plain) : plain
  const max = terms.onchain?.answerBytesMax ?? ANSWER_BYTES_MAX
  if (bytes.length <= max) return { kind: 'bytes', bytes }
  if (terms.onchain?.proof === 'audited') throw new Error('an audited answer is in bytes')
  if (!storage) throw new Error('there is no storage for a long answer')
  const { cid, sha256 } = await storage.add([bytes])
  await storage.pin(cid)
  return { kind: 'cid', cid, sha256 }
}
