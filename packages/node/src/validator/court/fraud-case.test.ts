// Goal: a juror's verdict on fraud follows only from the subjects that the draw selected. The juror
// first looks for suspicious scores, then for withheld receipts or transcripts, then for innocence.
// If none of these is clear, the juror casts no vote.
// Method: records of invented subjects, and an auditor with results that the test sets.

import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { ProviderBusyError } from '../errors.ts'
import { JURY_SUBJECTS_MAX } from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import type { FindingOutcome } from '../records/finding-outcomes.ts'
import { createValidatorRecords, type Subject } from '../records/validator-records.ts'
import { emptyUpdate, receiptOf } from '../testing/findings.fixture.ts'
import { createFraudCaseHandler } from './fraud-case.ts'
import type { JurorDraw } from './juror.ts'

const provider: AccountId = `0x${'b2'.repeat(20)}`
const modelVersion: Hash = `0x${'5e'.repeat(32)}`
const OPENED = 1_000_000n
const WINDOW = 1_000n

const hashOf = (at: number) => Hex.sha256Hex(new Uint8Array([at >> 8, at & 255]))

function subject(at: number, fields: Partial<Subject> = {}): Subject {
  return {
    id: hashOf(at),
    kind: 'session',
    client: provider,
    signer: provider,
    provider,
    modelVersion,
    windowSeconds: WINDOW,
    receiptsRoot: hashOf(at),
    count: 1n,
    paid: 10n,
    anchoredSeconds: OPENED - 10n,
    ...fields,
  }
}

function finding(of: Subject, outcome: FindingOutcome, evidence?: number): AuditFinding {
  return {
    receiptId: of.id,
    receipt: receiptOf({ sessionId: of.id, modelVersion }),
    path: [],
    client: of.client,
    provider,
    isAccused: false,
    atSeconds: of.anchoredSeconds,
    outcome,
    ...(evidence !== undefined && { evidence }),
  }
}

/** Returns one embedding input of an answer, beyond the tolerance. */
const inputsOf = (input: Hash) => ({ within: [], beyond: [input], scale: 100, limit: 100 })

/** Returns the outcomes of a subject's receipts; undefined while the draw is not known. */
type DisclosureFn = (of: Subject) => readonly AuditFinding[] | undefined

type FraudScenario = {
  /** Finding on a receipt after a request for its transcript; by default the finding of `show`. */
  readonly ask?: (
    finding: AuditFinding,
    signal: AbortSignal,
  ) => Promise<AuditFinding> | AuditFinding
  /** Milliseconds that each question takes. */
  readonly takesMs?: number
  /** Milliseconds until the deadline after which the juror requests nothing more. */
  readonly untilMs?: number
}

async function setUp(
  subjects: readonly Subject[],
  show: DisclosureFn,
  setting: FraudScenario = {},
) {
  const { ask = (finding: AuditFinding) => finding, takesMs = 0, untilMs = 3_600_000 } = setting
  const records = createValidatorRecords(createStateMemory())
  await records.ingest({ ...emptyUpdate, subjects })
  const receiptIds: Hash[] = []
  let nowMs = 0
  const examiner = {
    sampledReceipts: async (of: Subject) => {
      nowMs += takesMs
      receiptIds.push(of.id)
      return show(of)
    },
    examine: async (_: Subject, one: AuditFinding, signal = new AbortController().signal) =>
      ask(one, signal),
  }
  /** Functions that end the wait for a deadline. */
  const expiries: (() => void)[] = []
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => resolve())
      expiries.push(() => {
        nowMs += ms
        resolve()
      })
    })
  const expire = () => expiries.at(-1)!()
  const bench = createFraudCaseHandler({
    examiner,
    records,
    clock: { nowMs: () => nowMs, sleep },
  })
  const subject = { kind: 'fraud', provider, modelVersion } as const
  const docket = {
    caseId: 1n,
    domain: modelVersion,
    opener: provider,
    openedAtSeconds: OPENED,
    subject,
  }
  const judgement = async (seed = hashOf(999)) => {
    const sitting: JurorDraw = { docket, draw: 0, seed, untilMs }
    return await bench.judge(sitting, subject)
  }
  const judge = async (seed?: Hash) => (await judgement(seed))?.verdict
  /** Audits subjects and stores the findings. */
  const audit = async (of: readonly Subject[], found: DisclosureFn) => {
    for (const one of of)
      await records.finish(one, found(one) ?? [], [records.completionChange(one)])
  }
  return { asked: receiptIds, judge, judgement, bench, audit, expire }
}

