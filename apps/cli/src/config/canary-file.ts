/** File in a node's folder where a validator records the findings of its own questions. */
export const CANARY_FILE = 'canaries.jsonl'
