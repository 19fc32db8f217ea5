import type { Ledger, StorageDeal, StorageDealLedger, StorageDealTerms } from '@ostrom/ledger'
import { buildChunkTree } from '@ostrom/storage'
import type { Command } from 'commander'
import { requireAudits } from '../composition/require-audits.ts'
import {
  requireStorageDeals,
  StorageDealsUnsupportedError,
} from '../composition/require-storage-deals.ts'
import { ArgumentInvalidError, numberArgument } from '../context/arguments.ts'
import { openContext, withDataOption, withLedger, withMarket } from '../context/context.ts'
import { withStorage } from '../context/open-storage.ts'
import { printUnchanged } from '../context/outcome.ts'
import { table } from '../context/output.ts'
import { resolveContents } from './content-names.ts'
import { dealRoleCommands } from './deal-roles.ts'

type ProposeDealOptions = {
  readonly fee: string
  readonly stake: string
  readonly days: number
  readonly epochs?: number
  readonly draws: number
  readonly proofWindow: number
  readonly copies: number
  readonly artifact?: string
}

const DAY_SECONDS = 86_400

/** `ostrom storage-deals`: pay others to store a content, or store it for pay. */
export function dealsCommand(program: Command): void {
  const deals = program
    .command('storage-deals')
    .description('pay others to store contents, or store them for pay')
  proposeCommand(deals)
  listCommand(deals)
  cancelCommand(deals)
  dealRoleCommands(deals)
}

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

function proposeCommand(deals: Command): void {
  withDataOption(
    deals
      .command('propose <content>')
      .description('propose deals to store a model, or the content of a CID')
      .requiredOption(
        '--fee <amount>',
        'fee of each storage provider at the end of the term, such as 0.01',
      )
      .requiredOption('--stake <amount>', 'stake that you receive if the storage provider defaults')
      .option('--days <number>', 'length of the term in days', whole('--days', 366), 30)
      .option(
        '--epochs <number>',
        'length of the term in epochs, instead of --days',
        whole('--epochs', 2 ** 32 - 1),
      )
      .option(
        '--draws <number>',
        'total number of chunks to draw',
        whole('--draws', 2 ** 32 - 1),
        30,
      )
      .option(
        '--proof-window <seconds>',
        'seconds to prove a drawn chunk',
        whole('--proof-window', 604_800),
        DAY_SECONDS,
      )
      .option('--copies <number>', 'number of storage providers', whole('--copies', 32), 3)
      .option('--artifact <variant>', 'only this variant of a model, as FORMAT/QUANTIZATION'),
  ).action(async (content: string, options: ProposeDealOptions, command: Command) => {
    const context = await openContext(command)
    const [fee, stake] = [context.parseAmount(options.fee), context.parseAmount(options.stake)]
    const contents = await resolveContents(context, content, options.artifact)
    await withLedger(context, async (ledger) => {
      const availability = requireStorageDeals(ledger)
      const lengths = await dealScheduleOf(ledger, options)
      await fund(ledger, fee * BigInt(options.copies * contents.length))
      const offered = []
      for (const { name, cid } of contents) {
        const { root, chunkCount } = await outlineHere(context.config, cid)
        const terms = { root, chunkCount, ...lengths, fee, stake }
        for (let copy = 0; copy < options.copies; copy++) {
          const { id } = await availability.proposeDeal({ ...terms, cid })
          offered.push({ id, name, cid, terms })
        }
      }
      const lines = offered.map(({ id, name }) => `deal ${id} is proposed: ${name}`)
      context.output.result(offered, lines.join('\n'), context.nativeUnit)
    })
  })
}

/** The tree of a content, which is brought here first where it is not. */
async function outlineHere(config: Parameters<typeof withStorage>[0], cid: string) {
  return await withStorage(config, async ({ storage, sources }) => {
    if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources })
    return await buildChunkTree(storage, cid)
  })
}

type DealSchedule = Pick<StorageDealTerms, 'epochs' | 'period' | 'windowSeconds'>

async function dealScheduleOf(ledger: Ledger, options: ProposeDealOptions): Promise<DealSchedule> {
  const epochSeconds = await requireAudits(ledger).epochSeconds()
  const days = BigInt(options.days * DAY_SECONDS) / epochSeconds
  const epochs = options.epochs === undefined ? days : BigInt(options.epochs)
  const most = epochs > 0n ? epochs : 1n
  const period = most / BigInt(options.draws)
  const windowSeconds = BigInt(options.proofWindow)
  return { epochs: most, period: period > 0n ? Number(period) : 1, windowSeconds }
}

/** Moves what the fees need from the wallet into the Vault. */
async function fund(ledger: Ledger, amount: bigint): Promise<void> {
  const asset = ledger.nativeAsset
  const available = await ledger.balance(ledger.account, asset)
  if (available < amount) await ledger.deposit({ asset, amount: amount - available })
}

function listCommand(deals: Command): void {
  withDataOption(
    deals
      .command('list')
      .description('list the deals of this wallet, as client or storage provider')
      .option('--all', 'deals of all accounts')
      .option('--of <content>', 'deals of a model or CID, of all accounts'),
  ).action(async (options: { all?: boolean; of?: string }, command: Command) => {
    const context = await openContext(command)
    const contents =
      options.of === undefined ? undefined : await resolveContents(context, options.of)
    await withMarket(context, async ({ storageDeals: index }, { account, id, storageDeals }) => {
      if (!storageDeals) throw new StorageDealsUnsupportedError({ chain: id })
      const cids = contents?.map(({ cid }) => cid)
      const own = cids || options.all ? {} : { account }
      const found = index.list({ ...(cids && { cids }), ...own })
      const rows = found.map(
        ({ id: number, status, cid, storageProvider = '', firstEpoch, terms }) => {
          const { formatAmount } = context
          const term = firstEpoch ? `${firstEpoch} to ${firstEpoch + terms.epochs - 1n}` : ''
          return [
            `${number}`,
            status,
            storageProvider,
            term,
            formatAmount(terms.fee),
            formatAmount(terms.stake),
            cid,
          ]
        },
      )
      const head = ['deal', 'status', 'storage provider', 'epochs', 'fee', 'stake', 'content']
      const { storageProviders } = index.countsOf(cids ?? found.map(({ cid }) => cid))
      const text = `${table(head, rows)}\n${storageProviders} storage providers have active deals.`
      context.output.result(found, text, context.nativeUnit)
    })
  })
}

function cancelCommand(deals: Command): void {
  withDataOption(
    deals
      .command('cancel <deal>')
      .description('cancel a proposal that no storage provider has accepted'),
  ).action(async (deal: string, _options: unknown, command: Command) => {
    const context = await openContext(command)
    await withLedger(context, async (ledger) => {
      const availability = requireStorageDeals(ledger)
      const { id, status } = await requireDeal(availability, deal)
      if (status === 'cancelled') {
        return printUnchanged(context.output, { id }, `deal ${id} is cancelled`)
      }
      const { hash: transaction } = await availability.cancelDeal(id)
      const result = { id, changed: true, transaction }
      context.output.result(result, `deal ${id} is cancelled: ${transaction}`)
    })
  })
}

/** @throws {ArgumentInvalidError} No deal has that number. */
async function requireDeal(availability: StorageDealLedger, value: string): Promise<StorageDeal> {
  const id = /^\d{1,20}$/.test(value) ? BigInt(value) : 0n
  const deal = id > 0n ? await availability.deal(id) : undefined
  if (deal) return deal
  throw new ArgumentInvalidError({ argument: 'deal', value, expected: 'a known deal' })
}
