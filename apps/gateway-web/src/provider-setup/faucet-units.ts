/** Whole coins of one grant, enough for stake, bonds and gas of a provider. */
export const FAUCET_UNITS = 10n
