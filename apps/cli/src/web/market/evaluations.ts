import { Evaluation, type Hash, type Manifest } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'

type EvaluationRow = EndpointOutput<'GET /api/model'>['evaluations'][number]
type ManifestEvaluations = NonNullable<Manifest.Manifest['evaluations']>

/** Places of a difference: as many as figures that are measured here have. */
const DECIMAL_PLACES = 4

/** The figures of each parent that is at hand, by its version. */
async function ofParents(
  { manifests }: Pick<WebContext, 'manifests'>,
  parents: readonly Hash[],
): Promise<readonly { readonly version: Hash; readonly figures: ManifestEvaluations }[]> {
  return await Promise.all(
    parents.map(async (version) => {
      const { evaluations = [] } = (await manifests.read(version)) ?? {}
      return { version, figures: evaluations }
    }),
  )
}

/** What the creator of a version measured of it, beside the same measured of what it came from. */
export async function evaluationsOf(
  context: Pick<WebContext, 'manifests'>,
  { evaluations = [], parents }: Pick<Manifest.Manifest, 'evaluations' | 'parents'>,
): Promise<EvaluationRow[]> {
  if (evaluations.length === 0) return []
  const before = await ofParents(context, parents)
  return evaluations.map((figure): EvaluationRow => {
    const { better } = Evaluation.metrics[figure.metric]
    const gap = Evaluation.groupGap(figure)
    const parentComparison = before.flatMap(({ version, figures }) => {
      const same = figures.find((other) => Evaluation.isComparable(figure, other))
      if (!same) return []
      const difference = Number(figure.value) - Number(same.value)
      return [
        {
          version,
          value: same.value,
          difference: Evaluation.decimalOf(difference, DECIMAL_PLACES),
        },
      ]
    })
    return {
      ...figure,
      dataset: { ...figure.dataset },
      groups: [...(figure.groups ?? [])],
      better,
      ...(gap && { gap: Evaluation.decimalOf(gap.gap, DECIMAL_PLACES) }),
      parentComparison,
    }
  })
}
