import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/local/dev.ts')

/**
 * Maximum number of seconds by which one call moves the clock: two years, longer than any period of
 * the chain.
 */
const ADVANCE_MAX = 63_072_000

/** `ostrom dev`: contains commands that only the local chain of this machine permits. */
export function devCommand(program: Command): void {
  const dev = program.command('dev').description('move the local chain of this machine')
  withDataOption(
    dev
      .command('advance <seconds>')
      .description('move the clock of the local chain, so that a vote or a delay ends'),
  ).action(
    lazy(async () => {
      const { advanceChain } = await actions()
      const parse = numberArgument({ argument: 'seconds', min: 1, max: ADVANCE_MAX })
      return (value: string, _options: unknown, command: Command) =>
        advanceChain(parse(value), command)
    }),
  )
}
