import { createLocalHost } from '@ostrom/engine/tokenizer'
import {
  askBlind,
  type BlindClientSession,
  type BlindQuestion,
  fetchModel,
  type GatewayFetch,
  openBlindSession,
  type TermsSignatures,
} from '@ostrom/gateway/blind-client'
import {
  type AccountId,
  type BlindTerms,
  type Clock,
  type Domain,
  Hex,
  Price,
  Receipt,
} from '@ostrom/protocol'
import type { ChatEvent } from '../api/chat.ts'
import { ApiError } from '../api/client.ts'
import { isSignatureOf } from '../receipt/signatures.ts'
import type { BrowserWallet, SessionToSign } from '../wallets/wallet.ts'
import { type ChainReadings, domainOf, gatewayReadings, type KeySource } from './chain-readings.ts'
import { sealingErrorFrom } from './sealing-errors.ts'

// The only module of the page that encrypts. It is loaded when a person first sends a sealed
// question.

/** A session in which this page seals its questions. */
export type SealedSession = {
  readonly blind: BlindClientSession
  readonly source: KeySource
  readonly domain: Domain
}

/** The wallet and the account of the person that pays for a session. */
export type PayingWallet = { readonly wallet: BrowserWallet; readonly account: string }

const random = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size))

const clock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = setTimeout(done, ms)
      function done() {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      signal?.addEventListener('abort', done)
    }),
}

/**
 * Sends a request with this page's cookie: below `/api` for the gateway's API (`/v1/`), and to the
 * unchanged path for files of models.
 */
const gateway: GatewayFetch = (path, init) =>
  fetch(path.startsWith('/v1/') ? `/api${path}` : path, { ...init, credentials: 'same-origin' })

const textsOf = <T extends object>(value: T) =>
  Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, typeof one === 'bigint' ? `${one}` : one]),
  ) as { readonly [name in keyof T]: T[name] extends bigint ? string : T[name] }

/** Returns the session that the wallet shows and signs, from the terms that were checked. */
const draftOf = (
  { authorization, approval }: BlindTerms.BlindTerms,
  domain: Domain,
): SessionToSign => ({
  // This page's session has no id before it is signed.
  id: Hex.zeroHash,
  domain: domain.scheme === 'eip712' ? { ...domain, chainId: `${domain.chainId}` } : domain,
  authorization: textsOf(authorization),
  ...(approval && { approval: textsOf(approval) }),
})

async function readingsOf(domain: Domain, payer: PayingWallet | undefined): Promise<ChainReadings> {
  const { wallet, account } = payer ?? {}
  const { request } = wallet ?? {}
  if (!request || !account || domain.scheme !== 'eip712') return gatewayReadings()
  const { evmReadings } = await import('./evm-readings.ts')
  return evmReadings((question) => request(question, account), domain)
}

/**
 * Opens a session with a provider, after comparing the provider's key with the key on the chain.
 * The paying wallet signs the session.
 *
 * @throws {ApiError} No session was opened; the error states the reason.
 */
export async function openSealedSession(options: {
  readonly model: string
  /** Base units that the session may pay at most; if absent, the gateway chooses the cap. */
  readonly cap?: bigint | undefined
  /** Absent if the gateway's own wallet pays. */
  readonly payer: PayingWallet | undefined
}): Promise<SealedSession> {
  const { model, cap, payer } = options
  if (!globalThis.isSecureContext) {
    const message = 'Browsers seal only on pages that came by HTTPS, or from this machine.'
    throw new ApiError({ code: 'page-not-secure', status: 0, message, details: [] })
  }
  const domain = await domainOf()
  const readings = await readingsOf(domain, payer)
  const tokenizers = createLocalHost()
  const sign = async (terms: BlindTerms.BlindTerms): Promise<TermsSignatures> => {
    const draft = draftOf(terms, domain)
    const { signature, approvalSignature } = await payer!.wallet.signSession(draft, payer!.account)
    return {
      signature: signature as Hex.Hex,
      ...(approvalSignature && { approvalSignature: approvalSignature as Hex.Hex }),
    }
  }
  const blind = await openBlindSession({
    fetch: gateway,
    model,
    cap,
    domain,
    chain: readings,
    keys: {
      verify: async ({ digest, signature, account }) =>
        typeof digest === 'string' && isSignatureOf(account, { digest, signature }, domain),
    },
    operator: (provider: AccountId) => readings.operator(provider),
    modelOf: (version) => fetchModel({ fetch: gateway, version, tokenizers }),
    ...(payer && { sign }),
    clock,
    random,
  }).catch((error) => {
    throw sealingErrorFrom(error)
  })
  return { blind, source: readings.source, domain }
}

/** A question for a sealed session. */
export type SealedQuestion = Pick<BlindQuestion, 'maxTokens' | 'signal' | 'costMax'> & {
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[]
  readonly temperature: number
}

/**
 * Seals a question to the provider, and yields the answer as this page decrypts it.
 *
 * @throws {ApiError}
 */
export async function* askSealed(
  { blind, source, domain }: SealedSession,
  question: SealedQuestion,
): AsyncGenerator<ChatEvent> {
  const { messages, temperature, ...rest } = question
  const { provider, asset, feeBps } = blind.terms.offer
  const neutral = { topP: 1, topK: 0, frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }
  const sampler = { temperature, ...neutral }
  let charged = 0n
  let output = 0
  let isPaid = false
  const onCharge = (amount: bigint) => {
    charged = amount
  }
  const prompt = { kind: 'messages', messages } as const
  yield { kind: 'sealed', source }
  yield { kind: 'begun', provider }
  try {
    for await (const event of askBlind(blind, { ...rest, prompt, sampler, onCharge, random })) {
      if (event.kind === 'tokens') {
        output += event.ids.length
        if (event.reasoning !== '') yield { kind: 'reasoning', text: event.reasoning }
        if (event.text !== '') yield { kind: 'text', text: event.text }
      }
      if (event.kind !== 'end') continue
      const { core, cost } = event
      isPaid = true
      if (Receipt.finishReasons[core.finish] === 'length') yield { kind: 'cut' }
      const [input, out] = [Number(core.inputTokens), Number(core.outputTokens)]
      yield { kind: 'usage', input, output: out }
      const fee = `${Price.shareDown(cost, feeBps)}`
      const receipt = Receipt.idOf(core, domain)
      const payment = { cost: `${cost}`, fee, asset, provider, receipt }
      yield { kind: 'sealed-paid', payment }
    }
  } catch (error) {
    throw sealingErrorFrom(error)
  } finally {
    if (!isPaid && charged > 0n)
      yield { kind: 'interrupted', cost: `${charged}`, asset, tokens: output }
  }
}
