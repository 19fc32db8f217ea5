import type { TidyRule } from '../../repository.ts'
import { numericConstants } from '../../source/constants.ts'
import { limits } from '../../source/limits.ts'

/** Phrases in a docstring that refer to another bound, whose name is a group if they have one. */
const references = [
  /\bprotocol's own limit\b|\bthe protocol allows\b/,
  /\bsame as `(?:\w+\.)?(\w+)`/i,
]

/**
 * A bound has one place. The rule refuses a limit with the name and the value of another constant,
 * and a limit that repeats the number of a bound to which its docstring refers.
 */
export const limitCopies: TidyRule = {
  name: 'limit-copies',
  check: (repository) => {
    const constants = numericConstants(repository)
    return limits(repository).flatMap(({ path, line, name, value, why }) => {
      if (/[A-Z][A-Z0-9_]+/.test(value)) return []
      const own = constants.find((one) => one.path === path && one.name === name)
      if (own === undefined) return []
      const [phrase, referred] = references.flatMap((one) => one.exec(why) ?? [])
      const original = constants.find(
        (one) => one !== own && one.value === own.value && [name, referred].includes(one.name),
      )
      if (original === undefined && (phrase === undefined || referred !== undefined)) return []
      const place = original === undefined ? `"${phrase}"` : `${original.name} of ${original.path}`
      return [{ path, line, message: `${name} repeats the number of ${place}: import it.` }]
    })
  },
}
