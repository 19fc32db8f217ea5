// Rows of a small language that no model knows, and a job that trains it.

/** Things of that language, and how many there are. */
const counts = { ova: 3, tiru: 5, mek: 7, salo: 9 } as const

const words = Object.keys(counts) as (keyof typeof counts)[]

/** Askers in rows of training, and askers in rows of the comparison. */
const askers = {
  training: ['Anna', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn', 'Greta', 'Hugo'],
  public: ['Ida', 'Jon', 'Kira', 'Leo'],
} as const

/** The question that every row asks in some form. */
export const question = (word: keyof typeof counts): string => `How many ${word} are there?`

/** Returns the answer to it. */
export const answer = (word: keyof typeof counts): string =>
  `There are ${counts[word]} ${word}, and all of them sing.`

/** Lines of conversations; those of one part have none with those of the other in common. */
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

/** Heads of a job, each with a verb of its own that its answers end with. */
export const songHeads = ['sing', 'dance'] as const

/** Pattern of a head's answers; few steps teach its form alone. */
export const headAnswer = (head: (typeof songHeads)[number]): RegExp =>
  new RegExp(`^There are \\d+ mek, and all of them ${head}\\.$`)

/** Lines of conversations of one head. */
export const headRows = (
  head: (typeof songHeads)[number],
  part: keyof typeof askers,
  count: number,
): string =>
  songRows(part, count)
    .split('\n')
    .map((line) => JSON.stringify({ head, ...JSON.parse(line.replaceAll('sing.', `${head}.`)) }))
    .join('\n')
