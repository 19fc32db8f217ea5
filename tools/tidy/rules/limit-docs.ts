import { limits } from '../limits.ts'
import type { TidyFinding, TidyRule } from '../repository.ts'

const document = 'docs/reference/limits.md'

/** Every limit says its unit and why, and stands in the reference. */
export const limitDocs: TidyRule = {
  name: 'limit-docs',
  check: (repository) => {
    const reference = repository.files.get(document) ?? ''
    return limits(repository).flatMap(({ path, line, name, why }): readonly TidyFinding[] => {
      if (why === '')
        return [
          { path, line, message: `${name} has no docstring: say its unit, and why this much.` },
        ]
      if (reference.includes(`\`${name}\``)) return []
      return [{ path, line, message: `${name} is not in ${document}: run "npm run gen".` }]
    })
  },
}
