// Goal: a validator checks if the chain holds a request's pay for an audit. It requests an answer
// if it has the artifact that computed the answer, and accepts no refusal except an opt-out.
// Method: requests on the chain in memory, and an audit client that records its requests.

import { requireMember } from '@ostrom/ledger'
import { auditsOf, createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { type Hash, Hex } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { BUDGET_TOKENS_PER_HOUR, IMAGE_EXAMINATION_MS, TOKEN_BUDGET_PERIOD_MS } from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import type { Subject } from '../records/validator-records.ts'
import type { LocalModel } from './answer-examination.ts'
import type { AuditedSession, AuditReply } from './audit-client.ts'
import { createReceiptExaminer, type ExaminerOptions } from './examination.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createMemoryScenario()
})

const artifacts = [1, 2, 3].map((byte) => Hex.sha256Hex(new Uint8Array([byte])))
/** Returns a local model with only its artifact's hash. */
const holding = (artifactHash: Hash) => ({ calibration: { artifactHash } }) as LocalModel

/**
 * Returns the request and the finding of a validator for an answer of this artifact; the validator
 * has two artifacts of one version.
 */
async function askAgain(
  id: Hash,
  kind: Subject['kind'],
  {
    artifactHash = artifacts[0]!,
    shown = { kind: 'private' },
  }: { artifactHash?: Hash; shown?: AuditReply } = {},
) {
  const sessions: AuditedSession[] = []
  const receipt = { modelVersion: Hex.zeroHash, artifactHash, index: 0n } as AuditFinding['receipt']
  const [first, second] = artifacts.map(holding)
  const examiner = createReceiptExaminer({
    audits: auditsOf(scenario.stranger),
    auditHolds: requireMember(scenario.stranger, 'auditHolds'),
    market: { endpoint: async () => undefined },
    models: new Map([[Hex.zeroHash, { ...first, others: [second] }]]),
    auditClient: {
      transcript: async (session: AuditedSession) => {
        sessions.push(session)
        return shown
      },
    },
  } as unknown as ExaminerOptions)
  const { outcome } = await examiner.examine({ id, kind } as Subject, { receipt } as AuditFinding)
  return { isAudited: sessions[0]?.isAudited, outcome }
}

test('a request is audited where its client asked for it, and no other work is', async () => {
  const requestId = await scenario.openRequest()
  await requireMember(scenario.client, 'auditHolds').requestAudit(requestId)
  expect((await askAgain(requestId, 'request')).isAudited).toBe(true)
  expect((await askAgain(await scenario.openRequest(), 'request')).isAudited).toBe(false)
  expect((await askAgain(Hex.zeroHash, 'session')).isAudited).toBe(false)
})

test('answers of each artifact that is held are asked for, of another not', async () => {
  const outcomes = artifacts.map((artifactHash) =>
    askAgain(Hex.zeroHash, 'session', { artifactHash }),
  )
  const found = (await Promise.all(outcomes)).map(({ outcome }) => outcome)
  expect(found).toEqual(['private', 'private', 'unsupported-model'])
})

test.each(['consent-pending', 'not-sampled', 'not-allowed', 'unknown'] as const)(
  'an answer that its provider refuses as %s is withheld',
  async (reason) => {
    const shown = { kind: 'later', reason } as const
    expect((await askAgain(Hex.zeroHash, 'session', { shown })).outcome).toBe('withheld')
  },
)

