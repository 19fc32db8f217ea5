/** Decimal places of a chain's native token, where the chain does not say otherwise. */
const DECIMALS = 18

/** Base units as a decimal number with every digit. */
export function exact(amount: string | bigint, decimals = DECIMALS): string {
  const text = BigInt(amount)
    .toString()
    .padStart(decimals + 1, '0')
  const fraction = text.slice(-decimals).replace(/0+$/, '')
  return `${text.slice(0, -decimals)}${fraction && `.${fraction}`}`
}

type ShortOptions = { readonly decimals?: number; readonly digits?: number }

/** A multiple of what the last digit shown stands for; of the whole part, all digits are shown. */
function short(amount: bigint, toward: 'down' | 'up', options: ShortOptions): string {
  const { decimals = DECIMALS, digits = 4 } = options
  const places = Math.min(Math.max(0, `${amount}`.length - digits), decimals)
  const step = 10n ** BigInt(places)
  const steps = (toward === 'up' ? amount + step - 1n : amount) / step
  const [whole = '0', fraction] = exact(steps * step, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return fraction ? `${grouped}.${fraction}` : grouped
}

/** Base units for people, in few digits; never more than there is. */
export const shortDown = (amount: string | bigint, options: ShortOptions = {}): string =>
  short(BigInt(amount), 'down', options)

/** Base units for people, in few digits; never less, as for the most that something costs. */
export const shortUp = (amount: string | bigint, options: ShortOptions = {}): string =>
  short(BigInt(amount), 'up', options)

/**
 * Reads `1.5` as base units.
 *
 * @returns `undefined` where the text is no decimal number of at most `decimals` places.
 */
export function parseAmount(text: string, decimals = DECIMALS): bigint | undefined {
  const match = /^(\d{1,20})(?:[.,](\d{1,18}))?$/.exec(text.trim())
  const [, whole, fraction = ''] = match ?? []
  if (whole === undefined || fraction.length > decimals) return undefined
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** Base units as a number to draw; as many digits as a number has. */
export const toNumber = (amount: string | bigint, decimals = DECIMALS): number =>
  Number(amount) / 10 ** decimals

/** Milliseconds for people; a dash where nothing was measured. */
export const latencyText = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? '—' : `${Math.round(milliseconds)} ms`

/** A part of a whole for people. */
export const shareText = (share: number): string =>
  share >= 0.9995 ? '100 %' : `${(100 * share).toFixed(1)} %`

/** A part of what a provider was paid for, by the weights that standing is measured in. */
export const weightText = (part: string, whole: string): string =>
  BigInt(whole) === 0n
    ? 'nothing paid yet'
    : `${shareText(Number((BigInt(part) * 1_000n) / BigInt(whole)) / 1_000)} of its paid work`

/** A time for people, as this machine writes it. */
export const timeText = (atMs: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs)

const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const

/** Seconds within which something is of now: clocks of machines differ by as much. */
const NOW_SECONDS = 5

/** How long ago, in one unit. */
export function agoText(atMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000))
  const unit = units.find(([, size]) => seconds >= size)
  if (unit) return `${Math.floor(seconds / unit[1])} ${unit[0]} ago`
  return seconds < NOW_SECONDS ? 'just now' : `${seconds} s ago`
}

/** How long, in the largest unit of which it is one at least. */
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

/** So many of something, in words. */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`

/** A license as people say it: what is not in the list of SPDX has a longer name in files. */
export const licenseText = (spdx: string): string => spdx.replace(/^LicenseRef-/, '')

/** The ends of a hash: enough to tell it from others at a glance. */
export const shortHash = (hash: string): string =>
  hash.length > 18 ? `${hash.slice(0, 8)}…${hash.slice(-6)}` : hash
