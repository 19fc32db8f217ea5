import type { Listing } from '@ostrom/ledger'
import { Manifest, Offer, Standing } from '@ostrom/protocol'
import type { Pins } from '../answering.ts'
import type { Verifiability } from './verifiability.ts'

/** Something that an offer must be for a question, or for its key. */
export type Pin = {
  /** Field of the API that asks for it. */
  readonly field: string
  readonly isMet: (listing: Listing) => boolean
  /** What an offer has of it, for people. */
  readonly has: (listing: Listing) => string
}

/** What offers are looked at by. */
export type PinContext = Pick<Verifiability, 'artifacts' | 'classOf' | 'lackOf'> & {
  /** Least stake of a provider, in base units. */
  readonly stakeMin: bigint
}

/**
 * What is asked of offers beside their price. Nothing of it is ever left out: an offer that does
 * not have it is not chosen. Pure.
 */
export function pinsOf(
  pins: Pins,
  { artifacts, classOf, lackOf, stakeMin }: PinContext,
): readonly Pin[] {
  const { quantization, regions, reputationMin, stakeMin: stakeAsked, completionsMin } = pins
  const found: Pin[] = []
  const { verification } = pins
  if (verification !== undefined && verification !== 'any') {
    const least = Offer.classes.indexOf(verification)
    const isMet = (listing: Listing) => Offer.classes.indexOf(classOf(listing)) >= least
    const has = (listing: Listing) => {
      const lack = lackOf(listing)
      return lack ? `${classOf(listing)} (lacks ${lack})` : classOf(listing)
    }
    found.push({ field: 'verification', isMet, has })
  }
  if (quantization !== undefined) {
    const formOf = ({ offer: { verification } }: Listing) => {
      const artifact = artifacts.find(({ sha256 }) => sha256 === verification.artifact)
      return artifact ? Manifest.formOf(artifact) : 'not said'
    }
    const asked = quantization.toLowerCase()
    const isMet = (listing: Listing) => {
      const form = formOf(listing).toLowerCase()
      return form === asked || form.endsWith(`/${asked}`)
    }
    found.push({ field: 'quantization', isMet, has: formOf })
  }
  if (regions !== undefined) {
    const regionOf = ({ endpoint }: Listing) => endpoint?.region || 'not said'
    // Where one is that nobody can reach is told when it is there again.
    const isMet = (listing: Listing) =>
      !listing.endpoint || regions.some((whole) => isWithin(regionOf(listing), whole))
    found.push({ field: 'region', isMet, has: regionOf })
  }
  if (reputationMin !== undefined) {
    const standingOf = ({ reputation }: Listing) => Standing.of(reputation, stakeMin)
    const isMet = (listing: Listing) => standingOf(listing) >= reputationMin
    const has = (listing: Listing) => standingOf(listing).toFixed(2)
    found.push({ field: 'reputation_min', isMet, has })
  }
  if (stakeAsked !== undefined) {
    const isMet = ({ stake }: Listing) => stake.amount >= stakeAsked
    found.push({ field: 'stake_min', isMet, has: ({ stake }) => `${stake.amount}` })
  }
  if (completionsMin !== undefined) {
    const isMet = ({ reputation }: Listing) =>
      Standing.completed(reputation, completionsMin, stakeMin)
    const has = ({ reputation }: Listing) => `${reputation.completions}`
    found.push({ field: 'completions_min', isMet, has })
  }
  return found
}

/** Whether a region is another or a part of it: `us-ca` is within `us`. */
const isWithin = (region: string, whole: string): boolean =>
  region === whole || region.startsWith(`${whole}-`)

/** A pin that no offer meets, and what they have instead; `undefined` where each is met by some. */
export function unmetBy(
  pins: readonly Pin[],
  listings: readonly Listing[],
): { readonly field: string; readonly offered: readonly string[] } | undefined {
  const pin = pins.find(({ isMet }) => !listings.some(isMet))
  if (!pin || listings.length === 0) return undefined
  return { field: pin.field, offered: [...new Set(listings.map(pin.has))].sort() }
}
