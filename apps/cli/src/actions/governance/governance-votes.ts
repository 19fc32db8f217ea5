import type { GovernanceLedger, VoteChoice } from '@ostrom/ledger'
import { isGovernedParameter } from '@ostrom/ledger'
import { requireGovernance } from '@ostrom/ledger/optional/require-governance'
import { Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError, accountArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { openContext, withLedger } from '../../context/context.ts'
import { settingArgument } from './governance.ts'
import { nameOf, parseProposalKey } from './governance-text.ts'

type DividedVote = { readonly for?: string; readonly against?: string; readonly abstain?: string }

/** Runs `ostrom governance vote <proposal> [choice]`. */
export async function castVote(
  value: string,
  choice: string | undefined,
  options: DividedVote,
  command: Command,
): Promise<void> {
  const key = parseProposalKey(value)
  const chosen = choiceOf(choice, options)
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    const { hash: transaction } = await governance.vote({ ...key, choice: chosen })
    const weight = await governance.castWeight({ ...key, account: ledger.account })
    const result = { proposal: nameOf(key), choice: chosen, weight, transaction }
    context.output.result(result, `voted on ${nameOf(key)} with ${weight} points: ${transaction}`)
  })
}

/**
 * @throws {ArgumentInvalidError} The choice is unknown, or the options contain both a choice and
 * points, or no vote at all.
 */
function choiceOf(choice: string | undefined, options: DividedVote): VoteChoice {
  const isDivided = [options.for, options.against, options.abstain].some((one) => one !== undefined)
  const isChoice = choice === 'for' || choice === 'against' || choice === 'abstain'
  if (isChoice && !isDivided) return choice
  if (choice === undefined && isDivided) {
    const [inFavor, against, abstain] = [options.for, options.against, options.abstain].map(
      pointsArgument,
    ) as [bigint, bigint, bigint]
    return { for: inFavor, against, abstain }
  }
  const expected = 'for, against or abstain; or points by --for, --against and --abstain'
  throw new ArgumentInvalidError({ argument: 'choice', value: choice ?? 'none', expected })
}

function pointsArgument(value = '0'): bigint {
  if (/^\d{1,38}$/.test(value)) return BigInt(value)
  throw new ArgumentInvalidError({ argument: 'points', value, expected: 'a whole number' })
}

/** Runs `ostrom governance delegate [account]`. */
export async function delegateVotes(
  value: string | undefined,
  _options: unknown,
  command: Command,
): Promise<void> {
  const given = value === undefined ? undefined : accountArgument(value)
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const { account } = ledger
    const to = given ?? account
    const governance = requireGovernance(ledger)
    const stands = { account, delegate: to }
    if ((await governance.delegateOf(account)) === to) {
      const text = `votes of this wallet are cast by ${Address.format(to)}`
      return printUnchanged(context.output, stands, text)
    }
    const { hash: transaction } = await governance.delegate(to)
    const result = { ...stands, changed: true, transaction }
    context.output.result(result, `votes of this wallet: ${Address.format(to)}, ${transaction}`)
  })
}

type Step = 'queue' | 'execute' | 'cancel' | 'veto' | 'releaseDeposit'

/** Runs the commands that move a proposal to its next state. */
export const takeStep =
  (act: Step & keyof GovernanceLedger, name: string) =>
  async (value: string, _options: unknown, command: Command): Promise<void> => {
    const key = parseProposalKey(value)
    const context = await openContext(command)
    await withLedger(context, async (ledger) => {
      const governance = requireGovernance(ledger)
      const { hash: transaction } = await governance[act](key)
      const { status = 'pending' } = (await governance.proposal(key)) ?? {}
      const result = { proposal: nameOf(key), status, transaction }
      context.output.result(result, `${name} ${nameOf(key)}: ${status}, ${transaction}`)
    })
  }

/** Runs `ostrom governance apply <name>`. */
export async function applyParameter(
  value: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const name = settingArgument(value)
  if (!isGovernedParameter(name)) {
    const expected = 'a parameter of the market: settings of rewards count at once'
    throw new ArgumentInvalidError({ argument: 'name', value, expected })
  }
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const governance = requireGovernance(ledger)
    const { hash: transaction } = await governance.applyChange({ kind: 'parameter', name })
    const { value: now } = await governance.setting(name)
    context.output.result({ name, value: now, transaction }, `${name} is ${now}: ${transaction}`)
  })
}
