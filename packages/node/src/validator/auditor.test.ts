// Goal: a validator knows of a request whether the chain holds its pay for an audit.
// Method: requests on the chain in memory, and an inquiry that notes what it is asked about.

import { auditsOf, createScenario, type Scenario, worldOf } from '@ostrom/ledger/conformance'
import { createChain } from '@ostrom/ledger/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { type AuditorOptions, createAuditor } from './auditor.ts'
import type { AuditedSession } from './inquiry.ts'
import type { Finding, Subject } from './records.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario(worldOf(createChain()))
})

/** Whether a validator that asks again for an answer takes its work for audited on the chain. */
async function isAudited(id: Hash, kind: Subject['kind']): Promise<boolean | undefined> {
  const asked: AuditedSession[] = []
  const receipt = { modelVersion: Hex.zeroHash } as Finding['receipt']
  const auditor = createAuditor({
    audits: auditsOf(scenario.stranger),
    market: { endpoint: async () => undefined },
    models: new Map([[Hex.zeroHash, {}]]),
    inquiry: {
      transcript: async (session: AuditedSession) => {
        asked.push(session)
        return { kind: 'private' }
      },
    },
  } as unknown as AuditorOptions)
  await auditor.askAgain({ id, kind } as Subject, { receipt } as Finding)
  return asked[0]?.isAudited
}

test('a request is audited where its client asked for it, and no other work is', async () => {
  const asked = await scenario.ask()
  await auditsOf(scenario.client).askAudit(asked)
  expect(await isAudited(asked, 'request')).toBe(true)
  expect(await isAudited(await scenario.ask(), 'request')).toBe(false)
  expect(await isAudited(Hex.zeroHash, 'session')).toBe(false)
})
