import { tracks } from '@ostrom/ledger'
import { type Command, Option } from 'commander'
import { accountArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'
import { proposeCommands } from './governance-propose.ts'

const reads = () => import('../../actions/governance/governance.ts')
const votes = () => import('../../actions/governance/governance-votes.ts')
const points = () => import('../../actions/governance/governance-points.ts')

/**
 * `ostrom governance`: shows proposals, parameters and the treasury; proposes, votes, and claims
 * points and rewards.
 */
export function governanceCommand(program: Command): void {
  const governance = program
    .command('governance')
    .description('propose, vote, and see what contributions earned')
  readCommands(governance)
  proposeCommands(governance)
  voteCommands(governance)
  pointCommands(governance)
}

function readCommands(governance: Command): void {
  withDataOption(
    governance.command('tracks').description('show the kinds of decisions, with their rules'),
  ).action(inContext(async () => (await reads()).showTracks))
  withDataOption(
    governance
      .command('proposals')
      .description('list all proposals')
      .addOption(new Option('--track <track>', 'of one track').choices([...tracks])),
  ).action(inContext(async () => (await reads()).listProposals))
  withDataOption(
    governance
      .command('show <proposal>')
      .description('show a proposal, such as parameters/1, with its votes'),
  ).action(lazy(async () => (await reads()).showProposal))
  withDataOption(
    governance
      .command('parameters')
      .description('show the bounds, present and earlier values of all governed numbers')
      .option('--name <name>', 'of one number'),
  ).action(lazy(async () => (await reads()).showParameters))
  withDataOption(
    governance
      .command('treasury')
      .description('show income, pots, and where money went')
      .option('--distribute', 'divide the income first'),
  ).action(inContext(async () => (await reads()).showTreasury))
}

function voteCommands(governance: Command): void {
  withDataOption(
    governance
      .command('vote <proposal> [choice]')
      .description('vote for, against or abstain with all remaining weight, or divide the weight')
      .option('--for <points>', 'points for the proposal, of a divided vote')
      .option('--against <points>', 'points against it')
      .option('--abstain <points>', 'points that abstain'),
  ).action(lazy(async () => (await votes()).castVote))
  withDataOption(
    governance
      .command('delegate [account]')
      .description(
        'let another account vote with the points of this one; without an account, revoke',
      ),
  ).action(lazy(async () => (await votes()).delegateVotes))
  const steps = [
    ['queue', 'queue a proposal that was decided', 'queue'],
    ['execute', 'execute a queued proposal once its delay is over', 'execute'],
    ['cancel', 'cancel a proposal of this wallet before its vote', 'cancel'],
    ['veto', 'cancel a queued proposal, as the veto guardian', 'veto'],
    ['release', 'release the deposit of a proposal whose vote is over', 'releaseDeposit'],
  ] as const
  for (const [name, description, act] of steps) {
    withDataOption(governance.command(`${name} <proposal>`).description(description)).action(
      lazy(async () => (await votes()).takeStep(act, name)),
    )
  }
  withDataOption(
    governance
      .command('apply <name>')
      .description('apply a decided parameter change once its delay is over'),
  ).action(lazy(async () => (await votes()).applyParameter))
}

function pointCommands(governance: Command): void {
  withDataOption(
    governance
      .command('points')
      .description('show the points of this wallet, and what they earned')
      .option('--account <account>', 'show another account', accountArgument),
  ).action(inContext(async () => (await points()).showPoints))
  withDataOption(
    governance
      .command('claim')
      .description('claim the points of this wallet in final blocks')
      .option('--proof <file>', 'claim the item of this file of JSON instead'),
  ).action(lazy(async () => (await points()).claimPoints))
  withDataOption(
    governance
      .command('rewards')
      .description('show the rewards of this wallet')
      .option('--claim', 'pay out all due rewards'),
  ).action(inContext(async () => (await points()).showRewards))
}
