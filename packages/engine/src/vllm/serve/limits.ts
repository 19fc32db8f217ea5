import { limit } from '@ostrom/protocol/limits'

/**
 * Bytes of a frame of Ostrom's vLLM server, in both directions. The server skips a longer frame and
 * refuses its task; the engine closes the connection.
 */
export const VLLM_FRAME_BYTES_MAX = limit(16 * 1024 * 1024, 'bytes', 'no honest user')

/** Bytes of the head of a frame. Grammars need the most. */
export const VLLM_FRAME_HEAD_BYTES_MAX = limit(1024 * 1024, 'bytes', 'no honest user')

/**
 * Tokens that Ostrom's vLLM server may send ahead of the caller's reads. vLLM may compute a few
 * more until its request is aborted.
 */
export const VLLM_CREDIT_TOKENS = limit(64, 'tokens', 'no honest user')

/**
 * Bytes of queued frames for the caller of one answer or score. The tokens for which an answer has
 * credit take a thirtieth of this number, with all of their candidates. The engine disconnects from
 * a server that sends more.
 */
export const VLLM_TASK_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'no honest user')

/** Files of a model, or of one of its adapters, that Ostrom's vLLM server lists. */
export const VLLM_FILES_MAX = limit(4_096, 'files', 'no honest user')
