import { askBlind, type BlindClientSession, type GatewayFetch } from '@ostrom/gateway/blind-client'
import { createGatewayHttp } from '@ostrom/gateway/http'
import type { KeyTerms } from '@ostrom/gateway/keys'
import {
  Approval,
  BaseError,
  type BlindTerms,
  type Log,
  Session,
  SignedObject,
} from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { echoTokenizer } from '../models/model.ts'
import type { GatewaySetup, ProviderSetup } from '../network/party-setup.ts'
import {
  createSimulatedNetwork,
  type SimulatedNetworkOptions,
} from '../network/simulated-network.ts'
import { createBlindPages } from './blind-page.ts'

const never = new AbortController().signal
const sampler = sampleSampler()

/** A question with stop texts. */
type BlindRead = { readonly text: string; readonly stop: readonly string[] }

/** Creates a provider, a gateway that reads no plaintext, and pages that ask through it. */
export async function createBlindScenario({
  provider: providerSetup = {},
  gateway: gatewaySetup = {},
  ...options
}: createBlindScenario.Options = {}) {
  const world = await createSimulatedNetwork(options)
  const { time } = world
  const provider = await world.startProvider('provider', providerSetup)
  const log: Log = (event, values) => options.log?.('client', event, values)
  const random = world.prng.fork('page').bytes
  const launch = () => {
    const host = world.launchGateway('client', gatewaySetup)
    const { inference, blind } = host.gateway
    const ports = { inference, blind, state: host.state, clock: time.clock, random, log }
    return { host, http: createGatewayHttp(ports) }
  }
  let running = launch()
  await time.until(running.host.started)
  const { chain, open } = await createBlindPages(world, random)
  /** Returns a function that sends requests to the gateway's HTTP API with an API key. */
  const fetchOf = (secret: string): GatewayFetch => {
    return async (path, init) => {
      const headers = { ...(init.headers as object), authorization: `Bearer ${secret}` }
      const request = new Request(`http://gateway.test${path}`, { ...init, headers })
      return await running.http.handle(request)
    }
  }
  const tokenizer = echoTokenizer()
  return {
    world,
    time,
    provider,
    chain,
    fetchOf,
    get host() {
      return running.host
    },
    createKey: (terms: Partial<KeyTerms> = {}) =>
      time.until(running.http.keys.create({ name: 'page', settlement: 'session', ...terms })),
    keys: () => time.until(running.http.keys.list()),
    async restart() {
      running.host.kill()
      running = launch()
      await time.until(running.host.started)
    },
    open,
    /** Asks and returns the complete answer. */
    async ask(blind: BlindClientSession, text: string, maxTokens = 40, signal = never) {
      const prompt = { kind: 'messages', messages: [{ role: 'user', content: text }] } as const
      const events = askBlind(blind, { prompt, maxTokens, sampler, signal, random })
      let ids = 0
      let end: { readonly total: bigint; readonly text: string } | undefined
      for await (const event of events) {
        if (event.kind === 'tokens') ids += event.ids.length
        if (event.kind === 'end') {
          const { output } = event.contents
          end = { total: event.core.total, text: tokenizer.decode(output.ids) }
        }
      }
      if (!end) throw new Error('an answer ends with its receipt')
      return { ...end, ids }
    },
    /** Asks, and returns the text that the page shows, and the code of the error that ends it. */
    async read(blind: BlindClientSession, { text, stop }: BlindRead) {
      const prompt = { kind: 'messages', messages: [{ role: 'user', content: text }] } as const
      const question = { prompt, maxTokens: 80, sampler, stop, signal: never, random }
      let shown = ''
      try {
        for await (const event of askBlind(blind, question)) {
          if (event.kind === 'tokens') shown += event.text
        }
      } catch (error) {
        return { shown, code: BaseError.is(error) ? error.code : `${error}` }
      }
      return { shown, code: undefined }
    },
    /** Signs terms with the gateway's wallet, as a user's wallet in a browser does. */
    async sign({ authorization, approval }: BlindTerms.BlindTerms) {
      const { signer, domain } = world.ledgerOf('client')
      const signature = await signer.sign(Session.authorizationMessage(authorization, domain))
      if (!approval) return { signature }
      const message = SignedObject.signable(Approval.struct, approval, domain)
      return { signature, approvalSignature: await signer.sign(message) }
    },
  }
}

export declare namespace createBlindScenario {
  type Options = SimulatedNetworkOptions & {
    readonly provider?: ProviderSetup
    readonly gateway?: GatewaySetup
  }
}
