import { type Command, Option } from 'commander'
import { manage } from '../management/client.ts'
import { table } from '../output.ts'
import { numberArgument } from './arguments.ts'
import { contextOf, withData } from './context.ts'

type KeyRow = {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly settlement: string
  readonly spentTotal: string
}

type CreateOptions = {
  readonly budget?: string
  readonly perDay?: string
  readonly days?: number
  readonly settlement?: string
  readonly model?: readonly string[]
}

const days = numberArgument({ argument: '--days', min: 0.001, max: 36_500, whole: false })

/** `ostrom keys`: API keys of the running gateway, with budgets. */
export function keysCommand(program: Command): void {
  const keys = withData(program.command('keys').description('API keys of the gateway'))
  keys.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    const list = (await manage(context, 'keys')) as readonly KeyRow[]
    const rows = list.map(({ id, name, status, settlement, spentTotal }) => [
      id,
      name,
      status,
      settlement,
      context.amount(BigInt(spentTotal)),
    ])
    context.output.result(list, table(['key', 'name', 'status', 'settles by', 'spent'], rows))
  })
  withData(
    keys
      .command('create <name>')
      .description('make a key; it is shown once')
      .option('--budget <amount>', 'most that it may ever spend')
      .option('--per-day <amount>', 'most that it may spend in a day')
      .option('--days <number>', 'days until it expires', days)
      .addOption(new Option('--settlement <kind>', 'how it pays').choices(['session', 'request']))
      .option('--model <name...>', 'models that it may use'),
  ).action(async (name: string, options: CreateOptions, command: Command) => {
    const context = await contextOf(command)
    const { budget, perDay, days, settlement, model } = options
    const expiresAtSeconds =
      days !== undefined && Math.floor(Date.now() / 1000) + Math.round(days * 86_400)
    const created = (await manage(context, 'keys', {
      name,
      ...(budget !== undefined && { budgetTotal: `${context.parse(budget)}` }),
      ...(perDay !== undefined && { budgetPerDay: `${context.parse(perDay)}` }),
      ...(expiresAtSeconds && { expiresAtSeconds }),
      ...(settlement && { settlement }),
      ...(model && { models: model }),
    })) as { secret: string }
    context.output.result(created, created.secret)
  })
  withData(keys.command('revoke <id>').description('end a key at once')).action(
    async (id: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      const revoked = await manage(context, 'keys/revoke', { id })
      context.output.result(revoked, `${id} is revoked`)
    },
  )
}
