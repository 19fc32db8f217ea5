import { type FlagReason, flagReasons } from '@ostrom/ledger'
import { type Command, Option } from 'commander'
import { accountArgument, hashArgument, numberArgument } from '../context/arguments.ts'
import { openContext, withDataOption, withLedger } from '../context/context.ts'

const starsArgument = numberArgument({ argument: 'stars', min: 1, max: 5 })

/** `ostrom flag` and `ostrom rate`: a client's word on a provider, weighed by what it paid. */
export function ratingCommands(program: Command): void {
  withDataOption(
    program
      .command('flag <session-or-request>')
      .description('report a provider for an answer that you paid')
      .requiredOption('--provider <account>', 'provider of the answer')
      .addOption(
        new Option('--reason <reason>', 'fault of the answer')
          .choices([...flagReasons])
          .makeOptionMandatory(),
      ),
  ).action(
    async (id: string, options: { provider: string; reason: FlagReason }, command: Command) => {
      const context = await openContext(command)
      const subject = hashArgument(id)
      const provider = accountArgument(options.provider)
      await withLedger(context, async (ledger) => {
        const { hash } = await ledger.flag({ subject, provider, reason: options.reason })
        context.output.result({ subject, transaction: hash }, `flagged: ${hash}`)
      })
    },
  )
  withDataOption(
    program
      .command('rate <session-or-request> <stars>')
      .description('rate a provider from 1 to 5 for answers that you paid')
      .requiredOption('--provider <account>', 'provider of the answer'),
  ).action(async (id: string, stars: string, options: { provider: string }, command: Command) => {
    const context = await openContext(command)
    const subject = hashArgument(id)
    const provider = accountArgument(options.provider)
    await withLedger(context, async (ledger) => {
      const { hash } = await ledger.rate({ subject, provider, score: starsArgument(stars) })
      context.output.result({ subject, transaction: hash }, `rated: ${hash}`)
    })
  })
}
