import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { allEvents, type DatasetRecord, type LedgerEvent } from '@ostrom/ledger'
import { countRecords } from '@ostrom/node/validator'
import { Dataset, type Hash, Hex, type Manifest } from '@ostrom/protocol'
import { addManifest, type Storage } from '@ostrom/storage'
import type { Command } from 'commander'
import { auditsOf } from '../composition/audits.ts'
import { openStore } from '../composition/store.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, hashArgument } from './arguments.ts'
import { caseLines } from './cases.ts'
import { type CommandContext, contextOf, withData, withLedger, withMarket } from './context.ts'
import { fundBond, fundCase } from './fund.ts'
import { keepEvidence } from './keep-evidence.ts'
import { keptLines } from './kept-lines.ts'

type ProposeOptions = {
  readonly license: string
  readonly name?: string
  readonly description: string
}

/** `ostrom datasets`: datasets that training may use, and juries where they are challenged. */
export function datasetsCommand(program: Command): void {
  const datasets = program.command('datasets').description('datasets before juries of validators')
  listCommand(datasets)
  proposeCommand(datasets)
  showCommand(datasets)
  actCommands(datasets)
}

function listCommand(datasets: Command): void {
  withData(
    datasets.command('list').description('list what was proposed, and how it stands'),
  ).action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withLedger(context, async (ledger) => {
      const known = new Map((await allEvents(ledger)).flatMap(proposalOf))
      const listed: (Proposal & DatasetRecord)[] = []
      for (const proposal of known.values()) {
        const record = await auditsOf(ledger).dataset(proposal.dataset)
        if (record) listed.push({ ...proposal, ...record })
      }
      const rows = listed.map(({ dataset, status, license, cid }) => [
        dataset,
        status,
        license,
        cid,
      ])
      const text = table(['dataset', 'status', 'license', 'data'], rows)
      context.output.result(listed, text, context.unit)
    })
  })
}

type Proposal = Pick<DatasetRecord, 'dataset'> & { readonly cid: string; readonly license: string }

function proposalOf(event: LedgerEvent): [Hash, Proposal][] {
  if (event.kind !== 'dataset-proposed') return []
  const { dataset, cid, license } = event
  return [[dataset, { dataset, cid, license }]]
}

function proposeCommand(datasets: Command): void {
  withData(
    datasets
      .command('propose <file>')
      .description('propose a file of JSON lines, with a bond; accepted unless challenged in time')
      .requiredOption('--license <spdx>', `one of ${Dataset.openLicenses.join(', ')}`)
      .option('--name <name>', 'name of the dataset; the file’s, if none is given')
      .option('--description <text>', 'what it is', ''),
  ).action(async (file: string, options: ProposeOptions, command: Command) => {
    const context = await contextOf(command)
    const { license } = options
    if (!Dataset.openLicenses.includes(license)) {
      const wanted = `one of ${Dataset.openLicenses.join(', ')}`
      throw new ArgumentInvalidError({ argument: '--license', value: license, wanted })
    }
    const storage = await openStore(context.config)
    try {
      await withLedger(context, async (ledger) => {
        const audits = auditsOf(ledger)
        const manifest = await describe(storage, { file, options, creator: ledger.account })
        const dataset = Dataset.hash(manifest)
        const { cid } = manifest.data
        await storage.pin(await addManifest(storage, Dataset.encode(manifest)))
        await fundBond(ledger)
        const { hash } = await audits.proposeDataset({ dataset, cid, license })
        const result = { dataset, transaction: hash, manifest }
        const text = `dataset ${dataset}\ndata    ${cid}\nrecords ${manifest.records}`
        context.output.result(result, `${text}\nproposed by ${hash}`)
      })
    } finally {
      await storage.close()
    }
  })
}

/** Puts a file into the store and says what it is. */
async function describe(
  storage: Storage,
  {
    file,
    options,
    creator,
  }: { file: string; options: ProposeOptions; creator: Manifest.Manifest['creator'] },
): Promise<Dataset.Dataset> {
  const source = createReadStream(file) as AsyncIterable<Uint8Array>
  const { cid, sha256, bytes } = await storage.add(source).catch((error) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new ArgumentInvalidError({ argument: 'file', value: file, wanted: 'a file' })
  })
  const counted = await countRecords(storage.read(cid))
  if (counted.kind === 'fault') {
    const wanted = `a file of JSON objects, one on each line (${counted.fault})`
    throw new ArgumentInvalidError({ argument: 'file', value: file, wanted })
  }
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

function showCommand(datasets: Command): void {
  withData(datasets.command('show <dataset>').description('how a dataset stands')).action(
    async (id: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      await withMarket(context, async ({ promises }, ledger) => {
        const audits = auditsOf(ledger)
        const known = await audits.dataset(hashArgument(id))
        const trial = known?.caseId === undefined ? undefined : await audits.courtCase(known.caseId)
        const proposal = new Map((await allEvents(ledger)).flatMap(proposalOf)).get(id as Hash)
        const kept = ledger.availability && proposal && promises.keepersOf([proposal.cid])
        const lines = known
          ? [
              textOf(context, known),
              ...keptLines(kept),
              ...(trial ? caseLines(context, trial) : []),
            ]
          : ['No such dataset.']
        const value = known && { ...known, ...(kept && { kept }), ...(trial && { case: trial }) }
        context.output.result(value ?? null, lines.join('\n'), context.unit)
      })
    },
  )
}

const textOf = ({ amount }: CommandContext, known: DatasetRecord): string =>
  [
    `${known.status}${known.isUsable ? ', usable' : ''}, proposed by ${known.proposer}`,
    ...(known.status === 'proposed'
      ? [`accepted from ${new Date(Number(known.acceptableAtSeconds) * 1_000).toISOString()} on`]
      : []),
    ...(known.bond > 0n ? [`bond held ${amount(known.bond)}`] : []),
  ].join('\n')

function actCommands(datasets: Command): void {
  const acts = [
    ['accept', 'accept what nobody challenged in time, and return its bond', 'acceptDataset'],
    ['conclude', 'do what the jury ruled', 'concludeDataset'],
  ] as const
  for (const [name, description, act] of acts) {
    withData(datasets.command(`${name} <dataset>`).description(description)).action(
      async (id: string, _options: unknown, command: Command) => {
        const context = await contextOf(command)
        const dataset = hashArgument(id)
        await withLedger(context, async (ledger) => {
          const { hash } = await auditsOf(ledger)[act](dataset)
          context.output.result({ dataset, transaction: hash }, `${name}: ${hash}`)
        })
      },
    )
  }
  withData(
    datasets
      .command('challenge <dataset>')
      .description('ask a jury to reject a dataset, with the deposit of a case')
      .option('--evidence <file>', 'document that says why'),
  ).action(async (id: string, { evidence: file }: { evidence?: string }, command: Command) => {
    const context = await contextOf(command)
    const dataset = hashArgument(id)
    const evidence = file ? (await keepEvidence(context, file)).sha256 : Hex.zeroHash
    await withLedger(context, async (ledger) => {
      await fundCase(ledger)
      const challenged = await auditsOf(ledger).challengeDataset({ dataset, evidence })
      const { id: caseId, hash: transaction } = challenged
      const text = `challenged by ${transaction}\ncase ${caseId}`
      context.output.result({ dataset, evidence, caseId, transaction }, text)
    })
  })
}
