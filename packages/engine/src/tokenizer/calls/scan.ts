/** Finds the end of a JSON object or list in a text that comes in pieces. */
export type ValueScan = {
  /**
   * Adds text, and returns the number of characters of all added text up to the end of the value;
   * undefined before the end.
   */
  push(text: string): number | undefined
}

/** Creates a scan that finds the end of a JSON value in a text that arrives in pieces. */
export function createValueScan(): ValueScan {
  let depth = 0
  let at = 0
  let isString = false
  let isEscaped = false
  /** Returns true if the value ends with this character. */
  const step = (character: string): boolean => {
    if (isString) {
      if (isEscaped) isEscaped = false
      else if (character === '\\') isEscaped = true
      else if (character === '"') isString = false
      return false
    }
    if (character === '"') isString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') return --depth <= 0
    return false
  }
  return {
    push(text) {
      for (let index = 0; index < text.length; index++) {
        at++
        if (step(text[index]!)) return at
      }
      return undefined
    },
  }
}
