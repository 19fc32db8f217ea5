/**
 * Prompt tokens for which a waiting answer takes one more slot of the queue. All waiting prompts
 * have at most `ANSWERS_QUEUED_MAX` times as many tokens: 512 MiB at 8 bytes each.
 * Met by: no honest user.
 */
export const QUEUE_SLOT_TOKENS = 16_384
