import { verifications } from '@ostrom/gateway'
import type { AssetId } from '@ostrom/protocol'
import { type Command, Option } from 'commander'
import { unitNamed } from '../config/assets.ts'
import { usedUnit } from '../config/units.ts'
import { manage } from '../management/client.ts'
import { table } from '../output.ts'
import { UsageInvalidError } from '../usage-errors.ts'
import { ArgumentInvalidError, numberArgument } from './arguments.ts'
import { type CommandContext, contextOf, withData } from './context.ts'

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
  readonly perDay?: string
  readonly asset?: string
  readonly days?: number
  readonly settlement?: string
  readonly model?: readonly string[]
} & PinOptions

/** What questions with a key ask of providers, as its options have it. */
type PinOptions = {
  readonly verification?: string
  readonly quantization?: string
  readonly region?: readonly string[]
  readonly reputationMin?: number
  readonly stakeMin?: string
  readonly completionsMin?: number
}

const days = numberArgument({ argument: '--days', min: 0.001, max: 36_500, whole: false })

const standing = numberArgument({ argument: '--reputation-min', min: 0, max: 1, whole: false })
const count = numberArgument({ argument: '--completions-min', min: 0, max: 1e9 })

/** The pins of a new key, as the API writes them; nothing where none is asked for. */
function pinsOf(context: Pick<CommandContext, 'parse'>, options: PinOptions) {
  const { verification, quantization, region, reputationMin, stakeMin, completionsMin } = options
  const pins = {
    ...(verification && { verification }),
    ...(quantization && { quantization }),
    ...(region && { region }),
    ...(reputationMin !== undefined && { reputation_min: reputationMin }),
    ...(stakeMin !== undefined && { stake_min: `${context.parse(stakeMin)}` }),
    ...(completionsMin !== undefined && { completions_min: completionsMin }),
  }
  return Object.keys(pins).length > 0 && { pins }
}

/** Budgets of a new key, and the one asset that they and all it pays are in. */
function budgetsOf(
  { money, units }: Pick<CommandContext, 'money' | 'units'>,
  { asset: named, budget, perDay }: CreateOptions,
) {
  const total = budget === undefined ? undefined : money(withSymbol(budget, named))
  const daily = perDay === undefined ? undefined : money(withSymbol(perDay, named))
  const chosen = named === undefined ? undefined : unitNamed(units, named)
  if (named !== undefined && !chosen) {
    const wanted = `one of ${units.map(({ symbol }) => symbol).join(', ')}`
    throw new ArgumentInvalidError({ argument: '--asset', value: named, wanted })
  }
  const all = [total?.unit, daily?.unit, chosen].filter((unit) => unit !== undefined)
  const [unit] = all
  if (all.some(({ asset }) => asset !== unit?.asset)) {
    const reason = 'a key has all its budgets in one asset, and pays in that'
    throw new UsageInvalidError({ reason })
  }
  return {
    ...(unit && { asset: unit.asset }),
    ...(total && { budgetTotal: `${total.amount}` }),
    ...(daily && { budgetPerDay: `${daily.amount}` }),
  }
}

/** A number alone is of the asset that is named beside it. */
const withSymbol = (text: string, symbol: string | undefined): string =>
  symbol !== undefined && /^[\d.,]+$/.test(text.trim()) ? `${text} ${symbol}` : text

/** `ostrom keys`: API keys of the running gateway, with budgets. */
export function keysCommand(program: Command): void {
  const keys = withData(program.command('keys').description('API keys of the gateway'))
  keys.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    const list = (await manage(context, 'keys')) as readonly KeyRow[]
    const usual = usedUnit(context.config, context.config.gateway)
    const rows = list.map(({ id, name, status, settlement, spentTotal, asset }) => [
      id,
      name,
      status,
      settlement,
      context.amount(BigInt(spentTotal), asset ?? usual.asset),
    ])
    const head = ['key', 'name', 'status', 'settles by', 'spent']
    const unitOf = ({ asset }: KeyRow) => context.unitOf(asset ?? usual.asset)
    const told = list.map((row) => ({ ...row, unit: unitOf(row) }))
    context.output.result(told, table(head, rows))
  })
  withData(
    keys
      .command('create <name>')
      .description('make a key; it is shown once')
      .option('--budget <amount>', 'most that it may ever spend')
      .option('--per-day <amount>', 'most that it may spend in a day')
      .option(
        '--asset <symbol>',
        'what it pays in; as its budget is, or as the gateway usually does',
      )
      .option('--days <number>', 'days until it expires', days)
      .addOption(new Option('--settlement <kind>', 'how it pays').choices(['session', 'request']))
      .option('--model <name...>', 'models that it may use')
      .addOption(
        new Option('--verification <class>', 'how far answers must be checkable').choices([
          ...verifications,
        ]),
      )
      .option('--quantization <form>', 'form of the files, such as `q8_0`')
      .option('--region <region...>', 'where providers say that they are, such as `de`')
      .option('--reputation-min <number>', 'least standing of a provider, from 0 to 1', standing)
      .option('--stake-min <amount>', 'least stake of a provider')
      .option('--completions-min <number>', 'fewest answers of a provider', count),
  ).action(async (name: string, options: CreateOptions, command: Command) => {
    const context = await contextOf(command)
    const { days, settlement, model } = options
    const expiresAtSeconds =
      days !== undefined && Math.floor(Date.now() / 1000) + Math.round(days * 86_400)
    const created = (await manage(context, 'keys', {
      name,
      ...budgetsOf(context, options),
      ...(expiresAtSeconds && { expiresAtSeconds }),
      ...(settlement && { settlement }),
      ...(model && { models: model }),
      ...pinsOf(context, options),
    })) as { secret: string; key: { asset?: AssetId } }
    const unit = context.unitOf(
      created.key.asset ?? usedUnit(context.config, context.config.gateway).asset,
    )
    context.output.result({ unit, ...created }, created.secret)
  })
  withData(keys.command('revoke <id>').description('end a key at once')).action(
    async (id: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      const revoked = await manage(context, 'keys/revoke', { id })
      context.output.result(revoked, `${id} is revoked`, context.unit)
    },
  )
}
