import { parentFigures } from '@ostrom/indexer/statistics/parent-figures'
import { Evaluation, type Manifest } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'

type EvaluationRow = EndpointOutput<'GET /api/model'>['evaluations'][number]

/** Decimal places of a difference, as in the comparison of two models. */
const DECIMAL_PLACES = 4

/** Returns the evaluations in a version's manifest, with comparable evaluations of its parents. */
export async function evaluationsOf(
  context: Pick<WebContext, 'manifests'>,
  { evaluations = [], parents }: Pick<Manifest.Manifest, 'evaluations' | 'parents'>,
): Promise<EvaluationRow[]> {
  if (evaluations.length === 0) return []
  const before = await parentFigures(context.manifests.read, parents)
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
