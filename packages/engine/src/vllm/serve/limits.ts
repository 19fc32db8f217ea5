/**
 * Bytes of a frame of Ostrom's vLLM server, in both directions. The server skips a longer frame and
 * refuses its task; the engine closes the connection. Met by: no honest user.
 */
export const VLLM_FRAME_BYTES_MAX = 16 * 1024 * 1024

/** Bytes of the head of a frame. Grammars need the most. Met by: no honest user. */
export const VLLM_FRAME_HEAD_BYTES_MAX = 1024 * 1024

/**
 * Tokens that Ostrom's vLLM server may send ahead of the caller's reads. vLLM may compute a few
 * more until its request is aborted. Met by: no honest user.
 */
export const VLLM_CREDIT_TOKENS = 64

/**
 * Bytes of queued frames for the caller of one answer or score. The tokens for which an answer has
 * credit take a thirtieth of this number, with all of their candidates. The engine disconnects from
 * a server that sends more. Met by: no honest user.
 */
export const VLLM_TASK_BYTES_MAX = 64 * 1024 * 1024

/**
 * Files of a model, or of one of its adapters, that Ostrom's vLLM server lists.
 * Met by: no honest user.
 */
export const VLLM_FILES_MAX = 4_096
