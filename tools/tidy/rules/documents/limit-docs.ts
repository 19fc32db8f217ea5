import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { type Limit, limits } from '../../source/limits.ts'
import { isTest } from '../../source/syntax.ts'

/**
 * Every limit has a docstring, for its reason. `npm run gen -- limits` writes the page of all
 * limits.
 */
export const limitDocs: TidyRule = {
  name: 'limit-docs',
  check: (repository) =>
    findings(repository, ({ why }) =>
      why === '' ? 'has no docstring: say why this much.' : undefined,
    ),
}

/**
 * Every limit is a row, which states its unit and the party that meets the limit in honest use of
 * the default network. If there is such a party, the row names a test that also names the limit and
 * shows that the default network stays below it. The type check refuses unknown parties, and a
 * party without a test.
 */
export const limitRows: TidyRule = {
  name: 'limit-rows',
  check: (repository) => findings(repository, (limit) => judgeRow(limit, repository)),
}

function judgeRow({ name, unit, metBy, keptBy }: Limit, { files }: Repository): string | undefined {
  if (unit === undefined || metBy === undefined)
    return [
      "does not state its unit and who meets it: write limit(value, 'unit', 'no honest user') if",
      "only attackers and faults reach it, else with 'client', 'person' or 'provider' and a test.",
    ].join(' ')
  if (keptBy === undefined) return undefined
  const text = files.get(keptBy)
  if (text === undefined || !isTest(keptBy))
    return `is tested by ${keptBy}, which is no test here: name one that exists.`
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
