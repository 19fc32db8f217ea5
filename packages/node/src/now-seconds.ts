import type { Clock } from '@ostrom/protocol'

/** Returns a clock's time in whole Unix seconds. */
export const nowSeconds = (clock: Clock): bigint => BigInt(Math.floor(clock.nowMs() / 1000))
