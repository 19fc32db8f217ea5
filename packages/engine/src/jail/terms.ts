// Imports nothing: every command of `ostrom` loads it.

/** Decision of the owner of a machine, for all processes that this one starts. */
export type SandboxTerms = {
  /** `none` is the owner's word that processes of strangers' files may run without a jail. */
  readonly sandbox: 'required' | 'none'
  /** SHA-256 in hex of files that may be read without one; asked for where there is no jail. */
  readonly knownFiles: () => Promise<ReadonlySet<string>>
}

let decide: () => Promise<SandboxTerms> = async () => ({
  sandbox: 'required',
  knownFiles: async () => new Set(),
})

/**
 * Sets the function that reads the owner's decision; it is called where there is no jail. Until
 * then a jail is required.
 */
export function setSandboxTerms(read: () => Promise<SandboxTerms>): void {
  decide = read
}

/** Returns the owner's decision. */
export const sandboxTerms = (): Promise<SandboxTerms> => decide()
