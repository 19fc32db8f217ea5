import { Address, Amount, BaseError, JsonText } from '@ostrom/protocol'
import { ArgumentInvalidError } from './arguments.ts'
import { exitStatusOf, isHelpShown } from './usage-errors.ts'

/** How a command prints its result: text for people, or one JSON document. */
export type CliOutput = {
  readonly json: boolean
  /** Prints a line for people; does nothing in JSON mode. */
  print(line: string): void
  /**
   * Prints a line about a problem that does not end the command; it is never part of the result.
   */
  warn(line: string): void
  /**
   * Prints the command's result.
   *
   * @param unit Asset of the amounts in `value`; the JSON states it beside them.
   */
  result(value: unknown, text: string, unit?: Amount.AssetMetadata): void
  /**
   * Prints one of several results, each on its own line of JSON; the arguments are those of
   * `result`.
   */
  line(value: unknown, text: string, unit?: Amount.AssetMetadata): void
}

/**
 * Returns text without control characters except tabs and line breaks. Answers, names and reasons
 * come from strangers: their escape sequences could rewrite the terminal's contents, set its title,
 * or make it send keys.
 */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '')

/** Prints a part of an answer as it arrives. */
export const writePlain = (part: string): void => void process.stdout.write(printable(part))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Adds the field `unit` to a result; in a list, to each row. */
function withUnit(value: unknown, unit: Amount.AssetMetadata): unknown {
  if (Array.isArray(value)) return value.map((one) => withUnit(one, unit))
  return isRecord(value) ? { unit, ...value } : value
}

type ShowOptions = {
  readonly text: string
  readonly unit?: Amount.AssetMetadata | undefined
  readonly indent?: number
}

export function createOutput({ json }: { readonly json: boolean }): CliOutput {
  const show = (value: unknown, { text, unit, indent }: ShowOptions) => {
    const result = unit ? withUnit(value, unit) : value
    // Accounts are written as their chain shows them, such as base58: never for signatures.
    const shown = { indent, replace: Address.formatField }
    console.log(json ? JsonText.stringify(result, shown) : printable(text))
  }
  return {
    json,
    print: (line) => {
      if (!json) console.log(printable(line))
    },
    warn: (line) => console.error(printable(line)),
    result: (value, text, unit) => show(value, { text, unit, indent: 2 }),
    line: (value, text, unit) => show(value, { text, unit }),
  }
}

/**
 * Formats rows of text in columns. The widest cell of a column sets its width. Returns `none` if
 * there are no rows.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'none'
  // A line break in a cell would begin a new row.
  const plain = (cell: string) => printable(cell).replace(/[\t\n]+/g, ' ')
  const all = [head, ...rows].map((row) => row.map(plain))
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return all.map(line).join('\n')
}

/** Formats the size of a file in MB or GB, for people. */
export const formatBytes = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`

/**
 * Parses an amount that a person wrote, such as `1.5`, `0.01 ETH` or `380 µETH`, to base units.
 *
 * @throws {ArgumentInvalidError} The text is no amount of this unit, or is finer than its base
 * units.
 */
export function parseAmount(text: string, unit: Omit<Amount.AssetMetadata, 'asset'>): bigint {
  const amount = Amount.parse(text, unit)
  if (amount !== undefined) return amount
  const { symbol, decimals } = unit
  const expected = `a decimal number with at most ${decimals} places, such as 1.5 ${symbol}`
  throw new ArgumentInvalidError({ argument: 'amount', value: text, expected })
}

/** An amount and its asset. */
export type ParsedMoney = { readonly amount: bigint; readonly unit: Amount.AssetMetadata }

/**
 * Parses an amount in one of several assets. If there are several, the text must name one: the
 * asset of a bare number is never guessed.
 *
 * @throws {ArgumentInvalidError} The text is no amount in one of these assets.
 */
export function parseMoney(text: string, units: readonly Amount.AssetMetadata[]): ParsedMoney {
  const isBare = /^[\d.,\s]*$/.test(text)
  for (const unit of isBare && units.length > 1 ? [] : units) {
    const amount = Amount.parse(text, unit)
    if (amount !== undefined) return { amount, unit }
  }
  const examples = units.map(({ symbol }) => `1.5 ${symbol}`).join(' or ')
  const expected = `an amount with its symbol, such as ${examples}`
  throw new ArgumentInvalidError({ argument: 'amount', value: text, expected })
}

type PrintErrorOptions = {
  readonly json: boolean
  /** Names of the chain's assets; amounts are in base units if the names are unknown. */
  readonly units?: readonly Amount.AssetMetadata[]
}

/**
 * Prints an error with its remedy, and sets the exit code. Printed help is not treated as an
 * error.
 */
export function printError(error: unknown, { json, units = [] }: PrintErrorOptions): void {
  process.exitCode = exitStatusOf(error)
  if (isHelpShown(error)) return
  const isBaseError = BaseError.is(error)
  if (json) {
    const report = isBaseError
      ? { code: error.code, message: error.summary, details: error.details }
      : { code: 'internal-error', message: error instanceof Error ? error.message : 'unknown' }
    console.log(JsonText.stringify({ error: report, ...(units.length > 0 && { units }) }))
    return
  }
  console.error(isBaseError ? printable(Amount.humanizeDetails(error.message, units)) : error)
}

/**
 * Shows progress on stderr: one line that is rewritten on a terminal, otherwise a line at each
 * quarter.
 */
export function createProgress(
  label: string,
  unit: 'bytes' | 'answers' = 'bytes',
): {
  update(done: number, total?: number): void
  end(): void
} {
  const { stderr } = process
  let lastPercent = -1
  return {
    update(done, total) {
      const percent = total ? Math.floor((100 * done) / total) : 0
      if (percent === lastPercent) return
      const mib = (bytes: number) => (bytes / 1_048_576).toFixed(1)
      const named = unit === 'bytes' ? mib : String
      const end = unit === 'bytes' ? ' MiB' : ''
      const text = `${label}: ${named(done)}${total ? ` of ${named(total)}` : ''}${end}`
      if (stderr.isTTY) stderr.write(`\r${text} (${percent} %)`)
      else if (percent % 25 === 0) stderr.write(`${text}\n`)
      lastPercent = percent
    },
    end() {
      if (stderr.isTTY && lastPercent >= 0) stderr.write('\n')
    },
  }
}
