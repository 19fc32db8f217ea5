import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/market/request-answers.ts')

/**
 * `ostrom requests answer`: prints an on-chain answer: UTF-8 as text, other bytes in base64, a CID
 * as a link. With `--json`, prints all bytes in base64.
 */
export function answerCommand(requests: Command): void {
  withDataOption(
    requests.command('answer <id>').description('show the on-chain answer, or its location'),
  ).action(inContext(async () => (await actions()).answerRequest))
}

/** `ostrom requests settle`: pays an audited on-chain answer. Any account may run this command. */
export function settleCommand(requests: Command): void {
  withDataOption(
    requests
      .command('settle <id>')
      .description('pay an audited on-chain answer that enough validators endorsed'),
  ).action(inContext(async () => (await actions()).settleRequest))
}
