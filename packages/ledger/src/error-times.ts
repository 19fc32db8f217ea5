// Formats times in errors for people: a date, and its distance from the chain's time.

/** Names of error values that are Unix seconds of the chain's time. */
const times: ReadonlySet<string> = new Set([
  'at',
  'atSeconds',
  'closes',
  'deadline',
  'deadlineSeconds',
  'dueAt',
  'endsAt',
  'executableSeconds',
  'expiredAt',
  'expiresAt',
  'expiresAtSeconds',
  'from',
  'fromSeconds',
  'issuedAtSeconds',
  'nextAtSeconds',
  'now',
  'nowSeconds',
  'openBy',
  'openBySeconds',
  'until',
  'untilSeconds',
  'validUntilSeconds',
])

/**
 * Seconds in the years 2001 and 2286. A value below or above them under one of the names in `times`
 * is a block number or a bound, not a time.
 */
const [SECONDS_MIN, SECONDS_MAX] = [1_000_000_000n, 10_000_000_000n]

const units = [
  ['day', 86_400n],
  ['hour', 3_600n],
  ['minute', 60n],
  ['second', 1n],
] as const

/** A span of time in its two largest units, such as `46 days 23 hours`; `seconds` above zero. */
function span(seconds: bigint): string {
  const first = units.findIndex(([, length]) => seconds >= length)
  let left = seconds
  const parts = units.slice(first, first + 2).map(([name, length]) => {
    const count = left / length
    left %= length
    return count === 0n ? '' : `${count} ${name}${count === 1n ? '' : 's'}`
  })
  return parts.filter(Boolean).join(' ')
}

/**
 * Returns a value of an error as a date, with its distance from the chain's time if the error
 * states that time; `undefined` if the value is no time.
 *
 * @param now The chain's time, in Unix seconds.
 *
 * @example
 * describeTime('from', 1_800_004_000n, 1_800_000_000n)
 * // '2027-01-15T09:06:40.000Z, in 1 hour 6 minutes'
 */
export function describeTime(
  name: string,
  value: string | number | bigint | boolean,
  now: string | number | bigint | boolean | undefined,
): string | undefined {
  if (!times.has(name) || typeof value !== 'bigint') return undefined
  if (value < SECONDS_MIN || value >= SECONDS_MAX) return undefined
  const date = new Date(Number(value) * 1_000).toISOString()
  if (typeof now !== 'bigint' || now === value) return date
  return now < value ? `${date}, in ${span(value - now)}` : `${date}, ${span(now - value)} ago`
}
