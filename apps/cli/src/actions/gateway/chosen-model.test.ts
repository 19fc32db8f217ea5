// Goal: a conversation without a named model takes one that a provider serves, and says which.
// Method: models that answer or do not.

import { expect, test } from 'vitest'
import { GatewayResponseError } from '../../management/errors.ts'
import { createChosenModel } from './chosen-model.ts'

function setup(served: readonly string[]) {
  const lines: string[] = []
  const asked: string[] = []
  const chosen = createChosenModel(['gone', 'small', 'large'], (line) => lines.push(line))
  const ask = () =>
    chosen.ask(async (model) => {
      asked.push(model)
      if (served.includes(model)) return model
      throw new GatewayResponseError({ code: 'no-provider', summary: 'No provider can answer.' })
    })
  return { lines, asked, ask }
}

test('a model without a provider gives way to the next, for the whole conversation', async () => {
  const { lines, asked, ask } = setup(['small', 'large'])
  expect([await ask(), await ask()]).toEqual(['small', 'small'])
  expect(asked).toEqual(['gone', 'small', 'small'])
  expect(lines).toEqual(['Asking gone.', 'No provider can answer for gone. Asking small.'])
})

test('without a served model the error is that of the last one', async () => {
  const { asked, ask } = setup([])
  await expect(ask()).rejects.toMatchObject({ code: 'no-provider' })
  expect(asked).toEqual(['gone', 'small', 'large'])
})

test('any other error ends the question', async () => {
  const chosen = createChosenModel(['a', 'b'], () => {})
  const asked: string[] = []
  const ask = chosen.ask(async (model) => {
    asked.push(model)
    throw new GatewayResponseError({ code: 'insufficient-funds', summary: 'No money.' })
  })
  await expect(ask).rejects.toMatchObject({ code: 'insufficient-funds' })
  expect(asked).toEqual(['a'])
})
