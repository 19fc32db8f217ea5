import type { AvailabilityLedger, Ledger, PromiseTerms } from '@ostrom/ledger'
import { outlineOf } from '@ostrom/storage'
import type { Command } from 'commander'
import { auditsOf } from '../composition/audits.ts'
import { AvailabilityMissingError, availabilityOf } from '../composition/availability.ts'
import { withPlace } from '../composition/places.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, numberArgument } from './arguments.ts'
import { contentsOf } from './content-names.ts'
import { contextOf, withData, withLedger, withMarket } from './context.ts'
import { keepingRoles } from './promise-roles.ts'

type OfferOptions = {
  readonly fee: string
  readonly stake: string
  readonly days: number
  readonly epochs?: number
  readonly draws: number
  readonly window: number
  readonly copies: number
  readonly artifact?: string
}

const DAY_SECONDS = 86_400

/** `ostrom promises`: paying others to keep a content, and being paid for it. */
export function promisesCommand(program: Command): void {
  const promises = program
    .command('promises')
    .description('pay others to keep contents, or keep them for pay')
  offerCommand(promises)
  listCommand(promises)
  withdrawCommand(promises)
  keepingRoles(promises)
}

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

function offerCommand(promises: Command): void {
  withData(
    promises
      .command('offer <content>')
      .description('offer pay for keeping a model, or the content of a CID')
      .requiredOption('--fee <amount>', 'for one keeper, at the end of the term, such as 0.01')
      .requiredOption('--stake <amount>', 'what the keeper loses to you where it fails')
      .option('--days <number>', 'length of the term', whole('--days', 366), 30)
      .option('--epochs <number>', 'the same, in epochs', whole('--epochs', 2 ** 32 - 1))
      .option('--draws <number>', 'pieces to ask for in all', whole('--draws', 2 ** 32 - 1), 30)
      .option('--window <seconds>', 'time to answer', whole('--window', 604_800), DAY_SECONDS)
      .option('--copies <number>', 'how many keepers', whole('--copies', 32), 3)
      .option('--artifact <form>', 'of a model, keep this form alone, as FORMAT/QUANTIZATION'),
  ).action(async (content: string, options: OfferOptions, command: Command) => {
    const context = await contextOf(command)
    const [fee, stake] = [context.parse(options.fee), context.parse(options.stake)]
    const contents = await contentsOf(context, content, options.artifact)
    await withLedger(context, async (ledger) => {
      const availability = availabilityOf(ledger)
      const lengths = await lengthsOf(ledger, options)
      await fund(ledger, fee * BigInt(options.copies * contents.length))
      const offered = []
      for (const { name, cid } of contents) {
        const { root, pieces } = await outlineHere(context.config, cid)
        const terms = { root, pieces, ...lengths, fee, stake }
        for (let copy = 0; copy < options.copies; copy++) {
          const { id } = await availability.offerPromise({ ...terms, cid })
          offered.push({ id, name, cid, terms })
        }
      }
      const lines = offered.map(({ id, name }) => `promise ${id} is offered: ${name}`)
      context.output.result(offered, lines.join('\n'), context.unit)
    })
  })
}

/** The tree of a content, which is brought here first where it is not. */
async function outlineHere(config: Parameters<typeof withPlace>[0], cid: string) {
  return await withPlace(config, async ({ storage, sources }) => {
    if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources })
    return await outlineOf(storage, cid)
  })
}

type Lengths = Pick<PromiseTerms, 'epochs' | 'period' | 'windowSeconds'>

async function lengthsOf(ledger: Ledger, options: OfferOptions): Promise<Lengths> {
  const epochSeconds = await auditsOf(ledger).epochSeconds()
  const days = BigInt(options.days * DAY_SECONDS) / epochSeconds
  const epochs = options.epochs === undefined ? days : BigInt(options.epochs)
  const most = epochs > 0n ? epochs : 1n
  const period = most / BigInt(options.draws)
  const windowSeconds = BigInt(options.window)
  return { epochs: most, period: period > 0n ? Number(period) : 1, windowSeconds }
}

/** Moves what the fees need from the wallet into the Vault. */
async function fund(ledger: Ledger, amount: bigint): Promise<void> {
  const asset = ledger.nativeAsset
  const available = await ledger.balance(ledger.account, asset)
  if (available < amount) await ledger.deposit({ asset, amount: amount - available })
}

function listCommand(promises: Command): void {
  withData(
    promises
      .command('list')
      .description('list the promises of this wallet, as client or keeper')
      .option('--all', 'of everybody')
      .option('--of <content>', 'of a model or CID, of everybody'),
  ).action(async (options: { all?: boolean; of?: string }, command: Command) => {
    const context = await contextOf(command)
    const contents = options.of === undefined ? undefined : await contentsOf(context, options.of)
    await withMarket(context, async ({ promises: index }, { account, id, availability }) => {
      if (!availability) throw new AvailabilityMissingError({ chain: id })
      const cids = contents?.map(({ cid }) => cid)
      const own = cids || options.all ? {} : { account }
      const found = index.list({ ...(cids && { cids }), ...own })
      const rows = found.map(({ id: number, status, cid, keeper = '', firstEpoch, terms }) => {
        const { amount } = context
        const term = firstEpoch ? `${firstEpoch} to ${firstEpoch + terms.epochs - 1n}` : ''
        return [`${number}`, status, keeper, term, amount(terms.fee), amount(terms.stake), cid]
      })
      const head = ['promise', 'status', 'keeper', 'epochs', 'fee', 'stake', 'content']
      const { keepers } = index.keepersOf(cids ?? found.map(({ cid }) => cid))
      const text = `${table(head, rows)}\n${keepers} accounts keep by promise now.`
      context.output.result(found, text, context.unit)
    })
  })
}

function withdrawCommand(promises: Command): void {
  withData(
    promises.command('withdraw <promise>').description('take back an offer that nobody took'),
  ).action(async (promise: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withLedger(context, async (ledger) => {
      const id = await knownId(availabilityOf(ledger), promise)
      const { hash: transaction } = await availabilityOf(ledger).withdrawPromise(id)
      context.output.result({ id, transaction }, `promise ${id} is withdrawn: ${transaction}`)
    })
  })
}

/** @throws {ArgumentInvalidError} No promise has that number. */
async function knownId(availability: AvailabilityLedger, value: string): Promise<bigint> {
  const id = /^\d{1,20}$/.test(value) ? BigInt(value) : 0n
  if (id > 0n && (await availability.promise(id))) return id
  throw new ArgumentInvalidError({ argument: 'promise', value, wanted: 'a known promise' })
}
