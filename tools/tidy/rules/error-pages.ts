import path from 'node:path'
import { errorCodes } from '../error-codes.ts'
import type { TidyFinding, TidyRule } from '../repository.ts'

const folder = 'docs/reference/errors/'
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Every error code has its page, and every page its error. */
export const errorPages: TidyRule = {
  name: 'error-pages',
  check: (repository) => {
    const codes = errorCodes(repository)
    const unwritten = codes.flatMap(({ code, path: file, line }): readonly TidyFinding[] => {
      if (!kebab.test(code))
        return [{ path: file, line, message: `The error code "${code}" is not kebab-case.` }]
      if (repository.files.has(`${folder}${code}.md`)) return []
      const message = `No ${folder}${code}.md: say what happened, why, how to put it right.`
      return [{ path: file, line, message }]
    })
    const knownCodes = new Set(codes.map(({ code }) => code))
    const orphans = [...repository.files.keys()].flatMap((file): readonly TidyFinding[] => {
      if (!file.startsWith(folder) || file === `${folder}README.md`) return []
      const code = path.posix.basename(file, '.md')
      if (knownCodes.has(code)) return []
      return [{ path: file, line: 0, message: `No error class has the code "${code}".` }]
    })
    return [...unwritten, ...orphans]
  },
}
