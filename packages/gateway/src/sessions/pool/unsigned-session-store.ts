import type { SignatureScheme } from '@ostrom/ledger'
import type { TokenizedModel } from '@ostrom/models/catalog'
import {
  type AccountId,
  Approval,
  type Channel,
  createBoundedMap,
  type Domain,
  type Hash,
  type Hex,
  type Signable,
} from '@ostrom/protocol'
import { SignatureRefusedError } from '../errors.ts'
import { UNSIGNED_SESSIONS_MAX } from '../limits.ts'
import type { UnsignedSession } from './unsigned-session.ts'

/** An external wallet's signatures for a session. */
export type WalletSignatures = {
  readonly signature: Hex.Hex
  /** Signature of the session's approval, if it has one. */
  readonly approvalSignature?: Hex.Hex
}

/** Signatures and model with which an unsigned session can be opened. */
export type SignedSession = {
  readonly signature: Hex.Hex
  readonly approval?: Channel.SignedApproval
  readonly model: TokenizedModel
}

type AccountVerifier = Pick<SignatureScheme, 'verify'> & {
  readonly account: AccountId
  readonly domain: Domain
}

/** Sessions that wait for the signatures of an external wallet. */
export type UnsignedSessionStore = {
  /** Adds a session. If there are too many, it evicts the oldest. */
  add(draft: UnsignedSession, model: TokenizedModel): void
  /**
   * Verifies the signatures of a session and removes it from the store.
   *
   * @throws {SignatureRefusedError} The store has no such session, or a signature is missing or
   *   invalid.
   */
  take(
    id: Hash,
    signatures: WalletSignatures,
  ): Promise<{ draft: UnsignedSession; signed: SignedSession }>
  /** Removes a session that is not to be signed any more, if the store has it. */
  forget(id: Hash): void
}

/** @param sessionsMax Most sessions to keep; `UNSIGNED_SESSIONS_MAX` when absent. */
export function createUnsignedSessionStore(
  ledger: AccountVerifier,
  sessionsMax: number = UNSIGNED_SESSIONS_MAX,
): UnsignedSessionStore {
  const drafts = createBoundedMap<
    Hash,
    { readonly draft: UnsignedSession; readonly model: TokenizedModel }
  >(sessionsMax)
  return {
    add(draft, model) {
      drafts.set(draft.id, { draft, model })
    },
    async take(id, { signature, approvalSignature }) {
      const found = drafts.get(id)
      if (!found) throw new SignatureRefusedError({ id, reason: 'no unsigned session has this id' })
      const { draft, model } = found
      const check = async (digest: Signable, given: Hex.Hex | undefined): Promise<Hex.Hex> => {
        const { account } = ledger
        if (given && (await ledger.verify({ digest, signature: given, account }))) return given
        throw new SignatureRefusedError({ id, reason: 'the signature is from another account' })
      }
      await check(draft.message, signature)
      const approval = draft.approval && {
        approval: draft.approval,
        signature: await check(Approval.hash(draft.approval, ledger.domain), approvalSignature),
      }
      // A concurrent call may have taken the session during the verification.
      if (!drafts.delete(id))
        throw new SignatureRefusedError({ id, reason: 'the signature was used before' })
      return { draft, signed: { signature, model, ...(approval && { approval }) } }
    },
    forget: (id) => void drafts.delete(id),
  }
}
