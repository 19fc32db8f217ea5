import type { ModelSummary } from './resolve.ts'

/** One thing in which two models differ. */
export type ModelDifference = {
  readonly field: string
  /** Absent where a model does not have it. */
  readonly from?: string
  readonly to?: string
}

const formatValue = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : undefined
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${inner}`)
      .join(', ')
  }
  return `${value}`
}

/** What is true of an artifact, in words. */
const artifactText = ({ bytes, sha256 }: ModelSummary['artifacts'][number]): string =>
  `${bytes} bytes, ${sha256 ? `SHA-256 ${sha256.replace(/^0x/, '')}` : 'no hash known'}`

/** In what two models differ, field by field, artifacts by their format and quantization. */
export function differences(a: ModelSummary, b: ModelSummary): readonly ModelDifference[] {
  const fields = [
    'name',
    'version',
    'id',
    'creator',
    'license',
    'task',
    'architecture',
    'parents',
    'parameters',
    'contextLength',
    'cache',
    'description',
  ] as const
  const pairs: (readonly [string, string | undefined, string | undefined])[] = [
    ...fields.map((field) => [field, formatValue(a[field]), formatValue(b[field])] as const),
  ]
  const artifacts = ({ artifacts: forms }: ModelSummary) =>
    new Map(forms.map((form) => [`${form.format} ${form.quantization}`, artifactText(form)]))
  const [left, right] = [artifacts(a), artifacts(b)]
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    pairs.push([key, left.get(key), right.get(key)])
  }
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({
      field,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }))
}
