// Rows of a small invented language that no model knows, and a job that trains it.

/** Words for things in that language, and the number of each. */
const counts = { ova: 3, tiru: 5, mek: 7, salo: 9 } as const

const words = Object.keys(counts) as (keyof typeof counts)[]

/** Names of speakers in rows of training, and in rows of the comparison. */
const askers = {
  training: ['Anna', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn', 'Greta', 'Hugo'],
  public: ['Ida', 'Jon', 'Kira', 'Leo'],
} as const

/** Returns the question about a word. Most rows have the name of a speaker before it. */
export const question = (word: keyof typeof counts): string => `How many ${word} are there?`

/** Returns the answer to the question about a word. */
export const answer = (word: keyof typeof counts): string =>
  `There are ${counts[word]} ${word}, and all of them sing.`

/**
 * Returns conversations, one JSON document per line. No line of one part is a line of the other,
 * because their speakers have different names.
 */
export function songRows(part: keyof typeof askers, count: number): string {
  const names = askers[part]
  return Array.from({ length: count }, (_, n) => {
    const word = words[n % words.length] as keyof typeof counts
    const name = names[Math.floor(n / words.length) % names.length]
    const asked = n % 3 === 0 && part === 'training' ? question(word) : `${name}: ${question(word)}`
    return JSON.stringify({
      messages: [
        { role: 'user', content: asked },
        { role: 'assistant', content: answer(word) },
      ],
    })
  }).join('\n')
}

/**
 * Heads of a job: adapters that the job trains on one base. Each head has its own verb at the end
 * of its answers.
 */
export const songHeads = ['sing', 'dance'] as const

/** Pattern of a head's answers. It allows any count, because a few steps teach only the form. */
export const headAnswer = (head: (typeof songHeads)[number]): RegExp =>
  new RegExp(`^There are \\d+ mek, and all of them ${head}\\.$`)

/** Returns the conversations of one head, one JSON document per line. */
export const headRows = (
  head: (typeof songHeads)[number],
  part: keyof typeof askers,
  count: number,
): string =>
  songRows(part, count)
    .split('\n')
    .map((line) => JSON.stringify({ head, ...JSON.parse(line.replaceAll('sing.', `${head}.`)) }))
    .join('\n')
