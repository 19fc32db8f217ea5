import { governedParameters } from '@ostrom/protocol/governed-numbers'

/**
 * All settings of the network that `npm start` runs: `local-network.ts` starts real processes with
 * them, and `simulation/src/honest` runs an honest user against their limits in virtual time. The
 * file has data only, and imports only data, so that both can read it. A setting that is not here
 * has the default of its role.
 */
export const localSettings = {
  /** Providers that serve the model, unless the command names another number. */
  providers: 2,
  /**
   * Test money that every role gets once, in units: a unit is one coin, or what one coin is worth
   * in test tokens.
   */
  grant: 1_000n,
  /** Deposit of the client in the market, in units. */
  deposit: 100n,
  /**
   * Parameters that an audited deployment overrides: every answer is drawn for an audit, an epoch
   * is short, and anchored answers can be audited for ten minutes. This is enough for a validator
   * that must calibrate first. An offline node has three hours to answer a data challenge, as on a
   * public chain, so that a closed laptop loses no stake.
   */
  auditOverrides: {
    epochSeconds: 30n,
    parameters: {
      auditRateBps: governedParameters.auditRateBps.max,
      auditWindow: 600n,
      supplyWindow: governedParameters.supplyWindow.initial,
    },
  },
  /**
   * The validator's stakes by domain, in units; the minimum stake is a tenth of a unit. In the
   * model's domain, the stake is more than the minimum at which its announcement of artifacts
   * counts (docs/spec/verification.md, section 17), and less than the 2.1 units with which one
   * account would be a whole jury. In the general domain, it is more than these 2.1 units, so that
   * epochs have final blocks and work earns points.
   */
  validatorStake: { model: 1n, general: 3n },
  /**
   * The gateway of an audited network. Clients disclose their audit modes at the end of a session,
   * so answers can be audited only after the session is closed. The gateway therefore uses a
   * session for half a minute from its first question, and an answer is audited one or two minutes
   * later. The resulting two openings of sessions a minute are half of the paid openings that a
   * provider does not count against a client (`OPENINGS_RETURNED_PER_CLIENT_MAX`).
   */
  auditedGateway: { audit: 'sampled', sessionSeconds: 30 },
  /**
   * The issuer and the proxy of `npm start -- --private`. A ticket pays for some 2,500 tokens. The
   * proxy's fee covers more than two checkpoints, so that the proxy loses nothing if a client
   * leaves (docs/spec/proxy.md, section 4).
   */
  private: {
    /** Number of tickets whose values add up to one unit. */
    ticketsOfUnit: 100_000n,
    /**
     * The issuer's fee for a ticket is the ticket's value divided by the first number, and the
     * proxy's fee is the value divided by the second number.
     */
    issuerFeePart: 100n,
    proxyFeePart: 20n,
    /** Maximum tickets that the issuer sells in an epoch, which is a day. */
    epochTickets: 1_000,
    /** Tickets that the client has after a start. */
    clientTickets: 64,
    /**
     * A unit divided by the first number is the highest cap of a session through the proxy. A unit
     * divided by the second number is the value of accepted tickets at which the proxy posts their
     * count on the chain.
     */
    sessionCapPart: 100n,
    unpostedPart: 1_000n,
  },
} as const

/** Prices of the service tiers, as a percentage of the default prices. */
const TIER_PERCENT = { default: 100n, flex: 50n, priority: 200n, padded: 120n } as const

/** The price of cached input is the input price divided by this number. */
const CACHED_INPUT_DIVISOR = 10n

/**
 * Returns the prices of a local provider, in base units per million tokens. Providers are numbered
 * from 1. The second has cheaper output. A `flex` answer costs half of the default price, a
 * `priority` answer twice, and a `padded` answer a fifth more.
 */
export const localPricesOf = (
  index: number,
  unit: bigint,
  tier: keyof typeof TIER_PERCENT = 'default',
) => {
  const inTier = (price: bigint) => (price * TIER_PERCENT[tier]) / 100n
  const input = inTier(unit / 1_000n + (unit / 10_000n) * BigInt(index))
  return {
    input,
    cachedInput: input / CACHED_INPUT_DIVISOR,
    output: inTier(unit / 250n - (unit / 10_000n) * BigInt(index)),
  }
}
