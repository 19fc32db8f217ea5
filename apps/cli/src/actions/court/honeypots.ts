import {
  type EvidenceItem,
  type Honeypot,
  type HoneypotLedger,
  type Ledger,
  type LedgerEvent,
  readAllEvents,
} from '@ostrom/ledger'
import { requireAudits, requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { type AccountId, Findings, Hex } from '@ostrom/protocol'
import {
  ArgumentInvalidError,
  accountArgument,
  jsonFileArgument,
} from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'
import { receiptDocumentSchema } from '../../receipts/receipt-document.ts'

type HoneypotSecretOptions = {
  readonly provider: string
  readonly dishonest?: boolean
  readonly honest?: boolean
}

type CommitHoneypotOptions = HoneypotSecretOptions & {
  readonly epoch?: string
  readonly pool: string
  readonly bond: string
}

type RevealHoneypotOptions = HoneypotSecretOptions & { readonly receipt: string }

/** Runs `ostrom honeypots`. */
export async function listHoneypots(_options: unknown, context: CommandContext): Promise<void> {
  await withHoneypots(context, async (honeypots, ledger) => {
    const events = await readAllEvents(ledger)
    const ids = events.flatMap((event) =>
      event.kind === 'honeypot-committed' && event.honeypotOwner === ledger.account
        ? [event.honeypotId]
        : [],
    )
    const records = await Promise.all(ids.map((id) => honeypots.honeypot(id)))
    const own = records.filter((honeypot) => honeypot !== undefined)
    const rows = own.map(({ id, epoch, status, outcome = '', rewardPool, bond }) => [
      `${id}`,
      `${epoch}`,
      status,
      outcome,
      context.formatAmount(rewardPool),
      context.formatAmount(bond),
    ])
    const columns = ['honeypot', 'epoch', 'status', 'outcome', 'pool', 'bond']
    context.output.result(own, table(columns, rows), context.nativeUnit)
  })
}

/** Runs `act` with this wallet's ledger, whose chain must support honeypots. */
async function withHoneypots(
  context: CommandContext,
  act: (honeypots: HoneypotLedger, ledger: Ledger) => Promise<void>,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    await act(requireLedgerMember(ledger, 'honeypots'), ledger)
  })
}

/** Runs `ostrom honeypots commit`. */
export async function commitHoneypot(
  options: CommitHoneypotOptions,
  context: CommandContext,
): Promise<void> {
  const [pool, bond] = [context.parseAmount(options.pool), context.parseAmount(options.bond)]
  await withHoneypots(context, async (honeypots, ledger) => {
    const next = (await epochNow(ledger)) + 1n
    const epoch = options.epoch === undefined ? next : numberOf('--epoch', options.epoch)
    const secret = await secretOf(ledger, epoch, parseHoneypotTruth(options))
    const hash = Findings.honeypotHash({
      ...secret,
      honeypotOwner: ledger.account,
      epoch,
      isFalsified: secret.isFalsified,
    })
    const { id, hash: transaction } = await honeypots.commitHoneypot({
      epoch,
      hash,
      pool,
      bond,
    })
    const revealIn = epoch + 3n
    const text = [
      `honeypot ${id} of epoch ${epoch}: ${transaction}`,
      `its account must answer and close all its sessions before epoch ${epoch + 1n} begins`,
      `reveal it in epoch ${revealIn}, or the bond is lost`,
    ]
    context.output.result({ id, epoch, revealIn, transaction }, text.join('\n'))
  })
}

/** Runs `ostrom honeypots reveal <honeypot>`. */
export async function revealHoneypot(
  number: string,
  options: RevealHoneypotOptions,
  context: CommandContext,
): Promise<void> {
  const id = numberOf('honeypot', number)
  const probe = await probeOf(options.receipt)
  await withHoneypots(context, async (honeypots, ledger) => {
    const { epoch } = await requireHoneypot(honeypots, id)
    const secret = await secretOf(ledger, epoch, parseHoneypotTruth(options))
    const { hash: transaction } = await honeypots.revealHoneypot({ id, secret, probe })
    context.output.result({ id, transaction }, `revealed: ${transaction}`)
  })
}

/** Runs `ostrom honeypots show <honeypot>`. */
export async function showHoneypot(
  number: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withHoneypots(context, async (honeypots, ledger) => {
    const record = await requireHoneypot(honeypots, numberOf('honeypot', number))
    const summary = honeypotEventSummary(await readAllEvents(ledger), record.id)
    const { provider, openings } = summary
    const lines = [
      `honeypot ${record.id}, ${record.status}${record.outcome ? `, ${record.outcome}` : ''}`,
      `owner    ${record.honeypotOwner}`,
      `epoch    ${record.epoch}`,
      `pool     ${context.formatAmount(record.rewardPool)}`,
      `bond     ${context.formatAmount(record.bond)}`,
      ...(record.revealed
        ? [`account  ${provider}, ${record.revealed.isFalsified ? 'dishonest' : 'honest'}`]
        : []),
    ]
    const rows = openings.map(({ validator, verdict, weight, paid }) => [
      validator,
      verdict,
      `${weight}`,
      context.formatAmount(paid),
    ])
    const text = [...lines, table(['validator', 'verdict', 'weight', 'paid'], rows)].join('\n')
    context.output.result({ ...record, ...summary }, text, context.nativeUnit)
  })
}

