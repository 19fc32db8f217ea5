import {
  type DatasetDecision,
  type EmergencyStatus,
  type GovernanceAction,
  isGovernedParameter,
  trackOf,
} from '@ostrom/ledger'
import { proposeWithDeposit } from '@ostrom/ledger/propose-with-deposit'
import type { Command } from 'commander'
import {
  ArgumentInvalidError,
  accountArgument,
  cidArgument,
  hashArgument,
} from '../../command-line/arguments.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { settingArgument } from './governance.ts'
import { actionText, nameOf } from './governance-text.ts'

type TextOption = { readonly text: string }

/** Runs `ostrom governance propose parameter <name> <value>`. */
export async function proposeParameter(
  name: string,
  value: string,
  options: TextOption,
  command: Command,
): Promise<void> {
  const setting = settingArgument(name)
  if (!/^\d{1,40}$/.test(value)) {
    throw new ArgumentInvalidError({ argument: 'value', value, expected: 'a whole number' })
  }
  const action: GovernanceAction = isGovernedParameter(setting)
    ? { kind: 'set-parameter', name: setting, value: BigInt(value) }
    : { kind: 'set-setting', name: setting, value: BigInt(value) }
  await propose(await openContext(command), [action], options)
}

/** Runs `ostrom governance propose model <version>`. */
export async function proposeModel(
  version: string,
  options: TextOption & { base?: 'approve' | 'withdraw'; recommend?: string },
  command: Command,
): Promise<void> {
  const { base, recommend } = options
  const hash = hashArgument(version)
  const actions: GovernanceAction[] = []
  if (base) actions.push({ kind: 'set-base', version: hash, approved: base === 'approve' })
  if (recommend !== undefined) {
    actions.push({ kind: 'promote', model: recommend, version: hash })
  }
  if (actions.length === 0) {
    const expected = '--base, --recommend or both'
    throw new ArgumentInvalidError({ argument: 'options', value: 'none', expected })
  }
  await propose(await openContext(command), actions, options)
}

/** Runs `ostrom governance propose dataset <hash>`. */
export async function proposeDataset(
  dataset: string,
  options: TextOption & { decision: DatasetDecision },
  command: Command,
): Promise<void> {
  const { decision } = options
  const action = { kind: 'decide-dataset', dataset: hashArgument(dataset), decision } as const
  await propose(await openContext(command), [action], options)
}

/** Runs `ostrom governance propose quarantine <version>`. */
export async function proposeQuarantine(
  version: string,
  options: TextOption & { evidence: string; status: EmergencyStatus },
  command: Command,
): Promise<void> {
  const { evidence, status } = options
  const [hash, reason] = [hashArgument(version), hashArgument(evidence)]
  const action = { kind: 'set-model-status', version: hash, status, reason } as const
  await propose(await openContext(command), [action], options)
}

/** Runs `ostrom governance propose spending <account> <amount>`. */
export async function proposeSpending(
  account: string,
  amount: string,
  options: TextOption,
  context: CommandContext,
): Promise<void> {
  const money = context.parseMoney(amount)
  const to = accountArgument(account)
  const action = { kind: 'spend', asset: money.unit.asset, to, amount: money.amount } as const
  await propose(context, [action], options)
}

async function propose(
  context: CommandContext,
  actions: readonly GovernanceAction[],
  { text }: TextOption,
): Promise<void> {
  const cid = cidArgument('--text', text)
  await withLedger(context, async (ledger) => {
    const { id, hash: transaction, deposit } = await proposeWithDeposit(ledger, { actions, cid })
    const [first] = actions as readonly [GovernanceAction]
    const key = { track: trackOf(first), id }
    const result = { ...key, proposal: nameOf(key), deposit, actions, cid, transaction }
    const words = actions.map(actionText).join('; ')
    const line = `proposal ${nameOf(key)}: ${words}\ntransaction ${transaction}`
    context.output.result(result, line, context.nativeUnit)
  })
}
