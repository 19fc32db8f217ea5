import { proseByFolder } from '../../prose/sentence-patterns.ts'
import type { TidyFinding, TidyRule } from '../../repository.ts'

/**
 * File with the permitted number of forbidden phrases in each folder. The numbers fall as sentences
 * are rewritten.
 */
export const budgetPath = 'tools/tidy/sentence-budget.json'

/** Maximum number of phrases that one finding quotes. */
const QUOTED_MAX = 20

/**
 * Comments and documents of a folder have at most the number of forbidden phrases that its budget
 * states. A folder without a budget has none. A budget must equal the current number, so that no
 * phrase can be added.
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
