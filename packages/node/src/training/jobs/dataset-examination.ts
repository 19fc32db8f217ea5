import { DatasetCheck, type DatasetReport } from '@ostrom/datasets'
import type { Ledger } from '@ostrom/ledger'
import { Dataset, type Hash } from '@ostrom/protocol'
import { DatasetRefusedError } from '../errors.ts'
import type { JobData, ReadDataset } from './job-data.ts'

/** Result of the examination of one dataset of a job. */
export type DatasetExamination = {
  readonly dataset: Hash
  readonly use: ReadDataset['use']
  /** SPDX identifier of its manifest. */
  readonly license: string
  readonly report: DatasetReport
  /** Faults that the job's document tolerates. */
  readonly tolerated: readonly string[]
  /** Reasons against training on the dataset; empty if there are none. */
  readonly refusals: readonly string[]
}

async function* linesOf(rows: readonly string[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const row of rows) yield encoder.encode(`${row}\n`)
}

export type ExaminationOptions = {
  readonly data: Pick<JobData, 'spec' | 'datasets'>
  readonly ledger: Pick<Ledger, 'datasets' | 'governance'>
  /** Texts of evaluation sets, which no trained row may contain. */
  readonly evaluationTexts: readonly string[]
  /** True if votes and jurors must have admitted each dataset; false when absent. */
  readonly isAdmissionRequired?: boolean | undefined
  /** Reports of the same data, which are used again; a new report is added. */
  readonly reports?: Map<Hash, Promise<DatasetReport>> | undefined
}

/** @throws {DatasetRefusedError} A row has no form of a record. */
async function runCheck(
  { dataset, use, rows }: ReadDataset,
  { evaluationTexts }: ExaminationOptions,
): Promise<DatasetReport> {
  const result = await DatasetCheck.run(linesOf(rows), {
    records: rows.length,
    // A dataset that is only used for measurement may be a known evaluation set.
    evaluationTexts: use === 'training' ? evaluationTexts : [],
  })
  // No row is expected to be faulty in form, because `readDataset` has parsed each.
  if (result.kind === 'fault') throw new DatasetRefusedError({ dataset, refusals: [result.fault] })
  return result.report
}

/** Returns the report of a dataset, which is made once; a refusal is not kept. */
function reportOf(read: ReadDataset, options: ExaminationOptions): Promise<DatasetReport> {
  const { reports } = options
  const known = reports?.get(read.dataset)
  if (known) return known
  const made = runCheck(read, options)
  reports?.set(read.dataset, made)
  made.catch(() => reports?.delete(read.dataset))
  return made
}

async function examine(
  read: ReadDataset,
  options: ExaminationOptions,
): Promise<DatasetExamination> {
  const { dataset, use, license } = read
  const { spec } = options.data
  const report = await reportOf(read, options)
  const allowed: readonly string[] = spec.toleratedFaults ?? []
  const tolerated = report.faults.filter((fault) => allowed.includes(fault))
  const refusals = [
    ...(await decidedRefusals(dataset, options)),
    ...(Dataset.openLicenses.includes(license) ? [] : ['license-not-open']),
    ...report.faults.filter((fault) => !allowed.includes(fault)),
  ]
  return { dataset, use, license, report, tolerated, refusals }
}

/**
 * Returns the refusals of jurors and votes against a dataset. A vote cannot admit a dataset that
 * jurors rejected.
 */
async function decidedRefusals(
  dataset: Hash,
  { ledger, isAdmissionRequired = false }: ExaminationOptions,
): Promise<readonly string[]> {
  const record = await ledger.datasets?.dataset(dataset)
  const decision = (await ledger.governance?.datasetDecision(dataset)) ?? 'none'
  const isAdmitted = decision === 'admitted' && record?.isUsable === true
  return [
    ...(record?.status === 'rejected' ? ['rejected-by-a-jury'] : []),
    ...(decision === 'refused' ? ['refused-by-a-vote'] : []),
    ...(isAdmissionRequired && !isAdmitted ? ['not-admitted'] : []),
  ]
}

/**
 * Examines every dataset of a job with the checks of jurors: datasets for training and datasets for
 * the comparison. See docs/spec/datasets.md, section 5.
 */
export async function examineDatasets(
  options: ExaminationOptions,
): Promise<readonly DatasetExamination[]> {
  const found: DatasetExamination[] = []
  for (const dataset of options.data.datasets) found.push(await examine(dataset, options))
  return found
}

/** @throws {DatasetRefusedError} The examination of a dataset found reasons to refuse it. */
export function assertExamined(examinations: readonly DatasetExamination[]): void {
  const refused = examinations.find(({ refusals }) => refusals.length > 0)
  if (refused) throw new DatasetRefusedError(refused)
}
