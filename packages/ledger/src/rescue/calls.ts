import { type AccountId, type AssetId, type Hash, Session } from '@ostrom/protocol'
import type { ProposalKey } from '../governance/proposals.ts'
import type { RewardKey } from '../governance/treasury.ts'
import type { Ledger } from '../ledger.ts'
import type { StakeMarket } from '../money/stakes.ts'
import { requireMember } from '../queries/capabilities.ts'
import type { WaitingAnswer } from '../requests/requests.ts'
import { settleOrRefund } from '../settle-or-refund.ts'
import type { TrainingChallengeKey } from '../training/training.ts'
import type { Transaction } from '../transaction.ts'

/** A call of the ledger that moves an amount closer to its owner's wallet. */
export type RescueCall =
  | { readonly kind: 'withdraw'; readonly asset: AssetId; readonly amount: bigint }
  | { readonly kind: 'start-unbonding'; readonly market: StakeMarket; readonly amount: bigint }
  | { readonly kind: 'withdraw-stake'; readonly market: StakeMarket }
  | { readonly kind: 'leave-domain'; readonly domain: Hash }
  | { readonly kind: 'withdraw-bonds'; readonly amount: bigint }
  | { readonly kind: 'request-close' | 'close-session' | 'expire-session'; readonly id: Hash }
  | {
      readonly kind: 'collect-pay'
      readonly escrow: 'sessions' | 'requests'
      readonly id: Hash
    }
  | { readonly kind: 'resolve-held-pay'; readonly caseId: bigint; readonly subject: Hash }
  | { readonly kind: 'cancel-request' | 'release-request'; readonly id: Hash }
  | {
      readonly kind: 'settle-or-refund'
      readonly id: Hash
      readonly answers: readonly WaitingAnswer[]
    }
  | {
      readonly kind: 'hold-for-audit' | 'release-audit-hold' | 'return-audit-hold'
      readonly id: Hash
    }
  | { readonly kind: 'cancel-deal' | 'complete-deal'; readonly id: bigint }
  | { readonly kind: 'report-default'; readonly id: bigint; readonly epoch: bigint }
  | { readonly kind: 'begin-job' | 'start-round' | 'settle-round' | 'leave-job'; readonly id: Hash }
  | { readonly kind: 'resolve-challenge'; readonly key: TrainingChallengeKey }
  | { readonly kind: 'finalize-case'; readonly id: bigint }
  | { readonly kind: 'collect-juror-fee'; readonly caseId: bigint; readonly draw: number }
  | { readonly kind: 'accept-dataset' | 'conclude-dataset'; readonly id: Hash }
  | { readonly kind: 'conclude-challenge'; readonly id: bigint }
  | { readonly kind: 'collect-honeypot'; readonly id: bigint }
  | { readonly kind: 'cancel-proposal' | 'release-deposit'; readonly key: ProposalKey }
  | { readonly kind: 'claim-reward'; readonly key: RewardKey }
  | {
      readonly kind: 'erase-session' | 'erase-request' | 'close-answer' | 'retire-offer'
      readonly id: Hash
    }

/**
 * Sends a call as a transaction of the ledger's account.
 *
 * @throws {LedgerError} The errors of the ledger's call.
 */
export async function sendRescueCall(ledger: Ledger, call: RescueCall): Promise<Transaction> {
  return (await sendMoneyCall(ledger, call)) ?? (await sendModuleCall(ledger, call))
}

async function sendMoneyCall(ledger: Ledger, call: RescueCall): Promise<Transaction | undefined> {
  switch (call.kind) {
    case 'withdraw':
      return await ledger.withdraw(call)
    case 'start-unbonding':
      return await ledger.startUnbonding(call)
    case 'withdraw-stake':
      return await ledger.withdrawStake(call)
    case 'request-close': {
      const { id: sessionId } = call
      const digest = Session.closeRequestHash({ sessionId }, ledger.domain)
      return await ledger.requestClose({ sessionId, signature: await ledger.signer.sign(digest) })
    }
    case 'close-session':
      return await ledger.closeSession({ sessionId: call.id })
    case 'expire-session':
      return await ledger.expireSession(call.id)
    case 'collect-pay':
      return await ledger.collectPay({ escrow: call.escrow, subjects: [call.id] })
    case 'cancel-request':
      return await ledger.cancelRequest(call.id)
    case 'release-request':
      return await ledger.releaseRequest(call.id)
    case 'settle-or-refund':
      return (await settleOrRefund(ledger, call)).transaction
    case 'erase-session':
      return await requireMember(ledger, 'rent').eraseSession(call.id)
    case 'erase-request':
      return await requireMember(ledger, 'rent').eraseRequest(call.id)
    case 'close-answer':
      return await requireMember(ledger, 'onchainAnswers').closeAnswer(call.id)
    case 'retire-offer':
      return await ledger.retireOffer(call.id)
    default:
      return undefined
  }
}

