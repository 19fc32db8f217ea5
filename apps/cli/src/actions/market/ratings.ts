import type { FlagReason } from '@ostrom/ledger'
import { accountArgument, hashArgument, numberArgument } from '../../command-line/arguments.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

const starsArgument = numberArgument({ argument: 'stars', min: 1, max: 5 })

/** Runs `ostrom flag <session-or-request>`. */
export async function flagAnswer(
  id: string,
  options: { provider: string; reason: FlagReason },
  context: CommandContext,
): Promise<void> {
  const subject = hashArgument(id)
  const provider = accountArgument(options.provider)
  await withLedger(context, async (ledger) => {
    const { hash } = await ledger.flag({ subject, provider, reason: options.reason })
    context.output.result({ subject, transaction: hash }, `flagged: ${hash}`)
  })
}

/** Runs `ostrom rate <session-or-request> <stars>`. */
export async function rateAnswer(
  id: string,
  stars: string,
  options: { provider: string },
  context: CommandContext,
): Promise<void> {
  const subject = hashArgument(id)
  const provider = accountArgument(options.provider)
  await withLedger(context, async (ledger) => {
    const { hash } = await ledger.rate({ subject, provider, score: starsArgument(stars) })
    context.output.result({ subject, transaction: hash }, `rated: ${hash}`)
  })
}
