import type { RandomBytes } from '@ostrom/protocol'

// Canary questions must look like those of ordinary clients. The operator's own prompts serve best;
// without any, questions are random combinations of templates and common words.

const vocabulary = [
  'bread',
  'rivers',
  'clocks',
  'bees',
  'glass',
  'maps',
  'rain',
  'steel',
  'letters',
  'bridges',
  'salt',
  'violins',
  'gardens',
  'ships',
  'paper',
  'winter',
  'markets',
  'stars',
  'coal',
  'silk',
  'coffee',
  'chess',
  'trains',
  'lakes',
  'wool',
  'mirrors',
  'taxes',
  'dogs',
  'forests',
  'ink',
  'islands',
  'copper',
  'poems',
  'wheels',
  'honey',
  'lenses',
  'deserts',
  'songs',
  'ice',
  'clay',
  'harbours',
  'magnets',
  'apples',
  'debts',
  'wind',
  'novels',
  'bells',
  'caves',
  'horses',
  'oil',
]

type QuestionTemplate = (first: string, second: string) => string

const questionTemplates: readonly QuestionTemplate[] = [
  (first, second) => `What do ${first} and ${second} have in common?`,
  (first, second) => `Explain in a few sentences how ${first} changed the history of ${second}.`,
  (first, second) => `Write a short story about ${first}, with ${second} at its end.`,
  (first) => `Give me three little known facts about ${first}.`,
  (first, second) =>
    `I have to choose between ${first} and ${second} for a school project. Advise me.`,
  (first) => `how were ${first} made or used two hundred years ago`,
  (first, second) => `Draft a polite email that asks for ${first} instead of ${second}.`,
  (first, second) => `Why are ${first} more important to a city than ${second}?`,
  (first) => `Summarise what everybody should know about ${first}.`,
  (first, second) => `Compare ${first} with ${second} in one paragraph.`,
]

/** Returns a uniform random number in [0, 1) from six bytes. */
export function randomFraction(random: RandomBytes): number {
  return random(6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48
}

/** Returns a uniformly chosen item of a list. */
export const randomItem = <T>(random: RandomBytes, list: readonly [T, ...T[]] | readonly T[]): T =>
  list[Math.floor(randomFraction(random) * list.length)] as T

/** Returns one of the operator's own prompts, or a generated question if there are none. */
export function makeQuestion(random: RandomBytes, own: readonly string[] = []): string {
  if (own.length > 0) return randomItem(random, own)
  return randomItem(random, questionTemplates)(
    randomItem(random, vocabulary),
    randomItem(random, vocabulary),
  )
}
