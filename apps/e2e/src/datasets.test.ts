// Goal: validators judge a challenged dataset without any human step: they keep a dataset that
// matches its description, and reject one that does not, or that copies an evaluation set.
// Method: the commands that people type, and four validators' nodes, on a chain in a process of its
// own, in real time.
// Requirements: R002-2
// Missing for R002-2: an examination of each dataset by jurors (they examine disputed datasets;
// others are accepted after seven days), endorsements before payment outside of escrow, Solana.
// Shows (validate): datasets before a jury, which checks their contents to the bit; honeypots with
// rewards for validators.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { evaluationSetPath } from '@ostrom/models/evaluation-sets'
import { Dataset, type Hash } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeConfig } from '../../cli/src/config/config.ts'
import { startDemoNetwork, UNIT } from '../../cli/src/demo/demo-network.ts'
import { ALIAS, startValidatorRole } from '../../cli/src/demo/participants.ts'
import { runCommand } from './homes.fixture.ts'

const TEST_MS = 600_000
const patience = { timeout: TEST_MS, interval: 500 }

const closing: { close(): Promise<void> }[] = []
let proposer: RoleDependencies
let home: string

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-datasets-'))
  closing.unshift({ close: () => rm(folder, { recursive: true, force: true }) })
  const stage = await startDemoNetwork(join(folder, 'stage'), ALIAS)
  closing.unshift(stage)
  const roles: { stop(): Promise<void> }[] = []
  closing.unshift({ close: async () => void (await Promise.all(roles.map((one) => one.stop()))) })
  for (const name of ['vera', 'wim', 'xenia', 'yara']) {
    await startValidatorRole(stage, { name, roles, say: () => {} })
  }
  proposer = await stage.participant('carol')
  await proposer.ledger.deposit({ asset: proposer.ledger.nativeAsset, amount: UNIT })
  const carol = homeOf(join(stage.folder, 'carol'))
  home = carol.path
  await writeConfig(carol.config, {
    chain: { rpcUrl: stage.rpcUrl, deployment: stage.deployment, confirmations: 0 },
    store: { path: join(stage.folder, 'store') },
  })
})

afterAll(async () => {
  for (const { close } of closing) await close()
})

const lines = '{"text":"one"}\n{"text":"two"}\n'

/** Proposes a dataset with a manifest that claims that the lines are `records` records. */
async function claim(records: bigint): Promise<Hash> {
  const { ledger, storage } = proposer
  const data = await addBlob(storage, new TextEncoder().encode(lines))
  const license = 'CC0-1.0'
  const manifest: Dataset.Dataset = {
    name: 'claimed',
    creator: ledger.account,
    license: { spdx: license },
    format: 'jsonl',
    data,
    records,
    description: '',
  }
  const encoded = Dataset.encode(manifest)
  await addManifest(storage, encoded)
  const proposal = { manifest: encoded, cid: data.cid, license }
  await requireLedgerMember(ledger, 'datasets').proposeDataset(proposal)
  return Dataset.hash(manifest)
}

type DatasetOutput = { readonly status: string; readonly case?: { readonly ruling: string } }

test('validators keep a challenged dataset that is as it says, and reject another', async () => {
  const file = join(home, 'set.jsonl')
  await writeFile(file, lines)
  const own = ['--data', home] as const
  const proposed = ['datasets', 'propose', file, '--license', 'CC0-1.0', ...own] as const
  const { dataset: honest } = await runCommand<{ dataset: Hash }>(...proposed)
  const wrong = await claim(3n)
  const contaminated = join(home, 'contaminated.jsonl')
  await writeFile(contaminated, await readFile(evaluationSetPath('facts-1.jsonl')))
  const { dataset: copied } = await runCommand<{ dataset: Hash }>(
    ...(['datasets', 'submit', contaminated, '--license', 'CC0-1.0', ...own] as const),
  )
  for (const dataset of [honest, wrong, copied])
    await runCommand('datasets', 'dispute', dataset, ...own)

  const datasets = requireLedgerMember(proposer.ledger, 'datasets')
  const statusOf = async (dataset: Hash) => (await datasets.dataset(dataset))?.status
  await expect.poll(() => statusOf(wrong), patience).toBe('rejected')
  await expect.poll(() => statusOf(copied), patience).toBe('rejected')
  await expect.poll(() => statusOf(honest), patience).toBe('accepted')
  const show = (dataset: Hash) => runCommand<DatasetOutput>('datasets', 'show', dataset, ...own)
  expect(await show(wrong)).toMatchObject({ isUsable: false, case: { ruling: 'major' } })
  expect(await show(honest)).toMatchObject({ isUsable: true, case: { ruling: 'no' } })
})
