import { ensureStake } from '../../ensure-stake.ts'
import { onBlocks } from '../../on-blocks.ts'
import { createRandomness } from '../../randomness.ts'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import { OnchainAnswersUnsupportedError } from '../errors.ts'
import { REQUEST_POLL_MS } from '../limits.ts'
import { createAnnouncer } from '../market/announcer.ts'
import { createPayService } from '../pay/pay-service.ts'
import type { ProviderOptions } from '../provider-options.ts'
import { createOnchainAnswers } from './onchain-answers.ts'
import type { AnsweredRequest } from './records.ts'

/**
 * Locks one request for an on-chain answer, posts its answer, and ends. A request that an earlier
 * run locked and did not answer comes first. The function serves no channel.
 *
 * @returns `undefined` if the signal aborted first. The next run posts the answer of a locked
 *   request.
 * @throws {OnchainAnswersUnsupportedError} The chain stores no answers.
 */
export async function answerOneRequest(
  options: Omit<ProviderOptions, 'network' | 'random' | 'audits'>,
  signal: AbortSignal,
): Promise<AnsweredRequest | undefined> {
  const { ledger, account: provider = ledger.account, market, state, clock, log } = options
  const { served, storage, sources, settings = {} } = options
  const { stakeMin } = await ledger.parameters()
  const amount = settings.requestStake ?? stakeMin
  await ensureStake(ledger, { account: provider, market: 'requests', amount })
  const payService = createPayService(options)
  await payService.recover()
  const described = { ledger, provider, market, state, clock, served, storage, settings }
  const announcer = createAnnouncer({ ...described, addresses: () => [] })
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  let answered: AnsweredRequest | undefined
  const onPosted = (posted: AnsweredRequest) => {
    answered = posted
    over.abort()
  }
  const models = new Map(served.map(({ version, model }) => [version, model.info.sequencesMax]))
  const scheduler = createFairScheduler({ clientLimiter: createClientLimiter(clock), models })
  const worker = createOnchainAnswers({
    ledger,
    provider,
    market,
    state,
    clock,
    log,
    served,
    announcer,
    scheduler,
    payService,
    storage,
    sources,
    randomness: ledger.audits && createRandomness({ ...options, audits: ledger.audits, signal }),
    answerBondMax: settings.answerBondMax,
    signal,
    answersMax: 1,
    onPosted,
  })
  if (!worker) throw new OnchainAnswersUnsupportedError({ ledger: ledger.id })
  await worker.recover()
  await announcer.publish()
  await onBlocks({ ledger, clock, pollMs: REQUEST_POLL_MS, signal: both }, async () => {
    await market.sync()
    await worker.step()
    // Waits for the answer, so that only one request is locked at a time. After a failure the next
    // step begins again.
    await worker.drain()
    await payService.step()
  })
  return answered
}
