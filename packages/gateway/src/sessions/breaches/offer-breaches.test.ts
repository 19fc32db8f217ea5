// Goal: a receipt that contradicts its offer is refused, and the provider's signatures on it are
// stored and sent to the court until it accepts them. Nothing else is ever stored.
// Method: a store of breaches, with receipts that a real key signed; a court that refuses with the
// errors of ledgers.

import { LedgerError } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import {
  Cbor,
  type Hex,
  Inference,
  type Offer,
  PrefixHistory,
  Price,
  Receipt,
  Seed,
  SessionAccount,
} from '@ostrom/protocol'
import {
  sampleInferenceRequest,
  sampleOffer,
  sampleReceipt,
  sampleSampler,
} from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createInferenceCall, type InferenceCall } from '../calls/inference-call.ts'
import {
  BREACH_PROOFS_PER_STEP,
  BREACHES_OF_PROVIDER_MAX,
  PROOF_PAUSE_MAX_MS,
  PROOF_PAUSE_MS,
} from '../limits.ts'
import { ResponseReader, type ResponseReaderOptions } from '../response-reader.ts'
import { createOfferBreaches, type OfferBreach } from './offer-breaches.ts'

const hash = (byte: string): Hex.Hash => `0x${byte.repeat(32)}`
const chain = createMemoryChain()
const provider = chain.connect(new Uint8Array(32).fill(7))
const stranger = chain.connect(new Uint8Array(32).fill(8))
const { domain } = provider
const sessionId = hash('5e')
const serverSeed = hash('aa')

const offer = sampleOffer({
  provider: provider.account,
  modelVersion: hash('01'),
  asset: chain.nativeAsset,
  prices: Price.zeroPrices,
  court: provider.account,
  verification: {
    artifact: hash('02'),
    engineClass: hash('03'),
    tier: 1,
    counting: Receipt.tokenCountings.indexOf('ids'),
    sampling: 0,
  },
})

const question = sampleInferenceRequest({
  modelVersion: offer.modelVersion,
  prompt: { kind: 'ids', ids: [1, 2] },
  sampler: sampleSampler({ temperature: 1 }),
  maxTokens: 1,
  clientNonce: hash('09'),
  auditCommitment: hash('0a'),
})

const ids = [5]
const honestCore = sampleReceipt({
  sessionId,
  index: 0n,
  modelVersion: offer.modelVersion,
  artifactHash: hash('02'),
  engineHash: hash('03'),
  tokenizerHash: hash('04'),
  promptHash: Inference.promptHash(question.prompt),
  samplerHash: Inference.samplerHash(question),
  seed: Seed.derive({ clientNonce: question.clientNonce, serverSeed, callId: 0n, segment: 0 }),
  outputHash: Inference.outputHash({ ids, text: '' }),
  finish: Receipt.finishReasons.indexOf('length'),
  counting: 0,
  sampling: 0,
  inputTokens: 2n,
  cachedInputTokens: 0n,
  outputTokens: 1n,
  total: 0n,
})

const terms = (request: LedgerOverrides['request'], promised: LedgerOverrides['promised']) => ({
  question: { ...question, ...request },
  offer: { ...offer, verification: { ...offer.verification, ...promised } },
})

type LedgerOverrides = {
  readonly signer?: typeof provider.signer
  /** Differences of the question from the default. */
  readonly request?: Partial<Inference.InferenceRequest>
  /** Differences of the offer's promises from the default. */
  readonly promised?: Partial<Offer.VerificationTerms>
}

