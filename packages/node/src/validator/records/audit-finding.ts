import { type AccountId, type Hash, Receipt, Schema } from '@ostrom/protocol'
import { type ExaminedInputs, examinedInputsSchema } from './counted-inputs.ts'
import { type FindingOutcome, findingOutcomes } from './finding-outcomes.ts'

/** Audit finding on one receipt. */
export type AuditFinding = {
  readonly receiptId: Hash
  readonly receipt: Receipt.ReceiptCore
  /** Merkle path to the receipts root of its subject. */
  readonly path: readonly Hash[]
  readonly client: AccountId
  readonly provider: AccountId
  /** Unix second at which the answer ended. */
  readonly atSeconds: bigint
  readonly outcome: FindingOutcome
  /** An e-value; absent if the examination was inconclusive. */
  readonly evidence?: number
  /**
   * Examined inputs of embeddings. An input that several findings contain counts once as evidence
   * about the provider, while `evidence` counts it in each of them.
   */
  readonly inputs?: ExaminedInputs
  /** True if an accusation already contains the receipt. */
  readonly isAccused: boolean
}

/** Returns true if the transcript is still missing, so that requests and challenges follow. */
export const isUnresolved = ({ outcome }: Pick<AuditFinding, 'outcome'>): boolean =>
  outcome === 'withheld'

export const findingSchema: Schema.Schema<AuditFinding> = Schema.object({
  receiptId: Schema.hash,
  receipt: Receipt.receiptSchema,
  path: Schema.list(Schema.hash, 64),
  client: Schema.account,
  provider: Schema.account,
  atSeconds: Schema.unsigned(64),
  outcome: Schema.oneOf(...findingOutcomes),
  evidence: Schema.optional(Schema.real(0, 1e300)),
  inputs: Schema.optional(examinedInputsSchema),
  isAccused: Schema.boolean,
})
