// Settles and ends sessions and requests with any signed messages, sent by any account.

import { Hex, Request, Session, Voucher } from '@ostrom/protocol'
import type { Instruction, KeyPairSigner } from '@solana/kit'
import { consentModes } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import type { ProgramFixture } from './market.ts'
import { closeAccountsOf, payees } from './session-instructions.ts'
import type { VoucherFieldValues } from './walk-accounting.ts'

export type SettlementFields = {
  readonly id: Uint8Array
  readonly words: VoucherFieldValues
  readonly sender: KeyPairSigner
  /** A provider's consent to a settlement or claim. */
  readonly agreed?: { readonly words: VoucherFieldValues; readonly by: KeyPairSigner }
}

const voucherOf = ({ id, words }: Pick<SettlementFields, 'id' | 'words'>): Voucher.Voucher => ({
  ...words,
  sessionId: Hex.from(id),
  receiptsRoot: Hex.from(words.receiptsRoot),
})

/** Builds the checks of all signatures, and the data of the settlement. */
async function proofsOf(market: ProgramFixture, sent: SettlementFields) {
  const { domain, actors } = market
  const { agreed, id, words } = sent
  const proof = await market.signed(actors.signer, Voucher.hash(voucherOf(sent), domain))
  const data = { ...words, proof: 0 }
  if (!agreed) return { proofs: [proof], data: { ...data, mode: consentModes.sends, consent: 0 } }
  const consent = Session.settlementConsentHash(voucherOf({ id, words: agreed.words }), domain)
  const proofs = [proof, await market.signed(agreed.by, consent)]
  return { proofs, data: { ...data, mode: consentModes.settlement, consent: 1 } }
}

/**
 * Builds the checks of all signatures, and the data of the claim. The total in the provider's
 * consent is the least total that the claim may have.
 */
async function claimProofsOf(market: ProgramFixture, sent: SettlementFields) {
  const { agreed, ...own } = sent
  const { proofs, data } = await proofsOf(market, own)
  if (!agreed) return { proofs, data: { ...data, totalMin: 0n } }
  const { total: totalMin, count } = agreed.words
  const receiptsRoot = Hex.from(agreed.words.receiptsRoot)
  const consent = { requestId: Hex.from(sent.id), totalMin, count, receiptsRoot }
  const hash = Request.claimConsentHash(consent, market.domain)
  return {
    proofs: [...proofs, await market.signed(agreed.by, hash)],
    data: { ...data, mode: consentModes.claim, consent: 1, totalMin },
  }
}

export async function settleInstructions(
  market: ProgramFixture,
  sent: SettlementFields,
): Promise<Instruction[]> {
  const { proofs, data } = await proofsOf(market, sent)
  const accounts = {
    session: await market.at.session(sent.id),
    config: await market.at.config(),
    sender: sent.sender.address,
    providerRecord: await market.providerRecord(),
    ...(await payees(market)),
  }
  return [...proofs, market.build('settle', { data, accounts })]
}

export async function claimInstructions(
  market: ProgramFixture,
  sent: SettlementFields,
): Promise<Instruction[]> {
  const { proofs, data } = await claimProofsOf(market, sent)
  const { provider } = market.actors
  const accounts = {
    request: await market.at.request(sent.id),
    config: await market.at.config(),
    providerRecord: await market.providerRecord(),
    nativeBalance: await market.balance(provider),
    sender: sent.sender.address,
    ...(await payees(market)),
  }
  return [...proofs, market.build('claimRequest', { data, accounts })]
}

export const settleWith = async (
  market: ProgramFixture,
  sent: SettlementFields,
): Promise<TransactionOutcome> => market.send(await settleInstructions(market, sent), sent.sender)

export const claimWith = async (
  market: ProgramFixture,
  sent: SettlementFields,
): Promise<TransactionOutcome> => market.send(await claimInstructions(market, sent), sent.sender)

/** Closes a session with the provider's consent to the settled amount. */
export async function closeWith(
  market: ProgramFixture,
  sent: SettlementFields & Required<Pick<SettlementFields, 'agreed'>>,
): Promise<TransactionOutcome> {
  const { words, by } = sent.agreed
  const consent = voucherOf({ id: sent.id, words })
  const proof = await market.signed(by, Session.closeConsentHash(consent, market.domain))
  const accounts = { ...(await closeAccountsOf(market, sent.id)), config: await market.at.config() }
  const close = market.build('closeCooperatively', { data: { proof: 0 }, accounts })
  return market.send([proof, close], sent.sender)
}

/** Settles with a consent to close, and closes the session, in one transaction. */
export async function settleAndCloseWith(
  market: ProgramFixture,
  sent: SettlementFields & Required<Pick<SettlementFields, 'agreed'>>,
): Promise<TransactionOutcome> {
  const { words, by } = sent.agreed
  const proof = await market.signed(
    market.actors.signer,
    Voucher.hash(voucherOf(sent), market.domain),
  )
  const hash = Session.closeConsentHash(voucherOf({ id: sent.id, words }), market.domain)
  const consent = await market.signed(by, hash)
  const accounts = {
    session: await market.at.session(sent.id),
    config: await market.at.config(),
    sender: sent.sender.address,
    providerRecord: await market.providerRecord(),
    ...(await payees(market)),
  }
  const data = { ...sent.words, proof: 0, mode: consentModes.close, consent: 1 }
  const instructionAccounts = {
    ...(await closeAccountsOf(market, sent.id)),
    config: await market.at.config(),
  }
  return market.send(
    [
      proof,
      consent,
      market.build('settle', { data, accounts }),
      market.build('closeCooperatively', { data: { proof: 1 }, accounts: instructionAccounts }),
    ],
    sent.sender,
  )
}