const busy = (): never => {
  throw new ProviderBusyError({ provider })
}
const few = [1, 2, 3, 4, 5, 6].map((at) => subject(at))
const many = Array.from({ length: 12 }, (_, at) => subject(at))
/** An answer with evidence of 1e6, which an honest machine reaches about once in a million. */
const strange: DisclosureFn = (of) => [finding(of, 'examined', 1e6)]
const honest: DisclosureFn = (of) => [finding(of, 'examined', 0.5)]

describe('a juror says', () => {
  test('fraud where the evidence comes together, whatever is hidden beside', async () => {
    expect(await (await setUp(few, strange)).judge()).toBe('major')
    const last = few.at(-1)!
    const { judge } = await setUp(few, (of) =>
      of.id === last.id ? [finding(of, 'withheld')] : strange(of),
    )
    expect(await judge()).toBe('major')
  })

  test('fraud where its own engine fails at another answer, and nothing less', async () => {
    const shown: DisclosureFn = (of) => [finding(of, 'withheld')]
    const failingAt = (failed: Subject, evidence: number) => ({
      ask: (one: AuditFinding): AuditFinding => {
        if (one.receiptId === failed.id) throw new Error('engine')
        return { ...one, outcome: 'examined', evidence }
      },
    })
    for (const failed of few) {
      expect(await (await setUp(few, shown, failingAt(failed, 1e6))).judge()).toBe('major')
      const { judge } = await setUp(few, shown, failingAt(failed, 0.5))
      await expect(judge()).rejects.toThrow('engine')
    }
  })

  test('fraud by embeddings of several inputs, and none by those of one', async () => {
    const shown: DisclosureFn = (of) => {
      return [{ ...finding(of, 'examined', 100), inputs: inputsOf(of.id) }]
    }
    const repeated: DisclosureFn = (of) => {
      return [{ ...finding(of, 'examined', 100), inputs: inputsOf(hashOf(7)) }]
    }
    for (const isOwn of [false, true]) {
      const [several, one] = [await setUp(many, shown), await setUp(many, repeated)]
      if (isOwn) await several.audit(many, shown)
      if (isOwn) await one.audit(many, repeated)
      expect(await several.judge()).toBe('major')
      expect(await one.judge()).toBe('no')
    }
  })

  test.each([
    ['fraud', 'last', 1e6, 'major'],
    ['no fraud', 'last', 1, 'no'],
    ['nothing without any', 'first', 1e6, undefined],
  ] as const)('%s by what it has if the time ends at the %s', async (_, at, evidence, verdict) => {
    let asked = 0
    const scene = await setUp(few, (of) => [finding(of, 'withheld')], {
      ask(one, signal) {
        asked++
        if (asked !== (at === 'last' ? few.length : 1)) {
          return { ...one, outcome: 'examined', evidence }
        }
        scene.expire()
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')))
        })
      },
    })
    expect(await scene.judge()).toBe(verdict)
    expect(asked).toBe(at === 'last' ? few.length : 1)
  })

  test('withheld where something drawn is not shown, or nobody answers', async () => {
    const some: DisclosureFn = (of) => [
      ...(honest(of) ?? []),
      { ...finding(of, 'withheld'), receiptId: Hex.sha256Hex(Hex.toBytes(of.id)) },
    ]
    expect(await (await setUp(few, some)).judge()).toBe('minor')
    expect(await (await setUp(few, busy)).judge()).toBe('minor')
  })

  test('no where all that was drawn looks innocent, or clients let nobody see it', async () => {
    expect(await (await setUp(few, honest)).judge()).toBe('no')
    expect(await (await setUp(few, (of) => [finding(of, 'private')])).judge()).toBe('no')
    expect(await (await setUp([], honest)).judge()).toBe('no')
  })

  test('nothing where it lacks what was served, or is not told what was drawn', async () => {
    const unknown: DisclosureFn = (of) => [finding(of, 'unsupported-model')]
    expect(await (await setUp(few, unknown)).judge()).toBeUndefined()
    expect(await (await setUp(few, () => undefined)).judge()).toBeUndefined()
  })

  test.each([
    ['fraud by answers', { evidence: 1e6 }, 'major'],
    ['no fraud by answers', { evidence: 0.5 }, 'no'],
    ['withheld of answers', undefined, 'minor'],
  ] as const)('%s that it had no seat for as a validator', async (_, shown, verdict) => {
    const requested: string[] = []
    const { judge, audit } = await setUp(few, busy, {
      ask: (one) => {
        requested.push(one.outcome)
        return shown ? { ...one, ...shown, outcome: 'examined' } : busy()
      },
    })
    await audit(few, (of) => [finding(of, 'not-seated')])
    expect(await judge()).toBe(verdict)
    expect(requested).toEqual(Array(few.length).fill('withheld'))
  })

  // Finding: JUR-2
  test('a juror’s verdict stays if the provider discloses nothing any more', async () => {
    const { asked, judge, audit } = await setUp(few, busy, { ask: busy })
    await audit(few, strange)
    expect(await judge()).toBe('major')
    expect(asked).toEqual([])
    const honestly = await setUp(few, busy, { ask: busy })
    await honestly.audit(few, honest)
    expect(await honestly.judge()).toBe('no')
  })

  // Finding: JUR-2
  test('a juror judges the other receipts if the provider is silent about one', async () => {
    for (const silent of few) {
      const { judge } = await setUp(few, (of) => (of.id === silent.id ? busy() : strange(of)))
      expect(await judge()).toBe('major')
    }
    const receipts: DisclosureFn = (of) => [finding(of, 'withheld')]
    const one = await setUp(few, receipts, {
      ask: (found) =>
        found.receiptId === few[0]!.id ? busy() : { ...found, outcome: 'examined', evidence: 1e6 },
    })
    expect(await one.judge()).toBe('major')
  })

  test('a juror whose time is over judges the answers that it saw, if there are any', async () => {
    const half = { takesMs: 29_000, untilMs: 3 * 29_000 + 1_000 }
    const { asked, judge } = await setUp(few, strange, half)
    expect(await judge()).toBe('major')
    expect(asked).toHaveLength(3)
    const late = await setUp(few, strange, { untilMs: 0 })
    expect(await late.judge()).toBeUndefined()
    expect(late.asked).toEqual([])
  })

  test('nothing where its own machine fails', async () => {
    const broken = () => {
      throw new Error('engine')
    }
    await expect((await setUp(few, broken)).judge()).rejects.toThrow('engine')
  })
})

