import { holdStake } from '../../hold-stake.ts'
import { onBlocks } from '../../on-blocks.ts'
import { createAnnouncer } from '../announce.ts'
import { AnswersMissingError } from '../errors.ts'
import { REQUEST_POLL_MS } from '../limits.ts'
import { createPayKeeper } from '../pay/pay-keeper.ts'
import type { ProviderOptions } from '../provider-options.ts'
import { createPostedAnswers, type Posted } from './posted-answers.ts'

/**
 * Takes one request that is answered on the chain, answers it, posts the answer, and ends; first
 * of all one that was taken before and not posted. Serves no channel.
 *
 * @returns `undefined` where the signal came first. What was taken by then is posted next time.
 * @throws {AnswersMissingError} No answer can stand on this chain.
 */
export async function answerOnce(
  options: Omit<ProviderOptions, 'network' | 'random' | 'audits'>,
  signal: AbortSignal,
): Promise<Posted | undefined> {
  const { ledger, account: provider = ledger.account, settings = {} } = options
  const { stakeMin } = await ledger.parameters()
  const amount = settings.requestStake ?? stakeMin
  await holdStake(ledger, { account: provider, market: 'requests', amount })
  const pays = createPayKeeper(options)
  await pays.recover()
  const announcer = createAnnouncer({ ...options, provider, addresses: () => [] })
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  let answered: Posted | undefined
  const onPosted = (posted: Posted) => {
    answered = posted
    over.abort()
  }
  const once = { provider, pays, announcer, signal, answersMax: 1, onPosted }
  const worker = createPostedAnswers({ ...options, ...once })
  if (!worker) throw new AnswersMissingError({ ledger: ledger.id })
  await worker.recover()
  await announcer.publish()
  await onBlocks({ ...options, pollMs: REQUEST_POLL_MS, signal: both }, async () => {
    await options.market.sync()
    await worker.step()
    // What fails is looked at again; one at a time.
    await worker.rest()
    await pays.step()
  })
  return answered
}
