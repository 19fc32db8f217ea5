import {
  type GovernanceAction,
  type Proposal,
  type ProposalKey,
  tracks,
  type UnknownAction,
} from '@ostrom/ledger'
import { actionFields } from '@ostrom/ledger/governance/action-fields'
import { Address, InputInvalidError } from '@ostrom/protocol'
import type { GovernedUnit } from '@ostrom/protocol/governed-numbers'

/** Returns the name of a proposal, such as `parameters/1`. */
export const nameOf = ({ track, id }: ProposalKey): string => `${track}/${id}`

/** @throws {InputInvalidError} The value is not a track and a number, such as `parameters/1`. */
export function parseProposalKey(value: string): ProposalKey {
  const [name, number] = value.split('/')
  const track = tracks.find((one) => one === name)
  if (track && /^\d{1,20}$/.test(number ?? '')) return { track, id: BigInt(number as string) }
  const expected = 'a track and a number, such as parameters/1'
  throw new InputInvalidError({ field: 'proposal', value, expected })
}

/** An ISO date of a Unix second. */
export const dateOf = (seconds: bigint): string => new Date(Number(seconds) * 1_000).toISOString()

const unitNames: Readonly<Record<GovernedUnit, string>> = {
  bps: '1/100 %',
  seconds: 'seconds',
  count: '',
  'share-of-stake': '1/100 % of the least stake',
  'seat-fees': 'fees of a seat',
  amount: 'base units',
}

export const unitText = (unit: GovernedUnit): string => unitNames[unit]

/** Returns the effect of an action, in words. */
export function actionText(action: GovernanceAction | UnknownAction): string {
  const { kind, fields } = actionFields(action)
  return [kind, ...fields.map(({ name, value }) => `${name} ${value}`)].join(', ')
}

/** Returns the rows that show a proposal: actions, proposer, times and votes. */
export function proposalRows(proposal: Proposal): readonly (readonly [string, string])[] {
  const { votes, quorum, executableSeconds } = proposal
  return [
    ['proposal', nameOf(proposal)],
    ['status', proposal.status],
    ['proposer', Address.format(proposal.proposer)],
    ['text', proposal.cid],
    ...proposal.actions.map((action) => ['action', actionText(action)] as const),
    ['for', `${votes.for}`],
    ['against', `${votes.against}`],
    ['abstain', `${votes.abstain}`],
    ['quorum', quorum === undefined ? 'known at the snapshot' : `${quorum}`],
    ['snapshot', dateOf(proposal.snapshotSeconds)],
    ['deadline', dateOf(proposal.deadlineSeconds)],
    ...(executableSeconds === undefined
      ? []
      : [['executable from', dateOf(executableSeconds)] as const]),
  ]
}
