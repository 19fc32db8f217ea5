import type { Keys, SignedApproval } from '@ostrom/ledger'
import {
  type AccountId,
  Approval,
  type Domain,
  type Hash,
  type Hex,
  type Signable,
} from '@ostrom/protocol'
import type { CountedModel } from './connect.ts'
import type { Draft } from './draft.ts'
import { SignatureRefusedError } from './errors.ts'
import { DRAFTS_MAX } from './limits.ts'

/** What a wallet elsewhere signed for a session. */
export type WalletSignatures = {
  readonly signature: Hex.Hex
  /** Of the draft's approval, where it has one. */
  readonly approvalSignature?: Hex.Hex
}

/** What opens a draft. */
export type Signed = {
  readonly signature: Hex.Hex
  readonly approval?: SignedApproval
  readonly model: CountedModel
}

type Ours = Pick<Keys, 'verify'> & { readonly account: AccountId; readonly domain: Domain }

/** Drafts that a wallet elsewhere may sign. */
export type WaitingDrafts = {
  /** The oldest gives way where there are too many. */
  keep(draft: Draft, model: CountedModel): void
  /**
   * Takes a draft that the account has signed, once.
   *
   * @throws {SignatureRefusedError} Nothing waits, or a signature is missing or another's.
   */
  take(id: Hash, signatures: WalletSignatures): Promise<{ draft: Draft; signed: Signed }>
}

export function createWaitingDrafts(ledger: Ours): WaitingDrafts {
  const drafts = new Map<Hash, { readonly draft: Draft; readonly model: CountedModel }>()
  return {
    keep(draft, model) {
      drafts.set(draft.id, { draft, model })
      if (drafts.size > DRAFTS_MAX) drafts.delete(drafts.keys().next().value!)
    },
    async take(id, { signature, approvalSignature }) {
      const found = drafts.get(id)
      if (!found) throw new SignatureRefusedError({ id, reason: 'nothing waits for it' })
      const { draft, model } = found
      const check = async (digest: Signable, given: Hex.Hex | undefined): Promise<Hex.Hex> => {
        const { account } = ledger
        if (given && (await ledger.verify({ digest, signature: given, account }))) return given
        throw new SignatureRefusedError({ id, reason: 'it is not the account’s' })
      }
      await check(draft.message, signature)
      const approval = draft.approval && {
        approval: draft.approval,
        signature: await check(Approval.hash(draft.approval, ledger.domain), approvalSignature),
      }
      // Another call may have used it while the account was asked.
      if (!drafts.delete(id)) throw new SignatureRefusedError({ id, reason: 'it was used already' })
      return { draft, signed: { signature, model, ...(approval && { approval }) } }
    },
  }
}
