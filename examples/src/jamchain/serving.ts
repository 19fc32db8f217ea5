import { type BagClassifier, LayersClaim } from '@ostrom/integer-model'
import { type Ledger, requireMember } from '@ostrom/ledger'
import {
  assert,
  type Hash,
  Hex,
  Merkle,
  Offer,
  Price,
  Receipt,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { sampleAuthorization, sampleOffer, sampleReceipt } from '@ostrom/protocol/testing'
import { COIN, type ExampleNetwork } from '../governance/network.ts'
import { vectorOf } from './model.ts'

// Paid inference: a node answers prompts in a session, and the other nodes recompute its answers.

/** Price in base units per million bytes of prompts. The bytes are the model's tokens. */
const prices = { ...Price.zeroPrices, input: 10n * COIN }

const utf8 = new TextEncoder()

/** A registered classifier, with its version and its artifact's hash on the chain. */
export type PromptClassifier = {
  readonly model: BagClassifier.BagClassifier
  readonly version: Hash
  readonly artifact: Hash
}

/** A node's classification of one prompt, with all data that a recomputation needs. */
export type ClassifiedPrompt = { readonly prompt: string; readonly claim: Uint8Array }

/** Answers a prompt. */
export const answer = ({ model }: PromptClassifier, prompt: string): ClassifiedPrompt => ({
  prompt,
  claim: LayersClaim.encode(model, vectorOf(model, prompt)),
})

/** Returns whether an answer is the model's answer; validators check this. */
export function isRight({ model }: PromptClassifier, { prompt, claim }: ClassifiedPrompt): boolean {
  const wanted = LayersClaim.encode(model, vectorOf(model, prompt))
  return LayersClaim.check(claim) !== undefined && Hex.from(claim) === Hex.from(wanted)
}

export type AnsweredSession = { readonly id: Hash; readonly answers: readonly ClassifiedPrompt[] }

/** Publishes a node's offer of the model. */
export async function offerModel(node: Ledger, served: PromptClassifier): Promise<Offer.Offer> {
  await node.addStake({ market: 'sessions', amount: COIN })
  const offer = sampleOffer({
    provider: node.account,
    modelVersion: served.version,
    asset: node.nativeAsset,
    prices,
    ...(await node.offerTerms(node.nativeAsset)),
    royalties: [],
    verification: {
      artifact: served.artifact,
      engineClass: Hex.sha256Hex(utf8.encode('integer engine')),
      counting: Receipt.tokenCountings.indexOf('retokenized'),
      sampling: Receipt.samplingModes.indexOf('greedy'),
      tier: 1,
    },
    nonce: 1n,
  })
  await node.publishOffer(offer)
  return offer
}

/** Answers prompts in a session. The client pays with a voucher that binds their receipts. */
export async function serve(
  { client }: ExampleNetwork,
  options: {
    readonly node: Ledger
    readonly served: PromptClassifier
    readonly offer: Offer.Offer
    readonly prompts: readonly string[]
  },
): Promise<AnsweredSession> {
  const { node, served, offer, prompts } = options
  const { domain, nativeAsset: asset } = client
  const tokens = prompts.map((prompt) => BigInt(utf8.encode(prompt).length))
  const costs = tokens.map((count) => (count * prices.input) / Price.TOKENS_PER_PRICE)
  const total = costs.reduce((sum, cost) => sum + cost, 0n)
  await client.deposit({ asset, amount: total, approve: 'sessions' })
  const now = await client.nowSeconds()
  const authorization = sampleAuthorization({
    client: client.account,
    signer: client.account,
    provider: node.account,
    asset,
    offerHash: Offer.hash(offer, domain),
    cap: total,
    nonce: now,
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 7_200n,
  })
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.signer.sign(message)
  await node.openSession({ authorization, signature, offer })
  const id = Session.idOf(authorization, domain)
  const answers = prompts.map((prompt) => answer(served, prompt))
  let paid = 0n
  const receipts = answers.map(({ prompt, claim }, at) => {
    paid += costs[at] ?? 0n
    const core = receiptOf(served, { id, index: at, prompt, claim, total: paid, endedAt: now })
    return Receipt.idOf(core, domain)
  })
  const count = BigInt(receipts.length)
  const voucher = { sessionId: id, total, count, receiptsRoot: Merkle.rootOf(receipts) }
  const signed = { voucher, signature: await client.signer.sign(Voucher.hash(voucher, domain)) }
  await node.closeSession({ sessionId: id, last: signed })
  return { id, answers }
}

const receiptOf = (
  { version, artifact }: PromptClassifier,
  of: {
    readonly id: Hash
    readonly index: number
    readonly prompt: string
    readonly claim: Uint8Array
    readonly total: bigint
    readonly endedAt: bigint
  },
): Receipt.ReceiptCore =>
  sampleReceipt({
    sessionId: of.id,
    index: BigInt(of.index),
    modelVersion: version,
    artifactHash: artifact,
    engineHash: Hex.sha256Hex(utf8.encode('integer engine')),
    promptHash: Hex.sha256Hex(utf8.encode(of.prompt)),
    outputHash: Hex.sha256Hex(of.claim),
    finish: Receipt.finishReasons.indexOf('stop'),
    counting: Receipt.tokenCountings.indexOf('retokenized'),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    inputTokens: BigInt(utf8.encode(of.prompt).length),
    cachedInputTokens: 0n,
    outputTokens: 1n,
    total: of.total,
    endedAtSeconds: of.endedAt,
  })

/** The other nodes recompute a session's answers, and endorse them if all are correct. */
export async function validate(
  { nodes }: ExampleNetwork,
  { node, served, session }: { node: Ledger; served: PromptClassifier; session: AnsweredSession },
): Promise<void> {
  const { id, answers } = session
  for (const validator of nodes) {
    const { account } = validator
    if (account === node.account) continue
    assert(
      answers.every((one) => isRight(served, one)),
      'the node answered as the model does',
    )
    await requireMember(validator, 'audits').endorseAnswers({ subjects: [id], account })
  }
  const endorsed = await requireMember(node, 'audits').isEndorsed(id)
  assert(endorsed, 'validators with most of the weight endorsed the answers')
}
