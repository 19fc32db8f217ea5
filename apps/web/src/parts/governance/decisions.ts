import { Amount } from '@ostrom/protocol'
import type { ApiInput } from '../../api/client.ts'

// Proposals other than numbers: kinds of decisions, and the parsing of their fields.

export type ProposedAction = ApiInput<'POST /api/wallet/governance/propose'>['body']['action']

/** Kinds of decisions, except numbers, which have their form on the page of parameters. */
export type DecisionKind = Exclude<ProposedAction['kind'], 'set-number'>

type FieldKind =
  | 'account'
  | 'hash'
  | 'optional-hash'
  | 'model'
  | 'asset'
  | 'amount'
  | 'whole'
  | 'parameter'
  | 'choice'

export type DecisionField = {
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  /** Values of a `choice` with their labels, the default first. */
  readonly choices?: readonly (readonly [string, string])[]
}

export type Decision = {
  readonly title: string
  readonly track: 'models' | 'datasets' | 'emergency' | 'treasury' | 'parameters' | 'root'
  /** Effect of the decision once it is executed. */
  readonly effect: string
  readonly fields: readonly DecisionField[]
}

const version = { name: 'version', label: 'Version of the model (hash)', kind: 'hash' } as const
const account = (label: string) => ({ name: 'account', label, kind: 'account' }) as const
const token = (name: string) => ({ name, label: 'Address of the token', kind: 'account' }) as const
const yesOrNo = (name: string, label: string, yes: string, no: string): DecisionField => {
  const choices = [
    ['true', yes],
    ['false', no],
  ] as const
  return { name, label, kind: 'choice', choices }
}

export const decisions: Readonly<Record<DecisionKind, Decision>> = {
  promote: {
    title: 'Recommend a version of a model',
    track: 'models',
    effect: 'Gateways take the name of the model for this version, while somebody offers it.',
    fields: [
      { name: 'model', label: 'Name of the model', kind: 'model' },
      { name: 'version', label: 'Version (hash); empty to end it', kind: 'optional-hash' },
    ],
  },
  'set-base': {
    title: 'Approve a base for training',
    track: 'models',
    effect: 'Members that train approved bases alone take seats on it, or no longer do.',
    fields: [version, yesOrNo('approved', 'Decision', 'approve', 'withdraw the approval')],
  },
  'decide-dataset': {
    title: 'Admit or refuse a dataset',
    track: 'datasets',
    effect: 'Nobody takes a seat on refused data. Admission needs the jurors’ acceptance, too.',
    fields: [
      { name: 'dataset', label: 'Dataset (hash)', kind: 'hash' },
      {
        name: 'decision',
        label: 'Decision',
        kind: 'choice',
        choices: [
          ['admitted', 'admit'],
          ['refused', 'refuse'],
          ['none', 'leave it to the jurors'],
        ],
      },
    ],
  },
  'set-model-status': {
    title: 'Quarantine a model version',
    track: 'emergency',
    effect: 'The status holds for a week at most, once for each version.',
    fields: [
      version,
      {
        name: 'status',
        label: 'Status',
        kind: 'choice',
        choices: [
          ['quarantined', 'quarantined'],
          ['warned', 'warned'],
          ['active', 'active'],
        ],
      },
      { name: 'reason', label: 'SHA-256 of the evidence', kind: 'hash' },
    ],
  },
  spend: {
    title: 'Spend from the reserve',
    track: 'treasury',
    effect: 'Votes spend at most a twentieth of an asset’s reserve in one bucket.',
    fields: [
      { name: 'asset', label: 'Asset', kind: 'asset' },
      { name: 'to', label: 'To account', kind: 'account' },
      { name: 'amount', label: 'Amount', kind: 'amount' },
    ],
  },
  'set-sale': {
    title: 'Price and size of sales of a token',
    track: 'treasury',
    effect:
      'The treasury sells income in this token for the native coin, at this price or a better.',
    fields: [
      token('token'),
      { name: 'price', label: 'Native base units for 1e18 base units of it', kind: 'whole' },
      { name: 'amountMax', label: 'Most base units in one sale', kind: 'whole' },
    ],
  },
  'set-swap': {
    title: 'Contract that tokens are sold through',
    track: 'treasury',
    effect: 'All later sales of tokens go through this contract.',
    fields: [account('Address of the contract')],
  },
  'set-honeypot-owner': {
    title: 'Owner of honeypots',
    track: 'treasury',
    effect: 'The treasury adds the governed reward to honeypots of accepted owners.',
    fields: [account('Account'), yesOrNo('accepted', 'Decision', 'accept', 'no longer accept')],
  },
  'cancel-parameter': {
    title: 'Cancel a decided parameter',
    track: 'parameters',
    effect: 'The parameter stays as it is; what was decided is dropped.',
    fields: [{ name: 'name', label: 'Parameter', kind: 'parameter' }],
  },
  'list-asset': {
    title: 'List a token for payments',
    track: 'root',
    effect: 'Offers can ask for the token once the parameters’ delay is over, too.',
    fields: [
      token('asset'),
      { name: 'ratio', label: 'Base units that 1e18 of stake back; 0 delists', kind: 'whole' },
    ],
  },
  'cancel-asset': {
    title: 'Cancel a decided listing',
    track: 'root',
    effect: 'What was decided about this token is dropped.',
    fields: [token('asset')],
  },
  'set-fee-sink': {
    title: 'Account that receives fees',
    track: 'root',
    effect: 'Fees go to this account in place of the treasury, once the delay is over.',
    fields: [account('Account')],
  },
  'cancel-fee-sink': {
    title: 'Cancel a decided account for fees',
    track: 'root',
    effect: 'Fees go on to the account that receives them now.',
    fields: [],
  },
  'transfer-ownership': {
    title: 'Hand the parameters over',
    track: 'root',
    effect: 'Another contract owns the parameters. Whoever it is decides on them alone.',
    fields: [account('Address of the contract')],
  },
}

