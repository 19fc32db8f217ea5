import { limit } from '@ostrom/protocol/limits'

/**
 * Prompt tokens for which a waiting answer takes one more slot of the queue. All waiting prompts
 * together have at most `ANSWERS_QUEUED_MAX` times this number of tokens: 512 MiB at 8 bytes for
 * each token.
 */
export const QUEUE_SLOT_TOKENS = limit(16_384, 'tokens', 'no honest user')

/**
 * Openings of one client with payments that the provider checks on the chain in a minute. A refused
 * one leaves no other count. Each check takes a few reads, so that a client that has paid one
 * checkpoint could otherwise keep the provider's chain node busy.
 */
export const PAYING_CLIENT_READS_MAX = limit(60, 'openings', 'no honest user')
