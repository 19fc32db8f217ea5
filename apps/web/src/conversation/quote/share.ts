/** A share in percent with one decimal, rounded up: `20.4 %`. */
export const formatShare = (part: bigint, whole: bigint): string => {
  const tenths = whole > 0n ? (part * 1_000n + whole - 1n) / whole : 0n
  return `${tenths / 10n}.${tenths % 10n} %`
}
