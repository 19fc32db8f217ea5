// Goal: a node that requires approval by vote joins a job only if votes approved the base or
// admitted the datasets. No member joins a job with a dataset that a vote refused. If a node
// requires no votes, it joins without any.
// Method: jobs on chains in memory whose votes end before the job is opened.
// Requirements: R002-11

import type { DatasetDecision, GovernanceAction } from '@ostrom/ledger'
import { DATASET_DISPUTE_SECONDS, requireMember } from '@ostrom/ledger'
import { createGovernanceFixture, decide, proposalCid } from '@ostrom/ledger/conformance'
import { assert, Hex, Manifest } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createTrainingWorld, type TestNodeOptions } from '../training.fixture.ts'

type Before = NonNullable<Parameters<typeof createTrainingWorld>[0]['before']>

const both = { base: true, datasets: true }
const nodesWith = (
  requiredApprovals: TestNodeOptions['requiredApprovals'],
): readonly TestNodeOptions[] =>
  (['trainer', 'validator'] as const).map((kind) => ({
    kind,
    ...(requiredApprovals && { requiredApprovals }),
  }))

/** Sets the vote about the base, and the same decision for every dataset of the job. */
const votes =
  (approved: boolean, decision: DatasetDecision): Before =>
  async ({ scenario, spec }) => {
    const fixture = await createGovernanceFixture(scenario)
    const base = { kind: 'set-base', version: spec.base, approved } as const
    await decide(scenario, fixture, { actions: [base], cid: proposalCid(1) })
    const actions = datasetsOf(spec).map(
      (dataset): GovernanceAction => ({ kind: 'decide-dataset', dataset, decision }),
    )
    await decide(scenario, fixture, { actions, cid: proposalCid(2) })
  }

const datasetsOf = ({ datasets, evaluation }: Parameters<Before>[0]['spec']) => [
  ...new Set([...datasets.map(({ dataset }) => dataset), evaluation.publicDataset]),
]

/** The sponsor registers its datasets, and no account challenges them. */
const accept: Before = async ({ scenario, spec, storage }) => {
  const { client, advance } = scenario
  const datasets = requireMember(client, 'datasets')
  await client.deposit({ asset: client.nativeAsset, amount: scenario.unit })
  for (const dataset of datasetsOf(spec)) {
    const parts: Uint8Array[] = []
    for await (const part of storage.read(Manifest.cidOf(dataset))) parts.push(part)
    const manifest = Hex.concat(...parts)
    await datasets.proposeDataset({ manifest, cid: 'bafydata', license: 'CC0-1.0' })
  }
  await advance(DATASET_DISPUTE_SECONDS)
  for (const dataset of datasetsOf(spec)) await datasets.acceptDataset(dataset)
}

async function seatsAndFaults(
  nodes: readonly TestNodeOptions[],
  before?: Before,
): Promise<{
  readonly seats: number
  readonly codes: readonly unknown[]
  readonly refusals: unknown
}> {
  const world = await createTrainingWorld({ nodes, ...(before && { before }) })
  const job = await world.training().job(world.jobId)
  assert(job, 'the job is open')
  const logged = world.nodes.flatMap((node) => node.logged)
  const failed = logged.filter(({ event }) => event === 'training-action-failed')
  const examined = logged.find(({ event }) => event === 'dataset-examined')
  await world.close()
  return {
    seats: job.trainers + job.validators,
    codes: [...new Set(failed.map(({ what }) => what.code))],
    refusals: examined?.what.refusals,
  }
}

test('a node that asks for approved bases takes no seat on another', async () => {
  const seen = await seatsAndFaults(nodesWith({ base: true, datasets: false }))
  expect(seen).toEqual({ seats: 0, codes: ['training-base-not-approved'], refusals: undefined })
})

test('nodes that ask for nothing join a job that no vote was about', async () => {
  expect(await seatsAndFaults(nodesWith(undefined))).toMatchObject({ seats: 2, codes: [] })
})

test('a node that asks for admitted data needs the votes, and the jurors too', async () => {
  const nodes = nodesWith(both)
  const voted = await seatsAndFaults(nodes, votes(true, 'admitted'))
  expect(voted).toEqual({
    seats: 0,
    codes: ['training-dataset-refused'],
    refusals: ['not-admitted'],
  })
  const accepted = await seatsAndFaults(nodes, async (own) => {
    await accept(own)
    await votes(true, 'admitted')(own)
  })
  expect(accepted).toEqual({ seats: 2, codes: [], refusals: [] })
})

test('no node joins a job with a refused dataset, even if it requires no votes', async () => {
  const seen = await seatsAndFaults(nodesWith(undefined), votes(false, 'refused'))
  expect(seen).toEqual({
    seats: 0,
    codes: ['training-dataset-refused'],
    refusals: ['refused-by-a-vote'],
  })
})
