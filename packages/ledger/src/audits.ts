import type { AccountId, AssetId, Hash, Hex, Receipt, Transcript } from '@ostrom/protocol'
import type { EvidenceItem, JuryCase, Verdict } from './cases.ts'
import type { DatasetLedger } from './datasets.ts'
import type { DemandLedger } from './demands.ts'
import type { EpochLedger } from './epochs.ts'
import type { PlantLedger } from './plants.ts'
import type { ReportLedger } from './reports.ts'
import type { Numbered, Transaction } from './transaction.ts'

// What validators need of a chain: randomness, juries, accusations. Ledgers with the capability
// `audits` have it. docs/spec/verification.md, sections 8 to 12.

/** One epoch's randomness, as far as it has come. */
export type BeaconRound = {
  readonly epoch: bigint
  readonly commits: number
  readonly reveals: number
  /**
   * `committing`: secrets are taken. `sealing`: to be sealed by anybody. `mixing`: the block whose
   * hash is mixed in is to be mined, then `seal` or a reveal captures it. `revealing`: secrets are
   * shown. `ending`: to be finalized by anybody. `final`: has its value.
   */
  readonly stage: 'committing' | 'sealing' | 'mixing' | 'revealing' | 'ending' | 'final'
  /** Only of a final round. */
  readonly value?: Hash
}

/** An account that may sit on juries and accuse. */
export type Validator = {
  readonly account: AccountId
  /** X25519 key that transcripts are sealed to. */
  readonly sealKey: Hex.Hex
  /** Stake that it was joined with, in native base units. */
  readonly weight: bigint
}

/** What a client's session or request stands for in an accusation. */
export type Claim = {
  readonly subject: Hash
  readonly client: AccountId
  readonly asset: AssetId
  /** What it had paid when it was accused, in base units of `asset`. */
  readonly paid: bigint
  /** Held back of the provider's earnings for it. */
  readonly frozen: bigint
}

export type Accusation = {
  readonly id: bigint
  readonly provider: AccountId
  readonly accuser: AccountId
  readonly caseId: bigint
  readonly claims: readonly Claim[]
  /** Who appealed the first verdict: the provider, if anybody. */
  readonly appellant?: AccountId
  /** `tried`: before a jury, or its verdict can still be appealed, or is not concluded yet. */
  readonly status: 'tried' | 'convicted' | 'acquitted' | 'withheld' | 'dropped'
  /**
   * From this second on the verdict stands and anybody may conclude; before it the provider may
   * appeal. An acquittal stands at once. Zero while the jury sits.
   */
  readonly appealUntilSeconds: bigint
}

/** Randomness of the chain. */
export type BeaconLedger = {
  epochSeconds(): Promise<bigint>
  beacon(epoch: bigint): Promise<BeaconRound>
  /** Hash that commits the connection's account to a secret of an epoch. */
  secretHash(options: { readonly epoch: bigint; readonly secret: Hash }): Hash
  commitSecret(options: { readonly epoch: bigint; readonly hash: Hash }): Promise<Transaction>
  /**
   * Fixes the block whose hash is mixed in, or captures that hash. On a development chain, whose
   * blocks come only with transactions, it makes that block too.
   */
  sealRound(epoch: bigint): Promise<Transaction>
  revealSecret(options: { readonly epoch: bigint; readonly secret: Hash }): Promise<Transaction>
  finalizeRound(epoch: bigint): Promise<Transaction>
}

/** Validators, and the cases that they sit on. */
export type JuryLedger = {
  validators(): Promise<readonly Validator[]>
  joinValidators(sealKey: Hex.Hex): Promise<Transaction>
  leaveValidators(): Promise<Transaction>
  juryCase(id: bigint): Promise<JuryCase | undefined>
  drawJury(id: bigint): Promise<Transaction>
  /** Hash that commits the connection's account to a vote in the case's present round. */
  voteHash(options: Vote & { readonly round: number }): Hash
  commitVote(options: { readonly caseId: bigint; readonly hash: Hash }): Promise<Transaction>
  revealVote(vote: Vote): Promise<Transaction>
  tallyVotes(id: bigint): Promise<Transaction>
}

export type Vote = {
  readonly caseId: bigint
  readonly verdict: Verdict
  /** Hash of the juror's scores. */
  readonly scoreHash: Hash
  readonly salt: Hash
}

/** Accusations, by validators; and what becomes of them, by anybody. */
export type AccusationLedger = {
  /**
   * Share of a session's or request's receipts that are drawn for audit, in basis points: fixed
   * when its work began. Undefined where there is none.
   */
  auditRateBps(subject: Hash): Promise<number | undefined>
  /** Second in which a session's or request's receipts root was anchored last. */
  anchoredSeconds(subject: Hash): Promise<bigint | undefined>
  isExcluded(account: AccountId): Promise<boolean>
  accuse(options: {
    readonly provider: AccountId
    readonly items: readonly EvidenceItem[]
  }): Promise<Numbered>
  accusation(id: bigint): Promise<Accusation | undefined>
  /** The accusation that runs against a provider. */
  accusationAgainst(provider: AccountId): Promise<bigint | undefined>
  /** By a provider that is to be penalised, before `appealUntilSeconds`. */
  appeal(id: bigint): Promise<Transaction>
  conclude(id: bigint): Promise<Transaction>
  /** Two different receipts of one session under one joint seed, both signed by its provider. */
  proveContradiction(options: {
    readonly first: SignedCore
    readonly second: SignedCore
  }): Promise<Transaction>
  /** A transcript that its provider signed for a receipt, and that is not the receipt's. */
  proveTranscript(options: {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }): Promise<Transaction>
}

export type SignedCore = { readonly receipt: Receipt.ReceiptCore; readonly signature: Hex.Hex }

/** All that a chain does about audits. */
export type AuditLedger = BeaconLedger &
  JuryLedger &
  AccusationLedger &
  DemandLedger &
  EpochLedger &
  PlantLedger &
  DatasetLedger &
  ReportLedger
