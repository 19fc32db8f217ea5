import { type AuditLedger, isLedgerError, type JuryCase, type Ledger } from '@ostrom/ledger'
import type { Log } from '@ostrom/protocol'

export type DefenceOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly log: Log
}

/** Asks the larger jury about a verdict against this provider: docs/spec/verification.md, 10. */
export type Defence = { step(): Promise<void> }

/**
 * Appeals every verdict that can be appealed. Who did what it promised has nothing to fear of more
 * jurors, and loses no more than a bond by them. All that it knows it reads from the chain, so a
 * kill at any moment costs nothing but time.
 */
export function createDefence({ ledger, audits, log }: DefenceOptions): Defence {
  return {
    async step() {
      const id = await audits.accusationAgainst(ledger.account)
      const accusation = id === undefined ? undefined : await audits.accusation(id)
      if (id === undefined || accusation?.status !== 'tried' || accusation.appellant) return
      const verdict = await audits.juryCase(accusation.caseId)
      const open = (await ledger.nowSeconds()) < accusation.appealUntilSeconds
      if (!open || !isAgainst(verdict)) return
      await fundBond(ledger)
      try {
        await audits.appeal(id)
        log('verdict-appealed', { accusation: id, outcome: verdict?.outcome })
      } catch (error) {
        // It had arrived before we were killed, or the time ended while we waited.
        const over = ['appeal-closed', 'case-stage-wrong'] as const
        if (!over.some((code) => isLedgerError(error, code))) throw error
      }
    },
  }
}

const isAgainst = (verdict: JuryCase | undefined): boolean =>
  verdict?.status === 'decided' && ['guilty', 'withheld'].includes(verdict.outcome)

/** Moves money into the Vault where it holds too little for the bond. */
async function fundBond(ledger: Ledger): Promise<void> {
  const { accusationBond } = await ledger.parameters()
  const { account, nativeAsset: asset } = ledger
  const available = await ledger.balance(account, asset)
  if (available < accusationBond)
    await ledger.deposit({ asset, amount: accusationBond - available })
}
