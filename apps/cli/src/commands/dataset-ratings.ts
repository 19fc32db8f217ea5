import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { ArgumentInvalidError } from '../context/arguments.ts'
import { openContext, withDataOption } from '../context/context.ts'
import { callManagementApi } from '../management/client.ts'
import type { StoredRating } from '../ratings/answer-ratings.ts'
import { answerRows, preferenceRows } from '../ratings/rating-rows.ts'

type FromRatingsOptions = {
  readonly form: 'dpo' | 'sft'
  readonly model?: string
  readonly delete?: boolean
}

/** `ostrom datasets from-ratings`: ratings of answers as rows that can be trained. */
export function ratingsDatasetCommand(datasets: Command): void {
  withDataOption(
    datasets
      .command('from-ratings <file>')
      .description('write the ratings that the running gateway keeps as rows for training')
      .addOption(
        new Option('--form <method>', 'pairs of answers, or good answers alone')
          .choices(['dpo', 'sft'])
          .default('dpo'),
      )
      .option('--model <name>', 'answers of this model alone')
      .option('--delete', 'delete all ratings from the gateway once the file is written'),
  ).action(async (file: string, options: FromRatingsOptions, command: Command) => {
    const context = await openContext(command)
    const { form, model } = options
    const all = (await callManagementApi(context, 'ratings')) as readonly StoredRating[]
    const ratings = model === undefined ? all : all.filter((one) => one.model === model)
    const { lines, unused } = form === 'dpo' ? preferenceRows(ratings) : answerRows(ratings)
    await writeRows(file, lines)
    const remove = options.delete === true
    if (remove) await callManagementApi(context, 'ratings/delete', {})
    const value = { file, rows: lines.length, ratings: ratings.length, unused, deleted: remove }
    const rest = unused > 0 ? `; ${unused} ratings gave no row` : ''
    const text = `${lines.length} rows of ${ratings.length} ratings in ${file}${rest}`
    context.output.result(value, text)
  })
}

/** For this user alone. @throws {ArgumentInvalidError} The file cannot be written. */
async function writeRows(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('')
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error) => {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const expected = `a new file that can be written (${code})`
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
  })
}
