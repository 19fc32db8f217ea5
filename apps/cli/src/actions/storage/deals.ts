import type { Ledger, StorageDeal, StorageDealLedger, StorageDealTerms } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import {
  requireStorageDeals,
  StorageDealsUnsupportedError,
} from '@ostrom/ledger/optional/require-storage-deals'
import { buildChunkTree } from '@ostrom/storage'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { DAY_SECONDS } from '../../command-line/option-values.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, withLedger, withMarket } from '../../context/context.ts'
import { withStorage } from '../../context/open-storage.ts'
import { resolveContents } from './content-names.ts'

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

/** Runs `ostrom storage-deals propose <content>`. */
export async function proposeDeal(
  content: string,
  options: ProposeDealOptions,
  context: CommandContext,
): Promise<void> {
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
}

/**
 * Returns the Merkle tree over the chunks of a content. If the content is not in the store, fetches
 * it first.
 */
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

/** Deposits into the Vault the part of the fees that the account's balance there lacks. */
async function fund(ledger: Ledger, amount: bigint): Promise<void> {
  const asset = ledger.nativeAsset
  const available = await ledger.balance(ledger.account, asset)
  if (available < amount) await ledger.deposit({ asset, amount: amount - available })
}

/** Runs `ostrom storage-deals list`. */
export async function listDeals(
  options: { all?: boolean; of?: string },
  context: CommandContext,
): Promise<void> {
  const contents = options.of === undefined ? undefined : await resolveContents(context, options.of)
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
}

/** Runs `ostrom storage-deals cancel <deal>`. */
export async function cancelDeal(
  deal: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
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
}

/** @throws {ArgumentInvalidError} No deal has that number. */
async function requireDeal(availability: StorageDealLedger, value: string): Promise<StorageDeal> {
  const id = /^\d{1,20}$/.test(value) ? BigInt(value) : 0n
  const deal = id > 0n ? await availability.deal(id) : undefined
  if (deal) return deal
  throw new ArgumentInvalidError({ argument: 'deal', value, expected: 'a known deal' })
}
