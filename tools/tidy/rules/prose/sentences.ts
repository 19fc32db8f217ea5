import { proseByFolder } from '../../prose/sentence-patterns.ts'
import type { TidyFinding, TidyRule } from '../../repository.ts'

/** Hits that each folder may have: counts that fall as sentences are rewritten. */
export const budgetPath = 'tools/tidy/sentence-budget.json'

/** Most hits that one finding quotes. */
const QUOTED_MAX = 20

/**
 * Comments and documents of a folder have at most as many forbidden turns as its budget says. A
 * folder without a budget has none. A budget equals the present count, so that no new turn fits it.
 */
export const sentenceTurns: TidyRule = {
  name: 'sentence-turns',
  check({ files }) {
    const budgets = JSON.parse(files.get(budgetPath) ?? '{}') as Readonly<Record<string, number>>
    const prose = proseByFolder(files)
    const gone = Object.keys(budgets).filter((folder) => !prose.has(folder))
    return [
      ...gone.map((folder) => finding(`${folder} has a budget and no prose: delete its row.`)),
      ...[...prose].flatMap(([folder, { hits }]): readonly TidyFinding[] => {
        const budget = budgets[folder] ?? 0
        if (hits.length < budget)
          return [finding(`${folder} has ${hits.length} hits: lower its budget of ${budget}.`)]
        if (hits.length <= budget) return []
        const state = `${folder} has ${hits.length} of at most ${budget}`
        return hits.slice(-QUOTED_MAX).map(({ path, line, pattern, text }) => ({
          path,
          line,
          message:
            `${pattern}: "${text.slice(0, 80)}". ${state}: ` +
            'rewrite this or another one (STYLE.md, "Writing").',
        }))
      }),
    ]
  },
}

const finding = (message: string): TidyFinding => ({ path: budgetPath, line: 0, message })