describe('a juror looks', () => {
  test('at work of that model whose window was open, and at no more than its part', async () => {
    const out = [
      subject(101, { anchoredSeconds: OPENED + 1n }),
      subject(102, { anchoredSeconds: OPENED - WINDOW }),
      subject(103, { modelVersion: hashOf(7) }),
      subject(104, { provider: `0x${'c3'.repeat(20)}` }),
    ]
    const edge = subject(105, { anchoredSeconds: OPENED - WINDOW + 1n })
    const { asked, judge } = await setUp([...few, edge, ...out], honest)
    await judge()
    expect(new Set(asked)).toEqual(new Set([...few, edge].map(({ id }) => id)))

    const many = Array.from({ length: 2 * JURY_SUBJECTS_MAX }, (_, at) => subject(at))
    const large = await setUp(many, honest)
    await large.judge()
    expect(large.asked).toHaveLength(JURY_SUBJECTS_MAX)
    const first = new Set(large.asked)
    await large.judge(hashOf(1_000))
    // Another draw selects other subjects.
    expect(new Set(large.asked)).not.toEqual(first)
  })

  test('once at what was shown, and again at what was not', async () => {
    let shows = false
    const hidden = few[0]!.id
    const transcripts: Hash[] = []
    const { asked, judge, bench } = await setUp(few, (of) => [finding(of, 'withheld')], {
      ask: (one) => {
        transcripts.push(one.receiptId)
        if (one.receiptId === hidden && !shows) return one
        return { ...one, outcome: 'examined', evidence: 0.5 }
      },
    })
    expect(await judge()).toBe('minor')
    expect(transcripts).toHaveLength(few.length)
    shows = true
    asked.length = 0
    transcripts.length = 0
    expect(await judge()).toBe('no')
    expect(asked).toEqual([])
    expect(transcripts).toEqual([hidden])
    bench.close?.(1n)
    await judge()
    expect(asked).toHaveLength(few.length)
  })
})
