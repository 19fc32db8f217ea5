import { limit } from '@ostrom/protocol/limits'

/**
 * Top-ups of a session that the provider read the chain for and refused; payments in the session
 * raise it. Later ones change nothing. Each costs the provider a few reads, or a call of the
 * client's contract; a gateway sends only top-ups that its balance covers.
 */
export const TOP_UPS_REFUSED_MAX = limit(16n, 'top-ups', 'no honest user')
