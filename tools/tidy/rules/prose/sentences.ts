import { sentenceHits } from '../../prose/sentence-patterns.ts'
import type { TidyRule } from '../../repository.ts'

/** Comments and documents have none of the phrases that STYLE.md, "Writing", forbids. */
export const sentenceTurns: TidyRule = {
  name: 'sentence-turns',
  check: ({ files }) =>
    sentenceHits(files).map(({ path, line, pattern, text }) => ({
      path,
      line,
      message: `${pattern}: "${text.slice(0, 80)}": rewrite it (STYLE.md, "Writing").`,
    })),
}