/** Takes one answer whose receipt has these changes; returns what was stored. */
async function proofResult(change: Partial<Receipt.ReceiptCore>, by: LedgerOverrides = {}) {
  const { signer = provider.signer, request: asked, promised } = by
  const { offer, question: request } = terms(asked, promised)
  const breaches: OfferBreach[] = []
  const receipts: Receipt.ReceiptCore[] = []
  const account = SessionAccount.create(Price.zeroPrices)
  account.begin(0n, { prepaid: 512, perOutput: 64, perEmbedding: 0, perImage: 0 })
  let piece: Inference.StreamPart
  const ask = createInferenceCall({
    id: 0n,
    request,
    promptTokens: 2,
    prepaidTokens: 512,
    costMax: 0n,
    audit: 'sampled',
    observer: { onUsage() {}, onCharge() {} },
    nowMs: 0,
    opener: { open: () => Cbor.encode(piece) },
    tokenizer: { count: () => 1 },
  } as unknown as Parameters<typeof createInferenceCall>[0])
  const intake = new ResponseReader({
    id: sessionId,
    offer,
    domain,
    account,
    stopAllowance: { covers: () => true, addRest: () => {}, end: () => {} },
    pendingSaves: new Set(),
    gates: { add: () => {} },
    keys: provider,
    calls: new Map<bigint, InferenceCall>([[0n, ask]]),
    clock: { nowMs: () => 0, sleep: async () => {} },
    payer: { payIfDue: () => {}, last: () => undefined },
    charges: { reach: () => {}, chargeEnded: () => {} },
    ready: { counting: 'ids', seedCommitment: Seed.commitment(serverSeed) },
    tokenizer: { vocabularySize: 8 },
    manifest: { artifacts: [{ sha256: hash('02') }], tokenizer: { sha256: hash('04') } },
    operator: async () => undefined,
    isModelQuarantined: async () => false,
    consents: { record: () => {} },
    stopPay: { recordEnd: () => {} },
    prefixes: PrefixHistory.create(PrefixHistory.clientWindow),
    cacheScopeOf: () => undefined,
    saveReceipt: async ({ core }: { core: Receipt.ReceiptCore }) => void receipts.push(core),
    saveBreach: async (_: Hex.Hash, breach: OfferBreach) => void breaches.push(breach),
  } as unknown as ResponseReaderOptions)
  const give = (next: Inference.StreamPart) => {
    piece = next
    return intake.read({ kind: 'part', callId: 0n } as Parameters<ResponseReader['read']>[0])
  }
  const samplerHash = Inference.samplerHash(request)
  const drawn = request.userSeed !== undefined && { seed: Seed.deriveFromUser(request.userSeed) }
  const receipt = { ...honestCore, samplerHash, ...drawn, ...change }
  const signature = await signer.sign(Receipt.idOf(receipt, domain))
  await give({ kind: 'prefill', tokens: 2 })
  await give({ kind: 'tokens', ids })
  const error = await give({ kind: 'end', receipt, signature, serverSeed }).catch((one) => one)
  return { error, breaches, receipts, receipt, signature }
}

describe('a receipt', () => {
  test('a receipt that keeps its offer is kept and is no breach', async () => {
    const { error, breaches, receipts } = await proofResult({})
    expect([error, breaches]).toEqual([undefined, []])
    expect(receipts).toEqual([honestCore])
  })

  test.each([
    ['artifact', { artifactHash: hash('f2') }],
    ['engine build', { engineHash: hash('f3') }],
    ['counting', { counting: 1 }],
    ['sampling', { sampling: 3 }],
  ] as const)(
    'against the %s of its offer is refused, and kept for the court',
    async (term, change) => {
      const { error, breaches, receipts, receipt, signature } = await proofResult(change)
      expect(error).toMatchObject({ code: 'provider-protocol-violation' })
      expect(error.message).toContain(`its receipt breaks the ${term} of its offer`)
      expect(breaches).toEqual([{ offer, receipt, signature }])
      expect(receipts).toEqual([])
    },
  )

  test('a receipt of another signer or of another session proves nothing', async () => {
    const unsigned = await proofResult({ counting: 1 }, { signer: stranger.signer })
    expect(unsigned.error).toMatchObject({ code: 'provider-protocol-violation' })
    const elsewhere = await proofResult({ counting: 1, sessionId: hash('5f') })
    expect(elsewhere.error).toMatchObject({ code: 'provider-protocol-violation' })
    expect([...unsigned.breaches, ...elsewhere.breaches]).toEqual([])
  })
})

describe('the sampling of a receipt', () => {
  const { sampler } = question
  const asks: readonly [Receipt.SamplingMode, Partial<Inference.InferenceRequest>][] = [
    ['seeded', {}],
    ['user-seed', { userSeed: 7n }],
    ['greedy', { sampler: { ...sampler, temperature: 0 } }],
    ['greedy', { userSeed: 7n, sampler: { ...sampler, temperature: 0 } }],
  ]
  // Finding: OFF-R4
  test.each(asks)(
    'a receipt has the requested sampling %s, and any other sampling is refused: %o',
    async (as, request) => {
      for (const [sampling, value] of Receipt.samplingModes.entries()) {
        if (value === 'unverified') continue
        const { error, breaches, receipts } = await proofResult({ sampling }, { request })
        expect(receipts).toHaveLength(value === as ? 1 : 0)
        if (value !== as) expect(error.message).toContain('its receipt has another sampling')
        // Neither the offer nor the receipt shows the sampler of the question, so they do not prove
        // this breach.
        expect(breaches).toEqual([])
      }
    },
  )

  // Finding: OFF-R4
  test.each(asks)(
    'unverified sampling breaks an offer that does not state it: request for %s',
    async (_, request) => {
      const sampling = Receipt.samplingModes.indexOf('unverified')
      for (const promised of [{}, { counting: 1 }, { tier: 0 }, { sampling: 2 }]) {
        const { error, breaches } = await proofResult({ sampling }, { request, promised })
        expect(error.message).toContain('its receipt breaks the sampling of its offer')
        expect(breaches).toHaveLength(1)
      }
      const { error, receipts } = await proofResult(
        { sampling },
        { request, promised: { sampling } },
      )
      expect([error, receipts.length]).toEqual([undefined, 1])
    },
  )

  // Finding: OFF-R4
  test('unverified sampling does not excuse a breach of the counting of an offer', async () => {
    const [counting, sampling] = [1, Receipt.samplingModes.indexOf('unverified')]
    const word = await proofResult({ counting, sampling }, { promised: { sampling } })
    expect(word.error.message).toContain('its receipt breaks the counting of its offer')
    expect(word.breaches).toHaveLength(1)
  })
})

