/**
 * Reads a list of seeds, one per line. After a `#`, each line has the fault that the seed once
 * found.
 */
export const readSeeds = (text: string): readonly number[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map(Number)
