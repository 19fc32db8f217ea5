import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { type DatasetRecord, type Ledger, type LedgerEvent, readAllEvents } from '@ostrom/ledger'
import { requireAudits, requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { fundBond, fundCase } from '@ostrom/ledger/top-up-vault'
import { countRecords } from '@ostrom/node/validator'
import { Dataset, type Hash, Hex, type Manifest } from '@ostrom/protocol'
import { addManifest, type Storage } from '@ostrom/storage'
import type { Command } from 'commander'
import { ArgumentInvalidError, hashArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger, withMarket } from '../../context/context.ts'
import { openStore } from '../../context/open-store.ts'
import { caseLines } from '../court/cases.ts'
import { pinEvidence } from '../court/pin-evidence.ts'
import { storageDealLines } from '../storage/storage-deal-lines.ts'
import { assertSomeRecords } from './dataset-validation.ts'

type ProposeDatasetOptions = {
  readonly license: string
  readonly name?: string
  readonly description: string
}

/** Runs `ostrom datasets list`. */
export async function listDatasets(_options: unknown, context: CommandContext): Promise<void> {
  await withLedger(context, async (ledger) => {
    const proposals = new Map((await readAllEvents(ledger)).flatMap(proposalOf))
    const listed: (DatasetProposal & DatasetRecord)[] = []
    for (const proposal of proposals.values()) {
      const record = await requireLedgerMember(ledger, 'datasets').dataset(proposal.dataset)
      if (record) listed.push({ ...proposal, ...record })
    }
    const rows = listed.map(({ dataset, status, license, cid }) => [dataset, status, license, cid])
    const text = table(['dataset', 'status', 'license', 'data'], rows)
    context.output.result(listed, text, context.nativeUnit)
  })
}

type DatasetProposal = Pick<DatasetRecord, 'dataset'> & {
  readonly cid: string
  readonly license: string
}

function proposalOf(event: LedgerEvent): [Hash, DatasetProposal][] {
  if (event.kind !== 'dataset-proposed') return []
  const { dataset, cid, license } = event
  return [[dataset, { dataset, cid, license }]]
}

/**
 * Returns whether the chain accepts a repeated proposal of this dataset: after a jury rejected it,
 * or after its trial ended undecided.
 */
export const mayBeProposed = ({ status }: Pick<DatasetRecord, 'status'>): boolean =>
  status === 'rejected' || status === 'undecided'

/** Runs `ostrom datasets submit <file>`. */
export async function submitDataset(
  file: string,
  options: ProposeDatasetOptions,
  context: CommandContext,
): Promise<void> {
  const { license } = options
  if (!Dataset.openLicenses.includes(license)) {
    const expected = `one of ${Dataset.openLicenses.join(', ')}`
    throw new ArgumentInvalidError({ argument: '--license', value: license, expected })
  }
  const storage = await openStore(context.config)
  try {
    await withLedger(context, async (ledger) => {
      const datasets = requireLedgerMember(ledger, 'datasets')
      const manifest = await describe(storage, { file, options, creator: ledger.account })
      const dataset = Dataset.hash(manifest)
      const { cid } = manifest.data
      await storage.pin(await addManifest(storage, Dataset.encode(manifest)))
      const before = await datasets.dataset(dataset)
      if (before && !mayBeProposed(before)) {
        return printUnchanged(
          context.output,
          { dataset, status: before.status, manifest },
          `dataset ${dataset} is ${before.status}`,
        )
      }
      await fundBond(ledger)
      const proposal = { manifest: Dataset.encode(manifest), cid, license }
      const { hash } = await datasets.proposeDataset(proposal)
      const result = { dataset, changed: true, transaction: hash, manifest }
      const text = `dataset ${dataset}\ndata    ${cid}\nrecords ${manifest.records}`
      context.output.result(result, `${text}\nproposed by ${hash}`)
    })
  } finally {
    await storage.close()
  }
}

/** Adds and pins a file in the store, counts its records, and returns the dataset's manifest. */
async function describe(
  storage: Storage,
  {
    file,
    options,
    creator,
  }: { file: string; options: ProposeDatasetOptions; creator: Manifest.Manifest['creator'] },
): Promise<Dataset.Dataset> {
  const source = createReadStream(file) as AsyncIterable<Uint8Array>
  const { cid, sha256, bytes } = await storage.add(source).catch((error) => {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['ENOENT', 'EISDIR', 'EACCES'].includes(code)) throw error
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected: 'a file' })
  })
  const counted = await countRecords(storage.read(cid))
  if (counted.kind === 'fault') {
    const expected = `a file of JSON objects, one on each line (${counted.fault})`
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
  }
  assertSomeRecords(counted.count, file)
  await storage.pin(cid)
  const { license: spdx, name = basename(file), description } = options
  return {
    name,
    creator,
    license: { spdx },
    format: 'jsonl',
    data: { cid, sha256, bytes },
    records: counted.count,
    description,
  }
}

