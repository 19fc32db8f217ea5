import { Amount } from '@ostrom/protocol'
import { durationText, timeText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { labelOf } from '../events/event-fields.ts'
import { type DecisionKind, decisions } from './decisions.ts'
import { settingText } from './setting-value.ts'

export type Governance = ApiOutput<'GET /api/governance'>
export type GovernanceProposal = Governance['proposals'][number]
export type Setting = Governance['settings'][number]
export type GovernanceTrack = Governance['tracks'][number]

/** Name of a proposal, such as `parameters/1`, which commands accept, too. */
export const proposalName = ({ track, id }: Pick<GovernanceProposal, 'track' | 'id'>): string =>
  `${track}/${id}`

export const proposalStatusTexts = {
  pending: 'vote begins later',
  active: 'voting',
  canceled: 'canceled',
  defeated: 'rejected',
  succeeded: 'accepted, to be queued',
  queued: 'queued',
  expired: 'expired',
  executed: 'executed',
} as const satisfies Readonly<Record<GovernanceProposal['status'], string>>

/** `feeBps` as `fee`, `caseBondBps` as `case bond`. */
export const settingLabel = (name: Setting['name']): string =>
  labelOf(name.replace(/(?:Bps|Seconds)$/, ''))

/** Returns the effect of one action of a proposal, in words. */
export function actionText(
  { kind, fields }: GovernanceProposal['actions'][number],
  settings: readonly Setting[],
  coin: Omit<Amount.AssetMetadata, 'asset'>,
): string {
  const of = (field: string) => fields.find(({ name }) => name === field)?.value ?? ''
  const setting = settings.find(({ name }) => name === of('name'))
  if (setting && (kind === 'set-parameter' || kind === 'set-setting')) {
    return `Set ${settingLabel(setting.name)} to ${settingText(of('value'), setting.unit, coin)}`
  }
  if (kind === 'spend' && /^0x0+$/.test(of('asset'))) {
    return `Spend ${Amount.formatDown(BigInt(of('amount')), coin)} of the reserve, to ${of('to')}`
  }
  const words = fields.map(({ name, value }) => `${labelOf(name)} ${value}`).join(', ')
  const title = kind in decisions ? decisions[kind as DecisionKind].title : 'A call without words'
  return words === '' ? title : `${title}: ${words}`
}

/** Formats a second of the chain's clock, which on a local chain differs from this machine's. */
export function chainTimeText(seconds: number, nowSeconds: number): string {
  const left = seconds - nowSeconds
  const distance = left >= 0 ? `in ${durationText(left)}` : `${durationText(-left)} ago`
  return `${timeText(seconds * 1000)}, ${distance}`
}
