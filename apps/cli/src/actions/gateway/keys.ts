import type { AssetId } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { findUnit } from '../../config/assets.ts'
import { configuredUnit } from '../../config/units.ts'
import { type CommandContext, openContext } from '../../context/context.ts'
import { callManagementApi } from '../../management/client.ts'

type KeyRow = {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly settlement: string
  readonly spentTotal: string
  readonly asset?: AssetId
}

type CreateOptions = {
  readonly budget?: string
  readonly budgetPerDay?: string
  readonly asset?: string
  readonly days?: number
  readonly requestsPerMinute?: number
  readonly settlement?: string
  readonly model?: readonly string[]
  readonly hedge?: boolean
  readonly private?: boolean
} & ConstraintOptions

/** Options that state which providers and offers a new key accepts. */
type ConstraintOptions = {
  readonly verification?: string
  readonly quantization?: string
  readonly region?: readonly string[]
  readonly reputationMin?: number
  readonly stakeMin?: string
  readonly completionsMin?: number
}

/**
 * Returns the offer constraints of a new key as fields of the API; `false` if no option sets any.
 */
function constraintsOf(context: Pick<CommandContext, 'parseAmount'>, options: ConstraintOptions) {
  const { verification, quantization, region, reputationMin, stakeMin, completionsMin } = options
  const constraints = {
    ...(verification && { verification }),
    ...(quantization && { quantization }),
    ...(region && { region }),
    ...(reputationMin !== undefined && { reputation_min: reputationMin }),
    ...(stakeMin !== undefined && { stake_min: `${context.parseAmount(stakeMin)}` }),
    ...(completionsMin !== undefined && { completions_min: completionsMin }),
  }
  return Object.keys(constraints).length > 0 && { constraints }
}

/** Returns the budgets of a new key, and the single asset of its budgets and payments. */
function budgetsOf(
  { parseMoney, units }: Pick<CommandContext, 'parseMoney' | 'units'>,
  { asset: named, budget, budgetPerDay }: CreateOptions,
) {
  const total = budget === undefined ? undefined : parseMoney(withSymbol(budget, named))
  const daily = budgetPerDay === undefined ? undefined : parseMoney(withSymbol(budgetPerDay, named))
  const chosen = named === undefined ? undefined : findUnit(units, named)
  if (named !== undefined && !chosen) {
    const expected = `one of ${units.map(({ symbol }) => symbol).join(', ')}`
    throw new ArgumentInvalidError({ argument: '--asset', value: named, expected })
  }
  const all = [total?.unit, daily?.unit, chosen].filter((unit) => unit !== undefined)
  const [unit] = all
  if (all.some(({ asset }) => asset !== unit?.asset)) {
    const reason = 'a key has all its budgets in one asset, and pays in that'
    throw new CommandUsageError({ reason })
  }
  return {
    ...(unit && { asset: unit.asset }),
    ...(total && { budgetTotal: `${total.amount}` }),
    ...(daily && { budgetPerDay: `${daily.amount}` }),
  }
}

/** Adds the symbol of the option `--asset` to an amount that has none. */
const withSymbol = (text: string, symbol: string | undefined): string =>
  symbol !== undefined && /^[\d.,]+$/.test(text.trim()) ? `${text} ${symbol}` : text

/** Runs `ostrom keys`. */
export async function listKeys(_options: unknown, command: Command): Promise<void> {
  const context = await openContext(command)
  const list = (await callManagementApi(context, 'keys')) as readonly KeyRow[]
  const usual = configuredUnit(context.config, context.config.gateway)
  const rows = list.map(({ id, name, status, settlement, spentTotal, asset }) => [
    id,
    name,
    status,
    settlement,
    context.formatAmount(BigInt(spentTotal), asset ?? usual.asset),
  ])
  const head = ['key', 'name', 'status', 'settlement', 'spent']
  const unitOf = ({ asset }: KeyRow) => context.unitOf(asset ?? usual.asset)
  const records = list.map((row) => ({ ...row, unit: unitOf(row) }))
  context.output.result(records, table(head, rows))
}

/** Runs `ostrom keys create <name>`. */
export async function createKey(
  name: string,
  options: CreateOptions,
  context: CommandContext,
): Promise<void> {
  const { days, requestsPerMinute, settlement, model, hedge } = options
  const expiresAtSeconds =
    days !== undefined && Math.floor(Date.now() / 1000) + Math.round(days * 86_400)
  const created = (await callManagementApi(context, 'keys', {
    name,
    ...budgetsOf(context, options),
    ...(expiresAtSeconds && { expiresAtSeconds }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(settlement && { settlement }),
    ...(model && { models: model }),
    ...(hedge && { hedge }),
    ...(options.private && { private: true }),
    ...constraintsOf(context, options),
  })) as { secret: string; key: { asset?: AssetId } }
  const unit = context.unitOf(
    created.key.asset ?? configuredUnit(context.config, context.config.gateway).asset,
  )
  context.output.result({ unit, ...created }, created.secret)
}

/** Runs `ostrom keys revoke <id>`. */
export async function revokeKey(
  id: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const list = (await callManagementApi(context, 'keys')) as readonly KeyRow[]
  const before = list.find((key) => key.id === id)
  if (before?.status === 'revoked') {
    return printUnchanged(context.output, before, `the key ${id} is revoked`)
  }
  const revoked = (await callManagementApi(context, 'keys/revoke', { id })) as KeyRow
  context.output.result({ ...revoked, changed: true }, `${id} is revoked`, context.nativeUnit)
}
