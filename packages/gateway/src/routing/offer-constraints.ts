import type { OfferListing } from '@ostrom/ledger'
import { Manifest, Offer, Reputation } from '@ostrom/protocol'
import type { OfferConstraints } from '../inference/inference-service.ts'
import type { Verifiability } from './verifiability.ts'

/** One constraint on offers, from a question or its key. */
export type OfferConstraint = {
  /** Field of the API that sets the constraint. */
  readonly field: string
  readonly isMet: (listing: OfferListing) => boolean
  /** Describes, for error messages, the property of an offer that the constraint checks. */
  readonly has: (listing: OfferListing) => string
}

/** Data against which constraints are checked. */
export type ConstraintContext = Pick<Verifiability, 'artifacts' | 'classOf' | 'lackOf'> & {
  /** Least stake of a provider, in base units. */
  readonly stakeMin: bigint
}

/**
 * Returns the constraints on offers other than their price. An offer that violates a constraint is
 * never chosen. Pure.
 */
export function offerConstraintsOf(
  pins: OfferConstraints,
  { artifacts, classOf, lackOf, stakeMin }: ConstraintContext,
): readonly OfferConstraint[] {
  const { quantization, regions, reputationMin, stakeMin: requiredStake, completionsMin } = pins
  const found: OfferConstraint[] = []
  const { verification } = pins
  if (verification === 'none') {
    const tierOf = ({ offer }: OfferListing) => Offer.verificationLabels(offer.verification).tier
    const isMet = (listing: OfferListing) => tierOf(listing) === 'T0'
    found.push({ field: 'verification', isMet, has: (listing) => `tier ${tierOf(listing)}` })
  } else if (verification !== undefined && verification !== 'any') {
    const least = Offer.verifiabilityClasses.indexOf(verification)
    const isMet = (listing: OfferListing) =>
      Offer.verifiabilityClasses.indexOf(classOf(listing)) >= least
    const has = (listing: OfferListing) => {
      const lack = lackOf(listing)
      return lack ? `${classOf(listing)} (lacks ${lack})` : classOf(listing)
    }
    found.push({ field: 'verification', isMet, has })
  }
  if (quantization !== undefined) {
    const formOf = ({ offer: { verification } }: OfferListing) => {
      const artifact = artifacts.find(({ sha256 }) => sha256 === verification.artifact)
      return artifact ? Manifest.variantOf(artifact) : 'not said'
    }
    const name = quantization.toLowerCase()
    const isMet = (listing: OfferListing) => {
      const form = formOf(listing).toLowerCase()
      return form === name || form.endsWith(`/${name}`)
    }
    found.push({ field: 'quantization', isMet, has: formOf })
  }
  if (regions !== undefined) {
    const regionOf = ({ endpoint }: OfferListing) => endpoint?.region || 'not said'
    // The region of an unreachable provider is unknown, so the constraint does not exclude its
    // offer.
    const isMet = (listing: OfferListing) =>
      !listing.endpoint || regions.some((whole) => isWithin(regionOf(listing), whole))
    found.push({ field: 'region', isMet, has: regionOf })
  }
  if (reputationMin !== undefined) {
    const reputationOf = ({ reputation }: OfferListing) => Reputation.score(reputation, stakeMin)
    const isMet = (listing: OfferListing) => reputationOf(listing) >= reputationMin
    const has = (listing: OfferListing) => reputationOf(listing).toFixed(2)
    found.push({ field: 'reputation_min', isMet, has })
  }
  if (requiredStake !== undefined) {
    const isMet = ({ stake }: OfferListing) => stake.amount >= requiredStake
    found.push({ field: 'stake_min', isMet, has: ({ stake }) => `${stake.amount}` })
  }
  if (completionsMin !== undefined) {
    const isMet = ({ reputation }: OfferListing) =>
      Reputation.hasCompleted(reputation, completionsMin, stakeMin)
    const has = ({ reputation }: OfferListing) => `${reputation.completions}`
    found.push({ field: 'completions_min', isMet, has })
  }
  return found
}

/** Returns true if a region equals another or is a part of it: `us-ca` is within `us`. */
const isWithin = (region: string, whole: string): boolean =>
  region === whole || region.startsWith(`${whole}-`)

/** Returns a constraint that no offer meets, with the offers' values; otherwise `undefined`. */
export function unmetConstraint(
  pins: readonly OfferConstraint[],
  listings: readonly OfferListing[],
): { readonly field: string; readonly offered: readonly string[] } | undefined {
  const pin = pins.find(({ isMet }) => !listings.some(isMet))
  if (!pin || listings.length === 0) return undefined
  return { field: pin.field, offered: [...new Set(listings.map(pin.has))].sort() }
}
