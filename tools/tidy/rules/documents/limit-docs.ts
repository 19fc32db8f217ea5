import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { type Limit, limits } from '../../source/limits.ts'
import { isTest } from '../../source/syntax.ts'

/**
 * Every limit has a docstring, for its unit and its reason. `npm run gen -- limits` writes the page
 * of all limits.
 */
export const limitDocs: TidyRule = {
  name: 'limit-docs',
  check: (repository) =>
    findings(repository, ({ why }) =>
      why === '' ? 'has no docstring: say its unit, and why this much.' : undefined,
    ),
}

/**
 * Words for the party that may meet a limit in honest use; `no honest user` if only attackers and
 * faults reach it.
 */
const words: readonly string[] = ['no honest user', 'client', 'person', 'provider']

/**
 * Every limit names, in one word, the party that meets it in honest use of the default network. If
 * there is such a party, the limit names a test that also names the limit and shows that the
 * default network stays below it.
 */
export const limitMetBy: TidyRule = {
  name: 'limit-met-by',
  check: (repository) => findings(repository, (limit) => judgeMetBy(limit, repository)),
}

function judgeMetBy(
  { name, metBy, keptBy }: Limit,
  { files }: Repository,
): TidyFinding['message'] | undefined {
  if (metBy === undefined)
    return [
      'does not say who meets it: end its docstring with "Met by: no honest user." if only',
      'attackers and faults reach it, else with "Met by: client", "person" or "provider" and its',
      'test.',
    ].join(' ')
  if (!words.includes(metBy)) return `is met by "${metBy}": say one of ${words.join(', ')}.`
  if (metBy === 'no honest user')
    return keptBy === undefined ? undefined : `is met by no honest user: leave ${keptBy} out.`
  const form = `"Met by: ${metBy}; tested by \`path/to/honest.test.ts\`."`
  if (keptBy === undefined)
    return `is met by a ${metBy}, and no test keeps honest use below it: name one as ${form}`
  const text = files.get(keptBy)
  if (text === undefined || !isTest(keptBy))
    return `is tested by ${keptBy}, which is no test here: name one that exists, as ${form}`
  if (new RegExp(`\\b${name}\\b`).test(text)) return undefined
  return `is tested by ${keptBy}, which does not name it: compare honest demand with ${name} there.`
}

/** Phrases in a docstring that mean that several parties share the limited resource. */
const sharedPattern =
  /\b(?:shared by|all (?:new )?(?:clients|callers|peers|accounts|wallets|browsers|validators))\b/

/**
 * The docstring of a limit that several parties share states the cost of an attack on it, and the
 * loss of the other parties.
 */
export const limitAttacks: TidyRule = {
  name: 'limit-attacks',
  check: (repository) =>
    findings(repository, ({ why }) => {
      const [shared] = sharedPattern.exec(why) ?? []
      if (shared === undefined || /\battack(?:s|er|ers)?\b/i.test(why)) return undefined
      return [
        `has parties that share it ("${shared}"): say in a sentence that begins with "Attack:"`,
        'what exhausting it costs an attacker, and what the others lose.',
      ].join(' ')
    }),
}

/**
 * Returns a finding for each limit for which `judge` returns a message; the message follows the
 * limit's name.
 */
function findings(
  repository: Repository,
  judge: (limit: Limit) => TidyFinding['message'] | undefined,
): readonly TidyFinding[] {
  return limits(repository).flatMap((limit): readonly TidyFinding[] => {
    const message = judge(limit)
    if (message === undefined) return []
    return [{ path: limit.path, line: limit.line, message: `${limit.name} ${message}` }]
  })
}
