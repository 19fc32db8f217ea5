import { expect, test } from 'vitest'
import { library } from './library.ts'

// Goal: the code in the packages' READMEs works with only the roles' defaults.
// Method: the example itself, with the machine's clock and random generator.

test('a provider and a gateway of one line each answer a question', async () => {
  const printed: string[] = []
  await library({ print: (text) => void printed.push(text) })
  expect(printed.join('').trim()).not.toBe('')
})
