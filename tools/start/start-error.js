/** A fault of the machine or the network that stops a start, said so that it can be put right. */
export class StartError extends Error {
  /** @override */
  name = 'StartError'

  /**
   * @param {string} summary What failed, in one sentence.
   * @param {readonly string[]} facts Values, then how to put it right.
   */
  constructor(summary, facts = []) {
    super(summary)
    this.facts = facts
  }
}
