/** File in a node's folder where a validator records the findings from its canary questions. */
export const CANARY_FILE = 'canaries.jsonl'