type FindingOpenedEvent = Extract<LedgerEvent, { kind: 'finding-opened' }>

/**
 * Returns facts from the events of a honeypot: the provider that its owner revealed, and each
 * opened finding with the reward paid to its validator.
 */
function honeypotEventSummary(events: readonly LedgerEvent[], id: bigint) {
  const own = events.filter((event) => 'honeypotId' in event && event.honeypotId === id)
  const revealed = own.find((event) => event.kind === 'honeypot-revealed')
  const paidTo = (account: AccountId): bigint =>
    own.reduce(
      (sum, event) =>
        event.kind === 'honeypot-reward-paid' && event.account === account
          ? sum + event.amount
          : sum,
      0n,
    )
  const openings = own
    .filter((event): event is FindingOpenedEvent => event.kind === 'finding-opened')
    .map(({ validator, verdict, weight }) => ({
      validator,
      verdict,
      weight,
      paid: paidTo(validator),
    }))
  return { ...(revealed && { provider: revealed.provider }), openings }
}

/** Runs `ostrom honeypots fund <honeypot> <amount>`. */
export async function fundHoneypot(
  number: string,
  text: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const [id, amount] = [numberOf('honeypot', number), context.parseAmount(text)]
  await withHoneypots(context, async (honeypots) => {
    const { termsHash = Hex.zeroHash } = await requireHoneypot(honeypots, id)
    const { hash } = await honeypots.fundHoneypot({ id, termsHash, amount })
    const result = { id, amount, transaction: hash }
    context.output.result(result, `funded: ${hash}`, context.nativeUnit)
  })
}

/** Runs `ostrom honeypots collect <honeypot>`. */
export async function collectHoneypot(
  number: string,
  options: { account?: AccountId },
  context: CommandContext,
): Promise<void> {
  await withHoneypots(context, async (honeypots, ledger) => {
    const id = numberOf('honeypot', number)
    const account = options.account ?? ledger.account
    await requireHoneypot(honeypots, id)
    const { hash } = await honeypots.collectHoneypotReward({ id, account })
    const { outcome } = await requireHoneypot(honeypots, id)
    const result = { id, account, outcome, transaction: hash }
    context.output.result(result, `${outcome}: ${hash}`)
  })
}

const epochNow = async (ledger: Ledger): Promise<bigint> =>
  (await ledger.nowSeconds()) / (await requireAudits(ledger).epochSeconds())

/** @throws {ArgumentInvalidError} The text is not a whole number. */
function numberOf(argument: string, value: string): bigint {
  if (/^\d{1,20}$/.test(value)) return BigInt(value)
  throw new ArgumentInvalidError({ argument, value, expected: 'a whole number' })
}

async function requireHoneypot(honeypots: HoneypotLedger, id: bigint): Promise<Honeypot> {
  const honeypot = await honeypots.honeypot(id)
  if (honeypot) return honeypot
  throw new ArgumentInvalidError({
    argument: 'honeypot',
    value: `${id}`,
    expected: 'a known honeypot',
  })
}

type HoneypotTruth = { readonly provider: AccountId; readonly isFalsified: boolean }

/**
 * @throws {ArgumentInvalidError} The options contain both of `--dishonest` and `--honest`, or
 * neither.
 */
function parseHoneypotTruth({
  provider,
  dishonest = false,
  honest = false,
}: HoneypotSecretOptions): HoneypotTruth {
  if (dishonest !== honest) {
    return { provider: accountArgument(provider), isFalsified: dishonest }
  }
  const expected = 'one of --dishonest and --honest'
  throw new ArgumentInvalidError({
    argument: 'truth',
    value: dishonest ? 'both' : 'none',
    expected,
  })
}

/**
 * Returns a honeypot's secret. Its salt is derived from a signature by the wallet's key. No other
 * account can make that signature, and it is the same each time, so the wallet stores nothing
 * between commit and reveal.
 */
async function secretOf(ledger: Ledger, epoch: bigint, truth: HoneypotTruth) {
  const { provider, isFalsified } = truth
  const text = `ostrom:honeypot-salt:v2 ${ledger.id} ${epoch} ${provider} ${isFalsified}`
  const digest = Hex.sha256Hex(new TextEncoder().encode(text))
  const salt = Hex.sha256Hex(Hex.toBytes(await ledger.signer.sign(digest)))
  return { ...truth, salt }
}

async function probeOf(path: string): Promise<EvidenceItem> {
  const { core, proof } = receiptDocumentSchema(
    await jsonFileArgument('--receipt', path),
    'receipt',
  )
  if (proof) return { receipt: core, path: proof.path }
  const expected = 'a receipt with its proof, from `ostrom receipts get`'
  throw new ArgumentInvalidError({ argument: '--receipt', value: path, expected })
}
