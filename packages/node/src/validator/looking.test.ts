// Goal: a validator knows of a request whether the chain holds its pay for an audit, and asks for
// the answers of all artifacts that it holds; and believes no word of a missing consent.
// Method: requests on the chain in memory, and an inquiry that notes what it is asked about.

import { auditsOf, createScenario, type Scenario, worldOf } from '@ostrom/ledger/conformance'
import { createChain } from '@ostrom/ledger/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import type { ExaminedModel } from './examine.ts'
import type { AuditedSession, Shown } from './inquiry.ts'
import { createLooking, type LookingOptions } from './looking.ts'
import type { Finding, Subject } from './records.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario(worldOf(createChain()))
})

const artifacts = [1, 2, 3].map((byte) => Hex.sha256Hex(new Uint8Array([byte])))
/** An artifact of a model, as far as it matters here. */
const holding = (artifactHash: Hash) => ({ calibration: { artifactHash } }) as ExaminedModel

/** What a validator with two artifacts of one version asks about an answer of one, and finds. */
async function askAgain(
  id: Hash,
  kind: Subject['kind'],
  {
    artifactHash = artifacts[0]!,
    shown = { kind: 'private' },
    isShown = false,
  }: { artifactHash?: Hash; shown?: Shown; isShown?: boolean } = {},
) {
  const asked: AuditedSession[] = []
  const receipt = { modelVersion: Hex.zeroHash, artifactHash } as Finding['receipt']
  const [first, second] = artifacts.map(holding)
  const looking = createLooking({
    audits: auditsOf(scenario.stranger),
    market: { endpoint: async () => undefined },
    models: new Map([[Hex.zeroHash, { ...first, others: [second] }]]),
    consents: { of: async () => undefined, isShown: async () => isShown },
    inquiry: {
      transcript: async (session: AuditedSession) => {
        asked.push(session)
        return shown
      },
    },
  } as unknown as LookingOptions)
  const { outcome } = await looking.ask({ id, kind } as Subject, { receipt } as Finding)
  return { isAudited: asked[0]?.isAudited, outcome }
}

test('a request is audited where its client asked for it, and no other work is', async () => {
  const asked = await scenario.ask()
  await auditsOf(scenario.client).askAudit(asked)
  expect((await askAgain(asked, 'request')).isAudited).toBe(true)
  expect((await askAgain(await scenario.ask(), 'request')).isAudited).toBe(false)
  expect((await askAgain(Hex.zeroHash, 'session')).isAudited).toBe(false)
})

test('answers of each artifact that is held are asked for, of another not', async () => {
  const outcomes = artifacts.map((artifactHash) =>
    askAgain(Hex.zeroHash, 'session', { artifactHash }),
  )
  const found = (await Promise.all(outcomes)).map(({ outcome }) => outcome)
  expect(found).toEqual(['private', 'private', 'unknown-model'])
})

test('a missing consent is unsaid, and withheld where somebody showed one on chain', async () => {
  const shown = { kind: 'later', reason: 'not-yet' } as const
  const outcomeOf = async (isShown: boolean) =>
    (await askAgain(Hex.zeroHash, 'session', { shown, isShown })).outcome
  expect(await outcomeOf(false)).toBe('unsaid')
  expect(await outcomeOf(true)).toBe('withheld')
})
