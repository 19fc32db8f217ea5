import {
  type AuditLedger,
  allEvents,
  type EvidenceItem,
  type Ledger,
  type LedgerEvent,
  type Plant,
} from '@ostrom/ledger'
import { type AccountId, Findings, Hex } from '@ostrom/protocol'
import type { Command } from 'commander'
import { auditsOf } from '../composition/audits.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, accountArgument, jsonFileArgument } from './arguments.ts'
import { type CommandContext, contextOf, withData, withLedger } from './context.ts'
import { receiptFileShape } from './receipt-file.ts'

type KnownOptions = {
  readonly provider: string
  readonly bad?: boolean
  readonly good?: boolean
}
type CommitOptions = KnownOptions & {
  readonly epoch?: string
  readonly pool: string
  readonly bond: string
}
type RevealOptions = KnownOptions & { readonly receipt: string }

/** `ostrom plants`: answers whose truth is known, that validators are paid against. */
export function plantsCommand(program: Command): void {
  const plants = withData(
    program.command('plants').description('plant answers whose truth is known, and pay who sees'),
  )
  plants.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withAudits(context, async (audits, ledger) => {
      const events = await allEvents(ledger)
      const ids = events.flatMap((event) =>
        event.kind === 'plant-committed' && event.planter === ledger.account ? [event.plantId] : [],
      )
      const known = await Promise.all(ids.map((id) => audits.plantAt(id)))
      const own = known.filter((plant) => plant !== undefined)
      const rows = own.map(({ id, epoch, status, outcome = '', pool, bond }) => [
        `${id}`,
        `${epoch}`,
        status,
        outcome,
        context.amount(pool),
        context.amount(bond),
      ])
      const columns = ['plant', 'epoch', 'status', 'outcome', 'pool', 'bond']
      context.output.result(own, table(columns, rows), context.unit)
    })
  })
  commitCommand(plants)
  revealCommand(plants)
  showCommand(plants)
  moneyCommands(plants)
}

/** Runs `act` with this wallet's ledger, which must have audits. */
async function withAudits(
  context: CommandContext,
  act: (audits: AuditLedger, ledger: Ledger) => Promise<void>,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    await act(auditsOf(ledger), ledger)
  })
}

const describeKnown = (command: Command): Command =>
  withData(
    command
      .requiredOption('--provider <account>', 'account that serves the planted answers')
      .option('--bad', 'its answers are falsified')
      .option('--good', 'its answers are honest'),
  )

function commitCommand(plants: Command): void {
  describeKnown(
    plants.command('commit').description('commit to a plant before its account has answered'),
  )
    .option('--epoch <number>', 'epoch in which its receipt is anchored; the next by default')
    .requiredOption('--pool <amount>', 'pay for validators, for example 0.01')
    .requiredOption('--bond <amount>', 'covers what its clients pay; lost if you do not reveal')
    .action(async (options: CommitOptions, command: Command) => {
      const context = await contextOf(command)
      const [pool, bond] = [context.parse(options.pool), context.parse(options.bond)]
      await withAudits(context, async (audits, ledger) => {
        const next = (await epochNow(audits, ledger)) + 1n
        const epoch = options.epoch === undefined ? next : numberOf('--epoch', options.epoch)
        const secret = await secretOf(ledger, epoch, knownOf(options))
        const hash = Findings.plantHash({ planter: ledger.account, epoch, ...secret })
        const { id, hash: transaction } = await audits.plant({ epoch, hash, pool, bond })
        const revealIn = epoch + 3n
        const text = [
          `plant ${id} of epoch ${epoch}: ${transaction}`,
          `its account answers and closes all its sessions before epoch ${epoch + 1n} begins`,
          `reveal it in epoch ${revealIn}, or the bond is lost`,
        ]
        context.output.result({ id, epoch, revealIn, transaction }, text.join('\n'))
      })
    })
}

function revealCommand(plants: Command): void {
  describeKnown(plants.command('reveal <plant>').description('show what a plant hides'))
    .requiredOption('--receipt <file>', 'a drawn receipt of it, from `ostrom receipts get`')
    .action(async (plant: string, options: RevealOptions, command: Command) => {
      const context = await contextOf(command)
      const id = numberOf('plant', plant)
      const probe = await probeOf(options.receipt)
      await withAudits(context, async (audits, ledger) => {
        const { epoch } = await plantOf(audits, id)
        const secret = await secretOf(ledger, epoch, knownOf(options))
        const { hash: transaction } = await audits.revealPlant({ id, secret, probe })
        context.output.result({ id, transaction }, `revealed: ${transaction}`)
      })
    })
}

