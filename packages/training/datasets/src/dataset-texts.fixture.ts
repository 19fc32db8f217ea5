import { createPrng } from '@ostrom/verification/testing'

const people = ['farmer', 'teacher', 'driver', 'nurse', 'painter', 'sailor', 'baker', 'clerk']
const verbs = ['carried', 'repaired', 'found', 'sold', 'painted', 'forgot', 'borrowed', 'cleaned']
const things = [
  'wooden ladder',
  'broken clock',
  'heavy basket',
  'small lamp',
  'green coat',
  'old map',
]
const places = [
  'behind the station',
  'near the river',
  'in the kitchen',
  'at the market',
  'on the hill',
]
const times = [
  'early in the morning',
  'after a long winter',
  'before the storm',
  'during the festival',
]

/** Returns different English sentences, the same in every run. */
export function goodTexts(count: number): readonly string[] {
  const random = createPrng(11)
  const any = (words: readonly string[]) => words[Math.floor(random() * words.length)]
  const texts = new Set<string>()
  while (texts.size < count) {
    const start = `The ${any(people)} ${any(verbs)} a ${any(things)} ${any(places)}`
    texts.add(`${start}, and the ${any(people)} ${any(verbs)} the ${any(things)} ${any(times)}.`)
  }
  return [...texts]
}
