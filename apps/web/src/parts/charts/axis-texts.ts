/** The least distance between neighbors; `alone` if there is only one value. */
function stepOf(splits: readonly number[], alone: number): number {
  const steps = splits.slice(1).map((at, index) => Math.abs(at - splits[index]!))
  return steps.length > 0 ? Math.min(...steps) : alone
}

const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

const SI = ['', 'k', 'M', 'G', 'T', 'P']

/** Values above which a letter stands for thousands, and values below which exponents are used. */
const LETTERS_FROM = 100_000
const POWERS_BELOW = 0.001

/**
 * Formats values for an axis with as many digits as distinguish neighbors, because amounts of money
 * may be tiny and counts large.
 */
export function valueTexts(splits: readonly number[]): string[] {
  const largest = Math.max(...splits.map(Math.abs), 0)
  const isPlain = largest === 0 || (largest >= POWERS_BELOW && largest < LETTERS_FROM)
  const magnitude = isPlain ? 0 : Math.floor(Math.log10(largest))
  const thousands = magnitude < 0 ? 0 : Math.floor(magnitude / 3)
  const letter = SI[thousands]
  const power = letter === undefined || magnitude < 0 ? magnitude : 3 * thousands
  const unit = power === 3 * thousands && letter !== undefined ? letter : `e${power}`
  const step = stepOf(splits, largest || 1) / 10 ** power
  // One decimal place more than the step needs, because steps may be 2.5.
  const places = Math.min(12, Math.max(0, Math.ceil(-Math.log10(step || 1)) + 1))
  return splits.map((value) =>
    value === 0 ? '0' : `${Number((value / 10 ** power).toFixed(places))}${unit}`,
  )
}

const MINUTE = 60
/** The day on which clocks are put forward has an hour less. */
const DAY = 23 * 3_600

type TimeStyle = Intl.DateTimeFormatOptions

const minutes: TimeStyle = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const seconds: TimeStyle = { ...minutes, second: '2-digit' }
const date: TimeStyle = { day: 'numeric', month: 'short' }

/**
 * Formats of a time, from coarse to fine, and the least distance in seconds for which each is
 * sufficient.
 */
const styles: readonly { readonly from: number; readonly style: TimeStyle }[] = [
  { from: DAY, style: date },
  { from: DAY, style: { ...date, year: '2-digit' } },
  { from: MINUTE, style: minutes },
  { from: MINUTE, style: { ...minutes, weekday: 'short' } },
  { from: MINUTE, style: { ...minutes, ...date } },
  { from: 1, style: seconds },
  { from: 0.1, style: { ...seconds, fractionalSecondDigits: 1 } },
  { from: 0.01, style: { ...seconds, fractionalSecondDigits: 2 } },
  { from: 0.001, style: { ...seconds, fractionalSecondDigits: 3 } },
]

/** Formats times for an axis, in Unix seconds, no finer than necessary. */
export function timeTexts(splits: readonly number[]): string[] {
  const step = stepOf(splits, MINUTE)
  const fine = styles.filter(({ from }) => from <= step * 1.001)
  const texts = (fine.length > 0 ? fine : styles.slice(-1)).map(({ style }) => {
    const format = new Intl.DateTimeFormat(undefined, style)
    return splits.map((at) => format.format(at * 1000))
  })
  // In the hour that clocks repeat, no format distinguishes all times: the coarsest is used.
  return texts.find(areDistinct) ?? texts[0]!
}
