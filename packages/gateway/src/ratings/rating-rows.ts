import type { AnswerRating } from './answer-ratings.ts'

/** Rows made from ratings, as lines of a dataset. */
export type RatingRows = {
  readonly lines: readonly string[]
  /** Number of ratings from which no row was made. */
  readonly unused: number
}

type Rated = Pick<AnswerRating, 'messages' | 'answer' | 'verdict' | 'better'>

type RatedGroup = { readonly messages: Rated['messages']; readonly ratings: readonly Rated[] }

/** Groups ratings of answers to the same messages. */
function groupsOf(ratings: readonly Rated[]): readonly RatedGroup[] {
  const groups = new Map<string, Rated[]>()
  for (const rating of ratings) {
    const key = JSON.stringify(rating.messages)
    groups.set(key, [...(groups.get(key) ?? []), rating])
  }
  return [...groups.values()].map((members) => ({
    messages: members[0]?.messages ?? [],
    ratings: members,
  }))
}

/**
 * Returns pairs of answers as rows of the method `dpo`. Each bad answer is the rejected side of
 * pairs: with the answer that the user wrote in its place, and with each good answer to the same
 * messages.
 *
 * Pure. Each pair occurs once, and its two texts differ.
 */
export function preferenceRows(ratings: readonly Rated[]): RatingRows {
  const lines = new Set<string>()
  let unused = 0
  for (const { messages, ratings: group } of groupsOf(ratings)) {
    const good = group.filter(({ verdict }) => verdict === 'good')
    const used = new Set<Rated>()
    for (const bad of group.filter(({ verdict }) => verdict === 'bad')) {
      const written = bad.better === undefined ? [] : [{ chosen: bad.better, by: bad }]
      const others = good.map((one) => ({ chosen: one.answer, by: one }))
      for (const { chosen, by } of [...written, ...others]) {
        if (chosen === bad.answer) continue
        lines.add(JSON.stringify({ messages, chosen, rejected: bad.answer }))
        used.add(bad).add(by)
      }
    }
    unused += group.length - used.size
  }
  return { lines: [...lines], unused }
}

/**
 * Returns answers that a user rated as good, and answers that the user wrote, as rows of the method
 * `sft`.
 *
 * Pure.
 */
export function answerRows(ratings: readonly Rated[]): RatingRows {
  const lines = new Set<string>()
  let unused = 0
  for (const { messages, answer, verdict, better } of ratings) {
    const content = verdict === 'good' ? answer : better
    if (content === undefined) unused += 1
    else lines.add(JSON.stringify({ messages: [...messages, { role: 'assistant', content }] }))
  }
  return { lines: [...lines], unused }
}