function showCommand(plants: Command): void {
  withData(plants.command('show <plant>').description('a plant, and what was opened of it')).action(
    async (plant: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      await withAudits(context, async (audits, ledger) => {
        const known = await plantOf(audits, numberOf('plant', plant))
        const told = toldOf(await allEvents(ledger), known.id)
        const { provider, openings } = told
        const lines = [
          `plant    ${known.id}, ${known.status}${known.outcome ? `, ${known.outcome}` : ''}`,
          `planter  ${known.planter}`,
          `epoch    ${known.epoch}`,
          `pool     ${context.amount(known.pool)}`,
          `bond     ${context.amount(known.bond)}`,
          ...(known.revealed
            ? [`account  ${provider}, ${known.revealed.isBad ? 'bad' : 'good'}`]
            : []),
        ]
        const rows = openings.map(({ validator, verdict, weight, paid }) => [
          validator,
          verdict,
          `${weight}`,
          context.amount(paid),
        ])
        const text = [...lines, table(['validator', 'found', 'weight', 'paid'], rows)].join('\n')
        context.output.result({ ...known, ...told }, text, context.unit)
      })
    },
  )
}

type FindingOpened = Extract<LedgerEvent, { kind: 'finding-opened' }>

/** What events tell of a plant: whose answers it hid, what was found, and who was paid. */
function toldOf(events: readonly LedgerEvent[], id: bigint) {
  const own = events.filter((event) => 'plantId' in event && event.plantId === id)
  const revealed = own.find((event) => event.kind === 'plant-revealed')
  const paidTo = (account: AccountId): bigint =>
    own.reduce(
      (sum, event) =>
        event.kind === 'plant-paid' && event.account === account ? sum + event.amount : sum,
      0n,
    )
  const openings = own
    .filter((event): event is FindingOpened => event.kind === 'finding-opened')
    .map(({ validator, verdict, weight }) => ({
      validator,
      verdict,
      weight,
      paid: paidTo(validator),
    }))
  return { ...(revealed && { provider: revealed.provider }), openings }
}

function moneyCommands(plants: Command): void {
  withData(
    plants.command('fund <plant> <amount>').description('add to the pool of a plant'),
  ).action(async (plant: string, text: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    const [id, amount] = [numberOf('plant', plant), context.parse(text)]
    await withAudits(context, async (audits) => {
      const { hash } = await audits.fundPlant({ id, amount })
      const told = { id, amount, transaction: hash }
      context.output.result(told, `funded: ${hash}`, context.unit)
    })
  })
  withData(
    plants
      .command('collect <plant>')
      .description('pay an account its part of a plant whose time is over')
      .option('--account <account>', 'another than this wallet’s account', accountArgument),
  ).action(async (plant: string, options: { account?: AccountId }, command: Command) => {
    const context = await contextOf(command)
    await withAudits(context, async (audits, ledger) => {
      const id = numberOf('plant', plant)
      const account = options.account ?? ledger.account
      const { hash } = await audits.collectPlant({ id, account })
      const { outcome } = await plantOf(audits, id)
      const result = { id, account, outcome, transaction: hash }
      context.output.result(result, `${outcome}: ${hash}`)
    })
  })
}

const epochNow = async (audits: AuditLedger, ledger: Ledger): Promise<bigint> =>
  (await ledger.nowSeconds()) / (await audits.epochSeconds())

/** @throws {ArgumentInvalidError} Not a whole number. */
function numberOf(argument: string, value: string): bigint {
  if (/^\d{1,20}$/.test(value)) return BigInt(value)
  throw new ArgumentInvalidError({ argument, value, wanted: 'a whole number' })
}

async function plantOf(audits: AuditLedger, id: bigint): Promise<Plant> {
  const plant = await audits.plantAt(id)
  if (plant) return plant
  throw new ArgumentInvalidError({ argument: 'plant', value: `${id}`, wanted: 'a known plant' })
}

type Known = { readonly provider: AccountId; readonly isBad: boolean }

/** @throws {ArgumentInvalidError} Both verdicts, or none. */
function knownOf({ provider, bad = false, good = false }: KnownOptions): Known {
  if (bad !== good) return { provider: accountArgument(provider), isBad: bad }
  const wanted = 'one of --bad and --good'
  throw new ArgumentInvalidError({ argument: 'verdict', value: bad ? 'both' : 'none', wanted })
}

/**
 * A plant's secret. Its salt follows from the wallet's key, by a signature that nobody else can
 * make and that is the same each time, so that there is nothing to keep between commit and reveal.
 */
async function secretOf(ledger: Ledger, epoch: bigint, known: Known) {
  const { provider, isBad } = known
  const text = `ostrom:plant-salt:v1 ${ledger.id} ${epoch} ${provider} ${isBad}`
  const digest = Hex.sha256Hex(new TextEncoder().encode(text))
  const salt = Hex.sha256Hex(Hex.toBytes(await ledger.signer.sign(digest)))
  return { ...known, salt }
}

async function probeOf(path: string): Promise<EvidenceItem> {
  const { core, proof } = receiptFileShape(await jsonFileArgument('--receipt', path), 'receipt')
  if (proof) return { receipt: core, path: proof.path }
  const wanted = 'a receipt with its proof, from `ostrom receipts get`'
  throw new ArgumentInvalidError({ argument: '--receipt', value: path, wanted })
}
