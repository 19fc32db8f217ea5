import { Evaluation, type Hash, type Manifest } from '@ostrom/protocol'
import type { AdapterFacts } from './adapter-facts.ts'

/** Compared facts about a model, from a chain, the catalogue or a manifest's file. */
export type ComparedModel = {
  /** Version (id) on the chain; absent for a model that is not registered. */
  readonly id?: Hash
  readonly name: string
  readonly version: string
  readonly creator: string
  /** SPDX id. */
  readonly license: string
  readonly task: string
  readonly architecture?: string
  readonly parents?: readonly Hash[]
  /** Versions from which the model was made, nearest first; at most `LINEAGE_MAX`. */
  readonly lineage?: readonly CommonVersion[]
  readonly parameters?: bigint | undefined
  readonly contextLength?: number | undefined
  readonly cache?: Manifest.KvCacheDimensions | undefined
  readonly description: string
  readonly adapter?: AdapterFacts
  readonly continuedFrom?: Manifest.ContinuedAdapter
  readonly head?: Manifest.TrainedHead
  readonly evaluations?: Manifest.Manifest['evaluations'] | undefined
  readonly artifacts: readonly (ComparedFile & {
    readonly format: string
    readonly quantization: string
  })[]
}

/** A field in which two models differ. */
export type ModelDifference = {
  readonly field: string
  /** Absent if the first model does not have the field. */
  readonly from?: string
  readonly to?: string
}

/** An ancestor of both versions. */
export type CommonVersion = { readonly version: Hash; readonly name?: string }

/** The relation of two versions, by the parents on the chain and the claims in their manifests. */
export type VersionRelation = {
  /**
   * `same`: one version. `derived`: the second was made from the first; `origin`: the first was
   * made from the second. `related`: both were made from a third. `unrelated`: no relation is
   * known.
   */
  readonly kind: 'same' | 'derived' | 'origin' | 'related' | 'unrelated'
  /** All common ancestors, beginning with the nearest to the first version. */
  readonly common: readonly CommonVersion[]
  /** The version whose manifest claims that its training continued from the other version. */
  readonly continued?: 'a' | 'b'
}

/** A form (an artifact, such as `gguf/q4_k_m`) that one or both versions have. */
export type ComparedForm = {
  readonly variant: string
  readonly a?: ComparedFile
  readonly b?: ComparedFile
  /** `same`: equal hashes. `unknown`: equal sizes, but a hash is not known. */
  readonly outcome: 'same' | 'different' | 'a-only' | 'b-only' | 'unknown'
}

type ComparedFile = { readonly bytes: number; readonly sha256?: string | undefined }

type Figure = Pick<Evaluation.Evaluation, 'value' | 'interval' | 'samples' | 'artifact'>

/** A measurement of one or both versions. */
export type ComparedEvaluation = Pick<
  Evaluation.Evaluation,
  'task' | 'dataset' | 'metric' | 'notes' | 'shots'
> & {
  readonly better: 'higher' | 'lower'
  readonly a?: Figure
  readonly b?: Figure
  /** Value of the second version minus that of the first. */
  readonly difference?: Evaluation.Decimal
  /**
   * `better`, `worse`: the second version is so, because the 95 % intervals of the two values do
   * not overlap. `open`: the intervals overlap, or one is not stated.
   */
  readonly outcome?: 'better' | 'worse' | 'open'
}

/** All known differences between two versions. */
export type ModelComparison = {
  readonly relation: VersionRelation
  /** Differing fields: license, creator, base, adapter and the like. */
  readonly differences: readonly ModelDifference[]
  readonly forms: readonly ComparedForm[]
  readonly evaluations: readonly ComparedEvaluation[]
}

/**
 * Decimal places of a difference of two evaluation results: as many as this project writes into the
 * results that it measures.
 */
const DECIMAL_PLACES = 4

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

/** Returns the fields in which two models differ, except for their forms and evaluation results. */
function differencesOf(a: ComparedModel, b: ComparedModel): readonly ModelDifference[] {
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
    'adapter',
    'continuedFrom',
    'head',
    'description',
  ] as const
  return fields
    .map((field) => [field, formatValue(a[field]), formatValue(b[field])] as const)
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({
      field,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }))
}

const ancestorsOf = ({ lineage = [], parents = [] }: ComparedModel): readonly CommonVersion[] => {
  const known = lineage.map(({ version, name }) => ({ version, name }))
  // Without a chain, the parents named in a manifest are the whole lineage.
  const seen = new Set(known.map(({ version }) => version))
  return [...known, ...parents.flatMap((version) => (seen.has(version) ? [] : { version }))]
}

