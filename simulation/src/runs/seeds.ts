/** Reads a list of seeds: one per line, with the fault that it once found after a `#`. */
export const readSeeds = (text: string): readonly number[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map(Number)
