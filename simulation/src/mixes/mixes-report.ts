import type { JudgedMix } from './campaign.ts'
import { type MixEnd, mixEnds } from './judge-mix.ts'
import { badKinds, requestKinds } from './mix.ts'

// The figures of a campaign, and its page docs/reports/mixes.md. Pure.

/** Range, commit and cost of a campaign. */
export type CampaignFacts = {
  readonly seed: string
  readonly from: number
  /** Commit of the code that ran. */
  readonly commit: string
  readonly processorSeconds: number
}

type EndCounts = Readonly<Record<MixEnd, number>>

function countEnds(judged: readonly JudgedMix[]): EndCounts {
  const of = (end: MixEnd) => judged.filter(({ verdict }) => verdict.end === end).length
  return { whole: of('whole'), limit: of('limit'), 'not continued': of('not continued') }
}

/** Returns the kinds of bad providers and requests that no mix has. */
export function missingKinds(judged: readonly JudgedMix[]): readonly string[] {
  const drawn = new Set<string>(
    judged.flatMap(({ mix }) => [mix.kind, ...mix.bad.map(({ kind }) => kind)]),
  )
  return [...badKinds, ...requestKinds].filter((kind) => !drawn.has(kind))
}

const sentence = ({ whole, limit, 'not continued': told }: EndCounts): string =>
  `${whole} ended with the whole answer, ${limit} at a limit of cost that was reached and named, ` +
  `${told} with the error that a page in blind mode is shown`

/** Returns the result of a campaign in one line. */
export function summarizeMixes(judged: readonly JudgedMix[]): string {
  const faulty = judged.filter(({ verdict }) => verdict.faults.length > 0)
  return `${judged.length} mixes: ${sentence(countEnds(judged))}; ${faulty.length} faulty`
}

const cellOf = (judged: readonly JudgedMix[]): string => {
  const counts = countEnds(judged)
  return mixEnds.map((end) => counts[end]).join(' / ')
}

/** Returns a table of ends: a row for each kind of bad provider, a column for each request. */
function tableOf(judged: readonly JudgedMix[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = badKinds.map((kind) => {
    const having = judged.filter(({ mix }) => mix.bad.some((bad) => bad.kind === kind))
    const cells = requestKinds.map((request) =>
      cellOf(having.filter(({ mix }) => mix.kind === request)),
    )
    return line([kind, ...cells])
  })
  const all = requestKinds.map((request) =>
    cellOf(judged.filter(({ mix }) => mix.kind === request)),
  )
  return [
    line(['a provider', ...requestKinds]),
    line(['---', ...requestKinds.map(() => '---')]),
    ...rows,
    line(['all mixes', ...all]),
  ]
}

/** Returns the text of docs/reports/mixes.md. */
export function mixesPage(judged: readonly JudgedMix[], facts: CampaignFacts): string {
  const { seed, from, commit, processorSeconds } = facts
  const faulty = judged.filter(({ verdict }) => verdict.faults.length > 0)
  const numbers = faulty.map(({ mix }) => mix.number).join(', ')
  const found = faulty.length === 0 ? 'None is faulty.' : `Faulty are the mixes ${numbers}.`
  const count = judged.length
  const sizes = [1, 2, 3].map((size) => judged.filter(({ mix }) => mix.bad.length === size).length)
  const command = `npm run sim -- --mixes ${count} --seed ${seed} --from ${from} --record`
  const seconds = processorSeconds.toFixed(0)
  return `# Mixes of bad providers

**Found:** Of ${count} requests that met one to three bad providers before an honest one, \
${sentence(countEnds(judged))}. ${found}

Written by \`${command}\` with commit ${commit}, in ${seconds} processor seconds.
\`--mixes 1 --seed ${seed} --from NUMBER\` runs one mix again. Code: \`simulation/src/mixes\`.
The first 200 mixes run with the ordinary tests.

A *mix* is drawn from a seed and a number: one to three bad providers (${sizes.join(', ')} mixes),
each cheaper than the next one, an honest provider, and a request. The real gateway, HTTP API,
providers and proxy run in virtual time on echo engines. The answers have up to 69 tokens. Half of
the requests that can be streamed are, half sample with a seed, and six of ten have a limit of
cost: of the request, its key, task or conversation.

A mix is faulty unless each of these is true:

- The answer equals the answer of the honest provider alone to the same request, with its counts
  and log probabilities; or it is a beginning of it, and a limit is named that does not pay
  for the next token or the next provider.
- The key is charged what the response states, what its records say, and what the vouchers
  promise, to the base unit. Nothing stays held.
- The client pays at most the price of the unbroken answer, the parts that it read, the prompts of
  three continuations, and one checkpoint, for each choice and line.
- The honest provider refuses nothing, and no record states a failure of it.

Four cases are judged differently, because the specification says so. A page in blind mode is shown
the error of a provider that broke the answer, after a beginning of it: its gateway cannot continue
an answer that it cannot read. A proxy reads no answer either, so it pays a provider whose session
the client gives up one checkpoint of the client's credit, which no key is charged. A response may
state that its cost is pending, and then states less. If two answers share a limit, one may hold
money for 64 tokens that it then does not need.

No mix has a provider that breaks a JSON schema by one token, a real engine, a killed process, or a
provider that lies in its receipt: an answer with a receipt is not continued.

## Ends

Each cell counts the mixes with at least one such provider and such a request: with the whole
answer / at a limit / not continued in blind mode.

${tableOf(judged).join('\n')}
`
}
