import {
  formerSettings,
  type GovernanceTrackName,
  type GovernedSettingName,
  isGovernedParameter,
  LedgerError,
  readAllEvents,
  readGovernanceOverview,
  settingNames,
} from '@ostrom/ledger'
import { requireGovernance } from '@ostrom/ledger/optional/require-governance'
import { Contribution } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { dateOf, nameOf, parseProposalKey, proposalRows, unitText } from './governance-text.ts'

/** Runs `ostrom governance tracks`. */
export async function showTracks(_options: unknown, context: CommandContext): Promise<void> {
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    const [found, veto] = [await governance.tracks(), await governance.vetoGuardian()]
    const rows = found.map((track) => [
      track.name,
      `${track.votingDelaySeconds}`,
      `${track.votingPeriodSeconds}`,
      `${track.timelockSeconds}`,
      `${track.threshold}`,
      `${track.quorum}`,
    ])
    const head = ['track', 'delay (s)', 'vote (s)', 'timelock (s)', 'to propose', 'quorum']
    const guardian = `veto guardian: ${veto.holder}, until ${dateOf(veto.expiresAtSeconds)}`
    context.output.result({ tracks: found, veto }, `${table(head, rows)}\n${guardian}`)
  })
}

/** Runs `ostrom governance proposals`. */
export async function listProposals(
  { track: only }: { track?: GovernanceTrackName },
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const all = await requireGovernance(ledger).proposals()
    const found = only ? all.filter(({ track }) => track === only) : all
    const rows = found.map((proposal) => {
      const { status, votes, deadlineSeconds, cid } = proposal
      const kinds = proposal.actions.map(({ kind }) => kind).join(', ')
      const counted = [`${votes.for}`, `${votes.against}`, `${votes.abstain}`]
      return [nameOf(proposal), status, kinds, ...counted, dateOf(deadlineSeconds), cid]
    })
    const head = ['proposal', 'status', 'actions', 'for', 'against', 'abstain', 'deadline', 'text']
    context.output.result(found, table(head, rows))
  })
}

/** Runs `ostrom governance show <proposal>`. */
export async function showProposal(
  value: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const key = parseProposalKey(value)
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const proposal = await requireGovernance(ledger).proposal(key)
    if (!proposal) {
      throw new LedgerError('proposal-unknown', { track: key.track, proposal: key.id })
    }
    context.output.result(proposal, table(['', ''], proposalRows(proposal)))
  })
}

/** @throws {ArgumentInvalidError} No governed number has this name. */
export function settingArgument(value: string): GovernedSettingName {
  const name = settingNames.find((one) => one === value)
  if (name) return name
  const expected = 'a name that `governance parameters` shows'
  throw new ArgumentInvalidError({ argument: 'name', value, expected })
}

/** Runs `ostrom governance parameters`. */
export async function showParameters(
  { name: only }: { name?: string },
  command: Command,
): Promise<void> {
  const named = only === undefined ? settingNames : [settingArgument(only)]
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    const found = await Promise.all(named.map((name) => governance.setting(name)))
    const before = formerSettings(await readAllEvents(ledger))
    const settings = found.map((one) => {
      const former = before.get(one.name)
      const isAmount = former !== undefined && former.unit !== one.unit
      return { ...one, before: former?.value ?? null, ...(isAmount && { beforeUnit: former.unit }) }
    })
    const rows = settings.map(({ name, unit, value, min, max, next, before: former, ...rest }) => [
      name,
      `${value}`,
      former === null ? '' : `${former}${rest.beforeUnit ? ` ${unitText(rest.beforeUnit)}` : ''}`,
      next ? `${next.value} from ${dateOf(next.fromSeconds)}` : '',
      `${min} to ${max}`,
      unitText(unit),
      isGovernedParameter(name) ? 'market' : 'rewards',
    ])
    const head = ['name', 'now', 'before', 'decided', 'bounds', 'unit', 'of']
    context.output.result(settings, table(head, rows))
  })
}

/** Runs `ostrom governance treasury`. */
export async function showTreasury(
  { distribute }: { distribute?: boolean },
  context: CommandContext,
): Promise<void> {
  const { formatAmount } = context
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    if (distribute) await governance.distribute()
    const { money, bucket } = await readGovernanceOverview(ledger)
    const { treasury, pools, honeypots } = money
    const amounts = [
      ['balance', treasury.balance],
      ['income, in no pot yet', treasury.income],
      ...Contribution.roles.map((role) => [`pool of ${role}s`, pools[role].total] as const),
      ['honeypots', honeypots],
      ['reserve', treasury.reserve],
      ['spendable in this bucket', treasury.spendable],
    ] as const
    const rows = amounts.map(([name, amount]) => [name, formatAmount(amount)])
    const text = table([`bucket ${bucket}`, 'amount'], rows)
    context.output.result({ bucket, ...money }, text, context.nativeUnit)
  })
}
