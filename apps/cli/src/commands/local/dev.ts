import { numberArgument } from '@ostrom/command-line/arguments'
import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/local/dev.ts')

/** Seconds that one call moves the clock at most: two years, longer than any term of the chain. */
const ADVANCE_MAX = 63_072_000

/** `ostrom dev`: has commands that only the local chain of this machine allows. */
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
