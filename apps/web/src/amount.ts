/** Formats milliseconds for people; a dash if nothing was measured. */
export const latencyText = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? '—' : `${Math.round(milliseconds)} ms`

/** Formats a fraction of one as a percentage for people. */
export const shareText = (share: number): string =>
  share >= 0.9995 ? '100 %' : `${(100 * share).toFixed(1)} %`

/**
 * Formats a part of a provider's record, such as its flagged work, as a share of the record's
 * volume. Both are settled fees, each converted by the stake ratio of its offer, so they are no
 * amounts of money and only their ratio has a meaning.
 */
export function weightText(part: string, { volume }: { readonly volume: string }): string {
  const [some, all] = [BigInt(part), BigInt(volume)]
  if (all === 0n) return '—'
  return `${shareText(Number((some * 10_000n) / all) / 10_000)} of what was paid`
}

/** Formats a time for people in this machine's format. */
export const timeText = (atMs: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs)

const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const

/** Seconds within which a time counts as now: machines' clocks differ by this much. */
const NOW_SECONDS = 5

/** Formats the time since a moment in one unit. */
export function relativeTimeText(atMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000))
  const unit = units.find(([, size]) => seconds >= size)
  if (unit) return `${Math.floor(seconds / unit[1])} ${unit[0]} ago`
  return seconds < NOW_SECONDS ? 'just now' : `${seconds} s ago`
}

/** Formats a duration in the largest unit of which it has at least one. */
export function durationText(seconds: number): string {
  const [name, size] = units.find(([, size]) => seconds >= size) ?? ['s', 1]
  return `${Number((seconds / size).toFixed(1))} ${name}`
}

/** Bytes for people. */
export function bytesText(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}

/** A large count for people. */
export const countText = (count: number | bigint): string =>
  new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 }).format(count)

/** Returns a count with its noun, in the plural unless the count is one. */
export const pluralize = (count: number, one: string): string =>
  `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`

/** Formats a license for people: licenses outside of the SPDX list have a prefix in files. */
export const licenseText = (spdx: string): string => spdx.replace(/^LicenseRef-/, '')

/** The first and last digits of a hash, enough to recognize it. */
export const shortHash = (hash: string): string =>
  hash.length > 18 ? `${hash.slice(0, 8)}…${hash.slice(-6)}` : hash
