import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import {
  DatasetCheck,
  type DatasetReport,
  type DatasetReportCheck,
  readRecordLines,
} from '@ostrom/datasets'
import { evaluationSetTexts, evaluationTextsOf } from '@ostrom/models/evaluation-sets'
import { countRecords } from '@ostrom/node/validator'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { createOutput, table } from '../../command-line/output.ts'

type ValidateDatasetOptions = { readonly evaluation: readonly string[] }

/** Runs `ostrom datasets validate <file>`. */
export async function validateDataset(
  file: string,
  options: ValidateDatasetOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const report = await validateFile(file, options.evaluation)
  createOutput({ json }).result(report, reportText(report))
  if (report.faults.length > 0) process.exitCode = 1
}

/**
 * Checks a file with the same code as jurors use.
 *
 * @throws {ArgumentInvalidError} The file has no records. The file or an evaluation file is
 * missing, or one of its lines is not a JSON object.
 */
async function validateFile(file: string, evaluation: readonly string[]): Promise<DatasetReport> {
  const counted = await countRecords(await openFile(file, 'file'))
  const refuse = (fault: string) => {
    const expected = `a file of JSON objects, one on each line (${fault})`
    return new ArgumentInvalidError({ argument: 'file', value: file, expected })
  }
  if (counted.kind === 'fault') throw refuse(counted.fault)
  assertSomeRecords(counted.count, file)
  const own = await Promise.all(evaluation.map(textsOfFile))
  const result = await DatasetCheck.run(await openFile(file, 'file'), {
    records: Number(counted.count),
    evaluationTexts: [...(await evaluationSetTexts()), ...own.flat()],
  })
  if (result.kind === 'fault') throw refuse(result.fault)
  return result.report
}

/** @throws {ArgumentInvalidError} The file has no records, so it is not a dataset. */
export function assertSomeRecords(count: bigint, file: string): void {
  if (count > 0n) return
  throw new ArgumentInvalidError({ argument: 'file', value: file, expected: 'one record or more' })
}

async function openFile(path: string, argument: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return createReadStream(path) as AsyncIterable<Uint8Array>
  throw new ArgumentInvalidError({ argument, value: path, expected: 'a file' })
}

async function textsOfFile(path: string): Promise<readonly string[]> {
  const argument = '--evaluation'
  const texts: string[] = []
  for await (const line of readRecordLines(await openFile(path, argument))) {
    if (line.kind === 'fault') {
      const expected = `a file of JSON objects, one on each line (${line.fault})`
      throw new ArgumentInvalidError({ argument, value: path, expected })
    }
    texts.push(...evaluationTextsOf(line.value))
  }
  return texts
}

const percent = (part: number, whole: number) =>
  `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(2)} %`

function reportText({ records, checked, figures, languages, faults }: DatasetReport): string {
  const rows = DatasetCheck.checkNames.map((name: DatasetReportCheck) => {
    const { failed, judged } = figures[name]
    const limit = `${DatasetCheck.limits[name] / 10_000} %`
    const verdict = faults.includes(name) ? 'fault' : 'passed'
    return [name, String(failed), percent(failed, judged), limit, verdict]
  })
  const told = Object.entries(languages).sort(([, a], [, b]) => b - a)
  const verdict = faults.length === 0 ? 'No fault.' : `Faults: ${faults.join(', ')}`
  return [
    `${records} records, ${checked} checked`,
    table(['check', 'records', 'share', 'limit', 'verdict'], rows),
    `languages ${told.map(([name, count]) => `${name} ${count}`).join(', ') || 'not told'}`,
    verdict,
  ].join('\n')
}
