import {
  type AuditLedger,
  GENERAL_DOMAIN,
  type Ledger,
  type LedgerEvent,
  readAllEvents,
} from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { versionOf } from '@ostrom/models/version-of'
import { type AccountId, Address, type Hash } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'

type EnlistedWeight = { readonly domain: Hash; readonly name: string; readonly weight: bigint }

/** Runs `ostrom validator`. */
export async function showValidator(
  { account: given }: { account?: AccountId },
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const account = given ?? ledger.account
    const audits = requireAudits(ledger)
    const events = await readAllEvents(ledger)
    const [enlisted, stake, record] = await Promise.all([
      enlistedOf(ledger, { audits, account, events }),
      ledger.stake(account, 'court'),
      audits.courtRecord(account),
    ])
    const nowSeconds = await ledger.nowSeconds()
    const announced = announcedOf(events, { account, operator: stake.operator, nowSeconds })
    const rows = enlisted.map(({ domain, name, weight }) => [
      name,
      domain,
      context.formatAmount(weight),
    ])
    const { formatAmount } = context
    const text = [
      `account   ${Address.format(account)}`,
      `stake     ${formatAmount(stake.amount)}, enlisted ${formatAmount(stake.inUse)}`,
      ...(stake.operator ? [`operator  ${Address.format(stake.operator)}`] : []),
      '',
      table(['model', 'domain', 'weight'], rows),
      ...(announced.length > 0
        ? [
            '',
            table(
              ['announced artifact'],
              announced.map((hash) => [hash]),
            ),
          ]
        : []),
    ]
    const result = { account, stake, record, enlisted, artifacts: announced }
    context.output.result(result, text.join('\n'), context.nativeUnit)
  })
}

/** Runs `ostrom validator enlist <domain> <weight>`. */
export async function enlistValidator(
  name: string,
  text: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const { account: given } = command.optsWithGlobals<{ account?: AccountId }>()
  const context = await openContext(command)
  const weight = text === '0' ? 0n : context.parseAmount(text)
  await withLedger(context, async (ledger) => {
    const account = given ?? ledger.account
    const domain = await domainOf(ledger, name)
    const result = { account, domain, weight }
    const audits = requireAudits(ledger)
    if ((await enlistedLast(ledger, { account, domain })) === weight) {
      const enlisted = `enlisted ${context.formatAmount(weight)} for ${name}`
      const text = `${Address.format(account)} has ${enlisted}`
      return printUnchanged(context.output, result, text)
    }
    const { hash } = await audits.enlist({ account, domain, weight })
    context.output.result({ ...result, changed: true, transaction: hash }, `enlist: ${hash}`)
  })
}

/**
 * @throws {ArgumentInvalidError} The text is not `general`, and no registered model has this name
 * or version.
 */
async function domainOf(ledger: Ledger, name: string): Promise<Hash> {
  if (name === 'general') return GENERAL_DOMAIN
  const domain = await versionOf(ledger, name)
  if (domain) return domain
  throw new ArgumentInvalidError({
    argument: 'domain',
    value: name,
    expected: '`general`, or the name or version of a registered model',
  })
}

/**
 * Returns the weight that an account's last enlistment in a domain stated; 0 without enlistment.
 */
async function enlistedLast(
  ledger: Ledger,
  { account, domain }: { readonly account: AccountId; readonly domain: Hash },
): Promise<bigint> {
  const weights = (await readAllEvents(ledger)).flatMap((event) => {
    const isOwn = event.kind === 'weight-enlisted' && event.account === account
    return isOwn && event.domain === domain ? [event.weight] : []
  })
  return weights.at(-1) ?? 0n
}

/** Returns the domains in which an account has weight now, with the weight in each. */
async function enlistedOf(
  ledger: Ledger,
  {
    audits,
    account,
    events,
  }: {
    readonly audits: AuditLedger
    readonly account: AccountId
    readonly events: readonly LedgerEvent[]
  },
): Promise<readonly EnlistedWeight[]> {
  const domains = new Set<Hash>()
  for (const event of events) {
    if (event.kind === 'weight-enlisted' && event.account === account) domains.add(event.domain)
  }
  const atSeconds = await ledger.nowSeconds()
  const all = await Promise.all(
    [...domains].map(async (domain): Promise<EnlistedWeight> => {
      const weight = await audits.weightAt({ account, domain, atSeconds })
      const model = domain === GENERAL_DOMAIN ? undefined : await ledger.modelVersion(domain)
      return { domain, weight, name: model?.model ?? (domain === GENERAL_DOMAIN ? 'general' : '') }
    }),
  )
  return all.filter(({ weight }) => weight > 0n)
}

/**
 * Returns the artifacts that an account now announces as a validator; if it announces none, those
 * of its operator.
 */
function announcedOf(
  events: readonly LedgerEvent[],
  options: {
    readonly account: AccountId
    readonly operator: AccountId | undefined
    readonly nowSeconds: bigint
  },
): readonly Hash[] {
  const { account, operator, nowSeconds } = options
  const artifactsOf = (announcer: AccountId | undefined): readonly Hash[] => {
    const own = events.flatMap((event) =>
      event.kind === 'endpoint-announced' && event.provider === announcer ? [event] : [],
    )
    const last = own.at(-1)
    return last && last.expiresAtSeconds > nowSeconds ? (last.artifacts ?? []) : []
  }
  const own = artifactsOf(account)
  return own.length > 0 ? own : artifactsOf(operator)
}