/** Returns the relation of two versions. */
function relationOf(a: ComparedModel, b: ComparedModel): VersionRelation {
  const [ofA, ofB] = [ancestorsOf(a), ancestorsOf(b)]
  const among = new Set(ofB.map(({ version }) => version))
  const common = ofA.filter(({ version }) => among.has(version))
  const isFrom = (one: ComparedModel, other: ComparedModel) =>
    other.id !== undefined && one.continuedFrom?.version === other.id
  const continued = isFrom(b, a) ? 'b' : isFrom(a, b) ? 'a' : undefined
  const isIn = (id: Hash | undefined, ancestors: readonly CommonVersion[]) =>
    id !== undefined && ancestors.some(({ version }) => version === id)
  const kindOf = (): VersionRelation['kind'] => {
    if (a.id !== undefined && a.id === b.id) return 'same'
    if (isIn(a.id, ofB) || continued === 'b') return 'derived'
    if (isIn(b.id, ofA) || continued === 'a') return 'origin'
    return common.length > 0 ? 'related' : 'unrelated'
  }
  return { kind: kindOf(), common, ...(continued && { continued }) }
}

function outcomeOfForms(a?: ComparedFile, b?: ComparedFile): ComparedForm['outcome'] {
  if (!a) return 'b-only'
  if (!b) return 'a-only'
  if (a.bytes !== b.bytes) return 'different'
  if (a.sha256 === undefined || b.sha256 === undefined) return 'unknown'
  return a.sha256.replace(/^0x/, '') === b.sha256.replace(/^0x/, '') ? 'same' : 'different'
}

function formsOf(a: ComparedModel, b: ComparedModel): readonly ComparedForm[] {
  const filesOf = ({ artifacts }: ComparedModel) =>
    new Map(
      artifacts.map(({ format, quantization, bytes, sha256 }) => [
        `${format}/${quantization}`,
        { bytes, sha256 },
      ]),
    )
  const [left, right] = [filesOf(a), filesOf(b)]
  return [...new Set([...left.keys(), ...right.keys()])].map((variant) => {
    const [one, other] = [left.get(variant), right.get(variant)]
    const outcome = outcomeOfForms(one, other)
    return { variant, ...(one && { a: one }), ...(other && { b: other }), outcome }
  })
}

const figureOf = ({ value, interval, samples, artifact }: Evaluation.Evaluation): Figure => ({
  value,
  ...(interval && { interval }),
  ...(samples !== undefined && { samples }),
  ...(artifact !== undefined && { artifact }),
})

/**
 * Returns whether the second version's value is better or worse than the first's, from the
 * intervals of both values.
 */
function outcomeOfFigures(
  better: 'higher' | 'lower',
  a: Figure,
  b: Figure,
): NonNullable<ComparedEvaluation['outcome']> {
  if (!a.interval || !b.interval) return 'open'
  const isAbove = Number(b.interval.low) > Number(a.interval.high)
  const isBelow = Number(b.interval.high) < Number(a.interval.low)
  if (!isAbove && !isBelow) return 'open'
  return isAbove === (better === 'higher') ? 'better' : 'worse'
}

function evaluationsOf(
  a: Manifest.Manifest['evaluations'] = [],
  b: Manifest.Manifest['evaluations'] = [],
): readonly ComparedEvaluation[] {
  const rest = [...b]
  const aboutOf = ({ task, dataset, metric, notes, shots }: Evaluation.Evaluation) => ({
    task,
    dataset,
    metric,
    ...(notes !== undefined && { notes }),
    ...(shots !== undefined && { shots }),
    better: Evaluation.metrics[metric].better,
  })
  const rows = a.map((one): ComparedEvaluation => {
    const at = rest.findIndex((other) => Evaluation.isComparable(one, other))
    const about = aboutOf(one)
    if (at < 0) return { ...about, a: figureOf(one) }
    const [other] = rest.splice(at, 1)
    if (!other) return { ...about, a: figureOf(one) }
    const figures = { a: figureOf(one), b: figureOf(other) }
    const difference = Evaluation.decimalOf(Number(other.value) - Number(one.value), DECIMAL_PLACES)
    return {
      ...about,
      ...figures,
      difference,
      outcome: outcomeOfFigures(about.better, figures.a, figures.b),
    }
  })
  return [...rows, ...rest.map((one) => ({ ...aboutOf(one), b: figureOf(one) }))]
}

/** Compares two versions by their known facts; nothing is fetched or measured. */
export const compareVersions = (a: ComparedModel, b: ComparedModel): ModelComparison => ({
  relation: relationOf(a, b),
  differences: differencesOf(a, b),
  forms: formsOf(a, b),
  evaluations: evaluationsOf(a.evaluations, b.evaluations),
})
