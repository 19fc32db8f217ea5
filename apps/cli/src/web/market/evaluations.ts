import { Evaluation, type Hash, type Manifest } from '@ostrom/protocol'
import type { Answered } from '../endpoints.ts'
import type { Place } from '../place.ts'

type Shown = Answered<'GET /api/model'>['evaluations'][number]
type Figures = NonNullable<Manifest.Manifest['evaluations']>

/** Places of a difference: as many as figures that are measured here have. */
const PLACES = 4

/** The figures of each parent that is at hand, by its version. */
async function ofParents(
  { manifests }: Pick<Place, 'manifests'>,
  parents: readonly Hash[],
): Promise<readonly { readonly version: Hash; readonly figures: Figures }[]> {
  return await Promise.all(
    parents.map(async (version) => {
      const { evaluations = [] } = (await manifests.read(version)) ?? {}
      return { version, figures: evaluations }
    }),
  )
}

/** What the creator of a version measured of it, beside the same measured of what it came from. */
export async function evaluationsOf(
  place: Pick<Place, 'manifests'>,
  { evaluations = [], parents }: Pick<Manifest.Manifest, 'evaluations' | 'parents'>,
): Promise<Shown[]> {
  if (evaluations.length === 0) return []
  const before = await ofParents(place, parents)
  return evaluations.map((figure): Shown => {
    const { better } = Evaluation.metrics[figure.metric]
    const gap = Evaluation.gapOf(figure)
    const compared = before.flatMap(({ version, figures }) => {
      const same = figures.find((other) => Evaluation.isSameMeasure(figure, other))
      if (!same) return []
      const difference = Number(figure.value) - Number(same.value)
      return [{ version, value: same.value, difference: Evaluation.decimalOf(difference, PLACES) }]
    })
    return {
      ...figure,
      dataset: { ...figure.dataset },
      groups: [...(figure.groups ?? [])],
      better,
      ...(gap && { gap: Evaluation.decimalOf(gap.gap, PLACES) }),
      compared,
    }
  })
}