describe('breaches', () => {
  const breach: OfferBreach = { offer, receipt: { ...honestCore, counting: 1 }, signature: '0x12' }
  const of = (byte: string): OfferBreach => ({
    ...breach,
    offer: { ...offer, provider: `0x${byte.repeat(20)}` },
  })
  let nowMs = 0

  /**
   * A court that gives these answers one after the other. An answer is the gas of an accepted
   * proof, or a refusal.
   */
  function court(
    answers: readonly (string | bigint | { readonly lost: bigint; readonly code: string })[],
  ) {
    const sent: OfferBreach[] = []
    const stakes = new Map<string, bigint>()
    const refunds: unknown[] = []
    const session: { state?: unknown } = {}
    const audits = {
      async proveOfferBreach(options: OfferBreach) {
        const answer = answers[sent.push(options) - 1] ?? 'taken'
        if (typeof answer === 'object') {
          throw new LedgerError(answer.code as 'fraud-already-proven', { gasLost: answer.lost })
        }
        if (typeof answer === 'bigint') return { hash: '0x1', gasCost: answer, id: 7n }
        if (answer !== 'taken') throw new LedgerError(answer as 'fraud-already-proven')
        return { hash: '0x1', gasCost: 50n, id: 7n }
      },
      offerBreachCase: async () => 9n,
      async resolveHeldPay(options: unknown) {
        refunds.push(options)
      },
    }
    const ledger = {
      audits,
      parameters: async () => ({ caseBond: 100n, proofPenaltyBps: 10_000n, rewardBps: 5_000n }),
      providerRecord: async (account: string) => ({ isExcluded: stakes.get(account) === 0n }),
      session: async () => session.state,
      request: async () => undefined,
      stake: async (account: string, market: string) => ({
        amount: market === 'sessions' ? (stakes.get(account) ?? 1_000n) : 0n,
        unbonding: 0n,
      }),
    } as unknown as Parameters<typeof createOfferBreaches>[0]['ledger']
    const clock = { nowMs: () => nowMs, sleep: async () => {} }
    const breaches = createOfferBreaches({
      state: createStateMemory(),
      log: () => {},
      ledger,
      clock,
    })
    const save = async (...all: readonly OfferBreach[]) => {
      for (const [at, one] of all.entries()) await breaches.save(hash(`${10 + at}`), one)
    }
    const left = async () => (await breaches.list()).map(({ id }) => id)
    return { breaches, sent, stakes, refunds, session, save, left }
  }

  // Finding: gap-1
  test('breaches are proven, and forgotten once the court has them', async () => {
    const { breaches, sent, save } = court([])
    await save(breach)
    expect(await breaches.list()).toEqual([{ id: hash('10'), ...breach }])
    await breaches.prove()
    await breaches.prove()
    expect(sent).toEqual([breach])
    expect(await breaches.list()).toEqual([])
  })

  test('return the pay of the session that they name, once it has closed', async () => {
    const { breaches, refunds, session, save } = court([])
    session.state = { status: 'open' }
    await save(breach)
    await breaches.prove()
    await breaches.prove()
    expect(refunds).toEqual([])
    session.state = { status: 'closed', pay: { status: 'maturing' } }
    await breaches.prove()
    await breaches.prove()
    expect(refunds).toEqual([{ caseId: 7n, subject: breach.receipt.sessionId }])
  })

  test.each(['fraud-already-proven', { code: 'fraud-already-proven', lost: 10n }])(
    'return the pay by the case of another account that proved them first',
    async (answer) => {
      const { breaches, refunds, session, save, left } = court([answer])
      session.state = { status: 'closed', pay: { status: 'held' } }
      await save(breach)
      await breaches.prove()
      expect(await left()).toEqual([])
      expect(refunds).toEqual([{ caseId: 9n, subject: breach.receipt.sessionId }])
    },
  )

  test.each(['paid', 'returned'])('leave pay that is %s', async (status) => {
    const { breaches, refunds, session, save } = court([])
    session.state = { status: 'closed', pay: { status } }
    await save(breach)
    await breaches.prove()
    expect(refunds).toEqual([])
  })

  test('breaches are tried again only if the chain or the money was missing', async () => {
    const { breaches, sent, save, left } = court([
      'chain-unreachable',
      'insufficient-funds',
      'fraud-already-proven',
    ])
    await save(breach, breach, breach)
    await breaches.prove()
    expect(await left()).toEqual([hash('10'), hash('11')])
    await breaches.prove()
    expect([sent.length, await left()]).toEqual([5, []])
  })

  test('breaches are proven a few at a time, and failed ones delay no others', async () => {
    const count = BREACH_PROOFS_PER_STEP
    const { breaches, sent, save, left } = court(Array(count).fill('chain-unreachable'))
    await save(...Array(count).fill(breach), of('f1'))
    await breaches.prove()
    expect(sent).toHaveLength(count)
    await breaches.prove()
    expect(sent[count]).toEqual(of('f1'))
    expect(await left()).toEqual([hash(`${10 + count - 1}`)])
  })

  // Finding: OFF-R6
  test('stored breaches of one provider are limited, so that others have capacity', async () => {
    const { breaches, save } = court([])
    await save(...Array(BREACHES_OF_PROVIDER_MAX + 1).fill(breach), of('f1'))
    const providers = (await breaches.list()).map(({ offer }) => offer.provider)
    expect(providers).toHaveLength(BREACHES_OF_PROVIDER_MAX + 1)
    expect(providers).toContain(of('f1').offer.provider)
  })

  // Finding: OFF-R6
  test('breach proofs cost no gas if their provider has no stake left to take', async () => {
    const { breaches, sent, stakes, save, left } = court([])
    await save(breach, breach, of('f1'))
    stakes.set(offer.provider, 0n)
    await breaches.prove()
    expect([sent, await left()]).toEqual([[of('f1')], []])
  })

  // Finding: OFF-R6
  test('breach proofs wait while their reward is below the gas of the last proof', async () => {
    const { breaches, sent, stakes, save, left } = court([])
    const poor = of('f1')
    stakes.set(poor.offer.provider, 98n)
    await save(breach, poor)
    await breaches.prove()
    expect([sent, await left()]).toEqual([[breach], [hash('11')]])
    // The cost of the proof is measured again a day later.
    nowMs += PROOF_PAUSE_MAX_MS
    await breaches.prove()
    expect(sent).toEqual([breach, poor])
  })

  // Finding: OFF-R6
  test('failing breach proofs cost one transaction, then one after twice the time', async () => {
    const spoiled = { code: 'signature-invalid', lost: 10n }
    const { breaches, sent, save, left } = court(Array(20).fill(spoiled))
    await save(breach, breach, breach)
    const waits: number[] = []
    await breaches.prove()
    expect(sent).toHaveLength(1)
    while (waits.length < 9) {
      const [before, count] = [nowMs, sent.length]
      while (sent.length === count) {
        nowMs += PROOF_PAUSE_MS
        await breaches.prove()
      }
      waits.push((nowMs - before) / PROOF_PAUSE_MS)
    }
    const most = PROOF_PAUSE_MAX_MS / PROOF_PAUSE_MS
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, most])
    // Breaches whose proofs failed stay stored, because they may be true nevertheless.
    expect(await left()).toHaveLength(3)
  })

  test('breaches that another account proved are forgotten, and cost one transaction', async () => {
    const { breaches, sent, stakes, save, left } = court([
      { code: 'fraud-already-proven', lost: 10n },
    ])
    await save(breach, breach)
    await breaches.prove()
    stakes.set(offer.provider, 0n)
    nowMs += PROOF_PAUSE_MS
    await breaches.prove()
    expect([sent.length, await left()]).toEqual([1, []])
  })

  // Finding: ADV-7
  test('a breach proof that burns gas delays only proofs against its own provider', async () => {
    // To verify the provider's signature, the chain calls the provider's contract, which burns all
    // gas when the transaction is mined.
    const burned = { code: 'signature-invalid', lost: 70n }
    const [bomb, other] = [of('b1'), of('b2')]
    const { breaches, sent, stakes, save, left } = court([burned, burned])
    // Each failed proof costs more than a proof against the third provider would pay. The expected
    // cost of the proof against the third provider is still less than this pay.
    stakes.set(breach.offer.provider, 120n)
    await save(bomb, other, breach)
    await breaches.prove()
    expect([sent, await left()]).toEqual([
      [bomb, other, breach],
      [hash('10'), hash('11')],
    ])
  })

  // Finding: ADV-7
  test('after a cheaper breach proof, an expensive one delays no other proofs', async () => {
    const [dear, poor, rich] = [of('b1'), of('b2'), of('b3')]
    const { breaches, sent, stakes, save, left } = court([90n, 20n])
    stakes.set(poor.offer.provider, 60n)
    await save(dear, rich, poor)
    await breaches.prove()
    expect([sent, await left()]).toEqual([[dear, rich, poor], []])
  })
})
