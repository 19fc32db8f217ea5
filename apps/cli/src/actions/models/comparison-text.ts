import type {
  ComparedEvaluation,
  ComparedForm,
  ModelComparison,
  VersionRelation,
} from '@ostrom/models/comparison/comparison'
import { formatBytes, table } from '../../command-line/output.ts'

type Names = { readonly a: string; readonly b: string }

const namesOf = ({ common }: VersionRelation): string =>
  common.map(({ name, version }) => name ?? version).join(', ')

/** Returns a sentence about the relation of two versions. */
function relationText({ a, b }: Names, relation: VersionRelation): string {
  const { kind, common, continued } = relation
  const claims =
    continued === undefined
      ? ''
      : ` The training of ${continued === 'a' ? a : b} went on from the other, as its creator says.`
  const both = common.length > 0 ? ` Both come from ${namesOf(relation)}.` : ''
  if (kind === 'same') return 'Both are the same version.'
  if (kind === 'derived') return `${b} was made from ${a}.${both}${claims}`
  if (kind === 'origin') return `${a} was made from ${b}.${both}${claims}`
  if (kind === 'related') return `Neither was made from the other.${both}`
  return 'Nothing known joins them: neither their parents nor what their creators say.'
}

const hashText = (hash: string | undefined): string => hash?.replace(/^0x/, '').slice(0, 12) ?? '-'

function fileText(file: ComparedForm['a']): string {
  return file ? `${formatBytes(file.bytes)}, ${hashText(file.sha256)}` : '-'
}

const formOutcomes = {
  same: 'the same file',
  different: 'other bytes',
  'a-only': 'first alone',
  'b-only': 'second alone',
  unknown: 'hash not known',
} as const satisfies Readonly<Record<ComparedForm['outcome'], string>>

function figureText(figure: ComparedEvaluation['a']): string {
  if (!figure) return '-'
  const { value, interval, samples } = figure
  const range = interval ? ` (${interval.low} to ${interval.high})` : ''
  return `${value}${range}${samples === undefined ? '' : `, ${samples} records`}`
}

/**
 * Returns the text of a compared measurement: the difference of the values, and whether the second
 * version is better or worse.
 */
function outcomeText({ difference, outcome, a, b }: ComparedEvaluation): string {
  if (difference === undefined || outcome === undefined) return 'measured for one alone'
  const sign = Number(difference) > 0 ? '+' : ''
  const isStated = a?.interval !== undefined && b?.interval !== undefined
  const open = isStated ? 'intervals meet' : 'interval not stated'
  return `${sign}${difference}, ${outcome === 'open' ? open : `second is ${outcome}`}`
}

const evaluationRow = (one: ComparedEvaluation): readonly string[] => [
  one.task,
  [one.dataset.name, one.dataset.split].filter((part) => part !== undefined).join(' '),
  one.metric,
  figureText(one.a),
  figureText(one.b),
  outcomeText(one),
]

/** Returns the text of a comparison of two versions, for people. */
export function comparisonText(
  { a, b }: Names,
  { relation, differences, forms, evaluations }: ModelComparison,
  answers: readonly { readonly prompt: string; readonly a: string; readonly b: string }[],
): string {
  const fields = differences.map(({ field, from = '-', to = '-' }) => [field, from, to])
  const parts = [
    relationText({ a, b }, relation),
    fields.length > 0 ? table(['', a, b], fields) : 'No differences.',
  ]
  if (forms.some(({ outcome }) => outcome !== 'same')) {
    const rows = forms.map((one) => [
      one.variant,
      fileText(one.a),
      fileText(one.b),
      formOutcomes[one.outcome],
    ])
    parts.push(table(['form', a, b, ''], rows))
  }
  if (evaluations.length > 0) {
    const head = ['task', 'dataset', 'metric', a, b, 'second less first']
    parts.push('Figures are what the creators state in their manifests; nobody verifies them.')
    parts.push(table(head, evaluations.map(evaluationRow)))
  }
  for (const { prompt, ...answer } of answers) {
    parts.push(`asked  ${prompt}\n${a}: ${answer.a.trim()}\n${b}: ${answer.b.trim()}`)
  }
  return parts.join('\n\n')
}
