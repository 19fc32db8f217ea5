/** File of a node's folder in which a validator writes what its own questions showed. */
export const CANARY_FILE = 'canaries.jsonl'
