import type { AccountId, Hash, Receipt } from '@ostrom/protocol'
import { Hex } from '@ostrom/protocol'
import { sampleReceipt } from '@ostrom/protocol/testing'
import type { AuditFinding } from '../records/audit-finding.ts'
import type { Subject } from '../records/validator-records.ts'

// Subjects, receipts and findings by number, for tests.

/** Returns an account made of a number, for tests. */
export const accountOf = (number: number): AccountId => `0x${number.toString(16).padStart(40, '0')}`
/** Returns a hash made of a number, for tests. */
export const hashOf = (number: number): Hash => `0x${number.toString(16).padStart(64, '0')}`

/** The provider of all subjects here, and the model version that it served. */
export const PROVIDER = accountOf(0xb2)
export const MODEL_VERSION = hashOf(0x5e)

const { zeroHash } = Hex

/** A session with one receipt, anchored in second 1000, with an audit window of 600 s. */
export const subjectOf = (number: number, fields: Partial<Subject> = {}): Subject => ({
  id: hashOf(number),
  kind: 'session',
  client: accountOf(0xc1),
  signer: accountOf(0xc1),
  provider: PROVIDER,
  modelVersion: MODEL_VERSION,
  windowSeconds: 600n,
  receiptsRoot: hashOf(number),
  count: 1n,
  paid: 10n,
  anchoredSeconds: 1_000n,
  ...fields,
})

/** A receipt of one input and one output token. */
export const receiptOf = (fields: Partial<Receipt.ReceiptCore> = {}): Receipt.ReceiptCore =>
  sampleReceipt({
    index: 0n,
    modelVersion: MODEL_VERSION,
    engineHash: zeroHash,
    finish: 0,
    counting: 0,
    sampling: 0,
    inputTokens: 1n,
    cachedInputTokens: 0n,
    outputTokens: 1n,
    total: 1n,
    endedAtSeconds: 900n,
    ...fields,
  })

/** Returns a finding on the first receipt of a subject: withheld, unless `fields` change it. */
export const findingOf = (subject: Subject, fields: Partial<AuditFinding> = {}): AuditFinding => ({
  receiptId: hashOf(Number(BigInt(subject.id)) + 0x10_0000),
  receipt: receiptOf({ sessionId: subject.id, modelVersion: subject.modelVersion }),
  path: [],
  client: subject.client,
  provider: subject.provider,
  atSeconds: 900n,
  outcome: 'withheld',
  isAccused: false,
  ...fields,
})

/** Changes by a page of events without offers and parties. */
export const emptyUpdate = {
  cursor: '',
  offers: new Map(),
  parties: new Map(),
  subjects: [],
  ended: [],
}
