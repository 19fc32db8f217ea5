// Goal: what jurors say of fraud follows from work that the draw picked, and of nothing else: guilt
// that is seen, then what is withheld, then innocence; who cannot tell says nothing.
// Method: records of made-up work, and an auditor that answers as the test says.

import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { ProviderBusyError } from '../errors.ts'
import { JURY_SUBJECTS_MAX } from '../limits.ts'
import { createValidatorRecords, type Finding, type Outcome, type Subject } from '../records.ts'
import { createFraudBench } from './fraud.ts'
import type { Sitting } from './juror.ts'

const provider: AccountId = `0x${'b2'.repeat(20)}`
const modelVersion: Hash = `0x${'5e'.repeat(32)}`
const OPENED = 1_000_000n
const WINDOW = 1_000n

const hashOf = (at: number) => Hex.sha256Hex(new Uint8Array([at >> 8, at & 255]))

function subject(at: number, fields: Partial<Subject> = {}): Subject {
  return {
    ...{ id: hashOf(at), kind: 'session', client: provider, signer: provider, provider },
    ...{ modelVersion, windowSeconds: WINDOW, receiptsRoot: hashOf(at), count: 1n, paid: 10n },
    anchoredSeconds: OPENED - 10n,
    ...fields,
  }
}

function finding(of: Subject, outcome: Outcome, evidence?: number): Finding {
  const receipt = { sessionId: of.id, index: 0n, modelVersion } as Finding['receipt']
  return {
    ...{ receiptId: of.id, receipt, path: [], client: of.client, provider, accused: false },
    ...{ atSeconds: of.anchoredSeconds, outcome, ...(evidence !== undefined && { evidence }) },
  }
}

type Show = (of: Subject) => readonly Finding[] | undefined

async function setUp(subjects: readonly Subject[], show: Show) {
  const records = createValidatorRecords(createStateMemory())
  const none = { cursor: '', offers: new Map(), opened: new Map() }
  await records.takeIn({ ...none, anchored: subjects })
  const asked: Hash[] = []
  const auditor = {
    examineSubject: async (of: Subject) => {
      asked.push(of.id)
      return show(of)
    },
  }
  const bench = createFraudBench({ auditor, records })
  const matter = { kind: 'fraud', provider, modelVersion } as const
  const docket = {
    ...{ caseId: 1n, domain: modelVersion, opener: provider, openedAtSeconds: OPENED, matter },
  }
  const judge = async (seed = hashOf(999)) => {
    const sitting: Sitting = { docket, draw: 0, seed }
    return (await bench.judge(sitting, matter))?.verdict
  }
  return { asked, judge, bench }
}

const busy = () => {
  throw new ProviderBusyError({ provider })
}
const few = [1, 2, 3, 4, 5, 6].map((at) => subject(at))
/** An answer that an honest machine gives about once in a million. */
const strange: Show = (of) => [finding(of, 'examined', 1e6)]
const honest: Show = (of) => [finding(of, 'examined', 0.5)]

describe('a juror says', () => {
  test('fraud where the evidence comes together, whatever is hidden beside', async () => {
    expect(await (await setUp(few, strange)).judge()).toBe('major')
    const last = few.at(-1)!
    const { judge } = await setUp(few, (of) =>
      of.id === last.id ? [finding(of, 'withheld')] : strange(of),
    )
    expect(await judge()).toBe('major')
  })

  test('withheld where something drawn is not shown, or nobody answers', async () => {
    const some: Show = (of) => [...(honest(of) ?? []), finding(of, 'withheld')]
    expect(await (await setUp(few, some)).judge()).toBe('minor')
    expect(await (await setUp(few, busy)).judge()).toBe('minor')
  })

  test('no where all that was drawn looks innocent, or clients let nobody see it', async () => {
    expect(await (await setUp(few, honest)).judge()).toBe('no')
    expect(await (await setUp(few, (of) => [finding(of, 'private')])).judge()).toBe('no')
    expect(await (await setUp([], honest)).judge()).toBe('no')
  })

  test('nothing where it lacks what was served, or is not told what was drawn', async () => {
    const unknown: Show = (of) => [finding(of, 'unknown-model')]
    expect(await (await setUp(few, unknown)).judge()).toBeUndefined()
    expect(await (await setUp(few, () => undefined)).judge()).toBeUndefined()
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
    // Another draw looks at other work.
    expect(new Set(large.asked)).not.toEqual(first)
  })

  test('once at what was shown, and again at what was not', async () => {
    let shows = false
    const hidden = few[0]!.id
    const { asked, judge, bench } = await setUp(few, (of) =>
      shows || of.id !== hidden ? honest(of) : [finding(of, 'withheld')],
    )
    expect(await judge()).toBe('minor')
    shows = true
    asked.length = 0
    expect(await judge()).toBe('no')
    expect(asked).toEqual([hidden])
    asked.length = 0
    bench.close?.(1n)
    await judge()
    expect(asked).toHaveLength(few.length)
  })
})