type ModuleCall = Exclude<
  RescueCall,
  {
    readonly kind:
      | 'withdraw'
      | 'start-unbonding'
      | 'withdraw-stake'
      | 'request-close'
      | 'close-session'
      | 'expire-session'
      | 'collect-pay'
      | 'cancel-request'
      | 'release-request'
      | 'settle-or-refund'
      | 'erase-session'
      | 'erase-request'
      | 'close-answer'
      | 'retire-offer'
  }
>

async function sendModuleCall(ledger: Ledger, given: RescueCall): Promise<Transaction> {
  const { account } = ledger
  // `sendMoneyCall` sends all kinds that `ModuleCall` excludes.
  const call = given as ModuleCall
  switch (call.kind) {
    case 'leave-domain':
      return await courtOf(ledger).enlist({ account, domain: call.domain, weight: 0n })
    case 'withdraw-bonds': {
      const { beacon } = courtOf(ledger)
      if (beacon.kind === 'drand') throw new Error('a beacon of drand holds no bonds')
      return await beacon.withdrawBonds(call.amount)
    }
    case 'resolve-held-pay':
      return await courtOf(ledger).resolveHeldPay(call)
    case 'finalize-case':
      return await courtOf(ledger).finalizeCase(call.id)
    case 'collect-juror-fee':
      return await courtOf(ledger).collectJurorFee({ ...call, account })
    case 'hold-for-audit':
      return await requireMember(ledger, 'auditHolds').holdForAudit(call.id)
    case 'release-audit-hold':
      return await requireMember(ledger, 'auditHolds').releaseAuditHold(call.id)
    case 'return-audit-hold':
      return await requireMember(ledger, 'auditHolds').returnAuditHold(call.id)
    case 'conclude-challenge':
      return await requireMember(ledger, 'dataChallenges').concludeChallenge(call.id)
    case 'collect-honeypot':
      return await requireMember(ledger, 'honeypots').collectHoneypotReward({ ...call, account })
    case 'accept-dataset':
      return await requireMember(ledger, 'datasets').acceptDataset(call.id)
    case 'conclude-dataset':
      return await requireMember(ledger, 'datasets').concludeDataset(call.id)
    default:
      return await sendWorkCall(ledger, account, call)
  }
}

type WorkCall = Extract<
  RescueCall,
  {
    readonly kind:
      | 'cancel-deal'
      | 'complete-deal'
      | 'report-default'
      | 'begin-job'
      | 'start-round'
      | 'settle-round'
      | 'leave-job'
      | 'resolve-challenge'
      | 'cancel-proposal'
      | 'release-deposit'
      | 'claim-reward'
  }
>

async function sendWorkCall(
  ledger: Ledger,
  account: AccountId,
  call: WorkCall,
): Promise<Transaction> {
  switch (call.kind) {
    case 'cancel-deal':
      return await requireMember(ledger, 'storageDeals').cancelDeal(call.id)
    case 'complete-deal':
      return await requireMember(ledger, 'storageDeals').completeDeal(call.id)
    case 'report-default':
      return await requireMember(ledger, 'storageDeals').reportDefault(call)
    case 'begin-job':
      return await requireMember(ledger, 'training').beginJob(call.id)
    case 'start-round':
      return await requireMember(ledger, 'training').startRound(call.id)
    case 'settle-round':
      return await requireMember(ledger, 'training').settleRound(call.id)
    case 'leave-job':
      return await requireMember(ledger, 'training').leaveJob({ jobId: call.id, account })
    case 'resolve-challenge':
      return await requireMember(ledger, 'training').resolveChallenge(call.key)
    case 'cancel-proposal':
      return await requireMember(ledger, 'governance').cancel(call.key)
    case 'release-deposit':
      return await requireMember(ledger, 'governance').releaseDeposit(call.key)
    case 'claim-reward':
      return await requireMember(ledger, 'governance').claimReward(call.key)
  }
}

const courtOf = (ledger: Ledger) => requireMember(ledger, 'audits')