test('an image is generated again for an audit, and not for a vote', async () => {
  const generated: unknown[] = []
  const model = {
    generateImage: async (options: unknown) => {
      generated.push(options)
      return new Uint8Array([1])
    },
  }
  const local = { ...holding(artifacts[0]!), model }
  const fields = { artifactHash: artifacts[0]!, finish: 0, sampling: 0, engineHash: undefined }
  const receipt = { ...fields, modelVersion: Hex.zeroHash, index: 0n }
  const transcript = { request: { prompt: { kind: 'image', text: 'A cat.' } }, output: {} }
  const examine = async (skipsImages: boolean) => {
    const examiner = createReceiptExaminer({
      market: { endpoint: async () => undefined },
      models: new Map([[Hex.zeroHash, local]]),
      auditClient: { transcript: async () => ({ kind: 'transcript', transcript }) },
      clock: { nowMs: () => 0, sleep: () => new Promise(() => {}) },
      signal: new AbortController().signal,
      onTokens: () => {},
      log: () => {},
      skipsImages,
    } as unknown as ExaminerOptions)
    const subject = { id: Hex.zeroHash, kind: 'session' } as Subject
    return await examiner.examine(subject, { receipt } as unknown as AuditFinding)
  }
  expect(await examine(true)).toMatchObject({ outcome: 'examined' })
  expect(generated).toHaveLength(0)
  expect(await examine(false)).toMatchObject({ outcome: 'examined' })
  expect(generated).toHaveLength(1)
})

test('an image is generated for a limited time, which the token budget counts', async () => {
  const tokens: number[] = []
  let nowMs = 0
  const local = {
    ...holding(artifacts[0]!),
    model: { generateImage: () => new Promise<never>(() => {}) },
  }
  const fields = { artifactHash: artifacts[0]!, finish: 0, sampling: 0, engineHash: undefined }
  const receipt = { ...fields, modelVersion: Hex.zeroHash, index: 0n }
  const transcript = { request: { prompt: { kind: 'image', text: 'A cat.' } }, output: {} }
  const examiner = createReceiptExaminer({
    market: { endpoint: async () => undefined },
    models: new Map([[Hex.zeroHash, local]]),
    auditClient: { transcript: async () => ({ kind: 'transcript', transcript }) },
    clock: {
      nowMs: () => nowMs,
      sleep: async (ms: number) => {
        nowMs += ms
      },
    },
    signal: new AbortController().signal,
    onTokens: (count: number) => void tokens.push(count),
    log: () => {},
  } as unknown as ExaminerOptions)
  const subject = { id: Hex.zeroHash, kind: 'session' } as Subject
  const found = await examiner.examine(subject, { receipt } as unknown as AuditFinding)
  expect(found.outcome).toBe('examined')
  expect(found.evidence).toBeUndefined()
  const share = IMAGE_EXAMINATION_MS / TOKEN_BUDGET_PERIOD_MS
  expect(tokens).toEqual([Math.ceil(share * BUDGET_TOKENS_PER_HOUR)])
})

test.each([
  [1, 1, true],
  [1, 2, false],
])('the beacon that drew an answer selects its inputs: %i and %i', async (one, other, isSame) => {
  const inputs = Array.from({ length: 64 }, (_, at) => new Array<number>(1_024).fill(at + 1))
  const transcript = { request: { prompt: { kind: 'embed-ids', inputs } }, output: {} }
  const receipt = { finish: 0, sampling: 0, modelVersion: Hex.zeroHash, index: 0n }
  const selectedBy = async (value: number) => {
    const computed: unknown[] = []
    const model = {
      info: { contextLength: 1 << 15 },
      async *embed({ prompt }: { prompt: { inputs: unknown } }) {
        computed.push(prompt.inputs)
        yield new Float32Array([1])
      },
    }
    const examiner = createReceiptExaminer({
      market: { endpoint: async () => undefined },
      randomness: { selectionValue: async () => artifacts[value] },
      models: new Map([[Hex.zeroHash, { ...holding(artifacts[0]!), model }]]),
      auditClient: { transcript: async () => ({ kind: 'transcript', transcript }) },
      signal: new AbortController().signal,
      onTokens: () => {},
    } as unknown as ExaminerOptions)
    const subject = { id: Hex.zeroHash, kind: 'session', anchoredSeconds: 1n } as Subject
    const served = { ...receipt, artifactHash: artifacts[0]! }
    const finding = { receipt: served, receiptId: Hex.zeroHash } as unknown as AuditFinding
    expect(await examiner.examine(subject, finding)).toMatchObject({ outcome: 'examined' })
    return computed
  }
  const [first, second] = [await selectedBy(one), await selectedBy(other)]
  if (isSame) expect(first).toEqual(second)
  else expect(first).not.toEqual(second)
})
