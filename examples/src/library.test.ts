import { expect, test } from 'vitest'
import { library } from './library.ts'

// Goal: the code of the packages' READMEs works with only the defaults of the roles.
// Method: the example itself, on the machine's own clock and randomness.

test('a provider and a gateway of one line each answer a question', async () => {
  const printed: string[] = []
  await library({ print: (text) => void printed.push(text) })
  expect(printed.join('').trim()).not.toBe('')
})
