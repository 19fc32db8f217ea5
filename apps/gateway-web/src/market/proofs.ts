import type { IndexedRequest } from '@ostrom/indexer'
import type { AnswerProofLedger, ListedModel, OnchainAnswer } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'
import { amountText as text } from '../context/rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { PROOFS_SHOWN_MAX } from '../services/limits.ts'

type MarketProofs = EndpointOutput<'GET /api/market'>['models'][number]['proofs']
type ModelProofs = EndpointOutput<'GET /api/model'>['certification']
type RequestProof = NonNullable<EndpointOutput<'GET /api/lookup'>['proof']>

const proofsOf = ({ parts }: WebContext): AnswerProofLedger | undefined =>
  parts.ledger.onchainAnswers?.proofs

/** Returns whether a model has the format of bag classifiers, the only one with a circuit. */
const isProvable = ({ artifacts }: Pick<ListedModel, 'artifacts'>): boolean =>
  artifacts.some(({ format }) => format === 'osbc')

/** Returns the Unix seconds of the blocks in which a request was opened and paid. */
function timesOf({ parts }: WebContext, id: Hash) {
  const kinds = ['request-opened', 'request-claimed'] as const
  const events = parts.indexer.queries.events({ subject: id, kinds })
  const at = (kind: (typeof kinds)[number]) => {
    const event = events.find((one) => one.kind === kind)
    return event && Number(event.atSeconds)
  }
  return { opened: at('request-opened'), paid: at('request-claimed') }
}

/** Returns the pay for a request's proof, and the seconds from its opening to its payment. */
function costOf(context: WebContext, { id, terms, paid }: IndexedRequest) {
  const times = timesOf(context, id)
  const { opened = 0, paid: paidAt = opened } = times
  return { asset: terms.asset, paid: text(paid), seconds: paidAt - opened }
}

/**
 * Returns the number of a version's verifiers, and the pay and duration of its latest proof.
 * `undefined` for versions without a registered verifier, whose proofs cannot be bought.
 */
export async function marketProofsOf(
  context: WebContext,
  model: Pick<ListedModel, 'version' | 'artifacts'>,
): Promise<MarketProofs> {
  const proofs = proofsOf(context)
  if (!proofs || !isProvable(model)) return undefined
  const { version } = model
  const verifiers = await proofs.verifiers(version)
  if (verifiers.length === 0) return undefined
  const [latest] = context.parts.indexer.browse.provenRequests({ version, limit: 1 })
  return { verifiers: verifiers.length, ...(latest && { latest: costOf(context, latest) }) }
}

/** Returns the verifiers of a version and its latest proofs, with the gas of each. */
export async function certificationOf(
  context: WebContext,
  model: Pick<ListedModel, 'version' | 'artifacts'>,
): Promise<ModelProofs> {
  const proofs = proofsOf(context)
  if (!proofs || !isProvable(model)) return undefined
  const { version } = model
  const verifiers = await proofs.verifiers(version)
  if (verifiers.length === 0) return undefined
  const requests = context.parts.indexer.browse.provenRequests({ version, limit: PROOFS_SHOWN_MAX })
  const latestProofs = await Promise.all(
    requests.map(async (request) => {
      const { opened = 0 } = timesOf(context, request.id)
      const cost = costOf(context, request)
      const verifier = request.terms.onchain?.verifier
      const payment = await proofs.proofPayment(request.id)
      return {
        request: request.id,
        ...(verifier && { verifier }),
        ...cost,
        provenAtSeconds: opened + cost.seconds,
        ...(payment && { gas: text(payment.gas), gasCost: text(payment.gasCost) }),
      }
    }),
  )
  return { verifiers: [...verifiers], latestProofs }
}

/** Returns the progress of a request that requires a proof; `undefined` for other requests. */
export async function requestProofOf(
  context: WebContext,
  { id, terms, status, paid }: IndexedRequest,
): Promise<RequestProof | undefined> {
  const { onchain, modelVersion, costMax } = terms
  const { verifier } = onchain ?? {}
  const proofs = proofsOf(context)
  if (!proofs || onchain?.proof !== 'required' || !verifier) return undefined
  const isPaid = status === 'claimed'
  const [verifiers, payment, answer] = await Promise.all([
    proofs.verifiers(modelVersion),
    isPaid ? proofs.proofPayment(id) : undefined,
    isPaid ? context.parts.ledger.onchainAnswers?.answer(id) : undefined,
  ])
  const keyHash = verifiers.find((one) => one.verifier === verifier)?.keyHash
  const model = context.parts.indexer.queries.model(modelVersion)?.model
  const times = timesOf(context, id)
  const { callbackGas, callbackFee } = onchain
  const outcome = payment?.callback ?? (callbackGas === 0 ? 'none' : 'pending')
  return {
    version: modelVersion,
    model,
    verifier,
    ...(keyHash && { keyHash }),
    openedAtSeconds: times.opened ?? 0,
    ...(times.paid !== undefined && isPaid && { provenAtSeconds: times.paid }),
    asset: terms.asset,
    reward: text(costMax),
    ...(isPaid && { paid: text(paid) }),
    ...(answer && { prover: answer.provider, output: outputOf(answer) }),
    ...(payment && {
      transaction: payment.transaction,
      gas: text(payment.gas),
      gasCost: text(payment.gasCost),
    }),
    callback: { gas: callbackGas, fee: text(callbackFee), outcome },
  }
}

const outputOf = ({ content, sha256 }: OnchainAnswer): Hex.Hex =>
  content.kind === 'bytes' ? Hex.from(content.bytes) : sha256
