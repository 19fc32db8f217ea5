import { type Ledger, LedgerError, type OnchainAnswerLedger, requireMember } from '@ostrom/ledger'
import type { Scenario } from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { type Clock, type Hash, Request } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import { createPayService } from '../pay/pay-service.ts'
import type { ServedModel } from '../served-model.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'
import type { OnchainAnswersOptions } from './answer-options.ts'
import { createOnchainAnswers } from './onchain-answers.ts'
import { createOnchainAnswerRecords, type OnchainAnswerRecord } from './records.ts'

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

/** Serves the echo model as the version that the scenario's provider offers, at its prices. */
export async function serveOfferedModel({ version, offer }: Scenario): Promise<ServedModel> {
  return { ...(await serveEcho()), version, asset: offer.asset, prices: offer.prices }
}

/** Returns the ledger of the scenario's provider with some of its functions replaced. */
export function providerLedgerWith(
  { provider }: Scenario,
  change: Partial<Ledger>,
  answers: Partial<OnchainAnswerLedger> = {},
): Ledger {
  const onchainAnswers = { ...requireMember(provider, 'onchainAnswers'), ...answers }
  return { ...provider, ...change, onchainAnswers }
}

/** Reads the text of an answer on chain, or the kind of its content if this is no text. */
export async function answerTextOf({ provider }: Scenario, id: Hash): Promise<string | undefined> {
  const content = (await requireMember(provider, 'onchainAnswers').answer(id))?.content
  return content?.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : content?.kind
}

/** Reads the unfinished records on disk. */
export async function unfinishedRecordsIn(
  state: StateStore,
): Promise<readonly OnchainAnswerRecord[]> {
  return (await createOnchainAnswerRecords(state).unfinished()).map(({ record }) => record)
}

/** Returns a clock whose waits end with their signal, or when the caller resolves them. */
export function waitingClock(
  nowMs: () => number,
  onSleep: (ms: number, resolve: () => void) => void = () => {},
): Clock {
  const sleep = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      onSleep(ms, resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  return { nowMs, sleep } as Clock
}

/** Generation of an engine that returns nothing until its signal aborts. */
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
