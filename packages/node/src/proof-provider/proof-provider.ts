import { PublicInputs } from '@ostrom/integer-model'
import {
  type AnswerProofLedger,
  gasSpentOnRevert,
  type Ledger,
  type MarketReader,
  type OnchainAnswerLedger,
  type ProvenAnswerStatement,
} from '@ostrom/ledger'
import type { ProvenAnswer, ProverProgress } from '@ostrom/proof'
import {
  type AccountId,
  BaseError,
  type Clock,
  createAsyncCache,
  type Hash,
  Hex,
  type Log,
  monotonicMs,
  type Request,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { onBlocks } from '../on-blocks.ts'
import { logFieldsOf } from '../provider/error-fields.ts'
import { AnswerProofsUnsupportedError } from './errors.ts'
import {
  PROOF_POLL_MS,
  PROOF_POST_MARGIN_SECONDS,
  PROOF_REQUESTS_SCANNED_MAX,
  PROOF_REVERTS_MAX,
  PROOFS_PER_STEP_MAX,
  VERIFIERS_MEASURED_MAX,
} from './limits.ts'
import { createProofAttempts } from './proof-attempts.ts'
import { readProofPrompt } from './proof-prompt.ts'
import { paymentGasMax, proofRefusal, type VerifierGas } from './proof-terms.ts'
import type { ProvableModel } from './provable-model.ts'
import {
  createProvenAnswerRecords,
  type ProvenAnswerRecord,
  type ProvenAnswerRecords,
} from './records.ts'

export type ProofProviderOptions = {
  readonly ledger: Pick<
    Ledger,
    'account' | 'id' | 'nativeAsset' | 'nowSeconds' | 'onchainAnswers' | 'request' | 'watch'
  >
  /** Account that proofs name as payee; the node's when absent. */
  readonly account?: AccountId
  readonly market: Pick<MarketReader, 'openRequests' | 'requestInput' | 'sync'>
  readonly state: StateStore
  readonly clock: Clock
  readonly log: Log
  readonly models: readonly ProvableModel[]
  /**
   * Secret keys of private prompts, newest first; without them, requests with private prompts are
   * skipped.
   */
  readonly sealKeys?: () => readonly Hex.Hex[]
}

/** A paid proof. */
export type PaidProof = {
  readonly id: Hash
  /**
   * Transaction that posted the proof; absent if another account or an earlier run of the node sent
   * it.
   */
  readonly transaction?: string
}

/**
 * Answers requests that require a proof: docs/spec/requests.md. The role needs no offer, lock or
 * stake, because the chain pays the first account with a valid proof.
 */
export type ProofProvider = {
  /** Posts stored proven answers. Then proves and posts answers to open requests, one at a time. */
  step(signal: AbortSignal): Promise<readonly PaidProof[]>
  /** Runs a step at each block, until the signal aborts. */
  run(signal: AbortSignal): Promise<void>
}

/**
 * Creates the role.
 *
 * @throws {AnswerProofsUnsupportedError} The chain verifies no proofs.
 */
export function createProofProvider(options: ProofProviderOptions): ProofProvider {
  const { onchainAnswers: answers, id } = options.ledger
  if (!answers?.proofs) throw new AnswerProofsUnsupportedError({ ledger: id })
  return new ProofProviderRole(options, answers, answers.proofs)
}

/**
 * Errors of a proven answer's transaction that each later transaction of this answer would repeat.
 */
const finalRefusals: ReadonlySet<string> = new Set([
  'answer-invalid',
  'answer-mode-mismatch',
  'answer-proof-rejected',
  'request-expired',
])

/** A proof that was sent, and the error of its transaction. */
type ShownProof = Omit<ProvenAnswerStatement, 'verifier' | 'version' | 'input'> & {
  readonly error: unknown
}

/** Errors of a proven answer's transaction that its verifier contract may have caused. */
const verifierRefusals: ReadonlySet<string> = new Set([
  'answer-proof-rejected',
  'transaction-failed',
])

class ProofProviderRole implements ProofProvider {
  readonly #options: ProofProviderOptions
  readonly #answers: OnchainAnswerLedger
  readonly #proofs: AnswerProofLedger
  readonly #records: ProvenAnswerRecords
  readonly #payee: AccountId
  readonly #measured: VerifierGas = createAsyncCache({ entriesMax: VERIFIERS_MEASURED_MAX })
  readonly #attempts = createProofAttempts()

  constructor(
    options: ProofProviderOptions,
    answers: OnchainAnswerLedger,
    proofs: AnswerProofLedger,
  ) {
    this.#options = options
    this.#answers = answers
    this.#proofs = proofs
    this.#records = createProvenAnswerRecords(options.state)
    this.#payee = options.account ?? options.ledger.account
  }

  async run(signal: AbortSignal): Promise<void> {
    const { ledger, clock, log } = this.#options
    await onBlocks({ ledger, clock, pollMs: PROOF_POLL_MS, signal }, async () => {
      try {
        await this.step(signal)
      } catch (error) {
        if (!signal.aborted) log('proof-step-failed', logFieldsOf(error))
      }
    })
  }

  async step(signal: AbortSignal): Promise<readonly PaidProof[]> {
    const { market, models } = this.#options
    const paid: PaidProof[] = []
    const post = async (id: Hash) => {
      const posted = await this.#post(id)
      if (posted) paid.push(posted)
    }
    for (const id of await this.#records.unfinished()) await this.#alone(id, () => post(id), signal)
    await market.sync()
    let proven = 0
    for (const model of models) {
      const { version } = model
      const open = await market.openRequests({ version, limit: PROOF_REQUESTS_SCANNED_MAX })
      for (const { id, terms } of open) {
        if (signal.aborted || proven >= PROOFS_PER_STEP_MAX) return paid
        if (this.#attempts.isSkipped(id) || (await this.#records.get(id)) !== undefined) continue
        // Proofs that already wait for this verifier have to be sent or abandoned first.
        if (this.#attempts.isFullFor(terms.onchain?.verifier)) continue
        const proveAndPost = async () => {
          if (!(await this.#prove(id, model, signal))) return
          proven += 1
          await post(id)
        }
        await this.#alone(id, proveAndPost, signal)
      }
    }
    return paid
  }

  /** Handles one request: an unreadable request does not block the others. */
  async #alone(id: Hash, act: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (signal.aborted) return
      this.#options.log('proof-request-failed', { request: id, ...logFieldsOf(error) })
    }
  }

  /** Proves the answer of a request, and stores the answer before it is posted. */
  async #prove(id: Hash, model: ProvableModel, signal: AbortSignal): Promise<boolean> {
    const { ledger, clock, log } = this.#options
    const state = await ledger.request(id)
    if (state?.status !== 'open') return this.#skip(id)
    const { nativeAsset } = ledger
    const { verifier } = state.terms.onchain ?? {}
    const nowSeconds = await ledger.nowSeconds()
    const opportunity = { terms: state.terms, model, nativeAsset, nowSeconds }
    const reading = { answers: this.#answers, proofs: this.#proofs, measured: this.#measured }
    const refusal = this.#attempts.isRefusing(verifier)
      ? 'its verifier refused true proofs'
      : await proofRefusal(opportunity, reading)
    if (refusal !== undefined) {
      log('proof-declined', { request: id, reason: refusal })
      return this.#skip(id)
    }
    const begunMs = monotonicMs(clock)
    try {
      const { proof, publicInputs } = await this.#proofOf(id, model, signal)
      const output = Hex.toBytes(publicInputs.output)
      await this.#records.save(id, { status: 'proven', output, proof })
      const seconds = (monotonicMs(clock) - begunMs) / 1_000
      log('answer-proven', { request: id, bytes: proof.length, seconds })
      return true
    } catch (error) {
      if (signal.aborted) return false
      log('proof-failed', { request: id, ...logFieldsOf(error) })
      // An error of the machine is retried; a prompt that cannot be proved is not.
      const isFinal = !BaseError.is(error) || error.retry !== 'later'
      return isFinal || this.#attempts.recordFailure(id) ? this.#skip(id) : false
    }
  }

  async #proofOf(id: Hash, model: ProvableModel, signal: AbortSignal): Promise<ProvenAnswer> {
    const { market, sealKeys, log } = this.#options
    const input = await market.requestInput(id)
    const bytes = input === undefined ? new Uint8Array() : Hex.toBytes(input)
    const asked = { requestId: id, input: bytes, ...(sealKeys && { sealKeys: sealKeys() }) }
    const { prompt, salt } = await readProofPrompt(asked)
    const { domain } = this.#proofs
    const context = PublicInputs.contextOf({ ...domain, requestId: id, payee: this.#payee })
    log('proof-begun', { request: id })
    const onProgress = stageLog(log, { request: id })
    return await model.certified.prove({ prompt, salt, context, signal, onProgress })
  }

  /**
   * Posts a proven answer, unless its request has ended or nearly expired, or its verifier refuses
   * true proofs. Returns the payment if the answer is paid.
   */
  async #post(id: Hash): Promise<PaidProof | undefined> {
    const { ledger, log } = this.#options
    const record = await this.#records.get(id)
    if (record?.output === undefined || record.proof === undefined) return undefined
    const { output, proof } = record
    const state = await ledger.request(id)
    if (state?.status !== 'open') return await this.#end(id)
    const lastSeconds = state.terms.deadlineSeconds - PROOF_POST_MARGIN_SECONDS
    if ((await ledger.nowSeconds()) > lastSeconds) {
      log('proof-late', { request: id })
      return await this.#end(id)
    }
    const { verifier } = state.terms.onchain ?? {}
    if (this.#attempts.isRefusing(verifier)) return await this.#end(id)
    if (verifier) this.#attempts.recordWaiting(id, verifier)
    const gasMax = await this.#gasMax(state.terms)
    const bound = gasMax !== undefined && { gasMax }
    const proven = { requestId: id, payee: this.#payee, output, proof, ...bound }
    try {
      const { hash: transaction } = await this.#proofs.proveAnswer(proven)
      log('proof-posted', { request: id, paid: state.terms.costMax, transaction })
      await this.#records.save(id, { status: 'done' })
      this.#attempts.recordPaid(id)
      return { id, transaction }
    } catch (error) {
      log('proof-post-failed', { request: id, ...logFieldsOf(error) })
      const shown = { requestId: id, payee: this.#payee, output, proof, error }
      await this.#blameVerifier(state.terms, shown)
      if (await this.#isRevertTooMany(id, record, error)) return await this.#end(id)
      if (BaseError.is(error) && error.retry === 'later') return undefined
      // After another error a later transaction may succeed, so the record stays while the request
      // is open.
      const isFinal = BaseError.is(error) && finalRefusals.has(error.code)
      return isFinal || (await this.#isOver(id)) ? await this.#end(id) : undefined
    }
  }

  async #gasMax(terms: Request.RequestTerms): Promise<bigint | undefined> {
    const { ledger, models } = this.#options
    const model = models.find(({ version }) => version === terms.modelVersion)
    const reading = { answers: this.#answers, proofs: this.#proofs, measured: this.#measured }
    return await paymentGasMax({ terms, model, nativeAsset: ledger.nativeAsset }, reading)
  }

  /**
   * Counts reverted transactions across restarts of the node, because each costs gas. Returns true
   * at the limit.
   */
  async #isRevertTooMany(id: Hash, record: ProvenAnswerRecord, error: unknown): Promise<boolean> {
    const gasLost = gasSpentOnRevert(error)
    if (gasLost === 0n) return false
    const reverts = (record.reverts ?? 0) + 1
    this.#options.log('proof-gas-lost', { request: id, gasLost, reverts })
    await this.#records.save(id, { ...record, reverts })
    return reverts >= PROOF_REVERTS_MAX
  }

  /**
   * Counts a refusal against the verifier, because the verifier's creator can open any number of
   * requests and gets their rewards back. A second or late proof, or missing money for gas, is not
   * the verifier's fault: in these cases the verifier accepts the proof in a simulated call.
   */
  async #blameVerifier(terms: Request.RequestTerms, shown: ShownProof): Promise<void> {
    const { requestId: id, error, ...statement } = shown
    const verifier = terms.onchain?.verifier
    const isItsOwn = BaseError.is(error) && verifierRefusals.has(error.code)
    if (verifier === undefined || !isItsOwn || (await this.#isOver(id))) return
    if (gasSpentOnRevert(error) === 0n) {
      const input = Hex.toBytes((await this.#options.market.requestInput(id)) ?? '0x')
      const asked = { verifier, version: terms.modelVersion, requestId: id, input, ...statement }
      if ((await this.#proofs.verificationGas(asked)) !== undefined) return
    }
    if (this.#attempts.recordRefusal(verifier)) this.#options.log('verifier-refuses', { verifier })
  }

  async #isOver(id: Hash): Promise<boolean> {
    const state = await this.#options.ledger.request(id).catch(() => ({ status: 'open' }))
    return state?.status !== 'open'
  }

  /** Ends a request. Returns the payment if our proof was paid, whichever account sent it. */
  async #end(id: Hash): Promise<PaidProof | undefined> {
    const posted = await this.#answers.answer(id)
    this.#skip(id)
    await this.#records.save(id, { status: 'done' })
    if (posted?.provider !== this.#payee) return undefined
    this.#options.log('proof-paid', { request: id })
    return { id }
  }

  #skip(id: Hash): false {
    this.#attempts.skip(id)
    return false
  }
}

/** Returns a listener that logs each stage of a prover once, as it begins. */
export function stageLog(
  log: Log,
  fields: Readonly<Record<string, unknown>>,
): (progress: ProverProgress) => void {
  let current: string | undefined
  return ({ stage }) => {
    if (stage === current) return
    current = stage
    log('prover-stage', { ...fields, stage })
  }
}
