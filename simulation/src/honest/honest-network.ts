import type { Answer, GatewaySettings, Question } from '@ostrom/gateway'
import { ALLOWANCE_UNLIMITED, type Ledger, type OptionalLedgerMember } from '@ostrom/ledger'
import { BaseError, Price } from '@ostrom/protocol'
import { localPricesOf, localSettings } from '../../../apps/cli/src/dev/local-settings.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
} from '../network/simulated-network.ts'
import { plainQuestionOf } from '../questions/questions.ts'
import { createDemandRecorder, type DemandRecorder } from './demand.ts'

/** Milliseconds that a message takes between processes of one machine. */
const DELIVERY_MS = 1

/** Approximate speed of the model of `npm start` on two processor cores. */
const echo = { tokensPerSecond: 60, prefillTokensPerSecond: 500, sequencesMax: 2, answerTokens: 4 }

export type HonestNetworkOptions = {
  /** False for a network without audits, such as `npm start -- --chain solana`. */
  readonly isAudited?: boolean
  /** Optional members of the ledger port that the chain lacks. */
  readonly lacking?: readonly OptionalLedgerMember[]
  /** Additional settings of the gateway. */
  readonly settings?: GatewaySettings
  /** True for an account of a hosted gateway, whose wallet signs the opening of each session. */
  readonly isHosted?: boolean
  readonly eventsMax?: number
}

/** The network of `npm start` in virtual time, with an honest user. */
export type HonestNetwork = {
  readonly world: SimulatedNetwork
  readonly demand: DemandRecorder
  /** The error message of each failed question. */
  readonly failures: readonly string[]
  readonly answered: () => number
  /** Asks one short question. Resolves when its answer is complete or has failed. */
  ask(more?: Partial<Question>): Promise<void>
  /**
   * Asks a question, and stops the answer after its first text, as a person does who has read
   * enough.
   */
  askAndStop(): Promise<void>
  /**
   * Ends the gateway's sessions, stops all parties, and checks the chain's invariants.
   *
   * @returns As text: the faults of the accounting, and the sessions that are not closed.
   */
  end(): Promise<readonly string[]>
}

/** Starts the network with the settings of `npm start`. */
export async function createHonestNetwork(
  options: HonestNetworkOptions = {},
): Promise<HonestNetwork> {
  const { isHosted = false, isAudited = !isHosted, lacking = [], eventsMax } = options
  const { auditRateBps, auditWindow } = localSettings.auditOverrides.parameters
  const world = await createSimulatedNetwork({
    deliver: () => [DELIVERY_MS],
    lacking,
    ...(eventsMax !== undefined && { eventsMax }),
    ...(isAudited && { parameters: { auditRateBps, auditWindowSeconds: auditWindow } }),
  })
  const demand = createDemandRecorder(() => world.time.nowMs())
  const providers: ProviderHost[] = []
  for (let at = 1; at <= localSettings.providers; at++) {
    const prices = { ...Price.zeroPrices, ...localPricesOf(at, UNIT) }
    providers.push(await world.startProvider(`provider-${at}`, { echo, prices }))
  }
  const client = await world.startGateway('client', {
    deposit: localSettings.deposit * UNIT - UNIT,
    settings: {
      ...(isAudited && localSettings.auditedGateway),
      ...(isHosted ? { signing: 'external' } : { warm: ['echo'] }),
      ...options.settings,
    },
    faultInjection: { tap: demand.tapOf('client') },
  })
  if (isHosted) await world.time.until(approveSessions(client.ledger))
  const failures: string[] = []
  let opening: Promise<void> | undefined
  let asked = 0
  let answered = 0
  const sample = () => {
    for (const { role } of providers) {
      const { sessions, streams } = role.status()
      demand.record('open sessions of a client', sessions)
      demand.record('concurrent answers of a client', streams)
    }
  }
  const read = async (question: Question, stopAfter = Number.POSITIVE_INFINITY) => {
    const stop = new AbortController()
    try {
      if (isHosted) {
        // The wallet signs only once, for all questions that wait for a session.
        opening ??= openByWallet(client).finally(() => {
          opening = undefined
        })
        await opening
      }
      const answer: Answer = await client.gateway.inference.answer(question, stop.signal)
      let texts = 0
      for await (const event of answer.events) {
        sample()
        if (event.kind === 'text' && ++texts >= stopAfter) stop.abort()
      }
      answered++
    } catch (error) {
      if (stop.signal.aborted) return void answered++
      failures.push(BaseError.is(error) ? error.message : String(error))
    }
  }
  const questionOf = (more: Partial<Question> = {}) =>
    plainQuestionOf(`client#${++asked} How are you?`, { maxTokens: 16, ...more })
  return {
    world,
    demand,
    failures,
    answered: () => answered,
    ask: (more) => read(questionOf(more)),
    askAndStop: () => read(questionOf(), 1),
    async end() {
      const { time, chain, accounting } = world
      await time.until(client.gateway.closeSessions())
      const faults = [...accounting.faults]
      for (const { id } of await client.gateway.sessions.list()) {
        const state = await client.ledger.session(id)
        if (state && state.status !== 'closed') faults.push(`${id} is ${state.status}`)
      }
      await time.until(client.stop())
      for (const provider of providers) await time.until(provider.stop())
      chain.checkInvariants()
      return faults
    },
  }
}

/**
 * Permits sessions to move the wallet's money in the Vault. The web app asks the owner to sign this
 * once.
 */
async function approveSessions({ approvals, nativeAsset }: Ledger): Promise<void> {
  const spender = approvals?.spenders.get('sessions')
  if (!approvals || !spender) return
  await approvals.approve({ spender, asset: nativeAsset, amount: ALLOWANCE_UNLIMITED })
}

/** Opens a session with the wallet's signature, unless one is open. */
async function openByWallet({ gateway, ledger }: GatewayHost): Promise<void> {
  if (await gateway.hasSession({ model: 'echo' })) return
  const { id, message } = await gateway.prepareSession({ model: 'echo' })
  await gateway.openSession(id, { signature: await ledger.signer.sign(message) })
}
