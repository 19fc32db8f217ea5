import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/market/request-answers.ts')

/** Prints the posted answer: text as text, other bytes only with `--json`, in base64. */
export function answerCommand(requests: Command): void {
  withDataOption(
    requests.command('answer <id>').description('show the on-chain answer, or its location'),
  ).action(lazy(async () => (await actions()).answerRequest))
}

/** Pays an audited on-chain answer: any account may send it. */
export function settleCommand(requests: Command): void {
  withDataOption(
    requests
      .command('settle <id>')
      .description('pay an audited on-chain answer that enough validators endorsed'),
  ).action(lazy(async () => (await actions()).settleRequest))
}