/** Runs `ostrom datasets show <dataset>`. */
export async function showDataset(
  id: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withMarket(context, async ({ storageDeals }, ledger) => {
    const audits = requireAudits(ledger)
    const dataset = await requireDataset(ledger, hashArgument(id))
    const trial = dataset.caseId === undefined ? undefined : await audits.courtCase(dataset.caseId)
    const proposal = new Map((await readAllEvents(ledger)).flatMap(proposalOf)).get(id as Hash)
    const deals = ledger.storageDeals && proposal && storageDeals.countsOf([proposal.cid])
    const lines = [
      textOf(context, dataset),
      ...storageDealLines(deals),
      ...(trial ? caseLines(context, trial) : []),
    ]
    const value = {
      ...dataset,
      ...(deals && { storageDeals: deals }),
      ...(trial && { case: trial }),
    }
    context.output.result(value, lines.join('\n'), context.nativeUnit)
  })
}

/** @throws {ArgumentInvalidError} The dataset is not proposed. */
async function requireDataset(ledger: Ledger, id: Hash): Promise<DatasetRecord> {
  const dataset = await requireLedgerMember(ledger, 'datasets').dataset(id)
  if (dataset) return dataset
  throw new ArgumentInvalidError({ argument: 'dataset', value: id, expected: 'a proposed dataset' })
}

const textOf = ({ formatAmount }: CommandContext, dataset: DatasetRecord): string =>
  [
    `${dataset.status}${dataset.isUsable ? ', usable' : ''}, proposed by ${dataset.proposer}`,
    ...(dataset.status === 'proposed'
      ? [`accepted from ${new Date(Number(dataset.acceptableAtSeconds) * 1_000).toISOString()} on`]
      : []),
    ...(dataset.bond > 0n ? [`bond held ${formatAmount(dataset.bond)}`] : []),
  ].join('\n')

/** For each command, the statuses of a dataset in which the command has nothing to do. */
const ended: Readonly<Record<'accept' | 'conclude', readonly DatasetRecord['status'][]>> = {
  accept: ['accepted'],
  conclude: ['accepted', 'rejected', 'undecided'],
}

/** Runs `ostrom datasets accept <dataset>` and `ostrom datasets conclude <dataset>`. */
export const actOnDataset =
  (name: 'accept' | 'conclude', act: 'acceptDataset' | 'concludeDataset') =>
  async (id: string, _options: unknown, command: Command): Promise<void> => {
    const context = await openContext(command)
    const dataset = hashArgument(id)
    await withLedger(context, async (ledger) => {
      const { status } = await requireDataset(ledger, dataset)
      if (ended[name].includes(status)) {
        const text = `dataset ${dataset} is ${status}`
        return printUnchanged(context.output, { dataset, status }, text)
      }
      const { hash } = await requireLedgerMember(ledger, 'datasets')[act](dataset)
      context.output.result({ dataset, changed: true, transaction: hash }, `${name}: ${hash}`)
    })
  }

/** Runs `ostrom datasets dispute <dataset>`. */
export async function disputeDataset(
  id: string,
  { evidence: file }: { evidence?: string },
  context: CommandContext,
): Promise<void> {
  const dataset = hashArgument(id)
  const evidence = file ? (await pinEvidence(context, file)).sha256 : Hex.zeroHash
  await withLedger(context, async (ledger) => {
    const { termsHash } = await requireDataset(ledger, dataset)
    await fundCase(ledger)
    const disputed = await requireLedgerMember(ledger, 'datasets').disputeDataset({
      dataset,
      termsHash,
      evidence,
    })
    const { id: caseId, hash: transaction } = disputed
    const text = `disputed by ${transaction}\ncase ${caseId}`
    context.output.result({ dataset, evidence, caseId, transaction }, text)
  })
}