const forms: Readonly<Partial<Record<FieldKind, { readonly is: RegExp; readonly say: string }>>> = {
  account: { is: /^0x[0-9a-fA-F]{40}$/, say: 'enter 0x and 40 hex digits.' },
  hash: { is: /^0x[0-9a-fA-F]{64}$/, say: 'enter 0x and 64 hex digits.' },
  'optional-hash': { is: /^0x[0-9a-fA-F]{64}$/, say: 'enter 0x and 64 hex digits.' },
  whole: { is: /^\d{1,39}$/, say: 'enter a whole number.' },
}

/** Content of a field, as the API takes it. */
type WrittenField =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string | boolean | undefined }
  | { readonly kind: 'wrong'; readonly reason: string }

/**
 * Parses the text that a person entered into a field. If the person did not touch a choice, its
 * first value counts.
 *
 * @param unit Asset of an `amount`.
 */
function readField(
  { kind, choices = [] }: DecisionField,
  written: string | undefined,
  unit: Pick<Amount.AssetMetadata, 'symbol' | 'decimals'>,
): WrittenField {
  const text = (written ?? choices[0]?.[0] ?? '').trim()
  if (text === '') {
    return kind === 'optional-hash' ? { kind: 'value', value: undefined } : { kind: 'empty' }
  }
  if (kind === 'choice' && /^(?:true|false)$/.test(text)) {
    return { kind: 'value', value: text === 'true' }
  }
  if (kind === 'amount') {
    const amount = Amount.parse(text, unit)
    if (amount) return { kind: 'value', value: `${amount}` }
    const reason = `enter an amount such as 1.5, with at most ${unit.decimals} decimal places.`
    return { kind: 'wrong', reason }
  }
  const form = forms[kind]
  if (form && !form.is.test(text)) return { kind: 'wrong', reason: form.say }
  // The API has hashes in lower case.
  return { kind: 'value', value: kind.endsWith('hash') ? text.toLowerCase() : text }
}

/**
 * Result of parsing a form: an action, or the reasons why fields are invalid, by their names. An
 * empty field that is required has no reason.
 */
export type WrittenDecision =
  | { readonly kind: 'action'; readonly action: ProposedAction }
  | { readonly kind: 'incomplete'; readonly reasons: Readonly<Record<string, string>> }

/** Parses a whole form: returns an action, or the reasons why some fields are invalid. */
export function readDecision(
  kind: DecisionKind,
  texts: Readonly<Record<string, string | undefined>>,
  unit: Pick<Amount.AssetMetadata, 'symbol' | 'decimals'>,
): WrittenDecision {
  const reasons: Record<string, string> = {}
  const values: Record<string, string | boolean> = {}
  let isWhole = true
  for (const field of decisions[kind].fields) {
    const read = readField(field, texts[field.name], unit)
    if (read.kind === 'wrong') reasons[field.name] = read.reason
    if (read.kind !== 'value') isWhole = false
    else if (read.value !== undefined) values[field.name] = read.value
  }
  if (!isWhole) return { kind: 'incomplete', reasons }
  return { kind: 'action', action: { kind, ...values } as ProposedAction }
}
