import type { RowFacts } from '@ostrom/engine/tokenizer'
import type { TrainingRow } from './rows.ts'
import type { EncodedRow, RowTokens } from './token-rows.ts'

/**
 * A row as tokens, with facts about its encoding: for example, that the row was cut, or that its
 * text already had the model's first token.
 */
export type ExaminedRow = {
  readonly row: EncodedRow
  /**
   * Facts about each text of the row: one text, or both answers of a pair. Empty for a prompt, and
   * for a row that is left out.
   */
  readonly facts: readonly RowFacts[]
  /** Reason for which the row is left out, and then has no tokens; absent for other rows. */
  readonly fault?: string
}

/** A part of a row's text, and whether the tokens of this part are trained. */
export type RowSpan = { readonly text: string; readonly isTrained: boolean }

/** Turns the rows of a method into tokens of one base. */
export type RowEncoder = {
  /**
   * Returns the rows as tokens. A row has no tokens if the base's template refuses it, or if the
   * template needs more steps than one row may take. This result is the same on all machines.
   *
   * @throws {TrainerInputInvalidError} A row does not belong to the method, the number of its
   * teacher's distributions does not fit its tokens, or the base has no chat template.
   * @throws {TrainerFailedError} Reading took too long.
   */
  encode(lines: readonly string[], at?: string): Promise<readonly ExaminedRow[]>
  /**
   * Returns the tokens of a row's texts, which are not cut at the sequence; undefined if the
   * template refuses the row.
   *
   * @throws {TrainerInputInvalidError} {TrainerFailedError} As `encode`.
   */
  idsOf(row: TrainingRow): Promise<readonly number[] | undefined>
  /** Returns the texts of a row's tokens; neighbors are one span if all or none are trained. */
  spans(row: RowTokens): readonly RowSpan[]
  /** Token that ends an answer; undefined if the base has none. */
  readonly endId: number | undefined
}
