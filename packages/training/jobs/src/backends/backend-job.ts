import { InputInvalidError } from '@ostrom/protocol'
import { parseRow } from '@ostrom/trainer'

// Training of an adapter, described for another training program (a back end):
// docs/spec/local-training.md.

/** Training back ends for which a configuration can be written. */
export type BackendName = 'axolotl' | 'unsloth'

/**
 * Training that a back end is to run. A person makes the same choices for it as for a training on
 * this machine.
 */
export type BackendJob = {
  /** Folder of the base's safetensors, or its name at a hub. */
  readonly base: string
  readonly method: 'sft' | 'dpo'
  readonly beta: number
  readonly steps: number
  /** Number of rows in each step. */
  readonly batch: number
  readonly sequence: number
  readonly rank: number
  readonly alpha: number
  readonly targetModules: readonly string[]
  readonly learningRate: number
  readonly seed: number
  /** Whether the base's weights are held in 4 bits: QLoRA. */
  readonly isQuantized: boolean
}

/** Forms of rows; the configuration of a back end names a different data format for each. */
export type RowForm = 'text' | 'completion' | 'messages' | 'pair' | 'messages-pair'

/** Fields of a row after its check. */
export type BackendRow = Readonly<Record<string, unknown>>

export type BackendRows = { readonly form: RowForm; readonly rows: readonly BackendRow[] }

/** The files for a back end. */
export type BackendFiles = {
  /** Contents of the configuration file `config.yaml`. */
  readonly config: object
  readonly rows: readonly BackendRow[]
}

function formOf(row: BackendRow): RowForm {
  if ('chosen' in row) return 'messages' in row ? 'messages-pair' : 'pair'
  if ('messages' in row) return 'messages'
  return 'text' in row ? 'text' : 'completion'
}

/** Fields of rows and messages that the configurations of back ends do not name. */
const notExported: readonly string[] = ['weight', 'tools', 'tool_calls']

/** @throws {InputInvalidError} A row has a field that the back end would drop. */
function assertExported(row: BackendRow, place: string): void {
  const { messages = [] } = row as { readonly messages?: readonly object[] }
  const found = notExported.find((name) => [row, ...messages].some((one) => name in one))
  if (found === undefined) return
  const expected = `rows without \`${found}\`, which the other program would leave out`
  throw new InputInvalidError({ field: 'rows', value: place, expected })
}

/**
 * Checks rows by the rules of our own trainer, and returns them with their common form.
 *
 * @throws {TrainerInputInvalidError} A row does not belong to the method.
 * @throws {InputInvalidError} There is no row, the rows have several forms, or a row has a field
 * that the back end would drop.
 */
export function readBackendRows(
  lines: readonly string[],
  { method, file }: Pick<BackendJob, 'method'> & { readonly file: string },
): BackendRows {
  const rows = lines.map((line, at) => parseRow(line, `row ${at + 1}`, method) as BackendRow)
  for (const [at, row] of rows.entries()) assertExported(row, `${file}, row ${at + 1}`)
  const forms = [...new Set(rows.map(formOf))]
  const [form] = forms
  if (form !== undefined && forms.length === 1) return { form, rows }
  const expected = `rows of one form (${forms.join(', ') || 'it has none'})`
  throw new InputInvalidError({ field: 'rows', value: file, expected })
}
