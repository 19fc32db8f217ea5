import { writeFile } from 'node:fs/promises'
import type { StoredRating } from '@ostrom/gateway/ratings/answer-ratings'
import { answerRows, preferenceRows } from '@ostrom/gateway/ratings/rating-rows'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { NothingProducedError } from '../../command-line/outcome.ts'
import type { CommandContext } from '../../context/context.ts'
import { callManagementApi } from '../../management/client.ts'

type FromRatingsOptions = {
  readonly form: 'dpo' | 'sft'
  readonly model?: string
  readonly delete?: boolean
}

/** Runs `ostrom datasets from-ratings <file>`. */
export async function createDatasetFromRatings(
  file: string,
  options: FromRatingsOptions,
  context: CommandContext,
): Promise<void> {
  const { form, model } = options
  const all = (await callManagementApi(context, 'ratings')) as readonly StoredRating[]
  const ratings = model === undefined ? all : all.filter((one) => one.model === model)
  const { lines, unused } = form === 'dpo' ? preferenceRows(ratings) : answerRows(ratings)
  if (lines.length === 0) throw noRows({ form, all: all.length, ratings, model })
  await writeRows(file, lines)
  const remove = options.delete === true
  if (remove) await callManagementApi(context, 'ratings/delete', {})
  const value = { file, rows: lines.length, ratings: ratings.length, unused, deleted: remove }
  const rest = unused > 0 ? `; ${unused} ratings gave no row, since ${needs[form]}` : ''
  const text = `${lines.length} rows of ${ratings.length} ratings in ${file}${rest}`
  context.output.result(value, text)
}

const needs: Readonly<Record<FromRatingsOptions['form'], string>> = {
  dpo:
    'a pair needs a bad answer and a better one: a good one to the same messages, or what was ' +
    'written in its place',
  sft: 'a row needs a good answer, or a better one that was written in place of a bad one',
}

/**
 * Returns the error for ratings that give no row. In this case the command writes and deletes
 * nothing.
 */
function noRows({ form, all, ratings, model }: NoRowsOptions): NothingProducedError {
  const kind = form === 'dpo' ? 'pairs of answers' : 'good answers'
  const asked = model === undefined ? kind : `${kind} of ${model}`
  if (all === 0 || ratings.length === 0) {
    const reason =
      all === 0 ? 'the gateway has no ratings' : `none of ${all} ratings is of this model`
    const remedy = 'Rate answers on the page Chat of the web app first.'
    return new NothingProducedError({ asked, reason, remedy })
  }
  const good = ratings.filter(({ verdict }) => verdict === 'good').length
  const seen = `${ratings.length} ratings (${good} good, ${ratings.length - good} bad) give no row`
  const remedy =
    form === 'dpo'
      ? 'Write a better answer beside a bad rating in the web app, or take good answers alone: ' +
        '--form sft.'
      : 'Rate an answer as good, or write a better one beside a bad rating, in the web app.'
  return new NothingProducedError({ asked, reason: `${seen}: ${needs[form]}`, remedy })
}

type NoRowsOptions = Pick<FromRatingsOptions, 'form'> & {
  readonly model: string | undefined
  /** Number of stored ratings, of all models. */
  readonly all: number
  readonly ratings: readonly StoredRating[]
}

/**
 * Writes the rows to a new file that only this user can read.
 *
 * @throws {ArgumentInvalidError} The file exists, or cannot be written.
 */
async function writeRows(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('')
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error) => {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const expected = `a new file that can be written (${code})`
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
  })
}
