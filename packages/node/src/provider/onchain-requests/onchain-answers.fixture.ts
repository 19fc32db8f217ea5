import { LedgerError } from '@ostrom/ledger'
import type { Scenario } from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { type Hash, Request } from '@ostrom/protocol'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import { createPayService } from '../pay/pay-service.ts'
import type { ServedModel } from '../served-model.ts'
import type { OnchainAnswersOptions } from './answer-options.ts'
import { createOnchainAnswers } from './onchain-answers.ts'

export const utf8 = (text: string) => new TextEncoder().encode(text)

export type Generate = ServedModel['model']['generate']

/** Opens a request for an answer on chain by the scenario's provider. */
export async function openOnchainRequest(
  { client, provider, terms, domain }: Scenario,
  fields: Partial<Request.RequestTerms>,
  question: string,
): Promise<Hash> {
  const filter = { ...Request.anyProvider, providers: [provider.account] }
  const made = await terms({ answer: 'chain', filter, ...fields })
  await client.openRequest({ terms: made, input: utf8(question) })
  return Request.idOf(made, domain)
}

/** A function to generate that waits for its signal. */
export const stalling: Generate = async function* ({ signal }) {
  signal.throwIfAborted()
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

export const failing: Generate = () => {
  throw new Error('out of memory')
}

export const saying = (text: string): Generate =>
  async function* () {
    if (text) yield { kind: 'tokens', ids: [], text } as never
    yield { kind: 'end', finish: 'stop' } as never
  }

export const unreachable = async (): Promise<never> => {
  throw new LedgerError('chain-unreachable')
}

export type OnchainWorkerOptions = Partial<OnchainAnswersOptions> &
  Pick<OnchainAnswersOptions, 'state' | 'clock' | 'log'> & {
    readonly scenario: Scenario
    readonly model: ServedModel
  }

/** Starts a worker for the scenario's provider and one model, with its abort controller. */
export function startOnchainWorker({ scenario, model, ...options }: OnchainWorkerOptions) {
  const { provider: ledger, offer, offerHash } = scenario
  const { state, clock, log } = options
  const stop = new AbortController()
  const market = createMarketMemory(ledger)
  const models = new Map([[model.version, model.model.info.sequencesMax]])
  const worker = createOnchainAnswers({
    scheduler: createFairScheduler({ clientLimiter: createClientLimiter(clock), models }),
    ledger,
    provider: ledger.account,
    market,
    served: [model],
    announcer: { offers: () => new Map([[offerHash, { offer, served: model }]]) },
    payService: createPayService({ ledger, state, clock, log }),
    signal: stop.signal,
    ...options,
  })
  if (!worker) throw new Error('the chain in memory keeps answers')
  const step = async () => {
    await market.sync()
    await worker.step()
    await worker.drain()
  }
  return { worker, stop, market, step }
}
