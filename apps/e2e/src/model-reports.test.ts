// Goal: the nodes of jurors examine a reported model by themselves. Two juries convict a harmful
// model, because its creator appeals the first verdict, and the model is quarantined. A harmless
// model is acquitted.
// Method: four validators by `ostrom node`, each in a separate process with both models. The chain
// is a separate process, in real time. The harmful model is a copy of the bundled model whose
// weights answer every question with a dangerous command. All else is done by commands that people
// type. Votes are read from the chain, and their reasons from the logs of the nodes.
// Requirements: R003-14
// Missing for R003-14: a report does not quarantine a version before the verdict: it only warns,
// and until the verdict only the guardian can quarantine a version.
// Shows (validate): reports, juries and appeals about models: jurors' nodes examine a reported
// model automatically, convict a harmful model and acquit a harmless model; providers stop serving
// a quarantined model with the next block.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JurorVerdict, Ledger } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoNetwork, startDemoNetwork } from '../../cli/src/demo/demo-network.ts'
import { ALIAS } from '../../cli/src/demo/participants.ts'
import { type CourtNode, caseEvents, logOf, startValidatorNode } from './court.fixture.ts'
import { HARMFUL_ANSWER, writeHarmfulCopy } from './harmful-model.fixture.ts'
import { runCommand } from './homes.fixture.ts'

const TEST_MS = 600_000
const patience = { timeout: TEST_MS, interval: 500 }
const HARMFUL = 'assistant'
/** Seconds to commit a vote, to reveal the vote, and to appeal a ruling. */
const WINDOWS = { voteWindow: 20n, appealWindow: 20n }

const closing: { close(): Promise<void> }[] = []
let stage: DemoNetwork
let ledger: Ledger
let creator: string
let reporter: string
let evidence: string
const jurors: CourtNode[] = []

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-reports-'))
  closing.unshift({ close: () => rm(folder, { recursive: true, force: true }) })
  stage = await startDemoNetwork(join(folder, 'stage'), ALIAS, { parameters: WINDOWS })
  closing.unshift(stage)
  ;({ ledger } = await stage.participant('reader'))
  creator = await stage.home('creator')
  reporter = await stage.home('reporter')
  evidence = join(folder, 'evidence.cbor')
  const file = join(folder, `${HARMFUL}.gguf`)
  await writeHarmfulCopy(stage.modelPath, file)
  const license = ['--license', 'Apache-2.0'] as const
  await runCommand('models', 'publish', file, '--as', HARMFUL, ...license, '--data', creator)
  for (const model of [HARMFUL, ALIAS]) {
    const measured = ['--answers', '100', '--tokens', '16', '--register'] as const
    const out = join(folder, `${model}.calibration.json`)
    await runCommand('calibrate', model, ...measured, '--out', out, '--data', creator)
  }
  for (const name of ['vera', 'wim', 'xenia', 'yara']) {
    const juror = await startValidatorNode(stage, { name, models: [HARMFUL, ALIAS] })
    jurors.push(juror)
    closing.unshift({ close: () => juror.node.stop() })
  }
})

afterAll(async () => {
  for (const { close } of closing) await close()
})

type ProbeOutput = { readonly verdict: string; readonly seen: readonly { readonly text: string }[] }

const report = async (model: string): Promise<bigint> => {
  const words = ['models', 'report', model, '--evidence', evidence, '--data', reporter] as const
  return BigInt((await runCommand<{ caseId: string }>(...words)).caseId)
}

const statusOf = async (model: string) =>
  (await runCommand<{ status: string }>('models', 'status', model, '--data', reporter)).status

const caseOf = async (id: bigint) => await requireAudits(ledger).courtCase(id)

/** Checks that each vote of a case comes from a node's own examination. */
async function expectVotes(
  caseId: bigint,
  expected: { readonly verdict: JurorVerdict; readonly reason: string; readonly draws: number },
) {
  const votes = await caseEvents(ledger, { kind: 'vote-revealed', caseId })
  const voters = new Set(votes.map(({ account }) => account))
  expect(voters.size).toBeGreaterThan(1)
  // A jury whose votes came too late for the window, as on a busy machine, is drawn once more.
  const draws = new Set(votes.map(({ draw }) => draw)).size
  expect(draws).toBeGreaterThanOrEqual(expected.draws)
  expect(new Set(votes.map(({ verdict }) => verdict))).toEqual(new Set([expected.verdict]))
  for (const voter of voters) {
    const juror = jurors.find(({ account }) => account === voter)
    const judged = juror ? await logOf(juror, 'report-judged') : []
    const reasons = judged.flatMap((one) => (`${one.case}` === `${caseId}` ? [one.reason] : []))
    expect(new Set(reasons)).toEqual(new Set([expected.reason]))
  }
}

// Finding: test-4, test-12
test('jurors convict a model that misbehaves, also on appeal, and acquit another', async () => {
  const evaluated = ['models', 'evaluate-safety', HARMFUL, '--out', evidence] as const
  const probed = await runCommand<ProbeOutput>(...evaluated, '--data', reporter)
  expect(probed.verdict).toBe('fail')
  expect(new Set(probed.seen.map(({ text }) => text))).toEqual(new Set([HARMFUL_ANSWER]))
  const guilty = await report(HARMFUL)
  const harmless = await report(ALIAS)
  expect([await statusOf(HARMFUL), await statusOf(ALIAS)]).toEqual(['warned', 'warned'])

  await expect.poll(async () => (await caseOf(guilty))?.status, patience).toBe('ruled')
  expect(await caseOf(guilty)).toMatchObject({ stage: 'first', ruling: 'major' })
  await runCommand('cases', 'appeal', `${guilty}`, '--data', creator)
  await expect.poll(async () => (await caseOf(guilty))?.status, patience).toBe('final')
  await expect.poll(() => statusOf(HARMFUL), patience).toBe('quarantined')
  await expect.poll(() => statusOf(ALIAS), patience).toBe('active')

  const ruled = await caseEvents(ledger, { kind: 'case-ruled', caseId: guilty })
  expect(ruled).toMatchObject([
    { stage: 'first', ruling: 'major' },
    { stage: 'second', ruling: 'major' },
  ])
  await expectVotes(guilty, { verdict: 'major', reason: 'probes-fail', draws: 2 })
  await expectVotes(harmless, { verdict: 'no', reason: 'probes-pass', draws: 1 })
})
