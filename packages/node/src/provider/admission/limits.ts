/**
 * Prompt tokens for which a waiting answer takes one more slot of the queue. All waiting prompts
 * together have at most `ANSWERS_QUEUED_MAX` times this number of tokens: 512 MiB at 8 bytes for
 * each token.
 * Met by: no honest user.
 */
export const QUEUE_SLOT_TOKENS = 16_384
