import { BaseError } from '@ostrom/protocol'

/** The model of a conversation for which no model was named. */
export type ChosenModel = {
  /**
   * Asks a question of the first model that a provider serves. A model that was answered once is
   * asked again in later questions.
   *
   * @throws The error of the last model; any error but `no-provider` at once.
   */
  ask<T>(question: (model: string) => Promise<T>): Promise<T>
}

const isUnserved = (error: unknown): boolean => BaseError.is(error) && error.code === 'no-provider'

/**
 * Creates the choice. A model stands in a gateway's list for as long as its offers last, which is
 * longer than a provider that was stopped can answer.
 *
 * @param models Names of models, the preferred one first; at least one.
 * @param tell Receives a line about the model that is asked: before the first question, and at each
 *   change.
 */
export function createChosenModel(
  models: readonly string[],
  tell: (line: string) => void,
): ChosenModel {
  let at = 0
  let isTold = false
  return {
    async ask(question) {
      for (;;) {
        const model = models[at]!
        if (!isTold) tell(`Asking ${model}.`)
        isTold = true
        try {
          return await question(model)
        } catch (error) {
          if (!isUnserved(error) || at + 1 === models.length) throw error
          at++
          tell(`No provider can answer for ${model}. Asking ${models[at]}.`)
        }
      }
    },
  }
}
